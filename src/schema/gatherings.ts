/** `schema/gazetteers/own/gatherings.tsv` → where and when those who govern met. */
import type { Gathering } from '../model/gatherings.js';
import { parseList } from './gazetteerTables.js';
import { dayNumber, rowsOfOwn } from './knownDays.js';

/** @throws ReadoutError where the table is not well formed. A missing table is an empty one. */
export function loadGatherings(directory: string): readonly Gathering[] {
  return rowsOfOwn(directory, 'gatherings').map(([names, places, first, last]) => ({
    names: parseList(names!).map(name => name.toLowerCase().split(' ')),
    places: parseList(places!),
    first: dayNumber(first!),
    last: dayNumber(last!),
  }));
}
