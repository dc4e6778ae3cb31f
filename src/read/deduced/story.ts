/**
 * What an article itself tells of the days it is about, before any grammar is known. In: the page, where its body is, its
 * dateline. Out: the dates of its dateline, its captions and its lead, the day of the week that the lead tells of, the
 * years it names, and when those in office held it.
 */
import type { Era, FurnitureCues, Term } from '../../model/index.js';
import type { BodyLines } from '../body.js';
import type { Dateline } from '../dateline.js';
import { findDates, type StatedDate, WEEKDAYS, weekdayOf } from '../dates.js';
import type { Page } from '../page.js';
import { daysSince, isPlanned, isTold, sentenceBefore, sentencesOf, WEEKDAY, weekdaysIn } from './telling.js';
import { erasIn, tenureSince } from './tenure.js';

export interface Story {
  /** Headline and paragraphs in which the news is told. */
  readonly lead: readonly string[];
  /** The same, and a few more. */
  readonly further: readonly string[];
  readonly headline: string | undefined;
  readonly dateline: StatedDate | undefined;
  /** The place of its dateline. */
  readonly place: string | undefined;
  /** Dates of captions, of messages it quotes, and of days of the week in its lead. */
  readonly named: readonly StatedDate[];
  /** "on Wednesday, June 26", "Wednesday (Oct. 21)": what the lead tells of, or what it looks forward to. */
  readonly days: readonly NamedDay[];
  /** Full dates below its pictures and behind messages quoted. */
  readonly pictured: readonly string[];
  /** Days of the week and dates without their year below its pictures. */
  readonly picturedDays: readonly NamedDay[];
  /** Dates without their year below its pictures and in its first sentence, where nothing looks ahead or back to them. */
  readonly shownOn: readonly StatedDate[];
  /** The first day of the week that stands below its pictures. */
  readonly toldBelowPictures: number | undefined;
  /** The first day of the week that the lead tells of, 0 for Sunday. */
  readonly told: number | undefined;
  /** The same, a few paragraphs on. */
  readonly toldFurther: number | undefined;
  /** It tells of "today". */
  readonly isOfToday: boolean;
  /** Days from what its lead tells of to the story: "today", "yesterday". */
  readonly daysSince: number | undefined;
  /** The latest year that it speaks of as past or present. */
  readonly latestYear: number | undefined;
  readonly tenure: readonly Term[] | undefined;
  /** The same, by all that it says. */
  readonly tenureOfAll: readonly Term[] | undefined;
  /** What it speaks of that the news told of for a time only. */
  readonly topics: readonly Era[];
  /** The last day on which it is known who held what. */
  readonly knownUntil: number;
}

export interface NamedDay {
  readonly date: StatedDate;
  readonly weekday: number;
  /** Nothing before it puts it ahead. */
  readonly isTold: boolean;
}

/** Paragraphs in which the news is told. */
const LEAD = 3;
/** Paragraphs whose first sentence says what happened, and when. */
const OPENED = 1;
/** Paragraphs in which a story with a dated picture names its day. */
const OPENING = 6;
/** Paragraphs in which a story tells somewhere of which day it is. */
const STRETCH = 12;

export function readStory(
  page: Page,
  body: BodyLines,
  dateline: (Dateline & { readonly line: number }) | undefined,
  cues: FurnitureCues,
): Story {
  const { lines, kinds } = page;
  const shown = indices(0, body.end).filter(
    index => !body.links.has(index) && (index >= body.first || kinds[index] === 'caption'),
  );
  const stretch = shown
    .filter(index => index >= body.core && kinds[index] === 'prose')
    .slice(0, STRETCH)
    .map(index => lines[index]!.text.slice(index === dateline?.line ? dateline.length : 0));
  const further = stretch.slice(0, OPENING);
  const told = further.slice(0, LEAD);
  const captions = shown.filter(index => kinds[index] === 'caption').map(index => lines[index]!.text);
  const recent = captions.filter(text => !cues.oldPictures.test(text));
  // Captions without a credit, and what else stands between headline and story.
  const below = lines.slice((body.headline ?? body.core) + 1, body.core).map(({ text }) => text);
  const pictured = [
    ...recent,
    ...told
      .flatMap(sentencesOf)
      .filter(
        sentence =>
          FULL_STOP_BEHIND_YEAR.test(sentence) &&
          (OF_PICTURE.test(sentence) || !cues.happened.test(sentence)) &&
          !cues.oldPictures.test(sentence),
      ),
    ...shown.flatMap(index => MESSAGE.exec(lines[index]!.text)?.groups?.date ?? []),
  ].flatMap(findDates);
  const days = told.some(text => cues.ownDay.test(text)) ? [] : told.flatMap(text => namedDays(text, cues));
  const headline = body.headline === undefined ? [] : [lines[body.headline]!.text];
  return {
    lead: [...headline, ...told],
    further: [...headline, ...further],
    headline: headline[0],
    dateline: dateline?.date,
    place: dateline?.place,
    named: [...pictured, ...days.map(({ date }) => date)],
    days,
    pictured: pictured.flatMap(({ iso }) => iso ?? []),
    get shownOn() {
      return [...recent, ...below, ...told.slice(0, OPENED).map(text => sentencesOf(text)[0]!)]
        .filter(text => !cues.longPast.test(text))
        .flatMap(text => datesOfNow(text, cues));
    },
    picturedDays: recent.flatMap(text => namedDays(text, cues)).filter(({ date }) => date.iso === undefined),
    toldBelowPictures: firstWeekday(recent, cues),
    told: firstWeekday(pictured.length > 0 ? further : told, cues),
    get toldFurther() {
      return firstWeekday(stretch, cues);
    },
    isOfToday: told.some(text => cues.ownDay.test(text)),
    daysSince: told
      .flatMap(sentencesOf)
      .map(sentence => daysSince(sentence, cues))
      .find(days => days !== undefined),
    get tenureOfAll() {
      const ofNow = stretch
        .flatMap(sentencesOf)
        .filter(sentence => !cues.longPast.test(sentence) || cues.lastWeek.test(sentence));
      return tenureSince(ofNow.join('\n'), cues) ?? this.tenure;
    },
    latestYear: latestYear(
      shown.filter(index => kinds[index] !== 'caption').map(index => lines[index]!.text),
      pictured,
      cues,
    ),
    tenure: tenureSince([...headline, ...told].join('\n'), cues),
    get topics() {
      return erasIn([...headline, ...stretch].join('\n'), cues).filter(({ last }) => Number.isFinite(last));
    },
    knownUntil: cues.offices.knownUntil,
  };
}

function indices(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** "Ann Moss greets Ian Grant in Oslo, March 4, 2024.": what is below a picture, though nobody is credited. */
const FULL_STOP_BEHIND_YEAR = /\d, (?:19|20)\d\d\.?$/u;

/** "In this photo released by the palace, …": a caption that ran into the text. */
const OF_PICTURE =
  /^(?:in this|this|an?)\s(?:file\s)?(?:photo|photograph|picture|image|illustration|handout|frame grab|screengrab|combination of pictures)\b/iu;

/** "— Ann Moss (@annmoss) June 26, 2019": the message quoted was written then. */
const MESSAGE = /[—–-]\s[^()]{2,60}\(@\w{2,20}\)\s+(?<date>[^.]{8,20})/u;

const BEFORE = new RegExp(`\\b${WEEKDAY},?\\s*(?:\\(|the\\s)?\\s*$`, 'iu');
const AFTER = new RegExp(`^\\s*[(,]\\s*${WEEKDAY}\\b`, 'iu');

function namedDays(text: string, cues: FurnitureCues): NamedDay[] {
  return findDates(text).flatMap(date => {
    const before = text.slice(0, date.span.start);
    const weekday = (BEFORE.exec(before) ?? AFTER.exec(text.slice(date.span.end)))?.groups?.weekday;
    if (weekday === undefined) return [];
    const sentence = sentenceBefore(before) + sentencesOf(text.slice(date.span.start))[0];
    return [
      {
        date,
        weekday: WEEKDAYS.indexOf(weekday.toLowerCase()),
        isTold:
          isTold(before, cues) && cues.happened.test(sentence) && !isPlanned(text, date.span.start, cues),
      },
    ];
  });
}

function datesOfNow(text: string, cues: FurnitureCues): StatedDate[] {
  return findDates(text).filter(({ iso, span }) => {
    const before = text.slice(0, span.start);
    return (
      iso === undefined &&
      isTold(before, cues) &&
      !cues.lookingBack.test(before) &&
      !cues.untoldBefore.test(before) &&
      cues.onTheDay.test(before)
    );
  });
}

/** The first day of the week that nothing before it in its sentence puts ahead, or on which its sentence says that it was said. */
function firstWeekday(texts: readonly string[], cues: FurnitureCues): number | undefined {
  for (const sentence of texts.flatMap(sentencesOf)) {
    // "Today … . On Friday the court had …": which day of the week today is, nothing says.
    if (daysSince(sentence, cues) === 0 && weekdaysIn(sentence, cues).length === 0) return undefined;
    const told = weekdaysIn(sentence, cues).filter(({ isTold }) => isTold);
    const said = told.find(({ index }) => cues.tellingBeside.test(sentence.slice(0, index)));
    if (told.length > 0) return (said ?? told[0]!).weekday;
  }
  return undefined;
}

/** Days from what happened to a story that looks back on it. */
const DAYS_LATER = 3;

export interface ToldDay {
  readonly day: number;
  /** How surely it is that of the story, of 1. */
  readonly share: number;
}

/**
 * "The envoy flew in on Wednesday, after Oslo closed its border on Monday": the lead tells of the later day. Where
 * nearly a week lies between them, what happened may be before it or just after it: something else has to tell.
 */
export function toldAfter(day: number, { told }: Story): readonly ToldDay[] {
  const later = told === undefined ? 0 : (told - weekdayOf(day) + 7) % 7;
  return later <= DAYS_LATER
    ? [{ day: day + later, share: 1 }]
    : [day, day + later].map(each => ({ day: each, share: 1 / 2 }));
}

/**
 * A date that the story gives may be its own: further on, only one of the day of the week that it tells of; above, one
 * shortly before that.
 */
export function isOfStory(day: number, isOpening: boolean, story: Story): boolean {
  const told = story.told ?? story.toldFurther;
  if (told === undefined) return isOpening;
  const later = (told - weekdayOf(day) + 7) % 7;
  return later === 0 || (isOpening && later <= DAYS_LATER);
}

const YEAR = /(?<![\d.,$£€-])(?:19|20)\d\d(?!\d|,\d|%)/gu;

/** "spoke of the budget for 2025". */
const AIMED_AT = /\b(?:for|by|until|through|before) $/iu;

/** Captions need no verb; where a sentence has none in the past, its year may be to come. */
function latestYear(
  texts: readonly string[],
  pictured: readonly StatedDate[],
  cues: FurnitureCues,
): number | undefined {
  const years = texts
    .flatMap(sentencesOf)
    .filter(sentence => cues.happened.test(sentence))
    .flatMap(sentence =>
      [...sentence.matchAll(YEAR)].filter(
        ({ index }) => isTold(sentence.slice(0, index), cues) && !AIMED_AT.test(sentence.slice(0, index)),
      ),
    )
    .map(([year]) => Number(year))
    .concat(pictured.flatMap(({ iso }) => (iso ? Number(iso.slice(0, 4)) : [])));
  return years.length > 0 ? Math.max(...years) : undefined;
}
