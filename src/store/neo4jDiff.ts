/**
 * What is to be done to a database: its rows compared with those of a table by the hash that each bears. In: a table.
 * Out: the rows that are new, differ, or are no more, each as a piece of work.
 */
import { hash } from 'node:crypto';
import type { Neo4jStore, Row } from './neo4j.js';
import {
  createNodes,
  createRelationships,
  nodeParameter,
  quote,
  relationshipParameter,
  removeNodes,
  removeRelationships,
  writeNodes,
  writeRelationships,
} from './neo4jCypher.js';
import type { WorkItem } from './neo4jSchedule.js';
import type { NodeTable, RelationshipTable, Tables } from './table.js';

export interface Difference<Table = NodeTable | RelationshipTable> {
  readonly table: Table;
  readonly create: readonly WorkItem[];
  readonly update: readonly WorkItem[];
  readonly remove: readonly WorkItem[];
  readonly unchanged: number;
}

export async function diffNodes(store: Neo4jStore, table: NodeTable): Promise<Difference<NodeTable>> {
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
    const item = { ends: [row.id], cypher: write(row.sublabel), row: () => nodeParameter(row, hash) };
    if (before !== undefined) update.push(item);
    else create.push({ ...item, first: first(row.sublabel) });
  }
  const cypher = removeNodes(table.label);
  const remove = [...stored.keys()].map(id => ({ ends: [id], cypher, row: () => [id] }));
  return { table, create, update, remove, unchanged: table.rows.length - create.length - update.length };
}

/** `isStored`: the database has relationships of that type; a question about others only costs. */
export async function diffRelationships(
  store: Neo4jStore,
  table: RelationshipTable,
  isStored: boolean,
): Promise<Difference<RelationshipTable>> {
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
        row: () => [from, to, id],
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
      row: () => relationshipParameter(row, hash),
    };
    if (before !== undefined) update.push(item);
    else create.push({ ...item, first });
  }
  for (const key of stored.keys()) {
    const [from, to, id] = JSON.parse(key) as [string, string, string | null];
    remove.push({ ends: [from, to], cypher: removal(id !== null), row: () => [from, to, id] });
  }
  const unchanged = table.rows.length - create.length - update.length;
  return { table, create, update, remove, unchanged };
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

export async function storedTypes(store: Neo4jStore): Promise<ReadonlySet<string>> {
  const { rows } = await store.read('CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type');
  return new Set(rows.map(row => row.type as string));
}

/** Relationships of a type that no fact has any more. */
export function staleTables(types: ReadonlySet<string>, tables: Tables): RelationshipTable[] {
  const known = new Set(tables.relationships.map(table => table.type));
  return [...types]
    .filter(type => !known.has(type))
    .map(type => ({ type, from: 'Entity', to: 'Entity', columns: [], rows: [] }));
}

/** What a row's `readout` says: for a node of its sublabel and values, for a relationship of its values. */
export function hashOfRow(value: unknown): string {
  return hash('sha1', JSON.stringify(value), 'base64url').slice(0, 12);
}
