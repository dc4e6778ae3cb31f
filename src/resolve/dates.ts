/** ISO dates as intervals of days, both ends inclusive, compared as strings. */

export interface Days {
  readonly start: string;
  readonly end: string;
}

/** `2023-06` → first and last of June; `2023-06-18/2023-06-19` → both; undefined where it is no date. */
export function daysOf(date: string | undefined): Days | undefined {
  if (date === undefined) return undefined;
  const [first, last = first] = date.split('/');
  const start = firstDay(first!);
  const end = lastDay(last!);
  return start && end && start <= end ? { start, end } : undefined;
}

export function containsDays(outer: Days, inner: Days): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Days between two intervals, 0 where they overlap. */
export function gapInDays(a: Days, b: Days): number {
  if (a.start <= b.end && b.start <= a.end) return 0;
  return a.end < b.start ? dayNumber(b.start) - dayNumber(a.end) : dayNumber(a.start) - dayNumber(b.end);
}

function firstDay(date: string): string | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date);
  return match ? `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}` : undefined;
}

function lastDay(date: string): string | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date);
  if (!match) return undefined;
  const [, year, month = '12', day] = match;
  return `${year}-${month}-${day ?? String(lengthOfMonth(Number(year), Number(month))).padStart(2, '0')}`;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 0000-03-01 (Hinnant's days_from_civil), for differences. */
function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  return (
    shifted * 365 +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    day
  );
}
