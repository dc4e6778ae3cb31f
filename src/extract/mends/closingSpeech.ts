/**
 * Mends "Weber will meet Ito, a spokesman for the ministry said on Monday", where the parser joins whoever says so to
 * what is said, as one deed more. In and out: a tree over the same tokens.
 */
import type { StatusCues } from '../../schema/statusCues.js';
import { dependents, type Tree, withSyntax } from '../tree/tree.js';

export function mendClosingSpeech(tree: Tree, { attribution }: StatusCues): Tree {
  const moved = new Map<number, { readonly deprel: string }>();
  for (const { index, xpos, deprel, lemma } of tree.tokens) {
    if (deprel !== 'conj' || xpos !== 'VBD' || !attribution.neutral.has(lemma)) continue;
    const isJoined = dependents(tree, index, 'cc').length > 0;
    if (!isJoined && dependents(tree, index, 'nsubj').some(subject => subject < index))
      moved.set(index, { deprel: 'parataxis' });
  }
  return withSyntax(tree, moved);
}
