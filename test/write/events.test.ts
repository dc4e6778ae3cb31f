/** Events as event coders write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPipeline } from '../../src/pipeline.js';
import { createEventFormat } from '../../src/write/events.js';
import { root } from '../root.js';

const pipeline = createPipeline({ packageRoot: root });
const format = createEventFormat(pipeline.schema);

function eventsIn(text: string): string[][] {
  const { document } = pipeline.read({ article: 'a.txt', text, published: '2024-05-14' });
  return format(pipeline.extract(pipeline.annotate(document)))
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\t').slice(0, 5));
}

test('a meeting is a line each way, between those who govern', () => {
  assert.deepEqual(eventsIn('Austrian Chancellor Karl Weber met Norwegian President Ida Berg on Monday.'), [
    ['2024-05-13', 'AUTGOV', 'NORGOV', '040', 'asserted'],
    ['2024-05-13', 'NORGOV', 'AUTGOV', '040', 'asserted'],
  ]);
});

test('what did not happen is marked, what has no day gets that of publication', () => {
  assert.deepEqual(eventsIn('Austrian Chancellor Karl Weber did not visit Norway.'), [
    ['2024-05-14', 'AUTGOV', 'NOR', '042', 'negated'],
  ]);
});

test('a frame may have a code of its own, and so has what is planned', () => {
  assert.deepEqual(eventsIn('Austria imposed sanctions on Norway.'), [
    ['2024-05-14', 'AUT', 'NOR', '163', 'asserted'],
  ]);
  assert.deepEqual(eventsIn('Austrian Chancellor Karl Weber will visit Norway.'), [
    ['2024-05-14', 'AUTGOV', 'NOR', '036', 'planned'],
  ]);
});

test('states are no events', () => {
  assert.deepEqual(eventsIn('Karl Weber is the chancellor of Austria.'), []);
});
