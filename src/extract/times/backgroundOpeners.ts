/**
 * Sentences that open with how far they lie from something else, whose day nobody tells: "A week before the vote, …",
 * "On the day she took office, …". In: a tree and a sentence. Out: whether what they tell is of another day than the
 * story.
 */
import type { Sentence } from '../../model/index.js';
import type { TimeCues } from '../../schema/timeCues.js';
import type { Tree } from '../tree/tree.js';
import { endsPhrase } from './calendarForms.js';
import { openingOf } from './scenes.js';

export function opensElsewhere(tree: Tree, { index, first, end }: Sentence, cues: TimeCues): boolean {
  const words = tree.tokens.slice(first, Math.min(end, first + LONGEST_OPENER)).map(({ lower }) => lower);
  // "But on the same day", "Just two weeks before"
  const start = words.findIndex(word => !/^(?:and|but|yet|just|only|barely|about|nearly|almost)$/.test(word));
  if (start < 0) return false;
  if (/^(?:on)$/.test(words[start]!)) return isDayOfOther(words, start + 1);
  const side = sideOf(words, start, cues);
  if (side === undefined || endsPhrase(words, side + 1)) return false;
  // "A week after the vote, …" high up may be the news itself.
  return words[side] === 'before' || (words[side] === 'after' && index >= openingOf(tree));
}

/** Words of "But a couple of weeks before the vote". */
const LONGEST_OPENER = 10;

/** "the day she took office", "the same day that the bill failed", but not "the day of", "the same day, …". */
function isDayOfOther(words: readonly string[], at: number): boolean {
  const day = words[at + 1] === 'same' ? at + 2 : at + 1;
  if (words[at] !== 'the' || words[day] !== 'day') return false;
  return !endsPhrase(words, day + 1) && !/^(?:of|before|after)$/.test(words[day + 1] ?? '');
}

/** "two weeks", "several days", "a couple of months", "years", "the night": where the word behind them stands. */
function sideOf(words: readonly string[], start: number, cues: TimeCues): number | undefined {
  const isUnit = (word = ''): boolean => cues.units.has(word) || cues.vagueUnits.has(word);
  if (cues.vagueUnits.has(words[start]!)) return start + 1;
  if (words[start] === 'the' && (isUnit(words[start + 1]) || cues.partsOfDay.has(words[start + 1] ?? '')))
    return start + 2;
  let unit = start;
  while (/^(?:a|of)$/.test(words[unit]!) || cues.vagueCounts.has(words[unit]!)) unit++;
  if (unit === start && !(cues.numbers.has(words[start]!) || /^\d+$/.test(words[start]!))) return undefined;
  if (cues.numbers.has(words[unit] ?? '') || /^\d+$/.test(words[unit] ?? '')) unit++;
  return isUnit(words[unit]) ? unit + 1 : undefined;
}
