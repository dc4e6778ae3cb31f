/**
 * Packs a trained network: weights become bytes with a scale for each row. In: `network.json` and `network.f32` as
 * `network.py` writes them. Out: the model that `models/syntax.bin` holds.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layer, Matrix } from '../../src/annotate/network/matrix.js';
import type { BothWays, Cells, NetworkModel } from '../../src/annotate/network/model.js';
import { hashText } from '../../src/annotate/syntax/hash.js';

/** What training wrote: names, and arrays of floats by PyTorch's names. */
export interface TrainedNetwork {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  /** Keys of the vocabulary in the order of their rows, from row 1 on. */
  readonly words: readonly string[];
  readonly array: (name: string) => TrainedArray;
}

export interface TrainedArray {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export function readTrainedNetwork(folder: string): TrainedNetwork {
  const header = JSON.parse(readFileSync(join(folder, 'network.json'), 'utf8')) as {
    readonly tags: readonly string[];
    readonly labels: readonly string[];
    readonly words: readonly string[];
    readonly arrays: Readonly<Record<string, { readonly shape: readonly number[]; readonly offset: number }>>;
  };
  const floats = new Float32Array(new Uint8Array(readFileSync(join(folder, 'network.f32'))).buffer);
  return {
    ...header,
    array: name => {
      const entry = header.arrays[name];
      if (!entry) throw new Error(`network.json has no array "${name}"`);
      const size = entry.shape.reduce((product, side) => product * side, 1);
      return { shape: entry.shape, values: floats.subarray(entry.offset, entry.offset + size) };
    },
  };
}

export function packNetwork(trained: TrainedNetwork): NetworkModel {
  const { array } = trained;
  const matrix = (name: string): Matrix => quantiseRows(array(name));
  const layer = (name: string): Layer => ({
    ...matrix(`${name}.weight`),
    biases: array(`${name}.bias`).values.slice(),
  });
  const arc = transpose(array('arc.weight'));
  return {
    tags: trained.tags,
    labels: trained.labels,
    ...packVocabulary(trained.words, array('word')),
    suffix: matrix('suffix'),
    prefix: matrix('prefix'),
    shape: matrix('shape'),
    layers: [packLayer(array, 'l0'), packLayer(array, 'l1')],
    tag: layer('tag'),
    arcDependent: layer('arcDep'),
    arcHead: layer('arcHead'),
    arc: { ...quantiseRows(arc), biases: array('arc.bias').values.slice() },
    arcRoot: array('arcRoot').values.slice(),
    labelDependent: layer('labelDep'),
    labelHead: layer('labelHead'),
    labelRoot: array('labelRoot').values.slice(),
    label: layer('label'),
  };
}

/** Rows in the order of their hashes; of two words with one hash the first is kept. */
function packVocabulary(words: readonly string[], table: TrainedArray): { hashes: Int32Array; word: Matrix } {
  const rowOf = new Map<number, number>();
  words.forEach((word, index) => {
    const hash = hashText(word);
    if (!rowOf.has(hash)) rowOf.set(hash, index + 1);
  });
  const hashes = Int32Array.from(rowOf.keys()).sort();
  const rows = [0, ...Array.from(hashes, hash => rowOf.get(hash)!)];
  const columns = table.shape[1]!;
  const values = new Float32Array(rows.length * columns);
  rows.forEach((row, index) => {
    values.set(table.values.subarray(row * columns, (row + 1) * columns), index * columns);
  });
  return { hashes, word: quantiseRows({ shape: [rows.length, columns], values }) };
}

function packLayer(array: TrainedNetwork['array'], name: string): BothWays {
  const cells = (way: string): Cells => {
    const biases = array(`lstm.bias_ih_${name}${way}`).values.slice();
    array(`lstm.bias_hh_${name}${way}`).values.forEach((bias, row) => {
      biases[row]! += bias;
    });
    return {
      input: { ...quantiseRows(array(`lstm.weight_ih_${name}${way}`)), biases },
      state: quantiseRows(array(`lstm.weight_hh_${name}${way}`)),
    };
  };
  return { forward: cells(''), backward: cells('_reverse') };
}

/** The largest weight of a row becomes ±127. */
function quantiseRows({ shape: [count = 0, columns = 0], values }: TrainedArray): Matrix {
  const rows = new Int8Array(count * columns);
  const scales = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const weights = values.subarray(row * columns, (row + 1) * columns);
    const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
    scales[row] = scale;
    if (scale > 0)
      rows.set(
        Int8Array.from(weights, weight => Math.round(weight / scale)),
        row * columns,
      );
  }
  return { columns, rows, scales };
}

function transpose({ shape: [rows = 0, columns = 0], values }: TrainedArray): TrainedArray {
  const turned = new Float32Array(values.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      turned[column * rows + row] = values[row * columns + column]!;
  return { shape: [columns, rows], values: turned };
}
