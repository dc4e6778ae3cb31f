/** Extractions → Knowledge: one entity for one real thing, statements joined into facts. Pure. */
import type { Extraction, Knowledge } from '../model/index.js';
import type { Schema } from '../schema/index.js';

/** Sorted output, the same for any order of the input. */
export function resolve(extractions: readonly Extraction[], _schema: Schema): Knowledge {
  return {
    versions: extractions[0]?.versions ?? { readout: '', models: '', schema: '' },
    documents: [],
    entities: [],
    facts: [],
    statements: [],
    quotations: [],
    contradictions: [],
    merges: [],
    problems: [],
  };
}
