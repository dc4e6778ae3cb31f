/**
 * The day of publication. In: the page, where its body is, the dateline. Out: an ISO day, and what told it. What says
 * most plainly "published then" wins; the date on which a page was called up or changed is not that of its article.
 * Where the page states none, the story itself may fix one (`deducedDay.ts`).
 */
import type { FurnitureCues, PublishedRule } from '../model/index.js';
import { once } from '../model/once.js';
import type { BodyLines } from './body.js';
import type { Dateline } from './dateline.js';
import { dayNumber, dayOf, type StatedDate, WEEKDAYS } from './dates.js';
import { anchorOf, deducedDay } from './deduced/deducedDay.js';
import { type KnownDays, knownDays } from './deduced/knownDay.js';
import { readStory, type Story } from './deduced/story.js';
import { isWithin } from './deduced/tenure.js';
import type { LineKind } from './lineKinds.js';
import type { Page } from './page.js';

/** Of publication, or near it. */
export interface Days {
  readonly published: PublicationDay | undefined;
  readonly anchor: string | undefined;
}

export interface PublicationDay {
  readonly day: string;
  readonly rule: PublishedRule;
}

interface Stated {
  readonly text: string;
  readonly kind: LineKind;
  readonly index: number;
}

type OpeningDateline = (Dateline & { readonly line: number }) | undefined;

export function readDays(page: Page, body: BodyLines, dateline: OpeningDateline, cues: FurnitureCues): Days {
  // Few pages need them: most state their day.
  const story = once(() => readStory(page, body, dateline, cues));
  const known = once(() => knownDays(story(), cues));
  const published = publicationDay(page, body, dateline, story, known, cues);
  return { published, anchor: published ? undefined : anchorOf(story(), known()) };
}

function publicationDay(
  page: Page,
  body: BodyLines,
  dateline: OpeningDateline,
  story: () => Story,
  known: () => KnownDays,
  cues: FurnitureCues,
): PublicationDay | undefined {
  const all = page.lines.map(({ text }, index) => ({ text, kind: page.kinds[index]!, index }));
  const furniture = ({ kind }: Stated): boolean => kind !== 'prose' && kind !== 'caption';
  const above = all
    .slice(0, body.core)
    .filter(line => furniture(line) && !isOfTheCall(line, page, body, story, cues));
  const belowLead = all.slice(body.core, body.opening).filter(furniture);
  const inside = all.slice(body.opening, endOfOpening(page, body)).filter(({ kind }) => kind === 'date');
  const below = all.slice(body.end);
  const dates = below.filter(({ kind }) => kind === 'date');
  const stated =
    labelled([...above, ...belowLead, ...below]) ??
    firstDay(above.filter(({ index, text }) => index === 0 && SCRAPED.test(text))) ??
    firstDay(above.filter(line => isBelow(line, body) && !cues.changes.test(line.text))) ??
    firstDay(above.filter(line => !cues.changes.test(line.text))) ??
    firstDay(above) ??
    onlyDay([...belowLead, ...inside]);
  if (stated !== undefined) return { day: stated, rule: 'stated' };
  const ofDateline = dateline?.date?.iso ?? inYearOfCopyright(dateline?.date, [...above, ...below], story);
  if (ofDateline !== undefined) return { day: ofDateline, rule: 'dateline' };
  const deduced = deducedDay(story(), known, cues);
  if (deduced !== undefined) return { day: deduced, rule: 'deduced' };
  const closing = (isList(page, body.end) ? undefined : onlyDay(dates)) ?? printedOn(below);
  return closing === undefined || !isWithin(story().tenure, dayNumber(closing))
    ? undefined
    : { day: closing, rule: 'stated' };
}

/** "date 2023-06-20": what a scraper set before the first line. */
const SCRAPED = /^date:? \d{4}-\d\d-\d\d$/iu;

/** Between headline and story: what stands over the headline may be of the page. */
function isBelow({ index }: Stated, { headline }: BodyLines): boolean {
  return headline !== undefined && index > headline;
}

const LONGEST_DATE_LINE = 200;
const PUBLISHED = /\b(?:published|posted|released|issued)\b/iu;
const WEEKDAY = new RegExp(`\\b(?:${WEEKDAYS.join('|')})\\b`, 'iu');

/**
 * The clock of a page: a day of the week and a date at its head, among menus. It is believed where the story itself
 * names a day near it, and never where others were in office then.
 */
function isOfTheCall(
  { text, kind, index }: Stated,
  page: Page,
  { headline, core }: BodyLines,
  story: () => Story,
  cues: FurnitureCues,
): boolean {
  const above = headline ?? core;
  const day = dayOf(text);
  if (index >= above || day === undefined || PUBLISHED.test(text)) return false;
  if (cues.clocks.test(text) || !isWithin(story().tenure, dayNumber(day))) return true;
  const { dateline, named } = story();
  if (dateline) return !isNear(day, [dateline]);
  const isClock = kind === 'date' && WEEKDAY.test(text) && !/\d:\d\d/.test(text) && index < HEAD_OF_A_PAGE;
  if (!isClock || isNear(day, named)) return false;
  const beside = page.kinds.slice(0, above).filter(each => each !== 'date' && each !== 'outlet');
  return beside.length > 0 || cues.clocks.test(page.lines[index + 1]?.text ?? '');
}

/** Lines of a page above which its clock stands. */
const HEAD_OF_A_PAGE = 6;

/** News appears on the day of its dateline or of its caption, or soon after it. */
const DAYS_UNTIL_PRINT = 10;

/** Is one of these dates, in a year that suits, a day shortly before that one? */
function isNear(day: string, named: readonly StatedDate[]): boolean {
  const number = dayNumber(day);
  return named.some(({ text, iso }) =>
    [Number(day.slice(0, 4)), Number(day.slice(0, 4)) - 1].some(year => {
      const told = iso ?? dayOf(`${text}, ${year}`);
      const until = told === undefined ? Number.NaN : number - dayNumber(told);
      return until >= -1 && until <= DAYS_UNTIL_PRINT;
    }),
  );
}

/** Paragraphs among which a line of its own dates the article; further down it is that of a letter or of a chronicle. */
const OPENING = 3;

function endOfOpening({ kinds }: Page, { opening, end }: BodyLines): number {
  let prose = 0;
  for (let index = opening; index < end; index++)
    if (kinds[index] === 'prose' && ++prose > OPENING) return index;
  return end;
}

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

/** Below the body other articles are listed, with days of their own. */
function isList(page: Page, end: number): boolean {
  return page.kinds.slice(end).some(kind => kind === 'box');
}

/** "June 19" of a dateline, in the year of the page's copyright. */
function inYearOfCopyright(
  date: StatedDate | undefined,
  lines: readonly Stated[],
  story: () => Story,
): string | undefined {
  if (!date) return undefined;
  for (const { text } of lines) {
    const year = /(?:©|\(c\)|copyright)[^\d]{0,12}(?<year>(?:19|20)\d\d)\b(?!\s*[-–])/iu.exec(text)?.groups
      ?.year;
    const day = year === undefined ? undefined : dayOf(`${date.text}, ${year}`);
    if (day !== undefined && isWithin(story().tenure, dayNumber(day))) return day;
  }
  return undefined;
}

/** "A version of this article appears in print on June 20, 2023": the day after, where nothing tells the day itself. */
function printedOn(below: readonly Stated[]): string | undefined {
  const line = below.find(
    ({ text }) => text.length <= LONGEST_DATE_LINE && /\bappear(?:s|ed) in print\b/iu.test(text),
  );
  return line && dayOf(line.text);
}
