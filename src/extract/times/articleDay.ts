/**
 * The day an article counts from where its page does not tell the day of publication. In: trees. Out: a day, or
 * undefined where the text fixes none.
 */

import type { TimeCues } from '../../schema/timeCues.js';
import type { Tree } from '../tree/tree.js';
import { dayOf, weekdayOf } from './calendar.js';
import { type CalendarTime, wordsIn } from './expression.js';
import { resolveTime } from './timeResolution.js';
import { findTimes } from './times.js';

/** Sentences that may date the article where nothing else does. */
const OPENING = 3;

/**
 * "Weber met Ito on June 19, 2023": the first date with a year in the opening sentences. Else "Monday, June 19" in
 * the year that the article names last, or the one after it, where that day was a Monday in one of the two.
 */
export function openingDate({ annotation, tokens }: Tree, cues: TimeCues): number | undefined {
  const unknown = { published: undefined, narrative: {}, ahead: false };
  let named: CalendarTime | undefined;
  for (const { index, first, end } of annotation.sentences) {
    for (const { time, bound } of findTimes(wordsIn(tokens, first, end), cues)) {
      if (time.kind !== 'calendar' || time.day === undefined || bound) continue;
      if (time.year !== undefined && index < OPENING) return resolveTime(time, unknown)?.last;
      if (time.weekday !== undefined) named ??= time;
    }
  }
  if (!named) return undefined;
  const { month, day, weekday } = named;
  const latest = latestYear(annotation.document.text);
  const days = [latest, latest + 1].map(year => dayOf(year, month!, day!));
  const fitting = days.filter(each => weekdayOf(each) === weekday);
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** NaN where the text names no year. */
function latestYear(text: string): number {
  const years = [...text.matchAll(/(?<![\d.,$£€])(?:19|20)\d\d(?![\d,%])/g)].map(Number);
  return years.length > 0 ? Math.max(...years) : Number.NaN;
}
