/**
 * When an event of a sentence took place, as far as the sentence says it: the expression of time that hangs from
 * the event, or from the verb that carries it. Out: an ISO date, or what the article may yet fix.
 */
import type { TimeCues } from '../../schema/timeCues.js';
import { relation, type Tree } from '../tree.js';
import { formatStretch, parseDay } from './calendar.js';
import { isVerbal } from './clauses.js';
import { findTimes, resolveTime, type Time } from './times.js';

export interface Dating {
  readonly time: Time;
  /** The words put it ahead: "next week". */
  readonly ahead: boolean;
  /** Resolved, given whether the event lies ahead. */
  readonly date: (ahead: boolean) => string | undefined;
}

export type Calendar = (event: number) => Dating | undefined;

interface Placed {
  readonly time: Time;
  readonly head: number;
  readonly ahead: boolean;
  readonly narrative: number | undefined;
}

export function calendarOf(tree: Tree, cues: TimeCues): Calendar {
  const { document, sentences } = tree.annotation;
  const published = document.published === undefined ? undefined : parseDay(document.published);
  const bySentence: Placed[][] = [];
  let narrative: number | undefined;
  for (const sentence of sentences) {
    const texts = tree.tokens.slice(sentence.first, sentence.end).map(token => token.text);
    const placed: Placed[] = [];
    for (const { first, end, time, bound, ahead } of findTimes(texts, cues)) {
      const from = sentence.first + first;
      if (tree.nameAt[from] || bound !== undefined) continue;
      placed.push({ time, ahead, head: headOf(tree, from, sentence.first + end), narrative });
      const stretch = resolveTime(time, { published, narrative, ahead: false });
      if (stretch && stretch.first === stretch.last) narrative = stretch.first;
    }
    bySentence.push(placed);
  }
  return event => {
    const best = nearest(tree, event, bySentence[tree.tokens[event]!.sentence]!);
    if (!best) return undefined;
    return {
      time: best.time,
      ahead: best.ahead,
      date: ahead => {
        const stretch = resolveTime(best.time, { published, narrative: best.narrative, ahead });
        return stretch && formatStretch(stretch);
      },
    };
  };
}

function headOf(tree: Tree, first: number, end: number): number {
  for (let index = first; index < end; index++) {
    const { head } = tree.tokens[index]!;
    if (head < first || head >= end) return index;
  }
  return first;
}

function nearest(tree: Tree, event: number, times: readonly Placed[]): Placed | undefined {
  const carriers = carriersOf(tree, event);
  let best: Placed | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const placed of times) {
    const cost = distance(tree, placed.head, carriers, event);
    if (cost < lowest) [best, lowest] = [placed, cost];
  }
  return best;
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
