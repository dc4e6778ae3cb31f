/**
 * The public names: what a program that uses readout as a library may rely on. `api.md` lists them with their
 * shapes; a test compares.
 */

export type { Evaluation, EvaluationInput } from './evaluate/index.js';
export { evaluate } from './evaluate/index.js';
export type * from './model/index.js';
export { bareDocument, describeProblem, ReadoutError } from './model/index.js';
export { createPipeline, type Pipeline, type PipelineOptions } from './pipeline.js';
export {
  type InputPlan,
  planInputs,
  type RawArticle,
  type Reading,
  type ReadOptions,
  readDocument,
  readInputs,
} from './read/index.js';
export { resolve } from './resolve/index.js';
export { loadSchema, type Schema } from './schema/index.js';
export { formatLine } from './write/line.js';
