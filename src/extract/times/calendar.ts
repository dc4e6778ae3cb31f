/**
 * Days and stretches of days, in the proleptic Gregorian calendar. A day is a number: days since 1970-01-01.
 * A stretch has a first and a last day, both inclusive, and is written in ISO 8601 as exactly as it is known.
 */
import type { Document } from '../../model/index.js';

export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** One day, no longer stretch. */
export function isSingleDay(stretch: Stretch | undefined): stretch is Stretch {
  return stretch !== undefined && stretch.first === stretch.last;
}

const DAY = 86_400_000;

/** Month from 0; a day beyond the month's end runs into the next month. */
export function dayOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month, day) / DAY);
}

export function partsOf(day: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** Monday is 0. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function dayStretch(day: number): Stretch {
  return { first: day, last: day };
}

export function monthStretch(year: number, month: number): Stretch {
  return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 1) - 1 };
}

export function yearStretch(year: number): Stretch {
  return { first: dayOf(year, 0, 1), last: dayOf(year + 1, 0, 1) - 1 };
}

/** `2023-06-20` or longer → its day; undefined where it is no date. */
export function parseDay(iso: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const number = dayOf(year, month - 1, day);
  const parts = partsOf(number);
  return parts.month === month - 1 && parts.day === day ? number : undefined;
}

/** The day on which a document came out, or from which its days count. */
export function dayOfPublication({ published, anchor }: Document): number | undefined {
  return parseDay(published ?? anchor ?? '');
}

/** Its weekday, Monday being 0. */
export function weekdayOfPublication(document: Document): number | undefined {
  const day = dayOfPublication(document);
  return day === undefined ? undefined : weekdayOf(day);
}

/** Easter Sunday of the Gregorian calendar, after the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, 8). */
export function easterOf(year: number): number {
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const golden = year % 19;
  const skipped = century - Math.floor((century + 8) / 25) + 1;
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor(skipped / 3) + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const date = moon + sunday - 7 * late + 114;
  return dayOf(year, Math.floor(date / 31) - 1, (date % 31) + 1);
}

/** `2023-06-18`, `2023-06`, `2023`, or from one to another: `2023-06-18/2023-06-19`, `1998/2000`. */
export function formatStretch({ first, last }: Stretch): string {
  if (first === last) return formatDay(first);
  const { year, month, day } = partsOf(first);
  if (day === 1 && month === 0 && last === yearStretch(year).last) return pad(year, 4);
  if (day === 1 && last === monthStretch(year, month).last) return formatMonth(year, month);
  const end = partsOf(last);
  if (day === 1 && month === 0 && last === yearStretch(end.year).last)
    return `${pad(year, 4)}/${pad(end.year, 4)}`;
  if (day === 1 && last === monthStretch(end.year, end.month).last)
    return `${formatMonth(year, month)}/${formatMonth(end.year, end.month)}`;
  return `${formatDay(first)}/${formatDay(last)}`;
}

/** ISO text of `formatStretch` → its stretch. */
export function parseStretch(iso: string): Stretch | undefined {
  const [from, to] = iso.split('/');
  if (to !== undefined) {
    const [first, last] = [parseStretch(from!), parseStretch(to)];
    return first && last && { first: first.first, last: last.last };
  }
  if (/^\d{4}$/.test(iso)) return yearStretch(Number(iso));
  if (/^\d{4}-\d\d$/.test(iso)) return monthStretch(Number(iso.slice(0, 4)), Number(iso.slice(5)) - 1);
  const day = parseDay(iso);
  return day === undefined ? undefined : dayStretch(day);
}

function formatMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month + 1, 2)}`;
}

function formatDay(number: number): string {
  const { year, month, day } = partsOf(number);
  return `${pad(year, 4)}-${pad(month + 1, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
