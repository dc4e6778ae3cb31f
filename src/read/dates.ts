/**
 * Stated dates. In: a stretch of text. Out: the dates in it with their spans, as ISO days; a date without
 * year has none. Day and month in figures are read only where their order is certain: between full stops the day is first.
 */
import type { Span } from '../model/index.js';

export interface StatedDate {
  readonly span: Span;
  readonly text: string;
  /** `2023-06-19`, or undefined where no year stands. */
  readonly iso: string | undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?';
const DAY = '(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:19|20)[0-9]{2})';
const FORMS: readonly RegExp[] = [
  /(?<![0-9])(?<year>(?:19|20)[0-9]{2})[-/.](?<figure>[01]?[0-9])[-/.](?<day>[0-3]?[0-9])(?![0-9])/dgi,
  // A date with its year is one also where a label has run into it: "HeadlineSep 22, 2015".
  new RegExp(`(?:\\b|(?<=[a-z]))${MONTH}\\s+${DAY},?\\s+${YEAR}`, 'dgi'),
  new RegExp(`\\b${MONTH}\\s+${DAY}(?![0-9:])`, 'dgi'),
  new RegExp(`(?<![0-9.:])${DAY}(?:\\s+of)?[\\s-]+${MONTH}(?:,?[\\s-]+${YEAR}|\\b)`, 'dgi'),
  /(?<![0-9])(?<first>[0-3]?[0-9])(?<separator>[/.-])(?<second>[0-3]?[0-9])[/.-](?<year>(?:19|20)[0-9]{2})(?![0-9])/dgi,
];

export function findDates(text: string): readonly StatedDate[] {
  const found: StatedDate[] = [];
  for (const form of FORMS)
    for (const match of text.matchAll(form)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some(other => other.span.start < span.end && span.start < other.span.end)) continue;
      const day = readDay(match.groups ?? {});
      if (day) found.push({ span, text: match[0], iso: day.iso });
    }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The day of an ISO date or date and time, or of a stated date; undefined where there is none. */
export function dayOf(value: string): string | undefined {
  return findDates(value).find(date => date.iso !== undefined)?.iso;
}

const MILLISECONDS = 86_400_000;

/** ISO day → days since 1970-01-01. */
export function dayNumber(iso: string): number {
  return Math.floor(Date.parse(iso) / MILLISECONDS);
}

export function isoOf(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return new Date(day * MILLISECONDS).getUTCFullYear();
}

/** Sunday is 0. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The days of a stretch, both ends inclusive, that are that day of the week, 0 for Sunday. */
export function daysOn(
  weekday: number,
  { first, last }: { readonly first: number; readonly last: number },
): number[] {
  const days: number[] = [];
  for (let day = first + ((weekday - weekdayOf(first) + 7) % 7); day <= last; day += 7) days.push(day);
  return days;
}

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function readDay(
  groups: Readonly<Record<string, string | undefined>>,
): { iso: string | undefined } | undefined {
  let day = Number(groups.day);
  let month = groups.month
    ? MONTHS.indexOf(groups.month.slice(0, 3).toLowerCase()) + 1
    : Number(groups.figure);
  if (groups.first) {
    const first = Number(groups.first);
    const second = Number(groups.second);
    const certain = groups.separator === '.' || first > 12 || second > 12 || first === second;
    if (!certain) return undefined;
    [day, month] = second > 12 ? [second, first] : [first, second];
  }
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, Number(groups.year ?? 2000)))
    return undefined;
  if (!groups.year) return { iso: undefined };
  return { iso: `${groups.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
