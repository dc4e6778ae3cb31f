/**
 * Expressions of time → stretches of days, counted from the day of publication or, for "the day before" and "earlier
 * in the day", from the day the article last spoke of. A weekday or month with no year is the nearest one on the
 * side that the event lies on. Pure; what cannot be fixed is undefined.
 */
import type { TimeUnit } from '../../schema/timeCues.js';
import {
  dayOf,
  dayStretch,
  monthStretch,
  partsOf,
  type Stretch,
  weekdayOf,
  yearStretch,
} from './calendar.js';
import type { CalendarTime, Time } from './times.js';

export interface TimeContext {
  /** Day of publication; without it only full dates can be resolved. */
  readonly published: number | undefined;
  /** Day the article last spoke of. */
  readonly narrative: number | undefined;
  /** The event lies ahead: "would meet on Tuesday". */
  readonly ahead: boolean;
}

export function resolveTime(time: Time, context: TimeContext): Stretch | undefined {
  switch (time.kind) {
    case 'day': {
      const from = origin(time.from, context);
      return from === undefined ? undefined : dayStretch(from + time.offset);
    }
    case 'weekday':
      return resolveWeekday(time.weekday, time.shift, context);
    case 'calendar':
      return resolveCalendar(time, context);
    case 'unit':
      return resolveUnit(time.unit, time.offset, origin(time.from, context));
    case 'clock': {
      const from = origin('narrative', context);
      return from === undefined ? undefined : dayStretch(from);
    }
    case 'apart':
      return undefined;
    case 'between': {
      const last = resolveTime(time.to, context);
      const near = time.to.kind === 'weekday' || time.to.kind === 'calendar' ? last?.last : context.published;
      const first = last && resolveTime(time.from, { ...context, published: near, ahead: false });
      return first && { first: first.first, last: last.last };
    }
  }
}

function origin(from: 'publication' | 'narrative', context: TimeContext): number | undefined {
  return from === 'narrative' ? (context.narrative ?? context.published) : context.published;
}

function resolveWeekday(
  weekday: number,
  shift: number | undefined,
  { published, ahead }: TimeContext,
): Stretch | undefined {
  if (published === undefined) return undefined;
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const forward = (weekday - weekdayOf(published) + 7) % 7;
  if (shift === 1) return dayStretch(published + (forward === 0 ? 7 : forward));
  if (shift === -1) return dayStretch(published - (back === 0 ? 7 : back));
  return dayStretch(ahead ? published + forward : published - back);
}

function resolveCalendar(time: CalendarTime, { published, ahead }: TimeContext): Stretch | undefined {
  const { year, month, day, weekday, shift, yearShift } = time;
  if (year !== undefined) return stretchIn(time, year);
  if (published === undefined) return undefined;
  const here = partsOf(published);
  if (month === undefined) return day === undefined ? undefined : nearestDay(day, here, published, ahead);
  if (yearShift !== undefined) return stretchIn(time, here.year + yearShift);
  if (weekday !== undefined) {
    const years = [here.year, here.year - 1, here.year + 1];
    const named = years.find(inYear => weekdayOf(dayOf(inYear, month, day!)) === weekday);
    if (named !== undefined) return stretchIn(time, named);
  }
  if (shift === -1) return stretchIn(time, month < here.month ? here.year : here.year - 1);
  if (shift === 1) return stretchIn(time, month > here.month ? here.year : here.year + 1);
  if (shift === 0) return stretchIn(time, here.year);
  const same = stretchIn(time, here.year)!;
  if (ahead) return same.last < published ? stretchIn(time, here.year + 1) : same;
  return same.first > published ? stretchIn(time, here.year - 1) : same;
}

function stretchIn({ month, day, lastDay }: CalendarTime, year: number): Stretch | undefined {
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
