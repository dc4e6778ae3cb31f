/** `schema/gazetteers/own/offices.tsv` and the titles of `schema/cues/furniture.yaml` → who held which office when. */
import { plainLetters } from '../model/letters.js';
import type { Offices, Term } from '../model/offices.js';
import { parseList } from './gazetteerTables.js';
import { dayNumber, rowsOfOwn } from './knownDays.js';

/** @throws ReadoutError where the table is not well formed. A missing table is an empty one. */
export function loadOffices(
  directory: string,
  titles: Readonly<Record<string, readonly string[]>>,
  undone: readonly string[],
  sameOffice: readonly string[],
): Offices {
  const officeOf = new Map(
    Object.entries(titles).flatMap(([office, forms]) => forms.map(form => [form, office] as const)),
  );
  const forms = [...officeOf.keys(), ...sameOffice].sort((a, b) => b.length - a.length).join('|');
  const terms = new Map<string, Term[]>();
  for (const [name, office, held, aliases] of rowsOfOwn(directory, 'offices')) {
    const own = parseList(held!).map(termOf);
    const family = name!.split(' ').at(-1)!;
    for (const form of new Set([name!, family, ...parseList(aliases!)].map(plainName))) {
      const key = `${office} ${form}`;
      terms.set(key, [...(terms.get(key) ?? []), ...own]);
    }
  }
  const known = [...terms.values()].flat().map(({ first }) => first);
  return {
    knownUntil: known.reduce((latest, day) => Math.max(latest, day), 0),
    titles: new RegExp(
      `(?<![\\p{L}-])(?<undone>(?:${undone.join('|')})[ -](?:[\\p{L}.-]+ ){0,2})?(?<title>${forms})(?=[\\s,])`,
      'giu',
    ),
    sameOffice: new Set(sameOffice),
    officeOf,
    terms,
  };
}

/** As names are compared: `george w bush`. */
function plainName(name: string): string {
  return plainLetters(name).replaceAll('.', '');
}

function termOf(term: string): Term {
  const [first, last] = term.split('/');
  return { first: dayNumber(first!), last: last ? dayNumber(last) : Number.POSITIVE_INFINITY };
}
