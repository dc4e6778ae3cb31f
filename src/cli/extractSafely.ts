/**
 * The last guard between one odd article and a thousand good ones: where a stage fails on a text, the article
 * comes out with nothing but a Problem that says so.
 */
import type { Document, Extraction } from '../model/index.js';
import type { Pipeline } from '../pipeline.js';

export function extractSafely(pipeline: Pipeline, document: Document): Extraction {
  try {
    return pipeline.extract(pipeline.annotate(document));
  } catch (cause) {
    const problem = {
      code: 'extraction-failed',
      place: document.article,
      expected: 'a text that every stage can work on',
      actual: cause instanceof Error ? cause.message : String(cause),
      remedy: 'the article is kept without entities; please report it with its text',
    };
    const { versions } = pipeline;
    return { document, versions, entities: [], quotations: [], statements: [], problems: [problem] };
  }
}
