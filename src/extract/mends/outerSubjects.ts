/**
 * Mends "Guerrillas wounded two soldiers in an attack, police said", where the parser gives both subjects to the verb
 * of saying and none to what is said. In and out: a tree over the same tokens.
 */

import { isPassive } from '../tree/clauses.js';
import { dependents, isKind, type Tree, withSyntax } from '../tree/tree.js';

export function mendOuterSubjects(tree: Tree): Tree {
  /** The verb by the subject that is its own. */
  const verbs = new Map<number, number>();
  const titles = new Map<number, number>();
  for (const { index: said, head: verb, deprel } of tree.tokens) {
    if (said > verb || !isKind(deprel, 'ccomp') || dependents(tree, verb, 'ccomp')[0] !== said) continue;
    const inner = dependents(tree, said, 'nsubj', 'nsubj:pass', 'csubj');
    const subjects = dependents(tree, verb, 'nsubj', 'nsubj:pass');
    const [outer, own] = subjects;
    if (subjects.length !== 2 || outer! > said || own! < said || inner.some(subject => subject < said))
      continue;
    verbs.set(outer!, said);
    // "…, the speaker, Costa, said": a title set off before the name
    for (const title of inner) titles.set(title, own!);
  }
  const changes = new Map<number, { readonly head: number; readonly deprel: string }>();
  for (const [subject, head] of verbs)
    changes.set(subject, { head, deprel: isPassive(tree, head) ? 'nsubj:pass' : 'nsubj' });
  for (const [title, head] of titles) changes.set(title, { head, deprel: 'appos' });
  return withSyntax(tree, changes);
}
