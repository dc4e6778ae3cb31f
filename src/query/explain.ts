/**
 * What a graph rests on: the sentences behind an entity, behind everything between two, or behind the shortest
 * chain that joins them. Works on every engine.
 */

import { ReadoutError } from '../model/index.js';
import { findChain } from './chain.js';
import { type FoundEntity, findEntities } from './entities.js';
import type { OpenGraph, Row } from './openedGraph.js';
import { type Source, sourcesOf } from './sources.js';

export interface ExplainedFact {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly status: string;
  readonly date: string | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly reports: number;
  readonly independentSources: number;
  readonly confidence: number;
  readonly sources: readonly Source[];
}

export interface ExplainedQuotation {
  readonly speaker: string;
  readonly text: string;
  readonly cue: string | null;
  readonly article: string;
  readonly publisher: string | null;
  readonly published: string | null;
}

export interface Explanation {
  readonly entities: readonly FoundEntity[];
  /** Others that bear a name asked for, where it is not the only one. */
  readonly others: readonly FoundEntity[];
  /** Where two were asked for that no fact joins: the facts of the shortest chain, in its order. */
  readonly chain: boolean;
  readonly facts: readonly ExplainedFact[];
  readonly quotations: readonly ExplainedQuotation[];
}

/** One name or two. @throws ReadoutError `unknown-name`, and what the graph throws. */
export async function explain(graph: OpenGraph, names: readonly string[]): Promise<Explanation> {
  const found: FoundEntity[] = [];
  const others: FoundEntity[] = [];
  for (const name of names) {
    const [first, ...rest] = await findEntities(graph, name);
    if (!first) throw unknownName(graph, name);
    found.push(first);
    others.push(...rest);
  }
  const [one, other] = found;
  const direct = await factsOf(graph, one!.id, other?.id);
  const chained = other !== undefined && direct.length === 0;
  const rows = chained ? await factsById(graph, await findChain(graph, one!.id, other.id)) : direct;
  const sources = await sourcesOf(
    graph,
    rows.map(row => row.fact as string),
  );
  return {
    entities: found,
    others,
    chain: chained && rows.length > 0,
    facts: rows.map(row => toFact(row, sources)),
    quotations: await quotationsOf(graph, one!.id, other?.id),
  };
}

function unknownName(graph: OpenGraph, name: string): ReadoutError {
  return new ReadoutError({
    code: 'unknown-name',
    place: graph.name,
    expected: 'the name of a person, place or organisation of the graph',
    actual: `"${name}"`,
    remedy: 'try a part of the name',
  });
}

const FACT = `RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.status AS status, r.date AS date,
  r.place AS place, r.title AS title, r.reports AS reports, r.independentSources AS independentSources,
  r.confidence AS confidence, r.id AS fact`;
const ORDER = "ORDER BY coalesce(date, '9999'), relation, subject, object, fact";

async function factsOf(graph: OpenGraph, one: string, other: string | undefined): Promise<readonly Row[]> {
  const condition =
    other === undefined
      ? 'a.id = $one OR b.id = $one'
      : '(a.id = $one AND b.id = $other) OR (a.id = $other AND b.id = $one)';
  const cypher = `MATCH (a:Entity)-[r]->(b:Entity) WHERE ${condition} ${FACT} ${ORDER}`;
  return (await graph.query(cypher, other === undefined ? { one } : { one, other })).rows;
}

/** In the order of the chain. */
async function factsById(graph: OpenGraph, chain: readonly Row[]): Promise<readonly Row[]> {
  if (chain.length === 0) return [];
  const ids = chain.map(row => row.fact as string);
  const { rows } = await graph.query(`MATCH (a:Entity)-[r]->(b:Entity) WHERE r.id IN $ids ${FACT}`, { ids });
  const byId = new Map(rows.map(row => [row.fact, row]));
  return ids.flatMap(id => {
    const row = byId.get(id);
    return row === undefined ? [] : [row];
  });
}

function toFact({ fact, ...row }: Row, sources: ReadonlyMap<string, readonly Source[]>): ExplainedFact {
  return { ...row, sources: sources.get(fact as string) ?? [] } as unknown as ExplainedFact;
}

/** What one said and was told; of two, what either said to or of the other. */
async function quotationsOf(
  graph: OpenGraph,
  one: string,
  other: string | undefined,
): Promise<ExplainedQuotation[]> {
  const returned = `RETURN a.name AS speaker, q.text AS text, q.cue AS cue, d.article AS article, d.publisher AS publisher,
    d.published AS published, q.start AS start, q.id AS id`;
  const order = "ORDER BY coalesce(published, '9999'), article, start, id";
  const cypher =
    other === undefined
      ? `MATCH (a:Entity {id: $one})-[:SAID]->(q:Quotation)-[:FROM]->(d:Document) ${returned} ${order}`
      : `MATCH (a:Entity)-[:SAID]->(q:Quotation)-[:ADDRESSED_TO|MENTIONS]->(b:Entity) MATCH (q)-[:FROM]->(d:Document)
         WHERE (a.id = $one AND b.id = $other) OR (a.id = $other AND b.id = $one) ${returned} ${order}`;
  const { rows } = await graph.query(cypher, other === undefined ? { one } : { one, other });
  const seen = new Set<unknown>();
  return rows
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .map(({ id: _id, start: _start, ...row }) => row as unknown as ExplainedQuotation);
}
