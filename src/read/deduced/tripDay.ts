/**
 * What journeys of those who govern tell of the day of a story: "Blinken met Wang in Beijing on Monday" is of a Monday
 * on which he was there. In: what the article tells of its days. Out: votes for days of the story, and for days ahead of it.
 */
import type { FurnitureCues, Trip } from '../../model/index.js';
import { dayNumber, dayOf, daysOn, isoOf, weekdayOf } from '../dates.js';
import { type Journey, journeysOf } from './journeys.js';
import { isOfStory, type Story, toldAfter } from './story.js';
import type { Vote } from './votes.js';
import { holds } from './wholeWords.js';

export interface TripVotes {
  readonly told: readonly Vote[];
  /** For the days of journeys to come. */
  readonly ahead: readonly Vote[];
}

export function tripVotes(story: Story, cues: FurnitureCues): TripVotes {
  const journeys = journeysOf(story, cues);
  const isDated = journeys.some(
    journey => journey.isTold && (isBeside(journey) || journey.daysSince !== undefined),
  );
  const told = journeys.flatMap(journey => [...direct(journey, story, isDated), ...nearby(journey)]);
  const ahead = journeys.flatMap(journey => toCome(journey));
  const announced = journeys.flatMap(journey => announcements(journey, story));
  const all = [...told, ...announced];
  return { told: [...all, ...placesNamed(all, journeys, story)], ahead };
}

/**
 * What a journey's day weighs: in its own sentence as a date or a day of the week, or where it tells of arriving "today",
 * which is enough where nothing speaks for another day; in its paragraph, in the lead or further on, which is not: who
 * governs is in the same few places year after year (of 134 pages of 2010 to 2025 such a day alone dated eight, all wrongly).
 */
const WEIGHT = {
  date: 2,
  weekday: 2,
  paragraph: 0.8,
  lead: 0.7,
  further: 0.5,
  arrival: 1.2,
  today: 0.6,
  todayOfLead: 0.4,
  unplaced: 1,
};
/** The same of a journey to come. */
const WEIGHT_AHEAD = { weekday: 1.4, week: 1.2 };
/** A second witness: the day is that on which the traveller met whom the story names as well. */
const MET = 0.5;
/** The day is that on which the trip began or ended, as the sentence says. */
const END = 0.35;
/** The same traveller was in another country that the story names. */
const NEAR = { days: 2, weight: 0.5 };
const ON_TOUR = { days: 10, weight: 0.25 };
/** The story looks back on a trip of the week before it. */
const BEFORE = { days: 13, weight: 0.5 };
/** Of a traveller not all of whose trips are known. */
const UNCOVERED = 0.4;
/** Where those named telephone or write to each other. */
const FROM_AFAR = 0.35;
/** Of whom a sentence names after somebody else. */
const BESIDE = 0.75;

/** Days of the story on which one of the trips was, by each way in which the story tells them. */
function direct(journey: Journey, story: Story, isDated: boolean): readonly Vote[] {
  if (journey.isOfLastWeek) return [];
  return waysOf(journey, story, isDated).flatMap(([weight, daysOf]) =>
    journey.trips.flatMap(trip =>
      daysOf(trip).flatMap(day => [
        ...toldAfter(day, story).flatMap(told => voteFor(journey, trip, told.day, weight * told.share)),
        ...ofEnds(journey, story, trip, day),
      ]),
    ),
  );
}

/** "arrived on Monday": on the first day of the trip as a whole. */
function ofEnds(
  { names, isArrival, isDeparture }: Journey,
  story: Story,
  trip: Trip,
  day: number,
): readonly Vote[] {
  const { first, last, met } = trip;
  if (met.length > 0 || !((isArrival && day === first) || (isDeparture && day === last))) return [];
  return toldAfter(day, story).map(told => ({
    clue: `${names[0]} begins or ends`,
    first: told.day,
    last: told.day,
    weight: END * told.share,
    isDirect: false,
  }));
}

/** What a way of telling a day weighs, and the days of a trip that it leaves. */
type Way = readonly [weight: number, daysOf: (trip: Trip) => readonly number[]];

function waysOf(journey: Journey, story: Story, isDated: boolean): readonly Way[] {
  const { told, isTold, isPlaced, ofParagraph } = journey;
  const beside: Way = [isPlaced ? WEIGHT.weekday : WEIGHT.unplaced, trip => onWeekday(told.weekday, trip)];
  const dated: readonly Way[] = [
    [WEIGHT.date, trip => onDate(story.dateline?.text, trip).filter(day => suits(day, story))],
    [
      WEIGHT.date,
      trip =>
        onDate(told.date, trip).filter(
          day => trip.first <= day && day <= trip.last && isOfStory(day, journey.isOpening, story),
        ),
    ],
  ];
  if (isTold && (!isPlaced || isBeside(journey))) return [...dated, beside];
  if (!isPlaced) return dated;
  if (journey.daysSince !== undefined)
    return [...dated, ofToday(weightOfToday(journey), journey.daysSince, journey)];
  if (!isTold || journey.isDated) return dated;
  const today = story.told === undefined ? story.daysSince : undefined;
  return [
    ...dated,
    ...(today === undefined ? [] : [ofToday(isDated ? NEAR.weight : WEIGHT.todayOfLead, today, journey)]),
    // Where another sentence has place and day, the others tell what was around it.
    ...(
      [
        [WEIGHT.paragraph, trip => onWeekday(ofParagraph, trip)],
        [WEIGHT.lead, trip => onWeekday(story.told, trip)],
        [WEIGHT.further, trip => onWeekday(story.toldFurther, trip)],
      ] satisfies readonly Way[]
    ).map(([weight, daysOf]): Way => [isDated ? NEAR.weight : weight, daysOf]),
  ];
}

function weightOfToday({ told, isArrival, isDeparture }: Journey): number {
  if (told.weekday !== undefined) return WEIGHT.weekday;
  return isArrival || isDeparture ? WEIGHT.arrival : WEIGHT.today;
}

function isBeside({ told, trips }: Journey): boolean {
  return trips.some(trip => onWeekday(told.weekday, trip).length > 0);
}

/** "today" is any day of a trip: enough where there is but one, or where it is known whom they met on it. */
function ofToday(weight: number, since: number, { told, isArrival, isDeparture }: Journey): Way {
  return [
    weight,
    ({ first, last, met }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index)
        .filter(day => told.weekday === undefined || weekdayOf(day) === told.weekday)
        .filter(day => met.length > 0 || (isArrival ? day === first : !isDeparture || day === last))
        .map(day => day + since),
  ];
}

/** Whom the traveller met was there as well: one more of whom a trip may be known, where it is not at home. */
function voteFor(journey: Journey, trip: Trip, day: number, weight: number): readonly Vote[] {
  const sure = (journey.isCovered ? 1 : UNCOVERED) * (journey.isFromAfar ? FROM_AFAR : 1);
  const vote = { first: day, last: day, isDirect: true };
  const [traveller] = journey.names;
  const own = {
    ...vote,
    clue: clueOf(traveller!, trip),
    weight: weight * sure * (journey.isFirst ? 1 : BESIDE),
  };
  if (trip.met.length === 0) return [own];
  const others = journey.others.filter(({ names }) => names.some(name => trip.met.includes(name)));
  // One meeting, whichever of the two the table calls the traveller.
  const pair = [traveller!, others[0]?.names[0] ?? trip.met[0]!].sort();
  return [
    own,
    { ...vote, clue: pair.join(' met '), weight: MET * sure },
    ...others
      .filter(({ trips }) => trips.some(({ country }) => country === trip.country))
      .map(({ names }) => ({ ...vote, clue: clueOf(names[0]!, trip), weight: weight * sure * BESIDE })),
  ];
}

function clueOf(traveller: string, { country }: Trip): string {
  return `${traveller} in ${country}`;
}

function nearby(journey: Journey): readonly Vote[] {
  if (journey.isOfLastWeek)
    return journey.trips.map(trip => ({
      clue: `${clueOf(journey.names[0]!, trip)} before`,
      first: trip.first + 1,
      last: trip.last + BEFORE.days,
      weight: BEFORE.weight,
      isDirect: false,
    }));
  return journey.trips.flatMap(trip =>
    [NEAR, ON_TOUR].map(({ days, weight }) => ({
      clue: clueOf(journey.names[0]!, trip),
      first: trip.first - days,
      last: trip.last + days,
      weight,
      isDirect: false,
    })),
  );
}

/** "will visit Oslo on Tuesday, his office said on Monday". */
function announcements(journey: Journey, story: Story): readonly Vote[] {
  const told = journey.told.weekday ?? story.told;
  if (told === undefined) return [];
  return toCome(journey).flatMap(vote => {
    const ahead = (weekdayOf(vote.first) - told + 7) % 7;
    const isNear = journey.told.weekday !== undefined || ahead <= DAYS_AHEAD;
    const weight = isNear ? vote.weight : vote.weight * FAR_AHEAD;
    return toldAfter(vote.first - ahead, story).map(({ day, share }) => ({
      ...vote,
      first: day,
      last: day,
      weight: weight * share,
    }));
  });
}

/** Days from a story to what it says is to come, where another sentence tells its day, mostly. */
const DAYS_AHEAD = 3;
const FAR_AHEAD = 0.5;

function toCome(journey: Journey): readonly Vote[] {
  const { isTold, trips, ahead, isThisWeek, isOfLastWeek } = journey;
  if (isTold || isOfLastWeek) return [];
  return trips.flatMap(trip => [
    ...onWeekday(ahead.weekday, trip).flatMap(day => voteFor(journey, trip, day, WEIGHT_AHEAD.weekday)),
    ...(isThisWeek ? voteFor(journey, trip, trip.first, WEIGHT_AHEAD.week) : []),
  ]);
}

/** Days between the stops of one journey, or between its announcement and its beginning, at most. */
const DAYS_OF_A_TOUR = 10;

function onWeekday(weekday: number | undefined, trip: Trip): readonly number[] {
  return weekday === undefined ? [] : daysOn(weekday, trip);
}

/** A date without its year, on a trip or near one. */
function onDate(date: string | undefined, trip: Trip): readonly number[] {
  if (date === undefined) return [];
  const iso = dayOf(`${date}, ${isoOf(trip.first).slice(0, 4)}`);
  const day = iso === undefined ? undefined : dayNumber(iso);
  return day !== undefined && trip.first - DAYS_OF_A_TOUR <= day && day <= trip.last + DAYS_OF_A_TOUR
    ? [day]
    : [];
}

/** The day of a dateline is that of which the story tells, or shortly after it. */
function suits(day: number, { told }: Story): boolean {
  return told === undefined || (weekdayOf(day) - told + 7) % 7 <= NEAR.days;
}

/** For each name of a place that the text gives, of those where travellers were on that day. */
const PLACE = 0.25;
const PLACES = 4;

function placesNamed(votes: readonly Vote[], journeys: readonly Journey[], story: Story): readonly Vote[] {
  const text = story.further.join('\n');
  const trips = [...new Set(journeys.flatMap(journey => journey.trips))];
  const days = new Set(votes.filter(({ isDirect }) => isDirect).map(({ first }) => first));
  if (days.size < 2) return [];
  return [...days].map(day => {
    const places = trips
      .filter(({ first, last }) => first <= day && day <= last)
      .flatMap(trip => trip.places.filter(place => holds(text, place)));
    const weight = PLACE * Math.min(PLACES, new Set(places).size);
    return { clue: 'places', first: day, last: day, weight, isDirect: false };
  });
}
