/**
 * Frames: how a sentence can say a relation or an event, as YAML has them → as extraction asks them.
 *
 * A frame has a trigger (words) and for either end the roles, best first, in which the entity may stand; `each`
 * joins all entities of its roles with one another ("X and Y met"). Roles are those of
 * `extract/frames/predicates.ts`: `subject`, `object`, `indirect`, `possessor`, `compound`, `adjective`, `holder`,
 * `self`, `same`, `comma`, any preposition; a dot goes on to a role of what was found (`object.possessor`).
 */
import { z } from 'zod';
import type { Status } from '../model/index.js';

export type TriggerKind = (typeof TRIGGERS)[number];

const TRIGGERS = ['verb', 'noun', 'adjective', 'name', 'copula', 'description', 'quotation'] as const;

export interface Role {
  /** As the file has it: `object.possessor`. */
  readonly name: string;
  readonly steps: readonly string[];
}

/** `clause`, `for|on:visit|talk`: any of the roles is filled, and with one of the lemmas where there are some. */
export interface Requirement {
  /** As the file has it. */
  readonly text: string;
  /** Its first words, for who wants to know what was missing. */
  readonly brief: string;
  readonly roles: readonly Role[];
  readonly lemmas: ReadonlySet<string> | undefined;
}

export interface Frame {
  /** Unique in its relation; `MET_WITH/meet` is the rule of a statement. */
  readonly name: string;
  readonly trigger: TriggerKind;
  /** Lemmas, with particle where the verb has one ("call off"); heads of titles; cues. `*` is any word. */
  readonly words: readonly string[];
  readonly except: ReadonlySet<string>;
  /** Verbs of which a noun must be the object (or the passive subject); empty asks for none. */
  readonly light: ReadonlySet<string>;
  readonly from: readonly Role[];
  readonly to: readonly Role[];
  readonly each: readonly Role[];
  readonly requires: readonly Requirement[];
  readonly unless: readonly Requirement[];
  /** Narrower than the relation's ends. */
  readonly fromKinds: readonly string[];
  readonly toKinds: readonly string[];
  /**
   * `article`: an object that the sentence leaves out is that of the same subject elsewhere in the article;
   * `owner`: where a person owns the title, it is the country that person serves.
   */
  readonly otherwise: 'article' | 'owner' | undefined;
  /** Whatever the syntax says; `light`: that of the verb that lends the noun its subject, for the deed is in it. */
  readonly status: Status | 'light' | undefined;
  readonly past: boolean;
  /** Narrower than the relation's own: "was killed" is 186 where the relation is 190. */
  readonly cameo: string | undefined;
}

/** One word, or a list of them. */
export const words = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (typeof value === 'string' ? [value] : value));

export const list = words.default([]);

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
  status: z.enum(['asserted', 'planned', 'possible', 'negated', 'light']).optional(),
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

export function frameOf(name: string, frame: FrameFields): Frame {
  const trigger = TRIGGERS.find(kind => frame[kind])!;
  return {
    name,
    trigger,
    words: frame[trigger]!,
    except: new Set(frame.except),
    light: new Set(frame.light),
    from: frame.from.map(roleOf),
    to: frame.to.map(roleOf),
    each: frame.each.map(roleOf),
    requires: frame.requires.map(requirementOf),
    unless: frame.unless.map(requirementOf),
    fromKinds: frame.fromKinds,
    toKinds: frame.toKinds,
    otherwise: frame.otherwise,
    status: frame.status,
    past: frame.past,
    cameo: frame.cameo,
  };
}

function roleOf(name: string): Role {
  return { name, steps: name.split('.') };
}

function requirementOf(text: string): Requirement {
  const [roles, lemmas] = text.split(':') as [string, string | undefined];
  return {
    text,
    brief: text.split('|').slice(0, 4).join('|'),
    roles: roles.split('|').map(roleOf),
    lemmas: lemmas === undefined ? undefined : new Set(lemmas.split('|')),
  };
}
