/** Each format, byte for byte against its golden file and then read back by those it is written for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { EntityId, Knowledge } from '../../src/model/index.js';
import { formatGephiEdges, formatGephiNodes } from '../../src/write/csv.js';
import { drawingOf } from '../../src/write/drawing.js';
import { formatGexf } from '../../src/write/gexf.js';
import { formatGraphJson } from '../../src/write/graphJson.js';
import { formatGraphml } from '../../src/write/graphml.js';
import { lacksPython, runPython } from '../available.js';
import { knowledge } from '../knowledge.js';
import { checkGolden } from './golden.js';

const drawing = drawingOf(knowledge, 'edges');
const graphml = [...formatGraphml(drawing)].join('');
const gexf = [...formatGexf(drawing)].join('');

test('GraphML', () => checkGolden('small.graphml', graphml));
test('GEXF', () => checkGolden('small.gexf', gexf));
test('graph.json', () => checkGolden('small.json', [...formatGraphJson(knowledge)].join('')));
test('Gephi nodes', () => checkGolden('nodes.csv', [...formatGephiNodes(drawing)].join('')));
test('Gephi edges', () => checkGolden('edges.csv', [...formatGephiEdges(drawing)].join('')));

test('networkx reads GraphML with types and parallel edges', { skip: lacksPython('networkx') }, () => {
  const graph = runPython(
    `import sys, json, io, networkx as nx
g = nx.read_graphml(io.BytesIO(sys.stdin.buffer.read()), force_multigraph=True)
print(json.dumps({"nodes": dict(g.nodes(data=True)), "edges": [[a, b, k, d] for a, b, k, d in g.edges(keys=True, data=True)]}))`,
    graphml,
  );
  const { nodes, edges } = JSON.parse(graph) as {
    nodes: Record<string, Record<string, unknown>>;
    edges: [string, string, string, Record<string, unknown>][];
  };
  assert.equal(edges.length, 8);
  assert.equal(nodes.n5!.latitude, 59.91273);
  assert.deepEqual(JSON.parse(nodes.n1!.aliases as string), ['Okafor']);
  const speech = edges.find(([, , key]) => key === 'SPOKE_OF:n2:n1')![3];
  assert.equal(speech.reports, 1);
  assert.equal(speech.past, false);
  const evidence = JSON.parse(speech.evidence as string) as { text: string }[];
  assert.equal(evidence[0]!.text, 'Okafor was "a friend\tof peace"');
});

test('networkx reads GEXF with intervals', { skip: lacksPython('networkx') }, () => {
  const graph = runPython(
    `import sys, json, io, networkx as nx
g = nx.read_gexf(io.BytesIO(sys.stdin.buffer.read()), version="1.3")
print(json.dumps([g.number_of_nodes(), sorted([k, d["relation"], d.get("start"), d.get("end")] for a, b, k, d in g.edges(keys=True, data=True))]))`,
    gexf,
  );
  const [nodes, edges] = JSON.parse(graph) as [number, unknown[][]];
  assert.equal(nodes, 7);
  assert.equal(edges.length, 8);
  assert.deepEqual(edges.find(([id]) => id === 'f3')!.slice(1), ['VISITED', '2024-03-11', '2024-03-17']);
});

test('any name at all gives well-formed XML', { skip: lacksPython() }, () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u0000', '\ud800', ']]>', '&#0;', '\r\n\t'),
  );
  const samples = fc.sample(name, { numRuns: 100, seed: 7 });
  const texts = samples.flatMap(text => {
    const odd = drawingOf(renamed(text), 'edges');
    return [[...formatGraphml(odd)].join(''), [...formatGexf(odd)].join('')];
  });
  runPython(
    `import sys, json, xml.etree.ElementTree as x
for t in json.load(sys.stdin): x.fromstring(t.encode("utf-8"))`,
    JSON.stringify(texts),
  );
});

test('a name that XML can hold comes back as it was', { skip: lacksPython() }, () => {
  const name = ' "Ána" <O\'Neill> & Söhne\n\t\r ]]> 中 😀';
  const back = runPython(
    `import sys, json, xml.etree.ElementTree as x
r = x.fromstring(sys.stdin.buffer.read())
ns = {"g": "http://gexf.net/1.3"}
print(json.dumps(r.find(".//g:node", ns).get("label")))`,
    [...formatGexf(drawingOf(renamed(name), 'edges'))].join(''),
  );
  assert.equal(JSON.parse(back), name);
});

function renamed(name: string): Knowledge {
  const entities = knowledge.entities.map(entity => ({ ...entity, name, aliases: [name] }));
  const facts = knowledge.facts.map(fact => ({ ...fact, title: name, place: 'n5' as EntityId }));
  return { ...knowledge, entities, facts };
}
