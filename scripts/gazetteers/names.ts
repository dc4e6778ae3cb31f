/**
 * Given and family names of many cultures: from the people that the other sources list, from FiveThirtyEight's
 * most common American names, and from the locales of Faker (MIT), which mostly tell the gender.
 */
import { allLocales } from '@faker-js/faker';
import type { Row } from '../../src/schema/gazetteerTables.js';

export interface ListedPerson {
  readonly given: string;
  readonly family: string;
  readonly gender: 'f' | 'm' | '';
}

/** Countries whose people are mostly written family name first. */
const FAMILY_FIRST = new Set(['CN', 'TW', 'HK', 'KP', 'KR', 'VN', 'KH', 'MO']);

/** Two-part names alone tell which part is which. */
export function listedPerson(name: string, iso2: string): ListedPerson | undefined {
  const parts = name.split(' ').filter(part => !/^\p{L}\.?$/u.test(part));
  if (parts.length < 2 || parts.length > (FAMILY_FIRST.has(iso2) ? 3 : 2)) return undefined;
  if (!FAMILY_FIRST.has(iso2)) return { given: parts[0]!, family: parts[1]!, gender: '' };
  return { given: parts.slice(1).join(' '), family: parts[0]!, gender: '' };
}

export function buildNames(
  listed: readonly ListedPerson[],
  given: readonly string[],
  family: readonly string[],
): { givenNames: Row<'given-names'>[]; familyNames: Row<'family-names'>[] } {
  const genders = new Map<string, Set<string>>();
  const families = new Set<string>();
  const addGiven = (name: string, gender: string) => {
    if (!isName(name)) return;
    const known = genders.get(name) ?? new Set();
    genders.set(name, gender === '' ? known : known.add(gender));
  };
  const addFamily = (name: string) => {
    if (isName(name)) families.add(name);
  };
  for (const person of listed) {
    addGiven(person.given, person.gender);
    addFamily(person.family);
  }
  for (const name of given) addGiven(name, '');
  for (const name of family) addFamily(name);
  for (const locale of Object.values(allLocales)) {
    const names = (locale as { person?: { first_name?: NameLists; last_name?: NameLists } }).person;
    for (const name of latin(names?.first_name?.female)) addGiven(name, 'f');
    for (const name of latin(names?.first_name?.male)) addGiven(name, 'm');
    for (const name of latin(names?.first_name?.generic)) addGiven(name, '');
    for (const key of ['female', 'male', 'generic'] as const)
      for (const name of latin(names?.last_name?.[key])) addFamily(name);
  }
  return {
    givenNames: [...genders].map(([name, known]) => ({
      name,
      gender: known.size === 1 ? [...known][0]! : '',
    })),
    familyNames: [...families].map(name => ({ name })),
  };
}

interface NameLists {
  readonly female?: readonly string[] | null;
  readonly male?: readonly string[] | null;
  readonly generic?: readonly string[] | null;
}

function isName(name: string): boolean {
  return /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}-]+)?$/u.test(name);
}

/** Latin as it stands, Cyrillic in the usual English letters, other scripts not at all. */
function latin(names: readonly string[] | null | undefined): string[] {
  return (names ?? [])
    .map(name => (/\p{Script=Cyrillic}/u.test(name) ? transliterate(name) : name))
    .filter(name => /^[\p{Script=Latin}'’ -]+$/u.test(name));
}

/** BGN/PCGN without its diacritics and soft signs, the spelling of the English press. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  'а a б b в v г g ґ g д d е e ё yo є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ъ _ ы y ь _ э e ю yu я ya ѓ gj ќ kj љ lj њ nj џ dz ј j ѕ dz'
    .split(' ')
    .reduce<[string, string][]>((pairs, part, index, parts) => {
      if (index % 2 === 1) pairs.push([parts[index - 1]!, part === '_' ? '' : part]);
      return pairs;
    }, []),
);

function transliterate(name: string): string {
  const small = [...name.toLowerCase()].map(letter => CYRILLIC[letter] ?? letter).join('');
  return small
    .replace(/iy\b|yy\b/g, 'y')
    .replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
