/** What an expression of time says by itself, before it is known which day it means: the words, and the meaning of its form. */
import type { Token } from '../../model/index.js';
import type { TimeUnit } from '../../schema/timeCues.js';

/** The words of a sentence, as they stand and in lower case. */
export interface Words {
  readonly words: readonly string[];
  readonly texts: readonly string[];
}

export function wordsOf(texts: readonly string[]): Words {
  return { words: texts.map(text => text.toLowerCase()), texts };
}

/** Of tokens `[first, end)`. */
export function wordsIn(tokens: readonly Token[], first: number, end: number): Words {
  const words: string[] = [];
  const texts: string[] = [];
  for (let token = first; token < end; token++) {
    words.push(tokens[token]!.lower);
    texts.push(tokens[token]!.text);
  }
  return { words, texts };
}

export interface TimeExpression {
  /** Words `[first, end)`. */
  readonly first: number;
  readonly end: number;
  readonly time: Time;
  /** Bounds something ("since 2018", "until Friday") and dates nothing by itself. */
  readonly bound: string | undefined;
  /** The words put it ahead of publication: "next week", "later this week". */
  readonly ahead: boolean;
}

export type Time =
  | { readonly kind: 'day'; readonly offset: number; readonly from: 'publication' | 'narrative' }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly shift: number | undefined;
      /** "on Thursday last week": counted in weeks. */
      readonly week?: number;
      /** "this past Thursday", unlike "last Thursday", may be yesterday. */
      readonly near?: boolean;
    }
  | CalendarTime
  | {
      readonly kind: 'unit';
      readonly unit: TimeUnit;
      readonly offset: number;
      readonly from: 'publication' | 'narrative';
    }
  /** "in the evening", "at 11 am", "overnight": on the day last spoken of. */
  | { readonly kind: 'clock' }
  /**
   * "last summer": the year that it was in, where that is sure; `last` is the last month of the season. With no shift
   * ("over the summer") it is the nearest one.
   */
  | { readonly kind: 'season'; readonly last: number; readonly shift: number | undefined }
  /** "in recent weeks", "several days ago": some day, but nobody can tell which. */
  | { readonly kind: 'vague' }
  /** "two days after": how far what follows lies from the day just named. */
  | { readonly kind: 'apart'; readonly unit: TimeUnit; readonly offset: number }
  /** "two days after the June 12 attack". */
  | { readonly kind: 'counted'; readonly unit: TimeUnit; readonly offset: number; readonly from: Time }
  /** "on the eve of Monday's vote": the day before. */
  | { readonly kind: 'eve'; readonly from: Time }
  /** "as early as Thursday": a day of what is past, and of what lies ahead the first on which it may be. */
  | { readonly kind: 'earliest'; readonly from: Time }
  /** "on the second day of her visit": counted from the day on which it began. */
  | { readonly kind: 'nth'; readonly offset: number }
  /** "a four-day visit from Thursday". */
  | { readonly kind: 'stay'; readonly from: Time; readonly days: number }
  | { readonly kind: 'between'; readonly from: Time; readonly to: Time };

/** A day, month or year; what the words do not tell is found near the day of publication. */
export interface CalendarTime {
  readonly kind: 'calendar';
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** Last of several days: "June 18-19". */
  readonly lastDay: number | undefined;
  /** "last November": counted in Novembers. */
  readonly shift: number | undefined;
  /** "November last year", "November of that year": counted in years from the one of publication or last spoken of. */
  readonly yearShift: number | undefined;
  readonly yearFrom: 'publication' | 'narrative';
  /** "the 17th of that month": counted in months from the one of publication or last spoken of. */
  readonly monthShift: number | undefined;
  readonly monthFrom: 'publication' | 'narrative';
  /** "Good Friday": counted from Easter Sunday. */
  readonly easter: number | undefined;
  /** "Monday, June 19". */
  readonly weekday: number | undefined;
}

export interface Found<T> {
  readonly end: number;
  readonly time: T;
}

/** "last month", "three days ago": the words themselves put it behind. */
export function liesBehind(time: Time): boolean {
  if (time.kind === 'unit' || time.kind === 'day') return time.offset < 0;
  return 'shift' in time && (time.shift ?? 0) < 0;
}
