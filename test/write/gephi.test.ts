/** Gephi opens what is written for it, and keeps every parallel edge. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { importWithGephi } from '../../scripts/gephi.js';
import { drawingOf } from '../../src/write/drawing.js';
import { formatGexf } from '../../src/write/gexf.js';
import { formatGraphml } from '../../src/write/graphml.js';
import { lacksGephi } from '../available.js';
import { temporaryFolder } from '../cli/readout.js';
import { knowledge } from '../knowledge.js';

test("Gephi's own importer takes GEXF and GraphML", { skip: lacksGephi() }, context => {
  const folder = temporaryFolder(context);
  const drawing = drawingOf(knowledge, 'edges');
  const gexf = join(folder, 'small.gexf');
  const graphml = join(folder, 'small.graphml');
  writeFileSync(gexf, [...formatGexf(drawing)].join(''));
  writeFileSync(graphml, [...formatGraphml(drawing)].join(''));
  const [fromGexf, fromGraphml] = importWithGephi([gexf, graphml]);
  for (const seen of [fromGexf, fromGraphml]) {
    assert.equal(seen?.nodes, drawing.nodes.length);
    assert.equal(seen?.edges, drawing.edges.length);
    assert.deepEqual(
      seen?.issues.filter(issue => /SEVERE|CRITICAL/.test(issue)),
      [],
    );
  }
  assert.equal(fromGexf?.dynamic, true);
});
