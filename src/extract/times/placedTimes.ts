/**
 * The expressions of time of a sentence that date something: where they hang in the tree, and the days they mean if
 * their event lies behind. What only bounds something ("since 2018") is left out.
 */

import type { Sentence, Span } from '../../model/index.js';
import type { TimeCues } from '../../schema/timeCues.js';
import { statusOf } from '../status/status.js';
import { clauseOf, isVerbal } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, headOfRange, isAncestor, prepositions, type Tree, tokenFrom } from '../tree/tree.js';
import { borderedPhraseOf, eveAbove } from './borderedTimes.js';
import { isSingleDay } from './calendar.js';
import { type Time, type TimeExpression, wordsIn } from './expression.js';
import { keepingNoun } from './keptTimes.js';
import { isAside, type Placed } from './placed.js';
import { introduced } from './sequels.js';
import { daysBefore } from './stays.js';
import { isAheadByTense, isPastPlan, isPresent } from './tenses.js';
import {
  isGoneBy,
  isNearer,
  LONGEST_MONTH,
  LONGEST_YEAR,
  type Narrative,
  narrativeAfter,
  nearer,
  resolveTime,
  timeOfPlan,
} from './timeResolution.js';
import { findTimes } from './times.js';

export function placeTimes(
  grammar: Grammar,
  sentence: Sentence,
  cues: TimeCues,
  published: number | undefined,
  before: Narrative,
  isQuoted: (words: Span) => boolean,
  /** Is told of a sentence in which something is "a day after" what has no day yet. */
  open: (sentence: number) => void = () => {},
): Placed[] {
  const { tree } = grammar;
  const times = findTimes(wordsIn(tree.tokens, sentence.first, sentence.end), cues);
  if (times.length === 0) return [];
  const found = inYearsBefore(tree, sentence.first, times);
  const placed: Placed[] = [];
  let narrative = before;
  const place = (
    named: Time,
    head: number,
    ahead: boolean,
    words: Span,
    within?: number,
    edge?: 'since' | 'until',
  ): void => {
    const first = tokenFrom(tree.tokens, words.start);
    const after = opensWith(tree, first, cues.sequence) ? undefined : introduced(tree, head, cues.sequence);
    const past = tellsPast(tree, head);
    const planned = ahead || (liesInPlan(grammar, head) && !(past && after !== undefined));
    const quoted = isQuoted(words);
    const isOpen = planned && !isPastPlan(grammar, head);
    const counted = isOpen ? timeOfPlan(named, narrative, published) : { time: named, narrative };
    const { time } = counted;
    const days = (lies: boolean) => resolveTime(time, { published, ...counted, ahead: lies });
    const comes = isAheadByTense(tree, head, { time, head }) && isNearer(days(true), days(false), published);
    const isGone = planned && isGoneBy(time, days(false), published);
    const lies = days((planned && !isGone) || comes);
    if (time.kind === 'nth' && !lies) return;
    const earlier = placed.map(({ head: other }) => other);
    const kept = keepingNoun(tree, head, first, lies, earlier, cues);
    // "was expected to meet Ito on Monday. He had arrived that day", "will sanction Norway over Sunday's raid"
    const isEither = planned && (!isOpen || isGone || kept !== undefined || after !== undefined);
    const stretch = isEither ? nearer(days(true), days(false), published) : lies;
    const isComing = stretch !== undefined && published !== undefined && stretch.first > published;
    const told = {
      ...counted,
      ahead: ahead || (isComing && namesYear(time)),
      planned: planned || comes,
      past,
      head,
      words,
    };
    const edges = { since: edge === 'since', until: edge === 'until' };
    const background = isBackground(tree, head, cues);
    const isDay = isSingleDay(stretch);
    const begins =
      isDay && !planned && !quoted && cues.beginning.has(tree.tokens[clauseOf(tree, head)]!.lemma);
    placed.push({ ...told, ...edges, within, after, kept, begins, stretch, quoted, background });
    if (begins) narrative = { ...narrative, begun: stretch.first };
    // "the first since 1996, and Ito made a visit two years earlier"
    const { year } = edge === 'since' && !quoted && !isDay ? narrativeAfter({}, stretch) : {};
    if (year) narrative = { ...narrative, year };
    if (within !== undefined || edge !== undefined || quoted || background) return;
    narrative = narrativeAfter(narrative, stretch);
    if (isDay) narrative = { ...narrative, [planned ? 'planned' : 'told']: stretch.first };
  };
  for (const [order, { first, end, time, bound, ahead }] of found.entries()) {
    const from = sentence.first + first;
    const next = sentence.first + end;
    if (tree.nameAt[from]) continue;
    const words = { start: tree.tokens[from]!.start, end: tree.tokens[next - 1]!.end };
    if (time.kind === 'apart') {
      const head = headOfMarked(tree, next - 1);
      const following = found[order + 1];
      const other =
        following && head !== undefined && isAncestor(tree, head, sentence.first + following.first)
          ? following
          : undefined;
      // "a year after they met in 2018": the clause has a year of its own
      if (other && namesYear(other.time)) continue;
      // "Three days after they met, Weber left on May 9": so far from the day of its main clause
      const main = following && head !== undefined && namesDay(following.time) ? following : undefined;
      // "Her visit in May came hours after Weber met Ito": in May too
      const wide = head === undefined ? undefined : placed.find(known => isWideAbove(tree, known, head));
      if (main && isOfMainClause(tree, sentence.first + main.first, head!)) {
        place(
          { kind: 'counted', unit: time.unit, offset: time.offset, from: main.time },
          head!,
          false,
          words,
          head,
        );
      } else if (head !== undefined && other && namesDay(other.time)) {
        const counted: Time = { kind: 'counted', unit: time.unit, offset: 0 - time.offset, from: other.time };
        place(counted, headOfRange(tree.tokens, from, next - 1), false, words);
      } else if (wide !== undefined) {
        const days = timeFrom(time, wide);
        if (days) place(days, head!, false, words, head);
      } else if (bound === undefined && narrative.told !== undefined && head !== undefined) {
        narrative = { ...narrative, day: narrative.told };
        const main = time.offset > 0 ? verbBehind(tree, head) : undefined;
        // "Two days before they met, she left": they met on the day told, and she left so long before it.
        const days: typeof time = main === undefined ? time : { ...time, unit: 'day', offset: 0 };
        // It dates its own clause, and the story goes on from the day it counts from.
        place(fromDayNamed(days), head, false, words, head);
        if (main !== undefined) place(fromDayNamed({ ...time, offset: 0 - time.offset }), main, false, words);
      } else if (bound === undefined && head !== undefined) open(sentence.index);
      continue;
    }
    const clause = clauseOfWhen(tree, next, sentence);
    if (clause !== undefined) place(time, clause, false, words);
    const head = headOfRange(tree.tokens, from, next);
    const days = bound !== undefined && cues.openings.has(bound) ? daysBefore(tree, head, cues) : undefined;
    if (days !== undefined) {
      place({ kind: 'stay', from: time, days }, head, ahead, words);
      continue;
    }
    if (bound !== undefined && cues.closings.has(bound) && namesDay(time)) {
      place(time, head, true, words, undefined, 'until');
      continue;
    }
    // "before noon" is an hour of the day.
    const isEdge = bound !== undefined && time.kind !== 'clock';
    // "before next week's summit": its day, and a bound of what the clause tells.
    const isOwner = tree.tokens[head]!.deprel === 'nmod:poss';
    const within = borderedPhraseOf(tree, head, from, sentence, cues);
    const eve = namesDay(time) ? eveAbove(tree, from, cues) : undefined;
    if (eve !== undefined) {
      place({ kind: 'eve', from: time }, eve, false, words);
      place(time, head, ahead, words, eve);
      continue;
    }
    if (isEdge && cues.since.has(bound)) place(time, head, ahead, words, within, 'since');
    if (!isEdge || isOwner) place(time, head, ahead, words, within);
  }
  return placed.some(({ time }) => time.kind !== 'clock')
    ? placed.flatMap(each =>
        each.time.kind === 'clock' ? clockBeside(tree, each, placed, published) : [each],
      )
    : placed;
}

/** "twice last year, in May and in August": months of that year. */
function inYearsBefore(
  tree: Tree,
  start: number,
  found: readonly TimeExpression[],
): readonly TimeExpression[] {
  const clause = ({ first, end }: TimeExpression): number =>
    clauseOf(tree, headOfRange(tree.tokens, start + first, start + end));
  let year: { readonly offset: number; readonly end: number; readonly clause: number } | undefined;
  return found.map(each => {
    const { time, first, end } = each;
    if (time.kind === 'unit' && time.unit === 'year' && time.from === 'publication') {
      year = { offset: time.offset, end, clause: clause(each) };
      return each;
    }
    const isBare = time.kind === 'calendar' && time.month !== undefined && time.year === undefined;
    const isOpen = isBare && time.yearShift === undefined && time.shift === undefined;
    if (!year || !isOpen || first - year.end > LONGEST_LIST || clause(each) !== year.clause) return each;
    year = { ...year, end };
    return { ...each, time: { ...time, yearShift: year.offset } };
  });
}

/** Words from one of several months to the next. */
const LONGEST_LIST = 6;

/** "who arrived on Sunday": not where the story is. */
export function isRelative(tree: Tree, time: number): boolean {
  for (let here = time; here >= 0; here = tree.tokens[here]!.head)
    if (tree.tokens[here]!.deprel === 'acl:relcl' && isVerbal(tree.tokens[here]!)) return true;
  return false;
}

/** "since the war broke out in May": nothing counts from it either. */
function isBackground(tree: Tree, time: number, cues: TimeCues): boolean {
  const marks = dependents(tree, clauseOf(tree, time), 'mark');
  return isRelative(tree, time) || marks.some(mark => cues.borders.has(tree.tokens[mark]!.lemma));
}

function namesDay(time: Time): boolean {
  return time.kind === 'weekday' || (time.kind === 'calendar' && time.day !== undefined);
}

function namesYear(time: Time): boolean {
  return time.kind === 'calendar' && time.year !== undefined && time.day === undefined;
}

/** "the following month" */
function opensWith(tree: Tree, first: number, words: ReadonlySet<string>): boolean {
  return [first, first + 1].some(token => words.has(tree.tokens[token]?.lower ?? ''));
}

/**
 * "on Monday evening": the hour says less than the day of its clause. "bombed it overnight, officials said on Monday":
 * it is an hour of the day on which that is told.
 */
function clockBeside(
  tree: Tree,
  clock: Placed,
  placed: readonly Placed[],
  published: number | undefined,
): readonly Placed[] {
  const days = placed.filter(({ time, since, until }) => time.kind !== 'clock' && !since && !until);
  const clause = clauseOf(tree, clock.head);
  if (days.some(({ head }) => clauseOf(tree, head) === clause)) return [];
  const day = days.find(each => !isAside(each) && each.after === undefined && !each.planned)?.stretch;
  if (!isSingleDay(day)) return [];
  // "will meet Ito before noon, officials said on Monday", told on that Monday
  if (clock.planned && day.first !== published) return [];
  return [{ ...clock, narrative: { ...clock.narrative, day: day.first }, stretch: day }];
}

/** "will visit in October", "invited her to visit in October", "in October she is going to visit" */
function liesInPlan(grammar: Grammar, time: number): boolean {
  const { tree } = grammar;
  const verb = clauseOf(tree, time);
  const aims = isPresent(tree, verb) ? dependents(tree, verb, 'xcomp') : [];
  const clause = aims.find(aim => statusOf(aim, grammar, false) === 'planned') ?? verb;
  const status = statusOf(clause, grammar, false);
  const { xpos, deprel } = tree.tokens[clause]!;
  if (status === 'planned' || isSetUp(grammar, verb) || isSetForThen(grammar, time, verb)) return true;
  return status === 'possible' && xpos === 'VB' && deprel === 'xcomp';
}

/** "is set for talks on Friday", "is due in Oslo on Friday". */
function isSetUp({ tree, cues }: Grammar, verb: number): boolean {
  const { lemma, xpos } = tree.tokens[verb]!;
  const isDue = dependents(tree, verb, 'case').some(word => tree.tokens[word]!.lemma === 'due');
  if (!isDue && (xpos !== 'VBN' || !cues.settingUp.has(lemma))) return false;
  return dependents(tree, verb, 'aux', 'cop').some(
    word => tree.tokens[word]!.lemma === 'be' && /^VB[ZP]$/.test(tree.tokens[word]!.xpos),
  );
}

/** "the drills scheduled for Friday", "a vote due on Friday", "a summit expected next week": a time set for what is to come. */
function isSetForThen({ tree, cues }: Grammar, time: number, verb: number): boolean {
  const isDue = (word: number): boolean => tree.tokens[word]?.lower === 'due';
  if (isDue(tree.tokens[time]!.head) || dependents(tree, time, 'case').some(isDue)) return true;
  const { lemma, xpos, deprel } = tree.tokens[verb]!;
  if (deprel !== 'acl' || xpos !== 'VBN' || !cues.settingUp.has(lemma)) return false;
  // "rules set on Friday", "a visit arranged in May": on the day of that
  return /^(?:expect|schedule|slate)$/.test(lemma) || prepositions(tree, time).includes('for');
}

/** "agreed to restore ties following talks on Monday": whatever was agreed, the talks are over. */
function tellsPast({ tokens, children }: Tree, word: number): boolean {
  let top = word;
  while (tokens[top]!.head >= 0) top = tokens[top]!.head;
  return [top, ...children[top]!].some(index => {
    const { xpos, deprel } = tokens[index]!;
    return xpos === 'VBD' && (index === top || /^(aux|cop)/.test(deprel));
  });
}

/** "left on Monday, a day after she met Ito": so far from the day last named. */
function fromDayNamed({ unit, offset }: Extract<Time, { kind: 'apart' }>): Time {
  const from = 'narrative' as const;
  return unit === 'day' ? { kind: 'day', offset, from } : { kind: 'unit', unit, offset, from };
}

/** "resigned in May, hours after she met Ito": in May too; "two months after": in March; "two weeks after": nobody knows. */
function timeFrom(apart: Extract<Time, { kind: 'apart' }>, { time, stretch }: Placed): Time | undefined {
  if (apart.unit === 'day') return time;
  const days = stretch ? stretch.last - stretch.first + 1 : Number.POSITIVE_INFINITY;
  const isKnown =
    apart.unit === 'year' ? days <= LONGEST_YEAR : apart.unit === 'month' && days <= LONGEST_MONTH;
  return isKnown ? fromDayNamed(apart) : undefined;
}

/** The word that a preposition or conjunction introduces. */
function headOfMarked({ tokens }: Tree, mark: number): number | undefined {
  const { head, deprel } = tokens[mark]!;
  return head > mark && /^(mark|case|advmod)$/.test(deprel) ? head : undefined;
}

/** The main verb behind a clause in the past that stands in front of it. */
function verbBehind({ tokens }: Tree, clause: number): number | undefined {
  const { head, deprel, xpos } = tokens[clause]!;
  return deprel === 'advcl' && xpos === 'VBD' && head > clause ? head : undefined;
}

/** The time is that of the verb above a clause, or of another with which the parser took it for one. */
function isOfMainClause(tree: Tree, time: number, clause: number): boolean {
  const above = tree.tokens[clause]!.head;
  const own = clauseOf(tree, time);
  if (isAncestor(tree, clause, time))
    return own !== clause && isVerbal(tree.tokens[clause]!) && !/^acl/.test(tree.tokens[own]!.deprel);
  return above >= 0 && own === clauseOf(tree, above);
}

/** A month or year of the verb above a clause. */
function isWideAbove(tree: Tree, known: Placed, clause: number): boolean {
  if (isSingleDay(known.stretch) || known.quoted || isAside(known)) return false;
  return isOfMainClause(tree, known.head, clause);
}

/** "in May 2015, when she met Ito": the verb of the clause that happened then. */
function clauseOfWhen(tree: Tree, end: number, sentence: Sentence): number | undefined {
  const at = tree.tokens[end]?.text === ',' ? end + 1 : end;
  if (at >= sentence.end || tree.tokens[at]!.lower !== 'when') return undefined;
  return headOfMarked(tree, at);
}
