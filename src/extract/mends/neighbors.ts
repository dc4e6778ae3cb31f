/**
 * Mends "neighboring" before a name, which the parser takes for a verb: in "withdrew from neighboring Norway" the
 * country is what "from" leads to, in "attacked neighboring Norway" the object. In and out: a tree over the same
 * tokens.
 */
import type { Token } from '../../model/index.js';
import { headOfName, type Tree, withSyntax } from '../tree/tree.js';
import { changesIn, draftOf } from './headDraft.js';

export function mendNeighbors(tree: Tree): Tree {
  const found: number[] = [];
  for (const token of tree.tokens) if (token.xpos === 'VBG' && isNeighboring(token)) found.push(token.index);
  if (found.length === 0) return tree;
  const draft = draftOf(tree);
  const { head, deprel } = draft;
  const adjectives: number[] = [];
  for (const index of found) {
    const name = tree.nameAt[index + 1];
    if (!name) continue;
    const land = headOfName(tree, name);
    if (head[land] === index) {
      const words = tree.children[index]!.filter(child => /^(mark|case)$/.test(deprel[child]!));
      for (const child of tree.children[index]!) if (child !== land) head[child] = land;
      for (const word of words) deprel[word] = 'case';
      head[land] = head[index]!;
      deprel[land] = words.length > 0 ? 'obl' : 'obj';
    } else if (head[land] === head[index] && deprel[index] !== 'amod') {
      for (const child of tree.children[index]!) [head[child], deprel[child]] = [land, 'case'];
    } else continue;
    [head[index], deprel[index]] = [land, 'amod'];
    adjectives.push(index);
  }
  const changes = new Map<number, Partial<Token>>(changesIn(draft));
  for (const index of adjectives)
    changes.set(index, { head: head[index]!, deprel: deprel[index]!, upos: 'ADJ', xpos: 'JJ' });
  return withSyntax(tree, changes);
}

function isNeighboring({ lower }: Token): boolean {
  return lower === 'neighboring' || lower === 'neighbouring';
}
