/** `schema/cues/nominals.yaml`: common nouns that stand for something named. Lower case, singular. */
import { z } from 'zod';
import { readYaml } from './yaml.js';

export interface Nominals {
  /** General word for a person → last words of the posts it may mean. */
  readonly persons: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words that tell one post from a higher one: "vice". */
  readonly ranks: ReadonlySet<string>;
  readonly lowerRanks: ReadonlySet<string>;
  readonly governments: ReadonlySet<string>;
  /** Of these, those that a person heads: "her *government*". */
  readonly ruled: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  /** "the *sea*": the last place whose name ends in the word. */
  readonly waters: ReadonlySet<string>;
  readonly capitals: ReadonlySet<string>;
  /** "the two", "both sides"; of the plurals `bare` need no article before "two". */
  readonly pairs: { readonly [K in 'two' | 'both' | 'bare']: ReadonlySet<string> };
  readonly pairedPlaces: ReadonlySet<string>;
  readonly pairedPersons: ReadonlySet<string>;
  /** Nouns of groups and of what acts for them: all of the sets of governments, countries, capitals, pairs and bodies. */
  readonly groups: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly companies: ReadonlySet<string>;
  /** Before a post whose holder is named nowhere. */
  readonly unnamed: ReadonlySet<string>;
  /** Behind such a post, in its sentence. */
  readonly anonymity: ReadonlySet<string>;
  /** A word for a kind of body → words that names of that kind end in. */
  readonly kinds: ReadonlyMap<string, ReadonlySet<string>>;
}

const LIST = z.array(z.string());
const SHAPE = z.strictObject({
  persons: z.record(z.string(), LIST),
  ranks: LIST,
  lowerRanks: LIST,
  governments: LIST,
  ruled: LIST,
  countries: LIST,
  waters: LIST,
  capitals: LIST,
  pairs: z.strictObject({ two: LIST, both: LIST, bare: LIST, places: LIST, persons: LIST }),
  bodies: LIST,
  companies: LIST,
  unnamed: LIST,
  anonymity: LIST,
  kinds: z.record(z.string(), LIST),
});

export function loadNominals(directory: string): Nominals {
  const file = readYaml(directory, 'cues/nominals.yaml', SHAPE);
  const { governments, countries, capitals, bodies, pairs } = file;
  return {
    persons: setsByWord(file.persons),
    ranks: new Set(file.ranks),
    lowerRanks: new Set(file.lowerRanks),
    governments: new Set(file.governments),
    ruled: new Set(file.ruled),
    countries: new Set(file.countries),
    waters: new Set(file.waters),
    capitals: new Set(file.capitals),
    pairs: {
      two: new Set(file.pairs.two),
      both: new Set(file.pairs.both),
      bare: new Set(file.pairs.bare),
    },
    pairedPlaces: new Set(file.pairs.places),
    pairedPersons: new Set(file.pairs.persons),
    groups: new Set(
      [governments, countries, file.waters, capitals, bodies, pairs.places, pairs.persons].flat(),
    ),
    bodies: new Set(file.bodies),
    companies: new Set(file.companies),
    unnamed: new Set(file.unnamed),
    anonymity: new Set(file.anonymity),
    kinds: setsByWord(file.kinds),
  };
}

function setsByWord(lists: Readonly<Record<string, readonly string[]>>): Map<string, Set<string>> {
  return new Map(Object.entries(lists).map(([word, others]) => [word, new Set(others)]));
}
