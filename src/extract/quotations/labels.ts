/**
 * What somebody called a thing ("called it a gain", "described the talks as useful", "ruled the ban unlawful") and the
 * stand taken in a noun phrase ("stressed the need to go", `hailed "progress"`). In: the view, a cue and what follows
 * it in its sentence. Out: the tokens of the content.
 */

import { clauseEnd, phraseEnd } from './contentEnds.js';
import type { Cue } from './cues.js';
import { isTime } from './phrases.js';
import { actsFinite } from './verbs.js';
import type { MarkedPassage, Stretch } from './view.js';
import { childrenBy, isPunctuation, nameOf, type Range, type SpeechView, subtree } from './view.js';
import { finiteVerbIn, infinitiveAfter, isNoun, opensPassage } from './wordScan.js';

/** "called it a gain", "found it to be unlawful": object and what it is called. */
export function calledThing(
  view: SpeechView,
  cue: Cue,
  cues: readonly Cue[],
  rest: Range,
): Stretch | undefined {
  const opening = view.tokens[rest.first];
  if (!opening || isPunctuation(opening) || opening.text === 'that' || opening.upos === 'ADP')
    return undefined;
  // "ruled Wednesday that it was open"
  if (isTime(view, rest.first) && view.tokens[rest.first + 1]?.text === 'that') return undefined;
  const end = phraseEnd(view, cue, cues, rest.first, false);
  if (isNamedThing(view, cue, rest.first)) return { first: rest.first, end, rule: 'called' };
  if (/^(them|him|her|us|me)$/.test(opening.text) && end > rest.first + 1)
    return { first: rest.first, end, rule: 'called' };
  const beside = (found: MarkedPassage) =>
    found.parent === view.level[cue.token]! && found.outerFirst > rest.first;
  const passage =
    view.passages.find(found => beside(found) && found.outerFirst < end) ??
    view.passages.find(found => beside(found) && isBehindParenthesis(view, rest, found));
  const finite = finiteVerbIn(view, rest.first, Math.min(passage?.outerFirst ?? end, end));
  if (finite !== undefined && passage === undefined) return undefined;
  const afterMarks = passage && view.tokens[passage.outerEnd];
  const holdsNoun =
    passage !== undefined && afterMarks !== undefined && passage.outerEnd < rest.end && isNoun(afterMarks);
  // `called the talk between the two a "very good" start`
  const isWhat =
    passage !== undefined &&
    holdsNoun &&
    finite === undefined &&
    /^an?$/.test(view.tokens[passage.outerFirst - 1]!.text) &&
    passage.outerFirst - 1 > rest.first;
  if (isWhat) return { first: rest.first, end, rule: 'called' };
  if (holdsNoun) return undefined;
  // `called it "sad" that nobody came`
  if (passage && finite === undefined && afterMarks?.text === 'that')
    return { first: rest.first, end: clauseEnd(view, cue, cues, passage.outerEnd), rule: 'called' };
  if (passage && (finite === undefined || isInRelative(view, finite)))
    return { first: rest.first, end: endOfMarks(view, passage, rest.end), rule: 'called' };
  const said = childrenBy(view, cue.token, 'xcomp', 'ccomp').find(child => child > cue.token && child < end);
  const object = childrenBy(view, cue.token, 'obj').find(child => child > cue.token && child < end);
  if (opening.text === 'it' && finite === undefined && end > rest.first + 1)
    return { first: rest.first, end, rule: 'called' };
  if (finite === undefined && isVerdict(view, cue, rest.first, end))
    return { first: rest.first, end, rule: 'called' };
  const toBe = infinitiveAfter(view, rest, 12);
  if (toBe !== undefined && view.tokens[toBe + 1]?.lemma === 'be' && toBe > rest.first)
    return { first: rest.first, end, rule: 'called' };
  if (said === undefined || (object === undefined && childrenBy(view, said, 'nsubj').length === 0))
    return undefined;
  // "called Rossi asking her to stay": on the telephone
  if (view.tokens[said]!.xpos === 'VBG' && view.tokens[said]!.upos === 'VERB') return undefined;
  // "found unconstitutional a law of 2005"
  if (said === rest.first) return { first: rest.first, end, rule: 'called' };
  return { first: rest.first, end: Math.max(subtree(view, said).end, said + 1), rule: 'called' };
}

/** "called Rossi a liar": a name or a pronoun, and at once what it is called. */
function isNamedThing(view: SpeechView, cue: Cue, first: number): boolean {
  const name = nameOf(view, first);
  const end = name?.first === first ? name.end : first + 1;
  const isWho = name !== undefined || /^(it|this|that|them|him|her|us|me)$/.test(view.tokens[first]!.text);
  const { lemma, xpos } = view.tokens[cue.token]!;
  if (isWho && /^(an?|one|no)$/.test(view.tokens[end]?.text ?? '') && lemma !== 'find') return true;
  return (xpos === 'VBG' || lemma === 'call') && isThingNamed(view, first);
}

/** "calling the party's answer a disgrace": a noun phrase, and at once another with "a". */
function isThingNamed(view: SpeechView, first: number): boolean {
  const { upos, xpos, text } = view.tokens[first]!;
  if ((upos !== 'DET' && xpos !== 'PRP$') || /^an?$/.test(text)) return false;
  let at = first + 1;
  while (/^(NOUN|PROPN|ADJ|PART)$/.test(view.tokens[at]?.upos ?? '')) at++;
  const next = view.tokens[at + 1];
  return (
    isNoun(view.tokens[at - 1]!) &&
    /^an?$/.test(view.tokens[at]?.text ?? '') &&
    next !== undefined &&
    /^(NOUN|ADJ)$/.test(next.upos) &&
    !isTime(view, at + 1)
  );
}

/** `called the launches, including two last week, "a threat"`: a term behind a comma, and no verb in between. */
function isBehindParenthesis(
  view: SpeechView,
  rest: Range,
  { outerFirst, isClause }: MarkedPassage,
): boolean {
  if (isClause || outerFirst >= Math.min(rest.end, rest.first + 30)) return false;
  return (
    view.tokens[outerFirst - 1]!.text === ',' && finiteVerbIn(view, rest.first, outerFirst) === undefined
  );
}

/** `a "sham" and "an insult"`: end of the last passage of a list. */
function endOfMarks(view: SpeechView, passage: MarkedPassage, end: number): number {
  let last = passage;
  for (;;) {
    let at = last.outerEnd;
    while (at < end && /^(,|and|or|an?|the|even)$/.test(view.tokens[at]!.text)) at++;
    const next = view.passages.find(found => found.outerFirst === at && found.parent === passage.parent);
    if (at === last.outerEnd || !next || next.outerEnd > end) return last.outerEnd;
    last = next;
  }
}

/** "rules the ban unlawful". */
function isVerdict(view: SpeechView, cue: Cue, first: number, end: number): boolean {
  const last = view.tokens[end - 1];
  const closing = last && isPunctuation(last) ? view.tokens[end - 2] : last;
  const judges = view.cues.verdicts.has(view.tokens[cue.token]!.lemma);
  return judges && closing !== undefined && closing.index > first && closing.upos === 'ADJ';
}

function isInRelative(view: SpeechView, verb: number): boolean {
  return view.tokens[verb]!.deprel.startsWith('acl');
}

/** "described the talks as useful". */
export function asPhrase(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  // "noted that as prices rise, …"
  if (view.tokens[rest.first]?.text === 'that') return undefined;
  // `dismissed as "nonsense" reports of a rift`
  if (view.tokens[rest.first]?.text === 'as' && opensPassage(view, rest.first + 1))
    return {
      first: rest.first + 1,
      end: phraseEnd(view, cue, cues, rest.first + 1, false),
      rule: 'described-as',
    };
  for (let at = rest.first + 1; at < Math.min(rest.end, rest.first + 20); at++) {
    const token = view.tokens[at]!;
    if (
      token.text === ',' ||
      token.text === 'that' ||
      (actsFinite(view, token.index) && token.upos === 'AUX')
    )
      return undefined;
    if (token.text !== 'as' || view.cues.comparisons.has(view.tokens[at + 1]?.text ?? '')) continue;
    if (view.tokens[cue.token]!.lemma === 'name' && namesPost(view, at + 1)) return undefined;
    if (finiteVerbIn(view, at + 1, Math.min(rest.end, at + 8)) !== undefined && !opensPassage(view, at + 1)) {
      const next = view.tokens[at + 1]!;
      if (next.upos === 'PRON' || next.upos === 'PROPN') return undefined; // "hailed it as she left"
    }
    return { first: rest.first, end: phraseEnd(view, cue, cues, at + 1, false), rule: 'described-as' };
  }
  return undefined;
}

/** "named Weber as the new finance minister" appoints her. */
function namesPost(view: SpeechView, first: number): boolean {
  let last = first;
  while (/^(DET|ADJ|NOUN|PROPN|PRON|ADP)$/.test(view.tokens[last + 1]?.upos ?? '')) last++;
  return view.tokens.slice(first, last + 1).some(({ lower }) => view.isPost(lower));
}

/** "stressed the need to go", "expressed support for the plan". */
export function stancePhrase(
  view: SpeechView,
  cue: Cue,
  cues: readonly Cue[],
  rest: Range,
): Stretch | undefined {
  for (let at = rest.first; at < Math.min(rest.end, rest.first + 5); at++) {
    const token = view.tokens[at]!;
    if (
      !/^(DET|ADJ|NOUN|PROPN|PRON|ADV|CCONJ|NUM)$/.test(token.upos) &&
      token.xpos !== 'POS' &&
      !view.cues.stances.has(token.lemma.toLowerCase()) &&
      token.deprel !== 'amod' &&
      !isPunctuation(token)
    )
      return undefined;
    if (!view.cues.stances.has(token.lemma.toLowerCase())) continue;
    const opens = (next: number) => view.cues.stanceOpenings.has(view.tokens[next]?.text ?? '');
    const behindMark =
      isPunctuation(view.tokens[at + 1]) && view.tokens[at + 1]!.text !== ',' ? at + 2 : at + 1;
    const stanceOpens = [behindMark, afterParenthesis(view, at + 1, rest.end)].find(opens);
    if (stanceOpens === undefined) continue;
    return { first: rest.first, end: phraseEnd(view, cue, cues, stanceOpens, true), rule: 'stance' };
  }
  return undefined;
}

/** "their will, alone and with others, to go": the word after the second comma. */
function afterParenthesis(view: SpeechView, comma: number, end: number): number {
  if (view.tokens[comma]?.text !== ',') return -1;
  for (let at = comma + 1; at < Math.min(end, comma + 12); at++) {
    if (view.tokens[at]!.text === ',') return at + 1;
    if (actsFinite(view, at)) return -1;
  }
  return -1;
}

/** A noun phrase that holds marks: `blamed the "wrong turn" for it`. */
export function markedPhrase(
  view: SpeechView,
  cue: Cue,
  cues: readonly Cue[],
  rest: Range,
): Stretch | undefined {
  const passage = view.passages.find(
    found =>
      found.outerFirst >= rest.first &&
      found.outerFirst < Math.min(rest.end, rest.first + 12) &&
      found.parent === view.level[cue.token]!,
  );
  if (!passage || passage.end - passage.first < 2) return undefined;
  if (view.tokens[rest.first]!.upos === 'ADP') return undefined;
  // `praised Rossi for being a "fighter"`
  const being = view.tokens
    .slice(rest.first, passage.outerFirst)
    .findLast(({ text, index }) => text === 'being' && view.tokens[index - 1]!.text === 'for');
  if (being && passage.outerFirst - being.index <= 4)
    return {
      first: being.index,
      end: phraseEnd(view, cue, cues, passage.outerEnd - 1, true),
      rule: 'marked',
    };
  for (let at = rest.first; at < passage.outerFirst; at++) {
    const token = view.tokens[at]!;
    if (token.upos === 'VERB' || token.upos === 'AUX' || token.text === ',' || token.upos === 'SCONJ')
      return undefined;
  }
  return { first: rest.first, end: phraseEnd(view, cue, cues, passage.outerEnd - 1, true), rule: 'marked' };
}
