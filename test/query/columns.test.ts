import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writtenColumns } from '../../src/query/columns.js';

const check = (cypher: string, expected: string[] | undefined) =>
  assert.deepEqual(writtenColumns(cypher), expected);

test('columns are called as the query words them', () => {
  check('MATCH (p)-[r]->(o) RETURN p.name, type(r), count(*) AS n', ['p.name', 'type(r)', 'n']);
  check('RETURN DISTINCT toLower(type(r)) ORDER BY toLower(type(r)) LIMIT 3', ['toLower(type(r))']);
  check('return 1 + 2 as `a sum`, [1, 2][0], {a: 1, b: 2};', ['a sum', '[1, 2][0]', '{a: 1, b: 2}']);
  check('RETURN \'a, b\' + "c, d" // so, so\n SKIP 1', ['\'a, b\' + "c, d"']);
  check('RETURN `odd name`, n.limit', ['odd name', 'n.limit']);
});

test('a subquery within brackets is not what answers', () => {
  check('MATCH (a) WHERE EXISTS { MATCH (a)-->(b) RETURN b, a } RETURN a.name', ['a.name']);
  check('MATCH (a) RETURN COUNT { MATCH (a)-->(b) RETURN b } AS n', ['n']);
});

test('where the query does not tell, nothing is said', () => {
  for (const cypher of ['MATCH (n) RETURN *', 'RETURN 1 AS a UNION RETURN 2 AS a', 'CALL show_tables()', ''])
    check(cypher, undefined);
});
