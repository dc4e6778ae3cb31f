/** Whom a noun with no name of its own stands for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPipeline } from '../../src/pipeline.js';
import { check } from '../extracted.js';
import { root } from '../root.js';

test('fighters stand for the body whose name they bear', () => {
  check('Olga Weber was captured by Hezbollah fighters.', ['Hezbollah -detained-> Weber']);
});

test('villagers stand for their country only where events are wanted', () => {
  const text = 'Turkish villagers attacked Olga Weber.';
  check(text, []);
  const pipeline = createPipeline({ packageRoot: root, unnamed: true });
  const { document } = pipeline.read({ article: 'a.txt', text });
  const { entities, statements } = pipeline.extract(pipeline.annotate(document));
  const name = (id: string) => entities.find(entity => entity.id === id)?.name;
  assert.deepEqual(
    statements.map(({ relation, subject, object }) => [relation, name(subject), name(object)]),
    [['ATTACKED', 'Turkey', 'Olga Weber']],
  );
});
