/**
 * Expressions of time → stretches of days, counted from the day of publication or, for "the day before" and "earlier
 * in the day", from the day the article last spoke of. A weekday or month with no year is the nearest one on the
 * side that the event lies on. Pure; what cannot be fixed is undefined.
 */

import type { TimeUnit } from '../../schema/timeCues.js';
import {
  dayOf,
  dayStretch,
  easterOf,
  isSingleDay,
  monthStretch,
  partsOf,
  type Stretch,
  weekdayOf,
  yearStretch,
} from './calendar.js';
import type { CalendarTime, Time } from './expression.js';

export interface TimeContext {
  /** Day of publication; without it only full dates can be resolved. */
  readonly published: number | undefined;
  readonly narrative: Narrative;
  /** The event lies ahead: "would meet on Tuesday". */
  readonly ahead: boolean;
}

/** The day, the month or day, the year, month or day that the article last spoke of. */
export interface Narrative {
  readonly day?: number;
  /** Of the days, the last that the story tells of, neither long before it nor ahead. */
  readonly told?: number;
  /** The last day for which something was planned: "the next day" of a plan counts from it. */
  readonly planned?: number;
  /** The day on which a visit, or something else of several days, began. */
  readonly begun?: number;
  readonly month?: Stretch;
  readonly year?: Stretch;
}

/** What the article last spoke of, once it has spoken of this. */
export function narrativeAfter(before: Narrative, stretch: Stretch | undefined): Narrative {
  const days = stretch ? stretch.last - stretch.first + 1 : Number.POSITIVE_INFINITY;
  if (!stretch || days > LONGEST_YEAR) return before;
  if (days > LONGEST_MONTH) return { ...before, year: stretch };
  const wide = { ...before, month: stretch, year: stretch };
  return days === 1 ? { ...wide, day: stretch.first } : wide;
}

/** Below a heading, nothing counts from a day that is still to come. */
export function narrativeBelow(
  { planned, day, ...before }: Narrative,
  published: number | undefined,
): Narrative {
  const isToCome = day !== undefined && published !== undefined && day > published;
  return day === undefined || isToCome ? before : { ...before, day };
}

/**
 * "will arrive on Friday, she said on Monday. The next day she will meet Ito": a day of a plan counts from what was
 * planned, and from nothing that puts it behind.
 */
export function timeOfPlan(
  time: Time,
  narrative: Narrative,
  published: number | undefined,
): { readonly time: Time; readonly narrative: Narrative } {
  if (time.kind !== 'day' || time.from !== 'narrative') return { time, narrative };
  const day = narrative.planned ?? narrative.day;
  // "Later in the day, she will meet Ito", of the day on which that is told
  if (day === undefined && time.offset === 0) return { time, narrative };
  const isKnown = day !== undefined && (published === undefined || day + time.offset >= published);
  return isKnown ? { time, narrative: { ...narrative, day } } : { time: { kind: 'vague' }, narrative };
}

/** "will thank Ito for his visit on June 3", told on June 20: nobody means a day eleven months ahead. */
export function isGoneBy(time: Time, behind: Stretch | undefined, published: number | undefined): boolean {
  if (time.kind !== 'calendar' || time.month === undefined || time.day === undefined) return false;
  if ([time.year, time.yearShift, time.shift, time.monthShift].some(each => each !== undefined)) return false;
  if (!behind || published === undefined) return false;
  return behind.last < published && published - behind.last <= DAYS_GONE;
}

/** Days gone by that are told without their year. */
const DAYS_GONE = 60;

/** Days. */
export const LONGEST_YEAR = 366;
export const LONGEST_MONTH = 31;

export function resolveTime(time: Time, context: TimeContext): Stretch | undefined {
  switch (time.kind) {
    case 'day': {
      const from = origin(time.from, 'day', context);
      return from === undefined ? undefined : dayStretch(from + time.offset);
    }
    case 'weekday':
      return time.week === undefined
        ? resolveWeekday(time, context)
        : resolveInWeek(time.weekday, time.week, context.published);
    case 'calendar':
      return resolveCalendar(time, context);
    case 'unit':
      return resolveUnit(time.unit, time.offset, origin(time.from, time.unit, context));
    case 'eve': {
      // What was on the eve of Monday may be told on that eve.
      const { published } = context;
      if (published === undefined) return undefined;
      const days = resolveTime(time.from, { ...context, published: published + 1 });
      return isSingleDay(days) ? dayStretch(days.first - 1) : undefined;
    }
    case 'season':
      return resolveSeason(time, context);
    case 'clock': {
      const from = origin('narrative', 'day', context);
      return from === undefined ? undefined : dayStretch(from);
    }
    case 'counted': {
      const behind = resolveCounted(time, { ...context, ahead: false });
      // "will meet a day before the July 8 summit", but "will meet two days after Monday's vote"
      const isPast =
        behind !== undefined && context.published !== undefined && behind.last < context.published;
      return isPast && context.ahead && time.unit === 'day' ? resolveCounted(time, context) : behind;
    }
    case 'earliest':
      return context.ahead ? undefined : resolveTime(time.from, context);
    case 'nth': {
      const { begun } = context.narrative;
      return begun === undefined ? undefined : dayStretch(begun + time.offset);
    }
    case 'stay': {
      const from = resolveTime(time.from, context);
      return isSingleDay(from) ? { ...from, last: from.last + time.days - 1 } : undefined;
    }
    case 'apart':
    case 'vague':
      return undefined;
    case 'between': {
      const last = resolveTime(time.to, context);
      const near = time.to.kind === 'weekday' || time.to.kind === 'calendar' ? last?.last : context.published;
      const behind = last && resolveTime(time.from, { ...context, published: near, ahead: false });
      // "from Thursday to June 4", told on a Tuesday: from the day after the next.
      const ahead = context.ahead ? resolveTime(time.from, context) : undefined;
      const first = ahead && last && ahead.first <= last.first ? ahead : behind;
      return first && last && { first: first.first, last: last.last };
    }
  }
}

function resolveCounted(
  { from, unit, offset }: Extract<Time, { kind: 'counted' }>,
  context: TimeContext,
): Stretch | undefined {
  const days = resolveTime(from, context);
  return isSingleDay(days) ? resolveUnit(unit, offset, days.first) : undefined;
}

/** "Weber meets Ito on Monday" on a Tuesday tells of the day before, on a Saturday of the day after the next. */
export function isNearer(
  ahead: Stretch | undefined,
  behind: Stretch | undefined,
  published: number | undefined,
): boolean {
  if (!ahead || !behind || published === undefined || ahead.first <= published) return false;
  return ahead.first - published < published - behind.last;
}

/** "was to meet Ito in May", "had planned a visit in May": the nearest one, on either side. */
export function nearer(
  ahead: Stretch | undefined,
  behind: Stretch | undefined,
  published: number | undefined,
): Stretch | undefined {
  return isNearer(ahead, behind, published) || !behind ? ahead : behind;
}

function origin(
  from: 'publication' | 'narrative',
  unit: TimeUnit,
  { narrative, published }: TimeContext,
): number | undefined {
  if (from === 'publication') return published;
  if (unit === 'month') return narrative.month?.first ?? published;
  return (unit === 'year' ? narrative.year?.first : narrative.day) ?? published;
}

/** "on Thursday last week". */
function resolveInWeek(weekday: number, week: number, published: number | undefined): Stretch | undefined {
  return published === undefined
    ? undefined
    : dayStretch(published - weekdayOf(published) + 7 * week + weekday);
}

/** "Last Thursday", told on a Friday, is that of the week before: the day before is "Thursday" or "yesterday". */
function resolveWeekday(
  { weekday, shift, near }: Extract<Time, { kind: 'weekday' }>,
  { published, ahead }: TimeContext,
): Stretch | undefined {
  if (published === undefined) return undefined;
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const forward = (weekday - weekdayOf(published) + 7) % 7;
  if (shift === 1) return dayStretch(published + (forward === 0 ? 7 : forward));
  const isGone = back === 0 || (back === 1 && !near);
  if (shift === -1) return dayStretch(published - (isGone ? back + 7 : back));
  return dayStretch(ahead ? published + forward : published - back);
}

function resolveCalendar(time: CalendarTime, context: TimeContext): Stretch | undefined {
  const { published, ahead } = context;
  const { year, month, day, weekday, shift, yearShift, yearFrom, monthShift, easter } = time;
  if (year !== undefined) return stretchIn(time, year);
  if (monthShift !== undefined) {
    const from = resolveUnit('month', monthShift, origin(time.monthFrom, 'month', context));
    const named = from && partsOf(from.first);
    return named && stretchIn({ ...time, month: named.month }, named.year);
  }
  if (yearShift !== undefined) {
    const from = origin(yearFrom, 'year', context);
    return from === undefined ? undefined : stretchIn(time, partsOf(from).year + yearShift);
  }
  if (published === undefined) return undefined;
  const here = partsOf(published);
  if (easter !== undefined) return nearestOf(time, here.year, published, ahead);
  if (month === undefined) return day === undefined ? undefined : nearestDay(day, here, published, ahead);
  if (weekday !== undefined) {
    const years = [here.year, here.year - 1, here.year + 1];
    const named = years.find(inYear => weekdayOf(dayOf(inYear, month, day!)) === weekday);
    if (named !== undefined) return stretchIn(time, named);
  }
  if (shift === -1) return stretchIn(time, month < here.month ? here.year : here.year - 1);
  if (shift === 1) return stretchIn(time, month > here.month ? here.year : here.year + 1);
  if (shift === 0) return stretchIn(time, here.year);
  return nearestOf(time, here.year, published, ahead);
}

function nearestOf(time: CalendarTime, year: number, published: number, ahead: boolean): Stretch | undefined {
  const same = stretchIn(time, year)!;
  if (ahead) return same.last < published ? stretchIn(time, year + 1) : same;
  return same.first > published ? stretchIn(time, year - 1) : same;
}

/** "Last summer" is that of the year before, unless one of this year is over, which may be meant as well. */
function resolveSeason(
  { last, shift }: Extract<Time, { kind: 'season' }>,
  { published, ahead }: TimeContext,
): Stretch | undefined {
  if (published === undefined) return undefined;
  const { year, month } = partsOf(published);
  const isOver = month > last;
  if (shift === undefined) {
    const hasBegun = month > last - MONTHS_OF_A_SEASON;
    if (ahead) return yearStretch(isOver ? year + 1 : year);
    return yearStretch(hasBegun ? year : year - 1);
  }
  return shift === 0 || (shift < 0 ? !isOver : isOver) ? yearStretch(year + shift) : undefined;
}

const MONTHS_OF_A_SEASON = 3;

function stretchIn({ month, day, lastDay, easter }: CalendarTime, year: number): Stretch | undefined {
  if (easter !== undefined) return dayStretch(easterOf(year) + easter);
  if (month === undefined) return day === undefined ? yearStretch(year) : undefined;
  if (day === undefined) return monthStretch(year, month);
  return { first: dayOf(year, month, day), last: dayOf(year, month, lastDay ?? day) };
}

/** "on the 3rd": of this month, or of the month before or after. */
function nearestDay(
  day: number,
  here: { readonly year: number; readonly month: number },
  published: number,
  ahead: boolean,
): Stretch {
  const same = dayOf(here.year, here.month, day);
  if (ahead) return dayStretch(same < published ? dayOf(here.year, here.month + 1, day) : same);
  return dayStretch(same > published ? dayOf(here.year, here.month - 1, day) : same);
}

/** A week is written as its month where it lies in one, else as its seven days from Monday. */
function resolveUnit(unit: TimeUnit, offset: number, from: number | undefined): Stretch | undefined {
  if (from === undefined) return undefined;
  const { year, month } = partsOf(from);
  if (unit === 'day') return dayStretch(from + offset);
  if (unit === 'year') return yearStretch(year + offset);
  if (unit === 'month') {
    const { year: inYear, month: inMonth } = partsOf(dayOf(year, month + offset, 1));
    return monthStretch(inYear, inMonth);
  }
  const monday = from - weekdayOf(from) + 7 * offset;
  if (unit === 'weekend') return { first: monday + 5, last: monday + 6 };
  const [first, last] = [partsOf(monday), partsOf(monday + 6)];
  return first.month === last.month
    ? monthStretch(first.year, first.month)
    : { first: monday, last: monday + 6 };
}
