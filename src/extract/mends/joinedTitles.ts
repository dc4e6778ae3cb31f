/**
 * Mends a name behind three or more titles, of which the parser takes the first for the whole phrase: "singer, actor and
 * writer Olga Weber died". In and out: a tree over the same tokens, in which the name stands on top.
 */
import type { Name } from '../../model/index.js';
import { dependents, headOfName, type Tree } from '../tree/tree.js';
import { type Draft, draftOf, mended } from './headDraft.js';

export function mendJoinedTitles(tree: Tree): Tree {
  const draft = draftOf(tree);
  for (const name of tree.annotation.names) if (name.type === 'PERSON') raise(draft, name);
  return mended(draft);
}

function raise({ tree, head, deprel }: Draft, name: Name): void {
  const core = headOfName(tree, name);
  const last = name.first - 1;
  if (last < 0 || !isTitle(tree, last) || tree.tokens[last]!.deprel !== 'conj') return;
  const first = tree.tokens[last]!.head;
  const isOfLast = tree.tokens[core]!.deprel === 'appos' && tree.tokens[core]!.head === last;
  const isOfFirst = tree.tokens[core]!.deprel === 'conj' && tree.tokens[core]!.head === first;
  if ((!isOfLast && !isOfFirst) || first > last || !isTitle(tree, first)) return;
  const others = dependents(tree, first, 'conj').filter(child => child <= last);
  const isOne = others.length > 1 && others.every(child => isTitle(tree, child) && isBare(tree, child));
  if (!isOne || tree.tokens.slice(first, last).some(({ upos }) => upos === 'VERB')) return;
  [head[core], deprel[core]] = [head[first]!, deprel[first]!];
  [head[first], deprel[first]] = [core, 'nmod:desc'];
  for (const child of tree.children[first]!) if (child > core) head[child] = core;
}

/** A singular noun that is no name. */
function isTitle({ tokens, nameAt }: Tree, token: number): boolean {
  return tokens[token]!.xpos === 'NN' && nameAt[token] === undefined;
}

/** "a doctor, a baker and the writer Olga Weber" are three. */
function isBare(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'det', 'nmod').length === 0;
}
