/**
 * Trains linear classifiers: an averaged perceptron whose features are chosen before (those seen often enough)
 * and pruned after (those that bear least).
 */
import type { LinearRows } from '../../src/annotate/syntax/linear.js';

/** Counts features by hash, each up to 255; features that share a cell are counted together. */
export interface FeatureCounter {
  readonly add: (features: Int32Array, count: number) => void;
  /** Features seen at least so often. */
  readonly select: (least: number) => FeatureIndex;
}

/** Feature → row, -1 for those not selected. */
export interface FeatureIndex {
  readonly size: number;
  readonly keys: Int32Array;
  readonly rowOf: (feature: number) => number;
}

export function createFeatureCounter(): FeatureCounter {
  let table = new Int32Array(1 << 12);
  let counts = new Uint8Array(1 << 12);
  let used = 0;
  const add = (feature: number, times: number): void => {
    const mask = table.length - 1;
    let slot = feature & mask;
    while (table[slot] !== feature && table[slot] !== 0) slot = (slot + 1) & mask;
    if (table[slot] === 0) {
      table[slot] = feature;
      used++;
    }
    counts[slot] = Math.min(255, counts[slot]! + times);
  };
  const grow = (): void => {
    const oldTable = table;
    const oldCounts = counts;
    table = new Int32Array(oldTable.length * 2);
    counts = new Uint8Array(oldTable.length * 2);
    used = 0;
    for (let slot = 0; slot < oldTable.length; slot++)
      if (oldTable[slot] !== 0) add(oldTable[slot]!, oldCounts[slot]!);
  };
  return {
    add: (features, count) => {
      for (let index = 0; index < count; index++) if (features[index] !== 0) add(features[index]!, 1);
      if (used > table.length / 2) grow();
    },
    select: least => {
      const slots: number[] = [];
      for (let slot = 0; slot < table.length; slot++)
        if (table[slot] !== 0 && counts[slot]! >= least) slots.push(slot);
      // Frequent features first: they then share pages of memory.
      slots.sort((a, b) => counts[b]! - counts[a]! || table[a]! - table[b]!);
      return indexFeatures(Int32Array.from(slots, slot => table[slot]!));
    },
  };
}

function indexFeatures(keys: Int32Array): FeatureIndex {
  let size = 2;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  /** Key and row of each slot. */
  const slots = new Int32Array(2 * size);
  keys.forEach((key, row) => {
    let slot = key & mask;
    while (slots[2 * slot] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = row;
  });
  return {
    size: keys.length,
    keys,
    rowOf: feature => {
      let slot = feature & mask;
      for (let key = slots[2 * slot]!; key !== 0; key = slots[2 * slot]!) {
        if (key === feature) return slots[2 * slot + 1]!;
        slot = (slot + 1) & mask;
      }
      return -1;
    },
  };
}

export interface Perceptron {
  readonly classCount: number;
  /** Replaces features by rows of known ones in place; returns how many are left. */
  readonly rowsOf: (features: Int32Array, count: number, rows: Int32Array) => number;
  readonly score: (rows: Int32Array, count: number, scores: Float64Array) => void;
  /** The same for a few classes. */
  readonly scoreSome: (rows: Int32Array, count: number, classes: Uint8Array, scores: Float64Array) => void;
  readonly add: (rows: Int32Array, count: number, classIndex: number, change: number) => void;
  readonly tick: () => void;
  /** Averaged weights, the weakest rows left out until at most `most` pairs remain. */
  readonly finish: (most: number) => LinearRows;
}

export function createPerceptron(index: FeatureIndex, classCount: number): Perceptron {
  const weights = new Float32Array(index.size * classCount);
  const totals = new Float32Array(index.size * classCount);
  let step = 1;
  return {
    classCount,
    rowsOf: (features, count, rows) => {
      let known = 0;
      for (let feature = 0; feature < count; feature++) {
        const row = index.rowOf(features[feature]!);
        if (row >= 0) rows[known++] = row;
      }
      return known;
    },
    score: (rows, count, scores) => {
      scores.fill(0);
      for (let row = 0; row < count; row++) {
        const base = rows[row]! * classCount;
        for (let cls = 0; cls < classCount; cls++) scores[cls]! += weights[base + cls]!;
      }
    },
    scoreSome: (rows, count, classes, scores) => {
      for (const cls of classes) scores[cls] = 0;
      for (let row = 0; row < count; row++) {
        const base = rows[row]! * classCount;
        for (let index = 0; index < classes.length; index++)
          scores[classes[index]!]! += weights[base + classes[index]!]!;
      }
    },
    add: (rows, count, classIndex, change) => {
      for (let row = 0; row < count; row++) {
        const cell = rows[row]! * classCount + classIndex;
        weights[cell]! += change;
        totals[cell]! += step * change;
      }
    },
    tick: () => {
      step++;
    },
    finish: most => {
      const average = weights.map((weight, cell) => weight - totals[cell]! / step);
      return pruneRows(index, average, classCount, most);
    },
  };
}

/**
 * Keeps the `most` largest weights. The scale puts the largest at 127² so that its root fits a byte; what rounds
 * to nothing goes.
 */
function pruneRows(index: FeatureIndex, average: Float32Array, classCount: number, most: number): LinearRows {
  const sizes = average
    .filter(weight => weight !== 0)
    .map(Math.abs)
    .sort();
  const least = sizes.length > most ? sizes[sizes.length - most]! : 0;
  const largest = sizes[sizes.length - 1] ?? 1;
  const keys: number[] = [];
  const lengths: number[] = [];
  const classes: number[] = [];
  const roots: number[] = [];
  for (let row = 0; row < index.size; row++) {
    let length = 0;
    for (let cls = 0; cls < classCount; cls++) {
      const weight = average[row * classCount + cls]!;
      if (Math.abs(weight) < least) continue;
      const root = Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest));
      if (root === 0) continue;
      classes.push(cls);
      roots.push(root);
      length++;
    }
    if (length === 0) continue;
    keys.push(index.keys[row]!);
    lengths.push(length);
  }
  return {
    classCount,
    keys: Int32Array.from(keys),
    lengths: Uint8Array.from(lengths),
    classes: Uint8Array.from(classes),
    roots: Int8Array.from(roots),
  };
}
