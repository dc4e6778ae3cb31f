/** `schema/cues/governments.yaml`: when the name of a capital means its government. Lemmas. */
import { z } from 'zod';
import { readYaml } from './yaml.js';

export interface GovernmentCues {
  readonly sceneVerbs: ReadonlySet<string>;
  readonly cityParticiples: ReadonlySet<string>;
  readonly addressedVerbs: ReadonlySet<string>;
  readonly partnerNouns: ReadonlySet<string>;
  readonly partnerPrepositions: ReadonlySet<string>;
  readonly agentPrepositions: ReadonlySet<string>;
  readonly partnerVerbs: ReadonlySet<string>;
  readonly cityNouns: ReadonlySet<string>;
  readonly governmentNouns: ReadonlySet<string>;
  readonly attitudes: ReadonlySet<string>;
}

const WORDS = z.array(z.string()).transform((words): ReadonlySet<string> => new Set(words));
const SHAPE = z.strictObject({
  sceneVerbs: WORDS,
  cityParticiples: WORDS,
  addressedVerbs: WORDS,
  partnerNouns: WORDS,
  partnerPrepositions: WORDS,
  agentPrepositions: WORDS,
  partnerVerbs: WORDS,
  cityNouns: WORDS,
  governmentNouns: WORDS,
  attitudes: WORDS,
});

export function loadGovernmentCues(directory: string): GovernmentCues {
  return readYaml(directory, 'cues/governments.yaml', SHAPE);
}
