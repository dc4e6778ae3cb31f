/**
 * When an event of a sentence took place: the expression of time that hangs from the event, or from the verb that
 * carries it; where the sentence has none, the scene that the story is in. Out: ISO dates.
 *
 * Days count from the day of publication, else from the first full date of the opening sentences.
 */

import type { TimeCues } from '../../schema/timeCues.js';
import type { Tree } from '../tree.js';
import { relation } from '../tree.js';
import { formatStretch, parseDay, type Stretch } from './calendar.js';
import { isVerbal } from './clauses.js';
import type { Grammar } from './grammar.js';
import { isTold, sceneAfter, storyDay } from './scenes.js';
import { resolveTime } from './timeResolution.js';
import { findTimes, type Time } from './times.js';

export interface Dating {
  readonly time: Time;
  /** The words put it ahead: "next week". */
  readonly ahead: boolean;
  /** Resolved, given whether the event lies ahead. */
  readonly date: (ahead: boolean) => string | undefined;
}

export interface Calendar {
  /** As the sentence itself says it. */
  readonly stated: (event: number) => Dating | undefined;
  /** Of an event told in a sentence that names no time: the day or month that the story is telling of. */
  readonly scene: (event: number) => string | undefined;
}

/** An expression of time in its sentence. */
export interface Placed {
  readonly time: Time;
  readonly head: number;
  readonly ahead: boolean;
  readonly narrative: number | undefined;
  /** Days it means where its event lies behind. */
  readonly stretch: Stretch | undefined;
}

export function calendarOf(grammar: Grammar, cues: TimeCues): Calendar {
  const { tree } = grammar;
  const { document, sentences } = tree.annotation;
  const published =
    (document.published === undefined ? undefined : parseDay(document.published)) ?? openingDate(tree, cues);
  const bySentence: Placed[][] = [];
  const told: boolean[] = [];
  let narrative: number | undefined;
  for (const sentence of sentences) {
    const texts = tree.tokens.slice(sentence.first, sentence.end).map(token => token.text);
    const placed: Placed[] = [];
    const times = findTimes(texts, cues);
    told.push(times.length === 0);
    for (const { first, end, time, bound, ahead } of times) {
      const from = sentence.first + first;
      if (tree.nameAt[from] || bound !== undefined) continue;
      const stretch = resolveTime(time, { published, narrative, ahead: false });
      placed.push({ time, ahead, head: headOf(tree, from, sentence.first + end), narrative, stretch });
      if (stretch && stretch.first === stretch.last) narrative = stretch.first;
    }
    bySentence.push(placed);
  }
  const scenes = scenesOf(tree, bySentence, published);
  return {
    stated: event => {
      const best = nearest(grammar, event, bySentence[tree.tokens[event]!.sentence]!);
      if (!best) return undefined;
      return {
        time: best.time,
        ahead: best.ahead,
        date: ahead => {
          const planned = ahead || isSetFor(grammar, event, best.head);
          const stretch = resolveTime(best.time, { published, narrative: best.narrative, ahead: planned });
          return stretch && formatStretch(stretch);
        },
      };
    },
    scene: event => {
      const { sentence } = tree.tokens[event]!;
      const scene = scenes[sentence];
      return scene && told[sentence] && isTold(tree, event) ? formatStretch(scene) : undefined;
    },
  };
}

/** Sentences that may date the article where nothing else does. */
const OPENING = 3;

/** "Weber met Ito on June 19, 2023": the first date with a year in the opening sentences. */
function openingDate({ annotation, tokens }: Tree, cues: TimeCues): number | undefined {
  for (const { first, end } of annotation.sentences.slice(0, OPENING)) {
    const texts = tokens.slice(first, end).map(token => token.text);
    for (const { time, bound } of findTimes(texts, cues)) {
      if (time.kind !== 'calendar' || time.year === undefined || time.day === undefined || bound) continue;
      return resolveTime(time, { published: undefined, narrative: undefined, ahead: false })?.last;
    }
  }
  return undefined;
}

/** The scene of each sentence, its own times included. */
function scenesOf(
  tree: Tree,
  bySentence: readonly (readonly Placed[])[],
  published: number | undefined,
): readonly (Stretch | undefined)[] {
  if (published === undefined) return [];
  const story = storyDay(tree, bySentence, published);
  let scene = story;
  let block: number | undefined;
  return tree.annotation.sentences.map((sentence, index) => {
    // A paragraph on what was long ago is over; one on the days of the story may run on.
    if (sentence.block !== block && (!scene || published - scene.first > DAYS_OF_A_STORY)) scene = story;
    block = sentence.block;
    scene = sceneAfter(tree, sentence, bySentence[index]!, scene);
    return scene;
  });
}

/** A story of the day tells of this many days before it; what lies further back is background. */
export const DAYS_OF_A_STORY = 14;

function headOf(tree: Tree, first: number, end: number): number {
  for (let index = first; index < end; index++) {
    const { head } = tree.tokens[index]!;
    if (head < first || head >= end) return index;
  }
  return first;
}

function nearest(grammar: Grammar, event: number, times: readonly Placed[]): Placed | undefined {
  const { tree } = grammar;
  const carriers = carriersOf(tree, event);
  let best: Placed | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const placed of times) {
    const cost = isSetFor(grammar, event, placed.head) ? -1 : distance(tree, placed.head, carriers, event);
    if (cost < lowest) [best, lowest] = [placed, cost];
  }
  return best;
}

/** "a meeting planned for June 12", "the talks that will be held on Monday": the day of the event itself. */
function isSetFor({ tree, cues }: Grammar, event: number, time: number): boolean {
  const { head } = tree.tokens[time]!;
  if (head < 0 || relation(tree.tokens[head]!) !== 'acl' || tree.tokens[head]!.head !== event) return false;
  return cues.settingUp.has(tree.tokens[head]!.lemma);
}

/** The event and the words whose time is its own: "held talks on Monday", "agreed on Monday to meet". */
function carriersOf(tree: Tree, event: number): number[] {
  const carriers = [event];
  for (let here = event; ; ) {
    const token = tree.tokens[here]!;
    if (token.head < 0) break;
    const link = relation(token);
    const nominal = !isVerbal(token) && /^(obj|nsubj|obl|nmod|compound|conj|appos)$/.test(link);
    const clausal = isVerbal(token) && (link === 'conj' || link === 'xcomp' || link === 'advcl');
    if (!nominal && !clausal) break;
    here = token.head;
    carriers.push(here);
  }
  return carriers;
}

/** Steps from the time up to a carrier, the event first; infinite beyond the border of a clause. */
function distance(tree: Tree, time: number, carriers: readonly number[], event: number): number {
  let steps = 0;
  for (let here = time; here >= 0; here = tree.tokens[here]!.head) {
    const rank = carriers.indexOf(here);
    if (rank >= 0) return rank * 20 + steps * 4 + Math.min(3, Math.abs(time - event) / 20);
    const token = tree.tokens[here]!;
    if (isVerbal(token) && here !== time) {
      if (/^(ccomp|acl|advcl|parataxis|csubj)$/.test(relation(token))) return Number.POSITIVE_INFINITY;
      if (relation(token) === 'conj') steps += 4;
    }
    steps++;
  }
  return Number.POSITIVE_INFINITY;
}
