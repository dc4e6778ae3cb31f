/** A treebank of a few sentences of our own. */
import { parseTreebank } from '../../scripts/train/conllu.js';

/** word/lemma/tags/head/relation; heads count from 1, 0 is the root. */
const TREES = [
  'Ministers/minister/NOUN.NNS/2/nsubj met/meet/VERB.VBD/0/root in/in/ADP.IN/4/case Oslo/Oslo/PROPN.NNP/2/obl ././PUNCT.../2/punct',
  'The/the/DET.DT/2/det envoy/envoy/NOUN.NN/3/nsubj left/leave/VERB.VBD/0/root Lima/Lima/PROPN.NNP/3/obj ././PUNCT.../3/punct',
  'Talks/talk/NOUN.NNS/3/nsubj will/will/AUX.MD/3/aux begin/begin/VERB.VB/0/root in/in/ADP.IN/5/case Lima/Lima/PROPN.NNP/3/obl ././PUNCT.../3/punct',
  'The/the/DET.DT/2/det ministers/minister/NOUN.NNS/3/nsubj left/leave/VERB.VBD/0/root ././PUNCT.../3/punct',
  'An/a/DET.DT/2/det envoy/envoy/NOUN.NN/3/nsubj met/meet/VERB.VBD/0/root the/the/DET.DT/5/det ministers/minister/NOUN.NNS/3/obj ././PUNCT.../3/punct',
  'Talks/talk/NOUN.NNS/0/root in/in/ADP.IN/3/case Oslo/Oslo/PROPN.NNP/1/nmod',
];

/** The same as a file of a treebank. */
export const CONLLU = TREES.map(tree =>
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
).join('');

export const treebank = parseTreebank(CONLLU);
