/**
 * The expressions of time of a sentence that date something: where they hang in the tree, and the days they mean if
 * their event lies behind. What only bounds something ("since 2018", "ahead of a summit on Monday") is left out.
 */
import type { Sentence } from '../../model/index.js';
import type { TimeCues } from '../../schema/timeCues.js';
import { headOfRange, prepositions, type Tree } from '../tree.js';
import type { Stretch } from './calendar.js';
import { isVerbal } from './clauses.js';
import { resolveTime } from './timeResolution.js';
import { findTimes, type Time } from './times.js';

/** An expression of time in its sentence. */
export interface Placed {
  readonly time: Time;
  readonly head: number;
  readonly ahead: boolean;
  readonly narrative: number | undefined;
  /** Days it means where its event lies behind. */
  readonly stretch: Stretch | undefined;
}

export function placeTimes(
  tree: Tree,
  sentence: Sentence,
  cues: TimeCues,
  published: number | undefined,
  before: number | undefined,
): Placed[] {
  const texts = tree.tokens.slice(sentence.first, sentence.end).map(token => token.text);
  const placed: Placed[] = [];
  let narrative = before;
  for (const { first, end, time, bound, ahead } of findTimes(texts, cues)) {
    const from = sentence.first + first;
    if (tree.nameAt[from] || bound !== undefined) continue;
    if (time.kind === 'apart') {
      const apart = placeApart(tree, sentence.first + end - 1, time, narrative);
      if (apart) placed.push(apart);
      continue;
    }
    const stretch = resolveTime(time, { published, narrative, ahead: false });
    const head = headOfRange(tree.tokens, from, sentence.first + end);
    if (isInBorderedPhrase(tree, head, head, cues) || followsBorderedPhrase(tree, from, sentence, cues))
      continue;
    placed.push({ time, ahead, head, narrative, stretch });
    if (stretch && stretch.first === stretch.last) narrative = stretch.first;
  }
  return placed;
}

/** "left on Monday, a day after she met Ito": what follows "after" lies that far from the day last named. */
function placeApart(
  tree: Tree,
  preposition: number,
  { unit, offset }: Extract<Time, { kind: 'apart' }>,
  narrative: number | undefined,
): Placed | undefined {
  const { head, deprel } = tree.tokens[preposition]!;
  if (narrative === undefined || head < preposition || !/^(mark|case|advmod)$/.test(deprel)) return undefined;
  const from = 'narrative' as const;
  const time: Time = unit === 'day' ? { kind: 'day', offset, from } : { kind: 'unit', unit, offset, from };
  const context = { published: undefined, narrative, ahead: false };
  return { time, ahead: false, head, narrative, stretch: resolveTime(time, context) };
}

/** "since his election last year", "ahead of a summit on Monday": the time of the phrase alone. */
function isInBorderedPhrase(tree: Tree, word: number, time: number, cues: TimeCues): boolean {
  for (let here = word; ; ) {
    const token = tree.tokens[here]!;
    if (token.head < 0 || isVerbal(token)) return false;
    if (here !== time && prepositions(tree, here).some(word => cues.borders.has(word))) return true;
    here = token.head;
  }
}

/** "since his election as premier last year", wherever the parser hangs the year. */
function followsBorderedPhrase(tree: Tree, first: number, sentence: Sentence, cues: TimeCues): boolean {
  const before = first - 1;
  if (before < sentence.first || tree.tokens[before]!.upos === 'PUNCT') return false;
  return isInBorderedPhrase(tree, before, first, cues);
}
