/**
 * Events of so many days: "a two-day visit". In: trees and times. Out: how many days, and from when to when where the
 * clause names the day on which it begins, or the one on which it ends.
 */

import type { TimeCues } from '../../schema/timeCues.js';
import { clauseOf } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, prepositions, relation, type Tree } from '../tree/tree.js';
import { isOwnDay } from './attachment.js';
import { isSingleDay, type Stretch } from './calendar.js';
import { isAside, type Placed } from './placed.js';
import { introduced } from './sequels.js';

/** "arrived on Monday for a three-day visit": the days from that one; "left on Monday after a three-day visit": those up to it. */
export interface Stay extends Stretch {
  /** The day named is the last. */
  readonly over: boolean;
}

export function stayFrom(tree: Tree, time: Placed, cues: TimeCues): Stay | undefined {
  const { stretch, head } = time;
  if (isAside(time) || !stretch) return undefined;
  if (time.time.kind === 'stay') return { ...stretch, over: false };
  if (!isSingleDay(stretch)) return undefined;
  const day = stretch.first;
  const clause = clauseOf(tree, head);
  const beside = dependents(tree, clause, 'advcl').filter(verb => isBeside(tree, verb));
  for (const noun of [clause, ...beside].flatMap(verb => nounsWithin(tree, verb))) {
    const days = daysOf(tree, noun, cues);
    if (days === undefined) continue;
    const gone = daysGone(tree, noun, days, cues) ?? (opens(tree, noun, clause, cues) ? 0 : undefined);
    if (gone === undefined || gone >= days) continue;
    return { first: day - gone, last: day - gone + days - 1, over: gone === days - 1 };
  }
  return undefined;
}

/** "met Ito on Monday, wrapping up a three-day visit" */
function isBeside({ tokens }: Tree, verb: number): boolean {
  return relation(tokens[verb]!) === 'advcl' && tokens[verb]!.xpos === 'VBG';
}

/** How many of its days lie before the one that its clause names: "on the second day of a four-day visit", "after" one. */
function daysGone(tree: Tree, noun: number, days: number, cues: TimeCues): number | undefined {
  const { tokens } = tree;
  const { head } = tokens[noun]!;
  const isPart = head >= 0 && prepositions(tree, noun).includes('of');
  if (isPart && cues.firstParts.has(tokens[head]!.lemma)) return 0;
  if (isPart && cues.lastParts.has(tokens[head]!.lemma)) return days - 1;
  if (isPart && cues.units.get(tokens[head]!.lemma) === 'day')
    for (const which of dependents(tree, head, 'amod')) {
      const ordinal = cues.ordinals.get(tokens[which]!.lower);
      if (ordinal !== undefined) return ordinal - 1;
      if (cues.lastParts.has(tokens[which]!.lower)) return days - 1;
    }
  return isOver(tree, noun, cues) ? days - 1 : undefined;
}

/** The stay that the clause of an event tells of. */
export function stayWith(
  tree: Tree,
  event: number,
  times: readonly Placed[],
  cues: TimeCues,
): Stay | undefined {
  const own = clauseOf(tree, event);
  const clause = isBeside(tree, own) ? clauseOf(tree, tree.tokens[own]!.head) : own;
  for (const time of times) {
    const stay = clauseOf(tree, time.head) === clause ? stayFrom(tree, time, cues) : undefined;
    if (stay) return stay;
  }
  return undefined;
}

/** "her visit, which begins on Monday", "began the visit on Monday" */
export function isBeginning(
  grammar: Grammar,
  event: number,
  { head, stretch }: Placed,
  cues: TimeCues,
): boolean {
  if (!isSingleDay(stretch)) return false;
  const { tree } = grammar;
  const verb = clauseOf(tree, head);
  if (!cues.beginning.has(tree.tokens[verb]!.lemma)) return false;
  const isEnd = tree.tokens[event]!.head === verb && /^(nsubj|obj)$/.test(relation(tree.tokens[event]!));
  return isEnd || isOwnDay(grammar, event, head, cues);
}

/** "a two-day state visit", "the first stop of a two-day visit", but not of a trip, which may go to more countries: 2. */
export function daysOfVisit(tree: Tree, noun: number, cues: TimeCues): number | undefined {
  const own = daysOf(tree, noun, cues);
  if (own !== undefined) return own;
  const [whole] = dependents(tree, noun, 'nmod').filter(
    part => prepositions(tree, part).includes('of') && cues.wholes.has(tree.tokens[part]!.lemma),
  );
  return whole === undefined ? undefined : daysOf(tree, whole, cues);
}

/** "a two-day state visit": 2. */
function daysOf(tree: Tree, noun: number, cues: TimeCues): number | undefined {
  // "spent two days in Oslo"
  for (const days of dependents(tree, noun, 'obj')) {
    const [number] = dependents(tree, days, 'nummod');
    if (cues.units.get(tree.tokens[days]!.lemma) === 'day' && number !== undefined)
      return countOf(tree.tokens[number]!.lemma, cues);
  }
  for (const part of dependents(tree, noun, 'compound', 'amod', 'nmod')) {
    if (part > noun) continue;
    if (cues.units.get(tree.tokens[part]!.lemma) !== 'day') {
      const inner = daysOf(tree, part, cues);
      if (inner !== undefined) return inner;
      continue;
    }
    const [number] = dependents(tree, part, 'nummod');
    const count = number === undefined ? undefined : countOf(tree.tokens[number]!.lemma, cues);
    if (count !== undefined) return count;
  }
  return undefined;
}

/** "a four-day visit from Thursday": how many days what stands before the time takes. */
export function daysBefore(tree: Tree, time: number, cues: TimeCues): number | undefined {
  const clause = clauseOf(tree, time);
  const above = relation(tree.tokens[clause]!) === 'acl' ? [tree.tokens[clause]!.head] : [];
  for (const noun of [...nounsWithin(tree, clause), ...above]) {
    const days = noun < time ? (daysOf(tree, noun, cues) ?? daysFor(tree, noun, cues)) : undefined;
    if (days !== undefined) return days;
  }
  return undefined;
}

/** "will be in Oslo for three days". */
function daysFor(tree: Tree, days: number, cues: TimeCues): number | undefined {
  if (cues.units.get(tree.tokens[days]!.lemma) !== 'day' || !prepositions(tree, days).includes('for'))
    return undefined;
  const [number] = dependents(tree, days, 'nummod');
  return number === undefined ? undefined : countOf(tree.tokens[number]!.lemma, cues);
}

/** The clause's own word and the nouns below it, no clause between. */
function nounsWithin(tree: Tree, clause: number): number[] {
  const nouns = [clause];
  for (let next = 0; next < nouns.length; next++)
    nouns.push(...dependents(tree, nouns[next]!, 'obj', 'obl', 'nmod', 'nsubj'));
  return nouns;
}

function isOver(tree: Tree, noun: number, cues: TimeCues): boolean {
  if (introduced(tree, noun, cues.sequence) !== undefined) return true;
  const { head } = tree.tokens[noun]!;
  return (
    head >= 0 &&
    cues.ending.has(tree.tokens[head]!.lemma) &&
    /^(obj|nsubj)$/.test(relation(tree.tokens[noun]!))
  );
}

/** "begins a two-day visit", "arrived for a two-day visit", but not "spoke during" one. */
function opens(tree: Tree, noun: number, clause: number, cues: TimeCues): boolean {
  if (introduced(tree, noun, cues.borders) !== undefined) return false;
  const link = relation(tree.tokens[noun]!);
  const { head } = tree.tokens[noun]!;
  const begins = head === clause || (head >= 0 && cues.beginning.has(tree.tokens[head]!.lemma));
  const isEnd = noun === clause || (/^(obj|nsubj)$/.test(link) && begins);
  return isEnd || prepositions(tree, noun).some(word => cues.staying.has(word));
}

function countOf(word: string, { numbers }: TimeCues): number | undefined {
  return numbers.get(word.toLowerCase()) ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined);
}
