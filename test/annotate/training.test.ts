/** Training runs, learns what it is shown, and gives the same bytes each time. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTreebank } from '../../scripts/train/conllu.js';
import { trainSyntax } from '../../scripts/train/syntax.js';
import { writeClusters } from '../../src/annotate/names/clusters.js';
import { createSyntaxAnalyser } from '../../src/annotate/syntax/index.js';
import { readSyntaxModel, writeSyntaxModel } from '../../src/annotate/syntax/model.js';

/** word/lemma/tags/head/relation; heads count from 1, 0 is the root. */
const TREES = [
  'Ministers/minister/NOUN.NNS/2/nsubj met/meet/VERB.VBD/0/root in/in/ADP.IN/4/case Oslo/Oslo/PROPN.NNP/2/obl ././PUNCT.../2/punct',
  'The/the/DET.DT/2/det envoy/envoy/NOUN.NN/3/nsubj left/leave/VERB.VBD/0/root Lima/Lima/PROPN.NNP/3/obj ././PUNCT.../3/punct',
  'Talks/talk/NOUN.NNS/3/nsubj will/will/AUX.MD/3/aux begin/begin/VERB.VB/0/root in/in/ADP.IN/5/case Lima/Lima/PROPN.NNP/3/obl ././PUNCT.../3/punct',
  'The/the/DET.DT/2/det ministers/minister/NOUN.NNS/3/nsubj left/leave/VERB.VBD/0/root ././PUNCT.../3/punct',
  'An/a/DET.DT/2/det envoy/envoy/NOUN.NN/3/nsubj met/meet/VERB.VBD/0/root the/the/DET.DT/5/det ministers/minister/NOUN.NNS/3/obj ././PUNCT.../3/punct',
  'Talks/talk/NOUN.NNS/0/root in/in/ADP.IN/3/case Oslo/Oslo/PROPN.NNP/1/nmod',
];

const treebank = parseTreebank(
  TREES.map(tree =>
    [
      `# text = ${tree
        .split(' ')
        .map(word => word.split('/')[0])
        .join(' ')}`,
      ...tree.split(' ').map((word, index) => {
        const [form, lemma, tags = '', head, relation] = word.split('/');
        const [upos, ...xpos] = tags.split('.');
        return [index + 1, form, lemma, upos, xpos.join('.'), '_', head, relation, '_', '_'].join('\t');
      }),
      '\n',
    ].join('\n'),
  ).join(''),
);

/** Often enough that each part of the text is tagged by a tagger that has seen the like of it. */
const corpus = Array.from({ length: 40 }, () => treebank).flat();

const options = {
  tagRounds: 3,
  parseRounds: 3,
  guideRounds: 2,
  foldTagRounds: 2,
  foldParseRounds: 2,
  mostTagWeights: 10_000,
  mostActionWeights: 10_000,
  mostLabelWeights: 10_000,
  leastSeen: 1,
  leastSeenAction: 1,
  log: () => {},
};
const noClusters = writeClusters([], []);

test('a sliver of a treebank is learnt by heart', () => {
  const model = readSyntaxModel(writeSyntaxModel(trainSyntax(corpus, noClusters, options)));
  const analyse = createSyntaxAnalyser(model);
  for (const { words } of treebank) {
    const syntax = analyse(words.map(word => word.form));
    assert.deepEqual(
      words.map((_, index) => [
        `${syntax.upos(index)} ${syntax.xpos(index)}`,
        syntax.lemma(index),
        syntax.head(index),
        syntax.deprel(index),
      ]),
      words.map(word => [word.tag, word.lemma, word.head, word.deprel]),
    );
  }
});

test('the same treebank gives the same bytes', () => {
  const train = () => Buffer.from(writeSyntaxModel(trainSyntax(corpus, noClusters, options)));
  assert.ok(train().equals(train()));
});
