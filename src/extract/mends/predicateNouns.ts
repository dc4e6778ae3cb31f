/**
 * Mends the two nouns that a verb of naming has ("considers Taiwan its own territory", "called the plan a 'stunt'"),
 * the objects of verbs whose next word is a time ("took office days after …"), and the agent of a deed that is told as
 * a noun ("the killing of a journalist by soldiers"). In and out: a tree over the same tokens.
 */
import type { StatusCues } from '../../schema/statusCues.js';
import type { TimeCues } from '../../schema/timeCues.js';
import { isVerbal } from '../tree/clauses.js';
import { relation, type Tree } from '../tree/tree.js';
import { type Draft, draftOf, mended, prepositionOf } from './headDraft.js';

export function mendPredicateNouns(tree: Tree, cues: StatusCues, time: TimeCues): Tree {
  const draft = draftOf(tree);
  const { deprel } = draft;
  for (const { index, upos } of tree.tokens) {
    if (deprel[index] === 'iobj') nameObject(draft, index, cues);
    if (upos === 'NOUN' && deprel[index]!.startsWith('acl')) predicate(draft, index, cues);
    if (upos === 'NOUN' && deprel[index] === 'compound') partFromTime(draft, index, time);
    if (deprel[index] === 'nmod') giveDoer(draft, index, cues);
  }
  return mended(draft);
}

/** "considers Taiwan its own territory": nobody is given a territory. */
function nameObject({ tree, head, deprel }: Draft, noun: number, cues: StatusCues): void {
  const verb = head[noun]!;
  if (verb > noun || !cues.naming.has(tree.tokens[verb]!.lemma)) return;
  if (tree.children[verb]!.some(child => child > noun && deprel[child] === 'obj')) deprel[noun] = 'obj';
}

/** "called the plan a 'stunt'": a noun with its own article is no clause of the one before. */
function predicate({ tree, head, deprel }: Draft, noun: number, cues: StatusCues): void {
  const { tokens, children } = tree;
  const object = head[noun]!;
  if (!/^acl(:relcl)?$/.test(deprel[noun]!) || deprel[object] !== 'obj') return;
  const verb = head[object]!;
  if (verb < 0 || verb > object || !cues.naming.has(tokens[verb]!.lemma)) return;
  const isClause = children[noun]!.some(child => /^(nsubj|cop|aux|mark|case|obj)/.test(deprel[child]!));
  const hasArticle = children[noun]!.some(child => /^(det|nmod:poss)$/.test(deprel[child]!) && child < noun);
  if (hasArticle && !isClause) [head[noun], deprel[noun]] = [verb, 'xcomp'];
}

/** "took office days after Ito resigned": the days are not those of an office. */
function partFromTime({ tree, head, deprel }: Draft, noun: number, time: TimeCues): void {
  const { tokens, children } = tree;
  const unit = head[noun]!;
  if (unit !== noun + 1 || !isUnit(tree, unit, time)) return;
  if (children[unit]!.some(child => child < noun)) return;
  const verb = head[unit]!;
  if (verb !== noun - 1 || !isVerbal(tokens[verb]!) || !/^ob[jl]/.test(deprel[unit]!)) return;
  if (!/^(after|before|later|ago)$/i.test(tokens[unit + 1]?.text ?? '')) return;
  [head[noun], deprel[noun]] = [verb, 'obj'];
  deprel[unit] = 'obl:unmarked';
}

function isUnit({ tokens }: Tree, token: number, time: TimeCues): boolean {
  const { lower, xpos, lemma } = tokens[token]!;
  return xpos === 'NNS' && (time.units.has(lemma) || time.units.has(lower) || time.hours.has(lemma));
}

/** "the killing of a journalist by soldiers": they are not the journalist's. */
function giveDoer(draft: Draft, doer: number, cues: StatusCues): void {
  const { tree, head } = draft;
  const { tokens } = tree;
  const victim = head[doer]!;
  if (victim < 0 || relation(tokens[victim]!) !== 'nmod') return;
  const deed = head[victim]!;
  if (tokens[victim]!.upos !== 'NOUN' || tokens[deed]!.upos !== 'NOUN') return;
  if (prepositionOf(draft, doer) !== 'by' || prepositionOf(draft, victim) !== 'of') return;
  const isDeed = cues.deeds.has(tokens[deed]!.lemma) || /..ing$/.test(tokens[deed]!.lemma);
  if (isDeed) head[doer] = deed;
}
