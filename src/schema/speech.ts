/**
 * The cue lexicon of `schema/cues/speech.yaml`: words that tell who said what, and what each of them takes.
 * A verb stands once in the map, under its first word; its particle is told apart by the rest.
 */
import { z } from 'zod';
import { readYaml } from './yaml.js';

const FRAMES = [
  'quote',
  'clause',
  'bare',
  'whether',
  'party',
  'request',
  'intent',
  'gerund',
  'against',
  'of',
  'as',
  'name',
  'stance',
  'marked',
] as const;

/** What a cue verb takes; the file says it of each. */
export type SpeechFrame = (typeof FRAMES)[number];

export interface CueVerb {
  readonly lemma: string;
  /** `out` of "point out"; empty for most. */
  readonly particles: readonly string[];
  readonly frames: ReadonlySet<SpeechFrame>;
}

export interface SpeechCues {
  /** By lemma; verbs with particles stand before the bare verb. */
  readonly verbs: ReadonlyMap<string, readonly CueVerb[]>;
  readonly stances: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
  /** Words of each, in order. */
  readonly prepositions: readonly (readonly string[])[];
  readonly documents: ReadonlySet<string>;
  readonly issuing: ReadonlySet<string>;
  readonly standIns: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly unreal: ReadonlySet<string>;
  readonly happened: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly elisions: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
}

const WORDS = z.array(z.string().min(1)).transform((words): ReadonlySet<string> => new Set(words));
const CLASS = z.strictObject({
  class: z.string(),
  frames: z.array(z.enum(FRAMES)),
  words: z.array(z.string()),
});
const SHAPE = z.strictObject({
  verbs: z.array(CLASS).transform(collectVerbs),
  stances: WORDS,
  nouns: WORDS,
  adjectives: WORDS,
  prepositions: z.array(z.string()).transform(phrases => phrases.map(phrase => phrase.split(' '))),
  documents: WORDS,
  issuing: WORDS,
  standIns: WORDS,
  others: WORDS,
  negations: WORDS,
  unreal: WORDS,
  happened: WORDS,
  openers: WORDS,
  elisions: WORDS,
  times: WORDS,
});

export function loadSpeechCues(directory: string): SpeechCues {
  return readYaml(directory, 'cues/speech.yaml', SHAPE);
}

/** A verb named in several classes has the frames of all of them. */
function collectVerbs(classes: readonly z.infer<typeof CLASS>[]): Map<string, CueVerb[]> {
  const frames = new Map<string, Set<SpeechFrame>>();
  for (const group of classes)
    for (const word of group.words) frames.set(word, new Set([...(frames.get(word) ?? []), ...group.frames]));
  const verbs = new Map<string, CueVerb[]>();
  for (const [word, taken] of frames) {
    const [lemma, ...particles] = word.split(' ') as [string, ...string[]];
    const entries = verbs.get(lemma) ?? [];
    entries.push({ lemma, particles, frames: taken });
    verbs.set(
      lemma,
      entries.sort((a, b) => b.particles.length - a.particles.length),
    );
  }
  return verbs;
}
