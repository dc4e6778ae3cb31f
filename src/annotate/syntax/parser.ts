/**
 * Dependencies: a greedy arc-hybrid parser with two linear classifiers. The first chooses among actions; the
 * second names the relation once an arc is made, from both words and what hangs on them by then.
 * In: slots and tags of one sentence. Out: a head and a label for each token.
 *
 * Trained with a dynamic oracle (Goldberg and Nivre 2013); features after Zhang and Nivre (2011).
 */
import { LABEL_FEATURES, labelFeatures } from './labelFeatures.js';
import { type LinearModel, scoreClasses } from './linear.js';
import { actionFeatures, PARSER_FEATURES } from './parserFeatures.js';
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
} from './transitions.js';
import type { SentenceView } from './view.js';
import { LONGEST_SENTENCE } from './words.js';

export interface ParserModel {
  readonly labels: readonly string[];
  readonly actions: ParserActions;
  readonly actionWeights: LinearModel;
  readonly labelWeights: LinearModel;
}

/**
 * What the first classifier chooses among: a shift, and for each side an arc of each frequent relation and one
 * of any other. It tells apart arcs that have little in common; the relation itself is named by the second.
 */
export interface ParserActions {
  /** SHIFT, LEFT or RIGHT. */
  readonly kinds: Uint8Array;
  /** Index of the relation, `labels.length` for any other. */
  readonly labels: Uint8Array;
}

export interface Parser {
  /** The state is valid until the next call. */
  readonly parse: (view: SentenceView) => ParseState;
}

export function createParser(model: ParserModel): Parser {
  const state = createParseState(LONGEST_SENTENCE);
  const features = new Int32Array(PARSER_FEATURES);
  const labelRows = new Int32Array(LABEL_FEATURES);
  const { kinds } = model.actions;
  const scores = new Int32Array(kinds.length);
  const labelScores = new Int32Array(model.labels.length);
  const nameArc = (view: SentenceView, kind: number): number => {
    const count = labelFeatures(state, view, kind, labelRows);
    scoreClasses(model.labelWeights, labelRows, count, labelScores);
    return bestLabel(labelScores);
  };
  return {
    parse: view => {
      startParse(state, view.length, model.labels.length);
      while (!isFinished(state)) {
        const allowed = allowedActions(state);
        let kind = ONLY_ACTION[allowed]!;
        if (kind === CHOICE) {
          const count = actionFeatures(state, view, features);
          scoreClasses(model.actionWeights, features, count, scores);
          kind = kinds[bestAction(kinds, allowed, scores)]!;
        }
        if (kind === SHIFT) shift(state);
        else attach(state, kind, nameArc(view, kind));
      }
      return state;
    },
  };
}

const CHOICE = 255;
/** By mask of allowed actions: the action, where there is but one. */
export const ONLY_ACTION = Uint8Array.from({ length: 8 }, (_, mask) =>
  mask === 1 << SHIFT ? SHIFT : mask === 1 << LEFT ? LEFT : mask === 1 << RIGHT ? RIGHT : CHOICE,
);

export function bestAction(kinds: Uint8Array, allowed: number, scores: Int32Array | Float64Array): number {
  let best = -1;
  for (let action = 0; action < kinds.length; action++)
    if (allowed & (1 << kinds[action]!) && (best < 0 || scores[action]! > scores[best]!)) best = action;
  return best;
}

export function bestLabel(scores: Int32Array | Float64Array): number {
  let best = 0;
  for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]!) best = label;
  return best;
}
