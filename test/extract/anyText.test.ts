/** No piece of a text leaves a stage without an answer: clippings, headlines and captions open and break off anywhere. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { extractionOf } from '../extracted.js';
import { root } from '../root.js';

test('a text may open with an apostrophe: it is nobody’s possessive', () => {
  for (const text of [
    "'Ministers are leaving': Voters told party leaders to talk to Olga Weber",
    '‘Prisoners were held there,’ Olga Weber told Kenji Ito.',
    "'s President Olga Weber told Kenji Ito to leave.",
    '’prisoners met Olga Weber in Oslo.',
  ])
    assert.doesNotThrow(() => extractionOf(text), text);
});

test('a text may break off before its verb', () => {
  for (const text of [
    'Of an interview given on Monday to Olga Weber.',
    'Of a speech Olga Weber gave to Norway on Monday.',
  ])
    assert.doesNotThrow(() => extractionOf(text), text);
});

const corpus = join(root, 'corpus');
const sentences = readdirSync(corpus)
  .filter(name => name.endsWith('.txt'))
  .flatMap(name => readFileSync(join(corpus, name), 'utf8').split(/(?<=[.?!”"])\s+/u))
  .filter(sentence => sentence.length > 20);
const signs = [
  "'",
  '’',
  '‘',
  '"',
  '“',
  '(',
  ')',
  '[',
  '—',
  '- ',
  '…',
  ', ',
  ': ',
  "'s ",
  '& ',
  '. ',
  'of ',
  'the ',
];

test('any piece of a sentence, behind any sign and before any other, is read', () => {
  const piece = fc
    .tuple(fc.constantFrom(...sentences), fc.nat(12), fc.integer({ min: 1, max: 40 }))
    .map(([sentence, from, count]) =>
      sentence
        .split(' ')
        .slice(from, from + count)
        .join(' '),
    );
  fc.assert(
    fc.property(
      fc.constantFrom(...signs),
      piece,
      fc.constantFrom('', ...signs),
      fc.option(piece, { nil: '' }),
      (before, one, between, other) => {
        extractionOf(`${before}${one}${between} ${other}`);
      },
    ),
    { numRuns: 300, seed: 11 },
  );
});
