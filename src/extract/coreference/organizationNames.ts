/**
 * Forms of an organization's name compared: "US State Department", "Department of State", "the State
 * Department". A form is the content words of the name, in the order head last, and the country it speaks of.
 */
import type { NameForms } from '../../schema/nameForms.js';
import { fold } from '../spelling.js';
import type { World } from '../world.js';

export interface OrganizationForm {
  /** `department of state` and `state department` are both [state, department]. */
  readonly words: readonly string[];
  /** Countries named inside it or as its possessor. */
  readonly country: string | undefined;
  /** A small word of another language joins it: "Folha de Harbour". */
  readonly isForeign: boolean;
  /** Written in capitals: may be an acronym. */
  readonly acronym: string | undefined;
}

export function organizationForm(
  text: string,
  owner: string | undefined,
  forms: NameForms,
  world: World,
): OrganizationForm {
  const [front, ...rest] = splitOf(text);
  const kept: string[] = [];
  let country = owner;
  for (const part of [...rest.reverse(), front!]) {
    const named =
      world.countryNamed(part)?.name ?? (rest.length > 0 ? world.countryOfDemonym(part)?.name : undefined);
    if (named && part !== front) country = named;
    else {
      const stripped = stripCountry(part, world);
      if (stripped.country) country = stripped.country;
      kept.push(...stripped.words);
    }
  }
  const words = kept
    .filter(word => !forms.unstressed.has(word))
    .map(word => forms.spellings.get(word) ?? word)
    .filter((word, index, all) => !(word === 'affairs' && all.length > 2 && index > 0));
  const letters = text.replace(/[.\s]/g, '');
  return {
    words: words.length > 0 ? words : fold(text).split(' '),
    country,
    isForeign: text.split(' ').some(word => forms.particles.has(word)),
    acronym: /^\p{Lu}[\p{Lu}\p{Ll}&]*\p{Lu}s?$/u.test(letters) && letters.length <= 8 ? letters : undefined,
  };
}

/** `Ministry of Foreign Affairs of China` → [Ministry, Foreign Affairs, China]. */
function splitOf(text: string): string[] {
  return text.split(/\s+(?:of|for)\s+(?:the\s+)?/i);
}

/** A country or nationality at the front: `US`, `Saudi Arabian`, `Puerto Rico`. */
function stripCountry(part: string, world: World): { words: string[]; country: string | undefined } {
  const words = part.replace(/^the\s+/i, '').split(/\s+/);
  for (let length = Math.min(3, words.length - 1); length > 0; length--) {
    const front = words
      .slice(0, length)
      .join(' ')
      .replace(/['’]s?$/, '');
    const country = world.countryNamed(front) ?? world.countryOfDemonym(front);
    if (country) return { words: words.slice(length).map(fold), country: country.name };
  }
  return { words: words.map(fold).filter(word => word.length > 0), country: undefined };
}

export function agreeOnCountry(a: OrganizationForm, b: OrganizationForm): boolean {
  return !a.country || !b.country || a.country === b.country;
}

export function sameWords(a: OrganizationForm, b: OrganizationForm): boolean {
  return a.words.length === b.words.length && a.words.every((word, index) => word === b.words[index]);
}

/** `FARC` in "Fuerzas Armadas …" is not found so; `SDF` of "Syrian Democratic Forces" is. */
export function isAcronymOf(acronym: string, name: string, forms: NameForms): boolean {
  const words = name.split(/[\s-]+/).filter(word => word.length > 0);
  const wanted = acronym.replace(/s$/, '').toLowerCase();
  if (words.length < 2 || wanted.length < 2) return false;
  const all = words.map(word => word[0]!.toLowerCase()).join('');
  const stressed = words
    .filter(word => !forms.unstressed.has(word.toLowerCase()))
    .map(word => word[0]!.toLowerCase())
    .join('');
  return wanted === stressed || wanted === all || (wanted.length >= 4 && spellsOut(wanted, words));
}

/** Each word gives its first letters: `AfCFTA` of "African Continental Free Trade Area". */
function spellsOut(wanted: string, words: readonly string[]): boolean {
  const reach = (word: number, letter: number): boolean => {
    if (letter === wanted.length) return word === words.length;
    const text = words[word]?.toLowerCase();
    if (text === undefined) return false;
    for (let length = Math.min(3, text.length); length > 0; length--)
      if (wanted.startsWith(text.slice(0, length), letter) && reach(word + 1, letter + length)) return true;
    return false;
  };
  return reach(0, 0);
}

/**
 * A shorter form of the other: what is left out only says what kind it is ("Ford Motor Company", "Ford"), or
 * stands before the head ("Legislative Council", "Council"). `strong` where the words left tell it by themselves.
 */
export function shortening(
  short: OrganizationForm,
  long: OrganizationForm,
  forms: NameForms,
): 'strong' | 'weak' | undefined {
  const missing = long.words.length - short.words.length;
  if (missing <= 0 || !agreeOnCountry(short, long)) return undefined;
  const isPrefix = short.words.every((word, index) => word === long.words[index]);
  if (isPrefix && !short.words.every(word => forms.bodies.has(word))) {
    if (long.words.slice(-missing).every(word => forms.organizationKinds.has(word))) return 'strong';
    return long.isForeign && short.words.length === 1 ? 'weak' : undefined;
  }
  // "Supreme Court" of "Supreme Federal Court"
  const isMiddleless =
    short.words.length === 2 &&
    missing === 1 &&
    short.words[0] === long.words[0] &&
    short.words[1] === long.words[2] &&
    forms.bodies.has(short.words[1]!);
  if (isMiddleless) return 'weak';
  const isSuffix = short.words.every((word, index) => word === long.words[missing + index]);
  if (!isSuffix) return undefined;
  return short.words.length > 1 ? 'strong' : forms.bodies.has(short.words[0]!) ? 'weak' : undefined;
}
