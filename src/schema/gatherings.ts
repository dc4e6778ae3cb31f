/** `schema/gazetteers/own/gatherings.tsv` → where and when those who govern met. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gathering } from '../model/gatherings.js';
import { parseList, parseTable } from './gazetteerTables.js';

/** @throws ReadoutError where the table is not well formed. A missing table is an empty one. */
export function loadGatherings(directory: string): readonly Gathering[] {
  const file = join(directory, 'gazetteers', 'own', 'gatherings.tsv');
  if (!existsSync(file)) return [];
  return parseTable('gatherings', readFileSync(file, 'utf8'), file).map(([names, places, first, last]) => ({
    names: parseList(names!).map(name => name.toLowerCase().split(' ')),
    places: parseList(places!),
    first: Date.parse(first!) / 86_400_000,
    last: Date.parse(last!) / 86_400_000,
  }));
}
