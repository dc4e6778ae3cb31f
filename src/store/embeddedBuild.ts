/**
 * Tables → a new database file, loaded in bulk: each table goes through a CSV file of its own beside the target,
 * and the finished file is renamed into its place. A file that was made from the same tables is left untouched:
 * the table `Readout` inside it holds their hash.
 */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, existsSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type EmbeddedStore, openEmbedded } from './embedded.js';
import { describeFailure, prepareFile, writeAll } from './file.js';
import type { Column, RelationshipTable, Tables, Value, ValueType } from './table.js';

/** @returns whether the file changed. @throws ReadoutError where it cannot be written. */
export async function buildEmbedded(path: string, tables: Tables): Promise<boolean> {
  const { place } = prepareFile(path);
  const hash = hashOf(tables);
  if (existsSync(place) && (await storedHash(place)) === hash) return false;
  const folder = makeFolder(place);
  try {
    const file = join(folder, 'graph.db');
    const store = await openEmbedded(file, 'write');
    try {
      await store.run('BEGIN TRANSACTION');
      await load(store, tables, folder);
      await store.run('CREATE NODE TABLE Readout(id STRING PRIMARY KEY, hash STRING)');
      await store.run(`CREATE (:Readout {id: 'tables', hash: '${hash}'})`);
      await store.run('COMMIT');
      await store.run('CHECKPOINT');
    } finally {
      await store.close();
    }
    renameSync(file, place);
    return true;
  } catch (error) {
    throw describeFailure(path, error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** On the same disk as the target, so that the rename is one step. */
function makeFolder(place: string): string {
  try {
    return mkdtempSync(join(dirname(resolve(place)), `.${basename(place)}.`));
  } catch (error) {
    throw describeFailure(place, error);
  }
}

async function storedHash(path: string): Promise<unknown> {
  try {
    const store = await openEmbedded(path, 'read');
    try {
      return (await store.read('MATCH (r:Readout) RETURN r.hash AS hash')).rows[0]?.hash;
    } finally {
      await store.close();
    }
  } catch {
    /** Another program's file, or one of an older version: it is replaced. */
    return undefined;
  }
}

const FORMAT = 1;

function hashOf(tables: Tables): string {
  const hash: Hash = createHash('sha256').update(String(FORMAT));
  for (const { columns, rows, ...table } of [...tables.nodes, ...tables.relationships]) {
    hash.update(JSON.stringify([table, columns]));
    for (const row of rows) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}

async function load(store: EmbeddedStore, tables: Tables, folder: string): Promise<void> {
  for (const { label, columns, rows } of tables.nodes) {
    const all: Column[] = [{ name: 'id', type: 'string' }, ...columns];
    await store.run(
      `CREATE NODE TABLE ${quote(label)}(${all.map(defineColumn).join(', ')}, PRIMARY KEY(id))`,
    );
    const values = rows.map(row => [row.id, ...row.values]);
    await copy(store, join(folder, `${label}.csv`), quote(label), all, values);
  }
  for (const group of byType(tables.relationships)) {
    const [{ type }] = group;
    const pairs = group.map(({ from, to }) => `FROM ${quote(from)} TO ${quote(to)}`);
    const columns = columnsOf(group);
    await store.run(
      `CREATE REL TABLE ${quote(type)}(${[...pairs, ...columns.map(defineColumn)].join(', ')})`,
    );
    for (const table of group) {
      const ends: Column[] = ['from', 'to'].map(name => ({ name, type: 'string' }));
      const values = table.rows.map(row => [
        row.from,
        row.to,
        ...columns.map(({ name }) => row.values[table.columns.findIndex(column => column.name === name)]),
      ]);
      const file = join(folder, 'relationships.csv');
      await copy(
        store,
        file,
        quote(type),
        [...ends, ...columns],
        values,
        `(from='${table.from}', to='${table.to}')`,
      );
    }
  }
}

/** One relationship table holds all pairs of labels that its type joins. */
function byType(tables: readonly RelationshipTable[]): [RelationshipTable, ...RelationshipTable[]][] {
  const groups = new Map<string, [RelationshipTable, ...RelationshipTable[]]>();
  for (const table of tables) {
    const group = groups.get(table.type);
    if (group) group.push(table);
    else groups.set(table.type, [table]);
  }
  return [...groups.values()];
}

function columnsOf(group: readonly RelationshipTable[]): Column[] {
  return [...new Map(group.flatMap(table => table.columns).map(column => [column.name, column])).values()];
}

const TYPES: Readonly<Record<ValueType, string>> = {
  string: 'STRING',
  strings: 'STRING[]',
  integer: 'INT64',
  float: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  /** There is no type for points: [latitude, longitude]. */
  point: 'DOUBLE[]',
};

function defineColumn({ name, type }: Column): string {
  return `${quote(name)} ${TYPES[type]}`;
}

/** Stands between the items of a list; no text of an article holds it once cleaned. */
const SEPARATOR = '\u001f';

async function copy(
  store: EmbeddedStore,
  file: string,
  table: string,
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
  options = '',
): Promise<void> {
  if (rows.length === 0) return;
  const out = openSync(file, 'w');
  try {
    let block = '';
    for (const row of rows) {
      block += `${row.map(formatValue).join(',')}\n`;
      if (block.length > 1 << 20) {
        writeAll(out, block);
        block = '';
      }
    }
    writeAll(out, block);
  } finally {
    closeSync(out);
  }
  const header = columns.map(({ type }, index) => `c${index} ${isList(type) ? 'STRING' : TYPES[type]}`);
  const path = sep === '\\' ? file.replaceAll('\\', '/') : file;
  const source = `'${path.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  await store.run(
    `COPY ${table} FROM (LOAD WITH HEADERS (${header.join(', ')}) FROM ${source} (HEADER=false, PARALLEL=false, ESCAPE='"')
     RETURN ${columns.map(({ type }, index) => readColumn(type, `c${index}`)).join(', ')}) ${options}`,
  );
}

function isList(type: ValueType): boolean {
  return type === 'strings' || type === 'point';
}

function readColumn(type: ValueType, name: string): string {
  if (!isList(type)) return name;
  const list = `CAST(string_split(${name}, '${SEPARATOR}') AS ${TYPES[type]})`;
  const nothing = type === 'strings' ? `CAST([] AS ${TYPES[type]})` : `CAST(NULL AS ${TYPES[type]})`;
  return `CASE WHEN ${name} IS NULL OR ${name} = '' THEN ${nothing} ELSE ${list} END`;
}

function formatValue(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text =
    typeof value === 'string' ? clean(value) : value.map(item => clean(String(item))).join(SEPARATOR);
  return `"${text.replaceAll('"', '""')}"`;
}

/** Control characters other than line ends and tabs say nothing and end lists or lines where none should. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '\uFFFD');
}

function quote(name: string): string {
  return `\`${name.replaceAll('`', '')}\``;
}
