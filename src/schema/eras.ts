/** `schema/gazetteers/own/eras.tsv` → names of things that no older text can speak of. Read where a page first needs it. */
import type { ByWord } from '../model/byWord.js';
import type { Era } from '../model/eras.js';
import { once } from '../model/once.js';
import { firstWord, parseList } from './gazetteerTables.js';
import { byKey, dayNumber, rowsOfOwn } from './knownDays.js';

/** A missing table is an empty one. The function returned throws ReadoutError where the table is not well formed. */
export function erasOf(directory: string): () => ByWord<Era> {
  return once(() => byKey(loadEras(directory)));
}

function loadEras(directory: string): readonly Era[] {
  return rowsOfOwn(directory, 'eras').map(([cell, first, last]) => {
    const names = parseList(cell!);
    return {
      names,
      keys: [...new Set(names.map(firstWord))],
      first: dayNumber(first!),
      last: last ? dayNumber(last) : Number.POSITIVE_INFINITY,
    };
  });
}
