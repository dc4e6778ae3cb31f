/** `schema/gazetteers/own/trips.tsv` → who travelled where when. Few pages need it: it is read where the first one does. */
import type { ByWord } from '../model/byWord.js';
import { once } from '../model/once.js';
import type { Traveller, Trip } from '../model/trips.js';
import { type Cells, firstWord, parseList } from './gazetteerTables.js';
import { byKey, countryNamesOf, dayNumber, rowsOfOwn } from './knownDays.js';

/** A missing table is an empty one. The function returned throws ReadoutError where the table is not well formed. */
export function tripsOf(directory: string): () => ByWord<Traveller> {
  return once(() => byKey(loadTrips(directory)));
}

interface Known extends Traveller {
  readonly names: string[];
  readonly keys: string[];
  readonly rows: Cells[];
}

/** Rows of one traveller are those that share a full name: any of them may give further forms. */
function loadTrips(directory: string): readonly Traveller[] {
  const { demonyms } = countryNamesOf(directory);
  const rows = rowsOfOwn(directory, 'trips');
  const countries = once(() => countriesOf(rows));
  const travellers = new Map<string, Known>();
  const byForms = new Map<string, Known>();
  const read = ([, cell, first, last, met]: Cells): Trip => {
    const places = withCapitals(parseList(cell!), demonyms);
    return {
      country: countries().get(places[0]!) ?? places[0]!,
      places,
      first: dayNumber(first!),
      last: dayNumber(last!),
      met: parseList(met!),
    };
  };
  for (const row of rows) {
    const known = byForms.get(row[0]!) ?? knownAs(parseList(row[0]!), travellers, read);
    byForms.set(row[0]!, known);
    known.rows.push(row);
  }
  return [...new Set(travellers.values())];
}

/** Whoever has one of these full names; what else they are called is theirs from now on. */
function knownAs(
  names: readonly string[],
  travellers: Map<string, Known>,
  read: (row: Cells) => Trip,
): Known {
  const full = names.filter(isFull);
  const known = full.map(name => travellers.get(name)).find(each => each) ?? unnamed(read);
  for (const name of names) if (!known.names.includes(name)) known.names.push(name);
  for (const name of full) {
    travellers.set(name, known);
    if (!known.keys.includes(firstWord(name))) known.keys.push(firstWord(name));
  }
  return known;
}

/** Few of those who travel are ever asked for. */
function unnamed(read: (row: Cells) => Trip): Known {
  const rows: Cells[] = [];
  const trips = once(() => rows.map(read));
  return {
    names: [],
    keys: [],
    rows,
    get trips() {
      return trips();
    },
  };
}

/** The first place of a row is that in which the others lie: Oslo of one row is in Norway of another. */
function countriesOf(rows: readonly Cells[]): ReadonlyMap<string, string> {
  const countries = new Map<string, string>();
  for (const places of new Set(rows.map(([, cell]) => cell!))) {
    const [country, ...others] = parseList(places);
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
