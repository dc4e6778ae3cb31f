/**
 * When an event of a sentence took place: the expression of time that hangs from the event, or from the verb that
 * carries it; where the sentence has none, the scene that the story is in. Out: ISO dates.
 *
 * Days count from the day of publication, else from a date of the text (`articleDay.ts`).
 */
import type { TimeCues } from '../../schema/timeCues.js';
import type { Tree } from '../tree.js';
import { openingDate } from './articleDay.js';
import { auxiliaries, carriersOf, holdsIn, isDayOfGovernor, isSetFor, nearest } from './attachment.js';
import { formatStretch, parseDay, type Stretch } from './calendar.js';
import { isVerbal } from './clauses.js';
import type { Grammar } from './grammar.js';
import { type Placed, placeTimes } from './placedTimes.js';
import { isTold, sceneAfter, storyDay } from './scenes.js';
import { resolveTime } from './timeResolution.js';
import type { Time } from './times.js';

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

export function calendarOf(grammar: Grammar, cues: TimeCues): Calendar {
  const { tree } = grammar;
  const { document, sentences } = tree.annotation;
  const published =
    (document.published === undefined ? undefined : parseDay(document.published)) ?? openingDate(tree, cues);
  const bySentence: Placed[][] = [];
  let narrative: number | undefined;
  for (const sentence of sentences) {
    const placed = placeTimes(tree, sentence, cues, published, narrative);
    for (const { stretch } of placed)
      if (stretch && stretch.first === stretch.last) narrative = stretch.first;
    bySentence.push(placed);
  }
  const scenes = scenesOf(tree, bySentence, published);
  return {
    stated: event => {
      const best = nearest(grammar, event, bySentence[tree.tokens[event]!.sentence]!);
      if (!best) return undefined;
      const resolve = (ahead: boolean) =>
        resolveTime(best.time, { published, narrative: best.narrative, ahead });
      const day = isAheadByTense(tree, event, best) ? resolve(true) : undefined;
      const comes = day !== undefined && published !== undefined && day.first > published;
      return {
        time: best.time,
        ahead: best.ahead || comes,
        date: ahead => {
          if (ahead && isDayOfGovernor(tree, event, best.head)) return undefined;
          const lies = (ahead && !isPerfect(tree, event)) || isSetFor(grammar, event, best.head);
          const stretch = resolve(lies || comes);
          return stretch && formatStretch(stretch);
        },
      };
    },
    scene: event => {
      const { sentence } = tree.tokens[event]!;
      const scene = scenes[sentence];
      if (!scene || !isTold(tree, event)) return undefined;
      return bySentence[sentence]!.some(({ head }) => holdsIn(tree, head, event))
        ? undefined
        : formatStretch(scene);
    },
  };
}

/** "might have met in July" lies behind. */
function isPerfect(tree: Tree, event: number): boolean {
  const verb = carriersOf(tree, event).find(carrier => isVerbal(tree.tokens[carrier]!));
  return verb !== undefined && auxiliaries(tree, verb).some(({ lemma }) => lemma === 'have');
}

/** "arrives on Thursday", "is meeting Ito in July": the present names days to come, but not below a picture. */
function isAheadByTense(tree: Tree, event: number, { time, head }: Placed): boolean {
  const named = time.kind === 'weekday' || (time.kind === 'calendar' && time.year === undefined);
  if (!named || time.shift !== undefined) return false;
  if (tree.annotation.sentences[tree.tokens[event]!.sentence]!.kind === 'caption') return false;
  const verb = carriersOf(tree, event).find(carrier => isVerbal(tree.tokens[carrier]!));
  if (verb === undefined || !holdsIn(tree, head, event)) return false;
  const aux = auxiliaries(tree, verb);
  if (aux.length === 0) return /^VB[ZP]$/.test(tree.tokens[verb]!.xpos);
  return tree.tokens[verb]!.xpos === 'VBG' && aux.every(({ xpos }) => /^VB[ZP]$/.test(xpos));
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
