/**
 * Where a story says that those who govern are, were or will be. In: what the article tells. Out: one journey for each
 * traveller, sentence and place, with the trips of the table that it may be: "Blinken arrived in Beijing on Sunday".
 */
import type { FurnitureCues, Term, Traveller, Trip } from '../../model/index.js';
import { plainLetters } from '../../model/letters.js';
import { dayNumber, findDates, yearOf } from '../dates.js';
import type { Story } from './story.js';
import { daysSince, isAhead, isDateTold, isPlanned, isTold, sentencesOf, weekdaysIn } from './telling.js';
import { isWithin } from './tenure.js';
import { holds, holdsAny, keyedIn, occurrences, wordsOf } from './wholeWords.js';

export interface Journey {
  /** The names of who travels, the fullest first. */
  readonly names: readonly string[];
  /** Who else of those who travel the story names. */
  readonly others: readonly Traveller[];
  /** The sentence names nobody before who travels. */
  readonly isFirst: boolean;
  /** It stands where the news is told. */
  readonly isOpening: boolean;
  /** All trips are known on which the story can be. */
  readonly isCovered: boolean;
  readonly trips: readonly Trip[];
  /** Its sentence says where; else only whom the traveller met. */
  readonly isPlaced: boolean;
  /** Nothing before the place puts it ahead. */
  readonly isTold: boolean;
  /** What its sentence tells of days as past or present, and what as to come. */
  readonly told: SentenceDays;
  readonly ahead: SentenceDays;
  /** It gives a date that does not lie ahead: what it tells was then, whatever day the others tell of. */
  readonly isDated: boolean;
  /** The first day of the week that its paragraph tells of. */
  readonly ofParagraph: number | undefined;
  readonly isThisWeek: boolean;
  /** It looks back a few days or weeks. */
  readonly isOfLastWeek: boolean;
  /** It tells of the beginning of a trip, or of its end. */
  readonly isArrival: boolean;
  readonly isDeparture: boolean;
  /** It tells of calls or letters. */
  readonly isFromAfar: boolean;
  /** Days from it to the story: "today", "yesterday". */
  readonly daysSince: number | undefined;
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
  const isNamed = memo((name: string) => story.further.some(text => holds(text, name)));
  const named = keyedIn(words, cues.trips())
    .filter(({ names }) => names.some(name => name.includes(' ') && holds(all, name)))
    .map(traveller => {
      const trips = traveller.trips.filter(trip => isPossible(trip, story, isNamed));
      return { ...traveller, isCovered: isCovered(traveller, story, cues), trips, byPlace: byPlace(trips) };
    })
    .filter(({ trips }) => trips.length > 0);
  if (named.length === 0) return [];
  let opening = story.place;
  let last: readonly Named[] = [];
  return story.further.flatMap(paragraph => {
    const ofParagraph = daysIn(paragraph, cues, true).weekday;
    return sentencesOf(paragraph).flatMap(sentence => {
      const opens = story.headline === paragraph ? undefined : opening;
      const place = opens ?? (HERE.test(sentence) ? story.place : undefined);
      const isOfLastWeek = cues.lastWeek.test(sentence);
      if (!isOfLastWeek && cues.longPast.test(sentence)) return [];
      const isToCome = paragraph === story.headline && HEADLINE_AHEAD.test(sentence);
      const told = isToCome ? NO_DAYS : daysIn(sentence, cues, true);
      const ahead = daysIn(sentence, cues, false);
      const isArrival = cues.arriving.test(sentence);
      const isFromAfar = cues.fromAfar.test(sentence);
      const isThisWeek = cues.thisWeek.test(sentence);
      const here = named.filter(({ names }) => isThemselves(sentence, names, cues));
      if (here.length > 0) last = here;
      if (here.length > 0 && opens !== undefined) opening = undefined;
      const spokenOf = here.length === 0 && cues.sameAgain.test(OPENING.exec(sentence)![0]) ? last : here;
      const first = firstNamed(spokenOf, sentence);
      return spokenOf.flatMap(traveller =>
        placesIn(sentence, traveller, place, story, cues).map(found => ({
          ...found,
          isTold: found.isTold && !isToCome,
          names: traveller.names,
          others: named.filter(other => other !== traveller),
          isFirst: traveller === first,
          isOpening: story.lead.includes(paragraph),
          isCovered: traveller.isCovered,
          told,
          ahead,
          isDated: findDates(sentence).some(({ span }) => !isAhead(sentence, span.start, cues)),
          ofParagraph,
          isThisWeek,
          isOfLastWeek,
          isFromAfar,
          isArrival,
          isDeparture: !isArrival && cues.leaving.test(sentence),
          daysSince: daysSince(sentence, cues),
        })),
      );
    });
  });
}

/** "Ann Moss met the mayor", not "the spokesman for Ann Moss did". */
function isThemselves(sentence: string, names: readonly string[], cues: FurnitureCues): boolean {
  const spans = names.flatMap(name =>
    occurrences(sentence, name).map(start => ({ start, end: start + name.length })),
  );
  const whole = spans.filter(
    span => !spans.some(other => other !== span && other.start <= span.start && span.end <= other.end),
  );
  return whole.some(
    ({ start, end }) =>
      !cues.servantOf.test(sentence.slice(0, start)) && !cues.servant.test(sentence.slice(end)),
  );
}

function firstNamed(travellers: readonly Named[], sentence: string): Named | undefined {
  const at = ({ names }: Named) => Math.min(...names.flatMap(name => occurrences(sentence, name)));
  return [...travellers].sort((a, b) => at(a) - at(b))[0];
}

/** "Leaders to meet in Oslo on Monday". */
const HEADLINE_AHEAD = /\p{L} to \p{Ll}/u;
const NO_DAYS: SentenceDays = { weekday: undefined, date: undefined };

interface Named extends Traveller {
  readonly isCovered: boolean;
  readonly byPlace: ReadonlyMap<string, readonly Trip[]>;
}

/** Days of a term before the first trip that is known. */
const DAYS_AT_HOME = 400;
/** Of the days on which the story can be, those since when all trips are known, at least. */
const COVERED = 0.65;

/**
 * Who was in office long before the first trip that is known went on others: they may be what an old story tells of. A
 * row that names no place says since when all trips are known.
 */
function isCovered({ names, trips }: Traveller, story: Story, { offices }: FurnitureCues): boolean {
  const since = Math.min(...trips.map(({ first }) => first)) - DAYS_AT_HOME;
  const until = story.knownUntil;
  const name = plainLetters(names[0]!);
  const terms = [...new Set(offices.officeOf.values())].flatMap(
    office => offices.terms.get(`${office} ${name}`) ?? [],
  );
  const from = story.latestYear === undefined ? EARLIEST : dayNumber(`${story.latestYear}-01-01`);
  const times = [{ first: from, last: until }];
  const possible = shared(shared(terms.length > 0 ? terms : times, story.tenureOfAll ?? times), times);
  const days = daysOf(possible);
  return days === 0
    ? since <= from
    : daysOf(shared(possible, [{ first: since, last: until }])) >= COVERED * days;
}

/** No page is older. */
const EARLIEST = dayNumber('2000-01-01');

function shared(one: readonly Term[], other: readonly Term[]): readonly Term[] {
  return one.flatMap(a =>
    other
      .map(b => ({ first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) }))
      .filter(({ first, last }) => first <= last),
  );
}

function daysOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

function isPossible(
  { first, last, met }: Trip,
  { tenure, latestYear }: Story,
  isNamed: (name: string) => boolean,
): boolean {
  return (
    isWithin(tenure, first) &&
    (latestYear === undefined || yearOf(last) >= latestYear) &&
    (met.length === 0 || met.some(isNamed))
  );
}

function byPlace(trips: readonly Trip[]): ReadonlyMap<string, readonly Trip[]> {
  const found = new Map<string, Trip[]>();
  for (const trip of trips)
    for (const place of trip.places) {
      const known = found.get(place);
      if (known) known.push(trip);
      else found.set(place, [trip]);
    }
  return found;
}

function memo<T>(ask: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return name => {
    if (!known.has(name)) known.set(name, ask(name));
    return known.get(name)!;
  };
}

function daysIn(text: string, cues: FurnitureCues, told: boolean): SentenceDays {
  return {
    weekday: weekdaysIn(text, cues).find(day => day.isTold === told)?.weekday,
    date: findDates(text).find(
      ({ iso, span: { start } }) =>
        iso === undefined && (told ? isDateTold(text, start, cues) : isAhead(text, start, cues)),
    )?.text,
  };
}

/** The places in a sentence in or to which a traveller in it goes, and the trips that led there. */
function placesIn(
  sentence: string,
  { trips, byPlace }: Named,
  ofDateline: string | undefined,
  { lead }: Story,
  cues: FurnitureCues,
): readonly Pick<Journey, 'trips' | 'isTold' | 'isPlaced'>[] {
  const journeys: Pick<Journey, 'trips' | 'isTold' | 'isPlaced'>[] = [];
  for (const [place, trips] of byPlace) {
    const before = leadingTo(sentence, place, cues) ?? (place === ofDateline ? '' : undefined);
    if (before !== undefined)
      journeys.push({
        trips,
        isTold: isTold(before, cues) && !isPlanned(sentence, before.length, cues),
        isPlaced: true,
      });
  }
  if (journeys.length > 0 || !cues.meeting.test(sentence) || cues.fromAfar.test(sentence)) return journeys;
  // "met Moss on Monday" of a story that names Oslo elsewhere, or speaks of the Norwegians.
  const met = trips.filter(
    trip =>
      holdsAny(sentence, trip.met) &&
      lead.some(text => trip.places.some(place => text.includes(place.replace(CAPITAL, '')))),
  );
  return met.length > 0 ? [{ trips: met, isTold: true, isPlaced: false }] : [];
}

/** "The Norwegian capital" is a place; of a host, that he is Norwegian is enough. */
const CAPITAL = / capital$/u;

/** What stands before a place in or to which somebody travels. */
function leadingTo(sentence: string, place: string, cues: FurnitureCues): string | undefined {
  const at = occurrences(sentence, place).find(start => {
    const after = sentence.slice(start + place.length);
    if (COMPOUND.test(after)) return false;
    const way = cues.whereTo.exec(sentence.slice(0, start))?.[0];
    return (way !== undefined && !(OWNER.test(after) && /\s\S/u.test(way))) || cues.whereFor.test(after);
  });
  return at === undefined ? undefined : sentence.slice(0, at);
}

/** "in Norway-Sweden relations" is nowhere. */
const COMPOUND = /^[-–]\p{Lu}/u;

/** "at Norway's border" is there; "to answer Norway's offer" is not. */
const OWNER = /^[’']s \p{Ll}/u;

/** Where the dateline says. */
const HERE = /\bhere\b/u;

/** "Ann J. Moss" is Ann Moss. */
const INITIAL = / \p{Lu}\.(?= \p{Lu})/gu;

/** The first words of a sentence, where its subject stands. */
const OPENING = /^(?:\S+\s*){0,4}/u;
