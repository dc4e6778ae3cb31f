/**
 * The stages put together for a caller that has the files: the command line and the users of the library.
 * Everything is loaded once, frozen, and passed in.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnnotator } from './annotate/index.js';
import { createExtractor } from './extract/index.js';
import type { Annotation, Document, Extraction, Problem, Versions } from './model/index.js';
import { type RawArticle, readDocument } from './read/index.js';
import { loadEventSchema } from './schema/events.js';
import { loadSchema, type Schema } from './schema/index.js';

export interface Pipeline {
  readonly schema: Schema;
  readonly versions: Versions;
  readonly read: (raw: RawArticle) => { readonly document: Document; readonly problems: readonly Problem[] };
  readonly annotate: (document: Document) => Annotation;
  readonly extract: (annotation: Annotation) => Extraction;
}

/** Folders of the package, and what the user has of their own. */
export interface PipelineOptions {
  readonly packageRoot: string;
  readonly schemaDirectory?: string | undefined;
  /** Files of the user's own gazetteers: CSV, or FollowTheMoney JSON lines. */
  readonly gazetteers?: readonly string[] | undefined;
  /** Events in the field's codes are wanted too: `Extraction.events`. */
  readonly events?: boolean | undefined;
}

/** @throws ReadoutError where the schema or the models cannot be used. */
export function createPipeline(options: PipelineOptions): Pipeline {
  const schemaDirectory = options.schemaDirectory ?? join(options.packageRoot, 'schema');
  const schema = loadSchema(schemaDirectory, options.gazetteers);
  const models = join(options.packageRoot, 'models');
  const weights = new Map<string, Uint8Array>();
  for (const file of readdirSync(models).sort())
    if (file.endsWith('.bin')) weights.set(file, readFileSync(join(models, file)));
  const kernel = readFileSync(new URL('annotate/network/kernel.wasm', import.meta.url));
  const { gazetteers, nameCues } = schema;
  const annotator = createAnnotator({ gazetteers, nameCues, weights, kernel });
  const { version } = JSON.parse(readFileSync(join(options.packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  const versions = {
    readout: version,
    models: `${annotator.version}-${hashOf(weights, kernel)}`,
    schema: schema.version,
  };
  return Object.freeze({
    schema,
    versions,
    read: (raw: RawArticle) => readDocument(raw, schema.furniture),
    annotate: annotator.annotate,
    extract: createExtractor(schema, versions, options.events ? loadEventSchema(schemaDirectory) : undefined),
  });
}

/** Changes whenever the weights do, or what computes with them: eight hexadecimal digits. */
function hashOf(weights: ReadonlyMap<string, Uint8Array>, kernel: Uint8Array): string {
  const hash = createHash('sha256').update(kernel);
  for (const [name, bytes] of weights) hash.update(name).update(bytes);
  return hash.digest('hex').slice(0, 8);
}
