/** Rows → CSV (RFC 4180), and a drawing → the two tables that Gephi imports: `nodes.csv` and `edges.csv`. */
import type { Evidence } from '../graph/index.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type Scalar } from './columns.js';
import type { Drawing } from './drawing.js';

export function formatCsvRow(values: readonly (Scalar | undefined | null)[]): string {
  return `${values.map(quote).join(',')}\n`;
}

export function* formatGephiNodes(drawing: Drawing): Generator<string> {
  const columns = NODE_COLUMNS.filter(isWanted);
  yield formatCsvRow(['Id', 'Label', 'Timeset', ...columns.map(column => column.name)]);
  for (const { id, attributes } of drawing.nodes)
    yield formatGephiRow([
      id,
      attributes.label,
      timesetOf(attributes),
      ...columns.map(column =>
        column.name === 'aliases' ? attributes.aliases.join(SEPARATOR) : column.value(attributes),
      ),
    ]);
}

/** `Kind` keeps parallel edges apart, which Gephi would else sum. */
export function* formatGephiEdges(drawing: Drawing): Generator<string> {
  const columns = EDGE_COLUMNS.filter(isWanted);
  const names = ['Source', 'Target', 'Type', 'Kind', 'Id', 'Label', 'Weight', 'Timeset'];
  yield formatCsvRow([...names, ...columns.map(column => column.name)]);
  for (const { id, source, target, attributes, kind } of drawing.edges)
    yield formatGephiRow([
      source,
      target,
      'Directed',
      kind,
      id,
      attributes.relation,
      attributes.weight,
      timesetOf(attributes),
      ...columns.map(column =>
        column.name === 'evidence'
          ? attributes.evidence.map(describeEvidence).join(SEPARATOR)
          : column.value(attributes),
      ),
    ]);
}

const SEPARATOR = ' | ';

/** The days stand in `Timeset`; in columns of their own Gephi takes them for sets of timestamps. */
function isWanted(column: { readonly name: string }): boolean {
  return column.name !== 'firstDay' && column.name !== 'lastDay';
}

/** No brackets: Gephi takes a column of them for intervals. */
function describeEvidence({ article, start, end, text }: Evidence): string {
  return `${article} ${start}-${end}: ${text.replace(/\s+/g, ' ')}`;
}

/** Gephi's reader takes a backslash as the mark of what follows. */
function formatGephiRow(values: readonly (Scalar | undefined)[]): string {
  return formatCsvRow(
    values.map(value => (typeof value === 'string' ? value.replaceAll('\\', '\\\\') : value)),
  );
}

function quote(value: Scalar | undefined | null): string {
  if (value === undefined || value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Gephi's text for a set of intervals. */
function timesetOf(row: { readonly start: string | undefined; readonly end: string | undefined }): string {
  if (row.start === undefined || row.end === undefined) return '';
  return `<[${row.start}, ${row.end}]>`;
}
