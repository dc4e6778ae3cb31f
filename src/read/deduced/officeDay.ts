/**
 * What terms of office tell of the day of a story: "Ann Moss was sworn in on Monday" is of the Monday on which a term of hers
 * began. In: what the article tells. Out: votes for days on which a term began or ended.
 */
import type { FurnitureCues, Term } from '../../model/index.js';
import { plainLetters } from '../../model/letters.js';
import { dayNumber, weekdayOf, yearOf } from '../dates.js';
import { type Story, toldAfter } from './story.js';
import { daysSince, sentencesOf, weekdaysIn } from './telling.js';
import { isWithin } from './tenure.js';
import type { Vote } from './votes.js';

export function officeVotes(story: Story, cues: FurnitureCues): readonly Vote[] {
  let named: Holder | undefined;
  return story.lead
    .flatMap(sentencesOf)
    .slice(0, OPENING)
    .flatMap(sentence => {
      const before = named;
      named = holderBefore(sentence, cues) ?? named;
      if (cues.longPast.test(sentence)) return [];
      return [
        ...votesOf(sentence, before, cues.takingOffice, ({ first }) => first, story, cues),
        ...votesOf(sentence, before, cues.leavingOffice, ({ last }) => last, story, cues),
      ];
    });
}

type Holder = readonly [name: string, terms: readonly Term[]];

/** No page is older. */
const EARLIEST = dayNumber('2000-01-01');
/** Headline and sentences in which the news is told. */
const OPENING = 4;
/** Enough where no other term of theirs suits. */
const WEIGHT = 1.4;

function votesOf(
  sentence: string,
  before: Holder | undefined,
  change: RegExp,
  dayOfTerm: (term: Term) => number,
  story: Story,
  cues: FurnitureCues,
): readonly Vote[] {
  const at = sentence.search(change);
  if (at < 0 || isLookedBackOn(sentence, at, cues)) return [];
  const told = weekdaysIn(sentence, cues).find(({ isTold }) => isTold)?.weekday ?? story.toldFurther;
  const since = told === undefined ? (daysSince(sentence, cues) ?? story.daysSince) : 0;
  if (since === undefined) return [];
  const [name, terms] = holderBefore(sentence.slice(0, at), cues) ?? before ?? [];
  return (terms ?? [])
    .map(dayOfTerm)
    .filter(
      day =>
        day >= EARLIEST &&
        Number.isFinite(day) &&
        (told === undefined || weekdayOf(day) === told) &&
        isWithin(story.tenure, day) &&
        yearOf(day) >= (story.latestYear ?? 0),
    )
    .flatMap(day => toldAfter(day + since, story))
    .map(({ day, share }) => ({
      clue: `office of ${name}`,
      first: day,
      last: day,
      weight: WEIGHT * share,
      isDirect: true,
    }));
}

/** "after she was sworn in", "will be sworn in", "had resigned". */
function isLookedBackOn(sentence: string, at: number, cues: FurnitureCues): boolean {
  const before = sentence.slice(0, at);
  return cues.lookingBack.test(before) || NOT_YET.test(before);
}

const NOT_YET = /\b(?:will|to|would|had|may|must|should|could|not|yet to)(?: be| been| have)?\s*$/iu;

/** Whose name stands last before the verb. */
function holderBefore(clause: string, { offices }: FurnitureCues): Holder | undefined {
  const words = clause.split(/\s+/).map(word => plainLetters(word.replace(EDGES, '')).replaceAll('.', ''));
  for (let to = words.length; to >= 2; to--)
    for (let count = Math.min(LONGEST_NAME, to); count >= 2; count--) {
      const name = words.slice(to - count, to);
      const found = [name.join(' '), `${name[0]} ${name.at(-1)}`].find(form => offices.holders.has(form));
      if (found !== undefined) return [found, offices.holders.get(found)!];
    }
  return undefined;
}

/** Words of a name. */
const LONGEST_NAME = 4;
const EDGES = /^[^\p{L}]+|(?:[’']s)?[^\p{L}]*$/gu;
