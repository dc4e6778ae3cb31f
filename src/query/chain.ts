/**
 * The shortest chain of facts between two entities. Breadth first, one query a step, so that it is the same on
 * every engine; of several chains of one length the one whose ids come first.
 */
import type { OpenGraph, Row } from './openedGraph.js';

/** Longest chain looked for: beyond it everybody is joined to everybody. */
const MOST_STEPS = 8;

interface Step {
  readonly from: string;
  readonly row: Row;
}

/** Rows `who`, `what`, `whom`, `date`, `status`, `fact` from `one` to `other`; empty where nothing joins them. */
export async function findChain(graph: OpenGraph, one: string, other: string): Promise<readonly Row[]> {
  const steps = new Map<string, Step | undefined>([[one, undefined]]);
  let frontier = [one];
  for (let step = 0; step < MOST_STEPS && frontier.length > 0 && !steps.has(other); step++) {
    const { rows } = await graph.query(
      `MATCH (a:Entity)-[r]-(b:Entity) WHERE a.id IN $frontier AND r.status <> 'negated'
       RETURN a.id AS from_, b.id AS to_, a.name AS who, type(r) AS what, b.name AS whom, r.date AS date, r.status AS status, r.id AS fact
       ORDER BY from_, to_, fact`,
      { frontier },
    );
    frontier = [];
    for (const { from_, to_, ...row } of rows) {
      if (steps.has(to_ as string)) continue;
      steps.set(to_ as string, { from: from_ as string, row });
      frontier.push(to_ as string);
    }
  }
  const chain: Row[] = [];
  for (let step = steps.get(other); step !== undefined; step = steps.get(step.from)) chain.unshift(step.row);
  return chain;
}
