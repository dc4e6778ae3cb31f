/** `schema/gazetteers/own/eras.tsv` → names of things that no older text can speak of. */
import type { Era } from '../model/eras.js';
import { parseList } from './gazetteerTables.js';
import { dayNumber, rowsOfOwn } from './knownDays.js';

/** @throws ReadoutError where the table is not well formed. A missing table is an empty one. */
export function loadEras(directory: string): readonly Era[] {
  return rowsOfOwn(directory, 'eras').map(([names, first]) => ({
    names: parseList(names!),
    first: dayNumber(first!),
  }));
}
