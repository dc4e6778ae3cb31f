/**
 * Mends what an answer is to: "in response to the killing of Ito, a judge, in a raid last month", of which the parser
 * gives "to the killing", "in a raid" or "last month" to the verb. In and out: a tree over the same tokens.
 */
import type { TimeCues } from '../../schema/timeCues.js';
import { isVerbal } from '../tree/clauses.js';
import { dependents, prepositions, type Tree, withSyntax } from '../tree/tree.js';

export function mendAnswers(tree: Tree, cues: TimeCues): Tree {
  const { tokens } = tree;
  const mended = new Map<number, { readonly head: number; readonly deprel: string }>();
  for (const { index: answer, lemma, head: verb, deprel } of tokens) {
    if (!cues.answers.has(lemma) || deprel !== 'obl' || answer < verb) continue;
    if (!prepositions(tree, answer).some(word => cues.answering.has(word))) continue;
    const behind = [...dependents(tree, answer, 'nmod'), ...dependents(tree, verb, 'obl')];
    const cause = behind.find(noun => dependents(tree, noun, 'case').includes(answer + 1));
    if (cause === undefined) continue;
    mended.set(cause, { head: answer, deprel: 'nmod' });
    for (const noun of dependents(tree, verb, 'obl'))
      if (noun > cause && isOfCause(tree, noun, cues) && !tokens.slice(answer, noun).some(isVerbal))
        mended.set(noun, { head: cause, deprel: 'nmod' });
  }
  return withSyntax(tree, mended);
}

/** "in a raid on Monday", "last month"; a day by itself may be that of the answer. */
function isOfCause({ tokens, children }: Tree, noun: number, cues: TimeCues): boolean {
  const isLong = (token: number): boolean => {
    const { lower } = tokens[token]!;
    const hasDay = children[token]!.some(child => /^\d{1,2}$/.test(tokens[child]!.text));
    return cues.units.has(lower) || (cues.months.has(lower) && !hasDay) || /^(19|20)\d\d$/.test(lower);
  };
  const isDay = ({ lower }: { readonly lower: string }): boolean =>
    cues.weekdays.has(lower) || cues.months.has(lower) || cues.days.has(lower);
  if (isLong(noun)) return true;
  return !isDay(tokens[noun]!) && children[noun]!.some(child => isLong(child) || isDay(tokens[child]!));
}
