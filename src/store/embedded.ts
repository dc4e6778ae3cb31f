/**
 * The door to the embedded database: a graph in one local file that answers Cypher with no server. Nothing else
 * knows the library, which is optional: it has a native part, and where there is none for a machine, everything
 * but `x.db` and queries without a server still works. Dates come as ISO text, nodes and relationships as plain
 * objects, as from `neo4j.ts`.
 */
import { existsSync } from 'node:fs';
import { ReadoutError } from '../model/index.js';
import { createRefusal } from './refusal.js';

type Library = typeof import('@ladybugdb/core');
type Connection = InstanceType<Library['Connection']>;
type QueryResult = Awaited<ReturnType<Connection['query']>>;

export interface EmbeddedStore {
  /** Stops after `limit` rows; `timeout` in milliseconds. */
  readonly read: (
    cypher: string,
    parameters?: Readonly<Record<string, unknown>>,
    limits?: { readonly timeout?: number | undefined; readonly limit?: number | undefined },
  ) => Promise<{
    readonly columns: readonly string[];
    readonly rows: readonly Readonly<Record<string, unknown>>[];
  }>;
  /** Only in a store opened for writing. */
  readonly run: (cypher: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @throws ReadoutError `no-embedded-database`, `no-database`, `malformed-database`. */
export async function openEmbedded(
  path: string,
  mode: 'read' | 'write',
  /** What messages call it. */
  name = path,
): Promise<EmbeddedStore> {
  const library = await loadLibrary();
  if (mode === 'read' && !existsSync(path))
    throw refused('no-database', name, 'a graph made by readout build … --to x.db', 'nothing');
  const database = new library.Database(path, BUFFER, true, mode === 'read', LARGEST);
  let connection = new library.Connection(database);
  let prepares = 0;
  const inTurn = createQueue();
  /** A connection keeps all it ever prepared, some 100 KB a query, until it is closed. */
  const renew = async (): Promise<void> => {
    if (prepares++ < MOST_PREPARED) return;
    prepares = 1;
    await connection.close();
    connection = new library.Connection(database);
  };
  try {
    await connection.init();
  } catch (error) {
    await database.close().catch(() => {});
    throw refused(
      'malformed-database',
      name,
      'a graph made by this version of readout',
      String(error),
      error,
    );
  }
  return {
    read: (cypher, parameters = {}, limits = {}) =>
      inTurn(async () => {
        await renew();
        connection.setQueryTimeout(limits.timeout ?? NO_LIMIT);
        try {
          const prepared = await connection.prepare(cypher);
          if (!prepared.isSuccess()) throw new Error(prepared.getErrorMessage());
          if (!prepared.isReadOnly())
            throw refused('read-only', name, 'a query that only reads', 'one that writes');
          return await collect(
            await connection.execute(prepared, parameters as Record<string, never>),
            limits.limit ?? Number.POSITIVE_INFINITY,
          );
        } catch (error) {
          throw describeFailure(name, error);
        }
      }),
    run: async cypher => {
      const result = await connection.query(cypher);
      for (const one of Array.isArray(result) ? result : [result]) one.close();
    },
    close: async () => {
      await connection.close();
      await database.close();
    },
  };
}

const MOST_PREPARED = 100;

/** One after another: a connection answers one query at a time anyway, and has one time limit. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}

/** @throws ReadoutError `no-embedded-database` where the library cannot be loaded. */
export async function checkEmbedded(): Promise<void> {
  await loadLibrary();
}

/** Bytes of memory for pages, and the largest file: address space that containers may limit. */
const BUFFER = 512 * 2 ** 20;
const LARGEST = 2 ** 38;

/** Milliseconds: as long as it takes. */
const NO_LIMIT = 2 ** 31;

let loaded: Library | undefined;

async function loadLibrary(): Promise<Library> {
  if (loaded) return loaded;
  try {
    const module = (await import('@ladybugdb/core')) as Library & { readonly default?: Library };
    return (loaded = module.default ?? module);
  } catch (error) {
    throw refused(
      'no-embedded-database',
      '@ladybugdb/core',
      'the embedded database, an optional part of readout',
      `none for ${process.platform} ${process.arch}`,
      error,
    );
  }
}

async function collect(result: QueryResult, limit: number) {
  /** Several statements give several results; the last one answers. */
  const results = Array.isArray(result) ? result : [result];
  const last = results.at(-1)!;
  try {
    const columns = await last.getColumnNames();
    const types = await last.getColumnDataTypes();
    const dates = new Set(columns.filter((_name, index) => types[index] === 'DATE'));
    const rows: Record<string, unknown>[] = [];
    while (last.hasNext() && rows.length < limit) {
      const row = (await last.getNext())!;
      rows.push(Object.fromEntries(columns.map(name => [name, toPlain(row[name], dates.has(name))])));
    }
    return { columns, rows };
  } finally {
    for (const one of results) one.close();
  }
}

const DAY = 10;

/** Days are all the times a graph holds; a time of day can only come from a function. */
function toPlain(value: unknown, isDate = false): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || value === undefined) return null;
  if (value instanceof Date) {
    const text = value.toISOString();
    return isDate || text.endsWith('T00:00:00.000Z') ? text.slice(0, DAY) : text;
  }
  if (Array.isArray(value)) return value.map(item => toPlain(item));
  if (typeof value !== 'object') return value;
  const { _label, _id, _src, _dst, _nodes, _rels, ...properties } = value as Record<string, unknown>;
  if (_nodes !== undefined) return { nodes: toPlain(_nodes), relationships: toPlain(_rels) };
  const plain = Object.fromEntries(
    Object.entries(properties)
      .filter(([, property]) => property !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, property]) => [key, toPlain(property)]),
  );
  if (_src !== undefined) return { type: _label, ...plain };
  return _id === undefined ? plain : { labels: labelsOf(String(_label), plain.type), ...plain };
}

/** As Neo4j has them: an entity also bears the label of its type. */
function labelsOf(label: string, type: unknown): string[] {
  return label === 'Entity' && typeof type === 'string'
    ? [label, type.slice(0, 1) + type.slice(1).toLowerCase()]
    : [label];
}

function describeFailure(path: string, error: unknown): Error {
  if (error instanceof ReadoutError) return error;
  const message = (error as Error).message ?? String(error);
  if (/Interrupted/.test(message))
    return refused('query-timeout', path, 'an answer within the time limit', 'none', error);
  if (/read-only/.test(message))
    return refused('read-only', path, 'a query that only reads', 'one that writes', error);
  return refused('refused-query', path, 'a query that the embedded database accepts', message, error);
}

const refused = createRefusal({
  'no-embedded-database': 'run npm install @ladybugdb/core, or use x.json and a Neo4j server',
  'no-database': 'make it first',
  'malformed-database': 'make it again',
});
