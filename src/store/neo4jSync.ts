/**
 * Brings a Neo4j database to the state of the tables. Every node and relationship that readout wrote bears
 * `readout`, a hash of its row: what is there is read first, and only what differs is written. So a second run
 * writes nothing, a run cut off anywhere is completed by the next one, and rows that are no more are withdrawn
 * while whatever others put into the database stays.
 */
import type { Neo4jStore } from './neo4j.js';
import {
  CONSTRAINTS,
  createRelationshipsAt,
  INDEXES,
  SCHEMA_STATEMENTS,
  writeNodes,
  writeRelationships,
} from './neo4jCypher.js';
import { type Difference, diffNodes, diffRelationships, staleTables, storedTypes } from './neo4jDiff.js';
import { type IndexOptions, makeIndexes } from './neo4jIndexes.js';
import { runWork, type Schedule, type WorkItem } from './neo4jSchedule.js';
import type { NodeLabel, NodeTable, RelationshipTable, Tables } from './table.js';

export interface SyncOptions {
  /** Sessions that write at once. */
  readonly writers?: number | undefined;
  /** Rows of one transaction (measured from 1,000 to 10,000: least work at 2,000). */
  readonly batch?: number | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly indexes?: IndexOptions | undefined;
}

/** Rows by what had to be done with them. */
export interface SyncResult {
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
  readonly unchanged: number;
}

export async function syncNeo4j(
  store: Neo4jStore,
  tables: Tables,
  options: SyncOptions = {},
): Promise<SyncResult> {
  await makeIndexes(store, CONSTRAINTS, options.indexes);
  const alone = await awaitOthers(store);
  const nodes = await Promise.all(tables.nodes.map(table => diffNodes(store, table)));
  const relationships: Difference<RelationshipTable>[] = [];
  const types = await storedTypes(store);
  for (const table of [...tables.relationships, ...staleTables(types, tables)])
    relationships.push(await diffRelationships(store, table, types.has(table.type)));
  const differences = [...nodes, ...relationships];
  const total = differences.reduce(
    (sum, { create, update, remove }) => sum + create.length + update.length + remove.length,
    0,
  );
  let done = 0;
  const schedule: Schedule = {
    writers: options.writers ?? WRITERS,
    batch: options.batch ?? BATCH,
    write: async statements => void (await store.write(statements, alone)),
    onDone: rows => options.onProgress?.((done += rows), total),
  };
  await runWork(workOf(nodes, ['create', 'update']), schedule);
  const located = await locate(store, nodes, relationships);
  await runWork(workOf(located, ['create', 'update', 'remove']), schedule);
  await runWork(workOf(nodes, ['remove']), schedule);
  /** Filled in one go they cost half of what they cost row by row. */
  await makeIndexes(store, INDEXES, options.indexes);
  const count = (of: (difference: Difference) => number) =>
    differences.reduce((sum, item) => sum + of(item), 0);
  return {
    created: count(({ create }) => create.length),
    updated: count(({ update }) => update.length),
    deleted: count(({ remove }) => remove.length),
    unchanged: count(({ unchanged }) => unchanged),
  };
}

const WRITERS = 4;
const BATCH = 2000;

/** Everything that would be run on an empty database, for `--dry-run`. */
export function describeSync(tables: Tables): string[] {
  const rows = (count: number) => `  // ${count} rows`;
  return [
    ...SCHEMA_STATEMENTS.map(cypher => `${cypher};`),
    ...tables.nodes.flatMap(table =>
      [...new Set(table.rows.map(row => row.sublabel))].map(sublabel => {
        const count = table.rows.filter(row => row.sublabel === sublabel).length;
        return `${writeNodes(table, sublabel)};${rows(count)}`;
      }),
    ),
    ...tables.relationships
      .filter(table => table.rows.length > 0)
      .map(
        table => `${writeRelationships(table, table.rows[0]!.id !== undefined)};${rows(table.rows.length)}`,
      ),
  ];
}

/**
 * A client that was killed may leave a transaction that the server still ends: what it writes must be there before
 * the rows are compared. @returns false where another readout goes on writing.
 */
async function awaitOthers(store: Neo4jStore): Promise<boolean> {
  const deadline = Date.now() + LONGEST_WAIT;
  while (await store.hasWriters()) {
    if (Date.now() > deadline) return false;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  return true;
}

/** Milliseconds. */
const LONGEST_WAIT = 10_000;

type ChangeKind = 'create' | 'update' | 'remove';

/** Where many relationships are new, each row says where the server keeps its two nodes. */
async function locate(
  store: Neo4jStore,
  nodes: readonly Difference<NodeTable>[],
  relationships: readonly Difference<RelationshipTable>[],
): Promise<Difference[]> {
  const news = relationships.reduce((sum, { create }) => sum + create.length, 0);
  const ends = nodes.reduce((sum, { table }) => sum + table.rows.length, 0);
  if (news < ends) return [...relationships];
  const places = new Map<NodeLabel, Map<string, string>>();
  for (const { table } of nodes) {
    const ofLabel = new Map<string, string>();
    places.set(table.label, ofLabel);
    await store.stream(
      `MATCH (n:${table.label}) WHERE n.readout IS NOT NULL RETURN n.id AS id, elementId(n) AS place`,
      ({ id, place }) => ofLabel.set(id as string, place as string),
    );
  }
  return relationships.map(difference => {
    const { table } = difference;
    const first = createRelationshipsAt(table);
    const [starts, ends] = [places.get(table.from)!, places.get(table.to)!];
    const create = difference.create.map(item => {
      const from = starts.get(item.ends[0]!);
      const to = ends.get(item.ends[1]!);
      if (from === undefined || to === undefined) return item;
      return { ends: item.ends, cypher: item.cypher, first, row: () => [...item.row(), from, to] };
    });
    return { ...difference, create };
  });
}

function workOf(differences: readonly Difference[], kinds: readonly ChangeKind[]): WorkItem[] {
  return differences.flatMap(difference => kinds.flatMap(kind => difference[kind]));
}
