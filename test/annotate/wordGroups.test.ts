/** Groups of words from vectors: like vectors share a group, finer groups lie within wider ones, files give them back. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifyVectors } from '../../scripts/train/vectorClasses.js';
import { readGroups, writeGroups } from '../../src/annotate/names/wordGroups.js';
import { hashText } from '../../src/annotate/names/words.js';

/** Two directions, each with a little of the other. */
const vectors = {
  words: ['lima', 'said', 'oslo', 'told', 'quito', 'asked'],
  size: 2,
  values: Float32Array.of(1, 0, 0, 1, 0.99, 0.1, 0.1, 0.99, 0.98, 0.2, 0.2, 0.98),
};

test('words with like vectors are in one group, and a finer group lies within a wider one', () => {
  const [wide, fine] = classifyVectors(vectors, [2, 3]);
  assert.deepEqual([wide![0], wide![2], wide![4]], [wide![0], wide![0], wide![0]]);
  assert.deepEqual([wide![1], wide![3], wide![5]], [wide![1], wide![1], wide![1]]);
  assert.notEqual(wide![0], wide![1]);
  for (const [i, group] of fine!.entries()) assert.equal(Math.floor((group - 1) / 3) + 1, wide![i]);
});

test('a file gives back the groups of three levels, and none for an unknown word', () => {
  const groups = readGroups(
    writeGroups(
      new Map([
        [hashText('lima'), 1],
        [hashText('said'), 70],
      ]),
      64,
      8,
    ),
  );
  assert.deepEqual(groups.of(hashText('lima')), [1, 1, 1]);
  assert.deepEqual(groups.of(hashText('said')), [2, 9, 70]);
  assert.deepEqual(groups.of(hashText('quito')), [0, 0, 0]);
  assert.deepEqual(readGroups(undefined).of(hashText('lima')), [0, 0, 0]);
});
