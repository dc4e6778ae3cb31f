import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toEmbeddedDialect } from '../../src/query/dialect.js';

const check = (cypher: string, expected: string) => assert.equal(toEmbeddedDialect(cypher), expected);

test('labels of people, places and organisations become a property', () => {
  check('MATCH (p:Person) RETURN p', "MATCH (p:Entity {type: 'PERSON'}) RETURN p");
  check('MATCH (:Place {name: $n})', "MATCH (:Entity {type: 'PLACE', name: $n})");
  check(
    'MATCH (p:Person:Entity {})-->(o:Organization)',
    "MATCH (p:Entity {type: 'PERSON'})-->(o:Entity {type: 'ORGANIZATION'})",
  );
  check(
    'MATCH (n) WHERE n:Person AND NOT n:Place RETURN n',
    "MATCH (n) WHERE n.type = 'PERSON' AND NOT n.type = 'PLACE' RETURN n",
  );
});

test('functions and words that have other names there', () => {
  check('RETURN type(r), r.end, relationships(p)', 'RETURN label(r), r.`end`, rels(p)');
  check('RETURN n.type, CASE WHEN true THEN 1 END', 'RETURN n.type, CASE WHEN true THEN 1 END');
});

test('strings, comments and quoted names are left alone', () => {
  for (const cypher of [
    "RETURN '(p:Person) type(r)'",
    'RETURN "it\\"s (p:Person)"',
    '// (p:Person)\nRETURN 1',
    '/* type(r) */ RETURN `(a:Place)`',
  ])
    check(cypher, cypher);
});

test('any text at all passes through', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => typeof toEmbeddedDialect(text) === 'string'));
  fc.assert(
    fc.property(
      fc.string().filter(text => !/end|type|tostring|datetime|relationships|:/i.test(text)),
      text => toEmbeddedDialect(text) === text,
    ),
  );
});
