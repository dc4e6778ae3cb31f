/**
 * Runs the network over one sentence. In: its words. Out: tag, head and label of each, valid until the next call.
 *
 * All weights are packed into the kernel's memory once; behind them lies the room for one sentence.
 */
import { type Kernel, LARGEST } from './kernel.js';
import { packBothWays, readBothWays } from './lstm.js';
import { packLayer, paddedRows, project, stackLayers } from './matrix.js';
import type { NetworkModel } from './model.js';
import { findTree } from './tree.js';
import { createWordPlaces } from './vectors.js';

export { createKernel } from './kernel.js';
export { type NetworkModel, networkArrays, readNetworkModel } from './model.js';

export interface Analysis {
  /** Index into `NetworkModel.tags`. */
  readonly tags: Uint8Array;
  /** Position of the head; the number of words for the root. */
  readonly heads: Int16Array;
  /** Index into `NetworkModel.labels`. */
  readonly labels: Uint8Array;
}

export type Network = (texts: readonly string[]) => Analysis;

/** `longest`: most words of a sentence. */
export function createNetwork(model: NetworkModel, kernel: Kernel, longest: number): Network {
  const [first, second] = model.layers.map(layer => packBothWays(kernel, layer)) as [Packed, Packed];
  const placeWords = createWordPlaces(model, kernel, first.gates, longest);
  const { tag, arcDependent, arcHead, labelDependent, labelHead } = model;
  const seen = packLayer(kernel, stackLayers([tag, arcDependent, arcHead, labelDependent, labelHead]));
  const arc = packLayer(kernel, model.arc);
  const label = packLayer(kernel, model.label);
  const [arcWidth, labelWidth] = [arc.columns, label.columns];

  // The root is one more than the words, and the kernel compares heads by four.
  const rows = longest + 4;
  const room = (bytes: number): number => kernel.place(rows * bytes);
  const places = room(4);
  const gates = room(4 * second.gates.count);
  const states = room(2 * second.gates.columns);
  const encoded = room(4 * second.hidden);
  const unit = room(4);
  const views = room(4 * seen.count);
  const values = room(2 * Math.max(arcWidth, labelWidth));
  const valueScales = room(4);
  const asked = room(4 * arcWidth);
  const heads = room(2 * arcWidth);
  const headScales = room(4);
  const arcScores = room(4);
  const joined = room(4 * labelWidth);
  const labelScores = room(4 * label.count);

  // Columns of `views`, in bytes.
  const atDependent = 4 * paddedRows(model.tags.length);
  const atHead = atDependent + 4 * arcWidth;
  const atLabelDependent = atHead + 4 * arcWidth;
  const atLabelHead = atLabelDependent + 4 * labelWidth;
  const step = 4 * seen.count;
  const limit = largestFor(arcWidth);

  const floats = kernel.floats();
  const integers = kernel.integers();
  floats.fill(1 / LARGEST, unit / 4, unit / 4 + rows);
  const scores = floats.subarray(arcScores / 4, arcScores / 4 + rows);
  const result = {
    tags: new Uint8Array(longest),
    heads: new Int16Array(longest),
    labels: new Uint8Array(longest),
  };

  const encode = (texts: readonly string[]): void => {
    const { length } = texts;
    placeWords(texts, places);
    readBothWays(kernel, first, places, length, states);
    project(kernel, second.gates, states, unit, length, gates);
    for (let word = 0; word < length; word++)
      integers[places / 4 + word] = gates + 4 * word * second.gates.count;
    readBothWays(kernel, second, places, length, encoded);
    project(kernel, seen, encoded, unit, length, views);
    const root = views + length * step;
    floats.set(model.arcRoot, (root + atHead) / 4);
    floats.set(model.labelRoot, (root + atLabelHead) / 4);
  };

  const findHeads = (length: number): void => {
    const root = length * step + views + atHead;
    const rootHead = heads + 2 * length * arcWidth;
    kernel.quantise(views + atDependent, step, length, arcWidth, 0, LARGEST, values, valueScales);
    project(kernel, arc, values, valueScales, length, asked);
    kernel.quantise(asked, 4 * arcWidth, length, arcWidth, LOWEST, limit, values, valueScales);
    kernel.quantise(views + atHead, step, length, arcWidth, 0, limit, heads, headScales);
    kernel.quantise(root, step, 1, arcWidth, LOWEST, limit, rootHead, headScales + 4 * length);
    const count = (length + 4) & ~3;
    const scoresOf = (word: number): Float32Array => {
      const scale = floats[valueScales / 4 + word]!;
      kernel.compare(values + 2 * word * arcWidth, scale, heads, headScales, count, arcWidth, arcScores);
      return scores;
    };
    findTree(length, scoresOf, result.heads);
  };

  const scoreLabels = (length: number): void => {
    integers.set(result.heads.subarray(0, length), places / 4);
    const [left, right] = [views + atLabelDependent, views + atLabelHead];
    kernel.join(left, right, step, places, length, labelWidth, joined);
    kernel.quantise(joined, 4 * labelWidth, length, labelWidth, 0, LARGEST, values, valueScales);
    project(kernel, label, values, valueScales, length, labelScores);
  };

  return texts => {
    const { length } = texts;
    if (length > longest) throw new RangeError(`a sentence of ${length} words is too long`);
    encode(texts);
    findHeads(length);
    scoreLabels(length);
    for (let word = 0; word < length; word++) {
      result.tags[word] = largestOf(floats, views / 4 + word * seen.count, model.tags.length);
      result.labels[word] = largestOf(floats, labelScores / 4 + word * label.count, model.labels.length);
    }
    return result;
  };
}

type Packed = ReturnType<typeof packBothWays>;

/** Below every value: no value is raised to it. */
const LOWEST = -3e38;

/** What both sides of a product of so many columns may be, that its sum fits in 32 bits. */
const largestFor = (columns: number): number => Math.floor(Math.sqrt((2 ** 31 - 1) / columns));

function largestOf(scores: Float32Array, from: number, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) if (scores[from + index]! > scores[from + best]!) best = index;
  return best;
}
