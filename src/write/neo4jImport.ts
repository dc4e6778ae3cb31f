/**
 * Knowledge → CSV for `neo4j-admin database import`, the quick way for millions of rows into an empty database.
 * Rows bear the same hashes as those written over Bolt, so that later runs with `--to neo4j://…` bring the imported
 * database up to date. https://neo4j.com/docs/operations-manual/5/import/
 */
import { SCHEMA_STATEMENTS } from '../store/neo4jCypher.js';
import { hashOfRow } from '../store/neo4jDiff.js';
import type { Column, NodeTable, RelationshipTable, Tables, Value, ValueType } from '../store/table.js';
import { formatCsvRow } from './csv.js';

/** File name → chunks of its text. */
export function importFiles(tables: Tables): ReadonlyMap<string, () => Iterable<string>> {
  const files = new Map<string, () => Iterable<string>>();
  for (const table of tables.nodes) files.set(nodeFile(table), () => formatNodes(table));
  for (const table of tables.relationships)
    files.set(relationshipFile(table), () => formatRelationships(table));
  files.set('schema.cypher', () => SCHEMA_STATEMENTS.map(cypher => `${cypher};\n`));
  files.set('import.sh', () => [importScript(tables)]);
  return files;
}

/** The exact line that imports the folder; the database must not exist yet, or be given up. */
export function importCommand(tables: Tables, database = 'neo4j'): string {
  const nodes = tables.nodes.map(table => `--nodes=${nodeFile(table)}`);
  const relationships = tables.relationships.map(
    table => `--relationships=${shellQuote(table.type)}=${shellQuote(relationshipFile(table))}`,
  );
  return [
    `neo4j-admin database import full ${database}`,
    '--multiline-fields=true',
    '--array-delimiter=U+001F',
    '--overwrite-destination=true',
    ...nodes,
    ...relationships,
  ].join(' \\\n  ');
}

function importScript(tables: Tables): string {
  return `#!/bin/sh
# Imports this folder into an empty Neo4j database, whose server must be stopped: sh import.sh
# Then start the server and run schema.cypher: cypher-shell -f schema.cypher
set -e
cd "$(dirname "$0")"
${importCommand(tables)}
`;
}

const TYPES: Readonly<Record<ValueType, string>> = {
  string: 'string',
  strings: 'string[]',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  date: 'date',
  point: 'point{crs:WGS-84}',
};

function nodeFile(table: NodeTable): string {
  return `${table.label}.csv`;
}

function relationshipFile({ from, type, to }: RelationshipTable): string {
  return `${from}-${type.replace(/[^A-Za-z0-9_]/g, '_')}-${to}.csv`;
}

function* formatNodes({ label, columns, rows }: NodeTable): Generator<string> {
  yield formatCsvRow([`id:ID(${label})`, ...columns.map(headerOf), 'readout:string', ':LABEL']);
  for (const row of rows) {
    const labels = row.sublabel === undefined ? label : `${label}${SEPARATOR}${row.sublabel}`;
    const hash = hashOfRow([row.sublabel, row.values]);
    yield formatCsvRow([row.id, ...cellsOf(columns, row.values), hash, labels]);
  }
}

function* formatRelationships({ from, to, columns, rows }: RelationshipTable): Generator<string> {
  yield formatCsvRow([`:START_ID(${from})`, ...columns.map(headerOf), 'readout:string', `:END_ID(${to})`]);
  for (const row of rows)
    yield formatCsvRow([row.from, ...cellsOf(columns, row.values), hashOfRow(row.values), row.to]);
}

function headerOf({ name, type }: Column): string {
  return `${name}:${TYPES[type]}`;
}

const SEPARATOR = '\u001f';

function cellsOf(
  columns: readonly Column[],
  values: readonly Value[],
): (string | number | boolean | undefined)[] {
  return columns.map(({ type }, index) => {
    const value = values[index];
    if (value === undefined || typeof value !== 'object')
      return value as string | number | boolean | undefined;
    if (type === 'point') return `{latitude:${value[0]}, longitude:${value[1]}}`;
    return value.map(item => String(item).replaceAll(SEPARATOR, '\uFFFD')).join(SEPARATOR);
  });
}

function shellQuote(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
