/**
 * The day of publication, from what a page says beside and around its article. In: the page, where its body is, the
 * dateline. Out: an ISO day. What says most plainly "published then" wins; a dateline without a year gets the year of
 * the page's copyright, or the one year in which its day was the weekday that the story names.
 */
import type { BodyLines } from './body.js';
import type { Dateline } from './dateline.js';
import { dayOf, type StatedDate } from './dates.js';
import type { LineKind } from './lineKinds.js';
import type { Page } from './page.js';

interface Stated {
  readonly text: string;
  readonly kind: LineKind;
}

export function publicationDay(
  page: Page,
  body: BodyLines,
  dateline: (Dateline & { readonly line: number }) | undefined,
): string | undefined {
  const all = page.lines.map(({ text }, index) => ({ text, kind: page.kinds[index]! }));
  const furniture = ({ kind }: Stated): boolean => kind !== 'prose' && kind !== 'caption';
  const above = all.slice(0, body.core).filter(furniture);
  const belowLead = all.slice(body.core, body.opening).filter(furniture);
  const inside = all.slice(body.opening, body.end).filter(({ kind }) => kind === 'date');
  const below = all.slice(body.end);
  return (
    labelled([...above, ...belowLead, ...below]) ??
    firstDay(above) ??
    onlyDay([...belowLead, ...inside]) ??
    dateline?.date?.iso ??
    inYearOfCopyright(dateline?.date, [...above, ...below]) ??
    (dateline && inYearOfWeekday(dateline, page)) ??
    firstDay(below.filter(({ kind }) => kind === 'date')) ??
    printedOn(below)
  );
}

const LONGEST_DATE_LINE = 200;
const PUBLISHED = /\b(?:published|posted|released|issued)\b/iu;

/** The date behind "published". */
function labelled(lines: readonly Stated[]): string | undefined {
  for (const { text } of lines) {
    const label = text.length <= LONGEST_DATE_LINE ? PUBLISHED.exec(text) : null;
    const day = label ? (dayOf(text.slice(label.index)) ?? dayOf(text)) : undefined;
    if (day !== undefined) return day;
  }
  return undefined;
}

function firstDay(lines: readonly Stated[]): string | undefined {
  return lines
    .filter(({ text }) => text.length <= LONGEST_DATE_LINE)
    .map(({ text }) => dayOf(text))
    .find(day => day !== undefined);
}

/** Lines of dates between paragraphs date the article where they agree; where they do not, they head a chronicle. */
function onlyDay(lines: readonly Stated[]): string | undefined {
  const days = new Set(lines.map(({ text }) => dayOf(text)).filter(day => day !== undefined));
  return days.size === 1 ? [...days][0] : undefined;
}

/** "June 19" of a dateline, in the year of the page's copyright. */
function inYearOfCopyright(date: StatedDate | undefined, lines: readonly Stated[]): string | undefined {
  if (!date) return undefined;
  for (const { text } of lines) {
    const year = /(?:©|\(c\)|copyright)[^\d]{0,12}(?<year>(?:19|20)\d\d)\b(?!\s*[-–])/iu.exec(text)?.groups
      ?.year;
    if (year !== undefined) return dayOf(`${date.text}, ${year}`);
  }
  return undefined;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The first weekday of a lead, where nothing before it speaks of what is to come. */
const TOLD_DAY = new RegExp(
  `^(?:(?!\\b(?:will|would|may|next|coming|last|(?:is|are|due|set|plans?|expected|scheduled) to|${WEEKDAYS.join('|')})\\b|\\p{Ll}{2}\\. ).)*\\b(?<weekday>${WEEKDAYS.join('|')})\\b`,
  'iu',
);

/** The latest year that a story names is its own or not long past. */
const YEARS_AHEAD = 3;

/** "OSLO, Oct. 6 – Norway on Thursday …" names 2020: from then on, Oct. 6 was first a Thursday in 2022. */
function inYearOfWeekday(dateline: Dateline & { readonly line: number }, page: Page): string | undefined {
  const { date, line, length } = dateline;
  if (!date) return undefined;
  const story = page.lines[line]!.text.slice(length);
  const weekday = TOLD_DAY.exec(story)?.groups?.weekday?.toLowerCase();
  const years = page.lines.flatMap(({ text }) => [
    ...text.matchAll(/(?<![\d.,$£€])(?:19|20)\d\d(?![\d,%])/gu),
  ]);
  if (weekday === undefined || years.length === 0) return undefined;
  const latest = Math.max(...years.map(Number));
  const days: string[] = [];
  for (let year = latest; year <= latest + YEARS_AHEAD; year++) {
    const day = dayOf(`${date.text}, ${year}`);
    if (day !== undefined && new Date(day).getUTCDay() === WEEKDAYS.indexOf(weekday)) days.push(day);
  }
  return days.length === 1 ? days[0] : undefined;
}

/** "A version of this article appears in print on June 20, 2023": the day after, where nothing tells the day itself. */
function printedOn(below: readonly Stated[]): string | undefined {
  const line = below.find(
    ({ text }) => text.length <= LONGEST_DATE_LINE && /\bappear(?:s|ed) in print\b/iu.test(text),
  );
  return line && dayOf(line.text);
}
