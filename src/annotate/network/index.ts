/**
 * Runs the network over one sentence. In: its words. Out: tag, head and label of each, valid until the next call.
 *
 * All weights are packed into the kernel's memory once; behind them lies the room for one sentence, which grows
 * with the longest met.
 */
import { align, type Kernel, LARGEST } from './kernel.js';
import { type Layer, type Matrix, type PackedLayer, packLayer, paddedRows, stackLayers } from './matrix.js';
import type { BothWays, Cells, NetworkModel } from './model.js';
import { findTree } from './tree.js';
import { createWordVectors } from './vectors.js';

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
  const vectors = createWordVectors(model, kernel);
  const layers = model.layers.map(layer => packBothWays(kernel, layer));
  const seen = stackLayers([
    model.tag,
    model.arcDependent,
    model.arcHead,
    model.labelDependent,
    model.labelHead,
  ]);
  const tagCount = paddedRows(model.tags.length);
  const arcWidth = model.arc.columns;
  const labelWidth = model.label.columns;
  const at = {
    arcDependent: 4 * tagCount,
    arcHead: 4 * (tagCount + arcWidth),
    labelDependent: 4 * (tagCount + 2 * arcWidth),
    labelHead: 4 * (tagCount + 2 * arcWidth + labelWidth),
  };
  const packed = {
    seen: packLayer(kernel, seen),
    arc: packLayer(kernel, model.arc),
    label: packLayer(kernel, model.label),
  };
  const arcLimit = largestFor(arcWidth);
  const result = {
    tags: new Uint8Array(longest),
    heads: new Int16Array(longest),
    labels: new Uint8Array(longest),
  };
  const widest = Math.max(vectors.columns, ...layers.map(layer => layer.width));
  const makeRoom = createRoom(kernel, {
    scales: 4,
    states: 2 * widest,
    nextStates: 2 * widest,
    gates: 4 * Math.max(...layers.map(layer => layer.forward.input.count)),
    seen: 4 * packed.seen.count,
    dependents: 2 * arcWidth,
    asked: 4 * arcWidth,
    heads: 2 * arcWidth,
    headScales: 4,
    arcScores: 4,
    places: 4,
    joined: 4 * labelWidth,
    joinedValues: 2 * labelWidth,
    labelScores: 4 * packed.label.count,
  });

  return texts => {
    const length = texts.length;
    const count = (length + 3) & ~3;
    const room = makeRoom(length);
    const step = 4 * packed.seen.count;
    let input = room.states;
    let output = room.nextStates;
    vectors.copy(texts, input);
    kernel.floats().fill(vectors.scale, room.scales / 4, room.scales / 4 + count);
    for (const layer of layers) {
      readBothWays(kernel, layer, input, room.scales, length, room.gates, output);
      kernel.floats().fill(1 / LARGEST, room.scales / 4, room.scales / 4 + count);
      [input, output] = [output, input];
    }
    project(kernel, packed.seen, input, room.scales, count, room.seen);
    const root = room.seen + length * step;
    kernel.floats().set(model.arcRoot, (root + at.arcHead) / 4);
    kernel.floats().set(model.labelRoot, (root + at.labelHead) / 4);
    for (let word = 0; word < length; word++)
      result.tags[word] = largestOf(kernel.floats(), (room.seen + word * step) / 4, model.tags.length);

    const { seen: from, headScales: scales } = room;
    kernel.quantise(from + at.arcDependent, step, length, arcWidth, 0, LARGEST, room.dependents, room.scales);
    project(kernel, packed.arc, room.dependents, room.scales, count, room.asked);
    kernel.quantise(
      room.asked,
      4 * arcWidth,
      length,
      arcWidth,
      LOWEST,
      arcLimit,
      room.dependents,
      room.scales,
    );
    kernel.quantise(from + at.arcHead, step, length, arcWidth, 0, arcLimit, room.heads, scales);
    const rootHead = room.heads + 2 * length * arcWidth;
    kernel.quantise(root + at.arcHead, step, 1, arcWidth, LOWEST, arcLimit, rootHead, scales + 4 * length);
    const scores = kernel.floats().subarray(room.arcScores / 4, room.arcScores / 4 + length + 1);
    findTree(
      length,
      word => {
        const scale = kernel.floats()[room.scales / 4 + word]!;
        const value = room.dependents + 2 * word * arcWidth;
        kernel.compare(value, scale, room.heads, scales, (length + 4) & ~3, arcWidth, room.arcScores);
        return scores;
      },
      result.heads,
    );

    const places = kernel.integers();
    for (let word = 0; word < length; word++) places[room.places / 4 + word] = result.heads[word]!;
    const [left, right] = [from + at.labelDependent, from + at.labelHead];
    kernel.join(left, right, step, room.places, length, labelWidth, room.joined);
    kernel.quantise(
      room.joined,
      4 * labelWidth,
      length,
      labelWidth,
      0,
      LARGEST,
      room.joinedValues,
      room.scales,
    );
    project(kernel, packed.label, room.joinedValues, room.scales, count, room.labelScores);
    for (let word = 0; word < length; word++) {
      const row = room.labelScores / 4 + word * packed.label.count;
      result.labels[word] = largestOf(kernel.floats(), row, model.labels.length);
    }
    return result;
  };
}

/** Below every value: no value is raised to it. */
const LOWEST = -3e38;

/** What both sides of a product of so many columns may be, that its sum fits in 32 bits. */
const largestFor = (columns: number): number => Math.floor(Math.sqrt((2 ** 31 - 1) / columns));

function largestOf(scores: Float32Array, from: number, count: number): number {
  let best = 0;
  for (let index = 1; index < count; index++) if (scores[from + index]! > scores[from + best]!) best = index;
  return best;
}

function project(
  kernel: Kernel,
  layer: PackedLayer,
  input: number,
  scales: number,
  count: number,
  output: number,
): void {
  const { columns, weights, scales: rowScales, biases, count: rows } = layer;
  kernel.project(input, scales, count, columns, weights, rowScales, biases, rows, output);
}

interface PackedCells {
  readonly input: PackedLayer;
  readonly state: PackedLayer;
}

interface PackedBothWays {
  readonly forward: PackedCells;
  readonly backward: PackedCells;
  /** Cells of each direction. */
  readonly hidden: number;
  /** Values that go out: those of both directions. */
  readonly width: number;
  /** Contents of the cells while they read. */
  readonly cells: number;
  /** The state before the first word. */
  readonly zeros: number;
}

function packBothWays(kernel: Kernel, layer: BothWays): PackedBothWays {
  const hidden = layer.forward.state.columns;
  return {
    forward: packCells(kernel, layer.forward),
    backward: packCells(kernel, layer.backward),
    hidden,
    width: 2 * hidden,
    cells: kernel.place(4 * hidden),
    zeros: kernel.place(2 * hidden),
  };
}

/** The kernel wants the four gates of 4 cells together. */
function packCells(kernel: Kernel, { input, state }: Cells): PackedCells {
  const hidden = state.columns;
  const sourceOf = (row: number): number => ((row >> 2) & 3) * hidden + 4 * (row >> 4) + (row & 3);
  return {
    input: packLayer(kernel, input, sourceOf),
    state: packLayer(kernel, stateLayer(state), sourceOf),
  };
}

/** States are 16-bit integers, so their scale is part of the rows'; what is added comes with the inputs. */
function stateLayer(state: Matrix): Layer {
  return {
    ...state,
    scales: state.scales.map(scale => scale / LARGEST),
    biases: new Float32Array(state.scales.length),
  };
}

function readBothWays(
  kernel: Kernel,
  layer: PackedBothWays,
  input: number,
  scales: number,
  length: number,
  gates: number,
  output: number,
): void {
  const { forward, backward, hidden, width, cells, zeros } = layer;
  const count = (length + 3) & ~3;
  const last = length - 1;
  const [gateStep, step] = [16 * hidden, 2 * width];
  const recur = (way: PackedCells, from: number, gateBy: number, to: number, by: number): void =>
    kernel.recur(from, gateBy, to, by, length, hidden, way.state.weights, way.state.scales, cells, zeros);
  project(kernel, forward.input, input, scales, count, gates);
  recur(forward, gates, gateStep, output, step);
  project(kernel, backward.input, input, scales, count, gates);
  recur(backward, gates + last * gateStep, -gateStep, output + last * step + 2 * hidden, -step);
}

type Room<Name extends string> = Readonly<Record<Name, number>>;

/** Room for a sentence behind all that was placed before: `bytes` a word for each name, grown by doubling. */
function createRoom<Name extends string>(
  kernel: Kernel,
  bytes: Readonly<Record<Name, number>>,
): (length: number) => Room<Name> {
  const start = kernel.place(0);
  let capacity = 0;
  let room: Record<string, number> = {};
  return length => {
    // The root is one more than the words, and the kernel takes words by four.
    const needed = (length + 4) & ~3;
    if (needed > capacity) {
      capacity = Math.max(needed, 2 * capacity, 64);
      room = {};
      let end = start;
      for (const [name, width] of Object.entries<number>(bytes)) {
        room[name] = end;
        end = align(end + capacity * width);
      }
      kernel.reserve(start, end - start);
    }
    return room as Room<Name>;
  };
}
