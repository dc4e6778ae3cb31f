/** `schema/gazetteers/own/eras.tsv` → names of things that no older text can speak of. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Era } from '../model/eras.js';
import { parseList, parseTable } from './gazetteerTables.js';

/** @throws ReadoutError where the table is not well formed. A missing table is an empty one. */
export function loadEras(directory: string): readonly Era[] {
  const file = join(directory, 'gazetteers', 'own', 'eras.tsv');
  if (!existsSync(file)) return [];
  return parseTable('eras', readFileSync(file, 'utf8'), file).map(([names, first]) => ({
    names: parseList(names!),
    first: Date.parse(first!) / 86_400_000,
  }));
}
