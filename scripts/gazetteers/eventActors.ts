/** Actors of the dictionaries that have a role → the names that coders of events know, with the codes each had and when. */
import type { Row } from '../../src/schema/gazetteerTables.js';
import { type Actor, NO_PERSON, properCase } from './actors.js';
import { list } from './places.js';

export function buildEventActors(actors: readonly Actor[]): Row<'event-actors'>[] {
  const byName = new Map<string, { readonly terms: Set<string>; readonly aliases: Set<string> }>();
  for (const actor of actors) {
    const terms = actor.terms
      .filter(term => ROLE.test(term) && !COMPANY.test(term) && !isLongAgo(term))
      .map(withoutDepartment);
    const forms = formsOf(actor);
    const [name] = forms;
    if (name === undefined || terms.length === 0) continue;
    const known = byName.get(name) ?? { terms: new Set(), aliases: new Set() };
    byName.set(name, known);
    for (const term of terms) known.terms.add(term);
    for (const form of forms.slice(1)) if (form !== name) known.aliases.add(form);
  }
  return [...byName].map(([name, { terms, aliases }]) => ({
    name,
    codes: list(joined([...terms])),
    aliases: list([...aliases]),
  }));
}

/** A country alone is no role. */
const ROLE = /^[A-Z]{3}[A-Z0-9]{3}/;

/** Of companies the dictionaries tell no country. */
const COMPANY = /^MNC/;

function isLongAgo(term: string): boolean {
  const last = term.split('/')[1] ?? '';
  return last !== '' && last < EARLIEST;
}

/** Before it no news that is coded was written. */
const EARLIEST = '1979';

/** `GBRGOVBUS`: a minister is of the government, whatever for. */
function withoutDepartment(term: string): string {
  return term.replace(/^([A-Z]{3}(?:GOV|ELI))[A-Z]+/, '$1');
}

/** Terms of one code of which the next begins where the last ended, or before, are one. */
function joined(terms: readonly string[]): string[] {
  const made: { code: string; first: string; last: string }[] = [];
  const timeless = terms.filter(term => !term.includes(' '));
  const dated = terms.filter(term => term.includes(' ')).map(partsOf);
  for (const term of dated.sort((a, b) => a.first.localeCompare(b.first))) {
    const before = made.findLast(({ code }) => code === term.code);
    if (before && (before.last === '' || isSoonAfter(term.first, before.last))) {
      before.last = before.last === '' || term.last === '' ? '' : later(before.last, term.last);
    } else made.push({ ...term });
  }
  return [...made.map(({ code, first, last }) => `${code} ${first}/${last}`), ...timeless];
}

function partsOf(term: string): { code: string; first: string; last: string } {
  const [code = '', days = ''] = term.split(' ');
  const [first = '', last = ''] = days.split('/');
  return { code, first, last };
}

function isSoonAfter(day: string, other: string): boolean {
  return Date.parse(day || '1900-01-01') - Date.parse(other) < 35 * 86_400_000;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function formsOf({ names, person }: Actor): string[] {
  const isName = person ? isPersonName : isBodyName;
  return isName(names[0]!) ? names.filter(isName).map(properCase) : [];
}

function isPersonName(name: string): boolean {
  return /^[\p{L}'.-]{2,}(?: [\p{L}'.-]+){0,3}$/u.test(name) && !NO_PERSON.test(name) && !TITLE.test(name);
}

function isBodyName(name: string): boolean {
  return /^[A-Z][A-Z' .-]{2,}$/.test(name) && name.split(' ').length <= 7;
}

const TITLE = /\b(?:MRS?|DR|SIR|CHANCELLOR|KANZLER|SENATOR|FOREIGN|PM|GEN|SHEIKH)\b/;
