/**
 * The day of publication of an article whose page states none, where its words fix one: "met on Wednesday, June 26"
 * under a president of 2017 to 2021 was in 2019. In: what the article tells of its days. Out: an ISO day, or undefined
 * where none or several suit.
 */
import type { FurnitureCues } from '../../model/index.js';
import { dayNumber, dayOf, isoOf, weekdayOf, yearOf } from '../dates.js';
import { anniversaryDay } from './anniversaryDay.js';
import { gatheringDay } from './gatheringDay.js';
import type { KnownDays } from './knownDay.js';
import type { NamedDay, Story } from './story.js';
import { isWithin } from './tenure.js';

/** `known`: days that the tables leave, found where they are asked for. */
export function deducedDay(story: Story, known: () => KnownDays, cues: FurnitureCues): string | undefined {
  return (
    known().named ??
    ofNamedDay(story) ??
    ofDateline(story) ??
    anniversaryDay(story, cues) ??
    gatheringDay(story, cues) ??
    ofPicture(story) ??
    ofShown(story) ??
    known().day ??
    namedDay(
      story,
      story.picturedDays.filter(({ weekday }) => weekday === (story.told ?? weekday)),
    )
  );
}

/** The latest year that a story names is its own or not long past. */
const YEARS_AHEAD = 3;

/** Whoever held an office when the terms were written down is taken to hold it for so long. */
const DAYS_AHEAD = 365;

/** No page is older: a year before it is that of something long ago. */
const EARLIEST_YEAR = 2000;

/** The years in which an article can have been written; none where nothing tells. */
function yearsOf({ tenure, latestYear: named = 0, knownUntil }: Story): number[] {
  const latestYear = named < EARLIEST_YEAR ? undefined : named;
  if (latestYear === undefined && !tenure) return [];
  const from = latestYear ?? yearOf(Math.min(...tenure!.map(({ first }) => first)));
  const last = Math.max(...(tenure ?? []).map(({ last }) => Math.min(last, knownUntil + DAYS_AHEAD)));
  const to = latestYear === undefined ? yearOf(last) : latestYear + YEARS_AHEAD;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The days that a date without its year may mean. */
function daysOf(text: string, story: Story): number[] {
  return yearsOf(story)
    .flatMap(year => dayOf(`${text}, ${year}`) ?? [])
    .map(dayNumber)
    .filter(day => isWithin(story.tenure, day) && isWithin(story.tenureOfAll, day));
}

function only(days: readonly number[]): string | undefined {
  return days.length === 1 ? isoOf(days[0]!) : undefined;
}

/** Of several days, the one on which the news told of all that the story speaks of. */
function onlyOfTopics(days: readonly number[], { topics }: Story): string | undefined {
  return only(
    days.length > 1 && topics.length > 0
      ? days.filter(day => topics.every(({ first, last }) => first <= day && day <= last))
      : days,
  );
}

/** "met on Wednesday, June 26". */
function ofNamedDay(story: Story): string | undefined {
  return namedDay(
    story,
    story.days.filter(({ isTold }) => isTold),
  );
}

/** A day that the story looks forward to, or that is not told to be its own: it lies near all the same. */
export function anchorOf(story: Story, known: KnownDays): string | undefined {
  return namedDay(story, story.days) ?? known.ahead;
}

function namedDay(story: Story, named: readonly NamedDay[]): string | undefined {
  for (const { date, weekday } of named) {
    const days = date.iso === undefined ? daysOf(date.text, story) : [dayNumber(date.iso)];
    const day = only(
      days.filter(each => weekdayOf(each) === weekday && yearOf(each) >= (story.latestYear ?? 0)),
    );
    if (day !== undefined) return day;
  }
  return undefined;
}

/**
 * "OSLO, Oct. 6 – Norway on Thursday …": the story is of the day of its dateline, or of the one before where the terms
 * leave no such year. Few stories name their own year: where its day would be in the latest one named, and the one before
 * in a later year, neither is sure.
 */
function ofDateline(story: Story): string | undefined {
  const { dateline, told } = story;
  if (!dateline) return undefined;
  const days = daysOf(dateline.text, story);
  if (told === undefined) return onlyOfTopics(days, story);
  const ofThatDay = days.filter(day => weekdayOf(day) === told);
  const ofDayBefore = days.filter(day => weekdayOf(day - 1) === told);
  const isOfNamedYear = (day: number): boolean => yearOf(day) === story.latestYear;
  if (ofThatDay.length > 0 && ofThatDay.every(isOfNamedYear) && !ofDayBefore.every(isOfNamedYear))
    return undefined;
  return ofThatDay.length > 0 || !story.tenure ? onlyOfTopics(ofThatDay, story) : only(ofDayBefore);
}

/** Pictures are of the day of the story or of those just before it. */
const DAYS_AFTER_PICTURE = 2;

/** A picture of June 18, 2023 in a story that tells of Monday: of June 19. */
function ofPicture({ pictured, told, tenure }: Story): string | undefined {
  if (told === undefined || pictured.length === 0) return undefined;
  const picture = dayNumber([...pictured].sort().at(-1)!);
  const day = picture + ((told - weekdayOf(picture) + 7) % 7);
  return day - picture <= DAYS_AFTER_PICTURE && isWithin(tenure, day) ? isoOf(day) : undefined;
}

/** "in Oslo on June 1" below a picture of a story that tells of Thursday: of the only such year. */
function ofShown(story: Story): string | undefined {
  const { shownOn } = story;
  const told = story.told ?? story.toldBelowPictures;
  if (told === undefined || !story.tenure) return undefined;
  const days = shownOn.map(({ text }) => daysOf(text, story).filter(day => weekdayOf(day) === told));
  const [first, ...others] = days.filter(each => each.length > 0);
  return others.every(each => String(each) === String(first)) ? only(first ?? []) : undefined;
}
