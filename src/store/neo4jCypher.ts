/**
 * The Cypher that writes tables: constraints, indexes, and for each table statements over `$batch.rows`. A row is a
 * list, not a map, and its values are plain JSON that the statement gives their type: measured, a third of the work
 * of maps of typed values. Rows lie within a map because a server plans a statement anew for every power of ten of
 * the length of a list that is a parameter itself. Only names stand in the text, quoted; every value is a parameter.
 */
import type { Parameter } from './neo4j.js';
import type { Column, NodeLabel, NodeRow, NodeTable, RelationshipRow, RelationshipTable } from './table.js';

/** Without them each MERGE would look at every node. */
export const CONSTRAINTS: Readonly<Record<string, string>> = Object.fromEntries(
  ['Entity', 'Document', 'Quotation', 'Statement'].map(label => {
    const name = `readout_${label.toLowerCase()}_id`;
    return [name, `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`];
  }),
);

/** What readers ask by. */
export const INDEXES: Readonly<Record<string, string>> = {
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

export const SCHEMA_STATEMENTS: readonly string[] = [
  ...Object.values(CONSTRAINTS),
  ...Object.values(INDEXES),
];

/** Row of `writeNodes` and `createNodes`: id, hash, values. */
export function nodeParameter({ id, values }: NodeRow, hash: string): Parameter {
  return [id, hash, ...values.map(value => value ?? null)];
}

/** Brings nodes to the state of their rows, whatever stands there. */
export function writeNodes({ label, columns }: NodeTable, sublabel: string | undefined): string {
  const others = ['Person', 'Place', 'Organization'].filter(other => other !== sublabel);
  const labels =
    sublabel === undefined
      ? ''
      : `\nSET n:${quote(sublabel)} REMOVE ${others.map(other => `n:${other}`).join(', ')}`;
  return `UNWIND $batch.rows AS row
MERGE (n:${label} {id: row[0]})
SET n += {${propertiesFrom(columns, 1)}}${labels}`;
}

/** Half the work of `writeNodes`, for nodes that are not there yet. */
export function createNodes({ label, columns }: NodeTable, sublabel: string | undefined): string {
  const labels = sublabel === undefined ? label : `${label}:${quote(sublabel)}`;
  return `UNWIND $batch.rows AS row
CREATE (:${labels} {id: row[0], ${propertiesFrom(columns, 1)}})`;
}

/** A node that others have joined to their own stays, and is theirs from now on. Row: id. */
export function removeNodes(label: NodeLabel): string {
  return `UNWIND $batch.rows AS row
MATCH (n:${label} {id: row[0]}) WHERE n.readout IS NOT NULL
REMOVE n.readout
WITH n WHERE NOT EXISTS { (n)--() }
DELETE n`;
}

/** Row of the statements over relationships: from, to, id, hash, values. */
export function relationshipParameter({ from, to, id, values }: RelationshipRow, hash: string): Parameter {
  return [from, to, id ?? null, hash, ...values.map(value => value ?? null)];
}

/** `keyed`: the id tells parallel ones apart. */
export function writeRelationships({ type, from, to, columns }: RelationshipTable, keyed: boolean): string {
  return `UNWIND $batch.rows AS row
MATCH (a:${from} {id: row[0]})
MATCH (b:${to} {id: row[1]})
MERGE (a)-[r:${quote(type)}${keyed ? ' {id: row[2]}' : ''}]->(b)
SET r += {${propertiesFrom(columns, 3)}}`;
}

/** Less work than `writeRelationships`, for those that are not there yet. */
export function createRelationships(table: RelationshipTable): string {
  return `UNWIND $batch.rows AS row
MATCH (a:${table.from} {id: row[0]})
MATCH (b:${table.to} {id: row[1]})
${createBetween(table)}`;
}

/**
 * The same where the server is told where it keeps the two nodes, at the end of each row: a quarter less of its work
 * than to look them up. The ids make sure that they are still there.
 */
export function createRelationshipsAt(table: RelationshipTable): string {
  return `UNWIND $batch.rows AS row
MATCH (a) WHERE elementId(a) = row[-2] AND a.id = row[0]
MATCH (b) WHERE elementId(b) = row[-1] AND b.id = row[1]
${createBetween(table)}`;
}

function createBetween({ type, columns }: RelationshipTable): string {
  return `CREATE (a)-[:${quote(type)} {${propertiesFrom(columns, 3)}}]->(b)`;
}

/** `kept` of those with the same key stay. */
export function removeRelationships(
  { type, from, to }: RelationshipTable,
  keyed: boolean,
  kept: 0 | 1,
): string {
  return `UNWIND $batch.rows AS row
MATCH (:${from} {id: row[0]})-[r:${quote(type)}]->(:${to} {id: row[1]})
WHERE r.readout IS NOT NULL${keyed ? ' AND r.id = row[2]' : ''}
WITH row, collect(r) AS same
FOREACH (r IN same[${kept}..] | DELETE r)`;
}

/** Relation names come from files of the user. */
export function quote(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

/** The hash, then the columns. A null removes what an earlier version of the row had. */
function propertiesFrom(columns: readonly Column[], first: number): string {
  const values = columns.map(({ name, type }, index) => {
    const cell = `row[${first + 1 + index}]`;
    switch (type) {
      case 'integer':
        return `${quote(name)}: toInteger(${cell})`;
      case 'date':
        return `${quote(name)}: date(${cell})`;
      case 'point':
        return `${quote(name)}: point({latitude: ${cell}[0], longitude: ${cell}[1]})`;
      default:
        return `${quote(name)}: ${cell}`;
    }
  });
  return [`readout: row[${first}]`, ...values].join(', ');
}
