/** Cypher with no server, the book of questions and explain, on a graph of `graph.json`. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ReadoutError } from '../../src/model/index.js';
import { ask, fillTemplate } from '../../src/query/ask.js';
import { explain } from '../../src/query/explain.js';
import { openGraph } from '../../src/query/graph.js';
import type { OpenGraph } from '../../src/query/openedGraph.js';
import { relationNames } from '../../src/schema/relationNames.js';
import { formatGraphJson } from '../../src/write/graphJson.js';
import { knowledge } from '../knowledge.js';
import { root } from '../root.js';
import { checkGolden } from '../write/golden.js';
import { answerAll, questions } from './book.js';

const refused = (code: string) => (error: unknown) => error instanceof ReadoutError && error.code === code;

describe('a graph with no server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-query-'));
  const file = join(folder, 'graph.json');
  const options = { cache: folder, relations: relationNames(join(root, 'schema')) };
  let graph: OpenGraph;
  before(async () => {
    writeFileSync(file, [...formatGraphJson(knowledge)].join(''));
    graph = await openGraph(file, options);
  });
  after(() => graph.close());

  test('labels, types and dates are those of Neo4j', async () => {
    const { columns, rows } = await graph.query(
      "MATCH (a:Person {name: $name})-[r]->(b:Person) WHERE type(r) = 'MET_WITH' AND r.end < date('2024-03-04') RETURN b.name AS met, r.end AS day, r.reports AS reports",
      { name: 'Amara Okafor' },
    );
    assert.deepEqual(columns, ['met', 'day', 'reports']);
    assert.deepEqual(rows, [{ met: 'Lena Brandt', day: '2024-03-03', reports: 2 }]);
  });

  test('a query that writes, or that is wrong, is refused by name of the graph', async () => {
    await assert.rejects(graph.query("CREATE (:Person {id: 'x'})"), refused('read-only'));
    await assert.rejects(graph.query('MATCH (n:Person RETURN n'), error => {
      assert.ok(refused('refused-query')(error));
      assert.match((error as Error).message, /graph\.json.*\n.*MATCH.*\n\s*\^/s);
      return true;
    });
  });

  test('an error shows its place in the query as it was written', async () => {
    const shown = async (cypher: string) => {
      const error = (await graph.query(cypher).catch(reason => reason)) as ReadoutError;
      assert.ok(refused('refused-query')(error));
      return error.problem.actual;
    };
    assert.equal(
      await shown('MATCH (p:Person)-[r]->(o) RETRUN p.name'),
      'Parser exception: invalid input (line 1, column 27)\nMATCH (p:Person)-[r]->(o) RETRUN p.name\n                          ^',
    );
    assert.equal(
      await shown('MATCH (p:Person)\nWHERE p:Person AND p.name =\nRETURN p'),
      'Parser exception: invalid input (line 3, column 8)\nRETURN p\n       ^',
    );
    for (const [cypher, column] of [
      ['MATCH (p:Person) RETURN p.name, p.nmae', 35],
      ['MATCH (p:Persn) RETURN p', 10],
      ['MATCH (p:Person) RETURN q.name', 25],
      ['MATCH (p:Person) RETURN uper(p.name)', 25],
    ] as const)
      assert.match(
        await shown(cypher),
        new RegExp(`\\(line 1, column ${column}\\)\\n.*\\n {${column - 1}}\\^$`),
      );
  });

  test('columns are called as the query words them', async () => {
    const { columns, rows } = await graph.query(
      'MATCH (a:Person)-[r]->(b:Person) RETURN type(r), count(*) ORDER BY type(r) LIMIT 1',
    );
    assert.deepEqual(columns, ['type(r)', 'count(*)']);
    assert.deepEqual(Object.keys(rows[0]!), ['type(r)', 'count(*)']);
  });

  test('no row more than asked for', async () => {
    assert.equal((await graph.query('MATCH (n:Entity) RETURN n', {}, { limit: 2 })).rows.length, 2);
  });

  test('what is no graph is refused', async () => {
    await assert.rejects(openGraph(join(folder, 'nowhere.json')), refused('no-graph'));
    await assert.rejects(openGraph('graph.txt'), refused('unknown-graph'));
  });

  test('every question of the book is answered, in sentences without gaps', async () => {
    assert.ok(questions.length >= 20);
    checkGolden('answers.json', await answerAll(graph));
  });

  test('a question wants its names, and names that are there', async () => {
    const met = questions.find(({ id }) => id === 'met')!;
    await assert.rejects(ask(graph, met, []), refused('missing-argument'));
    await assert.rejects(ask(graph, met, ["Nobody' OR 1=1 //"]), refused('unknown-name'));
  });

  test('explain shows the sentences behind a name, and behind two', async () => {
    const one = await explain(graph, ['Brandt']);
    assert.equal(one.entities[0]!.name, 'Lena Brandt');
    assert.equal(one.facts.length, 4);
    const { text, trigger } = one.facts[0]!.sources[0]!;
    assert.equal(text.slice(...trigger!), 'met');
    const two = await explain(graph, ['Nigeria', 'Lagos']);
    assert.ok(two.chain);
    assert.deepEqual(
      two.facts.map(({ relation }) => relation),
      ['HOLDS_OFFICE', 'MET_WITH', 'VISITED'],
    );
  });
});

test('a part in brackets vanishes with its value', () => {
  const template = '{who} met {whom}[ in {place}[, {country}]].';
  assert.equal(fillTemplate(template, { who: 'A', whom: 'B', place: 'C', country: null }), 'A met B in C.');
  assert.equal(fillTemplate(template, { who: 'A', whom: 'B' }), 'A met B.');
});
