/** What is counted in treebanks is found again in the model, and the same input gives the same bytes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { learnSyntax } from '../../scripts/train/syntax.js';
import { findLemma } from '../../src/annotate/syntax/lemmatizer.js';
import { readSyntaxModel, writeSyntaxModel } from '../../src/annotate/syntax/model.js';
import { randomNetwork } from './networkReference.js';
import { treebank } from './sliver.js';

const words = treebank.flatMap(({ words }) => words);
const network = randomNetwork(
  [...new Set(words.map(({ form }) => form.toLowerCase()))],
  [...new Set(words.map(({ tag }) => tag))],
  [...new Set(words.map(({ deprel }) => deprel))],
  { word: 16, suffix: 16, prefix: 16, shape: 16, hidden: [16, 16], arc: 16, label: 16 },
  1,
);
const learn = () => writeSyntaxModel(learnSyntax(treebank, network));

test('lemmas of a sliver of a treebank are learnt by heart', () => {
  const { lemmas } = readSyntaxModel(learn());
  assert.deepEqual(
    words.map(({ form, tag }) => findLemma(lemmas, form, tag)),
    words.map(({ lemma }) => lemma),
  );
});

test('the same treebank and network give the same bytes', () => {
  assert.ok(Buffer.from(learn()).equals(Buffer.from(learn())));
});
