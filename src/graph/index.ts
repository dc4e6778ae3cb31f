/**
 * Knowledge → a graphology graph: nodes are entities, edges are facts, and speech joins the speaker to those
 * addressed and spoken of. Parallel edges are kept. Keys are the ids of entities and facts; nodes and edges are
 * added in the order of ids, so that everything computed from the graph is the same on every run.
 */
import { MultiDirectedGraph } from 'graphology';
import type { Entity, Knowledge } from '../model/index.js';
import { communitiesOf, importanceOf, projectionOf } from './measures.js';
import { quotationEdges, quotationNodes } from './speech.js';
import type { Edge, EvidenceAt, KnowledgeGraph, NodeAttributes } from './types.js';

export { type Position, positionsOf } from './layout.js';
export { communitiesOf, importanceOf, importanceOfPairs, projectionOf } from './measures.js';
export type { EdgeAttributes, Evidence, KnowledgeGraph, NodeAttributes } from './types.js';

export interface GraphOptions {
  /** Speech as edges from the speaker to those addressed and spoken of, or as nodes of its own. */
  readonly quotations?: 'edges' | 'nodes' | undefined;
}

export function buildGraph(knowledge: Knowledge, options: GraphOptions = {}): KnowledgeGraph {
  const evidenceAt = createEvidence(knowledge);
  const asNodes = options.quotations === 'nodes';
  const edges = [
    ...factEdges(knowledge, evidenceAt),
    ...(asNodes ? [] : quotationEdges(knowledge, evidenceAt)),
  ];
  const intervals = intervalsOf(knowledge, edges);
  const graph: KnowledgeGraph = new MultiDirectedGraph();
  for (const entity of knowledge.entities) graph.addNode(entity.id, describe(entity, intervals));
  for (const edge of edges) graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, edge.attributes);
  if (asNodes) {
    const speech = quotationNodes(knowledge, evidenceAt);
    for (const { id, attributes } of speech.nodes) graph.addNode(id, attributes);
    for (const edge of speech.edges)
      graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, edge.attributes);
  }
  return graph;
}

/** Community and importance of each entity. */
export function measuresOf(
  knowledge: Knowledge,
): ReadonlyMap<string, { readonly community: number; readonly importance: number }> {
  const graph = buildGraph(knowledge);
  const projection = projectionOf(graph);
  const communities = communitiesOf(projection);
  const importance = importanceOf(projection);
  return new Map(
    graph.mapNodes(id => [id, { community: communities.get(id)!, importance: importance.get(id)! }] as const),
  );
}

function createEvidence(knowledge: Knowledge): EvidenceAt {
  const documents = new Map(knowledge.documents.map(document => [document.id, document]));
  return (id, { start, end }) => {
    const document = documents.get(id)!;
    return { article: document.article, start, end, text: document.text.slice(start, end) };
  };
}

function factEdges(knowledge: Knowledge, evidenceAt: EvidenceAt): Edge[] {
  const names = new Map(knowledge.entities.map(entity => [entity.id, entity.name]));
  const statements = new Map(knowledge.statements.map(statement => [statement.id, statement]));
  return knowledge.facts.map(fact => ({
    id: fact.id,
    source: fact.subject,
    target: fact.object,
    attributes: {
      relation: fact.relation,
      status: fact.status,
      date: fact.date,
      start: fact.start,
      end: fact.end,
      place: fact.place === undefined ? undefined : names.get(fact.place),
      title: fact.title,
      past: fact.past,
      code: fact.code,
      reports: fact.reports,
      independentSources: fact.independentSources,
      confidence: fact.confidence,
      weight: Math.max(1, fact.independentSources),
      evidence: fact.statements.map(id => {
        const { document, sentence } = statements.get(id)!;
        return evidenceAt(document, sentence);
      }),
    },
  }));
}

type Interval = readonly [start: string, end: string];

function intervalsOf(knowledge: Knowledge, edges: readonly Edge[]): ReadonlyMap<string, Interval> {
  const published = new Map(knowledge.documents.map(({ id, published }) => [id, published?.slice(0, 10)]));
  const intervals = new Map<string, Interval>();
  const widen = (id: string, start: string | undefined, end: string | undefined): void => {
    if (start === undefined || end === undefined) return;
    const known = intervals.get(id);
    intervals.set(id, [
      known && known[0] < start ? known[0] : start,
      known && known[1] > end ? known[1] : end,
    ]);
  };
  for (const { id, mentions } of knowledge.entities)
    for (const { document } of mentions) widen(id, published.get(document), published.get(document));
  for (const { source, target, attributes } of edges)
    for (const id of [source, target]) widen(id, attributes.start, attributes.end);
  return intervals;
}

function describe(entity: Entity, intervals: ReadonlyMap<string, Interval>): NodeAttributes {
  const [start, end] = intervals.get(entity.id) ?? [];
  return {
    type: entity.type,
    label: entity.name,
    aliases: entity.aliases,
    wikidata: entity.ids.wikidata,
    iso: entity.ids.iso,
    geonames: entity.ids.geonames,
    own: entity.ids.own,
    latitude: entity.coordinates?.[0],
    longitude: entity.coordinates?.[1],
    mentions: entity.mentions.length,
    documents: new Set(entity.mentions.map(mention => mention.document)).size,
    start,
    end,
  };
}
