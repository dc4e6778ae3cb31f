/**
 * The day of a story at a summit, or shortly before one: "talked at the margins of the G20 in Osaka on Saturday". In: what
 * the article tells of its days. Out: an ISO day, where one gathering and one of its days suit; votes for the days around
 * each gathering of which the story names one of the places as well.
 */
import type { FurnitureCues, Gathering } from '../../model/index.js';
import { daysOn, findDates, isoOf } from '../dates.js';
import type { Story } from './story.js';
import { isTold, sentencesOf } from './telling.js';
import { isWithin } from './tenure.js';
import type { Vote } from './votes.js';
import { holds } from './wholeWords.js';

export function gatheringDay({ lead, told, tenure }: Story, cues: FurnitureCues): string | undefined {
  if (told === undefined) return undefined;
  const text = lead.join('\n');
  const known = gatheringsIn(text, tenure, cues);
  if (known.length === 0) return undefined;
  for (const sentence of sentencesOf(text)) {
    const isOfMinisters = cues.ofMinisters.test(sentence);
    const named = known.filter(({ names }) =>
      names.some(name => holdsAll(sentence, name) && cues.ofMinisters.test(name.join(' ')) === isOfMinisters),
    );
    if (named.length === 0 || findDates(sentence).length > 0 || cues.longPast.test(sentence)) continue;
    const here = held(named, sentence);
    const gathering = only(here.length > 0 ? here : held(named, text));
    const window = gathering && windowOf(gathering, sentence, cues);
    if (!window) continue;
    const day = only(daysOn(told, window));
    if (day !== undefined) return isoOf(day);
  }
  return undefined;
}

/** A story tells of a gathering a few days before it and after it. */
const AROUND = { days: 4, weight: 0.75 };

export function gatheringVotes({ lead, tenure }: Story, cues: FurnitureCues): readonly Vote[] {
  const text = lead.join('\n');
  return gatheringsIn(text, tenure, cues)
    .filter(({ places }) => places.some(place => holds(text, place)))
    .map(({ names, first, last }) => ({
      clue: `gathering ${names[0]!.join(' ')}`,
      first: first - AROUND.days,
      last: last + AROUND.days,
      weight: AROUND.weight,
      isDirect: false,
    }));
}

function gatheringsIn(text: string, tenure: Story['tenure'], cues: FurnitureCues): readonly Gathering[] {
  const small = text.toLowerCase();
  return cues.gatherings.filter(
    ({ names, first }) =>
      names.some(name => name.every(word => small.includes(word))) && isWithin(tenure, first),
  );
}

/** Word by word, as parts of words: "G20" in "G20's". */
function holdsAll(sentence: string, words: readonly string[]): boolean {
  const small = sentence.toLowerCase();
  return words.every(word => new RegExp(`(?<![\\p{L}\\d])${word.replaceAll('.', '\\.')}`, 'u').test(small));
}

/** Those most of whose places it names: "Turkey's president at the G20 in Buenos Aires, Argentina". */
function held(gatherings: readonly Gathering[], text: string): readonly Gathering[] {
  const named = ({ places }: Gathering) => places.filter(place => text.includes(place)).length;
  const most = Math.max(...gatherings.map(named));
  return most > 0 ? gatherings.filter(gathering => named(gathering) === most) : [];
}

function only<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}

/** The days on which a sentence can have been written that speaks so of a gathering. */
function windowOf(
  { names, first, last }: Gathering,
  sentence: string,
  cues: FurnitureCues,
): { first: number; last: number } | undefined {
  if (cues.thisWeek.test(sentence)) return { first: first - 6, last };
  if (cues.nextWeek.test(sentence)) return { first: first - 13, last: first - 1 };
  const before = names
    .map(([word]) => sentence.slice(0, Math.max(0, sentence.toLowerCase().indexOf(word!))))
    .map(text => ({ text, at: cues.atGathering.exec(text) }));
  // Those who have left tell of it on the day after.
  return before.some(({ text, at }) => at && isTold(text.slice(0, at.index), cues))
    ? { first: first - 1, last: last + 1 }
    : undefined;
}
