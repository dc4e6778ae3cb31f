/** A graph whose every text tries to be Cypher, CSV, JSON or a shell, and what must hold of it on every engine. */
import assert from 'node:assert/strict';
import type { Knowledge } from '../../src/model/index.js';
import { findEntities } from '../../src/query/entities.js';
import { explain } from '../../src/query/explain.js';
import type { OpenGraph } from '../../src/query/openedGraph.js';
import { knowledge } from '../knowledge.js';

const NAMES = [
  `x'}) DETACH DELETE n //`,
  '`]->() DETACH DELETE n WITH 1 AS x MATCH (m {name: "$rows"}) //',
  `"); DROP TABLE Entity; --`,
  "\\' OR 1=1 RETURN n //",
  '$(touch injected); `touch injected` $name {name} %s %n',
  `=HYPERLINK("http://example.org","x")\t;,|\r\n"quoted"`,
  'COPY Entity FROM "/etc/passwd" \u202e\u{1f600}\ufeff',
];

/** The relation of a user's own schema. */
export const HOSTILE_RELATION = 'MET`]->() DETACH DELETE a //';

export const hostileKnowledge: Knowledge = {
  ...knowledge,
  entities: knowledge.entities.map((entity, index) => ({
    ...entity,
    name: NAMES[index % NAMES.length]!,
    aliases: [NAMES[(index + 1) % NAMES.length]!],
  })),
  facts: knowledge.facts.map(fact => ({ ...fact, relation: HOSTILE_RELATION, title: NAMES[0] })),
  statements: knowledge.statements.map(statement => ({
    ...statement,
    relation: HOSTILE_RELATION,
    title: NAMES[1],
  })),
  documents: knowledge.documents.map((document, index) => ({
    ...document,
    article: `../${NAMES[index]}/$(touch injected).txt`,
    title: NAMES[index + 2],
    publisher: NAMES[index + 3],
    authors: [NAMES[0]!, NAMES[5]!],
  })),
};

/** Everything is there, under its own name, and can be asked for by it. */
export async function checkHostile(graph: OpenGraph): Promise<void> {
  const count = async (pattern: string) =>
    (await graph.query(`MATCH ${pattern} RETURN count(*) AS n`)).rows[0]!.n;
  assert.equal(await count('(n:Entity)'), hostileKnowledge.entities.length);
  assert.equal(await count('(:Entity)-[r]->(:Entity)'), hostileKnowledge.facts.length);
  for (const { id, name } of hostileKnowledge.entities) {
    const found = await findEntities(graph, name);
    assert.deepEqual(
      found.filter(entity => entity.id === id).map(entity => entity.name),
      [name],
    );
    await explain(graph, [name]);
  }
  for (const { article, title } of hostileKnowledge.documents) {
    const { rows } = await graph.query(
      'MATCH (d:Document) WHERE d.article = $article RETURN d.title AS title',
      {
        article,
      },
    );
    assert.deepEqual(rows, [{ title }]);
  }
  const { rows } = await graph.query('MATCH (:Entity)-[r]->(:Entity) RETURN DISTINCT r.title AS title');
  assert.deepEqual(rows, [{ title: NAMES[0] }]);
  assert.equal(await count('(n:Entity)'), hostileKnowledge.entities.length);
}
