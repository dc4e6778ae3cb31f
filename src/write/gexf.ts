/**
 * Drawing → GEXF 1.3 for Gephi: intervals that its timeline plays, places on the canvas, colours by type, and a
 * `kind` on each edge, without which Gephi sums parallel edges. https://gexf.net/schema.html
 */
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { Drawing } from './drawing.js';
import { escapeAttribute } from './xml.js';

/** Okabe and Ito's palette, which colour-blind readers tell apart. */
const COLOURS: Readonly<Record<string, string>> = {
  PERSON: 'r="0" g="114" b="178"',
  PLACE: 'r="0" g="158" b="115"',
  ORGANIZATION: 'r="230" g="159" b="0"',
  QUOTATION: 'r="153" g="153" b="153"',
};

export function* formatGexf(drawing: Drawing): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield '<meta><creator>readout</creator></meta>\n';
  yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield* declare('node', NODE_COLUMNS);
  yield* declare('edge', EDGE_COLUMNS);
  yield '<nodes>\n';
  const positions = drawing.positions();
  for (const { id, attributes } of drawing.nodes) {
    const { x, y } = positions.get(id)!;
    yield `<node id="${escapeAttribute(id)}" label="${escapeAttribute(attributes.label)}"${interval(attributes)}>`;
    yield values(NODE_COLUMNS, attributes);
    yield `<viz:size value="${sizeOf(attributes.mentions)}"/><viz:position x="${x}" y="${y}" z="0"/>`;
    yield `<viz:color ${COLOURS[attributes.type] ?? COLOURS.QUOTATION}/></node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for (const { id, source, target, attributes, kind } of drawing.edges) {
    yield `<edge id="${escapeAttribute(id)}" source="${escapeAttribute(source)}" target="${escapeAttribute(target)}"`;
    yield ` type="directed" kind="${escapeAttribute(kind)}" label="${escapeAttribute(attributes.relation)}"`;
    yield ` weight="${attributes.weight}"${interval(attributes)}>${values(EDGE_COLUMNS, attributes)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function* declare<T>(owner: string, columns: readonly Column<T>[]): Generator<string> {
  yield `<attributes class="${owner}">\n`;
  for (const { name, type } of columns) yield `<attribute id="${name}" title="${name}" type="${type}"/>\n`;
  yield '</attributes>\n';
}

function values<T>(columns: readonly Column<T>[], row: T): string {
  let text = '';
  for (const { name, value } of columns) {
    const found = value(row);
    if (found !== undefined) text += `<attvalue for="${name}" value="${escapeAttribute(String(found))}"/>`;
  }
  return `<attvalues>${text}</attvalues>`;
}

function interval(row: { readonly start: string | undefined; readonly end: string | undefined }): string {
  const start = row.start === undefined ? '' : ` start="${row.start}"`;
  return row.end === undefined ? start : `${start} end="${row.end}"`;
}

/** Area grows with the mentions. */
function sizeOf(mentions: number): number {
  return Math.round(40 * Math.sqrt(Math.max(1, mentions))) / 10;
}
