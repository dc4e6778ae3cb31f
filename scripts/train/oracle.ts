/**
 * The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): which actions lose the fewest arcs of
 * the treebank's tree from a state that may already be wrong.
 */
import { ACTIONS, LEFT, type ParseState, SHIFT } from '../../src/annotate/syntax/transitions.js';

/** Bit mask of the cheapest of the allowed actions. */
export function cheapestActions(state: ParseState, heads: Int16Array, allowed: number): number {
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
