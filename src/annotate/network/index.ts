/**
 * Runs the network over a few sentences. In: their words. Out: tag, head and label of each, valid until the next
 * call. The sentences share nothing but the weights, which pass once for all of them.
 *
 * All weights are packed into the kernel's memory once; behind them lies the room for what is computed.
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
  /** Position of the head among the words; -1 for the root. */
  readonly heads: Int16Array;
  /** Index into `NetworkModel.labels`. */
  readonly labels: Uint8Array;
}

/** `ends`: for each sentence the number of words up to its end. */
export type Network = (texts: readonly string[], ends: readonly number[]) => Analysis;

/** `longest`: most words of a call. */
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

  const root = views + longest * step;
  floats.set(model.arcRoot, (root + atHead) / 4);
  floats.set(model.labelRoot, (root + atLabelHead) / 4);

  const encode = (texts: readonly string[], ends: readonly number[]): void => {
    const { length } = texts;
    placeWords(texts, places);
    readBothWays(kernel, first, places, ends, states);
    project(kernel, second.gates, states, unit, length, gates);
    for (let word = 0; word < length; word++)
      integers[places / 4 + word] = gates + 4 * word * second.gates.count;
    readBothWays(kernel, second, places, ends, encoded);
    project(kernel, seen, encoded, unit, length, views);
  };

  const askHeads = (length: number): void => {
    kernel.quantise(views + atDependent, step, length, arcWidth, 0, LARGEST, values, valueScales);
    project(kernel, arc, values, valueScales, length, asked);
    kernel.quantise(asked, 4 * arcWidth, length, arcWidth, LOWEST, limit, values, valueScales);
  };

  const findHeads = (start: number, length: number): void => {
    const rootHead = heads + 2 * length * arcWidth;
    const from = views + start * step + atHead;
    kernel.quantise(from, step, length, arcWidth, 0, limit, heads, headScales);
    kernel.quantise(root + atHead, step, 1, arcWidth, LOWEST, limit, rootHead, headScales + 4 * length);
    const count = (length + 4) & ~3;
    const scoresOf = (word: number): Float32Array => {
      const scale = floats[valueScales / 4 + start + word]!;
      const value = values + 2 * (start + word) * arcWidth;
      kernel.compare(value, scale, heads, headScales, count, arcWidth, arcScores);
      return scores;
    };
    const found = result.heads.subarray(start, start + length);
    findTree(length, scoresOf, found);
    for (let word = 0; word < length; word++)
      found[word] = found[word] === length ? -1 : start + found[word]!;
  };

  const scoreLabels = (length: number): void => {
    for (let word = 0; word < length; word++) {
      const head = result.heads[word]!;
      integers[places / 4 + word] = head < 0 ? longest : head;
    }
    const [left, right] = [views + atLabelDependent, views + atLabelHead];
    kernel.join(left, right, step, places, length, labelWidth, joined);
    kernel.quantise(joined, 4 * labelWidth, length, labelWidth, 0, LARGEST, values, valueScales);
    project(kernel, label, values, valueScales, length, labelScores);
  };

  return (texts, ends) => {
    const { length } = texts;
    if (length > longest) throw new RangeError(`${length} words are too many`);
    encode(texts, ends);
    askHeads(length);
    ends.forEach((end, index) => {
      const start = ends[index - 1] ?? 0;
      findHeads(start, end - start);
    });
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
