/**
 * The weights of the sentence model as they are looked up: by feature hash, in records of 16 bytes that never cross a
 * line of the processor's cache, since most of the time of a look-up is waiting for memory.
 * In: the model. Out: a row of weights added to scores.
 */
import { LABELS } from './labels.js';
import type { NameModel } from './modelFile.js';

/**
 * Open addressing over a power of two of records. The upper bits of a hash say where its record stands, or shortly
 * before where others stand already; the record's first word holds the lower 24 bits of the hash, which leave no
 * doubt about the rest, and the weight of label 0, the other bytes the other weights. The word is 0 where a record
 * is free; a feature whose word would be 0, one in 2³², is not kept.
 */
export interface FeatureRecords {
  /** Of the hash, to come to the record. */
  readonly shift: number;
  readonly words: Int32Array;
  /** The same memory. */
  readonly bytes: Int8Array;
}

const WORDS = 4;
const HASH_BITS = ~0xff;

export function createFeatureRecords({ hashes, weights }: NameModel): FeatureRecords {
  let shift = 22;
  while (2 ** (32 - shift) < 1.5 * hashes.length) shift--;
  const size = 2 ** (32 - shift);
  const words = new Int32Array(WORDS * size);
  const bytes = new Int8Array(words.buffer);
  for (let row = 0; row < hashes.length; row++) {
    let record = hashes[row]! >>> shift;
    while (words[WORDS * record] !== 0) record = (record + 1) & (size - 1);
    const from = row * LABELS;
    words[WORDS * record] = (hashes[row]! << 8) | (weights[from]! & 0xff);
    bytes.set(weights.subarray(from + 1, from + LABELS), 4 * (WORDS * record + 1));
  }
  return { shift, words, bytes };
}

/** Adds the weights of a feature, if the model knows it, to `scores[at …]`, one a label. */
export function addWeights(
  { shift, words, bytes }: FeatureRecords,
  hash: number,
  scores: Float64Array,
  at: number,
): void {
  const mask = words.length / WORDS - 1;
  for (let record = hash >>> shift; ; record = (record + 1) & mask) {
    const word = words[WORDS * record]!;
    if (word === 0) return;
    if (((word ^ (hash << 8)) & HASH_BITS) !== 0) continue;
    scores[at]! += (word << 24) >> 24;
    const weights = 4 * (WORDS * record + 1) - 1;
    for (let label = 1; label < LABELS; label++) scores[at + label]! += bytes[weights + label]!;
    return;
  }
}
