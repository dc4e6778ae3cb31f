/**
 * Brings a Neo4j database to the state of the tables. Every node and relationship that readout wrote bears
 * `readout`, a hash of its row: what is there is read first, and only what differs is written. So a second run
 * writes nothing, a run cut off anywhere is completed by the next one, and rows that are no more are withdrawn
 * while whatever others put into the database stays.
 */
import { createHash } from 'node:crypto';
import { type Neo4jStore, type Row, toNeo4j } from './neo4j.js';
import { runWork, type Schedule, type WorkItem } from './neo4jSchedule.js';
import type { Column, NodeLabel, NodeTable, RelationshipTable, Tables, Value } from './table.js';

export interface SyncOptions {
  /** Sessions that write at once. */
  readonly writers?: number | undefined;
  /** Rows of one transaction (measured: between 2,000 and 10,000 the speed is the same). */
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
  await prepareSchema(store);
  const nodes = await Promise.all(tables.nodes.map(table => diffNodes(store, table)));
  const relationships: Difference[] = [];
  for (const table of [...tables.relationships, ...(await staleTables(store, tables))])
    relationships.push(await diffRelationships(store, table));
  const differences = [...nodes, ...relationships];
  const total = differences.reduce(
    (sum, { create, update, remove }) => sum + create.length + update.length + remove.length,
    0,
  );
  let done = 0;
  const schedule: Schedule = {
    writers: options.writers ?? WRITERS,
    batch: options.batch ?? BATCH,
    write: async statements => void (await store.write(statements)),
    onDone: rows => options.onProgress?.((done += rows), total),
  };
  await runWork(workOf(nodes, ['create', 'update']), schedule);
  await runWork(workOf(relationships, ['create', 'update', 'remove']), schedule);
  await runWork(workOf(nodes, ['remove']), schedule);
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
const BATCH = 5000;

/** Everything that would be run on an empty database, for `--dry-run`. */
export function describeSync(tables: Tables): string[] {
  const rows = (count: number) => `  // ${count} rows`;
  return [
    ...SCHEMA_STATEMENTS.map(cypher => `${cypher};`),
    ...tables.nodes.flatMap(table =>
      [...new Set(table.rows.map(row => row.sublabel))].map(sublabel => {
        const count = table.rows.filter(row => row.sublabel === sublabel).length;
        return `${nodeCypher(table.label, sublabel)};${rows(count)}`;
      }),
    ),
    ...tables.relationships
      .filter(table => table.rows.length > 0)
      .map(
        table => `${relationshipCypher(table, table.rows[0]!.id !== undefined)};${rows(table.rows.length)}`,
      ),
  ];
}

/** Constraints and indexes come first: without them each MERGE would look at every node. */
async function prepareSchema(store: Neo4jStore): Promise<void> {
  const { rows } = await store.read('SHOW INDEXES YIELD name RETURN name');
  const there = new Set(rows.map(row => row.name));
  const missing = Object.entries(SCHEMA).filter(([name]) => !there.has(name));
  for (const [, cypher] of missing) await store.run(cypher);
  if (missing.length > 0) await store.run('CALL db.awaitIndexes(300)');
}

const SCHEMA: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['Entity', 'Document', 'Quotation', 'Statement'].map(label => {
      const name = `readout_${label.toLowerCase()}_id`;
      return [name, `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`];
    }),
  ),
  readout_names:
    'CREATE FULLTEXT INDEX readout_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases]',
  readout_quotations:
    'CREATE FULLTEXT INDEX readout_quotations IF NOT EXISTS FOR (n:Quotation) ON EACH [n.text]',
  readout_location: 'CREATE POINT INDEX readout_location IF NOT EXISTS FOR (n:Entity) ON (n.location)',
  ...Object.fromEntries(
    ['Entity.name', 'Document.day', 'Quotation.day', 'Statement.factId', 'Statement.date'].map(path => {
      const [label, property] = path.split('.');
      const name = `readout_${label!.toLowerCase()}_${property!.toLowerCase()}`;
      return [name, `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`];
    }),
  ),
};

export const SCHEMA_STATEMENTS: readonly string[] = Object.values(SCHEMA);

interface Change {
  /** Ids of the nodes it locks. */
  readonly ends: readonly string[];
  readonly parameters: Row;
}

interface Difference {
  readonly create: readonly Change[];
  readonly update: readonly Change[];
  readonly remove: readonly Change[];
  readonly unchanged: number;
  readonly cypherOf: (kind: ChangeKind, change: Change) => string;
}

type ChangeKind = 'create' | 'update' | 'remove';

async function diffNodes(store: Neo4jStore, table: NodeTable): Promise<Difference> {
  const stored = new Map<string, string>();
  await store.stream(
    `MATCH (n:${table.label}) WHERE n.readout IS NOT NULL RETURN n.id AS id, n.readout AS hash`,
    ({ id, hash }) => stored.set(id as string, hash as string),
  );
  const rows = table.rows.map(row => ({
    key: row.id,
    ends: [row.id],
    hash: hashOfRow([row.sublabel, row.values]),
    identity: { id: row.id, sublabel: row.sublabel ?? '' },
    values: row.values,
  }));
  return {
    ...compare(rows, table.columns, stored, key => ({ ends: [key], parameters: { id: key } })),
    cypherOf: (kind, change) =>
      kind === 'remove'
        ? removeNodeCypher(table.label)
        : nodeCypher(table.label, (change.parameters.sublabel as string) || undefined),
  };
}

async function diffRelationships(store: Neo4jStore, table: RelationshipTable): Promise<Difference> {
  const stored = new Map<string, string>();
  await store.stream(
    `MATCH (a:${table.from})-[r:${quote(table.type)}]->(b:${table.to}) WHERE r.readout IS NOT NULL
     RETURN a.id AS from, b.id AS to, r.id AS id, r.readout AS hash`,
    ({ from, to, id, hash }) => stored.set(JSON.stringify([from, to, id]), hash as string),
  );
  const rows = table.rows.map(row => ({
    key: JSON.stringify([row.from, row.to, row.id ?? null]),
    ends: [row.from, row.to],
    hash: hashOfRow(row.values),
    identity: { from: row.from, to: row.to, id: row.id ?? null },
    values: row.values,
  }));
  return {
    ...compare(rows, table.columns, stored, key => {
      const [from, to, id] = JSON.parse(key) as [string, string, string | null];
      return { ends: [from, to], parameters: { from, to, id } };
    }),
    cypherOf: (kind, change) => {
      const keyed = change.parameters.id !== null;
      return kind === 'remove' ? removeRelationshipCypher(table, keyed) : relationshipCypher(table, keyed);
    },
  };
}

interface KeyedRow {
  readonly key: string;
  readonly ends: readonly string[];
  readonly hash: string;
  readonly identity: Row;
  readonly values: readonly Value[];
}

function compare(
  rows: readonly KeyedRow[],
  columns: readonly Column[],
  stored: ReadonlyMap<string, string>,
  stale: (key: string) => Change,
): Omit<Difference, 'cypherOf'> {
  const create: Change[] = [];
  const update: Change[] = [];
  const left = new Set(stored.keys());
  for (const row of rows) {
    left.delete(row.key);
    const before = stored.get(row.key);
    if (before === row.hash) continue;
    const isNew = before === undefined;
    const properties: Record<string, unknown> = { readout: row.hash };
    columns.forEach(({ name, type }, index) => {
      const value = toNeo4j(row.values[index], type);
      /** A null removes what an earlier version of the row had; a new row has nothing to remove. */
      if (!isNew || value !== null) properties[name] = value;
    });
    (isNew ? create : update).push({ ends: row.ends, parameters: { ...row.identity, properties } });
  }
  return {
    create,
    update,
    remove: [...left].map(stale),
    unchanged: rows.length - create.length - update.length,
  };
}

/** Relationships of a type that no fact has any more. */
async function staleTables(store: Neo4jStore, tables: Tables): Promise<RelationshipTable[]> {
  const { rows } = await store.read(
    'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType',
  );
  const known = new Set(tables.relationships.map(table => table.type));
  return rows
    .map(row => row.relationshipType as string)
    .filter(type => !known.has(type))
    .map(type => ({ type, from: 'Entity', to: 'Entity', columns: [], rows: [] }));
}

function workOf(differences: readonly Difference[], kinds: readonly ChangeKind[]): WorkItem[] {
  return differences.flatMap(difference =>
    kinds.flatMap(kind =>
      difference[kind].map(change => ({
        ends: change.ends,
        cypher: difference.cypherOf(kind, change),
        row: change.parameters,
      })),
    ),
  );
}

/** What a row's `readout` says: for a node of its sublabel and values, for a relationship of its values. */
export function hashOfRow(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('base64url').slice(0, 12);
}

function nodeCypher(label: NodeLabel, sublabel: string | undefined): string {
  const others = ['Person', 'Place', 'Organization'].filter(other => other !== sublabel);
  const labels =
    sublabel === undefined
      ? ''
      : `\nSET n:${quote(sublabel)} REMOVE ${others.map(other => `n:${other}`).join(', ')}`;
  return `UNWIND $rows AS row\nMERGE (n:${label} {id: row.id})\nSET n += row.properties${labels}`;
}

function relationshipCypher({ type, from, to }: RelationshipTable, keyed: boolean): string {
  const key = keyed ? ' {id: row.id}' : '';
  return `UNWIND $rows AS row
MATCH (a:${from} {id: row.from})
MATCH (b:${to} {id: row.to})
MERGE (a)-[r:${quote(type)}${key}]->(b)
SET r += row.properties`;
}

function removeRelationshipCypher({ type, from, to }: RelationshipTable, keyed: boolean): string {
  return `UNWIND $rows AS row
MATCH (:${from} {id: row.from})-[r:${quote(type)}]->(:${to} {id: row.to})
WHERE r.readout IS NOT NULL${keyed ? ' AND r.id = row.id' : ''}
DELETE r`;
}

/** A node that others have joined to their own stays, and is theirs from now on. */
function removeNodeCypher(label: NodeLabel): string {
  return `UNWIND $rows AS row
MATCH (n:${label} {id: row.id}) WHERE n.readout IS NOT NULL
REMOVE n.readout
WITH n WHERE NOT EXISTS { (n)--() }
DELETE n`;
}

/** Relation names come from files of the user. */
function quote(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
