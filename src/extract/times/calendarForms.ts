/**
 * Dates of the calendar in words, whole or in part: "June 18-19, 2023", "Monday, June 19", "November last year", "on
 * the 3rd", "in 2018". In: the words of a sentence and where one may begin. Out: what they mean and where they end.
 */

import type { TimeCues } from '../../schema/timeCues.js';
import type { CalendarTime, Found, Time, Words } from './expression.js';

export function readCalendarDate(line: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  const iso = readIsoDate(line, at);
  if (iso) return iso;
  const date = readDate(line, at, cues);
  return readNamedDay(line, at, date, cues) ?? date ?? readYear(line, at, cues);
}

function readIsoDate({ words }: Words, at: number): Found<CalendarTime> | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words[at]!);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]) - 1, Number(match[3])];
  return { end: at + 1, time: calendar({ year, month, day }) };
}

/** "Christmas Day", "Good Friday", "Easter Monday 2019", "over Easter weekend". */
export function readHoliday(line: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  if (!/^[A-Z]/.test(line.texts[at] ?? '')) return undefined;
  // "over Christmas", but not "a Christmas market"
  const isFeast = cues.feasts.has(line.words[at]!) && BEFORE_FEAST.test(line.words[at - 1] ?? '');
  if (isFeast && endsPhrase(line.words, at + 1)) return { end: at + 1, time: { kind: 'vague' } };
  for (let end = Math.min(at + LONGEST_HOLIDAY, line.words.length); end > at; end--) {
    const holiday = cues.holidays.get(
      line.words
        .slice(at, end)
        .join(' ')
        .replaceAll(/ ?[’']s/g, "'s"),
    );
    if (holiday?.kind === 'national') return { end, time: { kind: 'vague' } };
    if (holiday?.kind === 'easter') {
      const { offset, last } = holiday;
      const found = withYear(line.words, end, calendar({ easter: offset }), cues);
      const to = last === undefined ? undefined : { ...found.time, easter: last };
      return to ? { end: found.end, time: { kind: 'between', from: found.time, to } } : found;
    }
    if (holiday) return withYear(line.words, end, calendar({ month: holiday.month, day: holiday.day }), cues);
  }
  return undefined;
}

const BEFORE_FEAST = /^(?:over|at|around|during|before|after|last|this|by)$/;

/** "St. Patrick 's Day", "New Year 's Eve". */
const LONGEST_HOLIDAY = 4;

/** "Monday, June 19", "Monday (19 June)", "Monday the 19th of June", "June 19 (Monday)": weekday and date are one. */
function readNamedDay(
  line: Words,
  at: number,
  date: Found<CalendarTime> | undefined,
  cues: TimeCues,
): Found<CalendarTime> | undefined {
  const { words } = line;
  const weekday = weekdayAt(line, at, cues);
  if (weekday !== undefined) {
    let next = at + 1;
    while (/^[,(]$/.test(words[next] ?? '') || words[next] === 'the') next++;
    const behind = next < words.length ? readDate(line, next, cues) : undefined;
    if (behind?.time.day === undefined || behind.time.lastDay !== undefined) return undefined;
    return { ...behind, time: { ...behind.time, weekday } };
  }
  if (date?.time.day === undefined || words[date.end] !== '(' || words[date.end + 2] !== ')')
    return undefined;
  const after = weekdayAt(line, date.end + 1, cues);
  return after === undefined ? undefined : { end: date.end + 3, time: { ...date.time, weekday: after } };
}

/** "June 18", "18 June 2023", "June 18-19, 2023", "18 to 20 June", "November", "March 2019", "the 3rd". */
function readDate(line: Words, at: number, cues: TimeCues): Found<CalendarTime> | undefined {
  const { words } = line;
  const month = monthAt(line, at, cues);
  if (month !== undefined) {
    const days = readDays(words, at + 1);
    const end = days?.end ?? at + 1;
    const found = withYear(words, end, calendar({ month, day: days?.day, lastDay: days?.lastDay }), cues);
    const isVerb = words[at] === 'may' && !days && found.end === end && !isMonthContext(words, at, cues);
    return isVerb ? undefined : found;
  }
  const days = readDays(words, at);
  if (!days) return undefined;
  const next = words[days.end] === 'of' ? days.end + 1 : days.end;
  const name = monthAt(line, next, cues);
  if (name !== undefined)
    return withYear(words, next + 1, calendar({ month: name, day: days.day, lastDay: days.lastDay }), cues);
  const ofMonth = monthBehind(words, days.end, cues);
  if (ofMonth) return { end: ofMonth.end, time: { ...ofMonth.time, day: days.day, lastDay: days.lastDay } };
  const isDay = words[at - 2] === 'on' && words[at - 1] === 'the' && /\D$/.test(words[at]!);
  return isDay && days.lastDay === undefined && endsPhrase(words, days.end)
    ? { end: days.end, time: calendar({ day: days.day }) }
    : undefined;
}

/** "of that month", "of the same month", "of last month" behind a day. */
function monthBehind(words: readonly string[], of: number, cues: TimeCues): Found<CalendarTime> | undefined {
  if (words[of] !== 'of') return undefined;
  const told = /^(?:the|that)$/.test(words[of + 1] ?? '');
  const at = told ? of + 2 : of + 1;
  const shift = cues.shifts.get(words[at] ?? '');
  const unit = shift === undefined ? at : at + 1;
  const isMonth = words[unit] === 'month' && (shift !== undefined || words[of + 1] === 'that');
  if (!isMonth) return undefined;
  const monthFrom = told ? 'narrative' : 'publication';
  return { end: unit + 1, time: calendar({ monthShift: shift ?? 0, monthFrom }) };
}

/** ", 2023", "of 2023", "last year" behind a day or a month. */
function withYear(
  words: readonly string[],
  end: number,
  time: CalendarTime,
  cues: TimeCues,
): Found<CalendarTime> {
  const next = words[end] === ',' || words[end] === 'of' ? end + 1 : end;
  const year = yearAt(words, next);
  if (year !== undefined) return { end: next + 1, time: { ...time, year } };
  const told = cues.narrative.has(words[next] ?? '');
  const at = words[next] === 'the' ? next + 1 : next;
  const shift = cues.shifts.get(words[at] ?? '') ?? (told && at === next ? 0 : undefined);
  if (shift !== undefined && cues.units.get(words[at + 1] ?? '') === 'year')
    return {
      end: at + 2,
      time: { ...time, yearShift: shift, yearFrom: told ? 'narrative' : 'publication' },
    };
  return { end, time };
}

/**
 * "2018" behind a preposition or a bound, "the 2018 vote", "the summer of 2018", "the 1990s": a figure alone may count
 * anything.
 */
function readYear(line: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  const { words } = line;
  // "in the 1990s": in some year or other
  if (/^(?:1[5-9]|20)\d0s$/.test(words[at]!)) return { end: at + 1, time: { kind: 'vague' } };
  const season = readSeason(words, at, cues);
  if (season) return season;
  const year = yearAt(words, at);
  const [before, second] = [words[at - 1] ?? '', words[at - 2] ?? ''];
  if (year === undefined) return undefined;
  const isTime =
    /^(in|between|during|throughout)$/.test(before) ||
    cues.bounds.has(before) ||
    cues.vague.has(before) ||
    isDegree(words, at, cues.degrees) ||
    isLimit(words, at, cues) ||
    /^q[1-4]$/.test(before) ||
    (/^(of|-)$/.test(before) && (cues.vague.has(second) || cues.partsOfYear.has(second))) ||
    (before === 'to' && second === 'back' && isClosed(words, at + 1));
  const isSecond =
    /^(and|to|[-–—])$/.test(before) &&
    yearAt(words, at - 2) !== undefined &&
    !OF_NOUN.test(words[at - 3] ?? '');
  return isTime || isSecond || isYearOfNoun(line, at, cues) || isYearOfWar(line, at, cues)
    ? { end: at + 1, time: calendar({ year }) }
    : undefined;
}

/** "a member for 2020-2021", "the 2020-2021 term", "the years 2023 to 2027": years of a noun. */
const OF_NOUN = /^(?:for|the|its|his|her|their|years)$/;

/** "summer 2019", "the summer of 2019", "last summer", "over the summer": a year at the closest. */
function readSeason(words: readonly string[], at: number, cues: TimeCues): Found<Time> | undefined {
  const shift = cues.shifts.get(words[at]!);
  const last = cues.seasonEnds.get(words[at + 1] ?? '');
  const isNearest =
    words[at] === 'the' && /^(?:over|throughout)$/.test(words[at - 1] ?? '') && endsPhrase(words, at + 2);
  if (isNearest && last !== undefined)
    return { end: at + 2, time: { kind: 'season', last: last - 1, shift: undefined } };
  if (shift !== undefined && last !== undefined)
    return { end: at + 2, time: { kind: 'season', last: last - 1, shift } };
  if (!cues.seasons.has(words[at]!)) return undefined;
  const found = withYear(words, at + 1, calendar({}), cues);
  return found.end === at + 1 ? undefined : found;
}

/** "the 2018 vote", "Norway's brief 2018 invasion". */
function isYearOfNoun({ words, texts }: Words, at: number, { vagueUnits }: TimeCues): boolean {
  // "the 2019 Finnish raid"
  const noun = /^[A-Z][a-z]/.test(texts[at + 1] ?? '') ? at + 2 : at + 1;
  // "the years 2023 to 2027"
  if (vagueUnits.has(words[at - 1]!)) return false;
  if (!/^(19|20)/.test(words[at]!) || !/^[a-z]/.test(texts[noun] ?? '')) return false;
  const opens = (index: number): boolean => /^(the|a|an|['’]s|his|her|its|their)$/.test(words[index] ?? '');
  return opens(at - 1) || (opens(at - 2) && /^[a-z]+$/.test(words[at - 1] ?? ''));
}

/** "the war of 1962", "the 1962 Swedish-Finnish War". */
function isYearOfWar({ words, texts }: Words, at: number, { longEvents }: TimeCues): boolean {
  if (words[at - 1] === 'of') return longEvents.has(words[at - 2] ?? '') && endsPhrase(words, at + 1);
  let last = at + 1;
  while (/^(?:\p{Lu}|[-–]$)/u.test(texts[last] ?? '') && !longEvents.has(words[last]!)) last++;
  return words[at - 1] === 'the' && longEvents.has(words[last] ?? '');
}

/** "May" opens many sentences as a verb: it is a month only where a preposition, a vague word or "the" stands before. */
function isMonthContext(words: readonly string[], at: number, cues: TimeCues): boolean {
  // "the May talks", but not "the May government"
  if (words[at - 1] === 'the') return !/^(government|cabinet|administration|team)$/.test(words[at + 1] ?? '');
  if (words[at - 1] === '-' && /^(early|late|mid)$/.test(words[at - 2] ?? '')) return true;
  if (isDegree(words, at, cues.degrees) || isLimit(words, at, cues)) return true;
  return /^(in|of|by|since|until|till|from|early|late|mid|last|next|this|during|throughout)$/.test(
    words[at - 1] ?? '',
  );
}

/** "as early as 2018", "as far back as May": behind one of the words. */
export function isDegree(words: readonly string[], at: number, degrees: ReadonlySet<string>): boolean {
  const word = words[at - 2] ?? '';
  const opener = word === 'back' ? words[at - 4] : words[at - 3];
  return words[at - 1] === 'as' && degrees.has(word) && opener === 'as';
}

/** "no later than Friday", "earlier than May" */
export function isLimit(words: readonly string[], at: number, { before, after }: TimeCues): boolean {
  const degree = words[at - 2] ?? '';
  return words[at - 1] === 'than' && (before.has(degree) || after.has(degree) || degree === 'sooner');
}

/** "goes back to 2014, when …", but not "back to 2014 levels". */
function isClosed(words: readonly string[], end: number): boolean {
  return endsPhrase(words, end) || words[end] === 'when';
}

/** "the day after," but not "the day after Weber left", which counts from an event. */
export function endsPhrase(words: readonly string[], end: number): boolean {
  return /^([^\p{L}\p{N}]*|and|but|in|at|on)$/u.test(words[end] ?? '');
}

export function monthAt({ words, texts }: Words, at: number, cues: TimeCues): number | undefined {
  return /^[A-Z]/.test(texts[at] ?? '') ? cues.months.get(words[at]!) : undefined;
}

export function weekdayAt({ words, texts }: Words, at: number, cues: TimeCues): number | undefined {
  return /^[A-Z]/.test(texts[at] ?? '') ? cues.weekdays.get(words[at]!) : undefined;
}

interface Days {
  readonly day: number;
  readonly lastDay: number | undefined;
  readonly end: number;
}

/** "18", "18th", "18-19", "18 to 20", "18 and 19". */
function readDays(words: readonly string[], at: number): Days | undefined {
  const day = dayNumber(words[at] ?? '');
  if (day === undefined) {
    const glued = /^(\d{1,2})[-–](\d{1,2})$/.exec(words[at] ?? '');
    const [first, last] = [dayNumber(glued?.[1] ?? ''), dayNumber(glued?.[2] ?? '')];
    return first && last && first < last ? { day: first, lastDay: last, end: at + 1 } : undefined;
  }
  const joint = words[at + 1] ?? '';
  const last = /^([-–—]|to|until|till|and)$/.test(joint) ? dayNumber(words[at + 2] ?? '') : undefined;
  const spans = joint === 'and' ? last === day + 1 || words[at - 1] === 'between' : true;
  if (last !== undefined && last > day && spans) return { day, lastDay: last, end: at + 3 };
  return { day, lastDay: undefined, end: at + 1 };
}

function dayNumber(word: string): number | undefined {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word);
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

function yearAt(words: readonly string[], at: number): number | undefined {
  return /^(1[5-9]|20)\d\d$/.test(words[at] ?? '') ? Number(words[at]) : undefined;
}

export function calendar(known: Partial<Omit<CalendarTime, 'kind'>>): CalendarTime {
  const unknown = { year: undefined, month: undefined, day: undefined, lastDay: undefined, shift: undefined };
  const plain = {
    yearShift: undefined,
    yearFrom: 'publication',
    monthShift: undefined,
    monthFrom: 'publication',
    easter: undefined,
    weekday: undefined,
  } as const;
  return { kind: 'calendar', ...unknown, ...plain, ...known };
}
