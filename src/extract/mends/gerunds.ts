/**
 * Mends gerunds that the parser took for nouns though they have an object ("denied meeting Ito", "accused Norway of
 * bombing Finland"). In and out: a tree over the same tokens, in which they are verbs.
 */
import type { Token } from '../../model/index.js';
import { dependents, relation, type Tree, withSyntax } from '../tree/tree.js';

export function mendGerunds(tree: Tree): Tree {
  const links = new Map<number, string>();
  const objects = new Set<number>();
  for (const { index, upos, lemma, deprel } of tree.tokens) {
    if (upos !== 'NOUN' || !/..ing$/.test(lemma)) continue;
    const link = VERBAL.get(relation(tree.tokens[index]!));
    const object = link === undefined ? undefined : objectOf(tree, index);
    if (link === undefined || object === undefined) continue;
    // "the bombing", "bombing" of a verb's own object: nouns, unless they stand bare behind a preposition.
    if (link !== relation(tree.tokens[index]!) && dependents(tree, index, 'det', 'nmod', 'amod').length > 0)
      continue;
    links.set(index, deprel.startsWith(link) ? deprel : link);
    objects.add(object);
  }
  const changes = new Map<number, Partial<Token>>();
  for (const gerund of links.keys())
    for (const child of dependents(tree, gerund, 'case')) changes.set(child, { deprel: 'mark' });
  for (const object of objects) changes.set(object, { deprel: 'obj' });
  for (const [gerund, deprel] of links) {
    const lemma = tree.tokens[gerund]!.lemma.slice(0, -'ing'.length);
    changes.set(gerund, { upos: 'VERB', xpos: 'VBG', deprel, lemma });
  }
  return withSyntax(tree, changes);
}

/** What a gerund is to its head, by what a noun would be. */
const VERBAL = new Map([
  ...['xcomp', 'ccomp', 'advcl', 'acl'].map(link => [link, link] as const),
  ['obl', 'advcl'],
  ['nmod', 'acl'],
  ['obj', 'xcomp'],
]);

/** Its object, or a name right behind it that the parser took for more of the noun. */
function objectOf(tree: Tree, noun: number): number | undefined {
  const object = dependents(tree, noun, 'obj')[0];
  if (object !== undefined) return object;
  const name = tree.nameAt[noun + 1];
  if (!name || tree.nameAt[noun] || name.first !== noun + 1) return undefined;
  return dependents(tree, noun, 'flat', 'appos').find(child => child >= name.first && child < name.end);
}
