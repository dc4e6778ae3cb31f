/** An answer as a table that fits the terminal, as JSON, or as CSV. */
import type { Answer } from '../query/openedGraph.js';
import { formatCsvRow } from '../write/csv.js';
import { table } from './terminal.js';

export type AnswerFormat = 'table' | 'json' | 'csv';

export function formatAnswer({ columns, rows }: Answer, format: AnswerFormat, width: number): string {
  if (format === 'json') return `${JSON.stringify(rows, undefined, 1)}\n`;
  if (format === 'csv')
    return [columns, ...rows.map(row => columns.map(column => cellOf(row[column])))]
      .map(formatCsvRow)
      .join('');
  const cells = rows.map(row => columns.map(column => cellOf(row[column]).replace(/\s+/g, ' ')));
  const widths = fit([columns, ...cells], width);
  return `${table(
    [...columns],
    cells.map(row => row.map((cell, index) => clip(cell, widths[index]!))),
  )}\n`;
}

/** What a person wants to see of a value: the name of an entity, the words of a quotation. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(cellOf).join('; ');
  const { name, text, type, id, nodes } = value as Record<string, unknown>;
  if (nodes !== undefined) return cellOf(nodes);
  return String(name ?? text ?? type ?? id ?? JSON.stringify(value));
}

/** Narrow columns keep what they need; the wide ones share what is left. */
function fit(rows: readonly (readonly string[])[], width: number): number[] {
  const columns = rows[0]?.length ?? 0;
  const wanted = Array.from({ length: columns }, (_, index) =>
    Math.max(...rows.map(row => row[index]!.length)),
  );
  let left = width - 2 * Math.max(0, columns - 1);
  const widths = new Array<number>(columns).fill(0);
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  order.forEach((index, position) => {
    widths[index] = Math.max(8, Math.min(wanted[index]!, Math.floor(left / (columns - position))));
    left -= widths[index]!;
  });
  return widths;
}

function clip(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1))}…`;
}
