/** Rows → CSV (RFC 4180), and a drawing → the two tables that Gephi imports: `nodes.csv` and `edges.csv`. */
import { type Column, EDGE_COLUMNS, NODE_COLUMNS, type Scalar } from './columns.js';
import type { Drawing } from './drawing.js';

export function formatCsvRow(values: readonly (Scalar | undefined | null)[]): string {
  return `${values.map(quote).join(',')}\n`;
}

export function* formatGephiNodes(drawing: Drawing): Generator<string> {
  yield formatCsvRow(['Id', 'Label', 'Timeset', ...NODE_COLUMNS.map(titleOf)]);
  for (const { id, attributes } of drawing.nodes)
    yield formatCsvRow([id, attributes.label, timesetOf(attributes), ...valuesOf(NODE_COLUMNS, attributes)]);
}

/** `Kind` keeps parallel edges apart, which Gephi would else sum. */
export function* formatGephiEdges(drawing: Drawing): Generator<string> {
  const names = ['Source', 'Target', 'Type', 'Kind', 'Id', 'Label', 'Weight', 'Timeset'];
  yield formatCsvRow([...names, ...EDGE_COLUMNS.map(titleOf)]);
  for (const { id, source, target, attributes, kind } of drawing.edges)
    yield formatCsvRow([
      source,
      target,
      'Directed',
      kind,
      id,
      attributes.relation,
      attributes.weight,
      timesetOf(attributes),
      ...valuesOf(EDGE_COLUMNS, attributes),
    ]);
}

function quote(value: Scalar | undefined | null): string {
  if (value === undefined || value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function titleOf(column: { readonly name: string }): string {
  return column.name;
}

function valuesOf<T>(columns: readonly Column<T>[], row: T): (Scalar | undefined)[] {
  return columns.map(column => column.value(row));
}

/** Gephi's text for a set of intervals. */
function timesetOf(row: { readonly start: string | undefined; readonly end: string | undefined }): string {
  if (row.start === undefined || row.end === undefined) return '';
  return `<[${row.start}, ${row.end}]>`;
}
