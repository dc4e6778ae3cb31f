/** What is counted in treebanks is found again in the model, and the same input gives the same bytes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { irregularForms } from '../../scripts/train/irregularVerbs.js';
import { learnSyntax } from '../../scripts/train/syntax.js';
import { findLemma } from '../../src/annotate/syntax/lemmatizer.js';
import { readSyntaxModel, writeSyntaxModel } from '../../src/annotate/syntax/model.js';
import { packageRoot } from '../../src/cli/packageRoot.js';
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

test('forms of irregular verbs are known without a treebank', () => {
  const { lemmas } = readSyntaxModel(learn());
  const lemmaOf = (form: string, tag = 'VERB VBD') => findLemma(lemmas, form, tag);
  assert.deepEqual(
    ['fled', 'froze', 'severed', 'lent', 'shed', 'freed'].map(form => lemmaOf(form)),
    ['flee', 'freeze', 'sever', 'lend', 'shed', 'free'],
  );
  assert.equal(lemmaOf('slain', 'VERB VBN'), 'slay');
  assert.equal(lemmaOf('rebuking', 'VERB VBG'), 'rebuke');
});

test('the shipped model knows them too', () => {
  const { lemmas } = readSyntaxModel(readFileSync(join(packageRoot(), 'models/syntax.bin')));
  for (const { tag, form, lemma } of irregularForms()) assert.equal(findLemma(lemmas, form, tag), lemma);
});

test('the same treebank and network give the same bytes', () => {
  assert.ok(Buffer.from(learn()).equals(Buffer.from(learn())));
});
