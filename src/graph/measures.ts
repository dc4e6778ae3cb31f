/**
 * Importance and communities. Both look at the graph as people do, who ask who is close to whom: direction and
 * kind of edge do not matter, what was denied joins nobody, and each independent source weighs one.
 */
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import pagerankModule from 'graphology-metrics/centrality/pagerank.js';
import type { EdgeAttributes, KnowledgeGraph } from './types.js';

/** These libraries are CommonJS: what the types call `default` is the module itself. */
const louvain = louvainModule as unknown as typeof louvainModule.default;
const pagerank = pagerankModule as unknown as typeof pagerankModule.default;

/** One edge for each pair that anything but a denial joins; `weight` is the sum. */
export type Projection = UndirectedGraph<Record<never, never>, { weight: number }>;

export function projectionOf(
  graph: KnowledgeGraph,
  keep: (edge: EdgeAttributes) => boolean = () => true,
): Projection {
  const projection: Projection = new UndirectedGraph();
  graph.forEachNode(node => projection.addNode(node));
  graph.forEachEdge((_edge, attributes, source, target) => {
    if (source === target || attributes.status === 'negated' || !keep(attributes)) return;
    projection.updateEdge(source, target, ({ weight = 0 }) => ({ weight: weight + attributes.weight }));
  });
  return projection;
}

/**
 * Louvain's method with a generator of fixed seed. Communities are numbered from 0, the largest first, then by
 * the node that comes first in the graph.
 */
export function communitiesOf(projection: Projection): ReadonlyMap<string, number> {
  if (projection.size === 0) return new Map(projection.nodes().map((node, index) => [node, index]));
  const found = louvain(projection, { getEdgeWeight: 'weight', rng: createGenerator(1) });
  const members = new Map<number, string[]>();
  for (const node of projection.nodes()) {
    const group = members.get(found[node]!);
    if (group) group.push(node);
    else members.set(found[node]!, [node]);
  }
  /** Maps keep the order of insertion, which is that of each community's first node; sorting is stable. */
  const ranked = [...members.values()].sort((a, b) => b.length - a.length);
  return new Map(ranked.flatMap((group, community) => group.map(node => [node, community] as const)));
}

/** PageRank, six significant digits so that the last bits of a sum do not show. */
export function importanceOf(projection: Projection): ReadonlyMap<string, number> {
  if (projection.order === 0) return new Map();
  const ranks = pagerank(projection, { getEdgeWeight: 'weight' });
  return new Map(projection.nodes().map(node => [node, Number(ranks[node]!.toPrecision(6))]));
}

/** The same over bare pairs of ids; a pair that comes twice weighs two. */
export function importanceOfPairs(
  pairs: readonly (readonly [string, string])[],
): ReadonlyMap<string, number> {
  const projection: Projection = new UndirectedGraph();
  for (const [one, other] of pairs) {
    projection.mergeNode(one);
    projection.mergeNode(other);
    if (one !== other) projection.updateEdge(one, other, ({ weight = 0 }) => ({ weight: weight + 1 }));
  }
  return importanceOf(projection);
}

/** mulberry32: 32 bits of state, enough for the order in which Louvain's method visits nodes. */
function createGenerator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
