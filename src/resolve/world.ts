/**
 * The gazetteers, found by name. In: Gazetteers. Out: for a folded name all that bear it, each with a key that is
 * the same wherever the thing is met: `country:US`, `city:703448`, `organization:United Nations|`.
 */
import { createChains, hashOfText } from '../model/chains.js';
import type {
  City,
  Coordinates,
  Country,
  EntityType,
  ExternalIds,
  Gazetteers,
  KnownOrganization,
  KnownPerson,
  OwnMark,
  Region,
} from '../model/index.js';
import { bearersIn } from '../schema/bearers.js';
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

/** Made once for each value of gazetteers; what only some texts ask is gathered when it is first asked. */
export function worldOf(gazetteers: Gazetteers): World {
  const known = WORLDS.get(gazetteers) ?? createWorld(gazetteers);
  WORLDS.set(gazetteers, known);
  return known;
}

const WORLDS = new WeakMap<Gazetteers, World>();

function createWorld(gazetteers: Gazetteers): World {
  const bearers = bearersIn(gazetteers);
  const countryWords = new Map<string, string>();
  const countries = new Map<string, Known>();
  for (const country of gazetteers.countries) {
    countries.set(country.iso2, countryKnown(country));
    for (const word of [...country.demonyms, country.name, ...country.aliases])
      if (!countryWords.has(fold(word))) countryWords.set(fold(word), country.iso2);
  }
  for (const region of gazetteers.regions)
    for (const word of region.demonyms)
      if (region.iso2 && !countryWords.has(fold(word))) countryWords.set(fold(word), region.iso2);
  const knowns = new WeakMap<Listed, Known>();
  const asKnown = <T extends Listed>(listed: readonly T[], make: (one: T) => Known): readonly Known[] =>
    listed.map(one => {
      const known = knowns.get(one) ?? make(one);
      knowns.set(one, known);
      return known;
    });
  const placesNamed = (name: string): readonly Known[] => {
    const named = borne(fold(name), fold);
    return [
      ...asKnown(bearers.countries(name).filter(named), country => countries.get(country.iso2)!),
      ...asKnown(bearers.regions(name).filter(named), regionKnown),
      ...asKnown(bearers.cities(name).filter(named), cityKnown),
    ];
  };
  let words: OrganizationWords | undefined;
  let persons: PersonWords | undefined;
  let given: ReadonlySet<string> | undefined;
  const personWords = () => (persons ??= indexPersonWords(gazetteers));
  const commonness = new Map<string, number>();
  return {
    named: (name, type) => {
      if (type === 'PLACE') return placesNamed(name);
      if (type === 'PERSON') {
        const letters = (form: string) => lettersOf(fold(form));
        return asKnown(bearers.persons(name).filter(borne(letters(name), letters)), personKnown);
      }
      return asKnown(bearers.organizations(name).filter(borne(fold(name), fold)), organizationKnown);
    },
    countryOfWord: folded => countryWords.get(folded),
    country: iso2 => countries.get(iso2),
    knownByFamilyName: word => asKnown(personWords().wellKnown(word), personKnown),
    commonness: word => {
      const known = commonness.get(word) ?? countBearers(personWords().bearers(word));
      commonness.set(word, known);
      return known;
    },
    isGivenName: word => (given ??= new Set([...gazetteers.givenNames].map(fold))).has(word),
    isGenericWord: word =>
      ((words ??= gatherOrganizationWords(gazetteers)).get(word)?.size ?? 0) >= GENERIC_COUNTRIES,
  };
}

/** Names of more than one word among them. */
function countBearers(persons: readonly KnownPerson[]): number {
  const names = persons.map(({ name }) => wordsOf(fold(name)));
  return new Set(names.filter(words => words.length > 1).map(words => words.join(' '))).size;
}

/** Whether an entry has the name, both brought to one form. */
function borne(form: string, formOf: (name: string) => string): (listed: Listed) => boolean {
  return ({ name, aliases }) => formOf(name) === form || aliases.some(alias => formOf(alias) === form);
}

/** Word of their names → countries that have such an organisation. */
type OrganizationWords = ReadonlyMap<string, ReadonlySet<string>>;

function gatherOrganizationWords({ organizations }: Gazetteers): OrganizationWords {
  const words = new Map<string, Set<string>>();
  for (const { name, iso2 } of organizations)
    if (iso2) for (const word of wordsOf(fold(name))) addTo(words, word, iso2);
  return words;
}

interface PersonWords {
  /** People whose names begin or end with the word. */
  readonly bearers: (word: string) => readonly KnownPerson[];
  /** Well-known ones among them, and those with an alias of that one word. */
  readonly wellKnown: (word: string) => readonly KnownPerson[];
}

function indexPersonWords({ persons }: Gazetteers): PersonWords {
  const byEnds = createChains(2 * persons.length);
  const byAlias = createChains(persons.length);
  const add = (name: string, position: number): void => {
    const words = wordsOf(fold(name));
    for (const word of new Set([words[0]!, words.at(-1)!])) byEnds.add(hashOfText(word), position);
  };
  persons.forEach((person, position) => {
    const { name } = person;
    const last = name.lastIndexOf(' ') + 1;
    if (PLAIN.test(name)) {
      byEnds.add(hashOfText(name, 0, name.indexOf(' ')), position);
      byEnds.add(hashOfText(name, last), position);
    } else add(name, position);
    if (isWellKnown(person))
      for (const alias of otherNames(person))
        if (!alias.includes(' ')) byAlias.add(hashOfText(fold(alias)), position);
  });
  const named = (word: string): KnownPerson[] =>
    byEnds
      .find(hashOfText(word))
      .map(position => persons[position]!)
      .filter(({ name }) => {
        const words = wordsOf(fold(name));
        return words[0] === word || words.at(-1) === word;
      });
  return {
    bearers: named,
    wellKnown: word => {
      const byAnother = byAlias
        .find(hashOfText(word))
        .map(position => persons[position]!)
        .filter(person => otherNames(person).some(other => fold(other) === word));
      return [...new Set([...named(word).filter(isWellKnown), ...byAnother])];
    },
  };
}

/** Two words of letters. */
const PLAIN = /^[A-Za-z]+ [A-Za-z]+$/;

function isWellKnown({ wikidata, own }: KnownPerson): boolean {
  return Boolean(wikidata) || own !== undefined;
}

function otherNames({ aliases, weakAliases }: KnownPerson): readonly string[] {
  return weakAliases ? [...aliases, ...weakAliases] : aliases;
}

function countryKnown(country: Country): Known {
  return place('country', `country:${country.iso2}`, country, 1e9, country.iso2);
}

function regionKnown(region: Region): Known {
  return place('region', `region:${region.name}|${region.iso2 ?? ''}`, region, 1e6);
}

function cityKnown(city: City): Known {
  const key = `city:${city.geonames ?? `${city.name}|${city.iso2}`}`;
  return place('city', key, city, city.population, undefined, city.capital);
}

function organizationKnown(organization: KnownOrganization): Known {
  return actor('organization', 'ORGANIZATION', organization);
}

function personKnown(person: KnownPerson): Known {
  return actor('person', 'PERSON', person);
}

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

function addTo(index: Map<string, Set<string>>, key: string, value: string): void {
  const values = index.get(key);
  if (values) values.add(value);
  else index.set(key, new Set([value]));
}
