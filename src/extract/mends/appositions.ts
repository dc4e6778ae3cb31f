/**
 * Mends "would be held in the spirit of the Oslo pact, an agreement between …": what a name is, set off with a comma,
 * which the parser joins to a noun further out, or gives to the verb for a second subject. In and out: a tree over the
 * same tokens.
 */
import { dependents, firstConjunct, type Tree, withSyntax } from '../tree/tree.js';

export function mendAppositions(tree: Tree): Tree {
  const mended = new Map<number, { readonly head: number; readonly deprel: string }>();
  for (const { index: noun, upos, deprel } of tree.tokens) {
    if (upos !== 'NOUN' || !/^(conj|nsubj|nsubj:pass)$/.test(deprel)) continue;
    if (deprel === 'conj' ? !isUnjoined(tree, noun) : !isSecondSubject(tree, noun)) continue;
    const name = nameSetOff(tree, noun);
    if (name !== undefined) mended.set(noun, { head: name, deprel: 'appos' });
  }
  return withSyntax(tree, mended);
}

/** No "and" in the whole list. */
function isUnjoined(tree: Tree, noun: number): boolean {
  const first = firstConjunct(tree, noun);
  const list = [first, noun, ...dependents(tree, first, 'conj')];
  return list.every(item => dependents(tree, item, 'cc').length === 0);
}

/** Behind its verb, which has a subject before it. */
function isSecondSubject(tree: Tree, noun: number): boolean {
  const { head: verb } = tree.tokens[noun]!;
  return noun > verb && dependents(tree, verb, 'nsubj').some(subject => subject < verb);
}

/** Head of the name that ends right before the comma, or before the mark that closes a quotation: "pact”, an agreement". */
function nameSetOff({ tokens, nameAt, children }: Tree, noun: number): number | undefined {
  const article = children[noun]!.find(child => tokens[child]!.deprel === 'det');
  if (article === undefined || !/^an?$/.test(tokens[article]!.lower)) return undefined;
  const isSign = (at: number): boolean => /^[,"”’']$/.test(tokens[at]?.text ?? '');
  let end = article - 1;
  while (isSign(end)) end--;
  if (end === article - 1 || tokens[end]?.sentence !== tokens[noun]!.sentence) return undefined;
  if (tokens[end]!.upos !== 'PROPN') return undefined;
  let head = end;
  while (
    /^(flat|compound)$/.test(tokens[head]!.deprel) &&
    tokens[tokens[head]!.head]!.upos === 'PROPN' &&
    tokens[head]!.head < noun
  )
    head = tokens[head]!.head;
  return nameAt[end]?.type === 'PERSON' ? undefined : head;
}
