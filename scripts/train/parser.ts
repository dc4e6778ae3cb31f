/** Learns the parser's two classifiers with a dynamic oracle, on tags that a tagger gave to unseen text. */
import { LABEL_FEATURES, labelFeatures } from '../../src/annotate/syntax/labelFeatures.js';
import { buildLinearModel } from '../../src/annotate/syntax/linear.js';
import type { TrainedParser } from '../../src/annotate/syntax/model.js';
import { bestAction, bestLabel, type ParserActions } from '../../src/annotate/syntax/parser.js';
import { actionFeatures, PARSER_FEATURES } from '../../src/annotate/syntax/parserFeatures.js';
import {
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
import type { SentenceView, Tree } from '../../src/annotate/syntax/view.js';
import { LONGEST_SENTENCE } from '../../src/annotate/syntax/words.js';
import { cheapestActions } from './oracle.js';
import { createFeatureCounter, createPerceptron } from './perceptron.js';
import { type Random, shuffle } from './random.js';

export interface ParserExample extends Tree {
  readonly length: number;
  /** Makes the view of the sentence; cheap, so that views need not be kept. */
  readonly fill: (view: SentenceView) => void;
}

export interface ParserOptions {
  readonly rounds: number;
  /** Weights kept of each classifier. */
  readonly mostActions: number;
  readonly mostLabels: number;
  /** A feature seen less often on the way to the treebank's trees is not learnt. */
  readonly leastSeenAction: number;
  readonly leastSeenLabel: number;
  readonly random: Random;
  readonly log: (line: string) => void;
}

/** From the second round on, wrong actions are followed this often, to learn to recover from them. */
const EXPLORATION = 0.9;

export function trainParser(
  examples: readonly ParserExample[],
  labels: readonly string[],
  view: SentenceView,
  options: ParserOptions,
): TrainedParser {
  const actions = chooseActions(examples, labels.length);
  const { kinds } = actions;
  const state = createParseState(LONGEST_SENTENCE);
  const features = new Int32Array(PARSER_FEATURES);
  const labelFeatureList = new Int32Array(LABEL_FEATURES);
  const [actionIndex, labelIndex] = selectFeatures(examples, labels.length, view, options);
  options.log(`${actionIndex.size} features of actions, ${labelIndex.size} of labels`);
  const chooser = createPerceptron(actionIndex, kinds.length);
  const namer = createPerceptron(labelIndex, labels.length);
  const rows = new Int32Array(PARSER_FEATURES);
  const labelRows = new Int32Array(LABEL_FEATURES);
  const scores = new Float64Array(kinds.length);
  const labelScores = new Float64Array(labels.length);

  const chooseAction = (example: ParserExample, explore: boolean): number => {
    const allowed = allowedActions(state);
    const cheapest = cheapestActions(state, example.heads, allowed);
    const known = chooser.rowsOf(features, actionFeatures(state, view, features), rows);
    chooser.score(rows, known, scores);
    const guess = bestAction(kinds, allowed, scores);
    const right = bestRightAction(state, example, actions, cheapest, scores);
    chooser.tick();
    if (guess === right || isRight(state, example, actions, cheapest, guess)) return kinds[guess]!;
    chooser.add(rows, known, right, 1);
    chooser.add(rows, known, guess, -1);
    return explore && options.random() < EXPLORATION ? kinds[guess]! : kinds[right]!;
  };

  const nameArc = (example: ParserExample, kind: number): number => {
    const count = labelFeatures(state, view, kind, labelFeatureList);
    const known = namer.rowsOf(labelFeatureList, count, labelRows);
    namer.score(labelRows, known, labelScores);
    const guess = bestLabel(labelScores);
    const child = state.stack[state.size - 1]!;
    if (example.heads[child] === headOf(state, kind)) {
      const gold = example.labels[child]!;
      if (gold !== guess) {
        namer.add(labelRows, known, gold, 1);
        namer.add(labelRows, known, guess, -1);
      }
      namer.tick();
    }
    return guess;
  };

  const order = Int32Array.from(examples, (_, index) => index);
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, options.random);
    for (const index of order) {
      const example = examples[index]!;
      example.fill(view);
      startParse(state, example.length, labels.length);
      while (!isFinished(state)) {
        const kind = chooseAction(example, round > 0);
        if (kind === SHIFT) shift(state);
        else attach(state, kind, nameArc(example, kind));
      }
    }
    options.log(`round ${round + 1}`);
  }
  const trainedActions = chooser.finish(options.mostActions);
  const trainedLabels = namer.finish(options.mostLabels);
  return {
    labels,
    actions,
    actionWeights: buildLinearModel(trainedActions),
    labelWeights: buildLinearModel(trainedLabels),
    actionRows: trainedActions,
    labelRows: trainedLabels,
  };
}

/** Relations that get an action of their own on each side. */
const OWN_ACTIONS = 14;

function chooseActions(examples: readonly ParserExample[], labelCount: number): ParserActions {
  const kinds = [SHIFT];
  const labels = [labelCount];
  for (const side of [LEFT, RIGHT]) {
    const counts = new Float64Array(labelCount);
    for (const { heads, labels: names, length } of examples)
      for (let word = 0; word < length; word++)
        if (heads[word]! > word === (side === LEFT)) counts[names[word]!]! += 1;
    const frequent = [...counts.keys()].sort((a, b) => counts[b]! - counts[a]! || a - b);
    for (const label of [...frequent.slice(0, OWN_ACTIONS), labelCount]) {
      kinds.push(side);
      labels.push(label);
    }
  }
  return { kinds: Uint8Array.from(kinds), labels: Uint8Array.from(labels) };
}

function headOf(state: ParseState, kind: number): number {
  return kind === LEFT ? state.front : state.stack[state.size - 2]!;
}

/** The action is among the cheapest, and where it makes an arc of the treebank, it makes it for its relation. */
function isRight(
  state: ParseState,
  example: ParserExample,
  actions: ParserActions,
  cheapest: number,
  action: number,
): boolean {
  const kind = actions.kinds[action]!;
  if (!(cheapest & (1 << kind))) return false;
  if (kind === SHIFT) return true;
  const child = state.stack[state.size - 1]!;
  if (example.heads[child] !== headOf(state, kind)) return true;
  const label = actions.labels[action]!;
  return (
    label === example.labels[child] ||
    (isOther(actions, label) && !hasOwn(actions, kind, example.labels[child]!))
  );
}

function isOther(actions: ParserActions, label: number): boolean {
  return label === actions.labels[0];
}

function hasOwn(actions: ParserActions, kind: number, label: number): boolean {
  for (let action = 1; action < actions.kinds.length; action++)
    if (actions.kinds[action] === kind && actions.labels[action] === label) return true;
  return false;
}

function bestRightAction(
  state: ParseState,
  example: ParserExample,
  actions: ParserActions,
  cheapest: number,
  scores: Float64Array,
): number {
  let best = -1;
  for (let action = 0; action < actions.kinds.length; action++)
    if ((best < 0 || scores[action]! > scores[best]!) && isRight(state, example, actions, cheapest, action))
      best = action;
  return best;
}

/** Follows the treebank's trees and counts the features met. */
function selectFeatures(
  examples: readonly ParserExample[],
  labelCount: number,
  view: SentenceView,
  options: ParserOptions,
) {
  const state = createParseState(LONGEST_SENTENCE);
  const features = new Int32Array(PARSER_FEATURES);
  const labelFeatureList = new Int32Array(LABEL_FEATURES);
  const actionCounter = createFeatureCounter();
  const labelCounter = createFeatureCounter();
  for (const example of examples) {
    example.fill(view);
    startParse(state, example.length, labelCount);
    while (!isFinished(state)) {
      actionCounter.add(features, actionFeatures(state, view, features));
      const cheapest = cheapestActions(state, example.heads, allowedActions(state));
      const kind = cheapest & (1 << LEFT) ? LEFT : cheapest & (1 << RIGHT) ? RIGHT : SHIFT;
      if (kind === SHIFT) shift(state);
      else {
        labelCounter.add(labelFeatureList, labelFeatures(state, view, kind, labelFeatureList));
        const child = state.stack[state.size - 1]!;
        attach(state, kind, example.labels[child]!);
      }
    }
  }
  return [
    actionCounter.select(options.leastSeenAction),
    labelCounter.select(options.leastSeenLabel),
  ] as const;
}
