import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReadoutError } from '../../src/model/index.js';
import { readGraphJson } from '../../src/store/graphJson.js';
import { formatGraphJson } from '../../src/write/graphJson.js';
import { knowledge } from '../knowledge.js';

const text = [...formatGraphJson(knowledge)].join('');

test('graph.json gives back the knowledge it was written from', () => {
  assert.deepEqual(readGraphJson(text, 'graph.json'), knowledge);
});

test('graph.json shows the sentence behind each edge', () => {
  const { edges } = JSON.parse(text) as { edges: { type: string; evidence: { text: string }[] }[] };
  assert.equal(edges.length, 6);
  assert.equal(
    edges[0]!.evidence[0]!.text,
    'Foreign Minister Amara Okafor of Nigeria met Lena Brandt in Oslo on March 3, 2024.',
  );
});

test('two documents of one article name are kept apart', () => {
  const twins = {
    ...knowledge,
    documents: knowledge.documents.map(document => ({ ...document, article: 'same.txt' })),
  };
  assert.deepEqual(readGraphJson([...formatGraphJson(twins)].join(''), 'graph.json'), twins);
});

test('a graph with the bare minimum is read, what is missing is unknown', () => {
  const bare = readGraphJson(
    '{"nodes":[{"id":"a","type":"PERSON","name":"Ana Reyes"}],"edges":[]}',
    'x.json',
  );
  assert.equal(bare.entities[0]!.name, 'Ana Reyes');
  assert.equal(bare.entities[0]!.ids.wikidata, undefined);
  assert.deepEqual(bare.statements, []);
});

test('what is no graph is refused with place and expectation', () => {
  for (const wrong of [
    '',
    '[]',
    '{"nodes":7}',
    '{"nodes":[{"id":"a","type":"THING","name":"x"}],"edges":[]}',
  ])
    assert.throws(
      () => readGraphJson(wrong, 'x.json'),
      error =>
        error instanceof ReadoutError && error.code === 'malformed-graph' && /x\.json/.test(error.message),
    );
});
