/**
 * The days set for what a story plans: "will arrive on Thursday. She will meet Ito" on Thursday too. In: trees and
 * times. Out: stretches of days, sentence by sentence.
 */

import type { TimeCues } from '../../schema/timeCues.js';
import { clauseOf } from '../tree/clauses.js';
import { relation, type Tree } from '../tree/tree.js';
import { isSingleDay, type Stretch } from './calendar.js';
import { liesBehind } from './expression.js';
import type { Placed } from './placed.js';
import { isRelative } from './placedTimes.js';
import { LONGEST_SCENE, openingOf } from './scenes.js';
import { isLongBefore, isMarkedBy } from './sequels.js';
import { type Stay, stayFrom } from './stays.js';

/** Sentences for which the day of a plan holds that none of them names again. */
const LONGEST_PLAN = 6;

/** Of sentences below which another part of the story begins. */
export const HEADINGS: ReadonlySet<string> = new Set(['subhead', 'pullQuote']);

/**
 * The last day that a plan names, for as long as plans follow; else the days of a visit that has begun or will, until
 * they are over ("arrived on Monday for a three-day visit").
 */
export function plansOf(
  tree: Tree,
  bySentence: readonly (readonly Placed[])[],
  cues: TimeCues,
  published: number | undefined,
): readonly (Stretch | undefined)[] {
  // A headline plans what the opening sets a day for.
  const setsTime = (time: Placed): boolean =>
    isSet(tree, time) && (!isLongBefore(tree, time.head, cues) || isSaid(tree, time.head, cues));
  const setsDay = (time: Placed): boolean => setsTime(time) && isSingleDay(time.stretch);
  const opening = bySentence.slice(0, openingOf(tree)).flat();
  const first = (opening.find(setsDay) ?? opening.find(setsTime))?.stretch;
  let plan: Stretch | undefined;
  let stay: Stay | undefined;
  let since = 0;
  return tree.annotation.sentences.map(({ index, kind }) => {
    const times = bySentence[index]!;
    if (HEADINGS.has(kind)) plan = undefined;
    if (kind === 'headline' && times.length === 0) return first;
    const own = times.map(time => stayFrom(tree, time, cues)).find(days => days && !days.over);
    const day = times.find(setsDay);
    if (own) [stay, plan] = [own, undefined];
    else if (day?.stretch) [plan, since] = [day.stretch, index];
    else if (!plan && !stay && times.some(setsTime)) [plan, since] = [times.find(setsTime)!.stretch, index];
    else if (index - since > LONGEST_PLAN) plan = undefined;
    const goesOn = stay && (published === undefined || stay.last >= published - 1);
    return plan ?? (goesOn ? stay : undefined);
  });
}

/**
 * "will visit Oslo next week", but not "will meet Ito, who came to power last week", nor “I leave tomorrow”, which counts
 * from whenever that was said.
 */
function isSet(tree: Tree, placed: Placed): boolean {
  const { head, planned, stretch, within, kept, after, quoted, time } = placed;
  if (quoted && time.kind === 'day') return false;
  // "will sanction Norway after Sunday's raid", "in response to the May 2 raid"
  if (after !== undefined || kept !== undefined) return false;
  if (!planned || within !== undefined || !stretch || stretch.last - stretch.first >= LONGEST_SCENE)
    return false;
  // "fired rockets to avenge the raid last month"
  if (liesBehind(time)) return false;
  const isDay = isSingleDay(stretch) && !isRelative(tree, head);
  return isDay || tree.tokens[clauseOf(tree, head)]!.xpos !== 'VBD';
}

/** "came a day after she said she would meet Ito on Monday": however long after those words that is, Monday is Monday. */
function isSaid(tree: Tree, time: number, { sequence }: TimeCues): boolean {
  for (let here = time; here >= 0 && !isMarkedBy(tree, here, sequence); here = tree.tokens[here]!.head)
    if (relation(tree.tokens[here]!) === 'ccomp') return true;
  return false;
}
