/**
 * Times that count from the day of publication or from the day last spoken of: "two days earlier", "last week",
 * "over the weekend", "yesterday", "Sunday". In: the words of a sentence and where one may begin. Out: what they mean
 * and where they end.
 */
import type { TimeCues, TimeUnit } from '../../schema/timeCues.js';
import { calendar, endsPhrase, monthAt, type Words, weekdayAt } from './calendarForms.js';
import type { Found, Time } from './times.js';

export function readRelativeTime(line: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  return (
    readNarrativeDay(line, at, cues) ??
    readWeekend(line, at, cues) ??
    readClock(line, at, cues) ??
    readHours(line, at, cues) ??
    readCounted(line, at, cues) ??
    readShifted(line, at, cues)
  );
}

/** "yesterday", "Sunday". */
export function readLoneWord(line: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  const offset = cues.days.get(line.words[at]!);
  if (offset !== undefined) return { end: at + 1, time: { kind: 'day', offset, from: 'publication' } };
  const weekday = weekdayAt(line, at, cues);
  return weekday === undefined
    ? undefined
    : { end: at + 1, time: { kind: 'weekday', weekday, shift: undefined } };
}

/** "earlier in the day", "later that day", "the day before", "the previous day", "the same day", "that day". */
function readNarrativeDay({ words }: Words, at: number, cues: TimeCues): Found<Time> | undefined {
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

function narrative(end: number, offset: number): Found<Time> {
  return { end, time: { kind: 'day', offset, from: 'narrative' } };
}

const [SATURDAY, SUNDAY] = [5, 6];

/** "over the weekend", "at the weekend": the nearest one on the side of the event. */
function readWeekend({ words }: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  if (words[at] !== 'the' || cues.units.get(words[at + 1] ?? '') !== 'weekend') return undefined;
  const day = (weekday: number): Time => ({ kind: 'weekday', weekday, shift: undefined });
  return { end: at + 2, time: { kind: 'between', from: day(SATURDAY), to: day(SUNDAY) } };
}

/** "in the afternoon", "at 11 am". */
function readClock({ words }: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  const before = words[at - 1] ?? '';
  const time: Time = { kind: 'clock' };
  if (words[at] === 'the' && before === 'in' && cues.partsOfDay.has(words[at + 1] ?? ''))
    return { end: at + 2, time };
  const hour = /^\d{1,2}(?:[.:]\d\d)?(?<half>[ap]\.?m\.?)?$/.exec(words[at]!);
  if (!hour || !/^(at|around|about)$/.test(before)) return undefined;
  if (hour.groups?.half) return { end: at + 1, time };
  return /^[ap]\.?m\.?$/.test(words[at + 1] ?? '') ? { end: at + 2, time } : undefined;
}

/** "48 hours ago" is two days ago; "hours later" is on the same day. */
function readHours({ words }: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  const count = cues.hours.has(words[at]!) ? 0 : numberOf(words[at]!, cues);
  const unit = cues.hours.has(words[at]!) ? at : at + 1;
  const side = words[unit + 1] ?? '';
  const ago = cues.ago.has(side);
  if (count === undefined || !cues.hours.has(words[unit] ?? '')) return undefined;
  if (!ago && !cues.before.has(side) && !cues.after.has(side)) return undefined;
  const days = Math.floor(count / 24);
  if (isFromEvent(words, unit + 1)) return apart(unit + 2, 'day', days, side);
  const offset = days === 0 || cues.after.has(side) ? days : -days;
  return { end: unit + 2, time: { kind: 'day', offset, from: ago ? 'publication' : 'narrative' } };
}

/** "two days ago", "a day earlier", "three weeks later", "a year ago". */
function readCounted({ words }: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  const count = numberOf(words[at]!, cues);
  const unit = cues.units.get(words[at + 1] ?? '');
  const side = words[at + 2] ?? '';
  if (count === undefined || !unit) return undefined;
  const ago = cues.ago.has(side);
  if (!ago && !cues.before.has(side) && !cues.after.has(side)) return undefined;
  // "three days later Friday", "earlier than": the count belongs to something else.
  if (words[at + 3] === 'than') return undefined;
  if (isFromEvent(words, at + 2)) return apart(at + 3, unit, count, side);
  const offset = cues.after.has(side) ? count : -count;
  const from = ago ? 'publication' : 'narrative';
  const time: Time = unit === 'day' ? { kind: 'day', offset, from } : { kind: 'unit', unit, offset, from };
  return { end: at + 3, time };
}

/** "last week", "the next two days", "this past Friday", "next month", "last November", "earlier this year", "this morning". */
function readShifted(line: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  const { words } = line;
  let shift = cues.shifts.get(words[at]!);
  if (shift === undefined) return undefined;
  let next = at + 1;
  const second = cues.shifts.get(words[next] ?? '');
  if (words[at] === 'this' && second !== undefined) {
    shift = second;
    next++;
  }
  const word = words[next] ?? '';
  const count = numberOf(word, cues);
  if (shift === 1 && count !== undefined && count > 1 && cues.units.get(words[next + 1] ?? '') === 'day')
    return { end: next + 2, time: { kind: 'between', from: ahead(1), to: ahead(count) } };
  if (words[at] === 'this' && cues.partsOfDay.has(word))
    return { end: next + 1, time: { kind: 'day', offset: 0, from: 'publication' } };
  if (words[at] === 'last' && word === 'night')
    return { end: next + 1, time: { kind: 'day', offset: -1, from: 'publication' } };
  const weekday = cues.weekdays.get(word);
  if (weekday !== undefined) return { end: next + 1, time: { kind: 'weekday', weekday, shift } };
  const month = monthAt(line, next, cues);
  if (month !== undefined) return { end: next + 1, time: calendar({ month, shift }) };
  const unit = cues.units.get(word);
  if (!unit || unit === 'day' || word.endsWith('s')) return undefined;
  return { end: next + 1, time: { kind: 'unit', unit, offset: shift, from: 'publication' } };
}

function ahead(offset: number): Time {
  return { kind: 'day', offset, from: 'publication' };
}

/** "a day after Weber left", "two weeks before the summit". */
function isFromEvent(words: readonly string[], side: number): boolean {
  return /^(after|before)$/.test(words[side]!) && !endsPhrase(words, side + 1);
}

function apart(end: number, unit: TimeUnit, count: number, side: string): Found<Time> {
  return { end, time: { kind: 'apart', unit, offset: side === 'after' ? 0 - count : count } };
}

function numberOf(word: string, cues: TimeCues): number | undefined {
  return cues.numbers.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined);
}
