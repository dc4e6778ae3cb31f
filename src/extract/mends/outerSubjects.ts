/**
 * Mends "Guerrillas wounded two soldiers in an attack, police said", where the parser gives both subjects to the verb
 * of saying and none to what is said. In and out: a tree over the same tokens.
 */

import { isPassive } from '../tree/clauses.js';
import { dependents, type Tree, withSyntax } from '../tree/tree.js';

export function mendOuterSubjects(tree: Tree): Tree {
  /** The verb by the subject that is its own. */
  const verbs = new Map<number, number>();
  const titles = new Map<number, number>();
  for (const { index: verb } of tree.tokens) {
    const said = dependents(tree, verb, 'ccomp').find(child => child < verb);
    if (said === undefined) continue;
    const inner = dependents(tree, said, 'nsubj', 'nsubj:pass', 'csubj');
    const subjects = dependents(tree, verb, 'nsubj', 'nsubj:pass');
    const [outer, own] = subjects;
    if (subjects.length !== 2 || outer! > said || own! < said || inner.some(subject => subject < said))
      continue;
    verbs.set(outer!, said);
    // "…, the speaker, Costa, said": a title set off before the name
    for (const title of inner) titles.set(title, own!);
  }
  if (verbs.size === 0) return tree;
  return withSyntax(tree, ({ index, upos, xpos }) => {
    const named = titles.get(index);
    if (named !== undefined) return { head: named, deprel: 'appos', upos, xpos };
    const head = verbs.get(index);
    if (head === undefined) return undefined;
    return { head, deprel: isPassive(tree, head) ? 'nsubj:pass' : 'nsubj', upos, xpos };
  });
}
