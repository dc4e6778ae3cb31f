/**
 * Reported clauses: "said (that) they would go", "a step that Rome said would cost it dear". In: the view, a cue, all
 * cues and what follows the cue in its sentence. Out: the tokens of the clause; undefined where what follows is a
 * noun phrase, or a clause that tells when or why it was said.
 */
import { clauseEnd } from './contentEnds.js';
import { skipAdjuncts, skipParty } from './cueAdjuncts.js';
import type { Cue } from './cues.js';
import { isTime, phraseEndingAt } from './phrases.js';
import { actsFinite } from './verbs.js';
import { childrenBy, isPunctuation, type Range, type SpeechView, type Stretch } from './view.js';
import { finiteVerbIn, isHeadlineOf, isNoun, opensPassage } from './wordScan.js';

/** "said (that) they would go". */
export function finiteClause(
  view: SpeechView,
  cue: Cue,
  cues: readonly Cue[],
  rest: Range,
): Stretch | undefined {
  const that = thatAfter(view, cue, rest);
  if (that !== undefined && holdsTense(view, that, rest.end))
    return { first: that + 1, end: clauseEnd(view, cue, cues, that + 1), rule: 'clause-that' };
  const gap = relativeGap(view, cue, cues, rest);
  if (gap) return gap;
  // "…, warned the governor Anna Rossi, who": whoever stands behind the verb speaks.
  if (cue.sources.some(source => phraseEndingAt(view, source, cue.end)?.first === cue.end)) return undefined;
  const first = skipAdjuncts(view, cue, skipParty(view, cue, rest), rest);
  if (first === undefined && view.tokens[rest.first]?.text === ',')
    return clauseBehindComma(view, cue, cues, rest);
  if (first === undefined || first >= rest.end) return undefined;
  const opening = view.tokens[first]!;
  if (isPunctuation(opening) && !opensPassage(view, first)) return undefined;
  // "Posting on Facebook, Rossi said", "said in a letter, and the others left"
  const skipped = view.tokens.slice(cue.end, first).some(({ text }) => text === ',');
  const opensSentence = cue.token === view.sentences[view.tokens[cue.token]!.sentence]!.first;
  if ((skipped && opensSentence) || opening.upos === 'CCONJ') return undefined;
  if (
    opening.text === 'to' ||
    /^(of|for|to|with|about|against|as|by|how|why|what|which)$/i.test(opening.text)
  )
    return undefined;
  if (opening.xpos === 'VBG' && opening.upos === 'VERB') return undefined;
  const end = clauseEnd(view, cue, cues, first);
  const finite = finiteVerbIn(view, first, end);
  const verb = finite ?? plainPastIn(view, cue, first, end);
  if (verb === undefined && isHeadlineOf(view, cue) && end - first > 2) return { first, end, rule: 'clause' };
  if (verb === undefined || isBroken(view, first, verb) || saysAnother(view, cue, cues, first, verb))
    return undefined;
  if (
    finite !== undefined &&
    isInRelative(view, finite) &&
    view.tokens[first]!.upos !== 'PRON' &&
    hasObjectBefore(view, cue, first, verb)
  )
    return undefined;
  if (!hangsOn(view, cue, verb) && !isPlainSubject(view, first, verb))
    if (!cue.frames.has('bare') || hasOwnObject(view, cue, first, verb)) return undefined;
  return { first, end, rule: 'clause' };
}

/** "Rossi said, the talks went well": as news of South Asia has it, where nothing but who speaks stands before the cue. */
function clauseBehindComma(
  view: SpeechView,
  cue: Cue,
  cues: readonly Cue[],
  rest: Range,
): Stretch | undefined {
  const first = rest.first + 1;
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  const source = cue.sources.findLast(token => token < cue.token);
  if (!cue.frames.has('bare') || source === undefined || sentence.kind !== 'paragraph' || first >= rest.end)
    return undefined;
  const subject = phraseEndingAt(view, source, sentence.first);
  const before = view.tokens[(subject?.first ?? sentence.first) - 1];
  if (!subject || (subject.first > sentence.first && before?.text !== ',')) return undefined;
  // "The talks, Rossi said, went well": what stands before the comma is a clause of time or manner at most.
  const opener = view.tokens[sentence.first]!;
  if (subject.first > sentence.first && opener.xpos !== 'IN' && !/ing$/.test(opener.text)) return undefined;
  if (/^(VB[GDNZ]|CC|WDT|WP)$/.test(view.tokens[first]!.xpos)) return undefined;
  if (finiteVerbIn(view, first, rest.end) === undefined) return undefined;
  return { first, end: clauseEnd(view, cue, cues, first), rule: 'clause' };
}

/** "a step that Rome said would cost it dear": the relative pronoun is the subject of what was said. */
function relativeGap(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const verb = view.tokens[rest.first];
  if (verb === undefined) return undefined;
  // The tagger may take the cue for an auxiliary: "which Rome maintains settled the matter".
  const acts =
    actsFinite(view, rest.first) || (verb.xpos === 'VBN' && view.tokens[cue.token]!.upos === 'AUX');
  if (!cue.frames.has('bare') || !acts) return undefined;
  const source = cue.sources.findLast(token => token < cue.token);
  const phrase = source === undefined ? undefined : phraseEndingAt(view, source, 0);
  if (!phrase || !/^(that|which|who)$/.test(view.tokens[phrase.first - 1]?.text ?? '')) return undefined;
  return { first: rest.first, end: clauseEnd(view, cue, cues, rest.first), rule: 'clause-gap' };
}

/** A verb with tense behind "that", wherever it stands: "said that in those days few believed", "that, if asked, they would". */
function holdsTense(view: SpeechView, that: number, end: number): boolean {
  if (finiteVerbIn(view, that + 1, end) !== undefined) return true;
  if (view.tokens[that]!.xpos !== 'IN') return false;
  return view.tokens
    .slice(that + 1, end)
    .some(
      ({ index, upos, xpos }) =>
        (upos === 'VERB' || upos === 'AUX') && index > that + 1 && /^(VBD|VBN|VBZ|VBP|MD)$/.test(xpos),
    );
}

/** "said the raid involved "mass murder"": a participle with an object, where no other verb stands, is a plain past. */
function plainPastIn(view: SpeechView, cue: Cue, first: number, end: number): number | undefined {
  if (!cue.frames.has('bare')) return undefined;
  return view.tokens.slice(first + 1, end - 1).find(({ index, xpos, deprel }) => {
    const next = view.tokens[index + 1]!;
    if (xpos !== 'VBN' || deprel !== 'acl' || next.text === 'by') return false;
    // "said the answer compared badly to others": "said" takes no noun phrase.
    const takesObject = /^(DET|PRON|NOUN|PROPN)$/.test(next.upos) || opensPassage(view, index + 1);
    return takesObject || cue.frames.has('headline');
  })?.index;
}

/** "says things that most people would not": the clause tells of a noun. */
function isInRelative(view: SpeechView, verb: number): boolean {
  const { deprel, head } = view.tokens[verb]!;
  return view.tokens[/^(aux|cop)/.test(deprel) ? head : verb]!.deprel.startsWith('acl');
}

function hasObjectBefore(view: SpeechView, cue: Cue, first: number, verb: number): boolean {
  return childrenBy(view, cue.token, 'obj').some(object => object >= first && object < verb);
}

/** "confirmed the killing of a man as shots fell": a noun phrase, and what the verb behind it tells is no part of the news. */
function hasOwnObject(view: SpeechView, cue: Cue, first: number, verb: number): boolean {
  if (cue.frames.has('headline') || cue.frames.has('party')) return false;
  const object = childrenBy(view, cue.token, 'obj').find(child => child >= first && child < verb);
  if (object === undefined) return false;
  // "reported a source, whom it did not name, said": no other subject stands between.
  const { deprel, head, xpos } = view.tokens[verb]!;
  const main = deprel.startsWith('aux') || deprel === 'cop' ? head : verb;
  return xpos === 'VBN' || childrenBy(view, main, 'nsubj').some(subject => subject > object);
}

/** `posted a letter of Berg's saying "they know"`: the verb stands in marks that another cue brings. */
function saysAnother(view: SpeechView, cue: Cue, cues: readonly Cue[], first: number, verb: number): boolean {
  const passage = view.passages.find(({ first: start, end }) => start <= verb && verb < end);
  return (
    passage !== undefined &&
    passage.outerFirst > first &&
    cues.some(
      ({ token, kind }) =>
        kind === 'verb' && token > cue.token && token > first && token < passage.outerFirst,
    )
  );
}

/** Between the start and the verb another clause begins: "confirmed the deal after it was signed". */
function isBroken(view: SpeechView, first: number, verb: number): boolean {
  // "confirmed the call but gave no details"
  const holdsMarks = view.passages.some(passage => passage.first >= first && passage.end <= verb);
  // "declared a state of emergency, shut the schools"
  if (
    view.tokens[verb - 1]!.text === ',' &&
    !view.tokens.slice(first, verb - 1).some(({ text }) => text === ',')
  )
    return true;
  if (/^(and|but|or)$/.test(view.tokens[verb - 1]!.text) && !holdsMarks) return true;
  for (let at = first + 1; at < verb; at++) {
    const token = view.tokens[at]!;
    if (
      token.text === ',' &&
      /^(and|but|although|though|while|after|as|when)$/.test(view.tokens[at + 1]?.text ?? '') &&
      !isParenthesis(view, at, verb)
    )
      return true;
    if (
      /^(after|before|when|because|until|although|though|while|if)$/.test(token.text) &&
      token.deprel === 'mark' &&
      token.head === verb
    )
      return true;
  }
  return false;
}

/** "the deal, after a long pause, is a start": a second comma before the verb, and no clause between the two. */
function isParenthesis(view: SpeechView, comma: number, verb: number): boolean {
  const close = view.tokens.slice(comma + 1, verb).find(({ text }) => text === ',');
  return close !== undefined && finiteVerbIn(view, comma + 1, close.index) === undefined;
}

/** Nothing but one noun phrase stands before the verb: "announced the bridge would open". */
function isPlainSubject(view: SpeechView, first: number, verb: number): boolean {
  for (let at = first; at < verb; at++) {
    const token = view.tokens[at]!;
    if (at > first && token.upos === 'PRON' && isNoun(view.tokens[at - 1]!)) return false;
    if (token.text === ',') return false;
    const isWord =
      /^(NOUN|PROPN|ADJ|DET|NUM|PRON|ADV|PART|AUX|CCONJ)$/.test(token.upos) || token.text === 'of';
    if (!isWord && !/^\W+$/.test(token.text)) return false;
  }
  return true;
}

/** The verb hangs on the cue as a clause, over any number of coordinations. */
function hangsOn(view: SpeechView, cue: Cue, verb: number): boolean {
  let at = verb;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const token = view.tokens[at]!;
    if (token.head === cue.token) return /^(ccomp|parataxis|xcomp|dep)/.test(token.deprel);
    if (!/^(aux|cop|conj|ccomp|parataxis|xcomp)/.test(token.deprel)) return false;
    at = token.head;
  }
  return false;
}

/** The "that" of the cue: right after it, or after its addressee and adjuncts. */
function thatAfter(view: SpeechView, cue: Cue, rest: Range): number | undefined {
  const start = view.tokens[rest.first];
  const plain = start !== undefined && isObject(view, rest.first);
  for (let at = rest.first; at < Math.min(rest.end, rest.first + 25); at++) {
    const token = view.tokens[at]!;
    // "told Rossi, her aide and the farmers that"
    const parties = cue.frames.has('party') && cue.party >= rest.first;
    // "told visiting minister Rossi that"
    const isClause = token.xpos === 'VBG' && token.upos === 'VERB' && !(parties && at < cue.party);
    if (actsFinite(view, at) || isClause) return undefined;
    if (token.text === ',' && !parties && at > rest.first && view.tokens[at + 1]?.text !== 'that')
      return undefined;
    if (token.text !== 'that') continue;
    // "responded to an interview that Rossi gave"
    const told = view.tokens[at - 1]!;
    const isThing = view.cues.documents.has(told.lemma) || view.cues.nouns.has(told.lemma);
    if (isThing && /^(to|of|about|with|for)$/.test(start?.text ?? '')) return undefined;
    // "said, with regard to the talks that failed, there was no plan"
    if (start?.text === ',' && at > rest.first + 1 && view.tokens[at - 1]!.text !== ',') return undefined;
    // "that country", but never "that countries"
    const next = view.tokens[at + 1] ?? token;
    if (token.xpos === 'DT' && isNoun(next) && next.xpos !== 'NNS') continue;
    return plain && cue.party < 0 && !cue.frames.has('party') ? undefined : at;
  }
  return undefined;
}

/** A noun phrase, but for days and pronouns of the addressee. */
function isObject(view: SpeechView, at: number): boolean {
  const token = view.tokens[at]!;
  if (token.text === 'that' || isTime(view, at)) return false;
  // "said early Friday that"
  const isEarly = token.upos === 'ADJ' && isTime(view, at + 1);
  // "expressed his doubts about the deal and that"
  const isDetermined = token.upos === 'DET' || token.xpos === 'PRP$';
  return isDetermined || isNoun(token) || (token.upos === 'ADJ' && !isEarly) || token.upos === 'NUM';
}
