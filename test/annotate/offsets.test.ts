/** Laws of tokens and sentences, for any text at all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findSentences } from '../../src/annotate/sentences.js';
import { adaptTokens } from '../../src/annotate/tokens.js';
import { createWinkTokenizer } from '../../src/annotate/wink.js';

const findTokens = createWinkTokenizer();
const nothing = { splits: new Map(), joins: new Set<string>(), prefixes: new Set<string>() };
const sentenceKnowledge = { titles: new Set(['mr.']), starters: new Set(['The']) };

/** Pieces that tokenizers stumble over, and plain words between them. */
const oddText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('“', '”', '’s', "n't", 'U.S.', 'Mr. ', '...', '?!', '\r\n', '\n\n', '\u00a0', '\u0000'),
      fc.constantFrom('👩‍👩‍👧', '🇨🇳', '\ud83d', 'é', 'Łódź', 'US-China', '$1.5bn', 'e.g.', ' said ', ' The '),
    ),
    { maxLength: 30 },
  )
  .map(pieces => pieces.join(''));

test('tokens stand in text order, do not overlap and leave out nothing but white space', () => {
  fc.assert(
    fc.property(oddText, text => {
      let cursor = 0;
      for (const { start, end } of adaptTokens(text, findTokens(text), nothing)) {
        assert.ok(start >= cursor && end > start && end <= text.length);
        assert.equal(text.slice(cursor, start).trim(), '');
        cursor = end;
      }
      assert.equal(text.slice(cursor).trim(), '');
    }),
    { numRuns: 300 },
  );
});

test('sentences tile the tokens', () => {
  fc.assert(
    fc.property(oddText, text => {
      const tokens = adaptTokens(text, findTokens(text), nothing);
      const borders = findSentences(text, tokens, sentenceKnowledge);
      assert.equal(borders[0], 0);
      assert.equal(borders[borders.length - 1], tokens.length);
      for (let index = 1; index < borders.length; index++)
        assert.ok(borders[index]! > borders[index - 1]! || tokens.length === 0);
    }),
    { numRuns: 300 },
  );
});
