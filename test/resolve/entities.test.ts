import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Extraction, Knowledge } from '../../src/model/index.js';
import { type Decisions, resolve } from '../../src/resolve/index.js';
import { loadSchema } from '../../src/schema/index.js';
import { root } from '../root.js';
import { article } from './articles.js';

const schema = loadSchema(join(root, 'schema'));
const NOTHING: Decisions = { same: [], different: [], rename: {}, type: {} };

/** Entities as `Name: mention, mention`, sorted. */
function check(
  articles: readonly Extraction[],
  expected: readonly string[],
  decisions: Partial<Decisions> = {},
) {
  const knowledge = resolve(articles, schema, { ...NOTHING, ...decisions });
  assert.deepEqual(show(knowledge), [...expected].sort());
  return knowledge;
}

function show({ entities }: Knowledge): string[] {
  return entities
    .map(
      ({ name, mentions }) =>
        `${name}: ${mentions
          .map(mention => mention.text)
          .sort()
          .join(', ')}`,
    )
    .sort();
}

test('one country under all its names', () => {
  check(
    [
      article('a', 'The [U.S.|PLACE] and [Myanmar|PLACE] talk.'),
      article('b', '[United States|PLACE] aid to [Burma|PLACE] ends.'),
      article('c', '[America|PLACE] waits.'),
    ],
    ['United States: America, U.S., United States', 'Myanmar: Burma, Myanmar'],
  );
});

test('a place that is known brings its ids and its position', () => {
  const { entities } = resolve(
    [article('a', 'Talks in [Kiev|PLACE], the capital of [Ukraine|PLACE].')],
    schema,
  );
  const city = entities.find(entity => entity.name === 'Kyiv')!;
  assert.equal(city.ids.geonames, '703448');
  assert.equal(city.ids.wikidata, 'Q1899');
  assert.ok(city.coordinates);
  assert.equal(entities.find(entity => entity.name === 'Ukraine')!.ids.iso, 'UA');
});

test('one person under spellings, nicknames, initials and with or without marks', () => {
  check(
    [
      article('a', '[Zoltán Vér|PERSON] spoke.'),
      article('b', '[Zoltan Ver|PERSON] left.'),
      article('c', '[Robert Quillfeather|PERSON] spoke.'),
      article('d', '[Bob Quillfeather|PERSON] left.'),
      article('e', '[R. Quillfeather|PERSON] slept.'),
      article('f', '[Muhsin al-Tarhadi|PERSON] spoke.'),
      article('g', '[Mohsen Tarhadi|PERSON] spoke.'),
    ],
    [
      'Zoltán Vér: Zoltan Ver, Zoltán Vér',
      'Robert Quillfeather: Bob Quillfeather, R. Quillfeather, Robert Quillfeather',
      'Muhsin al-Tarhadi: Mohsen Tarhadi, Muhsin al-Tarhadi',
    ],
  );
});

test('one surname, two given names: two people', () => {
  check(
    [article('a', '[Ines Quillfeather|PERSON] spoke.'), article('b', '[Robert Quillfeather|PERSON] left.')],
    ['Ines Quillfeather: Ines Quillfeather', 'Robert Quillfeather: Robert Quillfeather'],
  );
});

test('a bare surname joins its one bearer, and of two bearers the one in whose company it stands', () => {
  check(
    [
      article('a', '[Ines Quillfeather|PERSON] met [Tamar Odisho|PERSON] in [Norway|PLACE].'),
      article('b', '[Robert Quillfeather|PERSON] met [Pascal Lumbroso|PERSON] in [Kenya|PLACE].'),
      article('c', '[Quillfeather|PERSON] wrote to [Pascal Lumbroso|PERSON] from [Kenya|PLACE].'),
    ],
    [
      'Ines Quillfeather: Ines Quillfeather',
      'Kenya: Kenya, Kenya',
      'Norway: Norway',
      'Pascal Lumbroso: Pascal Lumbroso, Pascal Lumbroso',
      'Robert Quillfeather: Quillfeather, Robert Quillfeather',
      'Tamar Odisho: Tamar Odisho',
    ],
  );
});

test('a bare surname that could be two stays provisional, with both as candidates', () => {
  const { entities } = resolve(
    [
      article('a', '[Ines Quillfeather|PERSON] spoke in [Norway|PLACE].'),
      article('b', '[Robert Quillfeather|PERSON] spoke in [Norway|PLACE].'),
      article('c', '[Quillfeather|PERSON] spoke in [Norway|PLACE].'),
    ],
    schema,
  );
  const provisional = entities.find(entity => entity.name === 'Quillfeather')!;
  const names = provisional.candidates.map(id => entities.find(entity => entity.id === id)!.name);
  assert.deepEqual(names.sort(), ['Ines Quillfeather', 'Robert Quillfeather']);
});

test('namesakes with a common name are kept apart by what stands around them', () => {
  const { entities } = resolve(
    [
      article('a', '[John Smith|PERSON] of [Australia|PLACE] met [Tamar Odisho|PERSON].', {
        statements: [
          { subject: 'John Smith', relation: 'HOLDS_OFFICE', object: 'Australia', title: 'treasurer' },
        ],
      }),
      article('b', '[John Smith|PERSON] of [Canada|PLACE] beat [Pascal Lumbroso|PERSON].', {
        statements: [
          { subject: 'John Smith', relation: 'HOLDS_OFFICE', object: 'Canada', title: 'goalkeeper' },
        ],
      }),
    ],
    schema,
  );
  assert.equal(entities.filter(entity => entity.name === 'John Smith').length, 2);
});

test('an acronym, an abridged name and a known alias are one body; bodies of two countries are not', () => {
  check(
    [
      article('a', 'The [International Monetary Fund|ORGANIZATION] lends to [Chad|PLACE].'),
      article('b', 'The [IMF|ORGANIZATION] waits.'),
      article('c', '[Zephyr Harbour Lighting Company|ORGANIZATION] closes.'),
      article('d', '[Zephyr Harbour Lighting|ORGANIZATION] reopens.'),
      article(
        'e',
        'The [Chadian foreign ministry|ORGANIZATION] wrote to the [Foreign Ministry|ORGANIZATION] of [Kenya|PLACE].',
      ),
    ],
    [
      'Chad: Chad',
      'International Monetary Fund: IMF, International Monetary Fund',
      'Zephyr Harbour Lighting Company: Zephyr Harbour Lighting, Zephyr Harbour Lighting Company',
      'Chadian foreign ministry: Chadian foreign ministry',
      'Foreign Ministry: Foreign Ministry',
      'Kenya: Kenya',
    ],
  );
});

test('every merge says why, and one line undoes it', () => {
  const articles = [
    article('a', '[Robert Quillfeather|PERSON] spoke.'),
    article('b', '[Bob Quillfeather|PERSON] left.'),
  ];
  const { merges } = check(articles, ['Robert Quillfeather: Bob Quillfeather, Robert Quillfeather']);
  assert.equal(merges.length, 1);
  assert.deepEqual([...merges[0]!.names].sort(), ['Bob Quillfeather', 'Robert Quillfeather']);
  assert.equal(merges[0]!.evidence[0]!.kind, 'nickname');
  assert.ok(merges[0]!.score > 0);
  check(articles, ['Robert Quillfeather: Robert Quillfeather', 'Bob Quillfeather: Bob Quillfeather'], {
    different: [['Robert Quillfeather', 'Bob Quillfeather']],
  });
});

test('one line joins, separates the bearers of one name, renames and types', () => {
  const articles = [
    article('a', '[Ines Quillfeather|PERSON] spoke.'),
    article('b', '[The Falcon|PERSON] left.'),
  ];
  check(articles, ['Ines Quillfeather: Ines Quillfeather, The Falcon'], {
    same: [['Ines Quillfeather', 'The Falcon']],
    rename: { 'The Falcon': 'Ines Quillfeather' },
  });
  const twice = [
    article('a', '[Ines Quillfeather|PERSON] spoke.'),
    article('b', '[Ines Quillfeather|PERSON] left.'),
  ];
  check(twice, ['Ines Quillfeather: Ines Quillfeather', 'Ines Quillfeather: Ines Quillfeather'], {
    different: [['Ines Quillfeather @ a', 'Ines Quillfeather @ b']],
  });
  const { entities } = resolve(articles, schema, { ...NOTHING, type: { 'the falcon': 'ORGANIZATION' } });
  assert.equal(entities.find(entity => entity.name === 'The Falcon')!.type, 'ORGANIZATION');
});

test("a county is not its city, an acronym of two letters is nobody, a committee is its article's own", () => {
  check(
    [
      article('a', '[Zwickmere|PLACE] lies in [Norway|PLACE].'),
      article('b', '[City of Zwickmere|PLACE] lies in [Norway|PLACE].'),
      article('c', '[Zwickmere County|PLACE] lies in [Norway|PLACE].'),
      article('d', 'The [Committee|ORGANIZATION] met in [Norway|PLACE].'),
      article('e', 'The [Committee|ORGANIZATION] of [Norway|PLACE] asked [Dorsal Council|ORGANIZATION].'),
      article('g', '[Zwickmere|PLACE] sleeps.'),
      article('f', 'The [DC|ORGANIZATION] of [Norway|PLACE] slept.'),
    ],
    [
      'Zwickmere: City of Zwickmere, Zwickmere, Zwickmere',
      'Zwickmere County: Zwickmere County',
      'Norway: Norway, Norway, Norway, Norway, Norway, Norway',
      'Committee: Committee',
      'Committee: Committee',
      'Dorsal Council: Dorsal Council',
      'DC: DC',
    ],
  );
});

test('letters that fit two bodies are neither; a capitalised word beside a full name is no acronym of it', () => {
  check(
    [
      article('a', '[Cedar Marsh School|ORGANIZATION] opened in [Tulsa|PLACE].'),
      article('b', '[Council for Market Safety|ORGANIZATION] met in [Tulsa|PLACE].'),
      article('c', '[CMS|ORGANIZATION] sent letters to [Tulsa|PLACE].'),
    ],
    [
      'CMS: CMS',
      'Cedar Marsh School: Cedar Marsh School',
      'Council for Market Safety: Council for Market Safety',
      'Tulsa: Tulsa, Tulsa, Tulsa',
    ],
  );
  check(
    [article('a', '[Bold|ORGANIZATION] and the [Board of Optical Lens Designers|ORGANIZATION] met.')],
    ['Board of Optical Lens Designers: Board of Optical Lens Designers', 'Bold: Bold'],
  );
});

test('letters of an agency and of a party abroad are the agency in an article that says no more', () => {
  const { entities } = resolve(
    [article('a', 'The minister told [AFP|ORGANIZATION] on Monday.')],
    schema,
    NOTHING,
  );
  assert.equal(entities[0]!.name, 'Agence France-Presse');
});

test('a group is one under its letters and under its full name', () => {
  check(
    [
      article('a', 'The [FARC|ORGANIZATION] freed two soldiers in [Colombia|PLACE].'),
      article('b', 'The [Revolutionary Armed Forces of Colombia|ORGANIZATION] held talks in [Havana|PLACE].'),
    ],
    ['Colombia: Colombia', 'FARC: FARC, Revolutionary Armed Forces of Colombia', 'Havana: Havana'],
  );
});
