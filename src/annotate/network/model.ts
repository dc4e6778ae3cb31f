/**
 * The network as a value, and its arrays in `models/syntax.bin`. In: the file, or what training made. Out: the
 * other of the two.
 *
 *   word, ending, beginning, shape → two layers of LSTM, each in both directions (Hochreiter and Schmidhuber 1997)
 *   → tag; arcs and labels by biaffine attention (Dozat and Manning 2017)
 */
import type { WeightArray, WeightFile } from '../weights.js';
import { type Layer, layerArrays, type Matrix, matrixArrays, readLayer, readMatrix } from './matrix.js';

export interface NetworkModel {
  /** `NOUN NNS` … */
  readonly tags: readonly string[];
  /** Relations. */
  readonly labels: readonly string[];
  /** Hashes of the vocabulary's keys, ascending; the vector of hash i is row i + 1, row 0 is for all other words. */
  readonly hashes: Int32Array;
  readonly word: Matrix;
  readonly suffix: Matrix;
  readonly prefix: Matrix;
  readonly shape: Matrix;
  readonly layers: readonly BothWays[];
  readonly tag: Layer;
  readonly arcDependent: Layer;
  readonly arcHead: Layer;
  /** From a dependent's vector to what is compared with the vectors of heads. */
  readonly arc: Layer;
  /** Vectors that stand for the root as a head. */
  readonly arcRoot: Float32Array;
  readonly labelDependent: Layer;
  readonly labelHead: Layer;
  readonly labelRoot: Float32Array;
  readonly label: Layer;
}

/** A layer of LSTM cells that reads forward and one that reads backward. */
export interface BothWays {
  readonly forward: Cells;
  readonly backward: Cells;
}

/** Rows: the input gates of all cells, then their forget gates, cell values, output gates. */
export interface Cells {
  readonly input: Layer;
  readonly state: Matrix;
}

const TABLES = ['word', 'suffix', 'prefix', 'shape'] as const;
const LAYERS = ['tag', 'arcDependent', 'arcHead', 'arc', 'labelDependent', 'labelHead', 'label'] as const;
const WAYS = ['forward', 'backward'] as const;

export function readNetworkModel(file: WeightFile): NetworkModel {
  const tables = Object.fromEntries(TABLES.map(name => [name, readMatrix(file, `network-${name}`)]));
  const layers = Object.fromEntries(LAYERS.map(name => [name, readLayer(file, `network-${name}`)]));
  const cells = (name: string): Cells => ({
    input: readLayer(file, `${name}-input`),
    state: readMatrix(file, `${name}-state`),
  });
  return {
    ...(tables as Record<(typeof TABLES)[number], Matrix>),
    ...(layers as Record<(typeof LAYERS)[number], Layer>),
    tags: file.text('tags').split('\n'),
    labels: file.text('labels').split('\n'),
    hashes: file.array('network-hashes') as Int32Array,
    layers: [0, 1].map(layer => ({
      forward: cells(`network-${layer}-forward`),
      backward: cells(`network-${layer}-backward`),
    })),
    arcRoot: file.array('network-arcRoot') as Float32Array,
    labelRoot: file.array('network-labelRoot') as Float32Array,
  };
}

export function networkArrays(model: NetworkModel): [string, WeightArray | string][] {
  return [
    ['tags', model.tags.join('\n')],
    ['labels', model.labels.join('\n')],
    ['network-hashes', model.hashes],
    ...TABLES.flatMap(name => matrixArrays(`network-${name}`, model[name])),
    ...model.layers.flatMap((layer, index) =>
      WAYS.flatMap(way => [
        ...layerArrays(`network-${index}-${way}-input`, layer[way].input),
        ...matrixArrays(`network-${index}-${way}-state`, layer[way].state),
      ]),
    ),
    ...LAYERS.flatMap(name => layerArrays(`network-${name}`, model[name])),
    ['network-arcRoot', model.arcRoot],
    ['network-labelRoot', model.labelRoot],
  ];
}
