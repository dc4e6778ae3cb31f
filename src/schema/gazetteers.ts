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
import { parseList, parseTable, type Row, type TableName } from './gazetteerTables.js';

/** @throws ReadoutError where a table is not well formed. A missing table is an empty one. */
export function loadGazetteers(directory: string): Gazetteers {
  const rows = <T extends TableName>(table: T, keyOf: (row: Row<T>) => string): Row<T>[] => {
    const byKey = new Map<string, Row<T>>();
    for (const folder of [directory, join(directory, 'own')]) {
      const file = join(folder, `${table}.tsv`);
      if (!existsSync(file)) continue;
      for (const row of parseTable(table, readFileSync(file, 'utf8'), file)) {
        const key = keyOf(row);
        const known = byKey.get(key);
        byKey.set(key, known ? overlay(known, row) : row);
      }
    }
    return [...byKey.values()];
  };
  const byNameAndCountry = (row: { name: string; iso2: string }) => `${row.name}\t${row.iso2}`;
  const given = rows('given-names', row => row.name);
  const genders = new Map<string, Gender>();
  for (const { name, gender } of given)
    if (gender !== '') genders.set(name, gender === 'f' ? 'female' : 'male');
  return Object.freeze({
    countries: rows('countries', row => row.iso2).map(countryOf),
    cities: rows('cities', row => (row.geonames === '' ? byNameAndCountry(row) : row.geonames)).map(cityOf),
    regions: rows('regions', byNameAndCountry).map(regionOf),
    organizations: rows('organizations', byNameAndCountry).map(knownOf),
    persons: rows('persons', byNameAndCountry).map(knownOf),
    givenNames: new Set(given.map(row => row.name)),
    givenNameGenders: genders,
    familyNames: new Set(rows('family-names', row => row.name).map(row => row.name)),
  });
}

function overlay<R extends object>(known: R, own: R): R {
  const merged = { ...known } as Record<string, string>;
  for (const [column, cell] of Object.entries(own) as [string, string][]) {
    if (cell === '') continue;
    if (column === 'aliases' || column === 'demonyms')
      merged[column] = [...new Set([...parseList(merged[column]!), ...parseList(cell)])].join('|');
    else merged[column] = cell;
  }
  return merged as R;
}

function countryOf(row: Row<'countries'>): Country {
  return {
    name: row.name,
    iso2: row.iso2,
    iso3: row.iso3,
    wikidata: row.wikidata || undefined,
    geonames: row.geonames || undefined,
    aliases: aliasesOf(row),
    demonyms: parseList(row.demonyms),
    capital: row.capital || undefined,
    coordinates: coordinatesOf(row),
  };
}

function cityOf(row: Row<'cities'>): City {
  return {
    name: row.name,
    aliases: aliasesOf(row),
    iso2: row.iso2,
    population: Number(row.population),
    capital: row.capital === '1',
    geonames: row.geonames || undefined,
    wikidata: row.wikidata || undefined,
    coordinates: coordinatesOf(row),
  };
}

function regionOf(row: Row<'regions'>): Region {
  return {
    name: row.name,
    aliases: aliasesOf(row),
    demonyms: parseList(row.demonyms),
    iso2: row.iso2 || undefined,
    geonames: row.geonames || undefined,
    wikidata: row.wikidata || undefined,
    coordinates: coordinatesOf(row),
  };
}

function knownOf(row: Row<'organizations' | 'persons'>): KnownOrganization & KnownPerson {
  return {
    name: row.name,
    aliases: aliasesOf(row),
    iso2: row.iso2 || undefined,
    wikidata: row.wikidata || undefined,
  };
}

function aliasesOf(row: { name: string; aliases: string }): readonly string[] {
  const aliases = parseList(row.aliases);
  return aliases.includes(row.name) ? aliases.filter(alias => alias !== row.name) : aliases;
}

function coordinatesOf(row: { latitude: string; longitude: string }): Coordinates | undefined {
  return row.latitude === '' ? undefined : [Number(row.latitude), Number(row.longitude)];
}
