/**
 * How a plan came out, where its sentence goes on to say so: "was willing to sanction Norway, and did so", "wanted to
 * come but did not", "invited Ito to come, and he accepted". In: the verb of the event. Out: its status, or undefined.
 */
import type { Status } from '../../model/index.js';
import { isPassive, isVerbal } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, relation } from '../tree/tree.js';
import { inClause } from './clauseStatus.js';

export function outcomeOf(event: number, grammar: Grammar): Status | undefined {
  const { tree } = grammar;
  if (!isVerbal(tree.tokens[event]!)) return undefined;
  for (let here = event; here >= 0; here = tree.tokens[here]!.head) {
    for (const further of dependents(tree, here, 'conj', 'parataxis')) {
      if (further <= event) continue;
      const outcome = ofDoing(further, grammar) ?? ofAnswer(here, further, grammar);
      if (outcome !== undefined) return outcome;
    }
    const { deprel } = tree.tokens[here]!;
    if (!/^(xcomp|ccomp|conj|advcl|acl)$/.test(deprel)) return undefined;
  }
  return undefined;
}

/** "and did so", "but never did", "and will do so" */
function ofDoing(verb: number, grammar: Grammar): Status | undefined {
  const { tree } = grammar;
  if (tree.tokens[verb]!.lemma !== 'do' || !isBare(verb, grammar, /^(so|it|that|this)$/)) return undefined;
  if (dependents(tree, verb, 'nsubj').some(subject => tree.tokens[subject]!.upos !== 'PRON'))
    return undefined;
  const told = inClause(verb, grammar);
  if (told !== undefined) return told === 'possible' ? undefined : told;
  return tree.tokens[verb]!.xpos === 'VB' ? undefined : 'asserted';
}

/** "invited Ito to visit, and he accepted": settled, "but he declined": not to be. */
function ofAnswer(asking: number, verb: number, grammar: Grammar): Status | undefined {
  const { tree, cues, lemmaOf } = grammar;
  if (!cues.inviting.has(tree.tokens[asking]!.lemma)) return undefined;
  const answer = lemmaOf(verb);
  const isAccepted = cues.accepting.has(answer) || answer === 'agree';
  if (!isAccepted && !cues.answering.has(answer)) return undefined;
  if (!isBare(verb, grammar, /^(it|invitation|offer|request|proposal)$/)) return undefined;
  // "asked Ito to stay, and refused": whoever asked refused
  if (dependents(tree, verb, 'nsubj').length === 0 && !isPassive(tree, asking)) return undefined;
  const told = inClause(verb, grammar);
  if (told === undefined) return isAccepted ? 'planned' : 'negated';
  return told === 'negated' && isAccepted ? 'negated' : undefined;
}

/** Of nothing else than what has been told. */
function isBare(verb: number, { tree }: Grammar, told: RegExp): boolean {
  return tree.children[verb]!.every(child => {
    const token = tree.tokens[child]!;
    if (/^(xcomp|ccomp)$/.test(token.deprel)) return false;
    return relation(token) !== 'obj' || told.test(token.lemma);
  });
}
