/**
 * A layer of LSTM cells that reads sentences in both directions. In: for each word the place of what it says to
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
  /** Contents of the cells while they read, and the sums of their gates. */
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
    cells: kernel.place(4 * hidden + 16 * hidden),
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

/** `places`: an address for each word, of a row of `layer.gates.count` floats. `ends`: where sentences end. */
export function readBothWays(
  kernel: Kernel,
  layer: PackedBothWays,
  places: number,
  ends: readonly number[],
  output: number,
): void {
  const { forward, backward, hidden, cells, zeros } = layer;
  const step = 4 * hidden;
  // One direction after the other, so that its weights stay near while all sentences pass.
  ends.forEach((end, index) => {
    const start = ends[index - 1] ?? 0;
    const [from, to] = [places + 4 * start, output + start * step];
    const { weights, scales } = forward;
    kernel.recur(from, 4, 0, to, step, end - start, hidden, weights, scales, cells, zeros);
  });
  ends.forEach((end, index) => {
    const length = end - (ends[index - 1] ?? 0);
    const [from, to] = [places + 4 * (end - 1), output + (end - 1) * step + 2 * hidden];
    const { weights, scales } = backward;
    kernel.recur(from, -4, 16 * hidden, to, -step, length, hidden, weights, scales, cells, zeros);
  });
}
