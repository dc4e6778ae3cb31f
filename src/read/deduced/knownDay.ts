/**
 * The day of a story by what the tables know of the world: journeys of those who govern, and what all the world wrote about.
 * In: what the article tells of its days. Out: the day for which most of it speaks; the day of something ahead, which lies near.
 */
import type { FurnitureCues } from '../../model/index.js';
import { dayNumber, dayOf, findDates, isoOf, weekdayOf, yearOf } from '../dates.js';
import { gatheringVotes } from './gatheringDay.js';
import { happeningVotes } from './happeningDay.js';
import { officeVotes } from './officeDay.js';
import type { Story } from './story.js';
import { isAhead, isDateTold, sentencesOf } from './telling.js';
import { isWithin } from './tenure.js';
import { tripVotes } from './tripDay.js';
import { elected, electedOf, type Vote } from './votes.js';

export interface KnownDays {
  /** The day of a date that the story names without its year. */
  readonly named: string | undefined;
  readonly day: string | undefined;
  /** Of a journey ahead. */
  readonly ahead: string | undefined;
}

export function knownDays(story: Story, cues: FurnitureCues): KnownDays {
  const trips = tripVotes(story, cues);
  const votes = [
    ...trips.told,
    ...happeningVotes(story, cues),
    ...officeVotes(story, cues),
    ...gatheringVotes(story, cues),
  ];
  if (votes.length === 0 && trips.ahead.length === 0)
    return { named: undefined, day: undefined, ahead: undefined };
  votes.push(...ofDateline(story));
  const all = [...votes, ...timesOf(story, votes, cues)];
  return {
    named: iso(electedOf(all, day => isNamed(day, story))),
    day: iso(elected(all)),
    ahead: iso(elected([...trips.ahead, ...timesOf(story, trips.ahead, cues)])),
  };
}

/** A dateline without its year: enough where something else speaks for one of the years that suit. */
const DATELINE = 1;

function ofDateline({ dateline, told, tenure, latestYear, knownUntil }: Story): readonly Vote[] {
  if (!dateline || dateline.iso !== undefined) return [];
  const last = yearOf(knownUntil);
  const from = latestYear ?? EARLIEST_YEAR;
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from + index)
    .flatMap(year => dayOf(`${dateline.text}, ${year}`) ?? [])
    .map(dayNumber)
    .filter(day => isWithin(tenure, day) && (told === undefined || told === weekdayOf(day)))
    .map(day => ({ clue: 'dateline', first: day, last: day, weight: DATELINE, isDirect: true }));
}

/** No page is older. */
const EARLIEST_YEAR = 2000;

/** Of the time of which the rest of the story speaks; and at another than when all it names were in office. */
const TIME = 0.5;
const OTHER_TIME = -3;
const YEAR = 0.25;
/** A story names a year that is its own or just behind it. */
const YEARS_AFTER = 1;

function timesOf(story: Story, votes: readonly Vote[], cues: FurnitureCues): readonly Vote[] {
  const { tenureOfAll, latestYear, further } = story;
  const named = [...new Set(votes.filter(({ isDirect }) => isDirect).map(({ first }) => first))];
  const told = toldDates(story, cues);
  const suits = (day: number): boolean =>
    day >= told.since &&
    !told.yearless.some(date => liesBehind(date, day)) &&
    isWithin(tenureOfAll, day) &&
    isOfDateline(day, story);
  const times: Vote[] = named.map(day => ({
    clue: 'offices',
    first: day,
    last: day,
    weight: suits(day) ? TIME : OTHER_TIME,
    isDirect: !suits(day),
  }));
  const dates = named.map(day => ({
    clue: 'dates',
    first: day,
    last: day,
    weight: DATE * datesNear(day, further),
    isDirect: false,
  }));
  times.push(...dates);
  times.push(...topicsOf(story));
  if (latestYear === undefined) return times;
  const years = { first: yearStart(latestYear), last: yearStart(latestYear + YEARS_AFTER + 1) - 1 };
  return [...times, { clue: 'years', ...years, weight: YEAR, isDirect: false }];
}

/** What the story tells was on the day of its dateline, or shortly before it. */
const BEFORE_DATELINE = 3;

function isOfDateline(day: number, { dateline }: Story): boolean {
  if (!dateline || dateline.iso !== undefined) return true;
  const year = yearOf(day);
  return [year, year + 1].some(each => {
    const iso = dayOf(`${dateline.text}, ${each}`);
    const later = iso === undefined ? Number.NaN : dayNumber(iso) - day;
    return -1 <= later && later <= BEFORE_DATELINE;
  });
}

/** Of what the story speaks of and the news told of then, a few things at most. */
const TOPIC = 0.5;
const TOPICS = 3;

function topicsOf({ topics }: Story): readonly Vote[] {
  return topics.slice(0, TOPICS).map(({ names, first, last }) => ({
    clue: `topic ${names[0]}`,
    first,
    last,
    weight: TOPIC,
    isDirect: false,
  }));
}

/** The dates without their year that the story tells of as past, and the latest day that it, or a picture of it, tells of so. */
function toldDates(
  { pictured, further }: Story,
  cues: FurnitureCues,
): { readonly since: number; readonly yearless: readonly string[] } {
  const told = further.flatMap(text =>
    sentencesOf(text)
      .filter(sentence => cues.happened.test(sentence))
      .flatMap(sentence =>
        findDates(sentence).filter(({ iso, span }) =>
          iso === undefined ? isDateTold(sentence, span.start, cues) : !isAhead(sentence, span.start, cues),
        ),
      ),
  );
  const days = [...pictured, ...told.flatMap(({ iso }) => iso ?? [])].map(dayNumber);
  return {
    since: Math.max(...days, Number.NEGATIVE_INFINITY),
    yearless: told.filter(({ iso }) => iso === undefined).map(({ text }) => text),
  };
}

/** A story tells of no date as past that would come soon after it; one of another season is of the year before. */
const SOON = { from: 2, to: 60 };

function liesBehind(date: string, day: number): boolean {
  const year = yearOf(day);
  return [year, year + 1].some(each => {
    const iso = dayOf(`${date}, ${each}`);
    const later = iso === undefined ? Number.NaN : dayNumber(iso) - day;
    return SOON.from <= later && later <= SOON.to;
  });
}

/** For each date without its year not far from the day, up to a few: a story seldom names one of another season. */
const DATE = 0.4;
const DATES = 2;
const DAYS_NEAR = 45;

function datesNear(day: number, texts: readonly string[]): number {
  const year = yearOf(day);
  const near = texts.flatMap(findDates).filter(
    ({ text, iso }) =>
      iso === undefined &&
      [year - 1, year, year + 1].some(each => {
        const date = dayOf(`${text}, ${each}`);
        return date !== undefined && Math.abs(dayNumber(date) - day) <= DAYS_NEAR;
      }),
  );
  return Math.min(DATES, near.length);
}

function yearStart(year: number): number {
  return Date.UTC(year, 0, 1) / 86_400_000;
}

/** "Thursday, September 25", or "Sept. 25" of a dateline. */
function isNamed(day: number, { days, dateline }: Story): boolean {
  const year = isoOf(day).slice(0, 4);
  const isOn = (text: string): boolean => dayOf(`${text}, ${year}`) === isoOf(day);
  return (
    (dateline !== undefined && dateline.iso === undefined && isOn(dateline.text)) ||
    days.some(
      ({ date, weekday, isTold }) =>
        isTold && date.iso === undefined && weekday === weekdayOf(day) && isOn(date.text),
    )
  );
}

function iso(day: number | undefined): string | undefined {
  return day === undefined ? undefined : isoOf(day);
}
