/** `schema/cues/pronouns.yaml`: pronouns by class, and the weights of the signs that point to an antecedent. */
import { z } from 'zod';
import { readYaml } from './yaml.js';

export type PronounClass = 'male' | 'female' | 'neuter' | 'plural' | 'speaker' | 'speakers' | 'addressee';

export interface Pronouns {
  /** Lower-case word → class. */
  readonly classOf: ReadonlyMap<string, PronounClass>;
  readonly possessive: ReadonlySet<string>;
  readonly reflexive: ReadonlySet<string>;
  /** Verbs of what nobody does to the country they serve. */
  readonly opposing: ReadonlySet<string>;
  /** Verbs with "for" whose object owns what follows. */
  readonly judging: ReadonlySet<string>;
  /** Prepositions before what the praise or blame is for. */
  readonly grounds: ReadonlySet<string>;
  /** Verbs whose object does what an infinitive tells. */
  readonly requesting: ReadonlySet<string>;
  /** Modal verbs of what somebody tells another to do. */
  readonly obliging: ReadonlySet<string>;
  /** Lemmas of cues behind which the one who spoke before is spoken to. */
  readonly answering: ReadonlySet<string>;
  /** Lemmas of what somebody says or writes: "in his speech, …". */
  readonly utterances: ReadonlySet<string>;
  /** Forms that are subjects and nothing else. */
  readonly nominative: ReadonlySet<string>;
  /** Lemmas of verbs whose subject is never a thing. */
  readonly agentVerbs: ReadonlySet<string>;
  /** Lemmas of what two persons do together. */
  readonly meetings: ReadonlySet<string>;
  /** Lemmas of what two of any kind do or have together. */
  readonly together: ReadonlySet<string>;
  readonly weights: PronounWeights;
}

const LIST = z.array(z.string());
const WEIGHTS = z.strictObject({
  sentence: z.number(),
  farSentence: z.number(),
  subject: z.number(),
  object: z.number(),
  possessor: z.number(),
  modifier: z.number(),
  mainSubject: z.number(),
  commands: z.number(),
  sameClauseSubject: z.number(),
  parallel: z.number(),
  between: z.number(),
  pronoun: z.number(),
  name: z.number(),
  spokeLast: z.number(),
  quotedOnly: z.number(),
  speaksHere: z.number(),
  goesOn: z.number(),
  toldOf: z.number(),
  obliged: z.number(),
  headline: z.number(),
  count: z.number(),
  genderKnown: z.number(),
  genderDiffers: z.number(),
  behind: z.number(),
  unnamed: z.number(),
});
const SHAPE = z.strictObject({
  words: z.strictObject({
    male: LIST,
    female: LIST,
    neuter: LIST,
    plural: LIST,
    speaker: LIST,
    speakers: LIST,
    addressee: LIST,
  }),
  possessive: LIST,
  reflexive: LIST,
  opposing: LIST,
  judging: LIST,
  grounds: LIST,
  requesting: LIST,
  obliging: LIST,
  answering: LIST,
  utterances: LIST,
  nominative: LIST,
  agentVerbs: LIST,
  meetings: LIST,
  together: LIST,
  weights: WEIGHTS,
});

export type PronounWeights = z.infer<typeof WEIGHTS>;
export type PronounSign = keyof PronounWeights;

export function loadPronouns(directory: string): Pronouns {
  const file = readYaml(directory, 'cues/pronouns.yaml', SHAPE);
  const classOf = new Map<string, PronounClass>();
  for (const [name, words] of Object.entries(file.words))
    for (const word of words) classOf.set(word, name as PronounClass);
  return {
    classOf,
    possessive: new Set(file.possessive),
    reflexive: new Set(file.reflexive),
    opposing: new Set(file.opposing),
    judging: new Set(file.judging),
    grounds: new Set(file.grounds),
    requesting: new Set(file.requesting),
    obliging: new Set(file.obliging),
    answering: new Set(file.answering),
    utterances: new Set(file.utterances),
    nominative: new Set(file.nominative),
    agentVerbs: new Set(file.agentVerbs),
    meetings: new Set(file.meetings),
    together: new Set(file.together),
    weights: file.weights,
  };
}
