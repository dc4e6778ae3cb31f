/** The gazetteers asked by folded name: which country, capital, city or body a text names. */
import type { City, Country, Gazetteers, Gender, Token } from '../../model/index.js';
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
  const countries = indexNames(gazetteers.countries);
  const byIso = new Map(gazetteers.countries.map(country => [country.iso2, country]));
  const demonyms = new Map<string, Country>();
  for (const country of gazetteers.countries)
    for (const demonym of country.demonyms) setOnce(demonyms, demonym.toLowerCase(), country);
  const bySize = [...gazetteers.cities].sort((a, b) => b.population - a.population);
  const cities = indexNames(bySize);
  const regions = indexNames(gazetteers.regions);
  const organizations = indexNames(gazetteers.organizations);
  const capitals = new Map<string, Country>();
  for (const country of gazetteers.countries)
    if (country.capital) setOnce(capitals, fold(country.capital), country);
  for (const city of bySize) addCapital(capitals, city, byIso);
  const genders = new Map([...gazetteers.givenNameGenders].map(([name, gender]) => [fold(name), gender]));
  return {
    countryNamed: text => countries.get(fold(text)),
    demonymAt: (tokens, token) => demonymAt(demonyms, tokens, token),
    countryOfDemonym: text => (/^\p{Lu}/u.test(text) ? demonyms.get(text.toLowerCase()) : undefined),
    countryOfCapital: text => capitals.get(fold(text)),
    placeNamed: text => (cities.get(fold(text)) ?? regions.get(fold(text)))?.name,
    organizationNamed: text => organizations.get(fold(text))?.name,
    genderOfGivenName: text => genders.get(fold(text)),
  };
}

function demonymAt(
  demonyms: ReadonlyMap<string, Country>,
  tokens: readonly Token[],
  token: number,
): { country: Country; first: number } | undefined {
  const last = tokens[token]!;
  if (!/^\p{Lu}/u.test(last.text)) return undefined;
  const before = tokens[token - 1];
  const isPair = before !== undefined && before.sentence === last.sentence && /^\p{Lu}/u.test(before.text);
  const pair = isPair ? demonyms.get(`${before.text} ${last.text}`.toLowerCase()) : undefined;
  if (pair) return { country: pair, first: token - 1 };
  const one = demonyms.get(last.text.toLowerCase());
  return one && { country: one, first: token };
}

function addCapital(capitals: Map<string, Country>, city: City, byIso: ReadonlyMap<string, Country>): void {
  const country = city.capital ? byIso.get(city.iso2) : undefined;
  if (!country) return;
  for (const name of [withoutRegion(city.name), city.name, ...city.aliases])
    setOnce(capitals, fold(name), country);
}

/** Names before aliases, and the first entry that bears a name before the others. */
function indexNames<T extends { readonly name: string; readonly aliases: readonly string[] }>(
  entries: readonly T[],
): Map<string, T> {
  const index = new Map<string, T>();
  for (const entry of entries)
    for (const name of [entry.name, withoutRegion(entry.name)]) setOnce(index, fold(name), entry);
  for (const entry of entries) for (const alias of entry.aliases) setOnce(index, fold(alias), entry);
  return index;
}

/** `Washington, D.C.` → `Washington`. */
function withoutRegion(name: string): string {
  return name.split(',')[0]!;
}

function setOnce<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}
