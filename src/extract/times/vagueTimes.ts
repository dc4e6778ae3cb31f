/**
 * Times that place an event on some day that nobody can tell: "in recent weeks", "several days ago", "over the past
 * year", "decades ago". They are read so that such an event gets no day of the story. In: the words of a sentence and
 * where one may begin. Out: where it ends.
 */

import type { TimeCues } from '../../schema/timeCues.js';
import { endsPhrase } from './calendarForms.js';
import type { Found, Time, Words } from './expression.js';

export function readVagueTime({ words }: Words, at: number, cues: TimeCues): Found<Time> | undefined {
  const end =
    endOfRecent(words, at, cues) ??
    endOfUncounted(words, at, cues) ??
    endOfStretch(words, at, cues) ??
    endOfDaysBeside(words, at, cues) ??
    endOfPeriod(words, at, cues) ??
    endOfTerm(words, at, cues) ??
    endOfContest(words, at, cues) ??
    endOfQuarter(words, at, cues);
  return end === undefined ? undefined : { end, time: { kind: 'vague' } };
}

/** "recently", "recent weeks", "last winter", which is of two years, "in the summer". */
function endOfRecent(words: readonly string[], at: number, cues: TimeCues): number | undefined {
  if (cues.vagueTimes.has(words[at]!)) return at + 1;
  if (cues.seasons.has(words[at + 1] ?? '')) {
    const isOpen = words[at] === 'the' && words[at - 1] === 'in' && endsPhrase(words, at + 2);
    if (isOpen || (cues.shifts.has(words[at]!) && !cues.seasonEnds.has(words[at + 1]!))) return at + 2;
  }
  // "the other day"
  if (words[at] === 'the' && words[at + 1] === 'other' && isShort(words[at + 2] ?? '', cues)) return at + 3;
  return words[at] === 'recent' && cues.vagueUnits.has(words[at + 1] ?? '') ? at + 2 : undefined;
}

function isShort(word: string, { units, partsOfDay }: TimeCues): boolean {
  return units.get(word) === 'day' || units.get(word) === 'week' || partsOfDay.has(word);
}

/** "several days ago", "a couple of weeks later", "two decades ago", "years ago". */
function endOfUncounted(words: readonly string[], at: number, cues: TimeCues): number | undefined {
  const start = words[at] === 'a' && cues.vagueCounts.has(words[at + 1] ?? '') ? at + 1 : at;
  const counted = cues.vagueCounts.has(words[start]!);
  let unit = start;
  if (counted) unit += words[start + 1] === 'of' ? 2 : 1;
  else if (cues.numbers.has(words[at]!) || /^\d+$/.test(words[at]!)) unit++;
  const word = words[unit] ?? '';
  if (!cues.vagueUnits.has(word) || (unit > start && !counted && !cues.longUnits.has(word))) return undefined;
  const side = words[unit + 1] ?? '';
  if (isFromEvent(words, unit + 1)) return undefined;
  return cues.ago.has(side) || (unit > at && (cues.before.has(side) || cues.after.has(side)))
    ? unit + 2
    : undefined;
}

/** "the past year", "the last few weeks", "the past two years": not the year that is called last year. */
function endOfStretch(words: readonly string[], at: number, cues: TimeCues): number | undefined {
  if (words[at] !== 'the' || !isPast(words[at + 1], cues)) return undefined;
  const next = words[at + 2] ?? '';
  if (cues.vagueCounts.has(next) || (cues.numbers.get(next) ?? Number(next)) > 0) {
    const unit = words[at + 3] ?? '';
    const long = cues.units.get(unit) !== 'day' || cues.vagueCounts.has(next);
    return cues.vagueUnits.has(unit) && long ? at + 4 : undefined;
  }
  const unit = cues.units.get(next);
  const isLong = unit !== undefined && unit !== 'day' && unit !== 'weekend';
  return isLong && words[at + 3] !== 'of' ? at + 3 : undefined;
}

/** "in the days before the vote", "in the weeks since she left" */
function endOfDaysBeside(words: readonly string[], at: number, cues: TimeCues): number | undefined {
  const beside = words[at + 2] ?? '';
  const isStretch = words[at] === 'the' && cues.vagueUnits.has(words[at + 1] ?? '');
  return isStretch && (cues.borders.has(beside) || cues.sequence.has(beside)) ? at + 2 : undefined;
}

/** "at the time", "during this period", but not "at the time of the vote". */
function endOfPeriod(words: readonly string[], at: number, cues: TimeCues): number | undefined {
  const [before, noun, after] = [words[at - 1] ?? '', words[at + 1] ?? '', words[at + 2] ?? ''];
  if (!cues.periods.has(noun) || !/^(?:the|that|this)$/.test(words[at]!)) return undefined;
  const isTime = noun === 'time';
  if (isTime ? before !== 'at' || words[at] === 'this' : !/^(?:in|during)$/.test(before)) return undefined;
  return /^(?:of|when|that|the)$/.test(after) ? undefined : at + 2;
}

/** "In her second term, …", "During his presidency, …" at the head of a sentence. */
function endOfTerm(words: readonly string[], at: number, cues: TimeCues): number | undefined {
  if (!cues.terms.has(words[at]!) || !/^(?:in|during)$/.test(words[0]!)) return undefined;
  const owner = at === 3 && cues.ordinals.has(words[2]!) ? 1 : at - 1;
  return owner === 1 && /^(?:his|her|their|its)$/.test(words[owner]!) ? at + 1 : undefined;
}

/** "during the election campaign", "throughout his race", but not "during a campaign event". */
function endOfContest(words: readonly string[], at: number, cues: TimeCues): number | undefined {
  if (!cues.contests.has(words[at]!)) return undefined;
  if (!endsPhrase(words, at + 1) && !/^(?:to|that|as|of|for|when|if)$/.test(words[at + 1] ?? ''))
    return undefined;
  let kind = at - 1;
  while (cues.contestKinds.has(words[kind] ?? '')) kind--;
  const isOf = /^(?:the|his|her|their)$/.test(words[kind] ?? '');
  return isOf && /^(?:during|throughout)$/.test(words[kind - 1] ?? '') ? at + 1 : undefined;
}

/** "in the fourth quarter", but not "of 2022". */
function endOfQuarter(words: readonly string[], at: number, { ordinals }: TimeCues): number | undefined {
  if (words[at] !== 'the' || !ordinals.has(words[at + 1] ?? '') || words[at + 2] !== 'quarter')
    return undefined;
  return words[at - 1] === 'in' && words[at + 3] !== 'of' ? at + 3 : undefined;
}

/** "the past", "the last": a stretch of days up to now, but "the previous" is another. */
export function isPast(word: string | undefined, { shifts }: TimeCues): boolean {
  return word !== undefined && word !== 'previous' && shifts.get(word) === -1;
}

/** "a day after Weber left", "two weeks before the summit". */
export function isFromEvent(words: readonly string[], side: number): boolean {
  return /^(after|before)$/.test(words[side] ?? '') && !endsPhrase(words, side + 1);
}
