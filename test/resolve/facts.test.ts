import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Extraction, Knowledge } from '../../src/model/index.js';
import { resolve } from '../../src/resolve/index.js';
import { loadSchema } from '../../src/schema/index.js';
import { root } from '../root.js';
import { type ArticleOptions, article, type Said } from './articles.js';

const schema = loadSchema(join(root, 'schema'));

const TALKS =
  '[Ines Quillfeather|PERSON] met [Tamar Odisho|PERSON] in [Oslo|PLACE] for an hour of talks on fishing rights and the northern ferry.';
const MET: Said = { subject: 'Ines Quillfeather', relation: 'MET_WITH', object: 'Tamar Odisho' };

const talks = (
  name: string,
  said: Partial<Said> = {},
  options: ArticleOptions = {},
  text = TALKS,
): Extraction => article(name, text, { ...options, statements: [{ ...MET, ...said }] });

/** Facts as `A REL B status date (reports/independent)`. */
function show({ facts, entities }: Knowledge): string[] {
  const nameOf = new Map(entities.map(entity => [entity.id, entity.name]));
  return facts
    .map(fact =>
      [
        ...[nameOf.get(fact.subject), nameOf.get(fact.object)].sort(),
        fact.status,
        fact.date ?? '-',
        `${fact.reports}/${fact.independentSources}`,
      ].join(' '),
    )
    .sort();
}

function check(articles: readonly Extraction[], expected: readonly string[]): Knowledge {
  const knowledge = resolve(articles, schema);
  assert.deepEqual(show(knowledge), [...expected].sort());
  return knowledge;
}

const PAIR = 'Ines Quillfeather Tamar Odisho';
const OTHER_WORDS =
  'Reporters watched as [Tamar Odisho|PERSON] arrived to see [Ines Quillfeather|PERSON] on the quay before the two sat down.';

test('a symmetric relation is one fact in either order', () => {
  check(
    [
      talks('a'),
      article('b', OTHER_WORDS, {
        statements: [{ subject: 'Tamar Odisho', relation: 'MET_WITH', object: 'Ines Quillfeather' }],
      }),
    ],
    [`${PAIR} asserted - 2/2`],
  );
});

test('a planned meeting never supports a meeting', () => {
  check(
    [talks('a', { status: 'planned' }), talks('b', {}, {}, OTHER_WORDS)],
    [`${PAIR} planned - 1/1`, `${PAIR} asserted - 1/1`],
  );
});

test('a vaguer date supports the one narrower date inside it; two days are two meetings', () => {
  check(
    [
      talks('a', { date: '2024-03-03' }),
      talks('b', { date: '2024-03' }, {}, OTHER_WORDS),
      talks('c', {}, {}, `${OTHER_WORDS} Then came rain.`),
    ],
    [`${PAIR} asserted 2024-03-03 3/2`],
  );
  check(
    [
      talks('a', { date: '2024-03-03' }),
      talks('b', { date: '2024-05-09' }, {}, OTHER_WORDS),
      talks('c', { date: '2024' }, {}, `A year later people still spoke of how ${OTHER_WORDS}`),
    ],
    [`${PAIR} asserted 2024-03-03 1/1`, `${PAIR} asserted 2024-05-09 1/1`, `${PAIR} asserted 2024 1/1`],
  );
});

test('a copy adds to the reports, never to the independent sources', () => {
  const story = `${TALKS} Nobody else was there. The ferry has not sailed since the storm of last winter, and both towns want it back before the summer comes.`;
  const { documents } = check(
    [
      talks('wire', {}, { publisher: 'Wire', published: '2024-03-03' }, story),
      talks('paper', {}, { publisher: 'Paper', published: '2024-03-04' }, `PAPER, Monday. ${story}`),
      talks('own', {}, { publisher: 'Own' }, OTHER_WORDS),
    ],
    [`${PAIR} asserted - 3/2`],
  );
  const copy = documents.find(document => document.article === 'paper')!;
  assert.equal(copy.copyOf, documents.find(document => document.article === 'wire')!.id);
  assert.ok(copy.copyShare! > 0.9);
});

test('a shortened reprint with a day is a copy of the long story without one', () => {
  const more =
    'The ferry has not sailed since the storm of last winter, and both towns want it back before the summer comes. Builders from the other bank have looked at the pier twice and found most of it sound.';
  const { documents } = check(
    [
      talks(
        'wire',
        {},
        {},
        `${TALKS} ${more} The fishermen did not wait and bought a boat of their own in the spring.`,
      ),
      talks('paper', {}, { publisher: 'Paper', published: '2024-03-04' }, `${TALKS} ${more.slice(0, 110)}`),
    ],
    [`${PAIR} asserted - 2/1`],
  );
  const byName = new Map(documents.map(document => [document.article, document]));
  assert.equal(byName.get('paper')!.copyOf, byName.get('wire')!.id);
  assert.equal(byName.get('wire')!.copyOf, undefined);
});

test('an edited copy counts for what it added', () => {
  const story = `${TALKS} Nobody else was there. The ferry has not sailed since the storm of last winter, and both towns want it back before the summer comes.`;
  const added =
    '[Pascal Lumbroso|PERSON] told this paper that he had praised [Tamar Odisho|PERSON] to the mayor.';
  const praised: Said = { subject: 'Pascal Lumbroso', relation: 'SUPPORTED', object: 'Tamar Odisho' };
  check(
    [
      talks('wire', {}, { publisher: 'Wire', published: '2024-03-03' }, story),
      article('paper', `${story} ${added}`, {
        publisher: 'Paper',
        published: '2024-03-04',
        statements: [MET, praised],
      }),
    ],
    [`${PAIR} asserted - 2/1`, 'Pascal Lumbroso Tamar Odisho asserted - 1/1'],
  );
});

test('confidence grows with independent sources, not with copies', () => {
  const one = resolve([talks('a')], schema).facts[0]!.confidence;
  const copied = resolve([talks('a'), talks('b', {}, { publisher: 'B' })], schema).facts[0]!.confidence;
  const two = resolve([talks('a'), talks('b', {}, {}, OTHER_WORDS)], schema).facts[0]!.confidence;
  assert.equal(one, 0.8);
  assert.equal(copied, 0.8);
  assert.equal(two, 0.96);
});

test('sources that cannot both be right: status, day, place and number', () => {
  const about = (articles: readonly Extraction[]) =>
    resolve(articles, schema).contradictions.map(contradiction => contradiction.about);
  const day = { date: '2024-03-03' };
  assert.deepEqual(about([talks('a', day), talks('b', { ...day, status: 'negated' }, {}, OTHER_WORDS)]), [
    'status',
  ]);
  assert.deepEqual(about([talks('a', day), talks('b', { date: '2024-03-04' }, {}, OTHER_WORDS)]), ['date']);
  assert.deepEqual(about([talks('a', day), talks('b', { date: '2024-06-04' }, {}, OTHER_WORDS)]), []);
  const elsewhere = `${OTHER_WORDS.slice(0, -1)} in [Helsinki|PLACE].`;
  assert.deepEqual(
    about([talks('a', { ...day, place: 'Oslo' }), talks('b', { ...day, place: 'Helsinki' }, {}, elsewhere)]),
    ['place'],
  );
  const twelve =
    '[Ines Quillfeather|PERSON] met [Tamar Odisho|PERSON] and 12 captains at the old pier on that day.';
  const nine =
    'With nine captains at her side [Ines Quillfeather|PERSON] came to meet [Tamar Odisho|PERSON] again.';
  assert.deepEqual(about([talks('a', day, {}, twelve), talks('b', day, {}, nine)]), ['number']);
  assert.deepEqual(about([talks('a', day), talks('b', day, {}, OTHER_WORDS)]), []);
});

test('a document read twice is a problem and one document', () => {
  const { documents, problems } = resolve([talks('a'), talks('b')], schema);
  assert.equal(documents.length, 1);
  assert.equal(problems[0]!.code, 'same-document');
});

test('what is said or done again the next day is no other date of the first', () => {
  const about = (relation: string, dates: readonly string[]) =>
    resolve(
      dates.map((date, index) => {
        const said: Said = { subject: 'Tamar Odisho', relation, object: 'Pascal Lumbroso', date };
        const words = ['spoke of harbour tolls again', 'returned to harbour tolls once more'][index];
        return article(`n${index}`, `[Tamar Odisho|PERSON] ${words} to [Pascal Lumbroso|PERSON].`, {
          published: date,
          statements: [said],
        });
      }),
      schema,
    ).contradictions.map(contradiction => contradiction.about);
  const days = ['2024-03-03', '2024-03-04'];
  for (const relation of ['CRITICIZED', 'AGREED_WITH', 'ATTACKED', 'TOLD'])
    assert.deepEqual(about(relation, days), [], relation);
  assert.deepEqual(about('MET_WITH', days), ['date']);
});
