/**
 * Times before or after which something was, whichever day that is: "met Ito before 2018", "left by May". In: a tree and
 * an event. Out: whether its verb has such.
 */
import type { TimeCues } from '../../schema/timeCues.js';
import { headOfRange, relation, type Tree } from '../tree/tree.js';
import { carriersOf } from './attachment.js';
import { wordsIn } from './expression.js';
import { findTimes } from './times.js';

export function isLimited(tree: Tree, event: number, cues: TimeCues): boolean {
  const { tokens, annotation } = tree;
  const { first: start, end: stop } = annotation.sentences[tokens[event]!.sentence]!;
  const carriers = carriersOf(tree, event);
  return findTimes(wordsIn(tokens, start, stop), cues).some(({ first, end, time, bound }) => {
    if (bound === undefined || !cues.limits.has(bound) || time.kind === 'clock') return false;
    const head = tokens[headOfRange(tokens, start + first, start + end)]!;
    // "no later than May"
    const above = tokens[head.head]?.deprel === 'advmod' ? tokens[head.head]!.head : head.head;
    return relation(head) === 'obl' && carriers.includes(above);
  });
}
