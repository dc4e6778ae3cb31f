/** Quotation marks in pairs, apostrophes left alone. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { pairMarks } from '../../src/extract/quotations/marks.js';
import { loadSpeechCues } from '../../src/schema/speech.js';
import { root } from '../root.js';

const { elisions } = loadSpeechCues(join(root, 'schema'));

/** Paragraphs are lines; each passage as its words, inner ones indented, unclosed ones with a plus. */
function check(text: string, expected: readonly string[]): void {
  const blocks = [...text.matchAll(/[^\n]+/g)].map(line => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
  const found = pairMarks(text, blocks, elisions).map(
    ({ inner, closed, depth }) =>
      `${'  '.repeat(depth)}${text.slice(inner.start, inner.end)}${closed ? '' : '+'}`,
  );
  assert.deepEqual(found, expected, text);
}

test('curly, straight, single, angle and doubled marks', () => {
  check('“We won,” she said. “At last.”', ['We won,', 'At last.']);
  check('"We won," she said. "At last."', ['We won,', 'At last.']);
  check('The ministers ‘made progress’, he said.', ['made progress']);
  check("The ministers 'made progress', he said.", ['made progress']);
  check('« Nous irons », he said.', ['Nous irons']);
  check("He said ``it rains'' and left.", ['it rains']);
});

test('an apostrophe is no mark', () => {
  check('The voters’ patience wasn’t endless, said the union’s lawyers.', []);
  check("The voters' patience wasn't endless, said the nurses' union.", []);
  check("Back in the '90s, 'em folks didn't 'ave it.", []);
  check('He called the farmers’ protest “the farmers’ own work”.', ['the farmers’ own work']);
  check('She said the ‘nurses’ choice’ was gone.', ['nurses’ choice']);
});

test('marks inside marks', () => {
  check('“He told me ‘never again’ and left,” she said.', [
    'He told me ‘never again’ and left,',
    '  never again',
  ]);
  check('"He told me \'never again\'," she said.', ["He told me 'never again',", '  never again']);
  check('"The "free" market is not free," she said.', ['The "free" market is not free,', '  free']);
});

test('a paragraph that is not closed ends with the paragraph', () => {
  check('“We left at dawn.\n“We came back at night,” Adeyemi said.', [
    'We left at dawn.+',
    'We came back at night,',
  ]);
});

test('a page that lost its paragraphs: marks open anew behind a sentence', () => {
  check('He said: "We left at dawn. "We came back at night." And she called it "slow".', [
    'We left at dawn.+',
    'We came back at night.',
    'slow',
  ]);
  check('He said: “We left at dawn. “We ate. “We came back at night.”', [
    'We left at dawn.+',
    'We ate.+',
    'We came back at night.',
  ]);
  check('"She came in. "Go!" she cried," he wrote.', ['She came in. "Go!" she cried,', '  Go!']);
});

test('inches and brackets', () => {
  check('The 12" screen broke.', []);
  check('("We won") he said. "[T]hey left [...]" she said.', ['We won', '[T]hey left [...]']);
});

test('marks that were turned the wrong way', () => {
  check('He said ”we won” and left.', ['we won']);
  check('He said “we won“ and left.', ['we won']);
});

test('passages nest or are apart, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', ' ', 'a', 's', '.', ',', '\n')),
      signs => {
        const text = signs.join('');
        const blocks = [...text.matchAll(/[^\n]+/g)].map(line => ({
          start: line.index,
          end: line.index + line[0].length,
        }));
        const found = pairMarks(text, blocks, elisions);
        for (const a of found) {
          assert.ok(
            a.outer.start < a.inner.start && a.inner.start < a.inner.end && a.inner.end <= a.outer.end,
          );
          for (const b of found)
            assert.ok(
              a === b ||
                a.outer.end <= b.outer.start ||
                b.outer.end <= a.outer.start ||
                (a.outer.start < b.outer.start ? b.outer.end <= a.outer.end : a.outer.end <= b.outer.end),
            );
        }
      },
    ),
  );
});
