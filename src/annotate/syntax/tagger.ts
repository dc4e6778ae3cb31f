/**
 * Parts of speech: one greedy pass from left to right over a sentence with a linear classifier.
 * In: slots of the words. Out: a tag for each, an index into `TaggerModel.tags` (UPOS and Penn tag together).
 *
 * A dictionary made in training names the tags that a frequent word can have; only those are scored.
 * Averaged perceptron after Collins (2002).
 */
import { hashFeature } from './hash.js';
import { type LinearModel, scoreClasses } from './linear.js';
import type { Words } from './words.js';

export interface TaggerModel {
  /** `NOUN NNS` … */
  readonly tags: readonly string[];
  /** Tags of each class of the dictionary; class 0 holds the tags that a new word may have. */
  readonly classes: readonly Uint8Array[];
  readonly weights: LinearModel;
}

export const TAG_FEATURES = 38;
/** Stands for the tag before the first word. */
const BOUNDARY = 0x7f;

export type Tagger = (slots: Int32Array, length: number, tags: Uint8Array) => void;

export function createTagger(model: TaggerModel, words: Words): Tagger {
  const rows = new Int32Array(TAG_FEATURES);
  const scores = new Int32Array(model.tags.length);
  const { classes, weights } = model;
  return (slots, length, tags) => {
    for (let index = 0; index < length; index++) {
      const candidates = classes[words.tagClass[slots[index]!]!]!;
      if (candidates.length === 1) {
        tags[index] = candidates[0]!;
        continue;
      }
      tagFeatures(words, slots, length, tags, index, rows);
      scoreClasses(weights, rows, TAG_FEATURES, scores);
      tags[index] = bestOf(candidates, scores);
    }
  };
}

export function bestOf(candidates: Uint8Array, scores: Int32Array | Float64Array): number {
  let best = candidates[0]!;
  for (let index = 1; index < candidates.length; index++)
    if (scores[candidates[index]!]! > scores[best]!) best = candidates[index]!;
  return best;
}

/** Fills `rows` for the token at `index`; the tags before it must be known. */
export function tagFeatures(
  words: Words,
  slots: Int32Array,
  length: number,
  tags: Uint8Array,
  index: number,
  rows: Int32Array,
): void {
  const slot = slots[index]!;
  const before = index > 0 ? slots[index - 1]! : -1;
  const before2 = index > 1 ? slots[index - 2]! : -1;
  const after = index + 1 < length ? slots[index + 1]! : -1;
  const after2 = index + 2 < length ? slots[index + 2]! : -1;
  const tag1 = index > 0 ? tags[index - 1]! : BOUNDARY;
  const tag2 = index > 1 ? tags[index - 2]! : BOUNDARY;
  const form = words.form[slot]!;
  const lower = words.lower[slot]!;
  const shape = words.shape[slot]!;
  const suffix3 = words.suffix3[slot]!;
  const suffix2 = words.suffix2[slot]!;
  const tagClass = words.tagClass[slot]!;
  const cluster = words.cluster[slot]!;
  const lowerBefore = before < 0 ? 1 : words.lower[before]!;
  const lowerAfter = after < 0 ? 1 : words.lower[after]!;
  const lowerBefore2 = before2 < 0 ? 1 : words.lower[before2]!;
  const lowerAfter2 = after2 < 0 ? 1 : words.lower[after2]!;
  const classAfter = after < 0 ? 1e6 : words.tagClass[after]!;
  const classAfter2 = after2 < 0 ? 1e6 : words.tagClass[after2]!;
  const shapeAfter = after < 0 ? 1 : words.shape[after]!;
  const suffixAfter = after < 0 ? 1 : words.suffix3[after]!;
  const clusterAfter = after < 0 ? -1 : words.cluster[after]!;
  const clusterBefore = before < 0 ? -1 : words.cluster[before]!;
  const initial = index === 0 ? 1 : 0;

  rows[0] = hashFeature(0, form, 0, 0);
  rows[1] = hashFeature(1, lower, 0, 0);
  rows[2] = hashFeature(2, words.prefix[slot]!, 0, 0);
  rows[3] = hashFeature(3, words.suffix1[slot]!, shape, 0);
  rows[4] = hashFeature(4, suffix2, 0, 0);
  rows[5] = hashFeature(5, suffix3, 0, 0);
  rows[6] = hashFeature(6, words.suffix4[slot]!, 0, 0);
  rows[7] = hashFeature(7, shape, initial, 0);
  rows[8] = hashFeature(8, shape, tag1, initial);
  rows[9] = hashFeature(9, tag1, 0, 0);
  rows[10] = hashFeature(10, tag1, tag2, 0);
  rows[11] = hashFeature(11, tag1, lower, 0);
  rows[12] = hashFeature(12, tag1, tag2, lower);
  rows[13] = hashFeature(13, lowerBefore, 0, 0);
  rows[14] = hashFeature(14, lowerBefore2, 0, 0);
  rows[15] = hashFeature(15, lowerAfter, 0, 0);
  rows[16] = hashFeature(16, lowerAfter2, 0, 0);
  rows[17] = hashFeature(17, lowerBefore, lower, 0);
  rows[18] = hashFeature(18, lower, lowerAfter, 0);
  rows[19] = hashFeature(19, tagClass, classAfter, 0);
  rows[20] = hashFeature(20, tag1, tagClass, classAfter);
  rows[21] = hashFeature(21, tagClass, classAfter, classAfter2);
  rows[22] = hashFeature(22, lower, classAfter, 0);
  rows[23] = hashFeature(23, tag1, classAfter, suffix2);
  rows[24] = hashFeature(24, suffixAfter, tagClass, 0);
  rows[25] = hashFeature(25, shapeAfter, shape, 0);
  rows[26] = hashFeature(26, cluster, 0, 0);
  rows[27] = hashFeature(27, cluster, tag1, 0);
  rows[28] = hashFeature(28, clusterAfter, cluster, 0);
  rows[29] = hashFeature(29, clusterBefore, cluster, 0);
  rows[30] = hashFeature(30, lower, classAfter, classAfter2);
  rows[31] = hashFeature(31, lower, lowerBefore, lowerBefore2);
  rows[32] = hashFeature(32, tag2, lower, 0);
  rows[33] = hashFeature(33, clusterAfter, suffix3, 0);
  rows[34] = hashFeature(34, lowerBefore, suffix3, 0);
  rows[35] = hashFeature(35, lower, lowerAfter, lowerAfter2);
  rows[36] = hashFeature(36, tag1, lowerAfter, tagClass);
  rows[37] = hashFeature(37, lowerBefore, lowerAfter, tagClass);
}
