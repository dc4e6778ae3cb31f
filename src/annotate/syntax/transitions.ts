/**
 * The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer, three actions that
 * build a projective tree over the tokens of one sentence. The root stands after the last token.
 *
 * Positions: 0 … length-1 the tokens, `length` the root, `length + 1` "nothing".
 */
export const SHIFT = 0;
/** The top of the stack depends on the front of the buffer. */
export const LEFT = 1;
/** The top of the stack depends on the one below it. */
export const RIGHT = 2;
export const ACTIONS = 3;

export interface ParseState {
  length: number;
  nothing: number;
  /** Front of the buffer; equals `length` when only the root is left. */
  front: number;
  size: number;
  readonly stack: Int16Array;
  readonly heads: Int16Array;
  readonly labels: Uint8Array;
  /** Outermost children on each side, and the next inward. */
  readonly left: Int16Array;
  readonly left2: Int16Array;
  readonly right: Int16Array;
  readonly right2: Int16Array;
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
}

export function createParseState(longest: number): ParseState {
  const positions = () => new Int16Array(longest + 2);
  const counts = () => new Uint8Array(longest + 2);
  return {
    length: 0,
    nothing: 1,
    front: 0,
    size: 0,
    stack: positions(),
    heads: positions(),
    labels: counts(),
    left: positions(),
    left2: positions(),
    right: positions(),
    right2: positions(),
    leftCount: counts(),
    rightCount: counts(),
  };
}

export function startParse(state: ParseState, length: number, noLabel: number): void {
  const end = length + 2;
  const nothing = length + 1;
  state.length = length;
  state.nothing = nothing;
  state.front = 0;
  state.size = 0;
  state.heads.fill(nothing, 0, end);
  state.labels.fill(noLabel, 0, end);
  state.left.fill(nothing, 0, end);
  state.left2.fill(nothing, 0, end);
  state.right.fill(nothing, 0, end);
  state.right2.fill(nothing, 0, end);
  state.leftCount.fill(0, 0, end);
  state.rightCount.fill(0, 0, end);
}

export function isFinished(state: ParseState): boolean {
  return state.front === state.length && state.size === 0;
}

/** Bit mask of the actions that keep the tree well formed with exactly one child of the root. */
export function allowedActions(state: ParseState): number {
  let allowed = 0;
  if (state.front < state.length) {
    allowed |= 1 << SHIFT;
    if (state.size > 0) allowed |= 1 << LEFT;
  } else if (state.size === 1) allowed |= 1 << LEFT;
  if (state.size > 1) allowed |= 1 << RIGHT;
  return allowed;
}

export function shift(state: ParseState): void {
  state.stack[state.size++] = state.front++;
}

/** Attaches the top of the stack to the front of the buffer (LEFT) or to the one below (RIGHT). */
export function attach(state: ParseState, action: number, label: number): void {
  const child = state.stack[--state.size]!;
  if (action === LEFT) {
    const head = state.front;
    state.heads[child] = head;
    state.left2[head] = state.left[head]!;
    state.left[head] = child;
    if (state.leftCount[head]! < 255) state.leftCount[head]! += 1;
  } else {
    const head = state.stack[state.size - 1]!;
    state.heads[child] = head;
    state.right2[head] = state.right[head]!;
    state.right[head] = child;
    if (state.rightCount[head]! < 255) state.rightCount[head]! += 1;
  }
  state.labels[child] = label;
}
