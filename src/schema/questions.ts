/** `schema/questions.yaml`: the book of questions that `readout ask` answers. */
import { z } from 'zod';
import { readYaml } from './yaml.js';

export interface Question {
  readonly id: string;
  readonly asks: string;
  /** In the order of the command line. An `entity` is looked up by its name, `text` is handed over as it is. */
  readonly arguments: readonly { readonly name: string; readonly kind: 'entity' | 'text' }[];
  readonly cypher: string | undefined;
  /** A method for what Cypher cannot say. */
  readonly compute: 'chain' | 'central' | undefined;
  /** `{column}` stands for a value; a part in brackets vanishes where one of its values is unknown. */
  readonly answer: string;
}

const SHAPE = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z-]*$/),
    asks: z.string(),
    arguments: z.record(z.string(), z.enum(['entity', 'text'])),
    cypher: z.string().optional(),
    compute: z.enum(['chain', 'central']).optional(),
    answer: z.string(),
  }),
);

/** @throws ReadoutError with code `schema`. */
export function loadQuestions(directory: string): readonly Question[] {
  return readYaml(directory, 'questions.yaml', SHAPE).map(question => ({
    id: question.id,
    asks: question.asks,
    arguments: Object.entries(question.arguments).map(([name, kind]) => ({ name, kind })),
    cypher: question.cypher,
    compute: question.compute,
    answer: question.answer,
  }));
}
