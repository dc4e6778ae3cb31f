/** Who speaks where a description, an aide or a party stands for the name: through the whole pipeline. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPipeline } from '../../src/pipeline.js';
import { root } from '../root.js';

const pipeline = createPipeline({ packageRoot: root });

/** Each quotation as `Speaker: "content"`, in text order; paragraphs are lines. */
function check(text: string, expected: readonly string[]): void {
  const { document } = pipeline.read({ article: 'test.txt', text });
  const { entities, quotations } = pipeline.extract(pipeline.annotate(document));
  const names = new Map(entities.map(entity => [entity.id, entity.name]));
  const found = quotations.map(
    ({ speaker, span }) => `${names.get(speaker)}: "${document.text.slice(span.start, span.end)}"`,
  );
  assert.deepEqual(found, expected, text);
}

test('requests over brackets, passages joined by "and", remarks behind their author', () => {
  check('Maria Costa urged Senator Paul Berger (PDP, Lagos) to withdraw his bill.', [
    'Maria Costa: "to withdraw his bill"',
  ]);
  check('Maria Costa wrote: “Nobody asked the farmers” and “We will not wait for them any longer.”', [
    'Maria Costa: "Nobody asked the farmers"',
    'Maria Costa: "We will not wait for them any longer."',
  ]);
  check(
    'The row began with remarks made by her predecessor, Paul Berger, in early May that farmers were rich.',
    ['Paul Berger: "farmers were rich"'],
  );
  check('Maria Costa said she had called Paul Berger asking for help.', [
    'Maria Costa: "she had called Paul Berger asking for help"',
  ]);
});

test('who speaks through somebody else', () => {
  check('Governor Maria Costa, through her press secretary, Paul Berger, said the bridge was safe.', [
    'Maria Costa: "the bridge was safe"',
  ]);
  check('Maria Costa in a statement signed by her aide, Paul Berger, described the claims as false.', [
    'Maria Costa: "the claims as false"',
  ]);
});

test('a member told by party and seat is a person, not the party', () => {
  check(
    'Republican Sen. Peter Vance of Ohio met Helen Marsh, D-Calif. The Ohio Republican said taxes were high. The Democrat said they were low.',
    ['Peter Vance: "taxes were high"', 'Helen Marsh: "they were low"'],
  );
});

test('a spokesman whose party the reader knows', () => {
  check('Peter Vance said that nobody had left. The APC spokesman said the row was over.', [
    'Peter Vance: "nobody had left"',
    'Peter Vance: "the row was over"',
  ]);
});
