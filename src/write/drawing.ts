/** The graph with everything a drawing wants: measures of each node, its place, and a kind for each edge. */
import {
  buildGraph,
  communitiesOf,
  type EdgeAttributes,
  importanceOf,
  type Position,
  positionsOf,
  projectionOf,
} from '../graph/index.js';
import type { Knowledge } from '../model/index.js';
import type { MeasuredNode } from './columns.js';

export interface DrawnNode {
  readonly id: string;
  readonly attributes: MeasuredNode;
}

export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
  /**
   * Differs between parallel edges, which Gephi would else sum into one: the relation, with its status where it
   * is not asserted, and a number from the second edge of that kind on.
   */
  readonly kind: string;
}

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Costly, and made only when asked for. */
  readonly positions: () => ReadonlyMap<string, Position>;
}

export function drawingOf(knowledge: Knowledge, quotations: 'edges' | 'nodes'): Drawing {
  const graph = buildGraph(knowledge, { quotations });
  const projection = projectionOf(graph);
  const communities = communitiesOf(projection);
  const importance = importanceOf(projection);
  const kindOf = createKinds();
  let positions: ReadonlyMap<string, Position> | undefined;
  return {
    nodes: graph.mapNodes((id, attributes) => ({
      id,
      attributes: { ...attributes, community: communities.get(id)!, importance: importance.get(id)! },
    })),
    edges: graph.mapEdges((id, attributes, source, target) => ({
      id,
      source,
      target,
      attributes,
      kind: kindOf(source, target, attributes),
    })),
    positions: () => (positions ??= positionsOf(projection, communities)),
  };
}

/** Measures by entity, as databases store them. */
export function measuresOf(drawing: Drawing): ReadonlyMap<string, MeasuredNode> {
  return new Map(drawing.nodes.map(({ id, attributes }) => [id, attributes]));
}

function createKinds(): (source: string, target: string, edge: EdgeAttributes) => string {
  const seen = new Map<string, number>();
  return (source, target, { relation, status }) => {
    const kind = status === 'asserted' ? relation : `${relation} ${status}`;
    const key = JSON.stringify([source, target, kind]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? kind : `${kind} ${count}`;
  };
}
