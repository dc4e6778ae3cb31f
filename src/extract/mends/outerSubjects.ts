/**
 * Mends "Guerrillas wounded two soldiers in an attack, police said", where the parser gives both subjects to the verb
 * of saying and none to what is said, and "announced Norway, with Spain, is sending soldiers", where it gives the
 * subject to the verb of saying for its object. In and out: a tree over the same tokens.
 */

import { isPassive } from '../tree/clauses.js';
import { dependents, isKind, type Tree, withSyntax } from '../tree/tree.js';

export function mendOuterSubjects(tree: Tree): Tree {
  /** The verb by the subject that is its own. */
  const verbs = new Map<number, number>();
  const titles = new Map<number, number>();
  for (const { index: said, head: verb, deprel } of tree.tokens) {
    if (!isKind(deprel, 'ccomp') || dependents(tree, verb, 'ccomp')[0] !== said) continue;
    const inner = dependents(tree, said, 'nsubj', 'nsubj:pass', 'csubj');
    const subjects = dependents(tree, verb, 'nsubj', 'nsubj:pass');
    const [outer, own] = subjects;
    const object = inner.length === 0 ? objectBetween(tree, verb, said) : undefined;
    if (object !== undefined) verbs.set(object, said);
    if (
      said > verb ||
      subjects.length !== 2 ||
      outer! > said ||
      own! < said ||
      inner.some(subject => subject < said)
    )
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

/** The object right behind a verb of saying, where a finite clause behind it has no subject. */
function objectBetween(tree: Tree, verb: number, said: number): number | undefined {
  const { tokens } = tree;
  const hasTense = [said, ...dependents(tree, said, 'aux', 'cop')].some(word =>
    /^(VB[DPZ]|MD)$/.test(tokens[word]!.xpos),
  );
  const [object, ...others] = dependents(tree, verb, 'obj', 'iobj');
  if (!hasTense || object === undefined || others.length > 0) return undefined;
  const isMarked = dependents(tree, said, 'mark').length > 0 || tokens[said]!.deprel !== 'ccomp';
  return !isMarked && object > verb && object < said ? object : undefined;
}
