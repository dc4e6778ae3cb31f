/**
 * What makes somebody the first for a long time: "Weber, the first leader to visit Oslo since 2017, met Ito". It is what
 * the story tells, whatever its clause says of her. In: a tree and an event.
 */
import type { TimeCues } from '../../schema/timeCues.js';
import { hasMark } from '../tree/clauses.js';
import { dependents, type Tree } from '../tree/tree.js';

export function isFirstInYears(tree: Tree, event: number, { since, longUnits }: TimeCues): boolean {
  const { deprel, head } = tree.tokens[event]!;
  if (deprel !== 'acl' || !hasMark(tree, event, 'to') || !isRanked(tree, head)) return false;
  // The parser may hang the time from the main verb.
  for (const { lower, upos } of tree.tokens.slice(event + 1)) {
    if (upos === 'PUNCT') return false;
    if (since.has(lower) || lower === 'years' || longUnits.has(lower)) return true;
  }
  return false;
}

/** "the first leader", "the most senior official", "the highest envoy" */
function isRanked(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'amod').some(word =>
    [word, ...dependents(tree, word, 'advmod')].some(
      each => tree.tokens[each]!.lower === 'first' || /^(?:JJS|RBS)$/.test(tree.tokens[each]!.xpos),
    ),
  );
}
