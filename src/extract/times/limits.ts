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
  const limited = limitedIn(tree, tree.tokens[event]!.sentence, cues);
  if (limited.length === 0) return false;
  const carriers = carriersOf(tree, event);
  return limited.some(word => carriers.includes(word));
}

/** Each event of a sentence asks for them. */
const found = new WeakMap<Tree, Map<number, readonly number[]>>();

function limitedIn(tree: Tree, sentence: number, cues: TimeCues): readonly number[] {
  const known = found.get(tree) ?? new Map<number, readonly number[]>();
  found.set(tree, known);
  const words = known.get(sentence) ?? readLimits(tree, sentence, cues);
  known.set(sentence, words);
  return words;
}

/** The words of a sentence that a time bounds. */
function readLimits(tree: Tree, sentence: number, cues: TimeCues): readonly number[] {
  const { tokens, annotation } = tree;
  const { first: start, end: stop } = annotation.sentences[sentence]!;
  return findTimes(wordsIn(tokens, start, stop), cues).flatMap(({ first, end, time, bound }) => {
    if (bound === undefined || !cues.limits.has(bound) || time.kind === 'clock') return [];
    const head = tokens[headOfRange(tokens, start + first, start + end)]!;
    if (relation(head) !== 'obl') return [];
    // "no later than May"
    return [tokens[head.head]?.deprel === 'advmod' ? tokens[head.head]!.head : head.head];
  });
}
