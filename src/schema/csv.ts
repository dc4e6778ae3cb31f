/**
 * CSV (RFC 4180) → rows. Cells are separated by commas; one that holds a comma, a line break or a quotation mark
 * stands in quotation marks, its own ones doubled. The first row names the columns. Blank lines are passed over.
 */
import { ReadoutError } from '../model/index.js';

export interface CsvRow {
  /** Where the row begins, counted from 1. */
  readonly line: number;
  /** Cell by column name. */
  readonly cells: ReadonlyMap<string, string>;
}

/** @throws ReadoutError with code `csv`, with line and column, where quotation marks or the number of cells are odd. */
export function parseCsv(text: string, file: string): CsvRow[] {
  const [header, ...rows] = readRows(text.replace(/^\uFEFF/, ''), file);
  if (!header) return [];
  return rows.map(({ line, cells }) => {
    if (cells.length !== header.cells.length)
      throw csvError({
        place: `${file}:${line}`,
        expected: `${header.cells.length} cells, as in the first row`,
        actual: `${cells.length}`,
        remedy: 'put a cell that holds a comma in quotation marks; leave unknown ones empty',
      });
    return { line, cells: new Map(header.cells.map((name, column) => [name.trim(), cells[column]!])) };
  });
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** An unquoted cell, a quoted one, or what follows neither. */
const CELL = /"([^"]*(?:""[^"]*)*)"|([^",\r\n]*)/y;

function readRows(text: string, file: string): Row[] {
  const rows: Row[] = [];
  let position = 0;
  let line = 1;
  let lineStart = 0;
  let cells: string[] = [];
  let first = 1;
  while (position < text.length) {
    CELL.lastIndex = position;
    const [whole, quoted, plain] = CELL.exec(text)!;
    const place = `${file}:${line}:${position - lineStart + 1}`;
    if (quoted === undefined && text[position] === '"')
      throw csvError({
        place,
        expected: 'a quotation mark that ends the cell',
        actual: 'the end of the file',
        remedy: 'close the cell, and double quotation marks inside it',
      });
    cells.push(quoted?.replaceAll('""', '"') ?? plain!);
    position += whole.length;
    for (const _ of whole.matchAll(/\n/g)) line += 1;
    if (whole.includes('\n')) lineStart = position - (whole.length - whole.lastIndexOf('\n') - 1);
    const end = /^(?:,|\r?\n|\r|$)/.exec(text.slice(position, position + 2));
    if (!end)
      throw csvError({
        place: `${file}:${line}:${position - lineStart + 1}`,
        expected: 'a comma or the end of the line',
        actual: JSON.stringify(text.slice(position, position + 10)),
        remedy: 'put the whole cell in quotation marks, and double those inside it',
      });
    position += end[0].length;
    if (end[0] === ',') {
      if (position === text.length) cells.push('');
      else continue;
    }
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: first, cells });
    cells = [];
    if (end[0] !== '') line += 1;
    [first, lineStart] = [line, position];
  }
  return rows;
}

function csvError(problem: {
  readonly place: string;
  readonly expected: string;
  readonly actual: string;
  readonly remedy: string;
}): ReadoutError {
  return new ReadoutError({ code: 'csv', ...problem });
}
