/**
 * The day of a story about a journey of somebody who governs: "Blinken met Wang in Beijing on Monday" is of the only
 * Monday on which he was there. In: what the article tells of its days. Out: that day, where all journeys of the story
 * leave one; the day of one to come, which lies near. Undefined where several suit or two disagree.
 */
import type { FurnitureCues, Trip } from '../model/index.js';
import { dayNumber, dayOf, daysOn, isoOf, weekdayOf } from './dates.js';
import { type Journey, journeysOf } from './journeys.js';
import { type Story, toldAfter } from './story.js';
import { isWithin } from './tenure.js';
import { holds } from './wholeWords.js';

export interface TripDays {
  readonly day: string | undefined;
  /** Of a journey ahead. */
  readonly ahead: string | undefined;
}

export function tripDays(story: Story, cues: FurnitureCues): TripDays {
  const all = journeysOf(story, cues);
  const journeys = all.filter(({ isPlaced }) => isPlaced);
  const shared = (sources: readonly Source[]): number | undefined => {
    const days = sources.map(source => agreed(journeys.map(source))).find(each => each.length > 0) ?? [];
    return only(likeliest(days, journeys, story));
  };
  const met = () =>
    only(
      agreed(
        all.filter(({ isPlaced }) => !isPlaced).map(({ trips, told }) => onWeekday(told.weekday, trips)),
      ),
    );
  const placed = shared([
    ({ trips }) => onDate(story.dateline?.text, trips),
    ({ trips, told }) => onDate(told.date, trips),
    ({ isTold, trips, told }) => (isTold ? onWeekday(told.weekday, trips) : []),
    ({ isTold, trips, ofParagraph }) => (isTold ? onWeekday(ofParagraph, trips) : []),
    ({ isTold, trips }) => (isTold ? onWeekday(story.told, trips) : []),
    ({ isTold, trips }) => (isTold ? onWeekday(story.toldFurther, trips) : []),
    ({ isTold, isToday, trips }) => (isToday || (isTold && story.isOfToday) ? ofOneDay(trips) : []),
  ]);
  const day = placed ?? met();
  if (day !== undefined) return { day: isoOf(toldAfter(day, story)), ahead: undefined };
  const soon = shared([
    ({ isTold, trips, ahead }) => (isTold ? [] : onWeekday(ahead.weekday, trips)),
    ({ isTold, trips, isThisWeek }) => (!isTold && isThisWeek ? trips.map(({ first }) => first) : []),
  ]);
  // "will visit Oslo on Tuesday, his office said on Monday".
  if (soon !== undefined && story.told !== undefined)
    return { day: isoOf(soon - ((weekdayOf(soon) - story.told + 7) % 7)), ahead: undefined };
  return { day: undefined, ahead: isoDay(soon ?? shared([({ trips, ahead }) => onDate(ahead.date, trips)])) };
}

/** The days that one journey leaves, by one way of telling them. */
type Source = (journey: Journey) => readonly number[];

/** Days between the stops of one journey, or between its announcement and its beginning, at most. */
const DAYS_OF_A_TOUR = 10;

function onWeekday(weekday: number | undefined, trips: readonly Trip[]): readonly number[] {
  return weekday === undefined ? [] : trips.flatMap(trip => daysOn(weekday, trip));
}

/** A date without its year, on a trip or near one. */
function onDate(date: string | undefined, trips: readonly Trip[]): readonly number[] {
  if (date === undefined) return [];
  return trips.flatMap(trip => {
    const day = dayOf(`${date}, ${isoOf(trip.first).slice(0, 4)}`);
    return day !== undefined && isNear(trip, dayNumber(day)) ? [dayNumber(day)] : [];
  });
}

/** What happened "today" was on the day on which they met, or on that of a trip of one day. */
function ofOneDay(trips: readonly Trip[]): readonly number[] {
  const met = trips.filter(trip => trip.met.length > 0);
  return (met.length > 0 ? met : trips).filter(({ first, last }) => first === last).map(({ first }) => first);
}

/** Days that all leave who leave any; none where they have none in common. */
function agreed(sets: readonly (readonly number[])[]): readonly number[] {
  const [first, ...others] = sets.filter(set => set.length > 0);
  return [...new Set(first)].filter(day => others.every(set => set.includes(day)));
}

/** Of several days, those near which its other stops lie; then those of the trip most of whose places it names. */
function likeliest(days: readonly number[], journeys: readonly Journey[], story: Story): readonly number[] {
  const text = story.further.join('\n');
  const trips = journeys.flatMap(journey => journey.trips);
  return journeys
    .map(
      journey =>
        (day: number): number =>
          journey.trips.some(trip => isNear(trip, day)) ? 1 : 0,
    )
    .concat(
      day => (isWithin(story.tenureOfAll, day) ? 1 : 0),
      day => placesNamed(trips, day, text),
    )
    .reduce(preferred, days);
}

function isNear({ first, last }: Trip, day: number): boolean {
  return first - DAYS_OF_A_TOUR <= day && day <= last + DAYS_OF_A_TOUR;
}

/** How many places of the whole journey the text names. */
function placesNamed(trips: readonly Trip[], day: number, text: string): number {
  const here = trips.filter(({ first, last }) => first <= day && day <= last);
  const places = trips
    .filter(trip => here.some(({ first, last }) => trip.first <= last && first <= trip.last))
    .flatMap(trip => trip.places.filter(place => holds(text, place)));
  return new Set(places).size;
}

/** Those for which it is greatest. */
function preferred(days: readonly number[], worth: (day: number) => number): readonly number[] {
  if (days.length < 2) return days;
  const most = Math.max(...days.map(worth));
  return days.filter(day => worth(day) === most);
}

function only(days: readonly number[]): number | undefined {
  return days.length === 1 ? days[0] : undefined;
}

function isoDay(day: number | undefined): string | undefined {
  return day === undefined ? undefined : isoOf(day);
}
