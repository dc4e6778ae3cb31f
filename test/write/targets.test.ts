import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ReadoutError } from '../../src/model/index.js';
import { writeFileWhole } from '../../src/store/file.js';
import { parseTarget, writeTargets } from '../../src/write/index.js';
import { knowledge } from '../knowledge.js';

const folder = mkdtempSync(join(tmpdir(), 'readout-targets-'));
const input = { knowledge, extractions: [] };

test('every target is written, a second run changes nothing', async () => {
  const names = ['a.graphml', 'a.gexf', 'a.json', 'a.jsonl'].map(name => join(folder, 'new', name));
  const targets = [...names, `csv:${join(folder, 'tables')}`, `neo4j-import:${join(folder, 'import')}`].map(
    text => parseTarget(text),
  );
  const first = await writeTargets(targets, input);
  assert.ok(first.every(written => written.changed));
  const times = first.flatMap(written => written.places).map(place => statSync(place).mtimeMs);
  const second = await writeTargets(targets, input);
  assert.ok(second.every(written => !written.changed));
  assert.deepEqual(
    second.flatMap(written => written.places).map(place => statSync(place).mtimeMs),
    times,
  );
  assert.deepEqual(readdirSync(join(folder, 'tables')).sort(), ['edges.csv', 'nodes.csv']);
});

test('a mistyped ending is refused before any work', () => {
  for (const text of ['graph.grphml', 'graph', '.json', 'csv:', 'http://host/x.json', ''])
    assert.throws(
      () => parseTarget(text),
      error => error instanceof ReadoutError && error.code === 'unknown-target',
      text,
    );
});

test('an unwritable target says where and why, and leaves nothing behind', async () => {
  const file = join(folder, 'plain.txt');
  writeFileSync(file, 'a file');
  mkdirSync(join(folder, 'taken.json'));
  for (const text of [join(file, 'x.json'), join(folder, 'taken.json')]) {
    const target = parseTarget(text);
    const refused = (error: unknown) =>
      error instanceof ReadoutError && error.code === 'unwritable-target' && error.message.includes(text);
    await assert.rejects(target.check(), refused);
    await assert.rejects(writeTargets([target], input), refused);
  }
  assert.deepEqual(readdirSync(join(folder, 'taken.json')), []);
});

test('a writer that fails in the middle leaves the old file as it was', () => {
  const file = join(folder, 'half', 'a.json');
  writeFileWhole(file, ['whole']);
  const failing = function* () {
    yield 'x'.repeat(3 << 20);
    throw new RangeError('broken');
  };
  assert.throws(() => writeFileWhole(file, failing()), RangeError);
  assert.equal(readFileSync(file, 'utf8'), 'whole');
  assert.deepEqual(readdirSync(join(folder, 'half')), ['a.json']);
});
