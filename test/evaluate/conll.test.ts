/** The CoNLL score of chains, on cases small enough to count by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestPairing, scoreChains } from '../../scripts/ecbplus/conll.js';

const chains = (...sets: readonly string[]): Map<string, string> =>
  new Map(sets.flatMap((set, index) => [...set].map(mention => [mention, `c${index}`] as const)));

const near = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

test('the same chains score 1, whatever they are called', () => {
  const { muc, b3, ceafe, conll } = scoreChains(chains('abc', 'de', 'f'), chains('f', 'de', 'abc'));
  for (const value of [muc, b3, ceafe, conll]) near(value, 1);
});

test('one chain cut in two loses a link, a share of each mention, and one pairing', () => {
  const { muc, b3, ceafe } = scoreChains(chains('abcd'), chains('ab', 'cd'));
  near(muc, (2 * 1 * (2 / 3)) / (1 + 2 / 3));
  near(b3, (2 * 1 * 0.5) / 1.5);
  const alike = (2 * 2) / (4 + 2);
  near(ceafe, (2 * alike * (alike / 2)) / (alike + alike / 2));
});

test('the best pairing is not the greedy one', () => {
  near(
    bestPairing([
      [3, 2],
      [2, 0],
    ]),
    4,
  );
  near(bestPairing([[1, 5, 2]]), 5);
});
