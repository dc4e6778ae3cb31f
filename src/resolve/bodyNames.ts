/** Two names of organisations or places → what kind of likeness they have. Names are folded. */
import type { EntityType } from '../model/index.js';
import type { NameForms } from '../schema/nameForms.js';
import type { Language } from './records.js';
import { distance, lettersOf, skeletonOf, wordsOf } from './spelling.js';

export type BodyLikeness =
  | 'same-name'
  | 'abridged-name'
  | 'acronym'
  | 'long-acronym'
  | 'other-spelling'
  | undefined;

export function compareBodies(a: string, b: string, type: EntityType, language: Language): BodyLikeness {
  const { forms } = language;
  const coreA = coreWords(a, forms);
  const coreB = coreWords(b, forms);
  if (lettersOf(a) === lettersOf(b) || coreA.join(' ') === coreB.join(' '))
    return a === b || coreA.length > 0 ? 'same-name' : undefined;
  if (isAcronymOf(a, b, forms) || isAcronymOf(b, a, forms))
    return Math.min(a.length, b.length) >= LONG_ACRONYM ? 'long-acronym' : 'acronym';
  const countrylessA = withoutCountry(coreA, language).join(' ');
  if (type === 'ORGANIZATION' && countrylessA === withoutCountry(coreB, language).join(' '))
    return 'abridged-name';
  const kindlessA = withoutKind(coreA, type, language);
  const kindlessB = withoutKind(coreB, type, language);
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

/** Of two letters there are more bodies than pairs of letters; those that matter stand in the gazetteers. */
const SHORTEST_ACRONYM = 3;
/** Two bodies seldom share four first letters. */
const LONG_ACRONYM = 4;

/** Words that bear meaning, in one spelling: `organisation of the …` → organization … */
export function coreWords(folded: string, forms: NameForms): readonly string[] {
  return wordsOf(folded.replace(/'s\b/g, ''))
    .map(word => forms.spellings.get(word) ?? word)
    .filter(word => !forms.unstressed.has(word));
}

/** `ford motor company` → ford; `euphrates river` → euphrates. */
export function withoutKind(
  words: readonly string[],
  type: EntityType,
  { forms, weights }: Language,
): readonly string[] {
  const kinds = type === 'PLACE' ? weights.placeKinds : forms.organizationKinds;
  return words.filter(word => !kinds.has(word));
}

/** `chinese foreign ministry` → foreign ministry; a name that is all country stays. */
export function withoutCountry(words: readonly string[], { world }: Language): readonly string[] {
  const rest = words.filter(word => world.countryOfWord(word) === undefined);
  return rest.length > 0 ? rest : words;
}

/** One key for the ways to name a body by its kind: `ministry of foreign affairs`, `china's foreign ministry`. */
export function genericKey(folded: string, language: Language): string {
  const words = withoutCountry(coreWords(folded, language.forms), language);
  const telling = words.filter(word => !language.weights.silent.has(word));
  return [...(telling.length > 0 ? telling : words)].sort().join('');
}

/** First letters, with and without the small words, and with two of the first: AU, AfDB. */
export function acronymsOf(folded: string, forms: NameForms): readonly string[] {
  const words = wordsOf(folded.replace(/'s\b/g, ''));
  const stressed = words.filter(word => !forms.unstressed.has(word));
  if (stressed.length < 2) return [];
  const [short, long] = [stressed, words].map(list => list.map(word => word[0]).join(''));
  const twoFirst = stressed[0]!.slice(0, 2) + short!.slice(1);
  return [...new Set(short!.length < LONG_ACRONYM ? [short!, long!] : [short!, long!, twoFirst])];
}

function isAcronymOf(short: string, long: string, forms: NameForms): boolean {
  const letters = lettersOf(short);
  if (short.includes(' ') || letters.length < SHORTEST_ACRONYM || letters.length > 8) return false;
  return acronymsOf(long, forms).includes(letters);
}
