/** What nodes and edges of the graph carry. Missing is `undefined`; times are ISO days, both ends inclusive. */
import type { MultiDirectedGraph } from 'graphology';
import type { DocumentId, Span } from '../model/index.js';

export interface NodeAttributes {
  /** `PERSON`, `PLACE`, `ORGANIZATION`, or `QUOTATION` where quotations are nodes. */
  readonly type: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly wikidata: string | undefined;
  readonly iso: string | undefined;
  readonly geonames: string | undefined;
  /** Id in a gazetteer of the user's own. */
  readonly own: string | undefined;
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;
  readonly mentions: number;
  /** Documents it is mentioned in. */
  readonly documents: number;
  /** First and last day of the documents that mention it and of its edges. */
  readonly start: string | undefined;
  readonly end: string | undefined;
}

export interface EdgeAttributes {
  /** A relation of the schema, or a label of `model/structure.ts`. */
  readonly relation: string;
  readonly status: string;
  readonly date: string | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** Name of the place where it happened. */
  readonly place: string | undefined;
  readonly title: string | undefined;
  readonly past: boolean;
  readonly code: string | undefined;
  readonly reports: number;
  readonly independentSources: number;
  /** In [0, 1]. */
  readonly confidence: number;
  /** For layouts and measures: the independent sources. */
  readonly weight: number;
  readonly evidence: readonly Evidence[];
}

/** The characters an edge came from. */
export interface Evidence {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type EvidenceAt = (document: DocumentId, span: Span) => Evidence;

export type KnowledgeGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

export interface Edge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}
