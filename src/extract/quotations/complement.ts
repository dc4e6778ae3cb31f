/**
 * What was said without marks, after its cue: a clause, a to-clause, an -ing clause, a small clause ("called it a
 * gain") or a noun phrase of stance ("the need to go"). In: the view, a cue and all cues. Out: its tokens.
 */
import type { SpeechFrame } from '../../schema/speech.js';
import type { Stretch } from './content.js';
import type { Cue } from './cues.js';
import { clauseEnd, finiteVerbIn, isFiniteVerb, isNoun, phraseEnd, restOf } from './scan.js';
import { childrenBy, isPunctuation, nameOf, type Range, type SpeechView, subtree } from './view.js';

/** `afterMarks`: a quotation in marks stands before the cue, so that only "that" opens another. */
export function clauseAfter(
  view: SpeechView,
  cue: Cue,
  cues: readonly Cue[],
  afterMarks: boolean,
): Stretch | undefined {
  if (cue.kind === 'preposition') return afterMarks ? undefined : prepositionContent(view, cue);
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
];

/** "said (that) they would go". */
function finiteClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const that = thatAfter(view, cue, rest);
  if (that !== undefined)
    return { first: that + 1, end: clauseEnd(view, cue, cues, that + 1), rule: 'clause-that' };
  const first = skipAdjuncts(view, cue, skipParty(view, cue, rest), rest);
  if (first === undefined || first >= rest.end) return undefined;
  const opening = view.tokens[first]!;
  if (isPunctuation(opening) && !opensPassage(view, first)) return undefined;
  if (opening.text === 'to' || /^(of|for|to|with|about|against|as|by|how|why|what)$/i.test(opening.text))
    return undefined;
  const end = clauseEnd(view, cue, cues, first);
  const verb = finiteVerbIn(view, first, end);
  if (verb === undefined || isBroken(view, first, verb)) return undefined;
  if (!cue.frames.has('bare') && !hangsOn(view, cue, verb)) return undefined;
  return { first, end, rule: 'clause' };
}

/** Between the start and the verb another clause begins: "confirmed the deal after it was signed". */
function isBroken(view: SpeechView, first: number, verb: number): boolean {
  for (let at = first + 1; at < verb; at++) {
    const token = view.tokens[at]!;
    if (
      token.text === ',' &&
      /^(and|but|although|though|while|after|as|when)$/.test(view.tokens[at + 1]?.text ?? '')
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
    if (isFiniteVerb(token)) return undefined;
    if (token.text !== 'that') continue;
    if (token.xpos === 'DT' && isNoun(view.tokens[at + 1] ?? token)) continue;
    return plain && cue.party < 0 && !cue.frames.has('party') ? undefined : at;
  }
  return undefined;
}

/** A noun phrase, but for days and pronouns of the addressee. */
function isObject(view: SpeechView, at: number): boolean {
  const token = view.tokens[at]!;
  if (token.text === 'that' || isTime(token.text)) return false;
  return token.upos === 'DET' || isNoun(token) || token.upos === 'ADJ' || token.upos === 'NUM';
}

function isTime(text: string): boolean {
  return /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(today|yesterday|tomorrow|earlier|later|last|this)$/i.test(
    text,
  );
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
    else if (isTime(token.text)) at++;
    else if (/^(in|on|at|during|via|through|from|by|after|before|to)$/.test(token.text)) {
      const phrase = childrenBy(view, cue.token, 'obl', 'nmod', 'advmod').find(
        child => child > at && subtree(view, child).first === at,
      );
      const end = phrase === undefined ? undefined : subtree(view, phrase).end;
      if (end === undefined || end >= rest.end || finiteVerbIn(view, at, end) !== undefined)
        return shortPhrase(view, at, rest);
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
  if (!next || !/^(NOUN|PROPN|NUM)$/.test(next.upos)) return at;
  let end = at + 2;
  while (end < rest.end && view.tokens[end]!.upos === 'NUM') end++;
  return end;
}

function opensPassage(view: SpeechView, at: number): boolean {
  return view.passages.some(passage => passage.outerFirst === at);
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

/** "to" (with "not" before it) and a bare verb, words in marks and adverbs between; no other verb before it. */
function infinitiveAfter(view: SpeechView, rest: Range, reach: number): number | undefined {
  for (let at = rest.first; at < Math.min(rest.end, rest.first + reach); at++) {
    const token = view.tokens[at]!;
    if (isFiniteVerb(token) || token.text === ',' || token.text === 'that') return undefined;
    if (token.text !== 'to') continue;
    let verb = at + 1;
    while (verb < rest.end && (view.tokens[verb]!.upos === 'ADV' || isPunctuation(view.tokens[verb]!)))
      verb++;
    const next = view.tokens[verb];
    if (
      !next ||
      !(
        next.xpos === 'VB' ||
        (next.upos === 'VERB' && next.xpos !== 'VBG') ||
        (next.upos === 'AUX' && next.lemma === next.text)
      )
    )
      continue;
    return /^(not|never)$/.test(view.tokens[at - 1]!.text) ? at - 1 : at;
  }
  return undefined;
}

/** "proposed going", "called for X to go", "committed to going". */
function gerundClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  let first = rest.first;
  while (first < rest.end && view.tokens[first]!.upos === 'ADV') first++;
  const token = view.tokens[first];
  if (!token) return undefined;
  if (token.xpos === 'VBG' && token.upos === 'VERB' && token.deprel !== 'amod')
    return { first, end: phraseEnd(view, cue, cues, first, false), rule: 'gerund' };
  if (cue.end === cue.first + 1) return undefined;
  const to = infinitiveAfter(view, { first: first + 1, end: rest.end }, 14);
  const gerund = subjectOfGerund(view, first, rest.end);
  if (to === undefined && !gerund) return undefined;
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
    if (isFiniteVerb(view.tokens[at]!)) return undefined;
    if (view.tokens[at]!.text === 'against' && isGerund(view, at + 1))
      return { first: at, end: phraseEnd(view, cue, cues, at, false), rule: 'against' };
  }
  return undefined;
}

/** "accused Rome of going". */
function ofClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  for (let at = rest.first; at < Math.min(rest.end, rest.first + 14); at++) {
    const token = view.tokens[at]!;
    if (isFiniteVerb(token) && token.upos === 'AUX') return undefined;
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

/** "called it a gain", "found it to be unlawful": object and what it is called. */
function calledThing(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const opening = view.tokens[rest.first];
  if (!opening || isPunctuation(opening) || opening.text === 'that' || opening.upos === 'ADP')
    return undefined;
  const end = phraseEnd(view, cue, cues, rest.first, false);
  const passage = view.passages.find(
    found =>
      found.outerFirst > rest.first && found.outerFirst < end && found.parent === view.level[cue.token]!,
  );
  const finite = finiteVerbIn(view, rest.first, Math.min(passage?.outerFirst ?? end, end));
  if (finite !== undefined && passage === undefined) return undefined;
  if (passage && (finite === undefined || isInRelative(view, finite)))
    return { first: rest.first, end: Math.max(passage.outerEnd, rest.first), rule: 'called' };
  const said = childrenBy(view, cue.token, 'xcomp', 'ccomp').find(child => child > cue.token && child < end);
  const object = childrenBy(view, cue.token, 'obj').find(child => child > cue.token && child < end);
  const toBe = infinitiveAfter(view, rest, 12);
  if (toBe !== undefined && view.tokens[toBe + 1]?.lemma === 'be' && toBe > rest.first)
    return { first: rest.first, end, rule: 'called' };
  if (said === undefined || (object === undefined && childrenBy(view, said, 'nsubj').length === 0))
    return undefined;
  return { first: rest.first, end: Math.max(subtree(view, said).end, said + 1), rule: 'called' };
}

function isInRelative(view: SpeechView, verb: number): boolean {
  return view.tokens[verb]!.deprel.startsWith('acl');
}

/** "described the talks as useful". */
function asPhrase(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  for (let at = rest.first + 1; at < Math.min(rest.end, rest.first + 20); at++) {
    const token = view.tokens[at]!;
    if (token.text === ',' || token.text === 'that' || (isFiniteVerb(token) && token.upos === 'AUX'))
      return undefined;
    if (token.text !== 'as' || view.tokens[at + 1]?.text === 'well') continue;
    if (finiteVerbIn(view, at + 1, Math.min(rest.end, at + 8)) !== undefined && !opensPassage(view, at + 1)) {
      const next = view.tokens[at + 1]!;
      if (next.upos === 'PRON' || next.upos === 'PROPN') return undefined; // "hailed it as she left"
    }
    return { first: rest.first, end: phraseEnd(view, cue, cues, at + 1, false), rule: 'described-as' };
  }
  return undefined;
}

/** "stressed the need to go", "expressed support for the plan". */
function stancePhrase(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  for (let at = rest.first; at < Math.min(rest.end, rest.first + 5); at++) {
    const token = view.tokens[at]!;
    if (
      !/^(DET|ADJ|NOUN|PRON|ADV|CCONJ|NUM)$/.test(token.upos) &&
      token.deprel !== 'amod' &&
      !isPunctuation(token)
    )
      return undefined;
    if (!view.cues.stances.has(token.lemma.toLowerCase())) continue;
    if (!/^(of|for|to|that|at|over|about|on|in|with|toward|towards)$/.test(view.tokens[at + 1]?.text ?? ''))
      continue;
    return { first: rest.first, end: phraseEnd(view, cue, cues, at + 1, true), rule: 'stance' };
  }
  return undefined;
}

/** A noun phrase that holds marks: `blamed the "wrong turn" for it`. */
function markedPhrase(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const passage = view.passages.find(
    found =>
      found.outerFirst >= rest.first &&
      found.outerFirst < Math.min(rest.end, rest.first + 12) &&
      found.parent === view.level[cue.token]!,
  );
  if (!passage || passage.end - passage.first < 2) return undefined;
  for (let at = rest.first; at < passage.outerFirst; at++) {
    const token = view.tokens[at]!;
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.text === ',' || token.upos === 'SCONJ')
      return undefined;
  }
  return { first: rest.first, end: phraseEnd(view, cue, cues, passage.outerEnd - 1, true), rule: 'marked' };
}

/** "their claim that …", "was explicit (in its position) that …", "their argument was that …". */
function thatClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const reach = cue.kind === 'adjective' ? 6 : 2;
  for (let at = rest.first; at < Math.min(rest.end, rest.first + reach); at++) {
    const token = view.tokens[at]!;
    if (token.text === 'that' && token.xpos !== 'DT')
      return { first: at + 1, end: clauseEnd(view, cue, cues, at + 1), rule: `${cue.kind}-that` };
    if (token.lemma !== 'be' && (isFiniteVerb(token) || isPunctuation(token))) return undefined;
  }
  return undefined;
}

/** "According to X, …": the rest of the sentence. What stands before the phrase is fronted content. */
function prepositionContent(view: SpeechView, cue: Cue): Stretch | undefined {
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  const phrase = cue.party >= 0 ? subtree(view, cue.party) : { first: cue.end, end: cue.end };
  for (let at = sentence.first; at < cue.first; at++)
    if (!isPunctuation(view.tokens[at]!) && !view.cues.openers.has(view.tokens[at]!.text.toLowerCase()))
      return undefined;
  // The phrase ends at its comma, whatever the parser hung on it.
  for (let at = cue.end; at < Math.min(sentence.end, cue.end + 20); at++) {
    if (view.tokens[at]!.text === ',' && !isApposition(view, at, cue))
      return { first: at + 1, end: sentence.end, rule: 'according-to' };
    if (isFiniteVerb(view.tokens[at]!)) break;
  }
  const first = Math.max(cue.end, phrase.end);
  return first < sentence.end ? { first, end: sentence.end, rule: 'according-to' } : undefined;
}

function isApposition(view: SpeechView, comma: number, cue: Cue): boolean {
  const next = view.tokens[comma + 1];
  return (
    next !== undefined && /^(appos|conj)$/.test(next.deprel) && next.head >= cue.end && next.head < comma
  );
}
