/**
 * Inputs of the command line → extractions, in the order of the inputs, on as many processors as pay, with
 * progress and problems told on the way.
 */
import { availableParallelism } from 'node:os';
import type { Extraction } from '../model/index.js';
import { planInputs, type Reading, readInputs } from '../read/index.js';
import type { Schema } from '../schema/index.js';
import { gazetteerFiles } from './configuration.js';
import { keyMap, type ReadingOptions } from './options.js';
import { packageRoot, schemaFolder } from './packageRoot.js';
import { startProblemLog } from './problems.js';
import { startProgress } from './progress.js';
import { count, talk } from './terminal.js';
import { inOrder, startExtractors } from './workers.js';

export interface ArticleRun {
  readonly extractions: AsyncGenerator<Extraction>;
  readonly schema: Schema;
}

/** Input that pays for one more worker, which takes most of a second to load its models: some 150,000 words. */
const BYTES_A_WORKER = 1_000_000;

export async function extractArticles(
  options: Pick<ReadingOptions, 'inputs' | 'format' | 'quiet'> &
    Partial<ReadingOptions> & { readonly events?: boolean },
): Promise<ArticleRun> {
  const plan = await planInputs(options.inputs);
  const schemaDirectory = options.schema ?? schemaFolder();
  const log = startProblemLog(options.maxProblems);
  const jobs = options.jobs ?? workersFor(plan.bytes);
  const gazetteers = gazetteerFiles(options.gazetteer);
  const { events } = options;
  const extractors = startExtractors(jobs, {
    packageRoot: packageRoot(),
    schemaDirectory,
    gazetteers,
    events,
  });
  const { schema } = extractors;
  const progress = startProgress('articles', options.quiet);
  let [bytes, documents] = [0, 0];
  async function* readDocuments(): AsyncGenerator<ReadDocument> {
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
      } else yield found;
    }
  }
  /** What reading found odd goes into the article's line too. */
  async function extract({ document, problems }: ReadDocument): Promise<Extraction> {
    const extraction = await extractors.extract(document);
    return problems.length ? { ...extraction, problems: [...problems, ...extraction.problems] } : extraction;
  }
  async function* extractions(): AsyncGenerator<Extraction> {
    try {
      for await (const extraction of inOrder(readDocuments(), extractors.width, extract)) {
        extraction.problems.forEach(log.add);
        progress.advance(plan.bytes ? bytes / plan.bytes : undefined, ++documents);
        yield extraction;
      }
    } finally {
      progress.finish();
      await extractors.close();
    }
    log.finish();
  }
  return { extractions: extractions(), schema };
}

/** All extractions of a run, for what needs every article at once. */
export async function collect(run: ArticleRun): Promise<Extraction[]> {
  const extractions: Extraction[] = [];
  for await (const extraction of run.extractions) extractions.push(extraction);
  return extractions;
}

type ReadDocument = Extract<Reading, { kind: 'document' }>;

/** A pipe gets one worker: its end is unknown, and on a cluster each processor has a pipe of its own. */
function workersFor(bytes = 0): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / BYTES_A_WORKER)));
}
