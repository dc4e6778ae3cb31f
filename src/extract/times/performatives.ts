/**
 * Words that do what they say, on the day on which they are said: "we urge Ito to go", "said Norway condemns the raid".
 * In: a tree and an event.
 */
import type { TimeCues } from '../../schema/timeCues.js';
import { auxiliaries, isVerbal } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, firstConjunct, prepositions, relation } from '../tree/tree.js';

/** "I urge Ito to go", "we are asking Ito", "I want to thank Ito", "Norway condemns the raid", "we renew our call on Ito". */
export function isPerformed(grammar: Grammar, event: number): boolean {
  const { tree, cues } = grammar;
  const isFirst = (verb: number): boolean =>
    dependents(tree, verb, 'nsubj').some(word => cues.firstPersons.has(tree.tokens[word]!.lower));
  const { xpos, deprel, head } = tree.tokens[event]!;
  if (!isVerbal(tree.tokens[event]!)) return isUttered(grammar, event) && isFirst(head);
  if (xpos === 'VB')
    return (
      deprel === 'xcomp' && cues.prefacing.has(tree.tokens[head]!.lemma) && (isFirst(head) || isFirst(event))
    );
  const helpers = auxiliaries(tree, event);
  if (xpos === 'VBZ') return helpers.length === 0 && performs(grammar, event);
  if (xpos === 'VBP') return helpers.length === 0 && isFirst(event);
  return xpos === 'VBG' && isFirst(event) && helpers.length > 0 && helpers.every(aux => aux.xpos === 'VBP');
}

/** "condemns", "calls on", "stands with". */
function performs({ tree, cues, lemmaOf }: Grammar, verb: number): boolean {
  const { lemma } = tree.tokens[verb]!;
  return (
    cues.performing.has(lemmaOf(verb)) ||
    dependents(tree, verb, 'obl').some(noun =>
      prepositions(tree, noun).some(word => cues.performing.has(`${lemma} ${word}`)),
    )
  );
}

/** "reiterate our call", "express support", but not "welcome their call". */
function isUttered({ tree, cues }: Grammar, noun: number): boolean {
  const { head } = tree.tokens[noun]!;
  if (relation(tree.tokens[noun]!) !== 'obj' || !cues.uttering.has(tree.tokens[head]!.lemma)) return false;
  return (
    tree.tokens[head]!.xpos === 'VBP' &&
    auxiliaries(tree, head).length === 0 &&
    dependents(tree, noun, 'nmod:poss').every(owner => cues.firstPersons.has(tree.tokens[owner]!.lower))
  );
}

/** "said Norway welcomes the vote and condemns the raid", "Norway condemns the raid, she said": by saying so. */
export function isSaidToPerform(grammar: Grammar, event: number, { reporting, voicing }: TimeCues): boolean {
  const { tree } = grammar;
  const { xpos } = tree.tokens[event]!;
  if (xpos !== 'VBZ' || !isPerformed(grammar, event)) return false;
  const first = firstConjunct(tree, event);
  const { deprel, head } = tree.tokens[first]!;
  const told = deprel === 'ccomp' ? [head] : dependents(tree, first, 'parataxis');
  return told.some(verb => {
    const { xpos: tag, lemma } = tree.tokens[verb]!;
    return tag === 'VBD' && (reporting.has(lemma) || voicing.has(lemma));
  });
}
