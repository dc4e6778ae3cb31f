/**
 * Noun phrases read backwards from where they end: "[the Secretary of State Anna Rossi] said". In: the view and the
 * last token of a phrase. Out: the token that speaks for it, and where the phrase begins. Names decide first; what
 * stands behind a preposition belongs to the noun before it, but for titles ("ambassador to Chile Anna Rossi").
 */
import type { Token } from '../../model/index.js';
import { nameOf, type SpeechView } from './view.js';

/** Prepositions that tie a noun to the one before it. */
const LINKS = /^(of|for|to|in|at|from|on|with|by|within|under|about|against)$/i;

export interface Phrase {
  readonly head: number;
  readonly first: number;
}

export function isNominal(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON' || token.upos === 'NUM';
}

/** Also the last word of a name that the tagger takes for another: "Kim Dae-in", "Best Buy". */
export function isNominalAt(view: SpeechView, at: number): boolean {
  const token = view.tokens[at]!;
  // "the other, she added, was"
  const isSubject = token.upos === 'ADJ' && token.deprel.startsWith('nsubj');
  return isNominal(token) || isSubject || nameOf(view, at) !== undefined;
}

export function isTime(view: SpeechView, at: number): boolean {
  const token = view.tokens[at]!;
  return view.cues.times.has(token.lower) || /^\d{1,4}(st|nd|rd|th)?$/.test(token.text);
}

/** `floor`: the phrase does not reach before this token. */
export function phraseEndingAt(view: SpeechView, last: number, floor: number): Phrase | undefined {
  const token = view.tokens[last];
  if (!token || last < floor || !isNominalAt(view, last)) return undefined;
  const name = nameOf(view, last);
  const first = name ? Math.max(name.first, floor) : last;
  // "a claim he repeated"
  const before = token.xpos === 'PRP' ? last - 1 : beforeModifiers(view, first, floor);
  const own = { head: last, first: before + 1 };
  const link = view.tokens[before];
  if (before <= floor || !link || !LINKS.test(link.text) || isTime(view, before - 1)) return own;
  // "sources close to Rossi"
  const near = view.cues.closeness.has(view.tokens[before - 1]!.text) ? 2 : 1;
  const outer = phraseEndingAt(view, before - near, floor);
  if (!outer || isTime(view, before + 1)) return own;
  if (name?.type === 'PERSON' && speaksHere(view, outer.head, before, first))
    return { head: last, first: outer.first };
  return outer;
}

/** Determiners, adjectives, titles and possessors before a noun or name. */
function beforeModifiers(view: SpeechView, first: number, floor: number): number {
  let at = first - 1;
  while (at >= floor) {
    const token = view.tokens[at]!;
    const modifies =
      /^(PROPN|NOUN|ADJ|DET|NUM)$/.test(token.upos) ||
      token.xpos === 'POS' ||
      token.xpos === 'PRP$' ||
      token.text === '-' ||
      token.xpos === 'HYPH' ||
      (/^(VBN|VBG)$/.test(token.xpos) && token.deprel === 'amod');
    if (!modifies || (isTime(view, at) && nameOf(view, at) === undefined)) break;
    at--;
  }
  return at;
}

/** "Secretary of State Anna Rossi", "ambassador to Chile Anna Rossi", but not "a spokesman for President Rossi". */
function speaksHere(view: SpeechView, outer: number, preposition: number, first: number): boolean {
  const lemma = view.tokens[outer]!.lemma.toLowerCase();
  // "the sister of President Rossi": she speaks.
  if (view.cues.others.has(lemma) || view.isKin(lemma)) return false;
  for (let at = preposition + 1; at < first; at++) {
    const token = view.tokens[at]!;
    if (nameOf(view, at) || (isNominal(token) && !view.isTitle(token.lower))) return true;
  }
  return false;
}

/** All phrases of a joint subject that ends here: "Rossi and Foreign Minister Berg said". */
export function jointPhrases(view: SpeechView, last: number, floor: number): Phrase[] {
  const phrase = phraseEndingAt(view, last, floor);
  if (!phrase) return [];
  const and = phrase.first - 1;
  if (and <= floor || !/^(and|&)$/.test(view.tokens[and]!.text)) return [phrase];
  let left = and - 1;
  if (view.tokens[left]!.text === ',') left--;
  const chain: Phrase[] = [phrase];
  while (left >= floor) {
    left = beforeAcronym(view, left, floor);
    const next = phraseEndingAt(view, left, floor);
    if (!next) break;
    // "leaders of Chad and Sudan", "the High Court of England and Wales": the second belongs to the first's phrase.
    const inner = nameOf(view, left);
    if (next.head !== left && inner && inner.type === nameOf(view, phrase.head)?.type && phrase.first > and)
      return [next];
    // "came to Rome, and Rossi said"
    if (inner?.type === 'PLACE' && nameOf(view, phrase.head)?.type === 'PERSON') return [phrase];
    chain.unshift(next);
    left = next.first - 1;
    if (view.tokens[left]?.text !== ',' || !nameOf(view, beforeAcronym(view, left - 1, floor))) break;
    left--;
  }
  const before = view.tokens[left];
  const isObject = before !== undefined && left >= floor && /^(VERB|ADP|AUX|PART)$/.test(before.upos);
  return isObject ? [phrase] : chain;
}

/** Last token before "(AU)". */
export function beforeAcronym(view: SpeechView, last: number, floor: number): number {
  if (view.tokens[last]?.text !== ')') return last;
  for (let at = last - 1; at > Math.max(floor, last - 6); at--)
    if (view.tokens[at]!.text === '(') return at - 1;
  return last;
}
