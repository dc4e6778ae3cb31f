/** A name as a person types it → entities of the graph, the likeliest first. */
import { ReadoutError } from '../model/index.js';
import type { OpenGraph } from './openedGraph.js';

export interface FoundEntity {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  readonly mentions: number;
}

const COLUMNS =
  'RETURN n.id AS id, n.name AS name, n.type AS type, n.aliases AS aliases, n.wikidata AS wikidata, n.mentions AS mentions';
const ORDER = 'ORDER BY mentions DESC, name, id LIMIT 20';

/** Equal names first, then aliases, then names that hold the words; within each the most mentioned first. */
const SEARCHES = [
  `MATCH (n:Entity) WHERE n.id = $name OR toLower(n.name) = toLower($name) ${COLUMNS} ${ORDER}`,
  `MATCH (n:Entity) WHERE $name IN n.aliases ${COLUMNS} ${ORDER}`,
  `MATCH (n:Entity) WHERE toLower(n.name) CONTAINS toLower($name) ${COLUMNS} ${ORDER}`,
];

export async function findEntities(graph: OpenGraph, name: string): Promise<readonly FoundEntity[]> {
  for (const cypher of SEARCHES) {
    const { rows } = await graph.query(cypher, { name });
    if (rows.length > 0)
      return rows.map(row => ({ ...row, aliases: row.aliases ?? [] }) as unknown as FoundEntity);
  }
  return [];
}

/** The likeliest. @throws ReadoutError `unknown-name`. */
export async function findEntity(graph: OpenGraph, name: string): Promise<FoundEntity> {
  const [found] = await findEntities(graph, name);
  if (found) return found;
  throw new ReadoutError({
    code: 'unknown-name',
    place: graph.name,
    expected: 'the name of a person, place or organisation of the graph',
    actual: `"${name}"`,
    remedy: 'try a part of the name, or list the names with readout query',
  });
}
