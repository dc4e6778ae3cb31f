/**
 * Brings a Neo4j database to the state of the tables. Every node and relationship that readout wrote bears
 * `readout`, a hash of its row: what is there is read first, and only what differs is written. So a second run
 * writes nothing, a run cut off anywhere is completed by the next one, and rows that are no more are withdrawn
 * while whatever others put into the database stays.
 */
import { hash } from 'node:crypto';
import type { Neo4jStore, Row } from './neo4j.js';
import {
  CONSTRAINTS,
  createNodes,
  createRelationships,
  INDEXES,
  nodeParameter,
  quote,
  relationshipParameter,
  removeNodes,
  removeRelationships,
  SCHEMA_STATEMENTS,
  writeNodes,
  writeRelationships,
} from './neo4jCypher.js';
import { runWork, type Schedule, type WorkItem } from './neo4jSchedule.js';
import type { NodeTable, RelationshipTable, Tables } from './table.js';

export interface SyncOptions {
  /** Sessions that write at once. */
  readonly writers?: number | undefined;
  /** Rows of one transaction (measured from 1,000 to 10,000: least work at 2,000). */
  readonly batch?: number | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
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
  await makeMissing(store, CONSTRAINTS);
  const alone = await awaitOthers(store);
  const nodes = await Promise.all(tables.nodes.map(table => diffNodes(store, table)));
  const relationships: Difference[] = [];
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
  await runWork(workOf(relationships, ['create', 'update', 'remove']), schedule);
  await runWork(workOf(nodes, ['remove']), schedule);
  /** Filled in one go they cost half of what they cost row by row. */
  await makeMissing(store, INDEXES);
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

async function makeMissing(store: Neo4jStore, schema: Readonly<Record<string, string>>): Promise<void> {
  const { rows } = await store.read('SHOW INDEXES YIELD name RETURN name');
  const there = new Set(rows.map(row => row.name));
  const missing = Object.entries(schema).filter(([name]) => !there.has(name));
  for (const [, cypher] of missing) await store.run(cypher);
  if (missing.length > 0) await store.run('CALL db.awaitIndexes(3600)');
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

interface Difference {
  readonly create: readonly WorkItem[];
  readonly update: readonly WorkItem[];
  readonly remove: readonly WorkItem[];
  readonly unchanged: number;
}

type ChangeKind = 'create' | 'update' | 'remove';

async function diffNodes(store: Neo4jStore, table: NodeTable): Promise<Difference> {
  const stored = new Map<string, string>();
  await store.stream(
    `MATCH (n:${table.label}) WHERE n.readout IS NOT NULL RETURN n.id AS id, n.readout AS hash`,
    ({ id, hash }) => stored.set(id as string, hash as string),
  );
  const create: WorkItem[] = [];
  const update: WorkItem[] = [];
  const write = remember((sublabel: string | undefined) => writeNodes(table, sublabel));
  const first = remember((sublabel: string | undefined) => createNodes(table, sublabel));
  for (const row of table.rows) {
    const hash = hashOfRow([row.sublabel, row.values]);
    const before = stored.get(row.id);
    stored.delete(row.id);
    if (before === hash) continue;
    const item = { ends: [row.id], cypher: write(row.sublabel), row: nodeParameter(row, hash) };
    if (before !== undefined) update.push(item);
    else create.push({ ...item, first: first(row.sublabel) });
  }
  const cypher = removeNodes(table.label);
  const remove = [...stored.keys()].map(id => ({ ends: [id], cypher, row: [id] }));
  return { create, update, remove, unchanged: table.rows.length - create.length - update.length };
}

/** `isStored`: the database has relationships of that type; a question about others only costs. */
async function diffRelationships(
  store: Neo4jStore,
  table: RelationshipTable,
  isStored: boolean,
): Promise<Difference> {
  const stored = new Map<string, string>();
  const create: WorkItem[] = [];
  const update: WorkItem[] = [];
  const remove: WorkItem[] = [];
  const removal = remember((keyed: boolean) => removeRelationships(table, keyed, 0));
  const thinning = remember((keyed: boolean) => removeRelationships(table, keyed, 1));
  const visit = ({ from, to, id, hash }: Row) => {
    const key = keyOf(from as string, to as string, id as string | null);
    /** Two readouts that wrote at the same moment. */
    if (stored.has(key))
      remove.push({
        ends: [from as string, to as string],
        cypher: thinning(id !== null),
        row: [from, to, id],
      });
    stored.set(key, hash as string);
  };
  if (isStored)
    await store.stream(
      `MATCH (a:${table.from})-[r:${quote(table.type)}]->(b:${table.to}) WHERE r.readout IS NOT NULL
       RETURN a.id AS from, b.id AS to, r.id AS id, r.readout AS hash`,
      visit,
    );
  const write = remember((keyed: boolean) => writeRelationships(table, keyed));
  const first = createRelationships(table);
  for (const row of table.rows) {
    const hash = hashOfRow(row.values);
    const key = keyOf(row.from, row.to, row.id ?? null);
    const before = stored.get(key);
    stored.delete(key);
    if (before === hash) continue;
    const item = {
      ends: [row.from, row.to],
      cypher: write(row.id !== undefined),
      row: relationshipParameter(row, hash),
    };
    if (before !== undefined) update.push(item);
    else create.push({ ...item, first });
  }
  for (const key of stored.keys()) {
    const [from, to, id] = JSON.parse(key) as [string, string, string | null];
    remove.push({ ends: [from, to], cypher: removal(id !== null), row: [from, to, id] });
  }
  const unchanged = table.rows.length - create.length - update.length;
  return { create, update, remove, unchanged };
}

function keyOf(from: string, to: string, id: string | null): string {
  return JSON.stringify([from, to, id]);
}

/** One text a statement, however many rows have it. */
function remember<Key>(make: (key: Key) => string): (key: Key) => string {
  const made = new Map<Key, string>();
  return key => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const text = make(key);
    made.set(key, text);
    return text;
  };
}

async function storedTypes(store: Neo4jStore): Promise<ReadonlySet<string>> {
  const { rows } = await store.read('CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type');
  return new Set(rows.map(row => row.type as string));
}

/** Relationships of a type that no fact has any more. */
function staleTables(types: ReadonlySet<string>, tables: Tables): RelationshipTable[] {
  const known = new Set(tables.relationships.map(table => table.type));
  return [...types]
    .filter(type => !known.has(type))
    .map(type => ({ type, from: 'Entity', to: 'Entity', columns: [], rows: [] }));
}

function workOf(differences: readonly Difference[], kinds: readonly ChangeKind[]): WorkItem[] {
  return differences.flatMap(difference => kinds.flatMap(kind => difference[kind]));
}

/** What a row's `readout` says: for a node of its sublabel and values, for a relationship of its values. */
export function hashOfRow(value: unknown): string {
  return hash('sha1', JSON.stringify(value), 'base64url').slice(0, 12);
}
