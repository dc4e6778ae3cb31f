/** The gazetteers asked by folded name: which country, capital, city or body a text names. */

import { askedOnce } from '../model/askedOnce.js';
import { createChains } from '../model/chains.js';
import type { City, Country, Gazetteers, Gender, KnownOrganization, Token } from '../model/index.js';
import { startsWithCapital } from '../model/letters.js';
import { bearersIn, hashOfName } from '../schema/bearers.js';
import { fold } from './spelling.js';

export interface World {
  /** By name or alias: `U.S.` → United States. */
  readonly countryNamed: (text: string) => Country | undefined;
  /** By adjective or noun of nationality, upper case as in the text: `Chinese`, `Britons`, `Sino`. */
  readonly countryOfDemonym: (text: string) => Country | undefined;
  /** Adjective of nationality that ends at a token, of one word or two: `North Korean`. */
  readonly demonymAt: (
    tokens: readonly Token[],
    token: number,
  ) => { country: Country; first: number } | undefined;
  readonly countryOfCapital: (text: string) => Country | undefined;
  /** Usual name of a city or region; the most populous city where several share the name. */
  readonly placeNamed: (text: string) => string | undefined;
  /** ISO 3166-1 alpha-2 of the country that a city or region of this name lies in. */
  readonly isoOfPlace: (text: string) => string | undefined;
  /** Of the one well-known person of this name. */
  readonly countryOfPerson: (text: string) => Country | undefined;
  readonly organizationNamed: (text: string) => string | undefined;
  readonly genderOfGivenName: (text: string) => Gender | undefined;
}

const made = new WeakMap<Gazetteers, World>();

/** Made once for one set of gazetteers. */
export function worldOf(gazetteers: Gazetteers): World {
  const known = made.get(gazetteers);
  if (known) return known;
  const world = createWorld(gazetteers);
  made.set(gazetteers, world);
  return world;
}

function createWorld(gazetteers: Gazetteers): World {
  const bearers = bearersIn(gazetteers);
  const byIso = new Map(gazetteers.countries.map(country => [country.iso2, country]));
  const demonyms = new Map<string, Country>();
  const capitals = new Map<string, Country>();
  for (const country of byCities(gazetteers))
    for (const demonym of country.demonyms) setOnce(demonyms, demonym.toLowerCase(), country);
  for (const country of gazetteers.countries) {
    if (country.capital) setOnce(capitals, fold(country.capital), country);
  }
  const countries = byAnyName(gazetteers.countries);
  const asked = <T>(ask: (text: string) => T) => askedOnce(ask, KEPT);
  const cityNamed = asked((text): City | undefined => bestBearer(text, largestFirst(bearers.cities(text))));
  const regionNamed = asked(text => bestBearer(text, bearers.regions(text)));
  return {
    countryNamed: asked(text => countries.get(fold(text))),
    demonymAt: (tokens, token) => demonymAt(demonyms, tokens, token),
    countryOfDemonym: text => (startsWithCapital(text) ? demonyms.get(text.toLowerCase()) : undefined),
    countryOfCapital: asked(
      text => capitals.get(fold(text)) ?? countryOfCapitalCity(text, bearers.cities(text), byIso),
    ),
    placeNamed: text =>
      (CODE.test(text) ? (regionNamed(text) ?? cityNamed(text)) : (cityNamed(text) ?? regionNamed(text)))
        ?.name,
    isoOfPlace: text => (regionNamed(text) ?? cityNamed(text))?.iso2,
    countryOfPerson: asked(text => byIso.get(bestBearer(text, bearers.persons(text))?.iso2 ?? '')),
    organizationNamed: asked(text => organizationNamed(text, bearers.organizations(text))?.name),
    genderOfGivenName: asked(genderOfGivenNameIn(gazetteers.givenNameGenders)),
  };
}

/** `WA` is a state before it is the city of Wa. */
const CODE = /^[A-Z]{2}$/;

/** Answers kept of each question: names come back within an article and from one to the next. */
const KEPT = 4_000;

/** Of the last name in the list with these letters. The index is made when it is first asked. */
function genderOfGivenNameIn(genders: ReadonlyMap<string, Gender>): (text: string) => Gender | undefined {
  let names: readonly string[] = [];
  let find: ((hash: number) => readonly number[]) | undefined;
  return text => {
    if (!find) {
      const chains = createChains(genders.size);
      names = [...genders.keys()];
      for (let position = 0; position < names.length; position++)
        chains.add(hashOfName(names[position]!), position);
      find = chains.find;
    }
    const folded = fold(text);
    const last = find(hashOfName(text)).findLast(position => fold(names[position]!) === folded);
    return last === undefined ? undefined : genders.get(names[last]!);
  };
}

/** Countries with most cities first: "Dutch" is of the Netherlands before it is of Aruba. */
function byCities({ countries, cities }: Gazetteers): Country[] {
  const counts = new Map<string, number>();
  for (const { iso2 } of cities) counts.set(iso2, (counts.get(iso2) ?? 0) + 1);
  return [...countries].sort((a, b) => (counts.get(b.iso2) ?? 0) - (counts.get(a.iso2) ?? 0));
}

/** A name of its own goes before another country's alias. */
function byAnyName(countries: readonly Country[]): ReadonlyMap<string, Country> {
  const named = new Map<string, Country>();
  for (const country of countries)
    for (const name of [country.name, withoutRegion(country.name)]) setOnce(named, fold(name), country);
  for (const country of countries) for (const alias of country.aliases) setOnce(named, fold(alias), country);
  return named;
}

interface Listed {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The first whose name it is, else the first of whose other names it is one. */
function bestBearer<T extends Listed>(text: string, bearers: readonly T[]): T | undefined {
  if (bearers.length === 0) return undefined;
  const folded = fold(text);
  return (
    bearers.find(({ name }) => fold(name) === folded || fold(withoutRegion(name)) === folded) ??
    bearers.find(({ aliases }) => aliases.some(alias => fold(alias) === folded))
  );
}

/**
 * Letters that several organisations are called by are the well-known one's; those of a party of one country alone say
 * nothing of whose they are in the news of another.
 */
function organizationNamed(
  text: string,
  bearers: readonly KnownOrganization[],
): KnownOrganization | undefined {
  const named = bestBearer(text, bearers);
  const letters = text.replace(/^the\s+/i, '').replaceAll('.', '');
  if (named === undefined || !ACRONYM.test(letters) || fold(named.name) === fold(text)) return named;
  const wellKnown = bearers.filter(({ wikidata, own }) => Boolean(wikidata) || own !== undefined);
  return bestBearer(text, wellKnown);
}

const ACRONYM = /^\p{Lu}{2,5}$/u;

function largestFirst(cities: readonly City[]): readonly City[] {
  return cities.length < 2 ? cities : [...cities].sort((a, b) => b.population - a.population);
}

function countryOfCapitalCity(
  text: string,
  cities: readonly City[],
  byIso: ReadonlyMap<string, Country>,
): Country | undefined {
  const capitals = largestFirst(cities.filter(({ capital, iso2 }) => capital && byIso.has(iso2)));
  if (capitals.length === 0) return undefined;
  const folded = fold(text);
  const named = capitals.find(({ name, aliases }) =>
    [withoutRegion(name), name, ...aliases].some(form => fold(form) === folded),
  );
  return named && byIso.get(named.iso2);
}

function demonymAt(
  demonyms: ReadonlyMap<string, Country>,
  tokens: readonly Token[],
  token: number,
): { country: Country; first: number } | undefined {
  const last = tokens[token]!;
  if (!startsWithCapital(last.text)) return undefined;
  const before = tokens[token - 1];
  const isPair = before !== undefined && before.sentence === last.sentence && startsWithCapital(before.text);
  const pair = isPair ? demonyms.get(`${before.text} ${last.text}`.toLowerCase()) : undefined;
  if (pair) return { country: pair, first: token - 1 };
  const one = demonyms.get(last.lower);
  return one && { country: one, first: token };
}

/** `Washington, D.C.` → `Washington`. */
function withoutRegion(name: string): string {
  return name.split(',')[0]!;
}

function setOnce<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}
