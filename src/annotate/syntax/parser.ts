/**
 * Dependencies: a greedy arc-hybrid parser with two linear classifiers. The first chooses among three actions;
 * the second names the relation once an arc is made, from both words and what hangs on them by then.
 * In: slots and tags of one sentence. Out: a head and a label for each token.
 *
 * Trained with a dynamic oracle (Goldberg and Nivre 2013); features after Zhang and Nivre (2011).
 */
import { hashFeature, type WeightTable } from './hash.js';
import { LABEL_FEATURES, LABELS_ROW, labelFeatures } from './labelFeatures.js';
import { ACTIONS_ROW, actionFeatures, PARSER_FEATURES } from './parserFeatures.js';
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
import { LONGEST_SENTENCE, type Words } from './words.js';

export interface ParserModel {
  readonly labels: readonly string[];
  readonly actions: WeightTable;
  readonly labelTable: WeightTable;
}

/** Values by position that features are made from; positions after the tokens are root and nothing. */
export interface SentenceView {
  length: number;
  readonly lower: Int32Array;
  readonly tag: Int32Array;
  readonly both: Int32Array;
  readonly coarse: Int32Array;
  readonly cluster: Int32Array;
  readonly branch: Int32Array;
}

export function createSentenceView(): SentenceView {
  const column = () => new Int32Array(LONGEST_SENTENCE + 2);
  return {
    length: 0,
    lower: column(),
    tag: column(),
    both: column(),
    coarse: column(),
    cluster: column(),
    branch: column(),
  };
}

/** `coarseTags` gives the index of the universal part of speech of each tag. */
export function fillSentenceView(
  view: SentenceView,
  words: Words,
  coarseTags: Uint8Array,
  slots: Int32Array,
  length: number,
  tags: Uint8Array,
): void {
  view.length = length;
  for (let index = 0; index < length; index++) {
    const slot = slots[index]!;
    view.lower[index] = words.lower[slot]!;
    view.tag[index] = tags[index]!;
    view.coarse[index] = coarseTags[tags[index]!]!;
    view.cluster[index] = words.cluster[slot]!;
    view.branch[index] = words.branch[slot]!;
  }
  for (let index = length; index < length + 2; index++) {
    const mark = 0xf0 + index - length;
    view.lower[index] = mark;
    view.tag[index] = mark;
    view.coarse[index] = mark;
    view.cluster[index] = mark << 8;
    view.branch[index] = mark << 8;
  }
  for (let index = 0; index < length + 2; index++)
    view.both[index] = hashFeature(99, view.lower[index]!, view.tag[index]!, 0);
}

export interface Parser {
  /** The state is valid until the next call. */
  readonly parse: (view: SentenceView) => ParseState;
}

export function createParser(model: ParserModel): Parser {
  const state = createParseState(LONGEST_SENTENCE);
  const rows = new Int32Array(PARSER_FEATURES);
  const labelRows = new Int32Array(LABEL_FEATURES);
  const scores = new Float64Array(LABELS_ROW);
  return {
    parse: view => {
      startParse(state, view.length, model.labels.length);
      while (!isFinished(state)) {
        const allowed = allowedActions(state);
        let action = SHIFT;
        if ((allowed & (allowed - 1)) !== 0) {
          actionFeatures(state, view, rows);
          action = bestAction(model.actions, rows, allowed);
        } else if (allowed === 1 << LEFT) action = LEFT;
        else if (allowed === 1 << RIGHT) action = RIGHT;
        if (action === SHIFT) shift(state);
        else {
          labelFeatures(state, view, action, labelRows);
          attach(state, action, bestLabel(model.labelTable, labelRows, model.labels.length, scores));
        }
      }
      return state;
    },
  };
}

export function bestAction(table: WeightTable, rows: Int32Array, allowed: number): number {
  const mask = (table.length - 1) & ~(ACTIONS_ROW - 1);
  let shiftScore = 0;
  let leftScore = 0;
  let rightScore = 0;
  for (let feature = 0; feature < PARSER_FEATURES; feature++) {
    const row = rows[feature]! & mask;
    shiftScore += table[row]!;
    leftScore += table[row + LEFT]!;
    rightScore += table[row + RIGHT]!;
  }
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  if (allowed & (1 << SHIFT)) {
    best = SHIFT;
    bestScore = shiftScore;
  }
  if (allowed & (1 << LEFT) && leftScore > bestScore) {
    best = LEFT;
    bestScore = leftScore;
  }
  if (allowed & (1 << RIGHT) && rightScore > bestScore) best = RIGHT;
  return best;
}

export function bestLabel(table: WeightTable, rows: Int32Array, count: number, scores: Float64Array): number {
  const mask = (table.length - 1) & ~(LABELS_ROW - 1);
  scores.fill(0);
  for (let feature = 0; feature < LABEL_FEATURES; feature++) {
    const row = rows[feature]! & mask;
    const spread = (rows[feature]! >>> 26) & (LABELS_ROW - 1);
    for (let label = 0; label < count; label++) scores[label]! += table[row + (label ^ spread)]!;
  }
  let best = 0;
  for (let label = 1; label < count; label++) if (scores[label]! > scores[best]!) best = label;
  return best;
}
