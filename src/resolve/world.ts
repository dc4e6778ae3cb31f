/**
 * The gazetteers, found by name. In: Gazetteers. Out: for a folded name all that bear it, each with a key that is
 * the same wherever the thing is met: `country:US`, `city:703448`, `organization:United Nations|`.
 */
import type { Coordinates, EntityType, ExternalIds, Gazetteers, OwnMark } from '../model/index.js';
import { fold, lettersOf, wordsOf } from './spelling.js';

export interface Known {
  readonly key: string;
  readonly kind: 'country' | 'region' | 'city' | 'organization' | 'person';
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Country it lies in or belongs to, the country's own code for a country. */
  readonly iso2: string | undefined;
  readonly ids: ExternalIds;
  readonly coordinates: Coordinates | undefined;
  /** Inhabitants of cities; of a person or organisation 1 where it has a Wikidata id or is the user's own, else 0. */
  readonly prominence: number;
  readonly capital: boolean;
}

export interface World {
  /** All that bear the name, persons by letters alone (order and hyphens of Asian names vary). */
  readonly named: (name: string, type: EntityType) => readonly Known[];
  /** Country of an adjective, inhabitant or country name. */
  readonly countryOfWord: (folded: string) => string | undefined;
  readonly country: (iso2: string) => Known | undefined;
  /** Well-known persons with this family name or only name. */
  readonly knownByFamilyName: (word: string) => readonly Known[];
  /** Number of given names the gazetteers have beside this family name: how little the name alone tells. */
  readonly commonness: (word: string) => number;
  readonly isGivenName: (word: string) => boolean;
  /** A word that names of organisations in many countries hold: `ministry`, `national`, `party`. */
  readonly isGenericWord: (word: string) => boolean;
}

/** A word of organisation names in this many countries says nothing of which is meant: `party`, `democratic`. */
const GENERIC_COUNTRIES = 4;

/** Built once for each value of gazetteers: half a second's work for the ones that ship. */
export function worldOf(gazetteers: Gazetteers): World {
  const known = WORLDS.get(gazetteers) ?? createWorld(gazetteers);
  WORLDS.set(gazetteers, known);
  return known;
}

const WORLDS = new WeakMap<Gazetteers, World>();

function createWorld(gazetteers: Gazetteers): World {
  const places = new Map<string, Known[]>();
  const organizations = new Map<string, Known[]>();
  const persons = new Map<string, Known[]>();
  const countryWords = new Map<string, string>();
  const countries = new Map<string, Known>();
  for (const country of gazetteers.countries) {
    const known = place('country', `country:${country.iso2}`, country, 1e9, country.iso2);
    countries.set(country.iso2, known);
    addAll(places, known, fold);
    for (const word of [...country.demonyms, country.name, ...country.aliases])
      if (!countryWords.has(fold(word))) countryWords.set(fold(word), country.iso2);
  }
  for (const region of gazetteers.regions) {
    const key = `region:${region.name}|${region.iso2 ?? ''}`;
    const known = place('region', key, region, 1e6);
    addAll(places, known, fold);
    for (const word of region.demonyms)
      if (region.iso2 && !countryWords.has(fold(word))) countryWords.set(fold(word), region.iso2);
  }
  for (const city of gazetteers.cities) {
    const key = `city:${city.geonames ?? `${city.name}|${city.iso2}`}`;
    addAll(places, place('city', key, city, city.population, undefined, city.capital), fold);
  }
  const wordCountries = new Map<string, Set<string>>();
  for (const organization of gazetteers.organizations) {
    addAll(organizations, actor('organization', 'ORGANIZATION', organization), fold);
    if (organization.iso2)
      for (const word of wordsOf(fold(organization.name))) addTo(wordCountries, word, organization.iso2);
  }
  const byFamilyName = new Map<string, Known[]>();
  const givenBesides = new Map<string, Set<string>>();
  for (const person of gazetteers.persons) {
    const known = actor('person', 'PERSON', person);
    addAll(persons, known, name => lettersOf(fold(name)));
    const words = wordsOf(fold(person.name));
    for (const word of [words[0]!, words.at(-1)!])
      if (words.length > 1) addTo(givenBesides, word, words.join(' '));
    if (known.prominence === 0) continue;
    const shorts = [
      words.at(-1)!,
      words[0]!,
      ...[...person.aliases, ...(person.weakAliases ?? [])].map(fold).filter(alias => !alias.includes(' ')),
    ];
    for (const word of new Set(shorts)) byFamilyName.set(word, [...(byFamilyName.get(word) ?? []), known]);
  }
  const given = new Set([...gazetteers.givenNames].map(fold));
  return {
    named: (name, type) => {
      if (type === 'PERSON') return persons.get(lettersOf(fold(name))) ?? NOBODY;
      return (type === 'PLACE' ? places : organizations).get(fold(name)) ?? NOBODY;
    },
    countryOfWord: folded => countryWords.get(folded),
    country: iso2 => countries.get(iso2),
    knownByFamilyName: word => byFamilyName.get(word) ?? NOBODY,
    commonness: word => givenBesides.get(word)?.size ?? 0,
    isGivenName: word => given.has(word),
    isGenericWord: word => (wordCountries.get(word)?.size ?? 0) >= GENERIC_COUNTRIES,
  };
}

const NOBODY: readonly Known[] = [];

interface Listed extends OwnMark {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly iso2: string | undefined;
  readonly wikidata: string | undefined;
}

function place(
  kind: 'country' | 'region' | 'city',
  key: string,
  listed: Listed & { readonly geonames: string | undefined; readonly coordinates: Coordinates | undefined },
  prominence: number,
  iso?: string,
  capital = false,
): Known {
  const { name, aliases, iso2, wikidata, geonames, coordinates } = listed;
  const ids = { wikidata, iso, geonames, own: listed.own || undefined };
  return { key, kind, type: 'PLACE', name, aliases, iso2, ids, coordinates, prominence, capital };
}

function actor(kind: 'organization' | 'person', type: EntityType, listed: Listed): Known {
  const { name, aliases, iso2, wikidata, own } = listed;
  const ids = { wikidata, iso: undefined, geonames: undefined, own: own || undefined };
  return {
    key: own ? `${kind}:${own}` : `${kind}:${name}|${iso2 ?? ''}`,
    kind,
    type,
    name,
    aliases,
    iso2,
    ids,
    coordinates: undefined,
    prominence: wikidata || own !== undefined ? 1 : 0,
    capital: false,
  };
}

function addAll(index: Map<string, Known[]>, known: Known, keyOf: (name: string) => string): void {
  for (const key of new Set([known.name, ...known.aliases].map(keyOf))) {
    const bearers = index.get(key);
    if (bearers) bearers.push(known);
    else index.set(key, [known]);
  }
}

function addTo(index: Map<string, Set<string>>, key: string, value: string): void {
  const values = index.get(key);
  if (values) values.add(value);
  else index.set(key, new Set([value]));
}
