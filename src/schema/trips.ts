/** `schema/gazetteers/own/trips.tsv` → who travelled where when. Few pages need it: it is read where the first one does. */
import { once } from '../model/once.js';
import type { Traveller, Trip } from '../model/trips.js';
import { type Cells, firstWord, parseList } from './gazetteerTables.js';
import { byKey, countryNamesOf, dayNumber, rowsOfOwn } from './knownDays.js';

/** A missing table is an empty one. The function returned throws ReadoutError where the table is not well formed. */
export function tripsOf(directory: string): () => ReadonlyMap<string, readonly Traveller[]> {
  return once(() => byKey(loadTrips(directory)));
}

interface Known extends Traveller {
  readonly names: string[];
  readonly keys: string[];
  readonly trips: Trip[];
}

/** Rows of one traveller are those that share a full name: any of them may give further forms. */
function loadTrips(directory: string): readonly Traveller[] {
  const { demonyms } = countryNamesOf(directory);
  const rows = rowsOfOwn(directory, 'trips');
  const countries = countriesOf(rows);
  const travellers = new Map<string, Known>();
  const byForms = new Map<string, Known>();
  const byPlaces = new Map<string, readonly string[]>();
  for (const [who, cell, first, last, met] of rows) {
    const known = byForms.get(who!) ?? knownAs(parseList(who!), travellers);
    byForms.set(who!, known);
    const places = byPlaces.get(cell!) ?? withCapitals(parseList(cell!), demonyms);
    byPlaces.set(cell!, places);
    known.trips.push({
      country: countries.get(places[0]!) ?? places[0]!,
      places,
      first: dayNumber(first!),
      last: dayNumber(last!),
      met: parseList(met!),
    });
  }
  return [...new Set(travellers.values())];
}

/** Whoever has one of these full names; what else they are called is theirs from now on. */
function knownAs(names: readonly string[], travellers: Map<string, Known>): Known {
  const full = names.filter(isFull);
  const known = full.map(name => travellers.get(name)).find(each => each) ?? {
    names: [],
    keys: [],
    trips: [],
  };
  for (const name of names) if (!known.names.includes(name)) known.names.push(name);
  for (const name of full) {
    travellers.set(name, known);
    if (!known.keys.includes(firstWord(name))) known.keys.push(firstWord(name));
  }
  return known;
}

/** The first place of a row is that in which the others lie: Oslo of one row is in Norway of another. */
function countriesOf(rows: readonly Cells[]): ReadonlyMap<string, string> {
  const countries = new Map<string, string>();
  for (const [, places] of rows) {
    const [country, ...others] = parseList(places!);
    for (const place of others) if (!countries.has(place)) countries.set(place, country!);
  }
  return countries;
}

function isFull(name: string): boolean {
  return name.includes(' ');
}

/** Norway is where "the Norwegian capital" is. */
function withCapitals(
  places: readonly string[],
  demonyms: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return [...places, ...(demonyms.get(places[0]!) ?? []).map(demonym => `${demonym} capital`)];
}
