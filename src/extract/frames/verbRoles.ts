/** The roles of a verb, with what the syntax leaves unsaid because another clause says it. */

import { antecedentOf, clauseOfSubject, hasMark, isPassive, isVerbal, referent } from '../tree/clauses.js';
import { add, type Draft, type Grammar } from '../tree/grammar.js';
import { dependents, firstConjunct, prepositions, relation, type Tree } from '../tree/tree.js';
import { saidBy, shareRelative } from './relativeRoles.js';
import { nounAfter, nounBefore, sharedSubject } from './unsaidRoles.js';

export function verbRoles(grammar: Grammar, verb: number, draft: Draft): void {
  const { tree } = grammar;
  const passive = isPassive(tree, verb);
  for (const child of tree.children[verb]!) addVerbDependent(tree, draft, child, passive);
  if (tree.tokens[verb]!.deprel === 'amod') {
    add(draft, passive ? 'object' : 'subject', tree.tokens[verb]!.head);
    if (passive && !draft.has('subject'))
      for (const filler of draft.get('compound') ?? []) add(draft, 'subject', filler);
  }
  shareRelative(grammar, verb, draft, passive);
  // "called Ito to concede and congratulate him"
  const first = firstConjunct(tree, verb);
  // "warned Ito of sanctions if Norway attacks": a condition is nobody's words.
  if (/^(xcomp|ccomp|advcl)$/.test(tree.tokens[first]!.deprel) && !isCondition(tree, first))
    add(draft, 'governor', tree.tokens[first]!.head);
  const joined = clauseOfSubject(tree, verb);
  if (joined !== undefined) add(draft, 'governor', joined);
  const missing = passive ? 'object' : 'subject';
  if (!draft.has(missing)) for (const filler of sharedSubject(grammar, verb)) add(draft, missing, filler);
  if (!draft.has(missing)) {
    const before = nounBefore(tree, verb);
    if (before !== undefined) add(draft, missing, before);
  }
  // "thanked Ito for it": an only object, whatever the parser calls it
  if (!draft.has('object')) for (const filler of draft.get('indirect') ?? []) add(draft, 'object', filler);
  if (!passive && !draft.has('object')) {
    const after = nounAfter(tree, verb);
    if (after !== undefined) add(draft, 'object', after);
  }
  for (const object of draft.get('object') ?? [])
    for (const child of dependents(tree, object, 'nmod')) {
      const [word] = child > verb ? prepositions(tree, child) : [];
      if (word !== undefined && OBJECT_OR_VERB.has(word) && !draft.has(word)) add(draft, word, child);
    }
  if (passive && !draft.has('subject') && relation(tree.tokens[verb]!) === 'conj')
    for (const filler of grammar.rolesOf(tree.tokens[verb]!.head).at('subject'))
      if (isPassive(tree, tree.tokens[verb]!.head)) add(draft, 'subject', filler);
  // "met and praised Ito": an object to the right belongs to both.
  if (!passive && !draft.has('object'))
    for (const child of dependents(tree, verb, 'conj'))
      if (isVerbal(tree.tokens[child]!) && isBareConjunct(tree, verb, child))
        for (const object of dependents(tree, child, 'obj')) add(draft, 'object', object);
}

function isCondition(tree: Tree, verb: number): boolean {
  return (
    tree.tokens[verb]!.deprel === 'advcl' && (hasMark(tree, verb, 'if') || hasMark(tree, verb, 'unless'))
  );
}

/** Prepositions whose phrase a parser may hang from the object though it belongs to the verb. */
const OBJECT_OR_VERB = new Set(['to', 'with', 'from', 'against', 'on', 'in', 'at', 'for']);

/** Nothing but a conjunction stands between the two verbs. */
function isBareConjunct(tree: Tree, verb: number, child: number): boolean {
  for (let index = verb + 1; index < child; index++)
    if (!/^(CCONJ|ADV|AUX)$/.test(tree.tokens[index]!.upos)) return false;
  return true;
}

function addVerbDependent(tree: Tree, draft: Draft, child: number, passive: boolean): void {
  const token = tree.tokens[child]!;
  const isWhen = (word: number): boolean => tree.tokens[word]!.lemma === 'when';
  switch (relation(token)) {
    case 'nsubj':
      add(draft, passive ? 'object' : 'subject', referent(tree, child));
      return;
    case 'obj':
      add(draft, 'object', saidBy(tree, child) ?? referent(tree, child));
      return;
    case 'iobj':
      add(draft, 'indirect', referent(tree, child));
      return;
    case 'obl':
    case 'nmod': {
      const words = prepositions(tree, child);
      // "called off the meeting"
      if (words.length === 0 && followsParticle(tree, child)) add(draft, 'object', referent(tree, child));
      if (words.length === 0) return;
      if (words[0] === 'off') add(draft, 'object', referent(tree, child));
      const agent = token.deprel === 'obl:agent' || (passive && words[0] === 'by');
      add(draft, agent ? 'subject' : words.join(' '), referent(tree, child));
      if (!agent && words.length > 1) add(draft, words[0]!, referent(tree, child));
      return;
    }
    case 'compound':
      if (token.deprel !== 'compound:prt') add(draft, 'compound', child);
      return;
    case 'xcomp':
    case 'ccomp':
      add(draft, 'clause', child);
      if (hasMark(tree, child, 'to')) add(draft, 'infinitive', child);
      return;
    case 'advcl': {
      const words: string[] = [];
      for (const mark of dependents(tree, child, 'mark')) words.push(tree.tokens[mark]!.lower);
      if (words.length === 0 && dependents(tree, child, 'advmod').some(isWhen)) words.push('when');
      if (words.includes('to')) {
        add(draft, 'clause', child);
        add(draft, 'infinitive', child);
      } else if (words.length === 1 && !isAbsolute(tree, child, words[0]!)) add(draft, words[0]!, child);
      else if (words.length === 0 && token.xpos === 'VBG') add(draft, 'participle', child);
      return;
    }
    case 'aux':
      // "should have met" did not.
      if (
        token.xpos === 'MD' &&
        !dependents(tree, token.head, 'aux').some(aux => tree.tokens[aux]!.lemma === 'have')
      )
        add(draft, 'modal', child);
      return;
    case 'advmod':
      if (token.lemma === 'where') {
        const antecedent = antecedentOf(tree, child);
        if (antecedent !== undefined) add(draft, 'in', antecedent);
      }
      return;
    default:
  }
}

/** "opened talks, with Oslo seeking changes": beside the act, not whom it is with. */
function isAbsolute(tree: Tree, clause: number, mark: string): boolean {
  return mark === 'with' && dependents(tree, clause, 'nsubj').length > 0;
}

function followsParticle({ tokens, children }: Tree, noun: number): boolean {
  const first = Math.min(noun, ...children[noun]!);
  const { deprel, head } = tokens[first - 1] ?? tokens[noun]!;
  return deprel === 'compound:prt' && head === tokens[noun]!.head;
}
