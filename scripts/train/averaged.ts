/**
 * Weights of an averaged perceptron: `add` changes the weights at once, `average` gives the mean over all the
 * steps that `tick` counted.
 */
export interface AveragedWeights {
  readonly weights: Float32Array;
  readonly add: (index: number, change: number) => void;
  readonly tick: () => void;
  readonly average: () => Float32Array;
}

export function createAveragedWeights(size: number): AveragedWeights {
  const weights = new Float32Array(size);
  const totals = new Float64Array(size);
  let step = 1;
  return {
    weights,
    add: (index, change) => {
      weights[index]! += change;
      totals[index]! += step * change;
    },
    tick: () => {
      step++;
    },
    average: () => weights.map((weight, index) => weight - totals[index]! / step),
  };
}
