/** One worker of `workers.ts`: a pipeline of its own, documents in, extractions out. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Document } from '../model/index.js';
import { createPipeline, type PipelineOptions } from '../pipeline.js';
import { extractSafely } from './extractSafely.js';

const pipeline = createPipeline(workerData as PipelineOptions);

parentPort?.on('message', ({ ticket, document }: { ticket: number; document: Document }) => {
  parentPort?.postMessage({ ticket, extraction: extractSafely(pipeline, document) });
});
