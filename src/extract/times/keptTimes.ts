/**
 * Times that a noun keeps to itself: "condemned Sunday's attack", "arrested over a protest in 2019", "after the June 12
 * vote". They date what the noun tells, and nothing that its clause tells. In: a tree and where a time stands. Out: the
 * noun.
 */
import type { TimeCues } from '../../schema/timeCues.js';
import { isVerbal } from '../tree/clauses.js';
import { dependents, prepositions, relation, type Tree } from '../tree/tree.js';
import { isSingleDay, type Stretch } from './calendar.js';
import { isDelivery } from './distance.js';
import { spokenOf } from './reactions.js';

export function keepingNoun(
  tree: Tree,
  head: number,
  first: number,
  stretch: Stretch | undefined,
  /** Words of the times before it. */
  earlier: readonly number[],
  cues: TimeCues,
): number | undefined {
  return (
    nounBehind(tree, head, cues) ??
    objectBefore(tree, head, earlier, cues) ??
    answeredBy(tree, head, cues) ??
    causeBefore(tree, first, stretch, cues)
  );
}

/** "in response to a raid on Sunday", "on the heels of a strike on Monday": the noun above what was before. */
export function answeredBy(tree: Tree, head: number, cues: TimeCues): number | undefined {
  const { tokens } = tree;
  for (let here = tokens[head]!.head; here >= 0 && !isVerbal(tokens[here]!); here = tokens[here]!.head)
    if (isAnswer(tree, here, cues)) return here;
  return undefined;
}

/** "in response", "as a reply" */
function isAnswer(tree: Tree, noun: number, { answers, answering }: TimeCues): boolean {
  return answers.has(tree.tokens[noun]!.lemma) && prepositions(tree, noun).some(word => answering.has(word));
}

/** "Sunday's attack", "the June 12 vote", unless the clause was set in it ("at Monday's meeting"), or tells what it did. */
function nounBehind(tree: Tree, head: number, cues: TimeCues): number | undefined {
  const { tokens } = tree;
  const { deprel } = tokens[head]!;
  let noun = tokens[head]!.head;
  if (noun <= head || isVerbal(tokens[noun]!)) return undefined;
  if (!/^(nmod|compound|nummod|amod)/.test(deprel)) return undefined;
  // "the June harbour summit"
  while (tokens[noun]!.deprel === 'compound' && tokens[noun]!.head > noun) noun = tokens[noun]!.head;
  if (/^nsubj/.test(tokens[noun]!.deprel) || isAttended(tree, noun, cues)) return undefined;
  const by = prepositions(tree, noun);
  const isSetting =
    by.some(word => cues.settings.has(word) && word !== 'on') || isOnMargins(tree, noun, cues);
  return isSetting ? (reasonAbove(tree, noun, cues) ?? reasonBefore(tree, noun, cues)) : noun;
}

/** "blamed Ito for her defeat in Tuesday's vote": the noun of a reason, which was set there rather than the clause. */
function reasonAbove(tree: Tree, noun: number, cues: TimeCues): number | undefined {
  const { tokens } = tree;
  for (let here = tokens[noun]!.head; here >= 0 && !isVerbal(tokens[here]!); here = tokens[here]!.head)
    if (!tree.nameAt[here] && isReason(tree, here, cues)) return here;
  return undefined;
}

/** "accused Ito of fraud in the 2020 vote": where the parser gives the setting to the verb. */
function reasonBefore(tree: Tree, noun: number, cues: TimeCues): number | undefined {
  const { tokens } = tree;
  const { head: verb } = tokens[noun]!;
  const before = dependents(tree, noun, 'case')[0]! - 1;
  if (verb < 0 || !cues.reacting.has(tokens[verb]!.lemma) || before <= verb) return undefined;
  for (let here = before; here > verb && !isVerbal(tokens[here]!); here = tokens[here]!.head)
    if (!tree.nameAt[here] && prepositions(tree, here).some(mark => /^(?:of|for|on)$/.test(mark)))
      return here;
  return undefined;
}

/** "over a protest", and "for a visit", "on her victory", "to a raid" of which a verb speaks: "thanked Ito for a visit". */
function isReason(tree: Tree, noun: number, cues: TimeCues): boolean {
  const { head } = tree.tokens[noun]!;
  const isSpokenOf = head >= 0 && cues.reacting.has(tree.tokens[head]!.lemma);
  const isOwned = dependents(tree, noun, 'nmod').some(owner => tree.tokens[owner]!.deprel === 'nmod:poss');
  return prepositions(tree, noun).some(
    mark =>
      cues.causes.has(mark) || (isSpokenOf && (/^(?:for|to)$/.test(mark) || (mark === 'on' && isOwned))),
  );
}

/** "on Monday condemned a raid a day earlier": the object of a verb that has had its own day. */
function objectBefore(
  tree: Tree,
  head: number,
  earlier: readonly number[],
  { reacting }: TimeCues,
): number | undefined {
  const { head: verb } = tree.tokens[head]!;
  if (verb < 0 || !reacting.has(tree.tokens[verb]!.lemma)) return undefined;
  const [object] = dependents(tree, verb, 'obj');
  if (object === undefined || object > head || tree.nameAt[object]) return undefined;
  return earlier.some(time => time < object && tree.tokens[time]!.head === verb) ? object : undefined;
}

/** "on the sidelines of the June 12 summit", "at the start of Monday's talks" */
function isOnMargins(tree: Tree, noun: number, cues: TimeCues): boolean {
  const { head } = tree.tokens[noun]!;
  if (head < 0 || !prepositions(tree, noun).includes('of')) return false;
  const { lemma } = tree.tokens[head]!;
  const isPart = cues.margins.has(lemma) || cues.firstParts.has(lemma) || cues.lastParts.has(lemma);
  return isPart && prepositions(tree, head).some(word => cues.settings.has(word));
}

/** "attended the June 12 summit" */
function isAttended({ tokens }: Tree, noun: number, cues: TimeCues): boolean {
  const { deprel, head } = tokens[noun]!;
  return deprel === 'obj' && cues.attending.has(tokens[head]!.lemma);
}

/** "over a protest in 2019", "for an attack last week", "made poor by a war in 1947": a day may still be that of the clause. */
function causeBefore(
  tree: Tree,
  first: number,
  stretch: Stretch | undefined,
  cues: TimeCues,
): number | undefined {
  if (isSingleDay(stretch)) return undefined;
  const { tokens } = tree;
  const hasMark = tokens[first - 1]?.deprel === 'case';
  const before = hasMark ? first - 2 : first - 1;
  if (before < 0 || tokens[before]!.sentence !== tokens[first]!.sentence) return undefined;
  let here = before;
  for (; here >= 0 && here < first && !isVerbal(tokens[here]!); here = tokens[here]!.head) {
    if (!/^N/.test(tokens[here]!.xpos) || tree.nameAt[here]) continue;
    // "thanked Ito for a visit in May", "responded to a raid over the weekend"
    if (isReason(tree, here, cues) && /^(obl|nmod)$/.test(relation(tokens[here]!))) return here;
    const marks = dependents(tree, here, 'case').map(mark => tokens[mark]!.lemma);
    if (isNoted(tree, here, before, cues)) return here;
    const isLong = hasMark && cues.longEvents.has(tokens[here]!.lemma) && spokenOf(tree, here, cues) === here;
    if (isLong && !marks.some(mark => cues.settings.has(mark))) return here;
  }
  return here >= 0 && here < first ? nounJudged(tree, here, cues) : undefined;
}

/** "praised Ito's handling of the floods last year": what somebody owns and a verb speaks of, with more of it behind. */
function isNoted(tree: Tree, noun: number, last: number, { reacting }: TimeCues): boolean {
  const { deprel, head } = tree.tokens[noun]!;
  if (deprel !== 'obj' || last === noun || !reacting.has(tree.tokens[head]!.lemma)) return false;
  return tree.children[noun]!.some(owner => tree.tokens[owner]!.deprel === 'nmod:poss');
}

/** "defended Ito's decision to leave in 2017": the noun that a clause describes and of which another verb speaks. */
function nounJudged(tree: Tree, clause: number, cues: TimeCues): number | undefined {
  const { tokens } = tree;
  const { head } = tokens[clause]!;
  if (isDelivery(tree, clause, cues)) return undefined;
  if (relation(tokens[clause]!) !== 'acl' || isVerbal(tokens[head]!)) return undefined;
  const above = tokens[tokens[head]!.head];
  return above && cues.reacting.has(above.lemma) && /^(obj|obl)$/.test(relation(tokens[head]!))
    ? head
    : undefined;
}
