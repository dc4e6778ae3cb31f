/**
 * The network in plain double precision, to compare with, and networks with weights drawn by chance. No model is
 * loaded: what is tested is the arithmetic.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainedArray, TrainedNetwork } from '../../scripts/train/network.js';
import { createRandom } from '../../scripts/train/random.js';
import {
  createKernel,
  createNetwork,
  type Network,
  type NetworkModel,
} from '../../src/annotate/network/index.js';
import type { Layer, Matrix } from '../../src/annotate/network/matrix.js';
import { findTree } from '../../src/annotate/network/tree.js';
import { hashText } from '../../src/annotate/syntax/hash.js';
import {
  PREFIX_ROWS,
  SHAPE_ROWS,
  SUFFIX_ROWS,
  wordFeatures,
} from '../../src/annotate/syntax/wordFeatures.js';
import { root } from '../root.js';

export const LONGEST = 400;

export interface Sizes {
  readonly word: number;
  readonly suffix: number;
  readonly prefix: number;
  readonly shape: number;
  readonly hidden: readonly [number, number];
  readonly arc: number;
  readonly label: number;
}

export function networkOf(model: NetworkModel): Network {
  return createNetwork(model, createKernel(kernelFile()), LONGEST);
}

export function kernelFile(): Uint8Array {
  return readFileSync(join(root, 'dist/src/annotate/network/kernel.wasm'));
}

/** A network that knows `words`, with weights in a range where its gates neither sleep nor stick. */
export function randomNetwork(
  words: readonly string[],
  tags: readonly string[],
  labels: readonly string[],
  sizes: Sizes,
  seed: number,
): TrainedNetwork {
  const random = createRandom(seed);
  const shapes = new Map<string, readonly number[]>([
    ['word', [words.length + 1, sizes.word]],
    ['suffix', [SUFFIX_ROWS, sizes.suffix]],
    ['prefix', [PREFIX_ROWS, sizes.prefix]],
    ['shape', [SHAPE_ROWS, sizes.shape]],
  ]);
  const layer = (name: string, rows: number, columns: number): void => {
    shapes.set(`${name}.weight`, [rows, columns]);
    shapes.set(`${name}.bias`, [rows]);
  };
  let columns = sizes.word + sizes.suffix + sizes.prefix + sizes.shape;
  sizes.hidden.forEach((hidden, index) => {
    for (const way of [`l${index}`, `l${index}_reverse`]) {
      shapes.set(`lstm.weight_ih_${way}`, [4 * hidden, columns]);
      shapes.set(`lstm.weight_hh_${way}`, [4 * hidden, hidden]);
      shapes.set(`lstm.bias_ih_${way}`, [4 * hidden]);
      shapes.set(`lstm.bias_hh_${way}`, [4 * hidden]);
    }
    columns = 2 * hidden;
  });
  layer('tag', tags.length, columns);
  layer('arcDep', sizes.arc, columns);
  layer('arcHead', sizes.arc, columns);
  layer('labelDep', sizes.label, columns);
  layer('labelHead', sizes.label, columns);
  layer('arc', sizes.arc, sizes.arc);
  shapes.set('arc.bias', [sizes.arc]);
  shapes.set('arcRoot', [sizes.arc]);
  shapes.set('labelRoot', [sizes.label]);
  layer('label', labels.length, sizes.label);
  const arrays = new Map<string, TrainedArray>();
  for (const [name, shape] of shapes) {
    const size = shape.reduce((product, side) => product * side, 1);
    const range = shape.length === 2 ? 4 / Math.sqrt(shape[1]!) : 1;
    arrays.set(name, { shape, values: Float32Array.from({ length: size }, () => range * (random() - 0.5)) });
  }
  return { tags, labels, words, array: name => arrays.get(name)! };
}

export function referenceAnalysis(model: NetworkModel, texts: readonly string[]) {
  let values = texts.map(text => {
    const { key, suffixes, prefixes, shape } = wordFeatures(text);
    return [
      ...rowOf(model.word, model.hashes.indexOf(hashText(key)) + 1),
      ...sumOf(model.suffix, suffixes),
      ...sumOf(model.prefix, prefixes),
      ...rowOf(model.shape, shape),
    ];
  });
  for (const { forward, backward } of model.layers) {
    const right = read(values, forward.input, forward.state);
    const left = read(values.toReversed(), backward.input, backward.state).toReversed();
    values = right.map((states, index) => [...states, ...left[index]!]);
  }
  const dependents = values.map(value => rectified(apply(model.arcDependent, value)));
  const heads = [...values.map(value => rectified(apply(model.arcHead, value))), [...model.arcRoot]];
  const found = new Int16Array(texts.length);
  findTree(
    texts.length,
    word => {
      const asked = apply(model.arc, dependents[word]!);
      return Float32Array.from(heads, head => dot(asked, head));
    },
    found,
  );
  const labelHeads = [...values.map(value => apply(model.labelHead, value)), [...model.labelRoot]];
  const labels = values.map((value, word) => {
    const head = labelHeads[found[word]!]!;
    const both = apply(model.labelDependent, value).map((part, column) => part + head[column]!);
    return largestOf(apply(model.label, rectified(both)));
  });
  return {
    tags: values.map(value => largestOf(apply(model.tag, value))),
    heads: Array.from(found, head => (head === texts.length ? -1 : head)),
    labels,
  };
}

function read(inputs: readonly number[][], input: Layer, state: Matrix): number[][] {
  const hidden = state.columns;
  let last = new Array<number>(hidden).fill(0);
  const cells = new Array<number>(hidden).fill(0);
  return inputs.map(value => {
    const kept = product(state, last);
    const gates = apply(input, value).map((part, row) => part + kept[row]!);
    last = last.map((_, cell) => {
      const [enter = 0, forget = 0, content = 0, leave = 0] = [0, 1, 2, 3].map(
        gate => gates[gate * hidden + cell]!,
      );
      cells[cell] = sigmoid(forget) * cells[cell]! + sigmoid(enter) * Math.tanh(content);
      return sigmoid(leave) * Math.tanh(cells[cell]!);
    });
    return last;
  });
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));
const rectified = (values: readonly number[]): number[] => values.map(value => Math.max(0, value));
const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, index) => sum + value * right[index]!, 0);
const largestOf = (values: readonly number[]): number => values.indexOf(Math.max(...values));

function rowOf({ rows, scales, columns }: Matrix, row: number): number[] {
  return Array.from(rows.subarray(row * columns, (row + 1) * columns), weight => weight * scales[row]!);
}

function sumOf(matrix: Matrix, rows: readonly number[]): number[] {
  const sum = new Array<number>(matrix.columns).fill(0);
  for (const row of rows)
    rowOf(matrix, row).forEach((weight, column) => {
      sum[column]! += weight;
    });
  return sum;
}

const rowsOf = new WeakMap<Matrix, readonly number[][]>();

function product(matrix: Matrix, value: readonly number[]): number[] {
  const rows = rowsOf.get(matrix) ?? Array.from(matrix.scales, (_, row) => rowOf(matrix, row));
  rowsOf.set(matrix, rows);
  return rows.map(row => dot(row, value));
}

function apply(layer: Layer, value: readonly number[]): number[] {
  return product(layer, value).map((sum, row) => sum + layer.biases[row]!);
}
