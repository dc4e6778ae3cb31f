/**
 * Drawing → GraphML, for networkx, igraph, Cytoscape and yEd. http://graphml.graphdrawing.org/specification.html
 * The attribute `label` of an edge is not of the standard: it is what Gephi reads as the kind of an edge, and
 * keeps parallel edges apart by. The others pass over it.
 */
import { type Column, EDGE_COLUMNS, NODE_COLUMNS, type Scalar } from './columns.js';
import type { Drawing } from './drawing.js';
import { escapeAttribute, escapeText } from './xml.js';

const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const;

export function* formatGraphml(drawing: Drawing): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  yield ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield declare('node', 'label', 'string');
  for (const column of NODE_COLUMNS) yield declare('node', column.name, TYPES[column.type]);
  yield declare('edge', 'label', 'string');
  yield declare('edge', 'weight', 'double');
  for (const column of EDGE_COLUMNS) yield declare('edge', column.name, TYPES[column.type]);
  yield '<graph id="readout" edgedefault="directed">\n';
  for (const { id, attributes } of drawing.nodes) {
    yield `<node id="${escapeAttribute(id)}">${datum('node', 'label', attributes.label)}`;
    yield `${data('node', NODE_COLUMNS, attributes)}</node>\n`;
  }
  for (const { id, source, target, attributes, kind } of drawing.edges) {
    yield `<edge id="${escapeAttribute(id)}" source="${escapeAttribute(source)}" target="${escapeAttribute(target)}"`;
    yield ` label="${escapeAttribute(kind)}">`;
    yield datum('edge', 'label', attributes.relation) + datum('edge', 'weight', attributes.weight);
    yield `${data('edge', EDGE_COLUMNS, attributes)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

/** Ids of keys must differ between nodes and edges; names need not. */
function declare(owner: 'node' | 'edge', name: string, type: string): string {
  return `<key id="${owner}_${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`;
}

function data<T>(owner: 'node' | 'edge', columns: readonly Column<T>[], row: T): string {
  let text = '';
  for (const column of columns) {
    const value = column.value(row);
    if (value !== undefined) text += datum(owner, column.name, value);
  }
  return text;
}

function datum(owner: 'node' | 'edge', name: string, value: Scalar): string {
  return `<data key="${owner}_${name}">${escapeText(String(value))}</data>`;
}
