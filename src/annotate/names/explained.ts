/**
 * Acronyms that the text explains: `PLD (Party of Liberal Democrats)`, `Party of Liberal Democrats (PLD)`.
 * In: a sentence with its names. Out: both as organisations, where the letters or a head bear it out.
 */
import { ORGANIZATION } from './labels.js';
import { FAMOUS_PLACE, Flag, type Lexicon } from './lexicon.js';
import { type FoundName, keyOf, type ReadSentence } from './mentions.js';
import type { SentenceView } from './sentence.js';
import { Kind } from './words.js';

const CERTAINTY = 0.8;

/** `PLD (Party of Liberal Democrats)`: what an acronym stands for, behind it in brackets, perhaps in translation. */
export function explainedIn(view: SentenceView, names: readonly FoundName[], lexicon: Lexicon): FoundName[] {
  const { words } = view;
  return words.flatMap((acronym, at): FoundName[] => {
    if (acronym.kind !== Kind.capitals || acronym.form.length < 2) return [];
    const isBehind = words[at - 1]?.form === '(' && words[at + 1]?.form === ')';
    if (isBehind) return explainedBefore(view, names, at, lexicon);
    if (acronym.form.length < SHORTEST_ACRONYM) return [];
    if (!/^[[(]$/u.test(words[at + 1]?.form ?? '')) return [];
    const first = /^the$/iu.test(words[at + 2]?.form ?? '') ? at + 3 : at + 2;
    let end = first;
    while (
      words[end]?.capital ||
      (end > first && words[end]?.kind !== Kind.punctuation && words[end + 1]?.capital)
    )
      end++;
    if (!/^[\])]$/u.test(words[end]?.form ?? '') || end - first < 2) return [];
    const letters = words
      .slice(first, end)
      .filter(({ capital }) => capital)
      .map(({ form }) => form.charAt(0))
      .join('');
    const isHeaded = (words[first]!.flags | words[end - 1]!.flags) & Flag.organizationHead;
    if (letters.toLowerCase() !== acronym.lower && !isHeaded) return [];
    return [
      { first: at, end: at + 1, type: ORGANIZATION, certainty: CERTAINTY },
      { first, end, type: ORGANIZATION, certainty: CERTAINTY },
    ];
  });
}

/**
 * Names that an article explains to be of what is no entity, with their acronyms: "Joint Comprehensive Plan of Action
 * (JCPOA)". In small letters.
 */
export function papersExplained(sentences: readonly ReadSentence[], { cues }: Lexicon): ReadonlySet<string> {
  const found = new Set<string>();
  const isPaper = (head: string): boolean =>
    cues.papers.has(head) || cues.thingHeads.has(head) || cues.meetingHeads.has(head);
  for (const { view } of sentences)
    for (let at = 3; at < view.words.length; at++) {
      const { kind, lower } = view.words[at]!;
      if (kind !== Kind.capitals || view.words[at - 1]!.form !== '(' || view.words[at + 1]?.form !== ')')
        continue;
      const first = firstExplained(view, at);
      if (first === undefined || !isPaper(headBetween(view, first, at - 1))) continue;
      found.add(lower);
      found.add(keyOf(view, { first, end: at - 1 }));
    }
  return found;
}

/** The first of the words before a bracket, all or but those in small letters, that begin with an acronym's letters. */
function firstExplained({ words }: SentenceView, at: number): number | undefined {
  let letters = '';
  let allLetters = '';
  for (let word = at - 2; word >= 0 && at - word <= LONGEST_EXPLAINED; word--) {
    const { capital, kind, form } = words[word]!;
    if (!capital && kind !== Kind.link) return undefined;
    allLetters = form.charAt(0) + allLetters;
    if (capital) letters = form.charAt(0) + letters;
    const isWhole = [letters, allLetters].some(some => some.toLowerCase() === words[at]!.lower);
    if (capital && letters.length > 1 && isWhole) return word;
  }
  return undefined;
}

/** The last word before a preposition, else the last. */
function headBetween({ words }: SentenceView, first: number, end: number): string {
  let of = first + 1;
  while (of < end && !PREPOSITION.test(words[of]!.lower)) of++;
  return words[of - 1]!.lower;
}

const PREPOSITION = /^(?:of|on|for|to|against)$/;

/** `Party of Liberal Democrats (PLD)`: the capitals before the bracket that begin with the letters of the acronym. */
function explainedBefore(
  view: SentenceView,
  names: readonly FoundName[],
  at: number,
  lexicon: Lexicon,
): FoundName[] {
  const { words } = view;
  const end = at - 1;
  // "Business Summit (BIS)", "Member of Parliament (MP)"
  const { meetingHeads, papers, thingHeads, peoples } = lexicon.cues;
  if (meetingHeads.has(words[end - 1]?.lower ?? '') || peoples.has(words[at]!.lower)) return [];
  // "Ana Maria Luz Ortega (AMLO)", "Central African Republic (CAR)"
  if (names.some(name => name.end === end && name.type !== ORGANIZATION && name.certainty > DOUBTFUL))
    return [];
  let letters = '';
  for (let first = end - 1; first >= 0 && end - first <= LONGEST_EXPLAINED; first--) {
    const { capital, kind, form } = words[first]!;
    if (!capital && kind !== Kind.link) break;
    if (capital) letters = form.charAt(0) + letters;
    if (lexicon.kindsOf(keyOf(view, { first, end }).split(' ')) & FAMOUS_PLACE) return [];
    const isHeaded = (words[end - 1]!.flags & Flag.organizationHead) !== 0;
    if (
      capital &&
      (letters.length > 2 || isHeaded) &&
      letters.length > 1 &&
      letters.toLowerCase() === words[at]!.lower
    ) {
      // "Memorandum of Intent (MOI)", "Line of Peace (LOP)": known by the word before "of".
      const of = words.findIndex(({ lower }, link) => link > first && link < end && lower === 'of');
      const head = words[(of < 0 ? end : of) - 1]!.lower;
      if (papers.has(head) || thingHeads.has(head)) return [];
      return [
        { first, end, type: ORGANIZATION, certainty: CERTAINTY },
        { first: at, end: at + 1, type: ORGANIZATION, certainty: CERTAINTY },
      ];
    }
  }
  return [];
}

/** How sure of another type the model must be to be believed. */
const DOUBTFUL = 0.5;

/** Longest name before its acronym, in tokens. */
const LONGEST_EXPLAINED = 10;

const SHORTEST_ACRONYM = 3;
