/** What holds for any text at all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { read } from './reading.js';

const fragment = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'By Ann Moss in Oslo',
    'OSLO, March 3 (Reuters) - The talks ended on Monday, officials said.',
    'It will hold. Ann Moss, mayor A firm word We will stay. Ian Grant, head of the Dock Union',
    'Related stories',
    'COMMENTS',
    'Photograph: Ian Grant/Reuters',
    'She said so.Read moreThe mayor left.',
    '2024-03-04',
    'Sign up to our newsletter',
    'The council met for six hours and agreed to go on talking, its spokesman said on Friday.',
    '— Reuters',
  ),
);
const page = fc
  .array(fc.tuple(fragment, fc.constantFrom('\n', '\n\n', ' ', '\r\n', '\u2028')))
  .map(parts => parts.flat().join(''));

test('any text gives a document: the text unaltered, blocks in order, apart, and inside the body', () => {
  fc.assert(
    fc.property(page, text => {
      const document = read(text);
      assert.equal(document.text, text);
      let end = document.body.start;
      for (const { span } of document.blocks) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= document.body.end);
        end = span.end;
      }
      assert.ok(document.body.start >= 0 && document.body.end <= text.length);
      assert.deepEqual(read(text), document);
    }),
    { numRuns: 300 },
  );
});

test('a very long line is read in reasonable time', () => {
  const sentence = 'The delegates of the northern towns met again, and nothing was agreed. ';
  const started = process.cpuUsage().user;
  read(sentence.repeat(30_000));
  read('A'.repeat(1_000_000));
  read('Sign up '.repeat(100_000));
  assert.ok((process.cpuUsage().user - started) / 1e6 < 20);
});
