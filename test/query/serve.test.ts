/** The HTTP API over a graph that answers from a table: what it lets in, and what it refuses. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ReadoutError } from '../../src/model/index.js';
import type { OpenGraph } from '../../src/query/openedGraph.js';
import { type Serving, serve } from '../../src/query/serve.js';

const graph: OpenGraph = {
  name: 'test',
  query: async (cypher, parameters) => {
    if (/^CREATE/.test(cypher))
      throw new ReadoutError({
        code: 'read-only',
        place: 'test',
        expected: 'a read',
        actual: 'a write',
        remedy: 'read',
      });
    if (/Document/.test(cypher))
      return { columns: ['d'], rows: parameters?.article === 'a.txt' ? [{ d: { text: 'hello' } }] : [] };
    return { columns: ['n'], rows: [{ n: parameters?.n ?? 1 }] };
  },
  close: async () => {},
};

let serving: Serving;
before(async () => {
  serving = await serve(graph, {
    host: '127.0.0.1',
    port: 0,
    limits: {},
    formatCsv: ({ columns }) => `${columns}\n`,
  });
});
after(() => serving.close());

const get = async (path: string, init?: RequestInit) => {
  const response = await fetch(`${serving.url}${path}`, init);
  return { status: response.status, text: await response.text() };
};

test('queries are answered as JSON or CSV, with parameters by POST', async () => {
  assert.deepEqual(await get('/query?cypher=RETURN%201'), {
    status: 200,
    text: '{"columns":["n"],"rows":[{"n":1}]}\n',
  });
  assert.equal((await get('/query?cypher=x', { headers: { accept: 'text/csv' } })).text, 'n\n');
  const body = JSON.stringify({ cypher: 'RETURN $n', parameters: { n: 7 } });
  assert.match((await get('/query', { method: 'POST', body })).text, /"n":7/);
  assert.deepEqual(await get('/document?article=a.txt'), { status: 200, text: '{"text":"hello"}\n' });
});

test('writing, odd paths, odd bodies and large bodies are refused', async () => {
  assert.equal((await get('/query?cypher=CREATE%20(n)')).status, 400);
  assert.equal((await get('/query')).status, 400);
  assert.equal((await get('/nothing')).status, 404);
  assert.equal((await get('/query', { method: 'DELETE' })).status, 404);
  assert.equal((await get('/document?article=b.txt')).status, 404);
  assert.equal((await get('/query', { method: 'POST', body: 'no json' })).status, 400);
  assert.equal((await get('/query', { method: 'POST', body: `"${'x'.repeat(2 << 20)}"` })).status, 400);
});

test('the description names every path', async () => {
  const { paths } = JSON.parse((await get('/openapi.json')).text) as { paths: object };
  assert.deepEqual(Object.keys(paths), ['/query', '/entity', '/explain', '/document']);
});

test('a port that is taken gets one clear message', async () => {
  const port = Number(new URL(serving.url).port);
  await assert.rejects(
    serve(graph, { host: '127.0.0.1', port, limits: {}, formatCsv: () => '' }),
    error => error instanceof ReadoutError && error.code === 'cannot-listen',
  );
});
