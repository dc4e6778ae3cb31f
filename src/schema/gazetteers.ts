/**
 * `schema/gazetteers/` → Gazetteers. The built tables come first; a hand-written row with the same key (country:
 * ISO code; others: name and country) adds its aliases and overrides what it says otherwise.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  City,
  Coordinates,
  Country,
  Gazetteers,
  Gender,
  KnownOrganization,
  KnownPerson,
  Region,
} from '../model/index.js';
import { type Cells, COLUMNS, parseList, parseTable, type TableName } from './gazetteerTables.js';

/** @throws ReadoutError where a table is not well formed. A missing table is an empty one. */
export function loadGazetteers(directory: string): Gazetteers {
  const read = (folder: string, table: TableName): Cells[] => {
    const file = join(folder, `${table}.tsv`);
    return existsSync(file) ? parseTable(table, readFileSync(file, 'utf8'), file) : [];
  };
  const load = (table: TableName, keyOf: (cells: Cells) => string): Cells[] => {
    const own = new Map(read(join(directory, 'own'), table).map(cells => [keyOf(cells), cells]));
    const rows = read(directory, table);
    for (let index = 0; index < rows.length && own.size > 0; index++) {
      const key = keyOf(rows[index]!);
      const written = own.get(key);
      if (!written) continue;
      rows[index] = overlay(table, rows[index]!, written);
      own.delete(key);
    }
    return [...rows, ...own.values()];
  };
  /** A built row that a hand-written one of the same country names as an alias is that one under another name. */
  const loadActors = (table: 'organizations' | 'persons'): Cells[] => {
    const own = read(join(directory, 'own'), table);
    const named = new Set(own.map(byNameAndCountry));
    const others = own.flatMap(([, iso2, , aliases]) =>
      parseList(aliases!).map(alias => `${alias}\t${iso2}`),
    );
    const known = new Set(others.filter(key => !named.has(key)));
    return load(table, byNameAndCountry).filter(cells => !known.has(byNameAndCountry(cells)));
  };
  const given = load('given-names', ([name]) => name!);
  const genders = new Map<string, Gender>();
  for (const [name, gender] of given)
    if (gender !== '') genders.set(name!, gender === 'f' ? 'female' : 'male');
  return Object.freeze({
    countries: load('countries', ([, iso2]) => iso2!).map(countryOf),
    cities: load('cities', cells => cells[4] || byNameAndCountry(cells)).map(cityOf),
    regions: load('regions', byNameAndCountry).map(regionOf),
    organizations: loadActors('organizations').map(knownOf),
    persons: loadActors('persons').map(knownOf),
    givenNames: new Set(given.map(([name]) => name!)),
    givenNameGenders: genders,
    familyNames: new Set(load('family-names', ([name]) => name!).map(([name]) => name!)),
  });
}

function byNameAndCountry([name, iso2]: Cells): string {
  return `${name}\t${iso2}`;
}

function overlay(table: TableName, known: Cells, own: Cells): Cells {
  return COLUMNS[table].map((column, index) => {
    if (own[index] === '') return known[index]!;
    if (column !== 'aliases' && column !== 'demonyms') return own[index]!;
    return [...new Set([...parseList(known[index]!), ...parseList(own[index]!)])].join('|');
  });
}

function countryOf(cells: Cells): Country {
  const [name, iso2, iso3, wikidata, geonames, capital, latitude, longitude, aliases, demonyms] = cells;
  return {
    name: name!,
    iso2: iso2!,
    iso3: iso3!,
    wikidata: wikidata || undefined,
    geonames: geonames || undefined,
    aliases: aliasesOf(name!, aliases!),
    demonyms: parseList(demonyms!),
    capital: capital || undefined,
    coordinates: coordinatesOf(latitude!, longitude!),
  };
}

function cityOf(cells: Cells): City {
  const [name, iso2, population, capital, geonames, wikidata, latitude, longitude, aliases] = cells;
  return {
    name: name!,
    aliases: aliasesOf(name!, aliases!),
    iso2: iso2!,
    population: Number(population),
    capital: capital === '1',
    geonames: geonames || undefined,
    wikidata: wikidata || undefined,
    coordinates: coordinatesOf(latitude!, longitude!),
  };
}

function regionOf(cells: Cells): Region {
  const [name, iso2, geonames, wikidata, latitude, longitude, aliases, demonyms] = cells;
  return {
    name: name!,
    aliases: aliasesOf(name!, aliases!),
    demonyms: parseList(demonyms!),
    iso2: iso2 || undefined,
    geonames: geonames || undefined,
    wikidata: wikidata || undefined,
    coordinates: coordinatesOf(latitude!, longitude!),
  };
}

function knownOf([name, iso2, wikidata, aliases]: Cells): KnownOrganization & KnownPerson {
  return {
    name: name!,
    aliases: aliasesOf(name!, aliases!),
    iso2: iso2 || undefined,
    wikidata: wikidata || undefined,
  };
}

function aliasesOf(name: string, cell: string): readonly string[] {
  const aliases = parseList(cell);
  return aliases.includes(name) ? aliases.filter(alias => alias !== name) : aliases;
}

function coordinatesOf(latitude: string, longitude: string): Coordinates | undefined {
  return latitude === '' ? undefined : [Number(latitude), Number(longitude)];
}
