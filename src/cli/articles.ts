/**
 * Inputs of the command line → extractions, in the order of the inputs, on as many processors as pay, with
 * progress and problems told on the way.
 */
import type { Document, Extraction } from '../model/index.js';
import { planInputs, readInputs } from '../read/index.js';
import type { Schema } from '../schema/index.js';
import { keyMap, type ReadingOptions } from './options.js';
import { packageRoot, schemaFolder } from './packageRoot.js';
import { startProblemLog } from './problems.js';
import { startProgress } from './progress.js';
import { count, countWords, talk } from './terminal.js';
import { inOrder, startExtractors } from './workers.js';

export interface ArticleRun {
  readonly extractions: AsyncGenerator<Extraction>;
  readonly schema: Schema;
  /** Words read so far. */
  readonly words: () => number;
}

export async function extractArticles(
  options: Pick<ReadingOptions, 'inputs' | 'format' | 'quiet'> & Partial<ReadingOptions>,
): Promise<ArticleRun> {
  const plan = await planInputs(options.inputs);
  const schemaDirectory = options.schema ?? schemaFolder();
  const log = startProblemLog(options.maxProblems);
  const extractors = startExtractors(options.jobs ?? 1, { packageRoot: packageRoot(), schemaDirectory });
  const { schema } = extractors;
  const progress = startProgress(plan.bytes, options.quiet);
  let [words, bytes, documents] = [0, 0, 0];
  async function* readDocuments(): AsyncGenerator<Document> {
    const reading = readInputs(plan, {
      cues: schema.furniture,
      format: options.format,
      keyMap: keyMap(options.map),
      onProgress: read => {
        bytes = read;
      },
    });
    for await (const found of reading) {
      if (found.kind === 'problem') log.add(found.problem);
      else if (found.kind === 'ignored') {
        if (!options.quiet) talk(`${count(found.count, 'other file')} passed over`);
      } else {
        found.problems.forEach(log.add);
        words += countWords(found.document.text);
        progress.advance(bytes, ++documents);
        yield found.document;
      }
    }
    progress.finish();
  }
  async function* extractions(): AsyncGenerator<Extraction> {
    try {
      for await (const extraction of inOrder(readDocuments(), extractors.width, extractors.extract)) {
        extraction.problems.forEach(log.add);
        yield extraction;
      }
    } finally {
      await extractors.close();
    }
    log.finish();
  }
  return { extractions: extractions(), schema, words: () => words };
}
