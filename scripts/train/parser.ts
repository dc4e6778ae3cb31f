/** Learns the parser's two classifiers with a dynamic oracle, on tags that the tagger itself gives. */
import { LABEL_FEATURES, LABELS_ROW, labelFeatures } from '../../src/annotate/syntax/labelFeatures.js';
import {
  bestAction,
  bestLabel,
  type ParserModel,
  type SentenceView,
} from '../../src/annotate/syntax/parser.js';
import { ACTIONS_ROW, actionFeatures, PARSER_FEATURES } from '../../src/annotate/syntax/parserFeatures.js';
import {
  ACTIONS,
  allowedActions,
  attach,
  createParseState,
  isFinished,
  LEFT,
  type ParseState,
  RIGHT,
  SHIFT,
  shift,
  startParse,
} from '../../src/annotate/syntax/transitions.js';
import { LONGEST_SENTENCE } from '../../src/annotate/syntax/words.js';
import { createAveragedWeights } from './averaged.js';
import { type Random, shuffle } from './random.js';

export interface ParserExample {
  readonly length: number;
  /** Makes the view of the sentence; cheap, so that views need not be kept. */
  readonly fill: (view: SentenceView) => void;
  /** Head by position, `length` for the root. */
  readonly heads: Int16Array;
  readonly labels: Uint8Array;
}

/** From the second round on, wrong actions are followed this often, to learn to recover from them. */
const EXPLORATION = 0.9;

export function trainParser(
  examples: readonly ParserExample[],
  labels: readonly string[],
  view: SentenceView,
  options: {
    readonly rounds: number;
    readonly bits: number;
    readonly labelBits: number;
    readonly random: Random;
  },
): ParserModel {
  const actions = createAveragedWeights(1 << options.bits);
  const relations = createAveragedWeights(1 << options.labelBits);
  const mask = (actions.weights.length - 1) & ~(ACTIONS_ROW - 1);
  const labelMask = (relations.weights.length - 1) & ~(LABELS_ROW - 1);
  const rows = new Int32Array(PARSER_FEATURES);
  const labelRows = new Int32Array(LABEL_FEATURES);
  const scores = new Float64Array(LABELS_ROW);
  const state = createParseState(LONGEST_SENTENCE);
  const order = Int32Array.from(examples, (_, index) => index);
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, options.random);
    for (const index of order) {
      const example = examples[index]!;
      example.fill(view);
      startParse(state, example.length, labels.length);
      while (!isFinished(state)) {
        const allowed = allowedActions(state);
        const zeroCost = cheapestActions(state, example.heads, allowed);
        let action = SHIFT;
        if ((allowed & (allowed - 1)) !== 0) {
          actionFeatures(state, view, rows);
          const guess = bestAction(actions.weights, rows, allowed);
          action = guess;
          if (!(zeroCost & (1 << guess))) {
            const right = bestAction(actions.weights, rows, zeroCost);
            for (const row of rows) {
              actions.add((row & mask) + right, 1);
              actions.add((row & mask) + guess, -1);
            }
            if (round === 0 || options.random() > EXPLORATION) action = right;
          }
          actions.tick();
        } else if (allowed === 1 << LEFT) action = LEFT;
        else if (allowed === 1 << RIGHT) action = RIGHT;
        if (action === SHIFT) {
          shift(state);
          continue;
        }
        labelFeatures(state, view, action, labelRows);
        const label = bestLabel(relations.weights, labelRows, labels.length, scores);
        const child = state.stack[state.size - 1]!;
        const head = action === LEFT ? state.front : state.stack[state.size - 2]!;
        if (example.heads[child] === head) {
          const gold = example.labels[child]!;
          if (gold !== label)
            for (const row of labelRows) {
              const spread = (row >>> 26) & (LABELS_ROW - 1);
              relations.add((row & labelMask) + (gold ^ spread), 1);
              relations.add((row & labelMask) + (label ^ spread), -1);
            }
          relations.tick();
        }
        attach(state, action, label);
      }
    }
  }
  return { labels, actions: actions.average(), labelTable: relations.average() };
}

/** Bit mask of the allowed actions that lose the fewest arcs of the treebank's tree. */
function cheapestActions(state: ParseState, heads: Int16Array, allowed: number): number {
  let best = 0;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let action = 0; action < ACTIONS; action++) {
    if (!(allowed & (1 << action))) continue;
    const cost = costOf(state, heads, action);
    if (cost < bestCost) {
      best = 0;
      bestCost = cost;
    }
    if (cost === bestCost) best |= 1 << action;
  }
  return best;
}

/** Arcs that can no longer be made after the action. */
function costOf(state: ParseState, heads: Int16Array, action: number): number {
  const { stack, size, front, length } = state;
  let cost = 0;
  if (action === SHIFT) {
    for (let depth = 0; depth < size; depth++) {
      const below = stack[depth]!;
      if (heads[below] === front) cost++;
      if (heads[front] === below && depth < size - 1) cost++;
    }
    return cost;
  }
  const top = stack[size - 1]!;
  const head = heads[top]!;
  for (let word = front; word < length; word++) if (heads[word] === top) cost++;
  if (action === LEFT) {
    if (head > front || (size > 1 && head === stack[size - 2])) cost++;
  } else if (head >= front) cost++;
  return cost;
}
