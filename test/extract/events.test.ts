/** Every example of a category's file gives its events, and no counterexample gives one of that root. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventSchema, eventsIn } from '../coded.js';

for (const { id, root, lines, counterexamples } of eventSchema.categories) {
  test(`${id} is coded in its examples`, () => {
    const missed = lines.flatMap(({ text, events }) => {
      const found = eventsIn(text);
      return events
        .filter(event => !found.some(one => one.replace(/ \(.*/, '') === event))
        .map(event => `${text}\n  wanted ${event}\n  coded ${found.join(', ') || 'nothing'}`);
    });
    assert.equal(missed.length, 0, missed.join('\n'));
  });
  test(`${id} is not coded in its counterexamples`, () => {
    for (const text of counterexamples)
      assert.deepEqual(
        eventsIn(text).filter(event => event.includes(` ${root}`)),
        [],
        text,
      );
  });
}
