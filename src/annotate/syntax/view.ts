/**
 * A sentence as the parser's features see it: values by position. Positions after the words are the root and
 * "nothing". A view may be turned round, so that the same parser reads from right to left; and it may hold a
 * guide, the tree that another parser gave to the sentence (Nivre and McDonald 2008).
 */
import { hashFeature } from './hash.js';
import { LONGEST_SENTENCE, type Words } from './words.js';

export interface SentenceView {
  length: number;
  readonly lower: Int32Array;
  readonly tag: Int32Array;
  readonly both: Int32Array;
  readonly coarse: Int32Array;
  readonly cluster: Int32Array;
  readonly branch: Int32Array;
  guided: boolean;
  readonly guideHeads: Int16Array;
  readonly guideLabels: Uint8Array;
  /** Last word that the guide hangs on a word, -1 where none. */
  readonly guideLast: Int16Array;
}

/** A tree by position; the root's head is the number of words. */
export interface Tree {
  readonly heads: Int16Array;
  readonly labels: Uint8Array;
}

export function createSentenceView(): SentenceView {
  const column = () => new Int32Array(LONGEST_SENTENCE + 2);
  return {
    length: 0,
    lower: column(),
    tag: column(),
    both: column(),
    coarse: column(),
    cluster: column(),
    branch: column(),
    guided: false,
    guideHeads: new Int16Array(LONGEST_SENTENCE + 2),
    guideLabels: new Uint8Array(LONGEST_SENTENCE + 2),
    guideLast: new Int16Array(LONGEST_SENTENCE + 2),
  };
}

/** `coarseTags` gives the index of the universal part of speech of each tag. */
export function fillSentenceView(
  view: SentenceView,
  words: Words,
  coarseTags: Uint8Array,
  slots: Int32Array,
  length: number,
  tags: Uint8Array,
  turned: boolean,
): void {
  view.length = length;
  view.guided = false;
  for (let index = 0; index < length; index++) {
    const slot = slots[index]!;
    const at = turned ? length - 1 - index : index;
    view.lower[at] = words.lower[slot]!;
    view.tag[at] = tags[index]!;
    view.coarse[at] = coarseTags[tags[index]!]!;
    view.cluster[at] = words.cluster[slot]!;
    view.branch[at] = words.branch[slot]!;
  }
  for (let index = length; index < length + 2; index++) {
    const mark = 0xf0 + index - length;
    view.lower[index] = mark;
    view.tag[index] = mark;
    view.coarse[index] = mark;
    view.cluster[index] = mark << 8;
    view.branch[index] = mark << 8;
  }
  for (let index = 0; index < length + 2; index++)
    view.both[index] = hashFeature(99, view.lower[index]!, view.tag[index]!, 0);
}

/** Takes over a tree over the same words; `turned` where it was made on a view turned round. */
export function guideView(view: SentenceView, tree: Tree, turned: boolean, noLabel: number): void {
  const { length, guideHeads, guideLabels, guideLast } = view;
  view.guided = true;
  guideLast.fill(-1, 0, length + 2);
  for (let index = length; index < length + 2; index++) {
    guideHeads[index] = length + 1;
    guideLabels[index] = noLabel;
  }
  for (let index = 0; index < length; index++) {
    const at = turned ? length - 1 - index : index;
    const head = tree.heads[at]!;
    guideHeads[index] = turned && head < length ? length - 1 - head : head;
    guideLabels[index] = tree.labels[at]!;
    guideLast[guideHeads[index]!] = index;
  }
}
