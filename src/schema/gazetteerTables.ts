/**
 * The form of the gazetteer files: tab-separated, first line the column names, lists joined by `|`, empty for
 * unknown. `schema/gazetteers/*.tsv` are built by a script, `schema/gazetteers/own/*.tsv` are written by hand;
 * both have the columns given here.
 */
import { ReadoutError } from '../model/index.js';

export const COLUMNS = {
  countries: [
    'name',
    'iso2',
    'iso3',
    'wikidata',
    'geonames',
    'capital',
    'latitude',
    'longitude',
    'aliases',
    'demonyms',
  ],
  cities: [
    'name',
    'iso2',
    'population',
    'capital',
    'geonames',
    'wikidata',
    'latitude',
    'longitude',
    'aliases',
  ],
  regions: ['name', 'iso2', 'geonames', 'wikidata', 'latitude', 'longitude', 'aliases', 'demonyms'],
  organizations: ['name', 'iso2', 'wikidata', 'aliases'],
  persons: ['name', 'iso2', 'wikidata', 'aliases'],
  'given-names': ['name', 'gender'],
  'family-names': ['name'],
  'event-actors': ['name', 'codes', 'aliases'],
  eras: ['names', 'first', 'last'],
  gatherings: ['names', 'places', 'first', 'last'],
  happenings: ['who', 'acts', 'where', 'first', 'last'],
  offices: ['name', 'office', 'terms', 'aliases'],
  trips: ['traveller', 'places', 'first', 'last', 'met'],
} as const;

export type TableName = keyof typeof COLUMNS;

/** Cells of one line by column name. */
export type Row<T extends TableName> = Readonly<Record<(typeof COLUMNS)[T][number], string>>;

/** Cells of one line in the order of the columns: seventy thousand lines are read at every start. */
export type Cells = readonly string[];

/** @throws ReadoutError where the header or the number of cells is not as it must be. */
export function parseTable(table: TableName, text: string, file: string): Cells[] {
  const columns: readonly string[] = COLUMNS[table];
  const lines = text.split('\n');
  if (lines[0] !== columns.join('\t'))
    throw new ReadoutError({
      code: 'schema',
      place: `${file}:1`,
      expected: `the columns ${columns.join(', ')}, separated by tabs`,
      actual: JSON.stringify(lines[0]?.slice(0, 80) ?? ''),
      remedy: 'write them as the first line',
    });
  const rows: Cells[] = [];
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]!;
    if (line === '') continue;
    const cells = line.split('\t');
    if (cells.length !== columns.length)
      throw new ReadoutError({
        code: 'schema',
        place: `${file}:${index + 1}`,
        expected: `${columns.length} cells separated by tabs`,
        actual: `${cells.length}`,
        remedy: `give ${columns.join(', ')}; leave unknown ones empty`,
      });
    rows.push(cells);
  }
  return rows;
}

export function formatTable<T extends TableName>(table: T, rows: readonly Row<T>[]): string {
  const columns: readonly (typeof COLUMNS)[T][number][] = COLUMNS[table];
  const lines = rows.map(row => columns.map(column => row[column]).join('\t'));
  return `${[columns.join('\t'), ...new Set(lines.sort())].join('\n')}\n`;
}

export function parseList(cell: string): readonly string[] {
  return cell === '' ? NOTHING : cell.split('|');
}

const NOTHING: readonly string[] = Object.freeze([]);

/** `Kim Jong-un` → `Kim`. */
export function firstWord(name: string): string {
  return /[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name;
}
