/**
 * Inputs of the command line → extractions, in the order of the inputs, on as many processors as pay, with
 * progress and problems told on the way.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Document, Extraction } from '../model/index.js';
import { readDocument } from '../read/index.js';
import type { Schema } from '../schema/index.js';
import type { ReadingOptions } from './options.js';
import { packageRoot, schemaFolder } from './packageRoot.js';
import { startProblemLog } from './problems.js';
import { countWords } from './terminal.js';
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
  const schemaDirectory = options.schema ?? schemaFolder();

  const log = startProblemLog(options.maxProblems);
  const extractors = startExtractors(options.jobs ?? 1, { packageRoot: packageRoot(), schemaDirectory });
  const { schema } = extractors;
  let words = 0;
  async function* documents(): AsyncGenerator<Document> {
    for (const input of options.inputs)
      for (const file of articleFiles(input)) {
        const { document, problems } = readDocument(
          { article: basename(file), text: readFileSync(file, 'utf8') },
          schema.furniture,
        );
        problems.forEach(log.add);
        words += countWords(document.text);
        yield document;
      }
  }
  async function* extractions(): AsyncGenerator<Extraction> {
    try {
      for await (const extraction of inOrder(documents(), extractors.width, extractors.extract)) {
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

function articleFiles(input: string): string[] {
  if (!statSync(input).isDirectory()) return [input];
  return readdirSync(input)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => join(input, name));
}
