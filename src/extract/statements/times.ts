/**
 * Expressions of time in the words of a sentence, by form alone: "on Sunday", "last November", "two days earlier",
 * "June 18-19", "since 2018". In: words. Out: expressions, which `timeResolution.ts` turns into days.
 */
import type { TimeCues, TimeUnit } from '../../schema/timeCues.js';

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
  | {
      readonly kind: 'calendar';
      readonly year: number | undefined;
      readonly month: number | undefined;
      readonly day: number | undefined;
      /** Last of several days: "June 18-19". */
      readonly lastDay: number | undefined;
      readonly shift: number | undefined;
    }
  | {
      readonly kind: 'unit';
      readonly unit: TimeUnit;
      readonly offset: number;
      readonly from: 'publication' | 'narrative';
    }
  | { readonly kind: 'between'; readonly from: Time; readonly to: Time };

interface Found {
  readonly end: number;
  readonly time: Time;
}

export function findTimes(texts: readonly string[], cues: TimeCues): TimeExpression[] {
  const words = texts.map(text => text.toLowerCase());
  const times: TimeExpression[] = [];
  const openers = openersOf(cues);
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const found = openers.has(word) || /^\d/.test(word) ? readTime(words, texts, at, cues) : undefined;
    if (!found) {
      at++;
      continue;
    }
    const previous = times.at(-1);
    if (previous && joins(words, previous, at)) {
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
        bound: cues.bounds.has(before) ? before : undefined,
        ahead: liesAhead(found.time) || (cues.after.has(before) && words[at] === 'this'),
      });
    }
    at = found.end;
  }
  return times;
}

const knownOpeners = new WeakMap<TimeCues, ReadonlySet<string>>();

/** Words that an expression of time can begin with, figures apart. */
function openersOf(cues: TimeCues): ReadonlySet<string> {
  const known = knownOpeners.get(cues);
  if (known) return known;
  const { weekdays, months, days, shifts, numbers, before, after, narrative } = cues;
  const maps = [weekdays, months, days, shifts, numbers].flatMap(map => [...map.keys()]);
  const openers = new Set([...maps, ...before, ...after, ...narrative]);
  knownOpeners.set(cues, openers);
  return openers;
}

/** "from 2008 until 2016", "between May and July", "from Sunday to Monday". */
function joins(words: readonly string[], previous: TimeExpression, at: number): boolean {
  const [opening, joint] = [words[previous.first - 1], words[at - 1]];
  if (previous.end !== at - 1) return false;
  if (opening === 'from') return joint === 'to' || joint === 'until' || joint === 'till';
  return opening === 'between' && joint === 'and';
}

function readTime(
  words: readonly string[],
  texts: readonly string[],
  at: number,
  cues: TimeCues,
): Found | undefined {
  return (
    readIsoDate(words, at) ??
    readNarrativeDay(words, at, cues) ??
    readCounted(words, at, cues) ??
    readShifted(words, texts, at, cues) ??
    readCalendarDate(words, texts, at, cues) ??
    readLoneWord(words, texts, at, cues)
  );
}

function readIsoDate(words: readonly string[], at: number): Found | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words[at]!);
  if (!match) return undefined;
  return { end: at + 1, time: calendar(Number(match[1]), Number(match[2]) - 1, Number(match[3])) };
}

/** "earlier in the day", "later that day", "the day before", "the previous day", "the same day", "that day". */
function readNarrativeDay(words: readonly string[], at: number, cues: TimeCues): Found | undefined {
  const unitAt = (index: number): TimeUnit | undefined => cues.units.get(words[index] ?? '');
  const word = words[at]!;
  if (cues.before.has(word) || cues.after.has(word)) {
    const next = words[at + 1] === 'in' ? at + 2 : at + 1;
    if (!cues.narrative.has(words[next] ?? '')) return undefined;
    const unit = unitAt(next + 1);
    if (unit === 'day') return narrative(next + 2, 0);
    if (unit && words[at + 1] === 'in')
      return { end: next + 2, time: { kind: 'unit', unit, offset: 0, from: 'narrative' } };
    return undefined;
  }
  if (!cues.narrative.has(word)) return undefined;
  if (unitAt(at + 1) === 'day') {
    const next = words[at + 2] ?? '';
    if (word === 'the' && next === 'before')
      return endsPhrase(words, at + 3) ? narrative(at + 3, -1) : undefined;
    if (word === 'the' && next === 'after')
      return endsPhrase(words, at + 3) ? narrative(at + 3, 1) : undefined;
    return word === 'the' ? undefined : narrative(at + 2, 0);
  }
  const shift = cues.shifts.get(words[at + 1] ?? '');
  const unit = unitAt(at + 2);
  if (word !== 'the' || shift === undefined || !unit) return undefined;
  if (unit === 'day') return narrative(at + 3, shift);
  return { end: at + 3, time: { kind: 'unit', unit, offset: shift, from: 'narrative' } };
}

/** "the day after," but not "the day after Weber left", which counts from an event. */
function endsPhrase(words: readonly string[], end: number): boolean {
  return /^([^\p{L}\p{N}]*|and|but|in|at|on)$/u.test(words[end] ?? '');
}

function narrative(end: number, offset: number): Found {
  return { end, time: { kind: 'day', offset, from: 'narrative' } };
}

/** "two days ago", "a day earlier", "three weeks later", "a year ago". */
function readCounted(words: readonly string[], at: number, cues: TimeCues): Found | undefined {
  const count = numberOf(words[at]!, cues);
  const unit = cues.units.get(words[at + 1] ?? '');
  const side = words[at + 2] ?? '';
  if (count === undefined || !unit) return undefined;
  const ago = cues.ago.has(side);
  if (!ago && !cues.before.has(side) && !cues.after.has(side)) return undefined;
  // "three days later Friday", "earlier than": the count belongs to something else.
  if (words[at + 3] === 'than') return undefined;
  if (/^(after|before)$/.test(side) && !endsPhrase(words, at + 3)) return undefined;
  const offset = cues.after.has(side) ? count : -count;
  const from = ago ? 'publication' : 'narrative';
  const time: Time = unit === 'day' ? { kind: 'day', offset, from } : { kind: 'unit', unit, offset, from };
  return { end: at + 3, time };
}

/** "last week", "this past Friday", "next month", "last November", "earlier this year", "this morning". */
function readShifted(
  words: readonly string[],
  texts: readonly string[],
  at: number,
  cues: TimeCues,
): Found | undefined {
  let shift = cues.shifts.get(words[at]!);
  if (shift === undefined) return undefined;
  let next = at + 1;
  const second = cues.shifts.get(words[next] ?? '');
  if (words[at] === 'this' && second !== undefined) {
    shift = second;
    next++;
  }
  const word = words[next] ?? '';
  if (words[at] === 'this' && cues.partsOfDay.has(word))
    return { end: next + 1, time: { kind: 'day', offset: 0, from: 'publication' } };
  if (words[at] === 'last' && word === 'night')
    return { end: next + 1, time: { kind: 'day', offset: -1, from: 'publication' } };
  const weekday = cues.weekdays.get(word);
  if (weekday !== undefined) return { end: next + 1, time: { kind: 'weekday', weekday, shift } };
  const month = monthAt(words, texts, next, cues);
  if (month !== undefined)
    return { end: next + 1, time: { ...calendar(undefined, month, undefined), shift } };
  const unit = cues.units.get(word);
  if (!unit || unit === 'day' || word.endsWith('s')) return undefined;
  return { end: next + 1, time: { kind: 'unit', unit, offset: shift, from: 'publication' } };
}

/** "June 18", "18 June 2023", "June 18-19, 2023", "in November", "late July", "March 2019", "in 2018". */
function readCalendarDate(
  words: readonly string[],
  texts: readonly string[],
  at: number,
  cues: TimeCues,
): Found | undefined {
  const month = monthAt(words, texts, at, cues);
  if (month !== undefined) {
    const days = readDays(words, at + 1);
    if (!days) {
      const year = yearAt(words, words[at + 1] === ',' || words[at + 1] === 'of' ? at + 2 : at + 1);
      if (!year && words[at] === 'may' && !isMonthContext(words, at)) return undefined;
      return { end: year?.end ?? at + 1, time: calendar(year?.year, month, undefined) };
    }
    const year = yearAt(words, words[days.end] === ',' ? days.end + 1 : days.end);
    return { end: year?.end ?? days.end, time: calendar(year?.year, month, days.day, days.lastDay) };
  }
  const days = readDays(words, at);
  if (days) {
    const next = words[days.end] === 'of' ? days.end + 1 : days.end;
    const name = monthAt(words, texts, next, cues);
    if (name !== undefined) {
      const year = yearAt(words, words[next + 1] === ',' ? next + 2 : next + 1);
      return { end: year?.end ?? next + 1, time: calendar(year?.year, name, days.day, days.lastDay) };
    }
  }
  const year = yearAt(words, at);
  const before = words[at - 1] ?? '';
  if (!year || !(before === 'in' || cues.bounds.has(before) || cues.vague.has(before)))
    return before === 'and' && year && yearAt(words, at - 2)
      ? { end: year.end, time: calendar(year.year, undefined, undefined) }
      : undefined;
  return { end: year.end, time: calendar(year.year, undefined, undefined) };
}

/** "May" opens many sentences as a verb: it is a month only where a preposition or a vague word stands before. */
function isMonthContext(words: readonly string[], at: number): boolean {
  return /^(in|of|by|since|until|till|from|early|late|mid|last|next|this|during)$/.test(words[at - 1] ?? '');
}

function readLoneWord(
  words: readonly string[],
  texts: readonly string[],
  at: number,
  cues: TimeCues,
): Found | undefined {
  const offset = cues.days.get(words[at]!);
  if (offset !== undefined) return { end: at + 1, time: { kind: 'day', offset, from: 'publication' } };
  const weekday = cues.weekdays.get(words[at]!);
  if (weekday === undefined || !/^[A-Z]/.test(texts[at]!)) return undefined;
  return { end: at + 1, time: { kind: 'weekday', weekday, shift: undefined } };
}

function monthAt(
  words: readonly string[],
  texts: readonly string[],
  at: number,
  cues: TimeCues,
): number | undefined {
  return /^[A-Z]/.test(texts[at] ?? '') ? cues.months.get(words[at]!) : undefined;
}

function readDays(
  words: readonly string[],
  at: number,
): { readonly day: number; readonly lastDay: number | undefined; readonly end: number } | undefined {
  const day = dayNumber(words[at] ?? '');
  if (day === undefined) {
    const glued = /^(\d{1,2})[-–](\d{1,2})$/.exec(words[at] ?? '');
    const [first, last] = [dayNumber(glued?.[1] ?? ''), dayNumber(glued?.[2] ?? '')];
    return first && last && first < last ? { day: first, lastDay: last, end: at + 1 } : undefined;
  }
  const last = /^[-–]$/.test(words[at + 1] ?? '') ? dayNumber(words[at + 2] ?? '') : undefined;
  if (last !== undefined && last > day) return { day, lastDay: last, end: at + 3 };
  return { day, lastDay: undefined, end: at + 1 };
}

function dayNumber(word: string): number | undefined {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word);
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

function yearAt(
  words: readonly string[],
  at: number,
): { readonly year: number; readonly end: number } | undefined {
  return /^(1[5-9]|20)\d\d$/.test(words[at] ?? '') ? { year: Number(words[at]), end: at + 1 } : undefined;
}

function numberOf(word: string, cues: TimeCues): number | undefined {
  return cues.numbers.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined);
}

function calendar(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
  lastDay: number | undefined = undefined,
): Extract<Time, { kind: 'calendar' }> {
  return { kind: 'calendar', year, month, day, lastDay, shift: undefined };
}

/** True where the words themselves put the time ahead: "next week", "tomorrow", "later this week". */
function liesAhead(time: Time): boolean {
  if (time.kind === 'day' || time.kind === 'unit') return time.offset > 0 && time.from === 'publication';
  return (time.kind === 'weekday' || time.kind === 'calendar') && (time.shift ?? 0) > 0;
}
