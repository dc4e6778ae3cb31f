/**
 * `schema/gazetteers/event-actors.tsv` → the codes that coders of events give people and bodies by name, each with the
 * days between which it held. What is written by hand in `own/` comes before what is built.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainLetters } from '../model/letters.js';
import { type Cells, parseList, parseTable } from './gazetteerTables.js';

export interface KnownActors {
  /** `RUSGOV`, by name and ISO day; without a day the last office held. */
  readonly codeOf: (name: string, day: string | undefined) => string | undefined;
  /** For a family name alone: the code of whoever of that name held a government's office on the day, if it is one. */
  readonly codeOfFamily: (family: string, day: string | undefined) => string | undefined;
}

interface Term {
  readonly code: string;
  /** Empty for always. */
  readonly first: string;
  readonly last: string;
}

/** @throws ReadoutError where the table is not well formed. A missing table is an empty one. */
export function loadKnownActors(directory: string): KnownActors {
  const byName = new Map<string, string>();
  const byFamily = new Map<string, Set<string>>();
  for (const folder of [join(directory, 'own'), directory])
    for (const [name, codes, aliases] of read(folder))
      for (const form of [name!, ...parseList(aliases!)]) {
        const key = plainLetters(form);
        if (byName.has(key)) continue;
        byName.set(key, codes!);
        for (const family of familiesOf(key, codes!))
          byFamily.set(family, (byFamily.get(family) ?? new Set()).add(codes!));
        const short = withoutMiddle(key);
        if (short !== undefined && !byName.has(short)) byName.set(short, codes!);
      }
  return {
    codeOf: (name, day) => {
      const codes = byName.get(plainLetters(name));
      return codes === undefined ? undefined : codeOn(day, termsOf(codes));
    },
    codeOfFamily: (family, day) => {
      const held = new Set<string>();
      for (const codes of byFamily.get(plainLetters(family)) ?? []) {
        const code = codeOn(day, termsOf(codes).filter(isOffice));
        if (code !== undefined) held.add(code);
      }
      const [code] = held;
      return held.size === 1 ? code : undefined;
    },
  };
}

/** In some lands the family's name comes first: either may be. */
function familiesOf(key: string, codes: string): string[] {
  const words = key.split(' ');
  return FAMILY_FIRST.test(codes) ? [words[0]!, words.at(-1)!] : [words.at(-1)!];
}

const FAMILY_FIRST = /^(CHN|TWN|KOR|PRK|VNM|SGP)|\|(KOR)/;

/** "Ali Ardashir Larijani" is "Ali Larijani" as well. */
function withoutMiddle(key: string): string | undefined {
  const words = key.split(' ');
  return words.length === 3 && words.every(word => word.length > 2) ? `${words[0]} ${words[2]}` : undefined;
}

function read(folder: string): Cells[] {
  const file = join(folder, 'event-actors.tsv');
  return existsSync(file) ? parseTable('event-actors', readFileSync(file, 'utf8'), file) : [];
}

function termsOf(codes: string): Term[] {
  return parseList(codes).map(term => {
    const [code = '', days = '/'] = term.split(' ');
    const [first = '', last = ''] = days.split('/');
    return { code, first, last };
  });
}

function isOffice({ code, first }: Term): boolean {
  return first !== '' && !code.endsWith('ELI');
}

/** Whoever is spoken of on no day known has the office they are known for. */
function byOffice(day: string | undefined, a: Term, b: Term): number {
  return day === undefined ? Number(isOffice(b)) - Number(isOffice(a)) : 0;
}

/** Of terms that overlap the one that began last. */
function codeOn(day: string | undefined, terms: readonly Term[]): string | undefined {
  const held = terms
    .filter(({ first, last }) => day === undefined || (first <= day && (last === '' || day <= last)))
    .sort((a, b) => byOffice(day, a, b) || b.first.localeCompare(a.first));
  return held[0]?.code;
}
