/** Sentences through the whole pipeline, in a form that tests can compare: `Merkel -met-with-> Macron (planned)`. */
import assert from 'node:assert/strict';
import type { Extraction, Statement } from '../src/model/index.js';
import { createPipeline } from '../src/pipeline.js';
import { root } from './root.js';

const pipeline = createPipeline({ packageRoot: root });

export const { schema } = pipeline;

export function extractionOf(text: string, published = '2023-06-20'): Extraction {
  const { document } = pipeline.read({ article: 'test.txt', text, published });
  return pipeline.extract(pipeline.annotate(document));
}

/** Last word of each name, the relation in lower case, the status unless asserted. */
export function shown(extraction: Extraction, statement: Statement): string {
  const name = (id: string): string =>
    extraction.entities
      .find(entity => entity.id === id)!
      .name.split(' ')
      .at(-1)!;
  const relation = statement.relation.toLowerCase().replaceAll('_', '-');
  const status = statement.status === 'asserted' ? '' : ` (${statement.status})`;
  return `${name(statement.subject)} -${relation}-> ${name(statement.object)}${status}`;
}

/** All that the sentence says, in any order; ends of symmetric relations either way round. */
export function check(text: string, expected: readonly string[], published?: string): void {
  const extraction = extractionOf(text, published);
  const said = new Set(extraction.statements.map(statement => normal(shown(extraction, statement))));
  assert.deepEqual([...said].sort(), expected.map(normal).sort(), text);
}

/** Dates of statements, each by the words that its trigger begins. */
export function checkDates(text: string, expected: Readonly<Record<string, string | undefined>>): void {
  const { statements } = extractionOf(text);
  for (const [trigger, date] of Object.entries(expected)) {
    const found = statements.find(statement => text.slice(statement.trigger.start).startsWith(trigger));
    assert.ok(found, `${trigger}: ${text}`);
    assert.equal(found.date, date, `${trigger}: ${text}`);
  }
}

const SYMMETRIC = new Set(
  schema.relations
    .filter(({ symmetric }) => symmetric)
    .map(({ id }) => id.toLowerCase().replaceAll('_', '-')),
);

export function normal(fact: string): string {
  const match = /^(\S+) -(\S+)-> (\S+)(.*)$/.exec(fact);
  if (!match || !SYMMETRIC.has(match[2]!) || match[1]! < match[3]!) return fact;
  return `${match[3]} -${match[2]}-> ${match[1]}${match[4]}`;
}
