/**
 * From learnt weights to the model that ships: the rows with the largest weights, in steps of one 127th of the largest.
 * In: learnt weights. Out: a model of at most `most` rows.
 */
import { LABELS } from '../../src/annotate/names/labels.js';
import type { NameModel } from '../../src/annotate/names/modelFile.js';
import type { FeatureTable } from './featureTable.js';
import type { Learnt } from './namesLearner.js';

/** Weights beyond it are cut: a few outliers must not cost all others their precision. */
const LARGEST = 3;

export function compress(table: FeatureTable, { weights, transitions }: Learnt, most: number): NameModel {
  const rows = table.hashes.length;
  const norm = new Float64Array(rows);
  for (let row = 0; row < rows; row++)
    for (let label = 0; label < LABELS; label++) norm[row]! += weights[row * LABELS + label]! ** 2;
  const order = Array.from(norm.keys()).sort((a, b) => norm[b]! - norm[a]! || a - b);
  const scale = LARGEST / 127;
  const kept = order
    .slice(0, most)
    .sort((a, b) => a - b)
    .filter(row => norm[row]! > (scale / 2) ** 2);
  const hashes = Int32Array.from(kept, row => table.hashes[row]!);
  const small = new Int8Array(kept.length * LABELS);
  kept.forEach((row, k) => {
    for (let label = 0; label < LABELS; label++)
      small[k * LABELS + label] = Math.max(
        -127,
        Math.min(127, Math.round(weights[row * LABELS + label]! / scale)),
      );
  });
  return { hashes, weights: small, transitions, scale };
}
