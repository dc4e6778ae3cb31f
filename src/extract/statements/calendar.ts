/**
 * Days and stretches of days, in the proleptic Gregorian calendar. A day is a number: days since 1970-01-01.
 * A stretch has a first and a last day, both inclusive, and is written in ISO 8601 as exactly as it is known.
 */
export interface Stretch {
  readonly first: number;
  readonly last: number;
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

/** `2023-06-18`, `2023-06`, `2023`, or `2023-06-18/2023-06-19`. */
export function formatStretch({ first, last }: Stretch): string {
  if (first === last) return formatDay(first);
  const { year, month, day } = partsOf(first);
  if (day === 1 && month === 0 && last === yearStretch(year).last) return pad(year, 4);
  if (day === 1 && last === monthStretch(year, month).last) return `${pad(year, 4)}-${pad(month + 1, 2)}`;
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

function formatDay(number: number): string {
  const { year, month, day } = partsOf(number);
  return `${pad(year, 4)}-${pad(month + 1, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
