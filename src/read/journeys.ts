/**
 * Where a story says that those who govern are, were or will be. In: what the article tells. Out: one journey for each
 * traveller, sentence and place, with the trips of the table that it may be: "Blinken arrived in Beijing on Sunday".
 */
import type { FurnitureCues, Traveller, Trip } from '../model/index.js';
import { plainLetters } from '../model/letters.js';
import { dayNumber, findDates } from './dates.js';
import { isTold, type Story, sentencesOf, weekdaysIn } from './story.js';
import { isWithin } from './tenure.js';
import { holds, holdsAny, occurrences, wordsOf } from './wholeWords.js';

export interface Journey {
  readonly trips: readonly Trip[];
  /** Its sentence says where; else only whom the traveller met. */
  readonly isPlaced: boolean;
  /** Nothing before the place puts it ahead. */
  readonly isTold: boolean;
  /** What its sentence tells of days as past or present, and what as to come. */
  readonly told: SentenceDays;
  readonly ahead: SentenceDays;
  /** The first day of the week that its paragraph tells of. */
  readonly ofParagraph: number | undefined;
  readonly isThisWeek: boolean;
  /** It speaks of "today". */
  readonly isToday: boolean;
}

export interface SentenceDays {
  /** 0 for Sunday. */
  readonly weekday: number | undefined;
  /** A date without its year: "June 19". */
  readonly date: string | undefined;
}

export function journeysOf(story: Story, cues: FurnitureCues): readonly Journey[] {
  const all = story.further.join('\n').replace(INITIAL, '');
  const words = wordsOf(all);
  const named = cues
    .trips()
    .filter(
      ({ keys, names }) =>
        keys.some(key => words.has(key)) && names.some(name => name.includes(' ') && holds(all, name)),
    )
    .filter(traveller => isCovered(traveller, story, cues))
    .map(traveller => ({ ...traveller, trips: traveller.trips.filter(trip => isPossible(trip, story)) }));
  if (named.length === 0) return [];
  let opening = story.place;
  let last: readonly Traveller[] = [];
  return story.further.flatMap(paragraph => {
    const ofParagraph = toldIn(paragraph, cues).weekday;
    return sentencesOf(paragraph).flatMap(sentence => {
      const place = story.headline === paragraph ? undefined : opening;
      if (place !== undefined) opening = undefined;
      if (cues.longPast.test(sentence)) return [];
      const told = toldIn(sentence, cues);
      const ahead = daysIn(sentence, cues, false);
      const isThisWeek = cues.thisWeek.test(sentence);
      const here = named.filter(({ names }) => holdsAny(sentence, names));
      if (here.length > 0) last = here;
      const spokenOf = here.length === 0 && cues.sameAgain.test(OPENING.exec(sentence)![0]) ? last : here;
      return spokenOf.flatMap(traveller =>
        placesIn(sentence, traveller, traveller === here[0] ? place : undefined, story, cues).map(found => ({
          ...found,
          told,
          ahead,
          ofParagraph,
          isThisWeek,
          isToday: cues.ownDay.test(sentence),
        })),
      );
    });
  });
}

/** Days of a term before the first trip that is known. */
const DAYS_AT_HOME = 400;

/**
 * Who was in office long before the first trip that is known went on others: they may be what an old story tells of. A
 * row that names no place says since when all trips are known.
 */
function isCovered({ names, trips }: Traveller, story: Story, { offices }: FurnitureCues): boolean {
  const since = Math.min(...trips.map(({ first }) => first)) - DAYS_AT_HOME;
  if (earliestOf(story) >= since) return true;
  const name = plainLetters(names[0]!);
  return [...new Set(offices.officeOf.values())].every(office =>
    (offices.terms.get(`${office} ${name}`) ?? []).every(({ first }) => first >= since),
  );
}

/** The first day on which the story can have been written. */
function earliestOf({ tenureOfAll, latestYear }: Story): number {
  return Math.max(
    latestYear === undefined ? Number.NEGATIVE_INFINITY : dayNumber(`${latestYear}-01-01`),
    Math.min(...(tenureOfAll ?? []).map(({ first }) => first), tenureOfAll ? Infinity : -Infinity),
  );
}

function isPossible({ first, last, met }: Trip, { tenure, latestYear, further }: Story): boolean {
  return (
    isWithin(tenure, first) &&
    new Date(last * 86_400_000).getUTCFullYear() >= (latestYear ?? 0) &&
    (met.length === 0 || further.some(text => holdsAny(text, met)))
  );
}

function toldIn(text: string, cues: FurnitureCues): SentenceDays {
  return daysIn(text, cues, true);
}

function daysIn(text: string, cues: FurnitureCues, told: boolean): SentenceDays {
  return {
    weekday: weekdaysIn(text, cues).find(day => day.isTold === told)?.weekday,
    date: findDates(text).find(
      ({ iso, span }) => iso === undefined && isTold(text.slice(0, span.start), cues) === told,
    )?.text,
  };
}

/** The places in a sentence in or to which a traveller in it goes, and the trips that led there. */
function placesIn(
  sentence: string,
  { trips }: Traveller,
  ofDateline: string | undefined,
  { lead }: Story,
  cues: FurnitureCues,
): readonly Pick<Journey, 'trips' | 'isTold' | 'isPlaced'>[] {
  const journeys = new Map<string, { trips: Trip[]; isTold: boolean; isPlaced: true }>();
  for (const trip of trips)
    for (const place of trip.places) {
      const known = journeys.get(place);
      if (known) known.trips.push(trip);
      else {
        const before = leadingTo(sentence, place, cues) ?? (place === ofDateline ? '' : undefined);
        if (before !== undefined)
          journeys.set(place, { trips: [trip], isTold: isTold(before, cues), isPlaced: true });
      }
    }
  if (journeys.size > 0 || !cues.happened.test(sentence)) return [...journeys.values()];
  // "met Moss on Monday" of a story that names Oslo elsewhere, or speaks of the Norwegians.
  const met = trips.filter(
    trip =>
      holdsAny(sentence, trip.met) && lead.some(text => trip.places.some(place => text.includes(place))),
  );
  return met.length > 0 ? [{ trips: met, isTold: true, isPlaced: false }] : [];
}

/** What stands before a place in or to which somebody travels. */
function leadingTo(sentence: string, place: string, cues: FurnitureCues): string | undefined {
  const at = occurrences(sentence, place).find(
    start =>
      cues.whereTo.test(sentence.slice(0, start)) || cues.whereFor.test(sentence.slice(start + place.length)),
  );
  return at === undefined ? undefined : sentence.slice(0, at);
}

/** "Ann J. Moss" is Ann Moss. */
const INITIAL = / \p{Lu}\.(?= \p{Lu})/gu;

/** The first words of a sentence, where its subject stands. */
const OPENING = /^(?:\S+\s*){0,4}/u;
