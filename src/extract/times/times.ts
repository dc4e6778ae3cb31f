/**
 * Expressions of time in the words of a sentence, by form alone: "on Sunday", "last November", "two days earlier",
 * "June 18-19", "since 2018". In: words. Out: expressions, which `timeResolution.ts` turns into days.
 */

import type { TimeCues } from '../../schema/timeCues.js';
import { endsPhrase, isDegree, isLimit, readCalendarDate, readHoliday } from './calendarForms.js';
import type { Found, Time, TimeExpression, Words } from './expression.js';
import { readLoneWord, readRelativeTime } from './relativeTimes.js';
import { readVagueTime } from './vagueTimes.js';

export function findTimes(line: Words, cues: TimeCues): TimeExpression[] {
  const { words } = line;
  const times: TimeExpression[] = [];
  const openers = openersOf(cues);
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const found = openers.has(word) || isDigit(word) ? readTime(line, at, cues) : undefined;
    if (!found) {
      at++;
      continue;
    }
    const previous = times.at(-1);
    if (previous && joins(words, previous, at, found.time)) {
      const from = previous.time.kind === 'between' ? previous.time.from : previous.time;
      const time: Time = { kind: 'between', from, to: found.time };
      times[times.length - 1] = {
        first: previous.first,
        end: found.end,
        time,
        bound: undefined,
        ahead: false,
      };
    } else {
      const before = words[at - 1] ?? '';
      const bound = wordBefore(words, at, found.end, cues);
      times.push({
        // "mid-May"
        first: before === '-' && cues.vague.has(words[at - 2] ?? '') ? at - 2 : at,
        end: found.end,
        time: isDegree(words, at, cues.earliest) ? { kind: 'earliest', from: found.time } : found.time,
        bound: cues.bounds.has(bound) && !spansDays(found.time) ? bound : undefined,
        ahead: liesAhead(found.time) || (cues.after.has(before) && words[at] === 'this'),
      });
    }
    at = found.end;
  }
  return times;
}

/** "since early on Sunday": since; "ahead of Sunday", but not "ahead of Sunday talks": ahead of. */
function wordBefore(words: readonly string[], at: number, end: number, cues: TimeCues): string {
  const { vague } = cues;
  if (words[at - 1] === 'of' && words[at - 2] === 'ahead' && endsPhrase(words, end)) return 'ahead of';
  if (isLimit(words, at, cues)) return 'later than';
  let before = at - 1;
  if (words[before] === 'on' && vague.has(words[before - 1] ?? '')) before--;
  while (vague.has(words[before] ?? '')) before--;
  return words[before] ?? '';
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
  const { weekdays, months, days, shifts, numbers, seasons, before, after, narrative, hours } = cues;
  const { hoursOfDay, clocks, vagueTimes, vagueCounts, vagueUnits, running } = cues;
  const maps = [weekdays, months, days, shifts, numbers].flatMap(map => [...map.keys()]);
  const { units, partsOfDay } = cues;
  const named = [...cues.holidays.keys()].map(name => name.split(' ')[0]!);
  const sets = [
    seasons,
    before,
    after,
    narrative,
    hours,
    hoursOfDay,
    clocks,
    vagueTimes,
    vagueCounts,
    vagueUnits,
    running,
    cues.terms,
    cues.feasts,
    cues.contests,
  ];
  const openers = new Set([
    ...maps,
    ...units.keys(),
    ...partsOfDay,
    ...named,
    ...sets.flatMap(set => [...set]),
  ]);
  knownOpeners.set(cues, openers);
  return openers;
}

/** "from 2008 until 2016", "between May and July", "Friday, Saturday and Sunday", "May 30 - June 2". */
function joins(words: readonly string[], previous: TimeExpression, at: number, next: Time): boolean {
  const [opening, joint] = [words[previous.first - 1], words[at - 1] ?? ''];
  if (previous.end !== at - 1) return false;
  if (followsOn(previous.time, next)) return /^([-–—,]|and|into|to|through)$/.test(joint);
  if (/^[-–—]$/.test(joint))
    return opening === 'from' || (isDay(previous.time) && isDay(next)) || isYear(previous.time, next);
  if (opening === 'from') return /^(to|until|till|through)$/.test(joint);
  return opening === 'between' && joint === 'and';
}

/** "Saturday" and "Sunday". */
function followsOn(time: Time, next: Time): boolean {
  if (time.kind === 'between') return followsOn(time.to, next);
  if (time.kind !== 'weekday' || next.kind !== 'weekday') return false;
  return time.shift === undefined && next.weekday === (time.weekday + 1) % 7;
}

function isYear(...times: readonly Time[]): boolean {
  return times.every(time => time.kind === 'calendar' && time.year !== undefined && time.month === undefined);
}

function isDay(time: Time): boolean {
  return time.kind === 'calendar' && time.day !== undefined;
}

function readTime(line: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  // "as recently as May": in May
  const isDegreeOf = cues.vagueTimes.has(line.words[at]!) && isDegree(line.words, at + 2, cues.vagueTimes);
  return (
    (isDegreeOf ? readTime(line, at + 2, cues) : undefined) ??
    readVagueTime(line, at, cues) ??
    readRelativeTime(line, at, cues) ??
    readHoliday(line, at, cues) ??
    readCalendarDate(line, at, cues) ??
    readLoneWord(line, at, cues)
  );
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
