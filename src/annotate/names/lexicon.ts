/**
 * What is known of words and phrases before reading: the gazetteers and the cue words, indexed for the model.
 * In: gazetteers, cues. Out: flags of a single word; the longest known phrase that begins at a token, by kind.
 * It informs the model as features and never decides by itself.
 */
import { createChains, hashOfText } from '../../model/chains.js';
import type { Gazetteers, NameCues } from '../../model/index.js';
import { indexOwn, type OwnPhrase } from './ownPhrases.js';
import { eachTokenHash, phraseTokens } from './phraseTokens.js';

/** Bits that a single lower-case word may bear. */
export const Flag = {
  given: 1,
  family: 2,
  title: 4,
  organizationHead: 8,
  placeHead: 16,
  speech: 32,
  calendar: 64,
  demonym: 128,
  inOrganization: 256,
  inPlace: 512,
  inPerson: 1024,
} as const;

/** Kinds of known phrase, most telling first. */
export const PHRASE_KINDS = [
  'country',
  'demonym',
  'region',
  'largeCity',
  'smallCity',
  'organization',
  'person',
] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];

const kindBitOf = (kind: PhraseKind): number => 1 << PHRASE_KINDS.indexOf(kind);

/** Bits of what `kindsOf` gives. */
export const COUNTRY = kindBitOf('country');
/** So well known that a lone word is the place, though a person in the article bears it as a name. */
export const FAMOUS_PLACE = COUNTRY | kindBitOf('region') | kindBitOf('largeCity');
export const ANY_PLACE = FAMOUS_PLACE | kindBitOf('smallCity');
export const KNOWN_BODY = kindBitOf('organization');
export const KNOWN_PERSON = kindBitOf('person');

export interface Lexicon {
  readonly flags: (lower: string) => number;
  /** Phrases that begin with that lower-case token, longest first. */
  readonly phrasesFrom: (lower: string) => readonly Phrase[];
  /** Kinds a whole phrase of lower-case tokens has, a bit for each of `PHRASE_KINDS`. */
  readonly kindsOf: (tokens: readonly string[]) => number;
  /** Whether a region is written so, codes included: `ND`, `Calif.` */
  readonly isRegion: (form: string) => boolean;
  /** Names of the user's own gazetteer that begin with that lower-case token, longest first. */
  readonly ownFrom: (lower: string) => readonly OwnPhrase[];
  readonly cues: NameCues;
}

export interface Phrase {
  /** Lower-case tokens. */
  readonly tokens: readonly string[];
  /** Index into `PHRASE_KINDS`. */
  readonly kind: number;
}

/** Inhabitants from which a city's name is more often the city than a person or a thing in news. */
const LARGE_CITY = 300_000;

/** Codes of states (`AL`, `IN`) are too like words to be looked for. */
const LONGEST_CODE = 2;

export function createLexicon(gazetteers: Gazetteers, cues: NameCues): Lexicon {
  const cueFlags = flagsOfCues(cues);
  const phrases = indexPhrases(gazetteers);
  const given = indexWhole([...gazetteers.givenNames]);
  const family = indexWhole([...gazetteers.familyNames]);
  const own = indexOwn(gazetteers);
  const regions = new Set(gazetteers.regions.flatMap(({ name, aliases }) => [name, ...aliases]));
  return {
    isRegion: form => regions.has(form),
    flags: lower =>
      (cueFlags.get(lower) ?? 0) |
      (lower.length > SHORTEST_FLAGGED ? phrases.flags(lower) : 0) |
      (given(lower) ? Flag.given : 0) |
      (family(lower) ? Flag.family : 0),
    phrasesFrom: phrases.from,
    kindsOf: tokens => {
      let kinds = 0;
      for (const phrase of phrases.from(tokens[0] ?? ''))
        if (areEqual(phrase.tokens, tokens)) kinds |= 1 << phrase.kind;
      return kinds;
    },
    ownFrom: lower => own.get(lower) ?? NONE_OWN,
    cues,
  };
}

/** Letters of a word that tells of the names it is part of: more than this. */
const SHORTEST_FLAGGED = 3;

function flagsOfCues(cues: NameCues): ReadonlyMap<string, number> {
  const flags = new Map<string, number>();
  const flagAll = (words: Iterable<string>, bit: number): void => {
    for (const word of words) flags.set(word, (flags.get(word) ?? 0) | bit);
  };
  flagAll(cues.titles, Flag.title);
  flagAll(cues.organizationHeads, Flag.organizationHead);
  flagAll(cues.placeHeads, Flag.placeHead);
  flagAll(cues.speechVerbs, Flag.speech);
  flagAll(cues.calendar, Flag.calendar);
  return flags;
}

interface PhraseIndex {
  readonly from: (lower: string) => readonly Phrase[];
  /** Bits of the kinds of names that the word is part of. */
  readonly flags: (lower: string) => number;
}

/** Names are cut into tokens when a text first has one of their words. */
function indexPhrases(gazetteers: Gazetteers): PhraseIndex {
  const names: string[] = [];
  const kinds: number[] = [];
  const bits: number[] = [];
  const words = createChains(4 * (gazetteers.cities.length + gazetteers.persons.length));
  eachName(gazetteers, (name, kind, bit) => {
    if (name.length < 2) return;
    eachTokenHash(name, hash => words.add(hash, names.length));
    names.push(name);
    kinds.push(PHRASE_KINDS.indexOf(kind));
    bits.push(bit);
  });
  const read = new Map<string, readonly Phrase[]>();
  const find = (lower: string, positions: readonly number[]): readonly Phrase[] => {
    const found: Phrase[] = [];
    for (const position of positions) {
      const tokens = phraseTokens(names[position]!);
      const kind = kinds[position]!;
      if (tokens[0] !== lower) continue;
      if (!found.some(phrase => phrase.kind === kind && areEqual(phrase.tokens, tokens)))
        found.push({ tokens, kind });
    }
    return found.sort((a, b) => b.tokens.length - a.tokens.length || a.kind - b.kind);
  };
  return {
    from: lower => {
      const known = read.get(lower);
      if (known) return known;
      const positions = words.find(hashOfText(lower));
      if (positions.length === 0) return NONE;
      const found = find(lower, positions);
      read.set(lower, found);
      return found;
    },
    flags: lower => {
      let flags = 0;
      for (const position of words.find(hashOfText(lower)))
        if ((flags | bits[position]!) !== flags && phraseTokens(names[position]!).includes(lower))
          flags |= bits[position]!;
      return flags;
    },
  };
}

function eachName(
  { countries, regions, cities, organizations, persons }: Gazetteers,
  visit: (name: string, kind: PhraseKind, bit: number) => void,
): void {
  const ofCountries = new Set(countries.map(country => country.name));
  for (const country of countries) {
    for (const name of [country.name, ...country.aliases]) visit(name, 'country', 0);
    for (const name of country.demonyms) if (!ofCountries.has(name)) visit(name, 'demonym', Flag.demonym);
  }
  for (const region of regions) {
    for (const name of [region.name, ...region.aliases])
      if (name.length > LONGEST_CODE) visit(name, 'region', Flag.inPlace);
    for (const name of region.demonyms) if (!ofCountries.has(name)) visit(name, 'demonym', Flag.demonym);
  }
  for (const city of cities) {
    const kind = city.capital || city.population >= LARGE_CITY ? 'largeCity' : 'smallCity';
    visit(city.name, kind, Flag.inPlace);
    for (const name of city.aliases) visit(name, kind, Flag.inPlace);
  }
  for (const [list, kind, bit] of [
    [organizations, 'organization', Flag.inOrganization],
    [persons, 'person', Flag.inPerson],
  ] as const)
    for (const { name, aliases } of list) {
      visit(name, kind, bit);
      for (const alias of aliases) visit(alias, kind, bit);
    }
}

/** Whether a word is one of the names, in small letters. */
function indexWhole(names: readonly string[]): (lower: string) => boolean {
  const chains = createChains(names.length);
  names.forEach((name, position) => {
    chains.add(hashOfText(ASCII.test(name) ? name : name.toLowerCase()), position);
  });
  return lower => chains.find(hashOfText(lower)).some(position => names[position]!.toLowerCase() === lower);
}

const ASCII = /^[\x20-\x7e]*$/;

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((token, index) => token === b[index]);
}

const NONE: readonly Phrase[] = [];
const NONE_OWN: readonly OwnPhrase[] = [];
