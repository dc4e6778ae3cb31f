/**
 * What the world wrote about tells of the day of a story: "Boris Johnson resigned on Thursday". In: what the article
 * tells. Out: votes for the days on which an event was that the story tells, and for those after one that it names.
 */
import { askedOnce } from '../../model/askedOnce.js';
import type { FurnitureCues, Happening } from '../../model/index.js';
import { dayNumber, dayOf, daysOn, findDates, yearOf } from '../dates.js';
import { isOfStory, type Story, toldAfter } from './story.js';
import { daysSince, isDateTold, sentencesOf, weekdaysIn } from './telling.js';
import { isWithin } from './tenure.js';
import type { Vote } from './votes.js';
import { holds, holdsAny, inSmallLetters, keyedIn, occurrences, wordsOf } from './wholeWords.js';

export function happeningVotes(story: Story, cues: FurnitureCues): readonly Vote[] {
  const lead = [story.place ?? '', ...story.further].join('\n');
  const known = keyedIn(wordsOf(lead), cues.happenings()).filter(
    ({ fullest, where, first }) =>
      holdsAny(lead, fullest) &&
      where.some(each => tellsApart(lead, each)) &&
      isWithin(story.tenure, first) &&
      yearOf(first) >= (story.latestYear ?? 0),
  );
  if (known.length === 0) return [];
  const all = story.further.flatMap(sentencesOf);
  const opening = story.lead.flatMap(sentencesOf);
  const dated = all.filter(sentence => findDates(sentence).every(({ iso }) => iso === undefined));
  const ofNow = dated.filter(sentence => !cues.longPast.test(sentence));
  const told = known
    .map(happening => ({
      happening,
      days: [
        ...daysBeside(happening, dated, opening, story, cues),
        ...ofOpening(happening, ofNow, story, cues),
        ...ofToday(happening, ofNow, cues),
      ],
    }))
    .filter(({ days }) => days.length > 0);
  return [
    ...told.flatMap(({ happening, days }) => {
      return days.map(([day, weight, sentence]) =>
        voteFor(
          happening,
          day,
          weight * certainty(happening, told, [...story.lead.slice(0, 1), sentence], all, story),
        ),
      );
    }),
    ...known.flatMap(happening => lookedBackOn(happening, all)),
  ];
}

/** A day of the story, what it weighs, and the sentence that tells it. */
type Told = readonly [day: number, weight: number, sentence: string];

/** Beside its verb stands the day, of the week or with its month; or the opening tells it and the day stands elsewhere. */
const WEIGHT = { date: 2.5, beside: 2, described: 1.4, dateline: 2, opening: 1.2 };
/** It is named, and the story is not long after it. */
const LOOKED_BACK_ON = [
  { days: 3, weight: 0.5 },
  { days: 45, weight: 0.25 },
];

function voteFor(happening: Happening, day: number, weight: number): Vote {
  return { clue: clueOf(happening), first: day, last: day, weight, isDirect: true };
}

/** Two rows of one day are one event, told twice. */
function clueOf({ first }: Happening): string {
  return `event ${first}`;
}

/** What tells it apart from others stands in another sentence, or could be said of many. */
const APART = 0.6;
const COMMON = 0.45;
/** Nothing in the story tells its time, and one word alone tells the event apart. */
const UNTIMED = 0.8;
/** Of the words that tell it apart, more than so many beside the event say no more. */
const WORDS_APART = 3;

/** How surely a sentence tells this one of those that bear its name, and of which days suit as well. */
function certainty(
  happening: Happening,
  told: readonly { readonly happening: Happening }[],
  telling: readonly string[],
  all: readonly string[],
  { tenureOfAll }: Story,
): number {
  const own = particularity(happening, telling, all);
  const isSure = own > 1 || tenureOfAll !== undefined || isOfOne(happening);
  const ofDay = new Map<number, number>();
  for (const { happening: rival } of told)
    if (rival.first !== happening.first && rival.fullest.some(name => happening.fullest.includes(name)))
      ofDay.set(rival.first, Math.max(ofDay.get(rival.first) ?? 0, particularity(rival, telling, all)));
  return (
    ((isSure ? 1 : happening.isBroad ? COMMON : UNTIMED) * (Math.min(1, own) * own)) /
    [...ofDay.values()].reduce((sum, each) => sum + each, own)
  );
}

/** Somebody with a family name, not a body or a country: others are seldom called so. */
function isOfOne({ who, fullest }: Happening): boolean {
  return fullest.some(name => who.includes(familyOf(name)));
}

/** Nothing of a name of one word. */
function familyOf(name: string): string {
  return name.includes(' ') ? name.slice(name.lastIndexOf(' ') + 1) : '';
}

function particularity(
  { where, fullest }: Happening,
  telling: readonly string[],
  all: readonly string[],
): number {
  const named = where.filter(each => all.some(sentence => tellsApart(sentence, each)));
  const beside = named.filter(each => telling.some(sentence => tellsApart(sentence, each)));
  if (named.length === 1 && COUNT.test(named[0]!)) return COMMON;
  if (named.length === 1 && COMMON_WORD.test(named[0]!))
    return fullest.some(name => name.includes(' ')) ? APART : COMMON;
  if (beside.length === 0) return named.length > 1 ? 1 : APART;
  return Math.min(WORDS_APART, beside.length);
}

/** Common words may be set in capitals, as in headlines and before names. */
function tellsApart(text: string, word: string): boolean {
  return holds(text, word) || (word === word.toLowerCase() && holds(inSmallLetters(text), word));
}

const COMMON_WORD = /^\p{Ll}[^ ]*$/u;
/** "next week", "12 people": said of much that happens. */
const COUNT = /^(?:next|first|second|third|last|\d+|\p{L}{3,6}) (?:days?|weeks?|times?|people|others)$/iu;

function lookedBackOn(happening: Happening, sentences: readonly string[]): readonly Vote[] {
  const { who, acts, first, last } = happening;
  if (!sentences.some(sentence => holdsAny(sentence, who) && verbsIn(sentence, acts).length > 0)) return [];
  return LOOKED_BACK_ON.map(({ days, weight }) => ({
    clue: clueOf(happening),
    first,
    last: last + days,
    weight,
    isDirect: false,
  }));
}

/** Characters between a verb or its day and a time long past that belongs to something else. */
const CLOSE = 15;
/** Characters between a verb and the day on which that was. */
const CHARACTERS_BESIDE = 100;

function daysBeside(
  happening: Happening,
  sentences: readonly string[],
  opening: readonly string[],
  story: Story,
  cues: FurnitureCues,
): readonly Told[] {
  const isOfToday = story.told === undefined && story.daysSince === 0;
  return sentences.flatMap(sentence => [
    ...datesBeside(happening, sentence, cues)
      .filter(day => isOfStory(day, opening.includes(sentence), story))
      .flatMap(day => toldAfter(day, story))
      .map(({ day, share }): Told => [day, WEIGHT.date * share, sentence]),
    ...(isOfToday ? [] : weekdaysBeside(happening, sentence, { all: sentences, opening }, cues))
      .flatMap(weekday => daysOn(weekday, happening))
      .flatMap(day => toldAfter(day, story))
      .map(
        ({ day, share }): Told => [
          day,
          share * (holdsAny(sentence, happening.who) ? WEIGHT.beside : WEIGHT.described),
          sentence,
        ],
      ),
  ]);
}

/** "was sentenced on September 25". */
function datesBeside(
  { who, acts, first, last }: Happening,
  sentence: string,
  cues: FurnitureCues,
): readonly number[] {
  if (!/\d/.test(sentence) || !holdsAny(sentence, who) || verbsIn(sentence, acts).length === 0) return [];
  return findDates(sentence)
    .flatMap(({ text, iso, span }) =>
      iso || !isDateTold(sentence, span.start, cues) ? [] : (dayOf(`${text}, ${yearOf(first)}`) ?? []),
    )
    .map(dayNumber)
    .filter(day => first <= day && day <= last);
}

interface Sentences {
  readonly all: readonly string[];
  readonly opening: readonly string[];
}

function weekdaysBeside(
  happening: Happening,
  sentence: string,
  told: Sentences,
  cues: FurnitureCues,
): readonly number[] {
  const { who, acts } = happening;
  if (!holdsAny(sentence, who) && !isDescribed(happening, sentence, told, cues)) return [];
  const past = cues.longPast.exec(sentence);
  const isOfNow = (from: number, to: number): boolean =>
    past === null || past.index > to + CLOSE || past.index + past[0].length < from;
  const verbs = actsIn(sentence, acts, cues);
  const all = verbsIn(sentence, acts);
  const isBeside = (index: number): boolean =>
    verbs.some(
      at => Math.abs(at - index) <= CHARACTERS_BESIDE && isOfNow(Math.min(at, index), Math.max(at, index)),
    ) || all.some(at => DIRECTLY_BESIDE.test(sentence.slice(at, Math.max(at, index))));
  return weekdaysIn(sentence, cues)
    .filter(({ isTold, index }) => isTold && isBeside(index))
    .map(({ weekday }) => weekday);
}

/**
 * "The Norwegian ambassador was shot on Monday … Ann Moss, 61, had spoken", "Moss was known in Oslo. She died on Monday":
 * who it was stands in another sentence, and this one names nobody else.
 */
function isDescribed(
  { who, where, isBroad }: Happening,
  sentence: string,
  { all, opening }: Sentences,
  { sameAgain }: FurnitureCues,
): boolean {
  if (isBroad || FULL_NAME.test(sentence)) return false;
  const first = opening.slice(0, SENTENCES_OF_AN_OPENING);
  const isNamed = (sentences: readonly string[]): boolean => sentences.some(text => namesAPerson(text, who));
  return (
    (sameAgain.test(sentence) && isNamed(first)) ||
    (where.some(each => tellsApart(sentence, each)) &&
      isNamed(first.includes(sentence) ? all : nextTo(sentence, all)))
  );
}

function nextTo(sentence: string, all: readonly string[]): readonly string[] {
  const next = all[all.indexOf(sentence) + 1];
  return next === undefined ? [] : [next];
}

/** Behind a given name or a title: a place has none. */
function namesAPerson(text: string, names: readonly string[]): boolean {
  return names.some(name => occurrences(text, name).some(at => /\p{Lu}[\p{L}.]+ $/u.test(text.slice(0, at))));
}

const FULL_NAME = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u;

/** "after she dismissed him on Sunday" looks back as well, but says on which day that was. */
const DIRECTLY_BESIDE = /^\p{L}+(?: \p{L}+)?(?: late| early)? on $/u;

/** Where a sentence tells it; "after he resigned" and "the deposed president" look back on it. */
function actsIn(sentence: string, acts: RegExp, cues: FurnitureCues): readonly number[] {
  return verbsIn(sentence, acts).filter(index => {
    const next = NEXT_WORD.exec(sentence.slice(index))?.groups?.next?.toLowerCase();
    return (
      !cues.lookingBack.test(sentence.slice(0, index)) &&
      !cues.toCome.test(sentence.slice(0, index)) &&
      (next === undefined || !cues.roles.has(next))
    );
  });
}

/** Offsets. Many events are told by the same words: each sentence is asked for them once. */
function verbsIn(sentence: string, acts: RegExp): readonly number[] {
  return verbsOf(sentence)(acts);
}

const SENTENCES_KEPT = 100;

const verbsOf = askedOnce(
  (sentence: string) => askedOnce((acts: RegExp) => [...sentence.matchAll(acts)].map(({ index }) => index)),
  SENTENCES_KEPT,
);

/** Behind the word that a text begins with. */
const NEXT_WORD = /^[\p{L}-]+ (?<next>[\p{L}-]+)/u;

/** "was sentenced today". */
function ofToday(happening: Happening, sentences: readonly string[], cues: FurnitureCues): readonly Told[] {
  // No day of the week bears it out: of a body or a place too much is told.
  const person = happening.fullest.filter(name => happening.who.includes(familyOf(name)));
  const names = [...person, ...person.map(familyOf)];
  if (happening.first !== happening.last || names.length === 0) return [];
  return sentences.flatMap((sentence): readonly Told[] => {
    const since = daysSince(sentence, cues);
    return since === undefined ||
      weekdaysIn(sentence, cues).length > 0 ||
      !holdsAny(sentence, names) ||
      actsIn(sentence, happening.acts, cues).length === 0
      ? []
      : [[happening.first + since, WEIGHT.opening, sentence]];
  });
}

/** Headline and first sentence tell it: the day of the week may stand further on. */
const SENTENCES_OF_AN_OPENING = 2;

function ofOpening(
  happening: Happening,
  sentences: readonly string[],
  story: Story,
  cues: FurnitureCues,
): readonly Told[] {
  const opening = sentences.slice(0, SENTENCES_OF_AN_OPENING);
  const isTold = (sentence: string): boolean => actsIn(sentence, happening.acts, cues).length > 0;
  const named = opening.filter(sentence => holdsAny(sentence, happening.who) && isTold(sentence));
  // "AMATRICE – Rescuers dug for those whom the quake had buried."
  const isThere = story.place !== undefined && happening.fullest.includes(story.place);
  const telling = named.length > 0 || !isThere ? named : opening.filter(isTold);
  if (telling.length === 0) return [];
  const { dateline, toldFurther } = story;
  const since =
    telling.map(sentence => daysSince(sentence, cues)).find(days => days !== undefined) ?? story.daysSince;
  const wired =
    dateline === undefined || dateline.iso !== undefined
      ? undefined
      : dayOf(`${dateline.text}, ${yearOf(happening.last)}`);
  const day = wired === undefined ? undefined : dayNumber(wired);
  return [
    ...(toldFurther === undefined ? [] : daysOn(toldFurther, happening)).map(
      (each): Told => [each, WEIGHT.opening, telling.join(' ')],
    ),
    ...(day !== undefined && happening.first <= day && day <= happening.last + 1
      ? [[day, WEIGHT.dateline, telling.join(' ')] as const]
      : []),
    ...(toldFurther === undefined &&
    since !== undefined &&
    happening.first === happening.last &&
    telling.some(sentence => weekdaysIn(sentence, cues).length === 0)
      ? [[happening.first + since, WEIGHT.opening, telling.join(' ')] as const]
      : []),
  ];
}
