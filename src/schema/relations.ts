/**
 * `schema/entities/*.yaml` and `schema/relations/*.yaml` → entity types and relations.
 *
 * A relation says what it may join and by which frames a sentence can say it. A frame has a trigger (words) and
 * for either end the roles, best first, in which the entity may stand; `each` joins all entities of its roles
 * with one another ("X and Y met"). Roles are those of `extract/statements/predicates.ts`: `subject`, `object`,
 * `indirect`, `possessor`, `compound`, `adjective`, `holder`, `self`, `same`, `comma`, any preposition; a dot
 * goes on to a role of what was found (`object.possessor`).
 */
import { z } from 'zod';
import type { Status } from '../model/index.js';
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

export type TriggerKind = 'verb' | 'noun' | 'adjective' | 'name' | 'copula' | 'description' | 'quotation';

export interface Frame {
  /** Unique in its relation; `MET_WITH/meet` is the rule of a statement. */
  readonly name: string;
  readonly trigger: TriggerKind;
  /** Lemmas, with particle where the verb has one ("call off"); heads of titles; cues. `*` is any word. */
  readonly words: readonly string[];
  readonly except: readonly string[];
  /** Verbs of which a noun must be the object (or the passive subject); empty asks for none. */
  readonly light: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly each: readonly string[];
  /** Roles that must be filled, with their words where that matters: `clause`, `for:visit|talk`. */
  readonly requires: readonly string[];
  readonly unless: readonly string[];
  /** Narrower than the relation's ends. */
  readonly fromKinds: readonly string[];
  readonly toKinds: readonly string[];
  /**
   * `article`: an object that the sentence leaves out is that of the same subject elsewhere in the article;
   * `owner`: where a person owns the title, it is the country that person serves.
   */
  readonly otherwise: 'article' | 'owner' | undefined;
  /** Whatever the syntax says. */
  readonly status: Status | undefined;
  readonly past: boolean;
  /** Narrower than the relation's own: "was killed" is 186 where the relation is 190. */
  readonly cameo: string | undefined;
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
  readonly frames: readonly Frame[];
  readonly examples: readonly Example[];
  /** Sentences that do not say it. */
  readonly counterexamples: readonly string[];
}

const words = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (typeof value === 'string' ? [value] : value));

const list = words.default([]);

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

const TRIGGERS = ['verb', 'noun', 'adjective', 'name', 'copula', 'description', 'quotation'] as const;

/** Keys of a frame. */
export const frameFields = {
  verb: words.optional(),
  noun: words.optional(),
  adjective: words.optional(),
  name: words.optional(),
  copula: words.optional(),
  description: words.optional(),
  quotation: words.optional(),
  except: list,
  light: list,
  from: list,
  to: list,
  each: list,
  requires: list,
  unless: list,
  fromKinds: list,
  toKinds: list,
  otherwise: z.enum(['article', 'owner']).optional(),
  status: z.enum(['asserted', 'planned', 'possible', 'negated']).optional(),
  past: z.boolean().default(false),
  cameo: z
    .string()
    .regex(/^\d{3,4}$/, 'three or four digits')
    .optional(),
};

type FrameFields = z.infer<z.ZodObject<typeof frameFields>>;

/** One trigger, and roles for both ends. */
export function isFrame<S extends z.ZodType<FrameFields>>(shape: S) {
  return shape
    .refine(frame => TRIGGERS.filter(kind => frame[kind]).length === 1, {
      message: `one trigger (${TRIGGERS.join(', ')})`,
    })
    .refine(frame => frame.each.length > 0 || (frame.from.length > 0 && frame.to.length > 0), {
      message: 'roles for both ends (from and to, or each)',
    });
}

const frameShape = isFrame(z.strictObject(frameFields));

const relationShape = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z_]*$/, 'capitals'),
  label: z.string(),
  meaning: z.string(),
  kind: z.enum(['event', 'state']),
  repeats: z.boolean().default(false),
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
    return { ...raw, codes: { cameo, planned, plover, wikidata, schemaOrg }, owners, frames };
  });
}

export function frameOf(name: string, frame: FrameFields): Frame {
  const trigger = TRIGGERS.find(kind => frame[kind])!;
  return {
    name,
    trigger,
    words: frame[trigger]!,
    except: frame.except,
    light: frame.light,
    from: frame.from,
    to: frame.to,
    each: frame.each,
    requires: frame.requires,
    unless: frame.unless,
    fromKinds: frame.fromKinds,
    toKinds: frame.toKinds,
    otherwise: frame.otherwise,
    status: frame.status,
    past: frame.past,
    cameo: frame.cameo,
  };
}
