import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { ReadoutError } from '../../src/model/index.js';
import { type LineChange, readLineStore, updateLineStore } from '../../src/store/lineStore.js';

const folder = mkdtempSync(join(tmpdir(), 'readout-lines-'));
let count = 0;
const fresh = (ending = '') => join(folder, `store${++count}${ending}`);
const line = (article: string, text: string) => ({ article, line: JSON.stringify({ article, text }) });

function bytesOf(path: string): string[] {
  if (path.endsWith('.jsonl')) return [readFileSync(path, 'utf8')];
  return readdirSync(path)
    .sort()
    .flatMap(name => [name, readFileSync(join(path, name), 'utf8')]);
}

test('articles are added, replaced, kept and withdrawn', () => {
  for (const store of [fresh(), fresh('.jsonl')]) {
    assert.deepEqual(updateLineStore(store, [line('b', '1'), line('a', '1')]).added, ['a', 'b']);
    const update = updateLineStore(store, [
      line('a', '1'),
      line('b', '2'),
      line('c', '1'),
      { article: 'd', line: undefined },
    ]);
    assert.deepEqual(update, {
      added: ['c'],
      replaced: ['b'],
      unchanged: ['a'],
      removed: [],
      missing: ['d'],
    });
    assert.deepEqual(updateLineStore(store, [{ article: 'a', line: undefined }]).removed, ['a']);
    const texts = [...readLineStore(store)].map(
      ({ source }) => (JSON.parse(source) as { text: string }).text,
    );
    assert.deepEqual(texts.sort(), ['1', '2']);
  }
});

test('any order of changes that ends with the same articles makes the same bytes', () => {
  const change = fc
    .record({ article: fc.constantFrom('a', 'b/c', 'ü"\n', 'd#1'), text: fc.option(fc.string()) })
    .map(
      ({ article, text }): LineChange => (text === null ? { article, line: undefined } : line(article, text)),
    );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), fc.constantFrom('', '.jsonl'), (changes, ending) => {
      const last = [...new Map(changes.map(item => [item.article, item])).values()].reverse();
      const steps = fresh(ending);
      const scratch = fresh(ending);
      updateLineStore(steps, []);
      for (const step of changes) updateLineStore(steps, [step]);
      updateLineStore(scratch, last);
      const rows = (path: string) => [...readLineStore(path)].map(({ source }) => source);
      assert.deepEqual(rows(steps), rows(scratch));
    }),
    { numRuns: 30 },
  );
});

test('adding what is there already leaves the files untouched', () => {
  const store = fresh();
  updateLineStore(store, [line('a', '1')]);
  const before = bytesOf(store);
  updateLineStore(store, [line('a', '1')]);
  assert.deepEqual(bytesOf(store), before);
});

test('a folder of something else is no store', () => {
  writeFileSync(join(folder, 'mine.txt'), 'x');
  for (const path of [folder, join(folder, 'mine.txt')])
    assert.throws(
      () => updateLineStore(path, [line('a', '1')]),
      error => error instanceof ReadoutError && error.code === 'no-store',
    );
  assert.throws(() => [...readLineStore(join(folder, 'nowhere'))], /found nothing/);
});

test('a store that another process writes to is busy, the lock of a dead one is taken over', () => {
  const store = fresh();
  updateLineStore(store, []);
  writeFileSync(join(store, 'lock'), String(process.pid));
  assert.throws(() => updateLineStore(store, [line('a', '1')]), /no other process/);
  writeFileSync(join(store, 'lock'), '2147483646');
  assert.deepEqual(updateLineStore(store, [line('a', '1')]).added, ['a']);
});
