/**
 * Two names of persons → what kind of likeness they have. Names are folded. Either end may be the family name:
 * Xi Jinping, Shinzo Abe. Kinds are those of `schema/resolution.yaml`.
 */
import type { NameForms } from '../schema/nameForms.js';
import { distance, lettersOf, skeletonOf, wordsOf } from './spelling.js';

export type PersonLikeness =
  | 'same-full-name'
  | 'shortened-name'
  | 'nickname'
  | 'initial'
  | 'other-spelling'
  | 'other-given-name'
  | undefined;

export function compareFullNames(a: string, b: string, forms: NameForms): PersonLikeness {
  if (a === b || lettersOf(a) === lettersOf(b)) return 'same-full-name';
  const wordsA = nameWords(a, forms);
  const wordsB = nameWords(b, forms);
  if (wordsA.length < 2 || wordsB.length < 2) return undefined;
  if ([...wordsA].sort().join(' ') === [...wordsB].sort().join(' ')) return 'same-full-name';
  if (isSpelledAlike(wordsA, wordsB)) return 'other-spelling';
  const [givenA, familyA] = [wordsA[0]!, wordsA.at(-1)!];
  const [givenB, familyB] = [wordsB[0]!, wordsB.at(-1)!];
  if (givenA === givenB && isPartOf(wordsA, wordsB)) return 'shortened-name';
  if (familyA === familyB) {
    if (isPartOf(wordsA, wordsB)) return 'shortened-name';
    if (forms.nicknames.get(givenA)?.has(givenB) || givenA.startsWith(givenB) || givenB.startsWith(givenA))
      return Math.min(givenA.length, givenB.length) === 1 ? 'initial' : 'nickname';
    if (wordsA.includes(givenB) || wordsB.includes(givenA)) return 'shortened-name';
    if (givenA.length > 3 && distance(givenA, givenB) <= 0.25) return 'other-spelling';
    return 'other-given-name';
  }
  if (givenA === givenB && familyA.length > 3 && distance(familyA, familyB) <= 0.34) return 'other-spelling';
  return undefined;
}

/** Words without generations and, inside, particles: `Bashar al-Assad` → bashar, assad. */
export function nameWords(folded: string, forms: NameForms): readonly string[] {
  const words = wordsOf(folded).filter(word => !forms.suffixes.has(word) && !/^[ivx]+$/.test(word));
  const bare = words.filter((word, index) => index === 0 || !forms.particles.has(word.replace(/'$/, '')));
  const cut = bare.map(word => word.replace(/^(?:al|el|d|o)'/, ''));
  return cut.length >= 2 ? cut : words;
}

/** Word for word the same skeleton and no more than a third of the letters apart. */
function isSpelledAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const lettersA = a.join('');
  const lettersB = b.join('');
  if (a.every((word, index) => skeletonOf(word) === skeletonOf(b[index]!)))
    return distance(lettersA, lettersB) <= 0.34;
  return (
    lettersA.length >= 10 &&
    a.every((word, index) => word[0] === b[index]![0]) &&
    distance(lettersA, lettersB) <= 0.12
  );
}

/** All words of the shorter stand in the longer, in their order. */
function isPartOf(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let position = 0;
  for (const word of long) if (word === short[position]) position++;
  return position === short.length;
}
