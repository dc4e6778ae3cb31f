/**
 * Mends "neighboring" before a name, which the parser takes for a verb: in "withdrew from neighboring Norway" the
 * country is what "from" leads to, in "attacked neighboring Norway" the object. In and out: a tree over the same
 * tokens.
 */
import type { Token } from '../../model/index.js';
import { headOfName, type Tree, withSyntax } from '../tree/tree.js';
import { draftOf } from './headDraft.js';

export function mendNeighbors(tree: Tree): Tree {
  if (!tree.tokens.some(isNeighboring)) return tree;
  const { head, deprel } = draftOf(tree);
  const adjectives = new Set<number>();
  for (const token of tree.tokens) {
    if (!isNeighboring(token)) continue;
    const { index } = token;
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
    adjectives.add(index);
  }
  if (adjectives.size === 0) return tree;
  return withSyntax(tree, token => ({
    head: head[token.index]!,
    deprel: deprel[token.index]!,
    upos: adjectives.has(token.index) ? 'ADJ' : token.upos,
    xpos: adjectives.has(token.index) ? 'JJ' : token.xpos,
  }));
}

function isNeighboring({ text, xpos }: Token): boolean {
  return xpos === 'VBG' && /^neighbou?ring$/i.test(text);
}
