/** Rows of the tables in `schema/gazetteers/own/` that tell days of the world: offices, gatherings, trips, happenings, eras. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cells, parseTable, type TableName } from './gazetteerTables.js';

/** @throws ReadoutError where the table is not well formed. A missing table is an empty one. */
export function rowsOfOwn(directory: string, table: TableName): readonly Cells[] {
  const file = join(directory, 'gazetteers', 'own', `${table}.tsv`);
  return existsSync(file) ? parseTable(table, readFileSync(file, 'utf8'), file) : [];
}

/** Days from 1970-01-01 to an ISO day. */
export function dayNumber(iso: string): number {
  return Date.parse(iso) / 86_400_000;
}
