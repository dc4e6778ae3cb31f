/** Who says what a clause tells, and whom its pronouns stand for where they have no name: "Norwegian officials say they …". */
import { dependents, relation, type Tree } from '../tree/tree.js';

/** Subjects of the clause above a pronoun, by their head tokens. */
export function whoSaysSo(pronoun: number, tree: Tree): number[] {
  const { lemma, deprel, head } = tree.tokens[pronoun]!;
  if (
    !/^(they|it|he|she|their|its|his|her)$/.test(lemma.toLowerCase()) ||
    !/^(nsubj|expl|nmod:poss)/.test(deprel)
  )
    return [];
  for (let here = head, steps = 0; here >= 0 && steps < 8; steps++) {
    const token = tree.tokens[here]!;
    if (/^(ccomp|advcl|xcomp|obj|obl)$/.test(relation(token)) && token.head >= 0) {
      const subjects = dependents(tree, token.head, 'nsubj').filter(subject => subject < pronoun);
      if (subjects.length > 0) return subjects.filter(subject => tree.tokens[subject]!.upos !== 'PRON');
    }
    here = token.head;
  }
  return [];
}

/** Subjects of the verb whose clause the token stands in. */
export function whoReports(token: number, tree: Tree): number[] {
  for (let here = token, steps = 0; here >= 0 && steps < 32; steps++) {
    const { head } = tree.tokens[here]!;
    if (/^(ccomp|parataxis)$/.test(relation(tree.tokens[here]!)) && head >= 0)
      return dependents(tree, head, 'nsubj');
    here = head;
  }
  return [];
}
