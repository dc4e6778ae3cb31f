/**
 * What each word says to the first layer by itself: the vectors of its form, endings, beginnings and shape side by
 * side, as the gates of the layer see them. In: tokens' texts. Out: places in the kernel's memory, kept for words
 * met before.
 */
import { hashText } from '../syntax/hash.js';
import { LONGEST_AFFIX, wordFeatures } from '../syntax/wordFeatures.js';
import { type Kernel, LARGEST } from './kernel.js';
import { type Matrix, type PackedLayer, project } from './matrix.js';
import type { NetworkModel } from './model.js';

/** Writes for each word the place of its row, as 32-bit addresses from `places` on; valid until the next call. */
export type PlaceWords = (texts: readonly string[], places: number) => void;

/** Distinct words kept before the table starts afresh; an article of 10,000 words has some 3,000. */
const CAPACITY = 1 << 13;

/** `gates`: the first layer's weights of its inputs. `longest`: most words of a sentence. */
export function createWordPlaces(
  model: NetworkModel,
  kernel: Kernel,
  gates: PackedLayer,
  longest: number,
): PlaceWords {
  const affixes = Math.max(largestWeight(model.suffix), largestWeight(model.prefix));
  const largest = Math.max(largestWeight(model.word), LONGEST_AFFIX * affixes, largestWeight(model.shape));
  const scale = Math.fround(largest / LARGEST);
  const width = 4 * gates.count;
  const kept = kernel.place(CAPACITY * width);
  const fresh = kernel.place(longest * gates.columns * 2);
  const scales = kernel.place(4 * longest);
  kernel.floats().fill(scale, scales / 4, scales / 4 + longest);
  const slots = new Map<string, number>();

  const vector = new Float64Array(gates.columns);
  const readVector = (text: string, target: number): void => {
    const { key, suffixes, prefixes, shape } = wordFeatures(text);
    vector.fill(0);
    let column = 0;
    const add = (table: Matrix, rows: readonly number[]): void => {
      for (const row of rows)
        for (let index = 0; index < table.columns; index++)
          vector[column + index]! += table.rows[row * table.columns + index]! * table.scales[row]!;
      column += table.columns;
    };
    add(model.word, [findHash(model.hashes, hashText(key)) + 1]);
    add(model.suffix, suffixes);
    add(model.prefix, prefixes);
    add(model.shape, [shape]);
    const values = kernel.shorts();
    for (let index = 0; index < column; index++)
      values[target / 2 + index] = Math.round(vector[index]! / scale);
  };

  return (texts, places) => {
    if (slots.size + texts.length > CAPACITY) slots.clear();
    const known = slots.size;
    const addresses = kernel.integers();
    texts.forEach((text, index) => {
      let slot = slots.get(text);
      if (slot === undefined) {
        slot = slots.size;
        slots.set(text, slot);
        readVector(text, fresh + (slot - known) * gates.columns * 2);
      }
      addresses[places / 4 + index] = kept + slot * width;
    });
    project(kernel, gates, fresh, scales, slots.size - known, kept + known * width);
  };
}

function largestWeight({ rows, scales, columns }: Matrix): number {
  let largest = 0;
  for (let row = 0; row < scales.length; row++) {
    let most = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) most = Math.max(most, Math.abs(rows[at]!));
    largest = Math.max(largest, most * scales[row]!);
  }
  return largest;
}

/** @returns the place of a hash among ascending ones, -1 where it is not there. */
function findHash(hashes: Int32Array, hash: number): number {
  let from = 0;
  let end = hashes.length;
  while (from < end) {
    const middle = (from + end) >> 1;
    if (hashes[middle]! < hash) from = middle + 1;
    else end = middle;
  }
  return hashes[from] === hash ? from : -1;
}
