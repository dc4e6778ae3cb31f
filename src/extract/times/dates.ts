/** What the times of an article tell of its events: dates, the days of visits, and what an event was set in. */
import { DATE_RULES, type DateRule, type Span } from '../../model/index.js';
import type { IsEnd } from './attachment.js';
import { formatStretch, type Stretch } from './calendar.js';
import type { Time } from './expression.js';
import type { Stay } from './stays.js';

/** A date, and what told it. */
export interface Dated {
  readonly date: string;
  readonly dateRule: DateRule;
  readonly dateWords: Span | undefined;
}

export interface Dating {
  /** The words put it ahead: "next week". */
  readonly ahead: boolean;
  /** The time is said of what came after the event. */
  readonly borrowed: boolean;
  /** Resolved, given whether the event lies ahead. */
  readonly date: (ahead: boolean) => Dated | undefined;
}

/** What kind of event is to be dated. */
export interface Ways {
  readonly isEnd?: IsEnd;
  /** Goes on once it is done: dated by "since 2018". */
  readonly lasts?: boolean;
  /** A visit or meeting: who speaks of it speaks on its day. */
  readonly isGathering?: boolean;
  /** Leads to a place: nobody is in two on one day without a word of it. */
  readonly isJourney?: boolean;
}

export interface SceneWays {
  readonly isGathering?: boolean;
  readonly isJourney?: boolean;
  /** Within quotation marks, where nothing is of the story's day but what the words do: "we urge Ito to go". */
  readonly isQuoted?: boolean;
}

export interface Calendar {
  /** As the sentence itself says it; what lasts began when it has been "since". */
  readonly stated: (event: number, ways?: Ways) => Dating | undefined;
  /**
   * Of an event whose clause names no time: the day or month that the story is telling of, or plans for. A visit or
   * meeting in its opening is that of the story, whatever its clause makes of it.
   */
  readonly scene: (event: number, planned: boolean, ways?: SceneWays) => Dated | undefined;
  /** The words of what the event was set in: "during a visit". */
  readonly settings: (event: number, isGathering: boolean) => readonly number[];
  /** The days of a visit of so many days of which the sentence tells: "concluded a two-day visit on Monday". */
  readonly stay: (event: number) => Stay | undefined;
  /** "her visit, which begins on Monday": its first day. */
  readonly begin: (event: number) => number | undefined;
  /** "her visit through Sunday": its last day. */
  readonly until: (event: number) => number | undefined;
  /** "a two-day visit": how many. */
  readonly days: (event: number) => number | undefined;
  /** "said that Weber had told Ito": done before it was said, but not long before. */
  readonly isReported: (event: number) => boolean;
  /** "her previous visit": not that of the story. */
  readonly isAnother: (event: number) => boolean;
  /** "has twice sued": nor is this. */
  readonly isRepeated: (event: number) => boolean;
}

export function dated(stretch: Stretch, dateRule: DateRule, dateWords?: Span): Dated {
  return { date: formatStretch(stretch), dateRule, dateWords };
}

/** How far something lies from a day is resolved before it gets here. */
export function ruleOf(time: Time): DateRule {
  const { kind } = time;
  if (kind === 'earliest') return ruleOf(time.from);
  if (kind === 'stay') return 'between';
  if (kind === 'season') return 'unit';
  return DATE_RULES.find(rule => rule === kind) ?? 'day';
}
