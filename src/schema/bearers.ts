/**
 * Who of the gazetteers bears a name: one index for all that ask. It is by letters alone, so that it serves every
 * stricter comparison; who asks compares the names of the few it gets. In: gazetteers. Out: for a name the entries of
 * a kind that may bear it, in the order of their list; also those whose name goes on after a comma ("Washington, D.C.").
 */
import { createChains, hashOfLetters } from '../model/chains.js';
import type { City, Country, Gazetteers, KnownOrganization, KnownPerson, Region } from '../model/index.js';
import { plainLetters } from '../model/letters.js';

export interface Bearers {
  readonly countries: (name: string) => readonly Country[];
  readonly regions: (name: string) => readonly Region[];
  readonly cities: (name: string) => readonly City[];
  readonly organizations: (name: string) => readonly KnownOrganization[];
  readonly persons: (name: string) => readonly KnownPerson[];
}

/** Made once for each value of gazetteers. */
export function bearersIn(gazetteers: Gazetteers): Bearers {
  const known = MADE.get(gazetteers) ?? {
    countries: indexNames(gazetteers.countries),
    regions: indexNames(gazetteers.regions),
    cities: indexNames(gazetteers.cities),
    organizations: indexNames(gazetteers.organizations),
    persons: indexNames(gazetteers.persons),
  };
  MADE.set(gazetteers, known);
  return known;
}

const MADE = new WeakMap<Gazetteers, Bearers>();

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The index is made when it is first asked. */
function indexNames<T extends Named>(entries: readonly T[]): (name: string) => readonly T[] {
  let find: ((hash: number) => readonly number[]) | undefined;
  return name => {
    find ??= makeIndex(entries);
    return find(hashOfName(name)).map(position => entries[position]!);
  };
}

function makeIndex(entries: readonly Named[]): (hash: number) => readonly number[] {
  const chains = createChains(2 * entries.length);
  for (let position = 0; position < entries.length; position++) {
    const { name, aliases } = entries[position]!;
    chains.add(hashOfName(name), position);
    const comma = name.indexOf(',');
    if (comma > 0) chains.add(hashOfName(name.slice(0, comma)), position);
    for (const alias of aliases) chains.add(hashOfName(alias), position);
  }
  return chains.find;
}

/** Of the letters of a name without its article and its possessive ending: one for `The U.S.’s` and `US`. */
export function hashOfName(name: string): number {
  const plain = ASCII.test(name) ? name : plainLetters(name);
  const start = /^the /i.test(plain) ? 4 : 0;
  const end = /'s$/i.test(plain) ? plain.length - 2 : plain.length;
  return hashOfLetters(plain, start, end);
}

const ASCII = /^[\x20-\x7e]*$/;
