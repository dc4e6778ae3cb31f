/**
 * Learns the sentence model: a linear-chain conditional random field, by AdaGrad over sentences in a fixed shuffle.
 * In: labelled sentences as candidate stretches with feature rows. Out: weights of rows and of transitions.
 * Tokens of unknown label are summed over. Features of the word itself are left out now and then, so that what
 * stands around a name learns to speak where the name is new.
 */
import { LABELS, mayBegin, mayEnd } from '../../src/annotate/names/labels.js';
import { EARLIER, LATER } from '../../src/annotate/names/model.js';
import { KINDS } from '../../src/annotate/names/words.js';

/** A stretch of candidates: `count` tokens, each with `width` rows (-1 where there is none). */
export interface Stretch {
  readonly count: number;
  readonly rows: Int32Array;
  readonly kinds: Uint8Array;
  readonly labels: Uint8Array;
  readonly unknown: Uint8Array | undefined;
  /** Size of the step for this stretch, 1 for trusted sets. */
  readonly weight: number;
}

export interface LearnerOptions {
  readonly width: number;
  readonly rows: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of tokens whose identity features are left out. */
  readonly dropout: number;
  readonly identity: readonly number[];
  /** Pull towards zero at each update of a row. */
  readonly decay: number;
  readonly report: (line: string) => void;
}

export interface Learnt {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

export function learn(stretches: readonly Stretch[], options: LearnerOptions): Learnt {
  const { width, rows, epochs, rate } = options;
  const weights = new Float32Array(rows * LABELS);
  const squares = new Float32Array(rows * LABELS).fill(1e-2);
  const transitions = new Float32Array(KINDS * LABELS * LABELS);
  const transitionSquares = new Float32Array(transitions.length).fill(1e-1);
  const meanWeights = new Float32Array(weights.length);
  const meanTransitions = new Float32Array(transitions.length);
  let means = 0;
  const random = generator(20231);
  const order = Int32Array.from(stretches, (_, i) => i);
  const longest = stretches.reduce((most, { count }) => Math.max(most, count), 1);
  const scores = new Float64Array(longest * LABELS);
  const forward = new Float64Array(longest * LABELS);
  const backward = new Float64Array(longest * LABELS);
  const expected = new Float64Array(longest * LABELS);
  const wanted = new Float64Array(longest * LABELS);
  const arcs = new Float64Array(KINDS * LABELS * LABELS);
  const dropped = new Uint8Array(longest);
  const isIdentity = new Uint8Array(width);
  for (const f of options.identity) isIdentity[f] = 1;

  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(random() * (i + 1));
      [order[i], order[k]] = [order[k]!, order[i]!];
    }
    let loss = 0;
    let tokens = 0;
    for (const index of order) {
      const stretch = stretches[index]!;
      const { count, kinds, labels, unknown } = stretch;
      tokens += count;
      for (let i = 0; i < count; i++) dropped[i] = random() < options.dropout ? 1 : 0;
      score(stretch);
      const total = chain(stretch, false);
      marginals(stretch, total, false, -1);
      let known: number;
      if (unknown) {
        known = chain(stretch, true);
        marginals(stretch, known, true, 1);
      } else {
        known = pathScore(stretch);
        wanted.fill(0, 0, count * LABELS);
        for (let i = 0; i < count; i++) {
          wanted[i * LABELS + labels[i]!] = 1;
          const before = i === 0 ? 0 : labels[i - 1]!;
          arcs[(kinds[i]! * LABELS + before) * LABELS + labels[i]!]! += 1;
        }
      }
      loss += total - known;
      update(stretch);
    }
    if (epoch >= epochs - Math.max(1, Math.floor(epochs / 2))) {
      means++;
      for (let i = 0; i < weights.length; i++) meanWeights[i]! += weights[i]!;
      for (let i = 0; i < transitions.length; i++) meanTransitions[i]! += transitions[i]!;
    }
    options.report(`epoch ${epoch + 1}: loss ${(loss / tokens).toFixed(4)} a token`);
  }
  for (let i = 0; i < meanWeights.length; i++) meanWeights[i]! /= means;
  for (let i = 0; i < meanTransitions.length; i++) meanTransitions[i]! /= means;
  return { weights: meanWeights, transitions: meanTransitions };

  function score({ count, rows: features }: Stretch): void {
    scores.fill(0, 0, count * LABELS);
    for (let i = 0; i < count; i++) {
      const at = i * LABELS;
      for (let f = 0; f < width; f++) {
        const row = features[i * width + f]!;
        if (row < 0 || (dropped[i] && isIdentity[f])) continue;
        const base = row * LABELS;
        for (let label = 0; label < LABELS; label++) scores[at + label]! += weights[base + label]!;
      }
    }
  }

  /** Fills forward and backward with log sums; gives the log sum over all rows of labels, or over those allowed. */
  function chain({ count, kinds, labels, unknown }: Stretch, constrained: boolean): number {
    const allowed = (i: number, label: number) => !constrained || unknown![i] === 1 || labels[i] === label;
    for (let i = 0; i < count; i++) {
      const at = i * LABELS;
      const weight = kinds[i]! * LABELS * LABELS;
      forward.fill(-Infinity, at, at + LABELS);
      if (i === 0) {
        for (let label = 0; label < LABELS; label++)
          if (mayBegin(label) && allowed(0, label))
            forward[label] = transitions[weight + label]! + scores[label]!;
        continue;
      }
      for (let arc = 0; arc < EARLIER.length; arc++) {
        const earlier = EARLIER[arc]!;
        const later = LATER[arc]!;
        if (!allowed(i, later)) continue;
        const value = forward[at - LABELS + earlier]! + transitions[weight + earlier * LABELS + later]!;
        forward[at + later] = logAdd(forward[at + later]!, value);
      }
      for (let label = 0; label < LABELS; label++) forward[at + label]! += scores[at + label]!;
    }
    const last = (count - 1) * LABELS;
    backward.fill(-Infinity, 0, count * LABELS);
    for (let label = 0; label < LABELS; label++) if (mayEnd(label)) backward[last + label] = 0;
    for (let i = count - 2; i >= 0; i--) {
      const weight = kinds[i + 1]! * LABELS * LABELS;
      const at = i * LABELS;
      for (let arc = 0; arc < EARLIER.length; arc++) {
        const earlier = EARLIER[arc]!;
        const later = LATER[arc]!;
        if (!allowed(i + 1, later)) continue;
        const value =
          transitions[weight + earlier * LABELS + later]! +
          scores[at + LABELS + later]! +
          backward[at + LABELS + later]!;
        backward[at + earlier] = logAdd(backward[at + earlier]!, value);
      }
    }
    let total = -Infinity;
    for (let label = 0; label < LABELS; label++)
      if (mayEnd(label)) total = logAdd(total, forward[last + label]!);
    return total;
  }

  function marginals(
    { count, kinds, labels, unknown }: Stretch,
    total: number,
    constrained: boolean,
    sign: number,
  ): void {
    const target = constrained ? wanted : expected;
    for (let k = 0; k < count * LABELS; k++) target[k] = Math.exp(forward[k]! + backward[k]! - total);
    for (let i = 0; i < count; i++) {
      const weight = kinds[i]! * LABELS * LABELS;
      const at = i * LABELS;
      if (i === 0) {
        for (let label = 0; label < LABELS; label++) arcs[weight + label]! += sign * target[label]!;
        continue;
      }
      for (let arc = 0; arc < EARLIER.length; arc++) {
        const earlier = EARLIER[arc]!;
        const later = LATER[arc]!;
        if (constrained && unknown![i] !== 1 && labels[i] !== later) continue;
        const p = Math.exp(
          forward[at - LABELS + earlier]! +
            transitions[weight + earlier * LABELS + later]! +
            scores[at + later]! +
            backward[at + later]! -
            total,
        );
        arcs[weight + earlier * LABELS + later]! += sign * p;
      }
    }
  }

  function pathScore({ count, kinds, labels }: Stretch): number {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const before = i === 0 ? 0 : labels[i - 1]!;
      sum +=
        scores[i * LABELS + labels[i]!]! + transitions[(kinds[i]! * LABELS + before) * LABELS + labels[i]!]!;
    }
    return sum;
  }

  function update({ count, rows: features, kinds, weight }: Stretch): void {
    for (let i = 0; i < count; i++) {
      const at = i * LABELS;
      let any = false;
      for (let label = 0; label < LABELS; label++) {
        expected[at + label] = weight * (wanted[at + label]! - expected[at + label]!);
        if (Math.abs(expected[at + label]!) > 1e-3) any = true;
      }
      if (!any) continue;
      for (let f = 0; f < width; f++) {
        const row = features[i * width + f]!;
        if (row < 0 || (dropped[i] && isIdentity[f])) continue;
        const base = row * LABELS;
        for (let label = 0; label < LABELS; label++) {
          const g = expected[at + label]! - options.decay * weights[base + label]!;
          squares[base + label]! += g * g;
          weights[base + label]! += (rate * g) / Math.sqrt(squares[base + label]!);
        }
      }
    }
    for (let i = 0; i < count; i++) {
      const base = kinds[i]! * LABELS * LABELS;
      for (let arc = 0; arc < EARLIER.length; arc++) {
        const earlier = EARLIER[arc]!;
        const later = LATER[arc]!;
        const k = base + earlier * LABELS + later;
        if (arcs[k] === 0) continue;
        const g = weight * arcs[k]!;
        transitionSquares[k]! += g * g;
        transitions[k]! += (rate * g) / Math.sqrt(transitionSquares[k]!);
        arcs[k] = 0;
      }
    }
  }
}

function logAdd(a: number, b: number): number {
  if (a < b) return b === -Infinity ? b : b + Math.log1p(Math.exp(a - b));
  return a === -Infinity ? a : a + Math.log1p(Math.exp(b - a));
}

/** Mulberry32: the same numbers everywhere. */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
