/**
 * A gazetteer of the user's own → its entries. Its form is told by the ending of the file: `ownTable.ts` reads CSV,
 * `followTheMoney.ts` JSON lines.
 */

import { readFollowTheMoney } from './followTheMoney.js';
import type { CountryCodes, OwnEntry } from './ownEntry.js';
import { gazetteerError } from './ownEntry.js';
import { readOwnTable } from './ownTable.js';

/** @throws ReadoutError with code `gazetteer` or `csv`, with the line, and of CSV the column. */
export function readOwnEntries(text: string, file: string, codeOf: CountryCodes): OwnEntry[] {
  if (/\.csv$/i.test(file)) return readOwnTable(text, file, codeOf);
  if (/\.(json|jsonl|ndjson)$/i.test(file)) return readFollowTheMoney(text, file, codeOf);
  throw gazetteerError({
    place: file,
    expected: 'a gazetteer that ends in .csv, .json or .jsonl',
    actual: 'another ending',
    remedy: 'name CSV or FollowTheMoney JSON lines',
  });
}
