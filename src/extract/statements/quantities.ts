/**
 * Mends objects that begin with "at least" or "at most", which the parser takes for a phrase with "at": in "killed at
 * least 11 people" the people are the object. In and out: a tree over the same tokens.
 */
import { type Tree, withSyntax } from '../tree.js';

export function mendQuantities(tree: Tree): Tree {
  const objects = new Set<number>();
  for (const { index, text } of tree.tokens) {
    if (text.toLowerCase() !== 'at' || !/^(least|most)$/.test(tree.tokens[index + 1]?.text ?? '')) continue;
    if (tree.tokens[index + 2]?.upos !== 'NUM') continue;
    const counted = counts(tree, index + 2);
    const { head, deprel } = tree.tokens[counted]!;
    if (deprel !== 'obl' || head !== verbBefore(tree, index)) continue;
    if (!tree.children[head]!.some(child => tree.tokens[child]!.deprel === 'obj')) objects.add(counted);
  }
  if (objects.size === 0) return tree;
  return withSyntax(tree, token =>
    objects.has(token.index)
      ? { upos: token.upos, xpos: token.xpos, head: token.head, deprel: 'obj' }
      : token,
  );
}

/** The noun that a number counts; the number itself where it stands alone. */
function counts({ tokens }: Tree, number: number): number {
  const { deprel, head } = tokens[number]!;
  return deprel === 'nummod' && head > number ? head : number;
}

/** Nothing but an adverb stands between. */
function verbBefore({ tokens }: Tree, token: number): number {
  let before = token - 1;
  while (tokens[before]?.upos === 'ADV') before--;
  return before;
}
