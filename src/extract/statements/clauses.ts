/** What a clause is: verbs, voice, marks, and the nouns that relative pronouns stand for. Shared by roles and status. */
import type { Token } from '../../model/index.js';
import { relation, type Tree } from '../tree.js';

export function isVerbal(token: Token): boolean {
  return token.upos === 'VERB' || (token.upos === 'AUX' && token.deprel !== 'aux' && token.deprel !== 'cop');
}

export function isPassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb]!;
  let active = false;
  for (const child of tree.children[verb]!) {
    const { deprel } = tree.tokens[child]!;
    if (deprel === 'aux:pass' || deprel === 'nsubj:pass' || deprel === 'csubj:pass') return true;
    if (deprel === 'aux' || deprel === 'nsubj' || deprel === 'obj') active = true;
  }
  if (token.xpos !== 'VBN' || active) return false;
  if (/^(acl|advcl|amod)$/.test(token.deprel)) return true;
  return relation(token) === 'conj' && isVerbal(tree.tokens[token.head]!) && isPassive(tree, token.head);
}

export function isNonFinite(tree: Tree, verb: number): boolean {
  return tree.tokens[verb]!.xpos === 'VBG' || hasMark(tree, verb, 'to');
}

export function hasMark(tree: Tree, verb: number, word: string): boolean {
  return tree.children[verb]!.some(child => {
    const { deprel, lemma } = tree.tokens[child]!;
    return (deprel === 'mark' || deprel === 'aux') && lemma === word;
  });
}

export function isRelativePronoun(token: Token): boolean {
  return token.xpos === 'WP' || token.xpos === 'WDT' || token.xpos === 'WRB' || token.xpos === 'WP$';
}

/** A relative pronoun stands for the noun before it. */
export function referent(tree: Tree, token: number): number {
  const { xpos } = tree.tokens[token]!;
  if (xpos !== 'WP' && xpos !== 'WDT' && xpos !== 'WP$') return token;
  return antecedentOf(tree, token) ?? token;
}

export function antecedentOf(tree: Tree, pronoun: number): number | undefined {
  for (let current = pronoun; current >= 0; current = tree.tokens[current]!.head) {
    const token = tree.tokens[current]!;
    if (token.deprel === 'acl:relcl' && token.head >= 0) return token.head;
    if (relation(token) === 'conj' || current === pronoun || !/^(ccomp|advcl|root)$/.test(relation(token)))
      continue;
    return undefined;
  }
  return undefined;
}
