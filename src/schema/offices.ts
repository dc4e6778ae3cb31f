/** `schema/gazetteers/own/offices.tsv` and the titles of `schema/cues/furniture.yaml` → who held which office when. */
import { plainLetters } from '../model/letters.js';
import type { Offices, Term } from '../model/offices.js';
import { once } from '../model/once.js';
import { parseList } from './gazetteerTables.js';
import { dayNumber, rowsOfOwn } from './knownDays.js';

/** A missing table is an empty one. What it holds throws ReadoutError where it is asked for and the table is not well formed. */
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
  // Few pages need them: most state their day.
  const terms = once(() => loadTerms(directory));
  const knownUntil = once(() =>
    [...terms().byOffice.values()].flat().reduce((latest, { first }) => Math.max(latest, first), 0),
  );
  return {
    get knownUntil() {
      return knownUntil();
    },
    titles: new RegExp(
      `(?<![\\p{L}-])(?<undone>(?:${undone.join('|')})[ -](?:[\\p{L}.-]+ ){0,2})?(?<title>${forms})(?=[\\s,])`,
      'giu',
    ),
    sameOffice: new Set(sameOffice),
    officeOf,
    get terms() {
      return terms().byOffice;
    },
    get holders() {
      return terms().byName;
    },
  };
}

interface Terms {
  readonly byOffice: ReadonlyMap<string, readonly Term[]>;
  readonly byName: ReadonlyMap<string, readonly Term[]>;
}

function loadTerms(directory: string): Terms {
  const terms = new Map<string, Term[]>();
  const byName = new Map<string, Term[]>();
  const bearers = new Map<string, Set<string>>();
  for (const [name, office, held, aliases] of rowsOfOwn(directory, 'offices')) {
    const own = parseList(held!).map(termOf);
    const family = name!.split(' ').at(-1)!;
    for (const form of new Set([name!, family, ...parseList(aliases!)].map(plainName))) {
      const key = `${office} ${form}`;
      terms.set(key, [...(terms.get(key) ?? []), ...own]);
      if (form.includes(' ')) byName.set(form, [...(byName.get(form) ?? []), ...own]);
      bearers.set(form, (bearers.get(form) ?? new Set()).add(name!));
    }
  }
  for (const [form, names] of bearers) if (names.size > 1) byName.delete(form);
  return { byOffice: terms, byName };
}

/** As names are compared: `george w bush`. */
function plainName(name: string): string {
  return plainLetters(name).replaceAll('.', '');
}

function termOf(term: string): Term {
  const [first, last] = term.split('/');
  return { first: dayNumber(first!), last: last ? dayNumber(last) : Number.POSITIVE_INFINITY };
}
