/** Every example of a relation's file gives its facts, and no counterexample gives one of that relation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractionOf, normal, schema, shown } from '../extracted.js';

for (const relation of schema.relations) {
  const label = relation.id.toLowerCase().replaceAll('_', '-');
  const saidIn = (text: string): string[] => {
    const extraction = extractionOf(text);
    return extraction.statements
      .filter(statement => statement.relation === relation.id)
      .map(statement => normal(shown(extraction, statement)));
  };
  test(`${relation.id} is found in its examples`, () => {
    for (const { text, facts } of relation.examples)
      for (const fact of facts) {
        const expected = normal(fact.replace(' -> ', ` -${label}-> `));
        const said = saidIn(text);
        assert.ok(
          said.includes(expected),
          `${text}\nwanted ${expected}\nsaid ${said.join(', ') || 'nothing'}`,
        );
      }
  });
  test(`${relation.id} is not found in its counterexamples`, () => {
    for (const text of relation.counterexamples) assert.deepEqual(saidIn(text), [], text);
  });
}
