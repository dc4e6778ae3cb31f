/**
 * Parts of speech, lemmas and dependencies of a few sentences. In: their words. Out: answers by word, valid until
 * the next call. No word list of its own: everything it knows is in the weights.
 */
import type { Upos } from '../../model/index.js';
import { createKernel, createNetwork } from '../network/index.js';
import { LONGEST_SENTENCE } from '../sentences.js';
import { createLemmatizer } from './lemmatizer.js';
import type { SyntaxModel } from './model.js';

export { readSyntaxModel } from './model.js';

export interface Syntax {
  readonly upos: (index: number) => Upos;
  readonly xpos: (index: number) => string;
  readonly lemma: (index: number) => string;
  /** Position of the head among the words, -1 for the root. */
  readonly head: (index: number) => number;
  readonly deprel: (index: number) => string;
}

/** `ends`: for each sentence the number of words up to its end; at most `LONGEST_SENTENCE` words in all. */
export type SyntaxAnalyser = (texts: readonly string[], ends: readonly number[]) => Syntax;

/** `kernel`: the compiled `assembly/kernel.ts`. */
export function createSyntaxAnalyser(model: SyntaxModel, kernel: Uint8Array): SyntaxAnalyser {
  const { tags, labels } = model.network;
  const network = createNetwork(model.network, createKernel(kernel), LONGEST_SENTENCE);
  const lemmatize = createLemmatizer(model.lemmas);
  const upos = tags.map(tag => tag.split(' ')[0] as Upos);
  const xpos = tags.map(tag => tag.split(' ')[1]!);
  return (texts, ends) => {
    const found = network(texts, ends);
    return {
      upos: index => upos[found.tags[index]!]!,
      xpos: index => xpos[found.tags[index]!]!,
      lemma: index => lemmatize(texts[index]!, tags[found.tags[index]!]!),
      head: index => found.heads[index]!,
      deprel: index => (found.heads[index]! < 0 ? 'root' : labels[found.labels[index]!]!),
    };
  };
}
