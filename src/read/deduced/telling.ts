/**
 * Which days of the week and dates a sentence tells as those of what happened, and which it puts ahead or long behind. In: text
 * and the cues for it. Out: days, and answers about one.
 */
import type { FurnitureCues } from '../../model/index.js';
import { WEEKDAYS } from '../dates.js';

/** Nothing puts a date ahead, or before what the story tells: "had met him on May 6". */
export function isDateTold(text: string, index: number, cues: FurnitureCues): boolean {
  return !isAhead(text, index, cues) && !cues.earlier.test(text.slice(0, index));
}

/** Words before a time, or around it, say that it is to come. */
export function isAhead(text: string, index: number, cues: FurnitureCues): boolean {
  return !isTold(text.slice(0, index), cues) || opensPlan(text, index, cues) || isPlanned(text, index, cues);
}

/** Finds the name of a day of the week. */
export const WEEKDAY = `(?<weekday>${WEEKDAYS.join('|')})`;
/** "is to arrive today (Friday)", "on Tuesday (today)". */
function isToday(text: string, index: number): boolean {
  return /\btoday,? ?\($/iu.test(text.slice(0, index)) || /^\p{L}+ \(today\)/iu.test(text.slice(index));
}

const WEEKDAY_ALONE = new RegExp(`\\b${WEEKDAY}\\b`, 'giu');

/** Days from what a sentence tells of to its story: "today", "yesterday". */
export function daysSince(sentence: string, { today, yesterday }: FurnitureCues): number | undefined {
  if (yesterday.test(sentence)) return 1;
  return today.test(sentence) ? 0 : undefined;
}

/** "meets the mayor on Tuesday", but "meets the mayor, her office said on Monday". */
export function isPlanned(
  text: string,
  index: number,
  { present, happened, telling }: FurnitureCues,
): boolean {
  const before = sentenceBefore(text.slice(0, index));
  const sentence = before + sentencesOf(text.slice(index))[0]!;
  const plan = sentence.search(present);
  if (plan < 0) return false;
  const past = sentence.search(happened);
  return (past < 0 || plan < past) && before.slice(plan).search(telling) < 0;
}

export function weekdaysIn(
  text: string,
  cues: FurnitureCues,
): readonly { readonly weekday: number; readonly index: number; readonly isTold: boolean }[] {
  return [...text.matchAll(WEEKDAY_ALONE)].map(({ index, groups }) => ({
    weekday: WEEKDAYS.indexOf(groups!.weekday!.toLowerCase()),
    index,
    isTold: isToday(text, index) || !isAhead(text, index, cues),
  }));
}

/** "On Thursday she will speak": the day opens a sentence that puts it ahead. */
export function opensPlan(text: string, index: number, cues: FurnitureCues): boolean {
  if (sentenceBefore(text.slice(0, index)).length > 'Later on '.length) return false;
  const clause = sentencesOf(text.slice(index))[0]!.slice(0, LONGEST_SUBJECT);
  const [ahead] = clause.matchAll(cues.untold);
  return ahead !== undefined && !cues.happened.test(clause.slice(0, ahead.index));
}

/** Characters from a day that opens a sentence to its verb. */
const LONGEST_SUBJECT = 80;

/** No word of the sentence up to a time says that it is to come, or long behind, unless it is when that was said. */
export function isTold(
  before: string,
  { untold, untoldBeside, telling }: Pick<FurnitureCues, 'untold' | 'untoldBeside' | 'telling'>,
): boolean {
  const sentence = sentenceBefore(before);
  if (untoldBeside.test(sentence)) return false;
  const lastOf = (words: RegExp) => [...sentence.matchAll(words)].at(-1)?.index ?? -1;
  return lastOf(telling) >= lastOf(untold);
}

const ENDS_SENTENCE = /(?<=(?:\p{Ll}{2}|, (?:19|20)\d\d)[.!?][”"]?)\s(?![\p{Ll}\d])/u;

export function sentencesOf(text: string): string[] {
  return text.split(ENDS_SENTENCE);
}

export function sentenceBefore(before: string): string {
  return sentencesOf(before).at(-1)!;
}
