/**
 * When what goes on began, where a clause on whom it befalls tells: "is holding Ito, who was detained on Monday". In: a
 * candidate of a relation that lasts. Out: the verb of that clause.
 */
import type { Candidate } from '../frames/candidates.js';
import { framesAt, indexFrames } from '../frames/frameIndex.js';
import { auxiliaries, isPassive, isVerbal } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, type Tree } from '../tree/tree.js';

export function beginningOf({ relation: kind, trigger }: Candidate, grammar: Grammar): number | undefined {
  const { tree } = grammar;
  if (!kind.lasts || !goesOn(tree, trigger)) return undefined;
  const clauses = dependents(tree, trigger, 'obj', 'nmod')
    .flatMap(end => [end, ...dependents(tree, end, 'appos')])
    .flatMap(end => dependents(tree, end, 'acl'));
  // "is holding Ito, detained on Monday", of which the parser says that it is how he is held
  return [...clauses, ...dependents(tree, trigger, 'advcl')]
    .filter(verb => verb > trigger)
    .find(verb => isPassive(tree, verb) && framesAt(indexFrames([kind]), grammar, verb).length > 0);
}

/** "holds", "is holding", "the detention of", but not "arrested". */
function goesOn(tree: Tree, trigger: number): boolean {
  const token = tree.tokens[trigger]!;
  if (!isVerbal(token)) return true;
  const isPresent = ({ xpos }: { readonly xpos: string }): boolean => /^VB[ZP]$/.test(xpos);
  const helpers = auxiliaries(tree, trigger);
  return helpers.length === 0 ? isPresent(token) : token.xpos === 'VBG' && helpers.every(isPresent);
}
