/**
 * A layer of LSTM cells that reads a sentence in both directions. In: for each word the place of what it says to
 * the gates of both. Out: the states of both side by side, in units of 1/32767.
 */
import { type Kernel, LARGEST } from './kernel.js';
import { type Layer, type Matrix, type PackedLayer, packLayer, stackLayers } from './matrix.js';
import type { BothWays } from './model.js';

export interface PackedBothWays {
  /** From the inputs to the gates, forward and backward. */
  readonly gates: PackedLayer;
  readonly forward: PackedLayer;
  readonly backward: PackedLayer;
  /** Cells of each direction. */
  readonly hidden: number;
  /** Contents of the cells while they read. */
  readonly cells: number;
  /** The state before the first word. */
  readonly zeros: number;
}

export function packBothWays(kernel: Kernel, { forward, backward }: BothWays): PackedBothWays {
  const hidden = forward.state.columns;
  const gateCount = 4 * hidden;
  // The kernel wants the four gates of 4 cells together.
  const sourceOf = (row: number): number => ((row >> 2) & 3) * hidden + 4 * (row >> 4) + (row & 3);
  const ofBoth = (row: number): number =>
    row < gateCount ? sourceOf(row) : gateCount + sourceOf(row - gateCount);
  return {
    gates: packLayer(kernel, stackLayers([forward.input, backward.input]), ofBoth),
    forward: packLayer(kernel, stateLayer(forward.state), sourceOf),
    backward: packLayer(kernel, stateLayer(backward.state), sourceOf),
    hidden,
    cells: kernel.place(4 * hidden),
    zeros: kernel.place(2 * hidden),
  };
}

/** States are integers, so their scale is part of the rows'; what is added comes with the inputs. */
function stateLayer(state: Matrix): Layer {
  return {
    ...state,
    scales: state.scales.map(scale => scale / LARGEST),
    biases: new Float32Array(state.scales.length),
  };
}

/** `places`: an address for each word, of a row of `layer.gates.count` floats. */
export function readBothWays(
  kernel: Kernel,
  layer: PackedBothWays,
  places: number,
  length: number,
  output: number,
): void {
  const { forward, backward, hidden, cells, zeros } = layer;
  const step = 4 * hidden;
  const last = length - 1;
  const { weights, scales } = forward;
  kernel.recur(places, 4, 0, output, step, length, hidden, weights, scales, cells, zeros);
  kernel.recur(
    places + 4 * last,
    -4,
    16 * hidden,
    output + last * step + 2 * hidden,
    -step,
    length,
    hidden,
    backward.weights,
    backward.scales,
    cells,
    zeros,
  );
}
