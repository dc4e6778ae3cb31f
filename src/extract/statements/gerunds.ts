/**
 * Mends gerunds that the parser took for nouns though they have an object ("denied meeting Ito"). In and out: a tree
 * over the same tokens, in which they are verbs.
 */
import { dependents, relation, type Tree, treeOf } from '../tree.js';

export function mendGerunds(tree: Tree): Tree {
  let changed = false;
  const tokens = tree.tokens.map(token => {
    const isNoun = token.upos === 'NOUN' && /..ing$/.test(token.lemma);
    if (!isNoun || !/^(xcomp|ccomp|advcl|acl)$/.test(relation(token))) return token;
    if (dependents(tree, token.index, 'obj').length === 0) return token;
    changed = true;
    return { ...token, upos: 'VERB' as const, xpos: 'VBG', lemma: token.lemma.slice(0, -'ing'.length) };
  });
  return changed ? treeOf({ ...tree.annotation, tokens }) : tree;
}
