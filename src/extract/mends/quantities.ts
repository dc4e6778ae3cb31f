/**
 * Mends objects that begin with "at least", "up to" or "more than", which the parser takes for a phrase with a
 * preposition: in "killed at least 11 people" the people are the object. In and out: a tree over the same tokens.
 */
import type { Token } from '../../model/index.js';
import { type Tree, withSyntax } from '../tree/tree.js';

export function mendQuantities(tree: Tree): Tree {
  const objects = new Set<number>();
  const before = new Map<number, number>();
  for (const { index, lower } of tree.tokens) {
    const number = index + lengthOfMeasure(tree, index, lower);
    if (number === index || tree.tokens[number]?.upos !== 'NUM') continue;
    const counted = counts(tree, number);
    const { head, deprel } = tree.tokens[counted]!;
    const isObject = deprel === 'obj';
    if ((deprel !== 'obl' && !isObject) || head !== verbBefore(tree, index)) continue;
    const others = tree.children[head]!.filter(child => child !== counted);
    if (!isObject && others.some(child => tree.tokens[child]!.deprel === 'obj')) continue;
    if (!isObject) objects.add(counted);
    // "allow up to 100 people" does not allow up.
    for (let word = index; word < number; word++)
      if (tree.tokens[word]!.head === head) before.set(word, number);
  }
  const changes = new Map<number, Partial<Token>>();
  for (const [index, head] of before) changes.set(index, { head, deprel: 'advmod' });
  for (const index of objects) changes.set(index, { deprel: 'obj' });
  return withSyntax(tree, changes);
}

/** Words of "at least", "up to" that begin at a token; 0 where none do. */
function lengthOfMeasure({ tokens }: Tree, index: number, lower: string): number {
  const wordAt = (token: number): string => tokens[token]?.lower ?? '';
  switch (lower) {
    case 'at':
      return /^(least|most)$/.test(wordAt(index + 1)) ? 2 : 0;
    case 'up':
      return wordAt(index + 1) === 'to' ? 2 : 0;
    case 'more':
    case 'fewer':
    case 'less':
      return wordAt(index + 1) === 'than' ? 2 : 0;
    case 'as':
      return /^(many|much)$/.test(wordAt(index + 1)) && wordAt(index + 2) === 'as' ? 3 : 0;
    default:
      return 0;
  }
}

/** The noun that a number counts; the number itself where it stands alone. */
function counts({ tokens }: Tree, number: number): number {
  const { deprel, head } = tokens[number]!;
  return deprel === 'nummod' && head > number ? head : number;
}

/** Nothing but an adverb or a particle stands between. */
function verbBefore({ tokens }: Tree, token: number): number {
  let before = token - 1;
  while (tokens[before]?.upos === 'ADV' || tokens[before]?.deprel === 'compound:prt') before--;
  return before;
}
