/**
 * `schema/entities/*.yaml` and `schema/relations/*.yaml` → entity types and relations.
 *
 * A relation says what it may join and by which frames (`frames.ts`) a sentence can say it.
 */
import { z } from 'zod';
import { type Frame, frameFields, frameOf, isFrame, list, words } from './frames.js';
import { readYaml, schemaError, yamlFiles } from './yaml.js';

export interface EntityKind {
  /** `PERSON`, or a narrower kind: `COUNTRY`. */
  readonly id: string;
  readonly label: string;
  /** The type it narrows; undefined for the types themselves. */
  readonly within: string | undefined;
  /** Gazetteer an entity of a narrower kind stands in. */
  readonly gazetteer: 'countries' | undefined;
  /** Words of which one in a name tells the kind, in lower case: `party`. */
  readonly words: ReadonlySet<string>;
  /** Narrower kinds that this one, which takes all the rest, leaves out. */
  readonly except: readonly string[];
  readonly codes: { readonly wikidata: string | undefined; readonly schemaOrg: string | undefined };
}

export interface Owner {
  /** Titles in lower case, in full. */
  readonly title: readonly string[];
  /** Words of a body's name, best first. */
  readonly body: readonly string[];
  readonly country: string | undefined;
}

export interface Example {
  readonly text: string;
  /** `Weber -> Ito`, `Weber -> Ito (planned)`. */
  readonly facts: readonly string[];
}

export interface Relation {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
  readonly kind: 'event' | 'state';
  /** Said or done again from day to day: two days are two events, not two reports of one that differ. */
  readonly repeats: boolean;
  /** Goes on once it is done: what is so "since 2018" was done in 2018. */
  readonly lasts: boolean;
  /** Told of a life, whatever the story is: of the day that its own words name, and of no other. */
  readonly ofLife: boolean;
  readonly symmetric: boolean;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly codes: {
    readonly cameo: string | undefined;
    /** CAMEO of the intent or the threat, where it lies ahead: 036 for a meeting. */
    readonly planned: string | undefined;
    readonly plover: string | undefined;
    readonly wikidata: string | undefined;
    readonly schemaOrg: string | undefined;
  };
  /** Whose a post is when nobody says; matched in order. */
  readonly owners: readonly Owner[];
  /** Last words of titles whose country may be guessed. */
  readonly national: readonly string[];
  /** Last words of titles that name a post of the same place throughout an article. */
  readonly local: readonly string[];
  /** Of these, those of a city: of the one that the article speaks of, where nobody says whose. */
  readonly ofCity: readonly string[];
  /** Titles that a country has one holder of. */
  readonly sole: readonly string[];
  /** Titles of which no country has both: `king` and `president`. */
  readonly apart: readonly (readonly [ReadonlySet<string>, ReadonlySet<string>])[];
  /** Last words of titles that name a post which some countries, by name, do not have. */
  readonly never: readonly { readonly title: readonly string[]; readonly countries: readonly string[] }[];
  /** Its ends held the same post, one after the other. */
  readonly samePost: boolean;
  readonly frames: readonly Frame[];
  readonly examples: readonly Example[];
  /** Sentences that do not say it. */
  readonly counterexamples: readonly string[];
}

const entityShape = z.strictObject({
  id: z.string().regex(/^[A-Z_]+$/, 'capitals'),
  label: z.string(),
  meaning: z.string(),
  within: z.string().optional(),
  gazetteer: z.literal('countries').optional(),
  words: list,
  except: list,
  codes: z.strictObject({ wikidata: z.string().optional(), schemaOrg: z.string().optional() }).default({}),
});

const frameShape = isFrame(z.strictObject(frameFields));

const relationShape = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z_]*$/, 'capitals'),
  label: z.string(),
  meaning: z.string(),
  kind: z.enum(['event', 'state']),
  repeats: z.boolean().default(false),
  lasts: z.boolean().default(false),
  ofLife: z.boolean().default(false),
  symmetric: z.boolean().default(false),
  from: words,
  to: words,
  codes: z
    .strictObject({
      cameo: z.string().optional(),
      planned: z.string().optional(),
      plover: z.string().optional(),
      wikidata: z.string().optional(),
      schemaOrg: z.string().optional(),
    })
    .default({}),
  owners: z.array(z.strictObject({ title: words, body: list, country: z.string().optional() })).default([]),
  national: list,
  local: list,
  ofCity: list,
  sole: list,
  apart: z.array(z.tuple([list, list])).default([]),
  never: z.array(z.strictObject({ title: words, countries: words })).default([]),
  samePost: z.boolean().default(false),
  frames: z.record(z.string(), frameShape),
  examples: z.array(z.strictObject({ text: z.string(), facts: words })).default([]),
  counterexamples: z.array(z.string()).default([]),
});

export function loadEntityKinds(directory: string): readonly EntityKind[] {
  return yamlFiles(directory, 'entities').map(path => {
    const { meaning: _, codes, ...kind } = readYaml(directory, path, entityShape);
    return {
      ...kind,
      within: kind.within,
      gazetteer: kind.gazetteer,
      words: new Set(kind.words),
      except: kind.except,
      codes: { wikidata: codes.wikidata, schemaOrg: codes.schemaOrg },
    };
  });
}

export function loadRelations(directory: string, kinds: readonly EntityKind[]): readonly Relation[] {
  const files = new Map<string, string>();
  return yamlFiles(directory, 'relations').map(path => {
    const raw = readYaml(directory, path, relationShape);
    const known = kinds.map(kind => kind.id).sort();
    const check = (place: string, named: readonly string[]): void => {
      for (const id of named)
        if (!known.includes(id))
          throw schemaError({
            place: `schema/${path}, ${place}`,
            expected: 'an entity type',
            actual: JSON.stringify(id),
            remedy: `known are ${known.join(', ')}`,
          });
    };
    check('from', raw.from);
    check('to', raw.to);
    const earlier = files.get(raw.id);
    if (earlier)
      throw schemaError({
        place: `schema/${path}, id`,
        expected: 'an id of its own',
        actual: raw.id,
        remedy: `it is taken by schema/${earlier}`,
      });
    files.set(raw.id, path);
    const frames = Object.entries(raw.frames).map(([name, frame]): Frame => {
      check(`frames.${name}.fromKinds`, frame.fromKinds);
      check(`frames.${name}.toKinds`, frame.toKinds);
      return frameOf(name, frame);
    });
    const { cameo, planned, plover, wikidata, schemaOrg } = raw.codes;
    const owners = raw.owners.map(({ title, body, country }) => ({ title, body, country }));
    const apart = raw.apart.map(([some, others]) => [new Set(some), new Set(others)] as const);
    return { ...raw, codes: { cameo, planned, plover, wikidata, schemaOrg }, owners, apart, frames };
  });
}
