/** A gazetteer of the user's own, on the command line and in readout.yaml. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readout, temporaryFolder } from './readout.js';

test('--gazetteer and readout.yaml give the same graph, with the ids of the list', context => {
  const folder = temporaryFolder(context);
  const run = (...args: string[]) => readout([...args, '--quiet'], { cwd: folder });
  writeFileSync(
    join(folder, 'a.txt'),
    'Olga Weber of Quiet Harbour met Boris Ito in Oslo on Monday, officials said.',
  );
  writeFileSync(join(folder, 'mine.csv'), 'id,type,name\nq1,ORGANIZATION,Quiet Harbour\n');
  const named = run('build', '--gazetteer', 'mine.csv', '--to', 'a.json', 'a.txt');
  assert.equal(named.status, 0, named.stderr);
  writeFileSync(join(folder, 'readout.yaml'), 'gazetteer: mine.csv\n');
  assert.equal(run('build', 'a.txt', '--to', 'b.json').status, 0);
  const graph = readFileSync(join(folder, 'a.json'), 'utf8');
  assert.equal(readFileSync(join(folder, 'b.json'), 'utf8'), graph);
  const { nodes } = JSON.parse(graph) as { nodes: { name: string; ids: { own: string | null } }[] };
  assert.equal(nodes.find(({ name }) => name === 'Quiet Harbour')?.ids.own, 'q1');
  writeFileSync(join(folder, 'readout.yaml'), 'gazetteer: 5\n');
  const { status, stderr } = run('build', 'a.txt', '--to', 'b.json');
  assert.equal(status, 1);
  assert.match(stderr, /readout\.yaml: gazetteer: expected a file or a list of files, found 5/);
});
