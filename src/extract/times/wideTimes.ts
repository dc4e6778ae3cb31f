/**
 * Times too wide to date an event of a story: what is told beside a year or a month, or after what was long ago, need not
 * be of the day of the story. In: a tree, an event, the times of its sentence.
 */
import type { TimeCues } from '../../schema/timeCues.js';
import { clauseOf, hasMark, isVerbal } from '../tree/clauses.js';
import { dependents, isAncestor, relation, type Tree } from '../tree/tree.js';
import { carriersOf, holdsIn } from './attachment.js';
import { isSingleDay, type Stretch } from './calendar.js';
import { answeredBy } from './keptTimes.js';
import { isAside, type Placed } from './placed.js';
import { isMarkedBy } from './sequels.js';
import { LONGEST_MONTH } from './timeResolution.js';

/** "follows a trip to Rome last month", "while she went there this year, she met Ito": so long a time leaves it open. */
export function openTime(
  tree: Tree,
  event: number,
  times: readonly Placed[],
  isSpoken: boolean,
): Placed | undefined {
  return times.find(
    time =>
      !isAside(time) &&
      !time.ahead &&
      (isSpoken || !time.quoted) &&
      isWide(time) &&
      (holdsIn(tree, time.head, event) || isConceded(tree, time.head, event)),
  );
}

function isWide({ stretch }: Placed): boolean {
  return !isSingleDay(stretch);
}

/** "While she went to Oslo this year, she met Ito": the time of a clause in front, in a verb of the past. */
function isConceded(tree: Tree, time: number, event: number): boolean {
  const clause = clauseOf(tree, time);
  const { deprel, head, xpos } = tree.tokens[clause]!;
  if (deprel !== 'advcl' || xpos !== 'VBD' || clause > event || !hasMark(tree, clause, 'while')) return false;
  return isAncestor(tree, head, event);
}

/** "Following the 2014 coup, Norway invaded Sweden", "After she was elected last year, Weber accused Ito". */
export function isAfterLongGone(
  tree: Tree,
  event: number,
  times: readonly Placed[],
  scene: Stretch,
  isGathering: boolean,
  cues: TimeCues,
): boolean {
  const carriers = carriersOf(tree, event);
  return times.some(time => {
    const { stretch } = time;
    if (!stretch || !isWide(time) || stretch.last >= scene.first) return false;
    const top = asideOf(tree, time, cues);
    if (top === undefined) return false;
    const { head: verb } = tree.tokens[top]!;
    if (verb < 0 || !carriers.includes(verb) || tree.tokens[verb]!.xpos !== 'VBD') return false;
    // "thanked Ito for his help after the 2014 storm" tells what Ito did then; a meeting is news all the same.
    const isOpen = isGathering || cues.reacting.has(tree.tokens[verb]!.lemma);
    const subject = dependents(tree, verb, 'nsubj')[0] ?? verb;
    return top < subject || (verb === event && top > verb && !isOpen && isOfSeasons(stretch));
  });
}

/** Below the verb, the word that leads to a time of what was before it, or a clause that does. */
function asideOf(tree: Tree, { head, after, within }: Placed, cues: TimeCues): number | undefined {
  const { tokens } = tree;
  const noun = after ?? within ?? answeredBy(tree, head, cues);
  let top = noun ?? head;
  while (tokens[top]!.head >= 0 && !isVerbal(tokens[tokens[top]!.head]!)) top = tokens[top]!.head;
  if (noun !== undefined) return /^(obl|advmod|nmod)$/.test(relation(tokens[top]!)) ? top : undefined;
  const clause = tokens[top]!.head;
  const isBefore =
    clause >= 0 && relation(tokens[clause]!) === 'advcl' && isMarkedBy(tree, clause, cues.sequence);
  return isBefore ? clause : undefined;
}

/** A season or more. */
function isOfSeasons({ first, last }: Stretch): boolean {
  return last - first > LONGEST_MONTH;
}
