/**
 * How far a time stands from an event: the steps up the tree to the event, or to a word that carries it, none across the
 * border of a clause. In: a tree, the word of a time, an event and its carriers.
 */
import type { TimeCues } from '../../schema/timeCues.js';
import { auxiliaries, clauseOf, hasMark, isVerbal } from '../tree/clauses.js';
import { dependents, prepositions, relation, type Tree } from '../tree/tree.js';
import type { Placed } from './placed.js';

/** Steps from the time up to a carrier, the event first; infinite beyond the border of a clause. */
export function distance(
  tree: Tree,
  time: number,
  carriers: readonly number[],
  event: number,
  cues: TimeCues,
): number {
  let steps = 0;
  let below = time;
  for (let here = time; here >= 0; below = here, here = tree.tokens[here]!.head) {
    const rank = carriers.indexOf(here);
    if (rank > 0 && below !== time && isOfOther(tree, carriers[rank - 1]!, below))
      return Number.POSITIVE_INFINITY;
    // "the second meeting this month and the first visit": the visit need not have been this month.
    if (rank > 0 && steps === 1 && isBesideNoun(tree, carriers, rank, time)) return Number.POSITIVE_INFINITY;
    if (rank > 0 && isLater(tree, carriers[rank - 1]!)) return Number.POSITIVE_INFINITY;
    if (rank >= 0) return rank * 20 + steps * 4 + Math.min(3, Math.abs(time - event) / 20);
    const token = tree.tokens[here]!;
    // "her second visit, the first was in 2018"
    if (here === time && dependents(tree, time, 'cop', 'nsubj').length > 0) return Number.POSITIVE_INFINITY;
    if (isVerbal(token)) {
      if ((isBorder(tree, here) && !isDelivery(tree, here, cues)) || isPlanBeside(tree, here))
        return Number.POSITIVE_INFINITY;
      if (here > time && isJoint(tree, time, here)) return Number.POSITIVE_INFINITY;
      if (/^(conj|advcl)$/.test(relation(token))) steps += 4;
    }
    steps++;
  }
  return Number.POSITIVE_INFINITY;
}

/** "praised Ito, and on Monday flew home": what stands between the joint and the second verb is of that alone. */
export function isJoint(tree: Tree, time: number, verb: number): boolean {
  const [joint] = dependents(tree, verb, 'cc');
  return relation(tree.tokens[verb]!) === 'conj' && joint !== undefined && joint < time;
}

/** "arrived in Oslo and will speak on Friday": the day of the plan is not that of what was done. */
function isPlanBeside(tree: Tree, verb: number): boolean {
  const { deprel, head } = tree.tokens[verb]!;
  if (deprel !== 'conj' || tree.tokens[head]!.xpos !== 'VBD') return false;
  return auxiliaries(tree, verb).some(({ xpos }) => xpos === 'MD');
}

/** "had met Ito in May and told Costa of it": the second verb in the simple past goes on from what was before. */
function isLater(tree: Tree, verb: number): boolean {
  const { deprel, head, xpos } = tree.tokens[verb]!;
  const isSecond = deprel === 'conj' && xpos === 'VBD' && auxiliaries(tree, verb).length === 0;
  return isSecond && auxiliaries(tree, head).some(({ lower }) => lower === 'had');
}

/** "her visit follows his trip last month": the time of the one end of a verb is not that of the other. */
function isOfOther({ tokens }: Tree, event: number, end: number): boolean {
  return /^(nsubj|obj)$/.test(relation(tokens[event]!)) && /^(nsubj|obj)$/.test(relation(tokens[end]!));
}

/** The time hangs from a noun, and the event from one joined to it that follows the time. */
function isBesideNoun(tree: Tree, carriers: readonly number[], rank: number, time: number): boolean {
  const [noun, joined] = [carriers[rank]!, carriers[rank - 1]!];
  return (
    time < joined &&
    time > noun &&
    relation(tree.tokens[joined]!) === 'conj' &&
    !isVerbal(tree.tokens[noun]!) &&
    !isVerbal(tree.tokens[joined]!)
  );
}

/**
 * "speaking in Oslo on Monday, Weber …", "accused him of lying on Monday" share the time of their clause; others do not,
 * nor does what is agreed to: "agreed to meet on Friday".
 */
function isBorder(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb]!;
  const link = relation(token);
  if (link === 'xcomp') return hasMark(tree, verb, 'to');
  const of = dependents(tree, verb, 'mark').map(mark => tree.tokens[mark]!.lemma);
  const above = token.head < 0 ? '' : relation(tree.tokens[token.head]!);
  const ofNoun = token.deprel === 'acl' && (above === 'nsubj' || (above === 'obj' && of.includes('of')));
  // "was greeted by Ito when she landed on Monday"
  if (link === 'advcl' && dependents(tree, verb, 'advmod').some(word => tree.tokens[word]!.lemma === 'when'))
    return false;
  if (link !== 'advcl' && !ofNoun) return /^(ccomp|acl|parataxis|csubj)$/.test(link);
  if (token.xpos !== 'VBG' || auxiliaries(tree, verb).length > 0) return true;
  return of.some(lemma => lemma !== 'of');
}

/**
 * "in an interview published on Saturday", "in a speech she gave in Oslo on Tuesday", "during the raid that it led in
 * May", "at a summit hosted by Ito in May": what is told is of the day that its setting has.
 */
export function isDelivery(tree: Tree, verb: number, cues: TimeCues): boolean {
  const { tokens, children } = tree;
  const { deprel, head, lemma } = tokens[verb]!;
  if (
    !deprel.startsWith('acl') ||
    !(cues.delivering.has(lemma) || cues.carryingOut.has(lemma) || cues.attending.has(lemma)) ||
    auxiliaries(tree, verb).some(({ xpos }) => xpos === 'MD')
  )
    return false;
  // "in the second part of an interview"
  let noun = head;
  while (prepositions(tree, noun).includes('of')) {
    const above = tokens[tokens[noun]!.head];
    if (!above || isVerbal(above)) break;
    noun = above.index;
  }
  return children[noun]!.some(
    word => tokens[word]!.deprel === 'case' && cues.settings.has(tokens[word]!.lemma),
  );
}

/** "next month from July 4 to July 6": of two times of one clause the one that lies in the other. */
export function isCloser(tree: Tree, inner: Placed, outer: Placed): boolean {
  if (!inner.stretch || !outer.stretch || clauseOf(tree, inner.head) !== clauseOf(tree, outer.head))
    return false;
  const [narrow, wide] = [inner.stretch, outer.stretch];
  return (
    wide.first <= narrow.first &&
    narrow.last <= wide.last &&
    narrow.last - narrow.first < wide.last - wide.first
  );
}
