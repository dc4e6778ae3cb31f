/**
 * Mends what words are delivered in: "said Norway had waged a war in an interview aired on Monday", "hit back at a claim that
 * Norway had done so in a letter published last week". The interview is that of whoever says so, not part of what is
 * said. In and out: a tree over the same tokens.
 */
import type { StatusCues } from '../../schema/statusCues.js';
import type { TimeCues } from '../../schema/timeCues.js';
import { clauseOf, isVerbal } from '../tree/clauses.js';
import { dependents, relation, type Tree, withSyntax } from '../tree/tree.js';

export function mendDeliveries(tree: Tree, status: StatusCues, time: TimeCues): Tree {
  const { tokens } = tree;
  const mended = new Map<number, { readonly head: number; readonly deprel: string }>();
  for (const { index, deprel, head } of tokens) {
    if (deprel !== 'obl' || head > index || !isVerbal(tokens[head]!) || !isDelivered(tree, index, time))
      continue;
    if (isSpoken(tokens[head]!.lemma, status, time)) continue;
    const verb = verbOfWords(tree, head, status, time);
    if (verb !== undefined) mended.set(index, { head: verb, deprel });
  }
  return withSyntax(tree, mended);
}

/** "in a letter published", "in remarks broadcast" */
function isDelivered(tree: Tree, noun: number, { delivering }: TimeCues): boolean {
  const { tokens } = tree;
  return (
    dependents(tree, noun, 'case').some(word => tokens[word]!.lemma === 'in') &&
    dependents(tree, noun, 'acl').some(
      verb => /^VB[DN]$/.test(tokens[verb]!.xpos) && delivering.has(tokens[verb]!.lemma),
    )
  );
}

function isSpoken(verb: string, { declaring }: StatusCues, { voicing, announcing }: TimeCues): boolean {
  return declaring.has(verb) || voicing.has(verb) || announcing.has(verb);
}

/** The verb of saying above what is said, or the one above a claim that it speaks of. */
function verbOfWords(tree: Tree, said: number, status: StatusCues, time: TimeCues): number | undefined {
  const { tokens } = tree;
  const { head } = tokens[said]!;
  if (head < 0 || head > said) return undefined;
  const link = relation(tokens[said]!);
  if (/^[cx]comp$/.test(link)) return isSpoken(tokens[head]!.lemma, status, time) ? head : undefined;
  if (link !== 'acl' || !status.told.has(tokens[head]!.lemma)) return undefined;
  const verb = clauseOf(tree, head);
  return isVerbal(tokens[verb]!) ? verb : undefined;
}
