/** `schema/resolution.yaml`: the weight of each kind of evidence that two names mean one thing. */
import { z } from 'zod';
import { readYaml } from './yaml.js';

export interface ResolutionWeights {
  /** log2 of the odds that two candidates are one before any evidence. */
  readonly prior: number;
  /** Bits by kind of evidence, learned or set by hand. */
  readonly weights: Readonly<Record<string, number>>;
  /** Bits by which the best of several must lead. */
  readonly margin: number;
  /** Bits between which a pair is for a person to settle. */
  readonly doubtful: readonly [number, number];
  /** Words, folded, that tell nothing of whose body a name means. */
  readonly common: ReadonlySet<string>;
  /** Words that may be left out of the name of a body. */
  readonly silent: ReadonlySet<string>;
  /** Kinds of places that may be left out of a name. */
  readonly placeKinds: ReadonlySet<string>;
  /** Words that, alone, mean what their article spoke of last. */
  readonly local: ReadonlySet<string>;
}

const WORDS = z.array(z.string()).transform((words): ReadonlySet<string> => new Set(words));
const SHAPE = z.strictObject({
  prior: z.number(),
  learned: z.record(z.string(), z.number()),
  set: z.record(z.string(), z.number()),
  margin: z.number().nonnegative(),
  doubtful: z.tuple([z.number(), z.number()]),
  common: WORDS,
  silent: WORDS,
  placeKinds: WORDS,
  local: WORDS,
});

export function loadResolutionWeights(directory: string): ResolutionWeights {
  const { learned, set, ...rest } = readYaml(directory, 'resolution.yaml', SHAPE);
  return { ...rest, weights: { ...learned, ...set } };
}
