/**
 * The day of a story about what all the world wrote about: "Boris Johnson resigned on Thursday". In: what the article
 * tells. Out: an ISO day, where one known event and its day of the week suit; undefined where none or several do.
 */
import type { FurnitureCues, Happening } from '../model/index.js';
import { daysOn, findDates, isoOf } from './dates.js';
import { type Story, sentencesOf, toldAfter, weekdaysIn } from './story.js';
import { isWithin } from './tenure.js';
import { holdsAny, wordsOf } from './wholeWords.js';

export function happeningDay(story: Story, cues: FurnitureCues): string | undefined {
  const lead = story.further.join('\n');
  const words = wordsOf(lead);
  const known = cues
    .happenings()
    .filter(
      ({ keys, fullest, where, first }) =>
        keys.some(key => words.has(key)) &&
        holdsAny(lead, fullest) &&
        holdsAny(lead, where) &&
        isWithin(story.tenure, first),
    );
  if (known.length === 0) return undefined;
  const sentences = story.further.flatMap(sentencesOf).filter(sentence => isOfNow(sentence, cues));
  const beside = known.flatMap(happening =>
    sentences.flatMap(sentence =>
      weekdaysBeside(happening, sentence, cues).flatMap(weekday => daysOn(weekday, happening)),
    ),
  );
  return only(
    beside.length > 0
      ? beside.map(day => toldAfter(day, story))
      : known.flatMap(happening => ofOpening(happening, sentences, story, cues)),
  );
}

function isOfNow(sentence: string, cues: FurnitureCues): boolean {
  return !cues.longPast.test(sentence) && findDates(sentence).length === 0;
}

/** Characters between a verb and the day on which that was. */
const CHARACTERS_BESIDE = 100;

function weekdaysBeside({ who, acts }: Happening, sentence: string, cues: FurnitureCues): readonly number[] {
  if (!holdsAny(sentence, who)) return [];
  const verbs = actsIn(sentence, acts, cues);
  const all = [...sentence.matchAll(acts)].map(({ index }) => index);
  const isBeside = (index: number): boolean =>
    verbs.some(at => Math.abs(at - index) <= CHARACTERS_BESIDE) ||
    all.some(at => DIRECTLY_BESIDE.test(sentence.slice(at, Math.max(at, index))));
  return weekdaysIn(sentence, cues)
    .filter(({ isTold, index }) => isTold && isBeside(index))
    .map(({ weekday }) => weekday);
}

/** "after she dismissed him on Sunday" looks back as well, but says on which day that was. */
const DIRECTLY_BESIDE = /^\p{L}+(?: \p{L}+)?(?: late| early)? on $/u;

/** Where a sentence tells it; "after he resigned" and "the deposed president" look back on it. */
function actsIn(sentence: string, acts: RegExp, { lookingBack, roles }: FurnitureCues): readonly number[] {
  return [...sentence.matchAll(acts)]
    .map(({ index }) => index)
    .filter(index => {
      const next = NEXT_WORD.exec(sentence.slice(index))?.groups?.next?.toLowerCase();
      return !lookingBack.test(sentence.slice(0, index)) && (next === undefined || !roles.has(next));
    });
}

/** Behind the word that a text begins with. */
const NEXT_WORD = /^[\p{L}-]+ (?<next>[\p{L}-]+)/u;

/** Headline and first sentence tell it: the day of the week may stand further on. */
const SENTENCES_OF_AN_OPENING = 2;

function ofOpening(
  happening: Happening,
  sentences: readonly string[],
  { toldFurther }: Story,
  cues: FurnitureCues,
): number[] {
  const tells = sentences
    .slice(0, SENTENCES_OF_AN_OPENING)
    .some(sentence => holdsAny(sentence, happening.who) && actsIn(sentence, happening.acts, cues).length > 0);
  return tells && toldFurther !== undefined ? daysOn(toldFurther, happening) : [];
}

function only(days: readonly number[]): string | undefined {
  const [day, ...others] = new Set(days);
  return day !== undefined && others.length === 0 ? isoOf(day) : undefined;
}
