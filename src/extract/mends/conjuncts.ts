/**
 * Mends lists that go on with "as well as", which the parser hangs from the verb: "visited Oslo as well as Bergen",
 * clauses that go on with "and that", which it joins to the verb of saying: "said talks would go on, and that Ito had
 * left", and past tenses that it joins to an infinitive: "vowed to end it and condemned Ito". In and out: a tree over
 * the same tokens, in which what follows is joined to what stands before.
 */
import { auxiliaries, hasMark, isVerbal } from '../tree/clauses.js';
import { dependents, type Tree, withSyntax } from '../tree/tree.js';

export function mendConjuncts(tree: Tree): Tree {
  const joined = new Map<number, { readonly head: number; readonly deprel: string }>();
  for (const { index, lower, deprel, head } of tree.tokens) {
    const content = lower === 'that' && deprel === 'mark' ? contentBefore(tree, head, index) : undefined;
    if (content !== undefined) joined.set(head, { head: content, deprel: 'conj' });
    const finite = deprel === 'conj' ? finiteVerbAbove(tree, index) : undefined;
    if (finite !== undefined) joined.set(index, { head: finite, deprel: 'conj' });
    if (deprel !== 'cc' || lower !== 'as' || head < index) continue;
    const { deprel: link, head: governor } = tree.tokens[head]!;
    if (!/^(obl|nmod|advcl)$/.test(link) || governor >= index || dependents(tree, head, 'case').length > 0)
      continue;
    const first = phraseBefore(tree, index, governor);
    if (first !== undefined) joined.set(head, { head: first, deprel: 'conj' });
  }
  return withSyntax(tree, joined);
}

/** The clause that a verb has for its object, before a clause that is joined to the verb with a "that" of its own. */
function contentBefore(tree: Tree, clause: number, that: number): number | undefined {
  const { deprel, head } = tree.tokens[clause]!;
  if (deprel !== 'conj' || head > that) return undefined;
  return dependents(tree, head, 'ccomp').find(content => content > head && content < that);
}

/** Head of the phrase that ends before a word, under the same governor. */
function phraseBefore({ tokens }: Tree, word: number, governor: number): number | undefined {
  let here = tokens[word - 1]?.text === ',' ? word - 2 : word - 1;
  while (here > governor && tokens[here]!.head !== governor) here = tokens[here]!.head;
  return here > governor && /^(NOUN|PROPN)$/.test(tokens[here]!.upos) ? here : undefined;
}

/** The clause that a past tense goes on from, where it is joined to a verb that cannot have a tense. */
function finiteVerbAbove(tree: Tree, verb: number): number | undefined {
  const { tokens } = tree;
  const { xpos, head, lower, lemma } = tokens[verb]!;
  // "to enter Norway and hit Finland" may well be an infinitive.
  if (xpos !== 'VBD' || lower === lemma || head > verb || !isTenseless(tree, head)) return undefined;
  if (dependents(tree, verb, 'nsubj', 'aux').length > 0) return undefined;
  let above = tokens[head]!.head;
  while (above >= 0 && !hasTense(tree, above)) above = tokens[above]!.head;
  return above >= 0 && above < verb ? above : undefined;
}

/** "to end it", "ending it" */
function isTenseless(tree: Tree, verb: number): boolean {
  const { xpos, deprel } = tree.tokens[verb]!;
  if (deprel === 'conj') return xpos === 'VB' && isTenseless(tree, tree.tokens[verb]!.head);
  return (
    (xpos === 'VB' && hasMark(tree, verb, 'to')) || (xpos === 'VBG' && auxiliaries(tree, verb).length === 0)
  );
}

/** "vowed", "has vowed", "is trying", "was ready" */
function hasTense(tree: Tree, word: number): boolean {
  const token = tree.tokens[word]!;
  if (!isVerbal(token)) return dependents(tree, word, 'cop').length > 0 && !hasMark(tree, word, 'to');
  return /^VB[DPZ]$/.test(token.xpos) || (/^VB[GN]$/.test(token.xpos) && auxiliaries(tree, word).length > 0);
}
