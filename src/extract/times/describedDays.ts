/**
 * Days of a noun that are those of the clause which describes it: "Sunday's raid, which killed Ito", "the May 3 speech in
 * which she accused Ito", "the June 3 strike that Weber ordered". In: a tree, an event, the word of a time. Out: whether
 * the time is the event's so.
 */
import type { TimeCues } from '../../schema/timeCues.js';
import { auxiliaries, isRelativePronoun, isVerbal } from '../tree/clauses.js';
import { dependents, prepositions, relation, type Tree } from '../tree/tree.js';

export function isDayOfDescribed(tree: Tree, event: number, time: number, cues: TimeCues): boolean {
  const { tokens } = tree;
  const clause = describingVerb(tree, event, cues);
  if (clause === undefined || time > clause || isOfOtherTime(tree, clause)) return false;
  const { head } = tokens[clause]!;
  const pronoun = pronounOf(tree, clause);
  if (!sharesDay(tree, clause, pronoun, cues)) return false;
  // "Sunday's visit to Oslo, where she met Ito"
  const isPlace = tree.nameAt[head] !== undefined && pronoun !== undefined && tokens[pronoun]!.xpos === 'WRB';
  const noun = isPlace ? tokens[head]!.head : head;
  if (noun < 0 || tokens[noun]!.upos !== 'NOUN' || tree.nameAt[noun]) return false;
  const above = tokens[time]!.head;
  const isDelivered = above >= 0 && tokens[above]!.deprel === 'acl' && tokens[above]!.xpos === 'VBN';
  return above === noun || (isDelivered && tokens[above]!.head === noun);
}

/** "the strike that Weber ordered to kill Ito": told in the past, whatever its sentence plans. */
export function isDescribedInPast(tree: Tree, event: number, time: number, cues: TimeCues): boolean {
  const clause = describingVerb(tree, event, cues);
  if (clause === undefined || tree.tokens[clause]!.xpos !== 'VBD') return false;
  return isDayOfDescribed(tree, event, time, cues);
}

/** The verb of the relative clause that tells of the event, or orders it. */
function describingVerb({ tokens }: Tree, event: number, cues: TimeCues): number | undefined {
  let clause = event;
  while (/^(conj|xcomp)$/.test(relation(tokens[clause]!)) && isVerbal(tokens[clause]!)) {
    const link = relation(tokens[clause]!);
    clause = tokens[clause]!.head;
    // "led Norway to sanction Sweden": whenever that came of it
    if (link === 'xcomp' && !cues.carryingOut.has(tokens[clause]!.lemma)) return undefined;
  }
  return tokens[clause]!.deprel === 'acl:relcl' && isVerbal(tokens[clause]!) ? clause : undefined;
}

/** "which binds Norway", "where she had met Ito": at any time, or before. */
function isOfOtherTime(tree: Tree, verb: number): boolean {
  const helpers = auxiliaries(tree, verb);
  if (helpers.some(({ xpos }) => xpos === 'MD')) return false;
  return [tree.tokens[verb]!, ...helpers].some(({ xpos, lemma, index }) =>
    index === verb ? /^VB[ZP]$/.test(xpos) : lemma === 'have' || /^VB[ZP]$/.test(xpos),
  );
}

/** "which", or "where", of a clause. */
function pronounOf(tree: Tree, verb: number): number | undefined {
  return tree.children[verb]!.find(child => isRelativePronoun(tree.tokens[child]!));
}

/** The noun does, or is where, what the clause tells; of what is done to it only that which carries it out: "which Weber condemned". */
function sharesDay(tree: Tree, verb: number, pronoun: number | undefined, cues: TimeCues): boolean {
  const { lemma } = tree.tokens[verb]!;
  const isDone = cues.carryingOut.has(lemma) || cues.attending.has(lemma);
  if (pronoun === undefined) return isDone && dependents(tree, verb, 'nsubj').length > 0;
  const { xpos, lower } = tree.tokens[pronoun]!;
  if (xpos === 'WRB') return lower === 'where';
  if (/^who/.test(lower)) return false;
  const link = relation(tree.tokens[pronoun]!);
  return link === 'nsubj' || prepositions(tree, pronoun).some(word => cues.settings.has(word)) || isDone;
}
