/**
 * The labels of the sentence model: outside, and begin, inside, end, single (BIES) of each type of name.
 * A label is a small number: 0 is outside, the label of type t at position p is 1 + 4t + p.
 */
import type { EntityType } from '../../model/index.js';

export const TYPES: readonly EntityType[] = ['PERSON', 'PLACE', 'ORGANIZATION'];
export const PERSON = TYPES.indexOf('PERSON');
export const PLACE = TYPES.indexOf('PLACE');
export const ORGANIZATION = TYPES.indexOf('ORGANIZATION');
export const OUTSIDE = 0;
export const LABELS = 1 + 4 * TYPES.length;
const BEGIN = 0;
const INSIDE = 1;
const END = 2;
const SINGLE = 3;

/** A stretch of tokens `[first, end)` of one type, an index into `TYPES`. */
export interface LabelledSpan {
  readonly first: number;
  readonly end: number;
  readonly type: number;
}

/** Whether the second label may follow the first inside a sentence. */
export function mayFollow(label: number, next: number): boolean {
  const open = label !== OUTSIDE && (position(label) === BEGIN || position(label) === INSIDE);
  const continues = next !== OUTSIDE && (position(next) === INSIDE || position(next) === END);
  return open === continues && (!open || typeOf(label) === typeOf(next));
}

export const mayBegin = (label: number): boolean => mayFollow(OUTSIDE, label);
export const mayEnd = (label: number): boolean => mayFollow(label, OUTSIDE);

/** Spans of a well-formed row of labels. */
export function spansOf(labels: ArrayLike<number>, count: number): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let first = 0;
  for (let i = 0; i < count; i++) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    const at = position(label);
    if (at === BEGIN || at === SINGLE) first = i;
    if (at === END || at === SINGLE) spans.push({ first, end: i + 1, type: typeOf(label) });
  }
  return spans;
}

/** Labels of a row of tokens from its spans, which must not overlap. */
export function labelsOf(spans: readonly LabelledSpan[], count: number): Uint8Array {
  const labels = new Uint8Array(count);
  for (const { first, end, type } of spans) {
    const base = 1 + 4 * type;
    if (end - first === 1) labels[first] = base + SINGLE;
    else {
      labels.fill(base + INSIDE, first + 1, end - 1);
      labels[first] = base + BEGIN;
      labels[end - 1] = base + END;
    }
  }
  return labels;
}

const position = (label: number): number => (label - 1) & 3;
const typeOf = (label: number): number => (label - 1) >> 2;
