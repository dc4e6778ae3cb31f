/** The roles of a noun, adjective or name, with what a verb that means little lends it. */
import { dependents, firstConjunct, prepositions, relation, type Tree } from '../tree.js';
import { isFollowedByOff, isNonFinite, isPassive, isVerbal, referent } from './clauses.js';
import { add, type Draft, type Grammar } from './grammar.js';

/** Fills the roles of a noun, adjective or name; gives the verb that lends it a subject. */
export function nounRoles(grammar: Grammar, noun: number, draft: Draft): number | undefined {
  const { tree } = grammar;
  for (const child of tree.children[noun]!) addNounDependent(tree, draft, child);
  const token = tree.tokens[noun]!;
  if (token.deprel === 'appos') add(draft, 'same', token.head);
  if (token.deprel === 'compound' && token.head > noun) add(draft, 'same', token.head);
  for (const child of dependents(tree, noun, 'flat'))
    if (tree.nameAt[child] && tree.nameAt[child] !== tree.nameAt[noun]) add(draft, 'same', child);
  addComma(tree, draft, noun);
  const copular = tree.children[noun]!.some(child => tree.tokens[child]!.deprel === 'cop');
  const subjects = dependents(tree, noun, 'nsubj').map(subject => referent(tree, subject));
  for (const subject of subjects) {
    add(draft, 'subject', subject);
    if (prepositions(tree, noun).length > 0) add(draft, 'holder', subject);
    else if (copular) add(draft, 'same', subject);
  }
  return lend(grammar, noun, draft);
}

function addNounDependent(tree: Tree, draft: Draft, child: number): void {
  const token = tree.tokens[child]!;
  switch (relation(token)) {
    case 'nmod':
    case 'obl': {
      if (token.deprel === 'nmod:poss') {
        add(draft, 'possessor', referent(tree, child));
        return;
      }
      const words = prepositions(tree, child);
      if (words.length === 0) return;
      add(draft, words.join(' '), referent(tree, child));
      if (words.length > 1) add(draft, words[0]!, referent(tree, child));
      return;
    }
    case 'compound':
      for (const part of compoundParts(tree, child)) add(draft, 'compound', part);
      return;
    case 'amod':
      add(draft, 'adjective', child);
      return;
    case 'appos':
      add(draft, 'same', child);
      return;
    case 'acl':
      if (isNonFinite(tree, child)) add(draft, 'clause', child);
      return;
    default:
  }
}

/** "the Weber - Ito talks": one name may hang from the other. */
function compoundParts(tree: Tree, head: number): number[] {
  const name = tree.nameAt[head];
  const inner = dependents(tree, head, 'compound', 'flat', 'nmod')
    .filter(child => name && tree.nameAt[child] && tree.nameAt[child] !== name)
    .flatMap(child => compoundParts(tree, child));
  return [...inner, head];
}

/** "Lyon, France": the name after the comma, unless both belong to a list. */
function addComma(tree: Tree, draft: Draft, token: number): void {
  const name = tree.nameAt[token];
  if (!name || tree.tokens[name.end]?.text !== ',') return;
  const next = tree.nameAt[name.end + 1];
  if (!next || next.first !== name.end + 1) return;
  for (let index = next.first; index < next.end; index++) {
    const { head, deprel } = tree.tokens[index]!;
    if (head >= next.first && head < next.end) continue;
    if (relation(tree.tokens[index]!) === 'conj' || deprel === 'root') return;
    if (tree.children[index]!.some(child => relation(tree.tokens[child]!) === 'conj')) return;
    add(draft, 'comma', index);
    return;
  }
}

/** Lends an event noun the subject and the prepositional phrases of the verb it depends on. */
function lend(grammar: Grammar, noun: number, draft: Draft): number | undefined {
  const { tree, cues } = grammar;
  for (const child of dependents(tree, noun, 'acl'))
    if (isVerbal(tree.tokens[child]!) && cues.light.has(grammar.lemmaOf(child)))
      lendFrom(grammar, child, draft, tree.tokens[child]!.deprel === 'acl');
  const first = firstConjunct(tree, noun);
  if (first !== noun) {
    const roles = grammar.rolesOf(first);
    for (const role of ['possessor', 'holder'])
      if (!draft.has(role)) for (const filler of roles.at(role)) add(draft, role, filler);
    return roles.lightToken;
  }
  const token = tree.tokens[noun]!;
  if (token.head < 0) return undefined;
  const governor = tree.tokens[token.head]!;
  if (!isVerbal(governor)) {
    // "a round of talks", "the first day of the visit"
    if (relation(token) !== 'nmod' || !cues.transparent.has(governor.lemma)) return undefined;
    const roles = grammar.rolesOf(governor.index);
    for (const role of ['holder', 'possessor', 'with', 'to', 'between', 'by'])
      if (!draft.has(role))
        for (const filler of roles.at(role)) if (filler !== noun) add(draft, role, filler);
    return roles.lightToken;
  }
  switch (isFollowedByOff(tree, governor.index) ? 'obj' : relation(token)) {
    case 'obj':
      lendFrom(grammar, governor.index, draft, true);
      return governor.index;
    case 'nsubj':
      lendFrom(grammar, governor.index, draft, token.deprel === 'nsubj:pass');
      return governor.index;
    case 'obl':
      if (!draft.has('holder'))
        for (const filler of grammar
          .rolesOf(governor.index)
          .at(isPassive(tree, governor.index) ? 'object' : 'subject'))
          add(draft, 'holder', filler);
      return undefined;
    default:
      return undefined;
  }
}

const LENT = [
  'with',
  'to',
  'between',
  'in',
  'at',
  'by',
  'from',
  'against',
  'on',
  'for',
  'over',
  'about',
  'among',
];

function lendFrom(grammar: Grammar, verb: number, draft: Draft, withSubject: boolean): void {
  const roles = grammar.rolesOf(verb);
  if (withSubject && !draft.has('holder'))
    for (const filler of roles.at('subject')) add(draft, 'holder', filler);
  for (const role of LENT)
    if (!draft.has(role)) for (const filler of roles.at(role)) add(draft, role, filler);
}
