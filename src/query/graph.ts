/**
 * Opens a graph to ask it questions: `x.json` (through an embedded database made once and kept in a cache),
 * `x.db`, or `neo4j://…`. All three answer the same Cypher, read-only, within limits of time and rows.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { measuresOf } from '../graph/index.js';
import { type Knowledge, ReadoutError } from '../model/index.js';
import { buildEmbedded } from '../store/embeddedBuild.js';
import { readGraphJson } from '../store/graphJson.js';
import { NEO4J_URL, parseNeo4jAddress } from '../store/neo4jAddress.js';
import { tablesOf } from '../store/tables.js';
import { openEmbeddedGraph } from './embedded.js';
import { refuseOutside } from './onlyReads.js';
import type { OpenGraph } from './openedGraph.js';

export interface OpenGraphOptions {
  readonly database?: string | undefined;
  /** For NEO4J_USER and NEO4J_PASSWORD. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** Where databases made from `x.json` are kept. */
  readonly cache?: string | undefined;
  /** Relations of the schema: a question may name one that no fact of the graph has. */
  readonly relations?: readonly string[] | undefined;
}

/** @throws ReadoutError where there is no such graph, or it cannot be opened. */
export async function openGraph(name: string, options: OpenGraphOptions = {}): Promise<OpenGraph> {
  if (NEO4J_URL.test(name)) {
    const { openNeo4j } = await import('../store/neo4j.js');
    const store = await openNeo4j(parseNeo4jAddress(name, options));
    return {
      name: store.url,
      query: async (cypher, parameters, limits) => {
        refuseOutside(cypher, store.url);
        return store.read(cypher, parameters, limits);
      },
      close: store.close,
    };
  }
  const file = name.endsWith('.json') ? await databaseOf(name, options) : name;
  if (!file.endsWith('.db')) throw unknownGraph(name);
  return openEmbeddedGraph(file, name);
}

/** @throws ReadoutError where the file cannot be read or is no graph. */
export function readKnowledge(path: string): Knowledge {
  return readGraphJson(contentOf(path), path);
}

function unknownGraph(name: string): ReadoutError {
  return new ReadoutError({
    code: 'unknown-graph',
    place: name,
    expected: 'x.json, x.db or neo4j://host:7687',
    actual: 'another name',
    remedy: 'make one with readout build … --to graph.json',
  });
}

const CACHE = join(homedir(), '.cache', 'readout', 'graphs');

/** Named by what is in the file, so that a changed file is never answered from an old database. */
async function databaseOf(
  path: string,
  { cache = CACHE, relations = [] }: OpenGraphOptions,
): Promise<string> {
  const content = contentOf(path);
  const hash = createHash('sha256')
    .update(JSON.stringify(relations))
    .update(content)
    .digest('hex')
    .slice(0, 24);
  const file = join(cache, `${hash}.db`);
  if (!existsSync(file)) {
    const knowledge = readGraphJson(content, path);
    await buildEmbedded(file, tablesOf(knowledge, measuresOf(knowledge), relations));
  }
  return file;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ReadoutError(
      {
        code: 'no-graph',
        place: path,
        expected: 'a graph that can be read',
        actual:
          (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message,
        remedy: 'make one with readout build … --to graph.json',
      },
      { cause: error },
    );
  }
}
