/**
 * What GraphML, GEXF and Gephi's CSV say of a node or an edge: one table, so that the three agree. Types are
 * scalar, as their readers demand; lists are JSON text. No column is called `key`, `id`, `type` of an edge,
 * `source` or `target`, which readers take for their own. A value that is `undefined` is left out.
 */
import type { EdgeAttributes, NodeAttributes } from '../graph/index.js';

export type Scalar = string | number | boolean;

export interface Column<T> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
  readonly value: (row: T) => Scalar | undefined;
}

export interface MeasuredNode extends NodeAttributes {
  readonly community: number;
  readonly importance: number;
}

export const NODE_COLUMNS: readonly Column<MeasuredNode>[] = [
  { name: 'type', type: 'string', value: node => node.type },
  { name: 'aliases', type: 'string', value: node => listOf(node.aliases) },
  { name: 'wikidata', type: 'string', value: node => node.wikidata },
  { name: 'iso', type: 'string', value: node => node.iso },
  { name: 'geonames', type: 'string', value: node => node.geonames },
  { name: 'own', type: 'string', value: node => node.own },
  { name: 'latitude', type: 'double', value: node => node.latitude },
  { name: 'longitude', type: 'double', value: node => node.longitude },
  { name: 'mentions', type: 'integer', value: node => node.mentions },
  { name: 'documents', type: 'integer', value: node => node.documents },
  { name: 'firstDay', type: 'string', value: node => node.start },
  { name: 'lastDay', type: 'string', value: node => node.end },
  { name: 'community', type: 'integer', value: node => node.community },
  { name: 'importance', type: 'double', value: node => node.importance },
];

export const EDGE_COLUMNS: readonly Column<EdgeAttributes>[] = [
  { name: 'relation', type: 'string', value: edge => edge.relation },
  { name: 'status', type: 'string', value: edge => edge.status },
  { name: 'date', type: 'string', value: edge => edge.date },
  { name: 'firstDay', type: 'string', value: edge => edge.start },
  { name: 'lastDay', type: 'string', value: edge => edge.end },
  { name: 'place', type: 'string', value: edge => edge.place },
  { name: 'title', type: 'string', value: edge => edge.title },
  { name: 'past', type: 'boolean', value: edge => edge.past },
  { name: 'code', type: 'string', value: edge => edge.code },
  { name: 'reports', type: 'integer', value: edge => edge.reports },
  { name: 'independentSources', type: 'integer', value: edge => edge.independentSources },
  { name: 'confidence', type: 'double', value: edge => edge.confidence },
  { name: 'evidence', type: 'string', value: edge => listOf(edge.evidence) },
];

function listOf(values: readonly unknown[]): string | undefined {
  return values.length > 0 ? JSON.stringify(values) : undefined;
}
