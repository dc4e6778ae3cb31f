/** Rows of the tables in `schema/gazetteers/own/` that tell days of the world: offices, gatherings, trips, happenings, eras. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ByWord } from '../model/byWord.js';
import { type Cells, parseList, parseTable, type TableName } from './gazetteerTables.js';

/** @throws ReadoutError where the table is not well formed. A missing table is an empty one. */
export function rowsOfOwn(directory: string, table: TableName): readonly Cells[] {
  return rowsOf(join(directory, 'gazetteers', 'own', `${table}.tsv`), table);
}

function rowsOf(file: string, table: TableName): readonly Cells[] {
  return existsSync(file) ? parseTable(table, readFileSync(file, 'utf8'), file) : [];
}

/** Days from 1970-01-01 to an ISO day. */
export function dayNumber(iso: string): number {
  return Date.parse(iso) / 86_400_000;
}

/** What the gazetteers call a country, its people and its capital. */
export interface CountryNames {
  /** Names of a country → how its people are called. */
  readonly demonyms: ReadonlyMap<string, readonly string[]>;
  readonly all: ReadonlySet<string>;
}

export function countryNamesOf(directory: string): CountryNames {
  const demonyms = new Map<string, readonly string[]>();
  const all = new Set<string>();
  const known = rowsOf(join(directory, 'gazetteers', 'countries.tsv'), 'countries');
  for (const cells of [...known, ...rowsOfOwn(directory, 'countries')]) {
    const [people, capital] = [parseList(cells[9]!), cells[5]!];
    for (const name of [cells[0]!, ...parseList(cells[8]!)]) {
      demonyms.set(name, [...new Set([...(demonyms.get(name) ?? []), ...people])]);
      all.add(name);
    }
    for (const name of [...people, capital]) all.add(name);
  }
  return { demonyms, all };
}

/** By the words of which one stands in every text that tells of it. */
export function byKey<T extends { readonly keys: readonly string[] }>(all: readonly T[]): ByWord<T> {
  return byKeyOf(
    all,
    ({ keys }) => keys,
    each => each,
  );
}

/** The same of rows that are read in full only where a text has one of their words: few ever are. */
export function byKeyOf<R, T>(
  rows: readonly R[],
  keysOf: (row: R) => readonly string[],
  read: (row: R) => T,
): ByWord<T> {
  const found = new Map<string, R[]>();
  for (const row of rows)
    for (const key of keysOf(row)) {
      const known = found.get(key);
      if (!known) found.set(key, [row]);
      else if (known.at(-1) !== row) known.push(row);
    }
  const made = new Map<R, T>();
  return {
    get: key =>
      found.get(key)?.map(row => {
        if (!made.has(row)) made.set(row, read(row));
        return made.get(row)!;
      }),
  };
}
