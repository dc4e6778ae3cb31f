/**
 * What was said without marks, after its cue: a clause, a to-clause, an -ing clause, a small clause ("called it a
 * gain") or a noun phrase of stance ("the need to go"). In: the view, a cue and all cues. Out: its tokens.
 */
import type { SpeechFrame } from '../../schema/speech.js';
import type { Cue } from './cues.js';
import { asPhrase, calledThing, markedPhrase, stancePhrase } from './labels.js';
import { isTime } from './phrases.js';
import {
  clauseEnd,
  finiteVerbIn,
  infinitiveAfter,
  isHeadlineOf,
  isNoun,
  opensPassage,
  phraseEnd,
  restOf,
} from './scan.js';
import { actsFinite } from './verbs.js';
import type { Stretch } from './view.js';
import { childrenBy, isPunctuation, nameOf, type Range, type SpeechView, subtree } from './view.js';

/** `afterMarks`: a quotation in marks stands before the cue, so that only "that" opens another. */
export function clauseAfter(
  view: SpeechView,
  cue: Cue,
  cues: readonly Cue[],
  afterMarks: boolean,
): Stretch | undefined {
  const rest = restOf(view, cue);
  if (cue.kind !== 'verb') return thatClause(view, cue, cues, rest);
  for (const [frame, find] of FRAMES) {
    const content = cue.frames.has(frame) ? find(view, cue, cues, rest) : undefined;
    if (content) return afterMarks && content.rule !== 'clause-that' ? undefined : content;
  }
  return undefined;
}

type Find = (view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range) => Stretch | undefined;

/** The first frame that fits gives the content. */
const FRAMES: readonly (readonly [SpeechFrame, Find])[] = [
  ['of', ofClause],
  ['against', againstClause],
  ['name', calledThing],
  ['as', asPhrase],
  ['clause', finiteClause],
  ['whether', whetherClause],
  ['request', requestClause],
  ['intent', intentClause],
  ['gerund', gerundClause],
  ['stance', stancePhrase],
  ['marked', markedPhrase],
  ['quote', colonClause],
];

/** "said in Rome: The talks are over": words without marks behind a colon. */
function colonClause(view: SpeechView, _cue: Cue, _cues: readonly Cue[], rest: Range): Stretch | undefined {
  const between = view.tokens.slice(rest.first, Math.min(rest.end, rest.first + LONGEST_OCCASION));
  const colon = between.find(({ text }) => text === ':');
  if (!colon || opensPassage(view, colon.index + 1)) return undefined;
  if (between.some(({ index }) => index < colon.index && actsFinite(view, index))) return undefined;
  const first = colon.index + 1;
  if (finiteVerbIn(view, first, rest.end) === undefined) return undefined;
  return { first, end: rest.end, rule: 'clause' };
}

/** Words between a cue and its colon: "during a meeting with the minister in the capital". */
const LONGEST_OCCASION = 25;

/** "said (that) they would go". */
function finiteClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const that = thatAfter(view, cue, rest);
  if (that !== undefined && finiteVerbIn(view, that + 1, rest.end) !== undefined)
    return { first: that + 1, end: clauseEnd(view, cue, cues, that + 1), rule: 'clause-that' };
  const first = skipAdjuncts(view, cue, skipParty(view, cue, rest), rest);
  if (first === undefined || first >= rest.end) return undefined;
  const opening = view.tokens[first]!;
  if (isPunctuation(opening) && !opensPassage(view, first)) return undefined;
  // "Posting on Facebook, Rossi said", "said in a letter, and the others left"
  const skipped = view.tokens.slice(cue.end, first).some(({ text }) => text === ',');
  const opensSentence = cue.token === view.sentences[view.tokens[cue.token]!.sentence]!.first;
  if (skipped && (opensSentence || opening.upos === 'CCONJ')) return undefined;
  if (opening.text === 'to' || /^(of|for|to|with|about|against|as|by|how|why|what)$/i.test(opening.text))
    return undefined;
  if (opening.xpos === 'VBG' && opening.upos === 'VERB') return undefined;
  const end = clauseEnd(view, cue, cues, first);
  const verb = finiteVerbIn(view, first, end);
  if (verb === undefined && isHeadlineOf(view, cue) && end - first > 2) return { first, end, rule: 'clause' };
  if (verb === undefined || isBroken(view, first, verb)) return undefined;
  if (!cue.frames.has('bare') && !hangsOn(view, cue, verb) && !isPlainSubject(view, first, verb))
    return undefined;
  return { first, end, rule: 'clause' };
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
    if (actsFinite(view, at) || (token.xpos === 'VBG' && token.upos === 'VERB')) return undefined;
    // "told Rossi, her aide and the farmers that"
    const parties = cue.frames.has('party') && cue.party >= rest.first;
    if (token.text === ',' && !parties && at > rest.first && view.tokens[at + 1]?.text !== 'that')
      return undefined;
    if (token.text !== 'that') continue;
    if (token.xpos === 'DT' && isNoun(view.tokens[at + 1] ?? token)) continue;
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
  return token.upos === 'DET' || isNoun(token) || (token.upos === 'ADJ' && !isEarly) || token.upos === 'NUM';
}

/** "this week", but not "this kind"; "2019", but not "40 people". */
function isTimePhrase(view: SpeechView, at: number): boolean {
  const next = view.tokens[at + 1];
  if (next?.text === '%') return false;
  if (/^\d/.test(view.tokens[at]!.text))
    return !next || !/^(NOUN|ADJ|PROPN|NUM)$/.test(next.upos) || isTime(view, at + 1);
  return !/^(this|last|next)$/i.test(view.tokens[at]!.text) || isTime(view, at + 1);
}

/** First token after the addressee of "told Rossi (that) …". */
function skipParty(view: SpeechView, cue: Cue, rest: Range): number {
  if (!cue.frames.has('party') || cue.party < rest.first) return rest.first;
  const name = nameOf(view, cue.party);
  const end = name && name.end > cue.party ? name.end : cue.party + 1;
  return Math.min(end, rest.end);
}

/** Adverbs, days and short phrases of time and place after the cue: "said on Monday …", "alleged, by way of example, …". */
function skipAdjuncts(view: SpeechView, cue: Cue, from: number, rest: Range): number | undefined {
  let at = from;
  while (at < rest.end) {
    const token = view.tokens[at]!;
    if (token.upos === 'ADV' && !/^(not|no|only|never)$/.test(token.text)) at++;
    else if (isTime(view, at) && isTimePhrase(view, at)) at++;
    else if (token.deprel === 'mark' && view.tokens[at - 1]!.text === ',') return undefined;
    else if (/^(in|on|at|during|via|through|from|by|after|before|to)$/.test(token.text)) {
      const phrase = childrenBy(view, cue.token, 'obl', 'nmod', 'advmod').find(
        child => child > at && subtree(view, child).first === at,
      );
      const whole = phrase === undefined || isTime(view, at + 1) ? rest.end : subtree(view, phrase).end;
      const holdsClause = whole >= rest.end || finiteVerbIn(view, at, whole) !== undefined;
      const end = holdsClause ? shortPhrase(view, at, rest) : whole;
      if (end === at) return at;
      at = end;
    } else if (token.text === ',' && at > from) at++;
    else if (token.text === ',') {
      const close = view.tokens.slice(at + 1, Math.min(at + 8, rest.end)).find(next => next.text === ',');
      if (!close || finiteVerbIn(view, at, close.index) !== undefined) return undefined;
      at = close.index + 1;
    } else break;
  }
  return at;
}

/** "in May", "on September 11" where the parser hung more on the phrase. */
function shortPhrase(view: SpeechView, at: number, rest: Range): number {
  const next = view.tokens[at + 1];
  if (!next || !(/^(NOUN|PROPN|NUM)$/.test(next.upos) || isTime(view, at + 1))) return at;
  let end = at + 2;
  while (end < rest.end && (view.tokens[end]!.upos === 'NUM' || isTime(view, end))) end++;
  return end;
}

function whetherClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const party = skipParty(view, cue, rest);
  for (let at = rest.first; at < Math.min(party + 2, rest.end); at++) {
    if (!/^(whether|if|what|who|why|how|when|where|that)$/i.test(view.tokens[at]!.text)) continue;
    const first = view.tokens[at]!.text === 'that' ? at + 1 : at;
    return { first, end: clauseEnd(view, cue, cues, first), rule: 'whether' };
  }
  return undefined;
}

/** "urged Rome not to go". */
function requestClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const to = infinitiveAfter(view, rest, 14);
  if (to === undefined || to === rest.first) return undefined;
  return { first: to, end: phraseEnd(view, cue, cues, to, false), rule: 'request' };
}

/** "pledged (not) to go". */
function intentClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const to = infinitiveAfter(view, rest, 3);
  if (to === undefined) return undefined;
  return { first: to, end: phraseEnd(view, cue, cues, to, false), rule: 'intent' };
}

/** "proposed going", "called for X to go", "committed to going". */
function gerundClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  let first = rest.first;
  while (first < rest.end && view.tokens[first]!.upos === 'ADV') first++;
  const token = view.tokens[first];
  if (!token) return undefined;
  const afterParticle = cue.end > cue.first + 1 && !isNoun(view.tokens[first + 1] ?? token);
  const isVerb = token.upos === 'VERB' || token.text === 'being';
  if (/\wing$/.test(token.text) && (isVerb || afterParticle) && token.deprel !== 'amod')
    return { first, end: phraseEnd(view, cue, cues, first, false), rule: 'gerund' };
  if (cue.end === cue.first + 1) return undefined;
  const to = infinitiveAfter(view, { first: first + 1, end: rest.end }, 14);
  const ofSubject = subjectOfGerund(view, first, rest.end);
  if (to === undefined && !ofSubject) return undefined;
  return { first, end: phraseEnd(view, cue, cues, to ?? first, false), rule: 'gerund' };
}

/** "spoke of Rome taking over". */
function subjectOfGerund(view: SpeechView, first: number, end: number): boolean {
  for (let at = first; at < Math.min(end, first + 5); at++) {
    const token = view.tokens[at]!;
    if (token.xpos === 'VBG' && token.upos === 'VERB' && at > first) return true;
    if (!isNoun(token) && token.upos !== 'DET' && token.upos !== 'ADJ') return false;
  }
  return false;
}

/** "warned Rome against going". */
function againstClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  for (let at = rest.first; at < Math.min(rest.end, rest.first + 12); at++) {
    if (actsFinite(view, at)) return undefined;
    if (view.tokens[at]!.text === 'against' && isGerund(view, at + 1))
      return { first: at, end: phraseEnd(view, cue, cues, at, false), rule: 'against' };
  }
  return undefined;
}

/** "accused Rome of going". */
function ofClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  for (let at = rest.first; at < Math.min(rest.end, rest.first + 14); at++) {
    const token = view.tokens[at]!;
    if (actsFinite(view, token.index) && token.upos === 'AUX') return undefined;
    if (token.text === 'of' && (isGerund(view, at + 1) || opensPassage(view, at + 1)))
      return { first: at + 1, end: phraseEnd(view, cue, cues, at + 1, false), rule: 'accused-of' };
  }
  return undefined;
}

function isGerund(view: SpeechView, at: number): boolean {
  let index = at;
  while (view.tokens[index]?.upos === 'ADV' || isPunctuation(view.tokens[index])) index++;
  return /\wing$/.test(view.tokens[index]?.text ?? '');
}

/** "their claim that …", "was explicit (in its position) that …", "their argument was that …". */
function thatClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const reach = cue.kind === 'adjective' ? 6 : 2;
  for (let at = rest.first; at < Math.min(rest.end, rest.first + reach); at++) {
    const token = view.tokens[at]!;
    if (token.text === 'that' && (token.xpos !== 'DT' || view.tokens[at - 1]?.lemma === 'be'))
      return { first: at + 1, end: clauseEnd(view, cue, cues, at + 1), rule: `${cue.kind}-that` };
    // "is facing charges, details that …"
    if (cue.kind === 'noun' && isNoun(token) && !isTime(view, at)) return undefined;
    if (token.lemma !== 'be' && (actsFinite(view, token.index) || isPunctuation(token))) return undefined;
  }
  return undefined;
}
