/** Names folded so that ways of writing the same letters are equal, and skeletons that survive transliteration. */
import { plainLetters } from '../model/letters.js';

/**
 * Lower case, no marks, straight apostrophes, no full stops, single spaces: `Hugo Chávez` → `hugo chavez`,
 * `U.S.` → `us`.
 */
export function fold(name: string): string {
  const folded = plainLetters(name);
  if (!/[^a-z0-9' -]/.test(folded)) return folded.trim();
  return folded
    .replace(/\b([a-z])\./g, '$1')
    .replace(/[.,"“”()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of a folded name; a hyphen binds nothing: `kim jong-il` is three. */
export function wordsOf(folded: string): readonly string[] {
  return folded.split(/[\s-]+/).filter(word => word !== '' && word !== "'");
}

/** Letters alone: `Kim Jong-il`, `Kim Jong Il` and `Kim Jongil` are equal. */
export function lettersOf(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * What is left when vowels, doubled letters and the usual choices of transliteration are gone:
 * Gadhafi, Gaddafi, Qaddafi and Kadafi → `kdf`; Zelensky, Zelenskiy and Zelenskyy → `slnsk`.
 */
export function skeletonOf(word: string): string {
  const skeleton = word
    .replace(/'/g, '')
    .replace(/sch|tsch|tch|ch|sh|ts|cz/g, 's')
    .replace(/ph|v|w|ff/g, 'f')
    .replace(/kh|gh|q|ck|x|c|g|j/g, 'k')
    .replace(/dh|th|t/g, 'd')
    .replace(/z/g, 's')
    .replace(/b/g, 'p');
  const first = /^[aeiouy]/.test(skeleton) ? 'a' : '';
  return first + skeleton.replace(/[aeiouyh]/g, '').replace(/(.)\1+/g, '$1');
}

/** Levenshtein distance over the longer length, 0 equal, 1 nothing in common. */
export function distance(a: string, b: string): number {
  if (a === b) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]! / Math.max(a.length, b.length, 1);
}
