/** The sentences that support facts, with article, date, publisher and the words that signal the relation. */
import type { OpenGraph } from './openedGraph.js';

export interface Source {
  readonly article: string;
  readonly publisher: string | null;
  readonly published: string | null;
  /** The sentence, and where in the article it stands. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The words that signal the relation, as offsets into `text`. */
  readonly trigger: readonly [start: number, end: number] | undefined;
}

export async function sourcesOf(
  graph: OpenGraph,
  facts: readonly string[],
): Promise<ReadonlyMap<string, readonly Source[]>> {
  const sources = new Map<string, Source[]>();
  if (facts.length === 0) return sources;
  const { rows } = await graph.query(
    `MATCH (s:Statement)-[:FROM]->(d:Document) WHERE s.factId IN $facts
     RETURN s.factId AS fact, s.text AS text, s.start AS start, s.\`end\` AS stop, s.triggerStart AS triggerStart,
       s.triggerEnd AS triggerEnd, d.article AS article, d.publisher AS publisher, d.published AS published
     ORDER BY coalesce(published, '9999'), article, start, s.id`,
    { facts: [...new Set(facts)] },
  );
  for (const row of rows) {
    const start = row.start as number;
    const source: Source = {
      article: row.article as string,
      publisher: row.publisher as string | null,
      published: row.published as string | null,
      text: (row.text as string | null) ?? '',
      start,
      end: row.stop as number,
      trigger: [(row.triggerStart as number) - start, (row.triggerEnd as number) - start],
    };
    const group = sources.get(row.fact as string);
    if (group) group.push(source);
    else sources.set(row.fact as string, [source]);
  }
  return sources;
}
