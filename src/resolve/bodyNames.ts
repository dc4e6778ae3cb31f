/** Two names of organisations or places → what kind of likeness they have. Names are folded. */
import type { NameForms } from '../schema/nameForms.js';
import { distance, lettersOf, skeletonOf, wordsOf } from './spelling.js';

export type BodyLikeness = 'same-name' | 'abridged-name' | 'acronym' | 'other-spelling' | undefined;

export function compareBodies(a: string, b: string, forms: NameForms): BodyLikeness {
  const coreA = coreWords(a, forms);
  const coreB = coreWords(b, forms);
  if (lettersOf(a) === lettersOf(b) || coreA.join(' ') === coreB.join(' '))
    return a === b || coreA.length > 0 ? 'same-name' : undefined;
  if (isAcronymOf(a, b, forms) || isAcronymOf(b, a, forms)) return 'acronym';
  const kindlessA = withoutKind(coreA, forms);
  const kindlessB = withoutKind(coreB, forms);
  if (kindlessA.length > 0 && kindlessA.join(' ') === kindlessB.join(' ')) return 'abridged-name';
  const lettersA = coreA.join('');
  const lettersB = coreB.join('');
  if (
    lettersA.length >= 7 &&
    lettersA[0] === lettersB[0] &&
    coreA.map(skeletonOf).join(' ') === coreB.map(skeletonOf).join(' ') &&
    distance(lettersA, lettersB) <= 0.25
  )
    return 'other-spelling';
  return undefined;
}

/** Words that bear meaning, in one spelling: `organisation of the …` → organization … */
export function coreWords(folded: string, forms: NameForms): readonly string[] {
  return wordsOf(folded.replace(/'s\b/g, ''))
    .map(word => forms.spellings.get(word) ?? word)
    .filter(word => !forms.unstressed.has(word));
}

/** `ford motor company` → ford; `euphrates river` → euphrates. */
export function withoutKind(words: readonly string[], forms: NameForms): readonly string[] {
  return words.filter(word => !forms.organizationKinds.has(word) && !forms.placeKinds.has(word));
}

/** First letters, with and without the small words. */
export function acronymsOf(folded: string, forms: NameForms): readonly string[] {
  const words = wordsOf(folded.replace(/'s\b/g, ''));
  const stressed = words.filter(word => !forms.unstressed.has(word));
  if (stressed.length < 2) return [];
  return [...new Set([stressed, words].map(list => list.map(word => word[0]).join('')))];
}

function isAcronymOf(short: string, long: string, forms: NameForms): boolean {
  const letters = lettersOf(short);
  if (short.includes(' ') || letters.length < 2 || letters.length > 8) return false;
  return acronymsOf(long, forms).includes(letters);
}
