/** The network's arithmetic, its trees, and that it gives the same answer each time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { array, assert as assertLaw, double, integer, property } from 'fast-check';
import { packNetwork } from '../../scripts/train/network.js';
import { createRandom } from '../../scripts/train/random.js';
import { createKernel, networkArrays, readNetworkModel } from '../../src/annotate/network/index.js';
import { findTree, isTree } from '../../src/annotate/network/tree.js';
import { readWeights, writeWeights } from '../../src/annotate/weights.js';
import { LONGEST, networkOf, randomNetwork, referenceAnalysis, type Sizes } from './networkReference.js';

const WORDS =
  'the a minister envoy talks met said in on Oslo Lima , . " and to will left with ministers who plans'.split(
    ' ',
  );
const SMALL: Sizes = {
  word: 32,
  suffix: 16,
  prefix: 16,
  shape: 16,
  hidden: [48, 32],
  arc: 32,
  label: 48,
};
const names = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name}${index}`);
const model = packNetwork(randomNetwork(WORDS, names(13, 'X '), names(9, 'label'), SMALL, 1));
const random = createRandom(2);

/** Known words, and some that the vocabulary lacks. */
function sentence(length: number): string[] {
  return Array.from({ length }, () =>
    random() < 0.9 ? WORDS[Math.floor(random() * WORDS.length)]! : `Word${Math.floor(random() * 1000)}`,
  );
}

test('integers and vectors decide as plain arithmetic does', () => {
  const network = networkOf(model);
  let words = 0;
  let same = 0;
  for (const length of [1, 2, 3, 4, 5, 9, 16, 31, 60]) {
    const texts = sentence(length);
    const expected = referenceAnalysis(model, texts);
    const { tags, heads, labels } = network(texts, [length]);
    for (let word = 0; word < length; word++) {
      words++;
      if (
        tags[word] === expected.tags[word] &&
        heads[word] === expected.heads[word] &&
        labels[word] === expected.labels[word]
      )
        same++;
    }
  }
  assert.ok(same > 0.99 * words, `${same} of ${words} words`);
});

test('the same sentence gets the same analysis, whatever came before it', () => {
  const [first, second] = [networkOf(model), networkOf(model)];
  const texts = sentence(23);
  const snapshot = (run: typeof first) => {
    const { tags, heads, labels } = run(texts, [texts.length]);
    return [tags, heads, labels].map(values => [...values.subarray(0, texts.length)]);
  };
  const expected = snapshot(first);
  for (const length of [1, 5, 61, 3]) second(sentence(length), [length]);
  assert.deepEqual(snapshot(second), expected);
  assert.deepEqual(snapshot(first), expected);
});

test('a sentence gets the same analysis alone and among others', () => {
  const network = networkOf(model);
  const sentences = [5, 1, 17, 4].map(sentence);
  const alone = sentences.map(texts => {
    const { tags, heads, labels } = network(texts, [texts.length]);
    return texts.map((_, word) => [tags[word], heads[word], labels[word]]);
  });
  const { tags, heads, labels } = network(sentences.flat(), [5, 6, 23, 27]);
  const together = sentences.map((texts, index) => {
    const start = [0, 5, 6, 23][index]!;
    return texts.map((_, word) => {
      const head = heads[start + word]!;
      return [tags[start + word], head < 0 ? -1 : head - start, labels[start + word]];
    });
  });
  assert.deepEqual(together, alone);
});

test('a sentence may have one word, or as many as there ever are', () => {
  const network = networkOf(model);
  assert.equal(network(['Talks'], [1]).heads[0], -1);
  for (const length of [2, LONGEST, 7]) {
    const { heads } = network(sentence(length), [length]);
    assert.ok(
      isTree(
        length,
        heads.subarray(0, length).map(head => (head < 0 ? length : head)),
      ),
    );
  }
  network([], []);
});

test('a network reads from its file what was written', () => {
  const file = readWeights(writeWeights(new Map(networkArrays(model))));
  assert.deepEqual(readNetworkModel(file), model);
});

test('where WebAssembly will not run, the error says what is needed', () => {
  assert.throws(() => createKernel(new Uint8Array(8)), /WebAssembly with SIMD/);
});

test('any scores give a tree with one root', () => {
  assertLaw(
    property(integer({ min: 1, max: 60 }), integer(), (length, seed) => {
      const { heads } = treeOver(scoresBy(length, createRandom(seed)));
      return isTree(length, heads);
    }),
  );
});

test('it is the best of all trees with one root', () => {
  assertLaw(
    property(
      integer({ min: 1, max: 5 }),
      array(double({ min: -9, max: 9, noNaN: true }), { minLength: 30, maxLength: 30 }),
      (length, values) => {
        const scores = Array.from({ length }, (_, word) =>
          Float32Array.from({ length: length + 1 }, (_, head) => values[word * (length + 1) + head]!),
        );
        const { heads } = treeOver(scores);
        const total = (tree: ArrayLike<number>): number =>
          scores.reduce((sum, row, word) => sum + row[tree[word]!]!, 0);
        let best = Number.NEGATIVE_INFINITY;
        for (const tree of assignments(length)) if (isTree(length, tree)) best = Math.max(best, total(tree));
        return Math.abs(total(heads) - best) < 1e-6;
      },
    ),
    { numRuns: 200 },
  );
});

function scoresBy(length: number, chance: () => number): Float32Array[] {
  return Array.from({ length }, () => Float32Array.from({ length: length + 1 }, () => chance()));
}

function treeOver(scores: readonly Float32Array[]): { heads: Int16Array } {
  const heads = new Int16Array(scores.length);
  findTree(scores.length, word => scores[word]!, heads);
  return { heads };
}

/** All ways to give each word a head but itself. */
function* assignments(length: number): Generator<Int16Array> {
  const heads = new Int16Array(length);
  const count = (length + 1) ** length;
  for (let number = 0; number < count; number++) {
    let rest = number;
    for (let word = 0; word < length; word++) {
      heads[word] = rest % (length + 1);
      rest = Math.floor(rest / (length + 1));
    }
    if (heads.every((head, word) => head !== word)) yield heads;
  }
}
