/**
 * What the whole article shows of a word: seen in small letters, after a title, after a given name, before "said",
 * after "in", in brackets … A heading or a lone surname is read in the light of it.
 * In: all sentences of a document. Out: bits for a lower-case word.
 */
import { Flag } from './lexicon.js';
import { type SentenceView, Setting } from './sentence.js';
import { Kind } from './words.js';

export const Evidence = {
  small: 1,
  capitalInside: 2,
  afterTitle: 4,
  afterGivenName: 8,
  beforeSpeech: 16,
  afterIn: 32,
  possessive: 64,
  inBrackets: 128,
  endOfRun: 256,
  inOrganizationRun: 512,
  startOfRun: 1024,
  alone: 2048,
} as const;

export type DocumentEvidence = (lower: string) => number;

const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'near',
  'across',
  'outside',
  'throughout',
  'at',
]);

export function gatherEvidence(sentences: readonly SentenceView[]): DocumentEvidence {
  const seen = new Map<string, number>();
  for (const sentence of sentences) if (sentence.setting === Setting.plain) gather(sentence, seen);
  return lower => seen.get(lower) ?? 0;
}

function gather(sentence: SentenceView, seen: Map<string, number>): void {
  const { words, runFirst, runLast } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word.kind === Kind.lower) add(seen, word.lower, Evidence.small);
    if (!word.capital) continue;
    const before = words[i - 1];
    const after = words[i + 1];
    let bits = 0;
    if (i > 0 && before!.kind !== Kind.punctuation) bits |= Evidence.capitalInside;
    if (before && before.flags & Flag.title) bits |= Evidence.afterTitle;
    if (before?.capital && before.flags & Flag.given) bits |= Evidence.afterGivenName;
    if (after && after.flags & Flag.speech) bits |= Evidence.beforeSpeech;
    if (before && PLACE_PREPOSITIONS.has(before.lower) && !after?.capital) bits |= Evidence.afterIn;
    if (after && (after.form === "'s" || after.form === '’s')) bits |= Evidence.possessive;
    if (before?.form === '(' && after?.form === ')') bits |= Evidence.inBrackets;
    const first = runFirst[i]!;
    const last = runLast[i]!;
    if (first === last) bits |= Evidence.alone;
    else {
      const ending = words[last]!.flags;
      if (ending & Flag.organizationHead) bits |= Evidence.inOrganizationRun;
      else if (i === last && !(ending & Flag.placeHead)) bits |= Evidence.endOfRun;
      if (i === first) bits |= Evidence.startOfRun;
    }
    add(seen, word.lower, bits);
  }
}

function add(seen: Map<string, number>, lower: string, bits: number): void {
  seen.set(lower, (seen.get(lower) ?? 0) | bits);
}
