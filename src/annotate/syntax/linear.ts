/**
 * A linear classifier over sparse features. A feature is a 32-bit hash; the model knows those worth keeping and
 * holds for each the few classes on which it bears. In: features. Out: a score for each class.
 *
 * Layout: an open hash table of features; each slot points to a run of (class, weight) pairs.
 */
import type { WeightArray, WeightFile } from '../weights.js';

export interface LinearModel {
  readonly classCount: number;
  /**
   * Two numbers a slot: the feature, 0 where the slot is free, and its run of pairs, as `start * RUN + length`.
   * The number of slots is a power of two.
   */
  readonly table: Int32Array;
  readonly classes: Uint8Array;
  readonly weights: Int16Array;
}

/** More than the classes there are; leaves room for 2²⁴ pairs. */
const RUN = 128;

/** Says in `scores`, which must hold `classCount` numbers, what `count` features say for each class. */
export function scoreClasses(
  model: LinearModel,
  features: Int32Array,
  count: number,
  scores: Int32Array,
): void {
  const { table, classes, weights } = model;
  const mask = table.length / 2 - 1;
  scores.fill(0);
  for (let index = 0; index < count; index++) {
    const feature = features[index]!;
    let slot = feature & mask;
    let key = table[2 * slot]!;
    while (key !== feature && key !== 0) {
      slot = (slot + 1) & mask;
      key = table[2 * slot]!;
    }
    if (key === 0) continue;
    const run = table[2 * slot + 1]!;
    const start = run >> 7;
    const end = start + (run & (RUN - 1));
    for (let entry = start; entry < end; entry++) scores[classes[entry]!]! += weights[entry]!;
  }
}

/** Features with the weights that bear on them, as training makes them: rows in the order of their keys. */
export interface LinearRows {
  readonly classCount: number;
  readonly keys: Int32Array;
  readonly lengths: Uint8Array;
  readonly classes: Uint8Array;
  /** Square roots of the weights, in 8 bits: small weights keep their differences, large ones their size. */
  readonly roots: Int8Array;
}

export function buildLinearModel(rows: LinearRows): LinearModel {
  let size = 2;
  while (size < rows.keys.length * 2) size *= 2;
  const table = new Int32Array(2 * size);
  let start = 0;
  for (let row = 0; row < rows.keys.length; row++) {
    let slot = rows.keys[row]! & (size - 1);
    while (table[2 * slot] !== 0) slot = (slot + 1) & (size - 1);
    table[2 * slot] = rows.keys[row]!;
    table[2 * slot + 1] = start * RUN + rows.lengths[row]!;
    start += rows.lengths[row]!;
  }
  const weights = Int16Array.from(rows.roots, root => Math.sign(root) * root * root);
  return { classCount: rows.classCount, table, classes: rows.classes, weights };
}

export function readLinearRows(file: WeightFile, name: string): LinearRows {
  return {
    classCount: file.array(`${name}-class-count`)[0]!,
    keys: file.array(`${name}-keys`) as Int32Array,
    lengths: file.array(`${name}-lengths`) as Uint8Array,
    classes: file.array(`${name}-classes`) as Uint8Array,
    roots: file.array(`${name}-roots`) as Int8Array,
  };
}

export function linearRowArrays(rows: LinearRows, name: string): [string, WeightArray][] {
  return [
    [`${name}-class-count`, Int32Array.of(rows.classCount)],
    [`${name}-keys`, rows.keys],
    [`${name}-lengths`, rows.lengths],
    [`${name}-classes`, rows.classes],
    [`${name}-roots`, rows.roots],
  ];
}
