/**
 * Where to draw each node: ForceAtlas2 (Jacomy et al. 2014) from a spiral in which members of a community are
 * neighbours. In: the projection and its communities. Out: positions without a unit, two decimals. No chance
 * is involved.
 */
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import type { Projection } from './measures.js';

/** The library is CommonJS: what its types call `default` is the module itself. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Angle between a sunflower's seeds: neighbours never line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Nodes and edges visited in all iterations together, which bounds the time to some ten seconds. */
const VISITS = 2e7;

export function positionsOf(
  projection: Projection,
  communities: ReadonlyMap<string, number>,
): ReadonlyMap<string, Position> {
  if (projection.order === 0) return new Map();
  const graph = projection.copy();
  const order = graph.nodes().sort((a, b) => communities.get(a)! - communities.get(b)!);
  order.forEach((node, index) => {
    const radius = 10 * Math.sqrt(index + 0.5);
    graph.mergeNodeAttributes(node, {
      x: radius * Math.cos(index * GOLDEN_ANGLE),
      y: radius * Math.sin(index * GOLDEN_ANGLE),
    });
  });
  const visits = graph.order + graph.size;
  const found = forceAtlas2(graph, {
    iterations: Math.min(300, Math.max(10, Math.round(VISITS / visits))),
    getEdgeWeight: 'weight',
    settings: { ...forceAtlas2.inferSettings(graph), gravity: 1, edgeWeightInfluence: 0.5 },
  });
  return new Map(
    projection.nodes().map(node => [node, { x: round(found[node]!.x), y: round(found[node]!.y) }]),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
