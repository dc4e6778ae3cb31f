/**
 * Expressions of time in the words of a sentence, by form alone: "on Sunday", "last November", "two days earlier",
 * "June 18-19", "since 2018". In: words. Out: expressions, which `timeResolution.ts` turns into days.
 */
import type { TimeCues, TimeUnit } from '../../schema/timeCues.js';
import { readCalendarDate, type Words } from './calendarForms.js';
import { readLoneWord, readRelativeTime } from './relativeTimes.js';

export interface TimeExpression {
  /** Words `[first, end)`. */
  readonly first: number;
  readonly end: number;
  readonly time: Time;
  /** Bounds something ("since 2018", "until Friday") and dates nothing by itself. */
  readonly bound: string | undefined;
  /** The words put it ahead of publication: "next week", "later this week". */
  readonly ahead: boolean;
}

export type Time =
  | { readonly kind: 'day'; readonly offset: number; readonly from: 'publication' | 'narrative' }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: number | undefined }
  | CalendarTime
  | {
      readonly kind: 'unit';
      readonly unit: TimeUnit;
      readonly offset: number;
      readonly from: 'publication' | 'narrative';
    }
  /** "in the evening", "at 11 am": on the day last spoken of. */
  | { readonly kind: 'clock' }
  /** "two days after": how far what follows lies from the day just named. */
  | { readonly kind: 'apart'; readonly unit: TimeUnit; readonly offset: number }
  | { readonly kind: 'between'; readonly from: Time; readonly to: Time };

/** A day, month or year; what the words do not tell is found near the day of publication. */
export interface CalendarTime {
  readonly kind: 'calendar';
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** Last of several days: "June 18-19". */
  readonly lastDay: number | undefined;
  /** "last November": counted in Novembers. */
  readonly shift: number | undefined;
  /** "November last year": counted in years. */
  readonly yearShift: number | undefined;
  /** "Monday, June 19". */
  readonly weekday: number | undefined;
}

export interface Found<T> {
  readonly end: number;
  readonly time: T;
}

export function findTimes(texts: readonly string[], cues: TimeCues): TimeExpression[] {
  const words: string[] = [];
  for (const text of texts) words.push(text.toLowerCase());
  const times: TimeExpression[] = [];
  const openers = openersOf(cues);
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const found = openers.has(word) || isDigit(word) ? readTime({ words, texts }, at, cues) : undefined;
    if (!found) {
      at++;
      continue;
    }
    const previous = times.at(-1);
    if (previous && joins(words, previous, at, found.time)) {
      const time: Time = { kind: 'between', from: previous.time, to: found.time };
      times[times.length - 1] = {
        first: previous.first,
        end: found.end,
        time,
        bound: undefined,
        ahead: false,
      };
    } else {
      const before = words[at - 1] ?? '';
      times.push({
        first: at,
        end: found.end,
        time: found.time,
        bound: cues.bounds.has(before) && !spansDays(found.time) ? before : undefined,
        ahead: liesAhead(found.time) || (cues.after.has(before) && words[at] === 'this'),
      });
    }
    at = found.end;
  }
  return times;
}

function isDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

const knownOpeners = new WeakMap<TimeCues, ReadonlySet<string>>();

/** Words that an expression of time can begin with, figures apart. */
function openersOf(cues: TimeCues): ReadonlySet<string> {
  const known = knownOpeners.get(cues);
  if (known) return known;
  const { weekdays, months, days, shifts, numbers, before, after, narrative, hours } = cues;
  const maps = [weekdays, months, days, shifts, numbers].flatMap(map => [...map.keys()]);
  const openers = new Set([...maps, ...before, ...after, ...narrative, ...hours]);
  knownOpeners.set(cues, openers);
  return openers;
}

/** "from 2008 until 2016", "between May and July", "from Sunday to Monday", "May 30 - June 2". */
function joins(words: readonly string[], previous: TimeExpression, at: number, next: Time): boolean {
  const [opening, joint] = [words[previous.first - 1], words[at - 1] ?? ''];
  if (previous.end !== at - 1) return false;
  if (/^[-–—]$/.test(joint)) return opening === 'from' || (isDay(previous.time) && isDay(next));
  if (opening === 'from') return joint === 'to' || joint === 'until' || joint === 'till';
  return opening === 'between' && joint === 'and';
}

function isDay(time: Time): boolean {
  return time.kind === 'calendar' && time.day !== undefined;
}

function readTime(line: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  return readRelativeTime(line, at, cues) ?? readCalendarDate(line, at, cues) ?? readLoneWord(line, at, cues);
}

/** True where the words themselves put the time ahead: "next week", "tomorrow", "later this week". */
function liesAhead(time: Time): boolean {
  if (time.kind === 'between') return liesAhead(time.from);
  if (time.kind === 'day' || time.kind === 'unit') return time.offset > 0 && time.from === 'publication';
  return (time.kind === 'weekday' || time.kind === 'calendar') && (time.shift ?? 0) > 0;
}

/** "from June 18 to 20": both ends are told. */
function spansDays(time: Time): boolean {
  return time.kind === 'calendar' && time.lastDay !== undefined;
}
