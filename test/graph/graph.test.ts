import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildGraph, communitiesOf, importanceOf, positionsOf, projectionOf } from '../../src/graph/index.js';
import { knowledge } from '../knowledge.js';

const graph = buildGraph(knowledge);

test('entities are nodes, facts are edges, parallel edges stay', () => {
  assert.equal(graph.order, 7);
  assert.deepEqual(
    graph
      .outEdges('n1', 'n2')
      .map(edge => graph.getEdgeAttribute(edge, 'relation'))
      .sort(),
    ['MET_WITH', 'MET_WITH', 'SPOKE_TO'],
  );
  assert.equal(graph.getNodeAttribute('n1', 'documents'), 3);
  assert.equal(graph.getNodeAttribute('n2', 'start'), '2024-03-03');
  assert.equal(graph.getNodeAttribute('n2', 'end'), '2024-03-17');
});

test('a copied quotation is two reports of one source', () => {
  const speech = graph.getEdgeAttributes('SPOKE_TO:n1:n2');
  assert.equal(speech.reports, 2);
  assert.equal(speech.independentSources, 1);
  assert.equal(speech.date, '2024-03-04/2024-03-05');
  assert.equal(speech.evidence[0]!.text, 'We will open the port <soon> & together,');
});

test('quotations become nodes where asked for', () => {
  const speech = buildGraph(knowledge, { quotations: 'nodes' });
  assert.equal(speech.order, 10);
  assert.deepEqual(
    speech.edges('q3').map(edge => speech.getEdgeAttribute(edge, 'relation')),
    ['SAID', 'MENTIONS'],
  );
});

test('a denied meeting joins nobody', () => {
  const projection = projectionOf(graph);
  assert.ok(!projection.hasEdge('n2', 'n3'));
  assert.equal(projection.getEdgeAttribute('n1', 'n2', 'weight'), 4);
  const communities = communitiesOf(projection);
  assert.equal(communities.get('n1'), communities.get('n2'));
  assert.notEqual(communities.get('n1'), communities.get('n3'));
  assert.ok(importanceOf(projection).get('n2')! > importanceOf(projection).get('n7')!);
});

test('communities and positions are the same on every run, whatever the graph', () => {
  const names = fc.integer({ min: 0, max: 12 }).map(n => `n${n}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(names, names), { maxLength: 40 }), pairs => {
      const run = () => {
        const { documents, versions } = knowledge;
        const ids = [...new Set(pairs.flat())].sort();
        const small = buildGraph({
          ...knowledge,
          documents,
          versions,
          statements: [],
          quotations: [],
          entities: ids.map(id => ({ ...knowledge.entities[0]!, id: id as never, mentions: [] })),
          facts: pairs.map(([subject, object], index) => ({
            ...knowledge.facts[0]!,
            id: `f${index}` as never,
            subject: subject as never,
            object: object as never,
            statements: [],
          })),
        });
        const projection = projectionOf(small);
        const communities = communitiesOf(projection);
        const positions = positionsOf(projection, communities);
        for (const { x, y } of positions.values()) assert.ok(Number.isFinite(x) && Number.isFinite(y));
        return { communities, positions, importance: importanceOf(projection) };
      };
      assert.deepEqual(run(), run());
    }),
    { numRuns: 30 },
  );
});
