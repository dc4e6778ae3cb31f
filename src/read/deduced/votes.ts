/**
 * Which day most of what a story names speaks for. In: votes. Out: the day that is clearly ahead of all others, or
 * undefined. Each clue gives a day what its best vote for it weighs: what says one thing twice is no second witness.
 */

export interface Vote {
  /** What speaks: one traveller in one country, one event. */
  readonly clue: string;
  /** The days for which it speaks, both ends inclusive. */
  readonly first: number;
  readonly last: number;
  readonly weight: number;
  /** Names its day, or only lies near. */
  readonly isDirect: boolean;
}

/** What the days named weigh that one clue alone may fix. */
const ENOUGH = 1;
/** By how much the day is ahead; and where no sentence has place and day. */
const AHEAD = 0.4;
const FAR_AHEAD = 0.45;
const STRONG = 1.5;

export function elected(votes: readonly Vote[]): number | undefined {
  const [best, second] = ranked(votes);
  if (!best || best.direct < ENOUGH) return undefined;
  return second && best.worth - second.worth < (best.direct < STRONG ? FAR_AHEAD : AHEAD)
    ? undefined
    : best.day;
}

/** The best of the days that suit, whatever speaks for others. */
export function electedOf(votes: readonly Vote[], suits: (day: number) => boolean): number | undefined {
  const [best, second] = ranked(votes).filter(({ day, direct }) => direct >= ENOUGH && suits(day));
  return best && !(second && second.worth === best.worth) ? best.day : undefined;
}

interface Candidate {
  readonly day: number;
  readonly worth: number;
  readonly direct: number;
}

function ranked(votes: readonly Vote[]): readonly Candidate[] {
  const days = new Set(votes.filter(({ isDirect }) => isDirect).map(({ first }) => first));
  return [...days]
    .map(day => {
      const here = votes.filter(({ first, last }) => first <= day && day <= last);
      return { day, worth: worthOf(here), direct: worthOf(here.filter(({ isDirect }) => isDirect)) };
    })
    .sort((a, b) => b.worth - a.worth || a.day - b.day);
}

function worthOf(votes: readonly Vote[]): number {
  const best = new Map<string, number>();
  for (const { clue, weight } of votes) best.set(clue, Math.max(best.get(clue) ?? weight, weight));
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}
