/**
 * The scene of each sentence of a story, which begins with the day of the story itself: the one that its opening tells
 * of, else that of its dateline, else that of publication. In: trees and times. Out: stretches of days.
 */

import type { Sentence, Span } from '../../model/index.js';
import type { TimeCues } from '../../schema/timeCues.js';
import { clauseOf } from '../tree/clauses.js';
import { dependents, type Tree, tokenFrom } from '../tree/tree.js';
import { opensElsewhere } from './backgroundOpeners.js';
import type { Stretch } from './calendar.js';
import { dayOfWords } from './dayOfWords.js';
import { isDelivery } from './distance.js';
import { wordsOf } from './expression.js';
import { picturesOf } from './pictures.js';
import { isAside, type Placed } from './placed.js';
import { isRelative } from './placedTimes.js';
import {
  DAYS_OF_A_STORY,
  DAYS_OF_A_WEEK,
  inMainClause,
  isNews,
  isRecent,
  LONGEST_SCENE,
  lies,
  openingOf,
  scenesAfter,
} from './scenes.js';
import { isMarkedBy } from './sequels.js';
import { isVisiting } from './tenses.js';
import { resolveTime } from './timeResolution.js';
import { findTimes } from './times.js';

/** The scene of each sentence, its own times included. */
export function scenesOf(
  tree: Tree,
  placed: readonly (readonly Placed[])[],
  cues: TimeCues,
  published: number | undefined,
  isQuoted: (words: Span) => boolean,
): readonly (Stretch | undefined)[] {
  if (published === undefined) return [];
  const { sentences } = tree.annotation;
  const shown = picturesOf(tree, placed);
  const bySentence = placed.map((times, index) => (shown.has(index) ? [] : times));
  const story = storyDay(tree, bySentence, cues, published);
  // "has sued last week": so has its headline.
  const lead = story ? undefined : leadOfDay(tree, cues);
  const ofLead = lead && scenesAfter(tree, lead, bySentence[lead.index]!, undefined, cues).here;
  const glued = gluedBlocks(tree);
  const opener = sentences.findIndex(({ kind }) => kind === 'paragraph');
  let scene = story;
  let block: number | undefined;
  let untimed = 0;
  return sentences.map((sentence, index) => {
    // A paragraph on what was long ago is over; one on the days of the story may run on into "she told Ito".
    const goesOn = runsOn(tree, sentence, cues) || tellsAlso(tree, sentence, sentences[index - 1]);
    const isOver = !scene || published - scene.first > DAYS_OF_A_WEEK || !goesOn;
    if (sentence.block !== block && isOver)
      scene = followsOld(tree, sentence, scene, published, cues)
        ? undefined
        : (story ?? fresh(scene, published));
    block = sentence.block;
    const before = index > opener && opensElsewhere(tree, sentence, cues) ? undefined : scene;
    const { here, next } = scenesAfter(tree, sentence, bySentence[index]!, before, cues);
    untimed = here === scene ? untimed + 1 : 0;
    // Nobody knows where what was long ago, or on some day of a week, ends within its paragraph.
    const isLoose = !next || next.first < next.last || published - next.last > DAYS_OF_A_STORY;
    // Of a page that lost its paragraphs one runs through all of it: there the story goes on with what does not follow.
    const isGlued = glued.has(sentence.block);
    const longest = isGlued && !runsOn(tree, sentence, cues) ? 1 : LONGEST_BACKGROUND;
    const isSpent = untimed >= longest && isLoose && next !== story;
    const spent = isGlued ? story : undefined;
    scene = isSpent ? spent : next;
    if (ofLead && index <= lead.index && bySentence[index]!.every(({ planned }) => planned)) return ofLead;
    const told = dayOfWords(tree, sentence, bySentence, cues, published, isQuoted);
    return told ?? (isSpent ? spent : here);
  });
}

/** The day of a story whose opening names none: that of which it last told, where it went out on it or a day later. */
function fresh(scene: Stretch | undefined, published: number): Stretch | undefined {
  return scene && isRecent(scene, published) && published - scene.last <= 1 ? scene : undefined;
}

/** Blocks too long to be one paragraph. */
function gluedBlocks({ annotation }: Tree): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { block } of annotation.sentences) counts.set(block, (counts.get(block) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > LONGEST_PARAGRAPH).map(([block]) => block));
}

/** Sentences. */
const LONGEST_PARAGRAPH = 12;

/** Sentences that name no time behind the one that tells what was long ago, and that still may tell of it. */
const LONGEST_BACKGROUND = 3;

/** "Following the incident, …" below a paragraph on what was long ago: after that, nobody knows when. */
function followsOld(
  { tokens }: Tree,
  { first, end }: Sentence,
  scene: Stretch | undefined,
  published: number,
  cues: TimeCues,
): boolean {
  if (!scene || published - scene.first <= DAYS_OF_A_WEEK || first + 1 >= end) return false;
  return (
    cues.sequence.has(tokens[first]!.lower) &&
    /^(?:the|that|this|those|these)$/.test(tokens[first + 1]!.lower)
  );
}

/** "She told Ito …", "Both sides agreed …", "“We agreed,” …", "Soon after, …": of what was told before. */
function runsOn({ tokens }: Tree, { first, end }: Sentence, cues: TimeCues): boolean {
  return tokens
    .slice(first, Math.min(end, first + LONGEST_OPENER))
    .some(({ xpos, upos, lemma, lower }, place) => {
      if (cues.resuming.has(lemma)) return true;
      return place < 2 && (/^PRP/.test(xpos) || cues.sequels.has(lower) || (upos === 'PUNCT' && place === 0));
    });
}

/** "Ito met Weber on Saturday", and in the next paragraph "Costa also met her": then too. */
function tellsAlso({ tokens, children }: Tree, { first, end }: Sentence, before?: Sentence): boolean {
  const verbOf = (from: number, to: number) => tokens.slice(from, to).find(({ head }) => head < 0);
  const [verb, told] = [verbOf(first, end), before && verbOf(before.first, before.end)];
  if (!verb || verb.lemma !== told?.lemma) return false;
  return children[verb.index]!.some(word => tokens[word]!.lower === 'also');
}

/** "The two sides", "In the talks". */
const LONGEST_OPENER = 3;

/**
 * The first single day that the opening tells of, not long before publication, best in a main clause. A lead in the
 * perfect that names none is of the last day of which the opening tells, else of that of publication: a story is no
 * older than what it tells.
 */
function storyDay(
  tree: Tree,
  bySentence: readonly (readonly Placed[])[],
  cues: TimeCues,
  published: number,
): Stretch | undefined {
  const lead = leadOfDay(tree, cues);
  const opened = lead && dayOfLead(tree, lead, bySentence, cues, published);
  if (opened) return opened;
  for (const sentence of tree.annotation.sentences.slice(0, openingOf(tree))) {
    const times = bySentence[sentence.index]!.filter(time => !isLongGone(tree, time, cues, published));
    const scene = scenesAfter(tree, sentence, times, undefined, cues).here;
    if (scene && isRecent(scene, published)) return scene;
  }
  const described = dayDescribed(tree, bySentence, cues, published) ?? datelineDay(tree, cues, published);
  if (described) return described;
  const isTimeless = bySentence
    .slice(0, openingOf(tree))
    .flat()
    .every(time => isYearBefore(time, published));
  const opener = lead ?? leadInWords(tree, cues);
  const isOfDay = isTimeless || (opener && !hasOwnTime(tree, bySentence[opener.index]!, cues));
  return (
    (isTimeless ? dayReturnedTo(tree, bySentence, cues, published) : undefined) ??
    (isOfDay || namesToday(bySentence) ? { first: published, last: published } : undefined)
  );
}

/** "was seized after the council voted on May 2", more than a week before: only what the story goes back to. */
function isLongGone(tree: Tree, { head, stretch }: Placed, cues: TimeCues, published: number): boolean {
  const isBehind = stretch !== undefined && published - stretch.last > DAYS_OF_A_WEEK;
  return isBehind && isMarkedBy(tree, clauseOf(tree, head), cues.sequence);
}

/** "Norway has imposed sanctions", "Weber is in Oslo": the first sentence of the story, where it tells what is news. */
function leadOfDay(tree: Tree, { stays }: TimeCues): Sentence | undefined {
  const lead = tree.annotation.sentences.find(({ kind }) => kind === 'paragraph');
  for (let verb = lead?.first ?? 0; lead && verb < lead.end; verb++) {
    if (tree.tokens[verb]!.head >= 0) continue;
    if ((lies(tree, verb) && isNews(tree, verb)) || isVisiting(tree, verb, stays)) return lead;
  }
  return undefined;
}

/** "The mayor says the toll has risen": the first sentence, where somebody now says what is news; not what is planned. */
function leadInWords(tree: Tree, { reporting, voicing }: TimeCues): Sentence | undefined {
  const lead = tree.annotation.sentences.find(({ kind }) => kind === 'paragraph');
  const verb = tree.tokens.slice(lead?.first ?? 0, lead?.end ?? 0).find(({ head }) => head < 0);
  if (!verb || !/^VB[ZP]$/.test(verb.xpos) || !(reporting.has(verb.lemma) || voicing.has(verb.lemma)))
    return undefined;
  const told = dependents(tree, verb.index, 'ccomp');
  return told.some(each => lies(tree, each) && isNews(tree, each)) ? lead : undefined;
}

/** "has recently sued", "has sued last week": not of the day on which that is told. */
function hasOwnTime(tree: Tree, times: readonly Placed[], cues: TimeCues): boolean {
  return times.some(
    time => !time.planned && !time.quoted && !isAside(time) && inMainClause(tree, time.head, cues),
  );
}

/** "has imposed sanctions, according to a statement issued on Monday": the day that it names, else the last of the opening. */
function dayOfLead(
  tree: Tree,
  lead: Sentence,
  bySentence: readonly (readonly Placed[])[],
  cues: TimeCues,
  published: number,
): Stretch | undefined {
  const own = bySentence[lead.index]!;
  const scene = scenesAfter(tree, lead, own, undefined, cues).here;
  if (scene && isRecent(scene, published)) return scene;
  return (
    dayDescribed(tree, [own], cues, published) ??
    lastDay(bySentence.slice(0, openingOf(tree)), published, DAYS_OF_A_WEEK) ??
    lastDay(bySentence, published, 1)
  );
}

/** The last of the days told, of those no longer ago than so many. */
function lastDay(times: readonly (readonly Placed[])[], published: number, ago: number): Stretch | undefined {
  let last: Stretch | undefined;
  for (const time of times.flat()) {
    const { stretch, planned, quoted } = time;
    if (!stretch || planned || quoted || isAside(time) || !isRecent(stretch, published)) continue;
    if (published - stretch.last <= ago && (!last || stretch.last > last.last)) last = stretch;
  }
  return last;
}

/** "vetoed a text sponsored by Ito on Monday", "a suit, filed on Monday": the first day of the opening, for want of another. */
function dayDescribed(
  tree: Tree,
  bySentence: readonly (readonly Placed[])[],
  cues: TimeCues,
  published: number,
): Stretch | undefined {
  const recent = (time: Placed): boolean =>
    !time.planned &&
    (!isRelative(tree, time.head) || isDelivery(tree, clauseOf(tree, time.head), cues)) &&
    !time.quoted &&
    !isAside(time) &&
    time.stretch !== undefined &&
    isRecent(time.stretch, published) &&
    published - time.stretch.last <= DAYS_OF_A_WEEK;
  return bySentence.slice(0, openingOf(tree)).flat().find(recent)?.stretch;
}

/**
 * "Tuesday's talks" below an opening that tells of talks and names no day, "Earlier on Tuesday, she said": the day on
 * which the story is known to be, where it went out a day later.
 */
function dayReturnedTo(
  tree: Tree,
  bySentence: readonly (readonly Placed[])[],
  cues: TimeCues,
  published: number,
): Stretch | undefined {
  const { tokens, annotation } = tree;
  const opening = annotation.sentences.slice(0, openingOf(tree)).at(-1)?.end ?? 0;
  const told = new Set(tokens.slice(0, opening).map(({ lemma }) => lemma));
  const isOfStory = ({ head, words }: Placed): boolean => {
    const { head: noun, deprel } = tokens[head]!;
    if (deprel === 'nmod:poss') return told.has(tokens[noun]!.lemma);
    const first = tokenFrom(tokens, words.start);
    const before = tokens[tokens[first - 1]?.lower === 'on' ? first - 2 : first - 1]?.lower ?? '';
    return cues.before.has(before) || cues.after.has(before);
  };
  const last = lastDay(bySentence, published, 1);
  return bySentence.flat().some(time => time.stretch?.first === last?.first && isOfStory(time))
    ? last
    : undefined;
}

/** "after his 2019 defeat", which tells nothing of the day of a story. */
function isYearBefore({ stretch }: Placed, published: number): boolean {
  return stretch !== undefined && stretch.last - stretch.first > LONGEST_SCENE && stretch.last < published;
}

/** "at today's talks", wherever the story says so. */
function namesToday(bySentence: readonly (readonly Placed[])[]): boolean {
  return bySentence
    .flat()
    .some(
      ({ time, quoted }) =>
        !quoted && time.kind === 'day' && time.from === 'publication' && time.offset === 0,
    );
}

/** "OSLO, June 19 –": the day that stands in the line of the first paragraph ahead of its text. */
function datelineDay({ annotation }: Tree, cues: TimeCues, published: number): Stretch | undefined {
  const { text, blocks } = annotation.document;
  const lead = blocks.find(({ kind }) => kind === 'paragraph');
  if (!lead) return undefined;
  const words: readonly string[] =
    text.slice(text.lastIndexOf('\n', lead.span.start) + 1, lead.span.start).match(/\p{L}+\.?|\d+/gu) ?? [];
  for (const { time } of findTimes(wordsOf(words), cues)) {
    const day = resolveTime(time, { published, narrative: {}, ahead: false });
    if (day && isRecent(day, published)) return day;
  }
  return undefined;
}
