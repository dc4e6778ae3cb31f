/**
 * Annotating and extracting on several processors. Results come in the order of the input, whatever the number
 * of workers, so that the output is the same bytes.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Document, Extraction } from '../model/index.js';
import { createPipeline, type PipelineOptions } from '../pipeline.js';
import { loadSchema, type Schema } from '../schema/index.js';
import { extractSafely } from './extractSafely.js';

export interface Extractors {
  readonly schema: Schema;
  readonly extract: (document: Document) => Promise<Extraction>;
  /** How many documents may be under way at once. */
  readonly width: number;
  readonly close: () => Promise<void>;
}

/** Documents under way for each worker: enough that none waits, few enough that memory stays small. */
const AHEAD = 4;

export function startExtractors(jobs: number, options: PipelineOptions): Extractors {
  if (jobs > 1) return startWorkers(jobs, options);
  const pipeline = createPipeline(options);
  return {
    schema: pipeline.schema,
    extract: async document => extractSafely(pipeline, document),
    width: 1,
    close: async () => undefined,
  };
}

function startWorkers(jobs: number, options: PipelineOptions): Extractors {
  const waiting = new Map<
    number,
    { resolve: (extraction: Extraction) => void; reject: (cause: unknown) => void }
  >();
  const load = new Map<Worker, number>();
  let next = 0;
  for (let job = 0; job < jobs; job++) {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: options });
    load.set(worker, 0);
    worker.on('message', ({ ticket, extraction }: { ticket: number; extraction: Extraction }) => {
      load.set(worker, (load.get(worker) ?? 1) - 1);
      waiting.get(ticket)?.resolve(extraction);
      waiting.delete(ticket);
    });
    worker.on('error', cause => {
      for (const { reject } of waiting.values()) reject(cause);
      waiting.clear();
    });
  }
  return {
    schema: loadSchema(options.schemaDirectory ?? join(options.packageRoot, 'schema'), options.gazetteers),
    extract: document =>
      new Promise((resolve, reject) => {
        const [worker] = [...load].reduce((least, one) => (one[1] < least[1] ? one : least));
        load.set(worker, (load.get(worker) ?? 0) + 1);
        const ticket = next++;
        waiting.set(ticket, { resolve, reject });
        worker.postMessage({ ticket, document });
      }),
    width: jobs * AHEAD,
    close: async () => {
      await Promise.all([...load.keys()].map(worker => worker.terminate()));
    },
  };
}

/** Runs `work` on every item, at most `width` at once; gives the results in the order of the items. */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = [];
  for await (const item of items) {
    pending.push(work(item));
    if (pending.length >= width) yield (await pending.shift()) as Result;
  }
  for (const result of pending) yield await result;
}
