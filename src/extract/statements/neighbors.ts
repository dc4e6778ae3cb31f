/**
 * Mends "neighboring" before a name, which the parser takes for a verb: in "withdrew from neighboring Norway" the
 * country is what "from" leads to, in "attacked neighboring Norway" the object. In and out: a tree over the same
 * tokens.
 */
import { type Tree, withSyntax } from '../tree.js';

export function mendNeighbors(tree: Tree): Tree {
  const head = tree.tokens.map(token => token.head);
  const deprel = tree.tokens.map(token => token.deprel);
  const adjectives = new Set<number>();
  for (const { index, text, xpos } of tree.tokens) {
    if (xpos !== 'VBG' || !/^neighbou?ring$/i.test(text)) continue;
    const name = tree.nameAt[index + 1];
    if (!name) continue;
    const land = headOf(tree, name.first, name.end);
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

/** The word of a name that hangs outside it. */
function headOf({ tokens }: Tree, first: number, end: number): number {
  let here = first;
  while (tokens[here]!.head >= first && tokens[here]!.head < end) here = tokens[here]!.head;
  return here;
}
