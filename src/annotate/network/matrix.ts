/**
 * Rows of bytes, each with a scale: a weight is its byte × the scale of its row. In: such rows as a file holds
 * them, row by row. Out: the same in the kernel's memory, in the order that its instructions like.
 */
import type { WeightArray, WeightFile } from '../weights.js';
import { type Kernel, MOST_COLUMNS } from './kernel.js';

export interface Matrix {
  readonly columns: number;
  readonly rows: Int8Array;
  /** One for each row. */
  readonly scales: Float32Array;
}

/** Rows and what is added to the product of each. */
export interface Layer extends Matrix {
  readonly biases: Float32Array;
}

/** Places of packed weights: `count` rows, a multiple of 8, of which the last may be empty. */
export interface PackedLayer {
  readonly weights: number;
  readonly scales: number;
  readonly biases: number;
  readonly count: number;
  readonly columns: number;
}

export function readMatrix(file: WeightFile, name: string): Matrix {
  const rows = file.array(name) as Int8Array;
  const scales = file.array(`${name}-scales`) as Float32Array;
  return { rows, scales, columns: rows.length / scales.length };
}

export function readLayer(file: WeightFile, name: string): Layer {
  return { ...readMatrix(file, name), biases: file.array(`${name}-biases`) as Float32Array };
}

export function matrixArrays(name: string, matrix: Matrix): [string, WeightArray][] {
  return [
    [name, matrix.rows],
    [`${name}-scales`, matrix.scales],
  ];
}

export function layerArrays(name: string, layer: Layer): [string, WeightArray][] {
  return [...matrixArrays(name, layer), [`${name}-biases`, layer.biases]];
}

/** `sourceOf` says which row of the layer comes at a place, where their order changes. */
export function packLayer(kernel: Kernel, layer: Layer, sourceOf = (row: number) => row): PackedLayer {
  const { columns, rows, scales, biases } = layer;
  if (columns > MOST_COLUMNS) throw new RangeError(`a row of ${columns} weights is too long`);
  const count = paddedRows(scales.length);
  const packed = {
    weights: kernel.place(count * columns),
    scales: kernel.place(4 * count),
    biases: kernel.place(4 * count),
    count,
    columns,
  };
  const bytes = kernel.bytes();
  const floats = kernel.floats();
  for (let row = 0; row < scales.length; row++) {
    const source = sourceOf(row);
    floats[packed.scales / 4 + row] = scales[source]!;
    floats[packed.biases / 4 + row] = biases[source]!;
    let at = packed.weights + (row & ~7) * columns + 2 * (row & 7);
    for (let from = source * columns; from < (source + 1) * columns; from += 2) {
      bytes[at] = rows[from]!;
      bytes[at + 1] = rows[from + 1]!;
      at += 16;
    }
  }
  return packed;
}

/** The kernel takes 8 rows at once. */
export const paddedRows = (rows: number): number => (rows + 7) & ~7;

/** Layers over the same values as one, each beginning at a multiple of 8 rows. */
export function stackLayers(layers: readonly Layer[]): Layer {
  const columns = layers[0]!.columns;
  const count = layers.reduce((sum, { scales }) => sum + paddedRows(scales.length), 0);
  const stacked = {
    columns,
    rows: new Int8Array(count * columns),
    scales: new Float32Array(count),
    biases: new Float32Array(count),
  };
  let row = 0;
  for (const layer of layers) {
    stacked.rows.set(layer.rows, row * columns);
    stacked.scales.set(layer.scales, row);
    stacked.biases.set(layer.biases, row);
    row += paddedRows(layer.scales.length);
  }
  return stacked;
}

/** Values and their scales → rows of `output`, `layer.count` wide. */
export function project(
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
