/**
 * The whole syntax model: what is counted in treebank sentences, and the network that `network.py` trained on them.
 * Deterministic: the same sentences and the same network give the same model.
 */
import type { SyntaxModel } from '../../src/annotate/syntax/model.js';
import type { TreebankSentence } from './conllu.js';
import { learnLemmas } from './lemmas.js';
import { packNetwork, type TrainedNetwork } from './network.js';
import { learnSentenceKnowledge } from './sentences.js';
import { learnTokenKnowledge } from './tokens.js';

export function learnSyntax(treebank: readonly TreebankSentence[], trained: TrainedNetwork): SyntaxModel {
  return {
    tokens: learnTokenKnowledge(treebank),
    sentences: learnSentenceKnowledge(treebank),
    lemmas: learnLemmas(treebank, trained.words),
    network: packNetwork(trained),
  };
}
