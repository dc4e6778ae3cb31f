/**
 * What is known of words and phrases before reading: the gazetteers and the cue words, indexed for the model.
 * In: gazetteers, cues. Out: flags of a single word; the longest known phrase that begins at a token, by kind.
 * It informs the model as features and never decides by itself.
 */
import type { Gazetteers, NameCues } from '../../model/index.js';
import { indexOwn, type OwnPhrase } from './ownPhrases.js';
import { phraseTokens } from './phraseTokens.js';

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

export const kindBitOf = (kind: PhraseKind): number => 1 << PHRASE_KINDS.indexOf(kind);

export interface Lexicon {
  readonly flags: (lower: string) => number;
  /** Phrases that begin with that lower-case token, longest first. */
  readonly phrasesFrom: (lower: string) => readonly Phrase[];
  /** Kinds a whole phrase of lower-case tokens has, a bit for each of `PHRASE_KINDS`. */
  readonly kindsOf: (tokens: readonly string[]) => number;
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
  const flags = new Map<string, number>();
  const flag = (word: string, bit: number) => {
    flags.set(word, (flags.get(word) ?? 0) | bit);
  };
  const phrases = new Map<string, Phrase[]>();
  const kinds = new Map<string, number>();
  const add = (name: string, kind: PhraseKind, bit: number) => {
    const tokens = phraseTokens(name);
    const key = tokens.join(' ');
    const known = kinds.get(key) ?? 0;
    const kindBit = kindBitOf(kind);
    if (tokens.length === 0 || name.length < 2 || known & kindBit) return;
    kinds.set(key, known | kindBit);
    if (bit) for (const token of tokens) if (token.length > 3) flag(token, bit);
    const list = phrases.get(tokens[0]!);
    const phrase = { tokens, kind: PHRASE_KINDS.indexOf(kind) };
    if (list) list.push(phrase);
    else phrases.set(tokens[0]!, [phrase]);
  };
  const countries = new Set(gazetteers.countries.map(country => country.name));
  for (const country of gazetteers.countries) {
    for (const name of [country.name, ...country.aliases]) add(name, 'country', 0);
    for (const name of country.demonyms) if (!countries.has(name)) add(name, 'demonym', Flag.demonym);
  }
  for (const region of gazetteers.regions) {
    for (const name of [region.name, ...region.aliases])
      if (name.length > LONGEST_CODE) add(name, 'region', Flag.inPlace);
    for (const name of region.demonyms) if (!countries.has(name)) add(name, 'demonym', Flag.demonym);
  }
  for (const city of gazetteers.cities)
    for (const name of [city.name, ...city.aliases])
      add(name, city.capital || city.population >= LARGE_CITY ? 'largeCity' : 'smallCity', Flag.inPlace);
  for (const organization of gazetteers.organizations)
    for (const name of [organization.name, ...organization.aliases])
      add(name, 'organization', Flag.inOrganization);
  for (const person of gazetteers.persons)
    for (const name of [person.name, ...person.aliases]) add(name, 'person', Flag.inPerson);
  for (const name of gazetteers.givenNames) flag(name.toLowerCase(), Flag.given);
  for (const name of gazetteers.familyNames) flag(name.toLowerCase(), Flag.family);
  for (const word of cues.titles) flag(word, Flag.title);
  for (const word of cues.organizationHeads) flag(word, Flag.organizationHead);
  for (const word of cues.placeHeads) flag(word, Flag.placeHead);
  for (const word of cues.speechVerbs) flag(word, Flag.speech);
  for (const word of cues.calendar) flag(word, Flag.calendar);
  const own = indexOwn(gazetteers);
  for (const list of phrases.values())
    list.sort((a, b) => b.tokens.length - a.tokens.length || a.kind - b.kind);
  return {
    flags: lower => flags.get(lower) ?? 0,
    phrasesFrom: lower => phrases.get(lower) ?? NONE,
    kindsOf: tokens => kinds.get(tokens.join(' ')) ?? 0,
    ownFrom: lower => own.get(lower) ?? NONE_OWN,
    cues,
  };
}

const NONE: readonly Phrase[] = [];
const NONE_OWN: readonly OwnPhrase[] = [];
