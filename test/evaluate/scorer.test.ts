/** Scores: what is perfect, what is missing, and the same figures as the gold's own scorer. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { evaluate, parseAnnotated } from '../../src/evaluate/index.js';
import { lacksPython, lacksShared, python } from '../available.js';
import { readout, temporaryFolder } from '../cli/readout.js';
import { root } from '../root.js';

const gold = readdirSync(join(root, 'corpus', 'gold'))
  .filter(name => name.endsWith('.gold.json'))
  .map(name => parseAnnotated(JSON.parse(readFileSync(join(root, 'corpus', 'gold', name), 'utf8')), name));
const symmetric = new Set(['MET_WITH', 'AGREED_WITH', 'FAMILY']);

test('gold scored against itself is perfect', () => {
  const { rows, findings } = evaluate({ gold, predictions: gold, symmetric });
  for (const row of ['mention', 'entity', 'quotation', 'fact', 'fact+status', 'person pronoun'])
    assert.equal(rows.get(row)?.f1, 1, row);
  assert.deepEqual(findings, []);
});

test('an article without a prediction is named and counts as missed', () => {
  const { rows, missing } = evaluate({ gold, predictions: gold.slice(1), symmetric });
  assert.deepEqual(missing, [gold[0]?.article]);
  assert.equal(rows.get('mention')?.precision, 1);
  assert.ok((rows.get('mention')?.recall ?? 1) < 1);
});

test('a wrong status costs the status, not the fact', () => {
  const predictions = gold.map(article => ({
    ...article,
    facts: article.facts.map(fact => ({ ...fact, status: 'negated' })),
  }));
  const { rows } = evaluate({ gold, predictions, symmetric });
  assert.equal(rows.get('fact')?.f1, 1);
  assert.ok((rows.get('status of facts found')?.f1 ?? 1) < 0.3);
});

test('a graph in which all is one node has full recall and little precision across articles', () => {
  const clusters = {
    entities: [
      { members: gold.map(({ article, entities }): [string, string] => [article, entities[0]?.id ?? '']) },
    ],
  };
  const mentions = gold.flatMap(({ article, entities }) =>
    entities.flatMap(entity =>
      entity.mentions.map(({ span }) => ({ article, start: span[0], end: span[1] })),
    ),
  );
  const { rows } = evaluate({
    gold,
    predictions: gold,
    symmetric,
    clusters,
    graph: { nodes: [{ id: 'n', mentions }] },
  });
  const across = rows.get('cross-document B3');
  assert.equal(across?.recall, 1);
  assert.ok((across?.precision ?? 1) < 0.2);
});

for (const set of ['voa', 'wikinews'])
  test(`readout evaluate gives the figures of the gold's scorer: ${set}`, {
    skip: lacksShared() || lacksPython(),
  }, context => {
    const folder = temporaryFolder(context);
    const shared = join(process.env.READOUT_SHARED ?? '', 'gold');
    const lines = join(folder, 'lines.jsonl');
    const graph = join(folder, 'graph.json');
    const { stdout, stderr } = readout(['extract', join(shared, set), '--quiet']);
    writeFileSync(lines, stdout);
    assert.equal(readout(['merge', lines, '--to', graph, '--quiet']).status, 0, stderr);
    const clusters = join(shared, set, 'crossdoc.json');
    const ours = readout(['evaluate', join(shared, set), '--predictions', lines, '--graph', graph, '--json']);
    const theirs = spawnSync(
      python,
      [
        join(shared, 'score.py'),
        join(shared, set),
        lines,
        '--graph',
        graph,
        '--crossdoc',
        clusters,
        '--json',
      ],
      { encoding: 'utf8' },
    );
    const mine = JSON.parse(ours.stdout) as Record<string, { f1: number; n: number[] }>;
    const wanted = JSON.parse(theirs.stdout) as Record<string, { f1: number; n: number[] }>;
    assert.ok(Object.keys(wanted).length > 10);
    for (const [row, { f1, n }] of Object.entries(wanted)) {
      assert.deepEqual(mine[row]?.n, n, row);
      assert.ok(Math.abs((mine[row]?.f1 ?? -1) - f1) < 1e-12, row);
    }
  });
