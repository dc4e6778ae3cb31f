/** What stands before a noun with a hyphen: "the Norwegian-Finnish talks", "anti-Taliban offensives". */

import type { Grammar } from '../tree/grammar.js';
import { dependents, type Tree } from '../tree/tree.js';

/** "anti-Taliban offensives": nobody's but their enemies'. */
export function isPrefixed({ tree, cues }: Grammar, child: number): boolean {
  const { tokens } = tree;
  const first = tree.nameAt[child]?.first ?? child;
  const before = tokens[first - 1]?.text === '-' ? tokens[first - 2] : undefined;
  return before !== undefined && cues.prefixes.has(before.lower);
}

/** "the Norwegian-Finnish talks": the first adjective hangs from the second. */
export function hyphenated(tree: Tree, adjective: number): number[] {
  const first = dependents(tree, adjective, 'amod', 'compound').filter(
    child => tree.tokens[child + 1]?.text === '-' && child + 2 === adjective,
  );
  return [...first, adjective];
}
