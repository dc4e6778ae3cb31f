/**
 * Times that count from the day of publication or from the day last spoken of: "two days earlier", "last week",
 * "over the weekend", "yesterday", "Sunday". In: the words of a sentence and where one may begin. Out: what they mean
 * and where they end.
 */

import type { TimeCues, TimeUnit } from '../../schema/timeCues.js';
import { calendar, endsPhrase, monthAt, weekdayAt } from './calendarForms.js';
import type { Found, Time, Words } from './expression.js';
import { isFromEvent, isPast } from './vagueTimes.js';

export function readRelativeTime(line: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  return (
    readPastDays(line.words, at, cues) ??
    readNarrativeDay(line, at, cues) ??
    readWeekend(line, at, cues) ??
    readClock(line, at, cues) ??
    readHours(line, at, cues) ??
    readCounted(line, at, cues) ??
    readShifted(line, at, cues)
  );
}

/** "yesterday", "Sunday", "Sunday evening", "Sunday last week", "overnight". */
export function readLoneWord(line: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  const { words } = line;
  if (cues.clocks.has(words[at]!)) return { end: at + 1, time: { kind: 'clock' } };
  const offset = cues.days.get(words[at]!);
  const end = cues.partsOfDay.has(words[at + 1] ?? '') ? at + 2 : at + 1;
  if (offset !== undefined) return { end, time: { kind: 'day', offset, from: 'publication' } };
  const weekday = weekdayAt(line, at, cues);
  if (weekday === undefined) return undefined;
  const next = words[end] === 'of' ? end + 1 : end;
  const week = words[next] === 'the' ? undefined : cues.shifts.get(words[next] ?? '');
  const inWeek = week !== undefined && cues.units.get(words[next + 1] ?? '') === 'week';
  return inWeek
    ? { end: next + 2, time: { kind: 'weekday', weekday, shift: undefined, week } }
    : { end, time: { kind: 'weekday', weekday, shift: undefined } };
}

/** "on Thursday" behind "last week" or "a week ago". */
function inWeek(line: Words, found: Found<Time>, cues: TimeCues): Found<Time> {
  const { end, time } = found;
  if (time.kind !== 'unit' || time.unit !== 'week' || time.from !== 'publication') return found;
  const at = /^(on|,)$/.test(line.words[end] ?? '') ? end + 1 : end;
  const weekday = weekdayAt(line, at, cues);
  if (weekday === undefined) return found;
  return { end: at + 1, time: { kind: 'weekday', weekday, shift: undefined, week: time.offset } };
}

/** "the past 24 hours", "the last two days", "the past day": up to the day of publication. */
function readPastDays(words: readonly string[], at: number, cues: TimeCues): Found<Time> | undefined {
  if (words[at] !== 'the' || !isPast(words[at + 1], cues)) return undefined;
  const count = numberOf(words[at + 2] ?? '', cues);
  const unit = count === undefined ? at + 2 : at + 3;
  const inHours = cues.hours.has(words[unit] ?? '');
  if (!inHours && cues.units.get(words[unit] ?? '') !== 'day') return undefined;
  const days = inHours ? Math.floor((count ?? 0) / 24) : (count ?? 1);
  // "the last day" is that of something else.
  if (words[at + 1] === 'last' && count === undefined) return undefined;
  return { end: unit + 1, time: { kind: 'between', from: inDays(0 - days), to: inDays(0) } };
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
  // "throughout the year", "at the start of the year"
  const isOfNow =
    words[at - 1] === 'throughout' || (words[at - 1] === 'of' && cues.starts.has(words[at - 2] ?? ''));
  if (isOfNow && /^(year|month)$/.test(unitAt(at + 1) ?? ''))
    return { end: at + 2, time: { kind: 'unit', unit: unitAt(at + 1)!, offset: 0, from: 'publication' } };
  const ordinal = cues.ordinals.get(words[at + 1] ?? '');
  if (ordinal !== undefined)
    return unitAt(at + 2) === 'day' &&
      words[at + 3] === 'of' &&
      words.slice(at + 4, at + 8).some(of => cues.stays.has(of))
      ? { end: at + 3, time: { kind: 'nth', offset: ordinal - 1 } }
      : undefined;
  const part = cues.partsOfDay;
  // "the night before"
  if (
    word === 'the' &&
    part.has(words[at + 1] ?? '') &&
    words[at + 2] === 'before' &&
    endsPhrase(words, at + 3)
  )
    return narrative(at + 3, -1);
  if (word !== 'the' && part.has(words[at + 1] ?? '')) return narrative(at + 2, 0);
  if (
    word === 'the' &&
    part.has(words[at + 1] ?? '') &&
    words[at + 2] === 'before' &&
    words[at + 3] === 'last'
  )
    return fromPublication(at + 4, -2);
  if (unitAt(at + 1) === 'day') {
    const next = words[at + 2] ?? '';
    const day = cues.days.get(words[at + 3] ?? '');
    // "the day before yesterday"
    if (day !== undefined && day !== 0)
      return /^(before|after)$/.test(next) ? fromPublication(at + 4, 2 * day) : undefined;
    if (word === 'the' && /^(before|after)$/.test(next)) {
      // "a year to the day after he left"
      if (!endsPhrase(words, at + 3))
        return words[at - 1] === 'to' ? undefined : apart(at + 3, 'day', 1, next);
      return narrative(at + 3, next === 'before' ? -1 : 1);
    }
    return word === 'the' ? undefined : narrative(at + 2, 0);
  }
  const beside = word === 'the' ? readUnitBeside(words, at, unitAt(at + 1)) : undefined;
  if (beside) return beside;
  const shift = cues.shifts.get(words[at + 1] ?? '');
  const unit = unitAt(at + 2);
  if (word === 'that' && unitAt(at + 1) && /^(month|year)$/.test(unitAt(at + 1)!))
    return { end: at + 2, time: { kind: 'unit', unit: unitAt(at + 1)!, offset: 0, from: 'narrative' } };
  if (word !== 'the' || shift === undefined) return undefined;
  // "the next morning", "the previous night"
  if (part.has(words[at + 2] ?? '')) return narrative(at + 3, shift);
  if (!unit || words[at + 3] === 'of') return undefined;
  // "in the coming months": in one of them.
  if (cues.vagueUnits.has(words[at + 2]!)) return { end: at + 3, time: { kind: 'vague' } };
  // "on the same day that the bill failed", "as the vote", whenever that was
  const isOfOther = shift === 0 && /^(?:that|as|when)$/.test(words[at + 3] ?? '');
  if (unit === 'day') return isOfOther ? { end: at + 3, time: { kind: 'vague' } } : narrative(at + 3, shift);
  return { end: at + 3, time: { kind: 'unit', unit, offset: shift, from: 'narrative' } };
}

/** "the week before", "the year before last", and "the year before she left", whichever that was. */
function readUnitBeside(
  words: readonly string[],
  at: number,
  unit: TimeUnit | undefined,
): Found<Time> | undefined {
  const side = words[at + 2] ?? '';
  if (unit === undefined || !/^(?:before|after)$/.test(side)) return undefined;
  const offset = side === 'before' ? -1 : 1;
  if (words[at + 3] === (offset < 0 ? 'last' : 'next'))
    return { end: at + 4, time: { kind: 'unit', unit, offset: 2 * offset, from: 'publication' } };
  return endsPhrase(words, at + 3)
    ? { end: at + 3, time: { kind: 'unit', unit, offset, from: 'narrative' } }
    : { end: at + 2, time: { kind: 'vague' } };
}

function fromPublication(end: number, offset: number): Found<Time> {
  return { end, time: inDays(offset) };
}

function narrative(end: number, offset: number): Found<Time> {
  return { end, time: { kind: 'day', offset, from: 'narrative' } };
}

const [SATURDAY, SUNDAY] = [5, 6];

/** "over the weekend", "during a weekend visit": the nearest one on the side of the event. */
function readWeekend(line: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  const { words } = line;
  const unit = words[at] === 'the' ? at + 1 : at;
  if (cues.units.get(words[unit] ?? '') !== 'weekend' || (unit === at && !isOfNoun(line, at)))
    return undefined;
  const day = (weekday: number): Time => ({ kind: 'weekday', weekday, shift: undefined });
  return { end: unit + 1, time: { kind: 'between', from: day(SATURDAY), to: day(SUNDAY) } };
}

/** "a weekend visit", "weekend raids", but not "every weekend visit". */
function isOfNoun({ words, texts }: Words, at: number): boolean {
  const before = words[at - 1] ?? '';
  const isOpen = /^(?:an?|his|her|its|their|['’]s?|of|from|over|after|following|by|during|in|with|to|for)?$/;
  return isOpen.test(before) && /^[a-z]/.test(texts[at + 1] ?? '') && !endsPhrase(words, at + 1);
}

/** "in the afternoon", "at 11 am", "before dawn", "for the third straight night", "a third day in a row". */
function readClock({ words }: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  const before = words[at - 1] ?? '';
  const time: Time = { kind: 'clock' };
  const isDay = (index: number): boolean =>
    cues.units.get(words[index] ?? '') === 'day' || cues.partsOfDay.has(words[index] ?? '');
  if (cues.running.has(words[at]!) && isDay(at + 1)) return { end: at + 2, time };
  if (isDay(at) && words.slice(at + 1, at + 4).join(' ') === 'in a row') return { end: at + 4, time };
  if (cues.hoursOfDay.has(words[at]!))
    return /^(at|before|after|by|around|about|until)$/.test(before) ? { end: at + 1, time } : undefined;
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
function readCounted(line: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  const { words } = line;
  const count = numberOf(words[at]!, cues);
  const unit = cues.units.get(words[at + 1] ?? '');
  const side = words[at + 2] ?? '';
  if (count === undefined || !unit) return undefined;
  const ago = cues.ago.has(side);
  if (!ago && !cues.before.has(side) && !cues.after.has(side)) return undefined;
  if (words[at - 1] === 'half') return { end: at + 3, time: { kind: 'vague' } };
  // "three days later Friday", "earlier than": the count belongs to something else.
  if (words[at + 3] === 'than') return undefined;
  // "less than six months after the vote" may be any month of those
  const isRough = unit !== 'year' && cues.rough.has(words[at - 1] ?? '');
  if (isFromEvent(words, at + 2)) return isRough ? undefined : apart(at + 3, unit, count, side);
  const offset = cues.after.has(side) ? count : -count;
  const from = ago ? 'publication' : 'narrative';
  const time: Time = unit === 'day' ? { kind: 'day', offset, from } : { kind: 'unit', unit, offset, from };
  return inWeek(line, { end: at + 3, time }, cues);
}

/** "last week", "the next two days", "this past Friday", "last Friday night", "next month", "last November", "earlier this year", "this morning". */
function readShifted(line: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  const { words } = line;
  let shift = cues.shifts.get(words[at]!);
  // "following Sunday's vote" follows on it.
  if (shift === undefined || (words[at] === 'following' && words[at - 1] !== 'the')) return undefined;
  if (isTitle(line, at)) return undefined;
  let next = at + 1;
  const second = cues.shifts.get(words[next] ?? '');
  if (words[at] === 'this' && second !== undefined) {
    shift = second;
    next++;
  }
  const word = words[next] ?? '';
  const count = numberOf(word, cues);
  if (shift === 1 && count !== undefined && count > 1 && cues.units.get(words[next + 1] ?? '') === 'day')
    return { end: next + 2, time: { kind: 'between', from: inDays(1), to: inDays(count) } };
  if (words[at] === 'this' && cues.partsOfDay.has(word))
    return { end: next + 1, time: { kind: 'day', offset: 0, from: 'publication' } };
  if (words[at] === 'last' && cues.partsOfDay.has(word))
    return { end: next + 1, time: { kind: 'day', offset: -1, from: 'publication' } };
  const weekday = cues.weekdays.get(word);
  if (weekday !== undefined) {
    const end = cues.partsOfDay.has(words[next + 1] ?? '') ? next + 2 : next + 1;
    return { end, time: { kind: 'weekday', weekday, shift, near: words[next - 1] !== 'last' } };
  }
  const month = monthAt(line, next, cues);
  if (month !== undefined) return { end: next + 1, time: calendar({ month, shift }) };
  const unit = cues.units.get(word);
  // "the last week of May" is no week of the day of publication.
  if (!unit || unit === 'day' || word.endsWith('s') || words[next + 1] === 'of') return undefined;
  return inWeek(
    line,
    { end: next + 1, time: { kind: 'unit', unit, offset: shift, from: 'publication' } },
    cues,
  );
}

/** "told ABC's “This Week”": the name of a programme. */
function isTitle({ texts }: Words, at: number): boolean {
  return (
    [at, at + 1].every(word => /^\p{Lu}/u.test(texts[word] ?? '')) &&
    /^(?:["“‘'’]|['’]s)$/.test(texts[at - 1] ?? '')
  );
}

function inDays(offset: number): Time {
  return { kind: 'day', offset, from: 'publication' };
}

function apart(end: number, unit: TimeUnit, count: number, side: string): Found<Time> {
  return { end, time: { kind: 'apart', unit, offset: side === 'after' ? 0 - count : count } };
}

function numberOf(word: string, cues: TimeCues): number | undefined {
  return cues.numbers.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : undefined);
}
