/**
 * `schema/events/*.yaml` and the cues of events → what a coder of events knows: frames by CAMEO's twenty roots, what
 * becomes of a code that is promised, asked for, refused or threatened, and the codes of actors.
 *
 * A category's frames are those of relations, with ends of kind `ACTOR`. Beside the keys of relations a frame may
 * have `act`, by which its code depends on what it is about ("urged … to meet" is 026); `mirror`, the code of the
 * line that goes back; `weak`, for a frame that counts only where nothing else does; `alone`, the end that may stay
 * unsaid.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { type KnownActors, loadKnownActors } from './eventActors.js';
import { type Frame, frameFields, frameOf, isFrame, words } from './frames.js';
import { type PloverTable, ploverTable } from './plover.js';
import type { Relation } from './relations.js';
import { readYaml, yamlFiles } from './yaml.js';

/** What is said of an event that is not told as happening. */
export type Act = (typeof ACTS)[number];

const ACTS = ['intent', 'appeal', 'demand', 'refuse', 'threat', 'halt', 'accuse', 'accede'] as const;

export interface EventFrame extends Frame {
  readonly act: Act | undefined;
  readonly mirror: string | undefined;
  readonly weak: boolean;
  readonly alone: 'from' | 'to' | undefined;
}

export interface EventCategory extends Relation {
  /** First two digits of its codes. */
  readonly root: string;
  /** By what a demand in it is coded as, the digit that its code goes on with. */
  readonly purposes: ReadonlyMap<string, string>;
  readonly frames: readonly EventFrame[];
  /** `DEU -> JPN 190`. */
  readonly lines: readonly { readonly text: string; readonly events: readonly string[] }[];
}

export interface EventCodes {
  readonly governors: ReadonlyMap<string, Act>;
  /** Of these the ones that are an act only before an infinitive: "told them to go". */
  readonly withInfinitive: ReadonlySet<string>;
  /** By act: beginnings of codes and what they become; `undefined` where no event is left. */
  readonly become: (act: Act, code: string) => string | undefined;
  /** Code of what a noun is about. */
  readonly topics: ReadonlyMap<string, string>;
  readonly ends: ReadonlySet<string>;
  readonly empty: ReadonlySet<string>;
}

export interface ActorCodes {
  /** Role of a noun that stands for an actor, by lemma. */
  readonly roles: ReadonlyMap<string, string>;
  readonly bearers: ReadonlySet<string>;
  readonly counts: ReadonlySet<string>;
  /** Nouns that act where they stand before another: "the rebel attack". */
  readonly before: ReadonlySet<string>;
  readonly modifiers: ReadonlyMap<string, string>;
  /** Words beside a noun that make it nobody's. */
  readonly nobody: ReadonlySet<string>;
  readonly former: string;
  /** Words beside a post that its holder has no more. */
  readonly formerly: ReadonlySet<string>;
  /** ISO 3166-1 alpha-3 of the land that a post is of, by its word: "pope". */
  readonly seats: ReadonlyMap<string, string>;
  /** Role of victims of whom only the number is told. */
  readonly uncounted: string;
  /** Role by a word of a body's name. */
  readonly names: ReadonlyMap<string, string>;
  /** Code by a body's name. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly regions: ReadonlyMap<string, string>;
  /** Codes of regions that are no state and do nothing. */
  readonly stateless: ReadonlySet<string>;
  /** What a land only lends where its name stands before it with a hyphen: "Norwegian-backed rebels". */
  readonly lent: ReadonlySet<string>;
  /** Nouns for parts of a land: `outskirts`. */
  readonly parts: ReadonlySet<string>;
  readonly allRoles: ReadonlySet<string>;
  /** Kinds that a role falls under: `MIL` → `ARMED`. */
  readonly kindsOf: ReadonlyMap<string, readonly string[]>;
}

export interface EventSchema {
  readonly categories: readonly EventCategory[];
  /** `0841` → `RETREAT`, `release`; undefined for statements, which PLOVER leaves out. */
  readonly ploverOf: PloverTable;
  readonly codes: EventCodes;
  readonly actors: ActorCodes;
  readonly known: KnownActors;
}

const codeShape = z.string().regex(/^\d{3,4}$/, 'three or four digits');

const eventFrameShape = isFrame(
  z.strictObject({
    ...frameFields,
    act: z.enum(ACTS).optional(),
    mirror: codeShape.optional(),
    weak: z.boolean().default(false),
    alone: z.enum(['from', 'to']).optional(),
  }),
);

const categoryShape = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z_]*$/, 'capitals'),
  root: z.string().regex(/^\d\d$/, 'two digits'),
  plover: z.string().optional(),
  modes: z.record(z.string(), z.string()).default({}),
  purposes: z.record(z.string(), z.string().regex(/^\d$/, 'one digit')).default({}),
  meaning: z.string(),
  frames: z.record(z.string(), eventFrameShape),
  examples: z.array(z.strictObject({ text: z.string(), events: words })).default([]),
  counterexamples: z.array(z.string()).default([]),
});

const lists = z.record(z.string(), z.array(z.string()));

const codesShape = z.strictObject({
  governors: z.record(z.enum(ACTS), z.array(z.string())),
  withInfinitive: z.array(z.string()),
  codes: z.record(z.enum(ACTS), z.record(z.string(), z.string())),
  topics: lists,
  ends: z.array(z.string()),
  empty: z.array(z.string()),
});

const actorsShape = z.strictObject({
  roles: lists,
  bearers: z.array(z.string()),
  counts: z.array(z.string()),
  before: z.array(z.string()),
  modifiers: lists,
  nobody: z.array(z.string()),
  former: z.string(),
  formerly: z.array(z.string()),
  seats: z.record(z.string(), z.string()),
  uncounted: z.string(),
  names: lists,
  bodies: lists,
  regions: z.record(z.string(), z.string()),
  stateless: z.array(z.string()),
  lent: z.array(z.string()),
  parts: z.array(z.string()),
  kinds: lists,
});

/** @throws ReadoutError where a file is not well formed. */
export function loadEventSchema(directory: string): EventSchema {
  const raw = yamlFiles(directory, 'events').map(path => readYaml(directory, path, categoryShape));
  return {
    categories: raw.map(categoryOf),
    ploverOf: ploverTable(raw),
    codes: loadCodes(directory),
    actors: loadActors(directory),
    known: loadKnownActors(join(directory, 'gazetteers')),
  };
}

function categoryOf(raw: z.infer<typeof categoryShape>): EventCategory {
  const frames = Object.entries(raw.frames).map(
    ([name, frame]): EventFrame => ({
      ...frameOf(name, { ...frame, from: withOwners(frame.from, raw.root), to: withIndirect(frame.to) }),
      act: frame.act,
      mirror: frame.mirror,
      weak: frame.weak,
      alone: frame.alone,
    }),
  );
  return {
    id: raw.id,
    root: raw.root,
    purposes: new Map(Object.entries(raw.purposes)),
    label: raw.id.toLowerCase(),
    meaning: raw.meaning,
    kind: 'event',
    repeats: true,
    lasts: false,
    ofLife: false,
    symmetric: false,
    from: ['AGENT'],
    to: ['ACTOR'],
    codes: {
      cameo: `${raw.root}0`,
      planned: undefined,
      plover: raw.plover,
      wikidata: undefined,
      schemaOrg: undefined,
    },
    owners: [],
    national: [],
    local: [],
    ofCity: [],
    sole: [],
    apart: [],
    samePost: false,
    never: [],
    frames,
    examples: [],
    counterexamples: raw.counterexamples,
    lines: raw.examples,
  };
}

/** "army bulldozers demolished a house": whose they are that use force. */
function withOwners(from: readonly string[], root: string): string[] {
  if (!from.includes('subject')) return [...from];
  if (FORCE.test(root)) return [...new Set([...from, ...OWNERS])];
  // "issued a statement condemning …": what is issued says what its issuer says.
  return SPEECH.test(root) ? [...new Set([...from, 'subject.holder'])] : [...from];
}

const SPEECH = /^(02|05|10|11|12|13)/;

const FORCE = /^(18|19|20)/;

const OWNERS = ['subject.compound', 'subject.adjective', 'subject.possessor', 'subject.by'];

/** "warned Japan": a parser may take the only object for an indirect one. */
function withIndirect(to: readonly string[]): string[] {
  if (to.includes('indirect')) return [...to];
  return to.flatMap(role => (role === 'object' ? [role, 'indirect'] : [role]));
}

function loadCodes(directory: string): EventCodes {
  const raw = readYaml(directory, 'cues/event-codes.yaml', codesShape);
  return {
    governors: byWord(raw.governors),
    withInfinitive: new Set(raw.withInfinitive),
    become: (act, code) => {
      const table = raw.codes[act]!;
      for (let length = code.length; length >= 0; length--) {
        const found = table[code.slice(0, length)];
        if (found !== undefined) return found === NOTHING ? undefined : found;
      }
      return undefined;
    },
    topics: byWord(raw.topics),
    ends: new Set(raw.ends),
    empty: new Set(raw.empty),
  };
}

const NOTHING = '~';

function loadActors(directory: string): ActorCodes {
  const raw = readYaml(directory, 'cues/actors.yaml', actorsShape);
  const kindsOf = new Map<string, string[]>();
  for (const [kind, roles] of Object.entries(raw.kinds))
    for (const role of roles) kindsOf.set(role, [...(kindsOf.get(role) ?? []), kind]);
  return {
    roles: byWord(raw.roles),
    bearers: new Set(raw.bearers),
    counts: new Set(raw.counts),
    before: new Set(raw.before),
    modifiers: byWord(raw.modifiers),
    nobody: new Set(raw.nobody),
    former: raw.former,
    formerly: new Set(raw.formerly),
    seats: new Map(Object.entries(raw.seats)),
    uncounted: raw.uncounted,
    names: byWord(raw.names),
    bodies: byWord(raw.bodies),
    regions: new Map(Object.entries(raw.regions)),
    stateless: new Set(raw.stateless),
    lent: new Set(raw.lent),
    parts: new Set(raw.parts),
    allRoles: new Set([...Object.keys(raw.roles), raw.former]),
    kindsOf,
  };
}

/** Each word with the list it stands in; the first list wins. */
function byWord<K extends string>(table: Readonly<Partial<Record<K, readonly string[]>>>): Map<string, K> {
  const map = new Map<string, K>();
  for (const [key, list] of Object.entries(table) as [K, readonly string[]][])
    for (const word of list) if (!map.has(word)) map.set(word, key);
  return map;
}
