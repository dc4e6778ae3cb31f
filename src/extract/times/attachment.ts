/**
 * Which time is whose: the expression that hangs from an event, or from the words that carry it, by the fewest steps
 * in the tree that cross no border of a clause. In: a tree, an event, the times of its sentence.
 */

import type { TimeCues } from '../../schema/timeCues.js';
import { auxiliaries, clauseOf, hasMark, isCopular, isRelativePronoun, isVerbal } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import {
  dependents,
  headOfRange,
  isAncestor,
  prepositions,
  relation,
  type Tree,
  tokenFrom,
} from '../tree/tree.js';
import { isDayOfDescribed } from './describedDays.js';
import { distance, isCloser, isDelivery } from './distance.js';
import { liesBehind } from './expression.js';
import { isDayOfObject } from './objectDays.js';
import type { Placed } from './placed.js';
import { introduced, introduces } from './sequels.js';

/** Whether a name is an end of what is dated; undefined where it is no name. */
export type IsEnd = (token: number) => boolean | undefined;

export function nearest(
  grammar: Grammar,
  event: number,
  times: readonly Placed[],
  cues: TimeCues,
  isEnd?: IsEnd,
): Placed | undefined {
  const { tree } = grammar;
  const carriers = carriersOf(tree, event);
  let best: Placed | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  const reached: Placed[] = [];
  for (const placed of ofEnds(tree, event, times, isEnd)) {
    const isOfObject = isDayOfObject(grammar, carriers, placed, times);
    if (isKept(tree, placed, event)) continue;
    if (placed.time.kind === 'eve' && isAncestor(tree, placed.head, event)) continue;
    if (placed.ahead && !isOfObject && isTold(tree, carriers, placed.head)) continue;
    if (isPresentPast(tree, placed, event)) continue;
    const own = isOfObject || isOwnDay(grammar, event, placed.head, cues);
    const cost = own
      ? -1
      : isSaidOfDay(tree, carriers, placed.head)
        ? 0
        : farther(distance(tree, placed.head, carriers, event, cues), () =>
            isDayOfDescribed(tree, event, placed.head, cues),
          );
    if (cost < lowest) [best, lowest] = [placed, cost];
    if (cost < Number.POSITIVE_INFINITY) reached.push(placed);
  }
  const closer = times.filter(
    placed => best && isCloser(tree, placed, best) && (lowest >= 0 || placed.head > event),
  );
  return closer.length === 1 && reached.includes(closer[0]!) ? closer[0] : best;
}

/** "Sunday's raid, which killed Ito": beyond any time of its own clause. */
function farther(cost: number, isReached: () => boolean): number {
  return cost === Number.POSITIVE_INFINITY && isReached() ? FARTHEST : cost;
}

const FARTHEST = 1000;

/** "her visit follows his trip last month": what is past cannot be the day of what stands before a present. */
function isPresentPast({ tokens }: Tree, { time, head }: Placed, event: number): boolean {
  const verb = tokens[head]!.head;
  if (verb < 0 || event > verb || head < verb || !/^VB[ZP]$/.test(tokens[verb]!.xpos)) return false;
  return liesBehind(time);
}

/** "held talks later this month", "backed Ito in the 2030 race" is of no use to what has happened. */
function isTold({ tokens }: Tree, carriers: readonly number[], time: number): boolean {
  const event = carriers[0]!;
  let top = time;
  while (tokens[top]!.head >= 0 && !isVerbal(tokens[tokens[top]!.head]!)) top = tokens[top]!.head;
  const { head } = tokens[top]!;
  if (top === event || head < 0 || (top !== time && event !== head)) return false;
  return tokens[head]!.xpos === 'VBD' && carriers.includes(head) && tokens[event]!.xpos !== 'VB';
}

/**
 * The phrase of the time keeps it to itself: "ahead of a summit on Monday". One of what came before ("after a trip in
 * June") shares a day, but no longer time.
 */
function isKept(tree: Tree, { within, kept, after, stretch }: Placed, event: number): boolean {
  if (within !== undefined && !isAncestor(tree, within, event)) return true;
  if (kept !== undefined && !isAncestor(tree, kept, event)) return true;
  if (after === undefined || isAncestor(tree, after, event)) return false;
  return stretch === undefined || stretch.first < stretch.last;
}

/** "a dinner on Monday night followed by talks", of which the parser says that the night was followed. */
function isSaidOfDay({ tokens }: Tree, carriers: readonly number[], time: number): boolean {
  const { deprel, head } = tokens[carriers.at(-1)!]!;
  return deprel === 'acl' && (head === time || head === time + 1);
}

/** "met Ito on Sunday and Costa on Monday": for either, the times of its own name alone where it has any. */
function ofEnds(
  tree: Tree,
  event: number,
  times: readonly Placed[],
  isEnd: IsEnd | undefined,
): readonly Placed[] {
  if (!isEnd || times.length < 2) return times;
  const open = times.filter(({ head }) => !isOfOtherName(tree, head, isEnd));
  if (open.length < times.length) return open;
  const names = times.map(({ words }) => listedBefore(tree, words.start));
  const ends = names.map(name => (name === undefined ? undefined : isEnd(name)));
  if (!ends.includes(true)) return times;
  // "met Ito in Rome on Sunday and Costa on Monday"
  const own = times.filter((_, index) => ends[index] && names[index]! > event);
  return own.length === 1 ? own : times.filter((_, index) => ends[index] !== false);
}

/** "met Ito, Costa and most recently Silva": below the last name of a list, which is no end. */
function isOfOtherName(tree: Tree, time: number, isEnd: IsEnd): boolean {
  for (let here = time; here >= 0 && !isVerbal(tree.tokens[here]!); here = tree.tokens[here]!.head)
    if (relation(tree.tokens[here]!) === 'conj' && tree.nameAt[here] && isEnd(here) === false) return true;
  return false;
}

/** The name of a list that ends right before a time and its preposition. */
function listedBefore(tree: Tree, time: number): number | undefined {
  const first = tokenFrom(tree.tokens, time);
  const before = tree.tokens[first - 1]?.deprel === 'case' ? first - 2 : first - 1;
  const name = tree.nameAt[before];
  if (!name || before < 0) return undefined;
  const head = headOfRange(tree.tokens, name.first, name.end);
  return isListed(tree, head) ? head : undefined;
}

function isListed(tree: Tree, token: number): boolean {
  return relation(tree.tokens[token]!) === 'conj' || dependents(tree, token, 'conj').length > 0;
}

/**
 * "a meeting with Ito planned for June 12", "a visit that began on Monday", "the raid that it carried out in May": the
 * day of the event itself.
 */
export function isOwnDay({ tree, cues }: Grammar, event: number, time: number, times: TimeCues): boolean {
  const verb = participleOf(tree, time, times);
  if (verb === undefined) return false;
  const { lemma } = tree.tokens[verb]!;
  if (tellsOfOther(tree, verb)) return false;
  const isDone = times.carryingOut.has(lemma) && !hasOwnObject(tree, verb);
  if (!isDone && !cues.settingUp.has(lemma) && !cues.takingPlace.has(lemma)) return false;
  for (let here = tree.tokens[verb]!.head; here >= 0; here = tree.tokens[here]!.head) {
    if (here === event) return true;
    // "Weber, who took office on May 2, praised Ito"
    if (relation(tree.tokens[here]!) === 'nsubj') return false;
    // It may stand behind a name that belongs to the event, or "an agreement between the two countries signed in May".
    const isParty = tree.nameAt[here] !== undefined || prepositions(tree, here).includes('between');
    if (isVerbal(tree.tokens[here]!) || !isParty) return false;
  }
  return false;
}

/** "a deal under which the port will open in July", "the town where talks were held in May": the clause tells of something else. */
function tellsOfOther(tree: Tree, verb: number): boolean {
  return tree.children[verb]!.some(
    child =>
      tree.tokens[child]!.xpos === 'WRB' ||
      (isRelativePronoun(tree.tokens[child]!) && prepositions(tree, child).length > 0),
  );
}

/** "talks with Norway, which launched a raid in May": the clause does not tell of the talks. */
function hasOwnObject(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'obj').some(noun => !isRelativePronoun(tree.tokens[noun]!));
}

/**
 * The verb that describes a noun and has the time ("held on the morning of May 3"), or "due to be held on May 3" what it
 * is set to do, or "signed at a summit hosted by Ito on May 3" what was done in what it describes.
 */
function participleOf(tree: Tree, time: number, cues: TimeCues): number | undefined {
  const { tokens } = tree;
  let verb = clauseOf(tree, time);
  if (isDelivery(tree, verb, cues)) {
    const above = clauseOf(tree, tokens[verb]!.head);
    if (relation(tokens[above]!) === 'acl') verb = above;
  }
  while (verb >= 0 && relation(tokens[verb]!) === 'xcomp') verb = tokens[verb]!.head;
  return verb >= 0 && relation(tokens[verb]!) === 'acl' ? verb : undefined;
}

/** "a meeting planned for June 12", "talks that will be held on Monday": a day that the event was to have. */
export function isSetFor(grammar: Grammar, event: number, time: number, times: TimeCues): boolean {
  const { tree, cues } = grammar;
  if (!isOwnDay(grammar, event, time, times)) return false;
  const verb = participleOf(tree, time, times)!;
  return (
    cues.settingUp.has(tree.tokens[verb]!.lemma) || auxiliaries(tree, verb).some(aux => aux.xpos === 'MD')
  );
}

/** "an agreement signed in May", whatever is still to come of it. */
export function isCarriedOut(grammar: Grammar, event: number, time: number, times: TimeCues): boolean {
  const { tree } = grammar;
  if (!isOwnDay(grammar, event, time, times)) return false;
  const verb = participleOf(tree, time, times)!;
  return times.carryingOut.has(tree.tokens[verb]!.lemma) && auxiliaries(tree, verb).length === 0;
}

/** The times that may be those of an event: of what stands ahead of another, those of its own phrase. */
export function timesFor(
  tree: Tree,
  event: number,
  times: readonly Placed[],
  cues: TimeCues,
): readonly Placed[] {
  const phrase = times.length === 0 ? undefined : introduced(tree, event, cues.borders);
  if (phrase === undefined) return times;
  return times.filter(({ head, within }) => within === phrase || isAncestor(tree, phrase, head));
}

/** "signed it during a visit to Oslo", "at a meeting with Ito": the words of what the event was set in. */
export function settingsOf(tree: Tree, event: number, cues: TimeCues): number[] {
  const carriers = carriersOf(tree, event);
  // "agreed to talk and told of no result during a visit"
  const joined = carriers.flatMap(carrier => dependents(tree, carrier, 'conj')).filter(verb => verb > event);
  return [...carriers, ...joined].flatMap(carrier =>
    dependents(tree, carrier, 'obl', 'nmod').filter(
      child =>
        child !== event && tree.children[child]!.some(word => introduces(tree.tokens[word]!, cues.settings)),
    ),
  );
}

/** The event and the words whose time is its own: "held talks on Monday", "agreed on Monday to meet". */
export function carriersOf(tree: Tree, event: number): number[] {
  const carriers = [event];
  for (let here = event; ; ) {
    const token = tree.tokens[here]!;
    if (token.head < 0) break;
    const link = relation(token);
    const nominal = !isVerbal(token) && /^(obj|nsubj|obl|nmod|compound|conj|appos)$/.test(link);
    const clausal =
      isVerbal(token) && (link === 'conj' || link === 'xcomp' || (link === 'advcl' && !isReason(tree, here)));
    // "the last time Weber met Ito was in March"
    const timed = token.deprel === 'acl:relcl' && tree.tokens[token.head]!.lemma === 'time';
    const ranked = link === 'acl' && isVerbal(token) && isOfPredicate(tree, here);
    if (!nominal && !clausal && !timed && !ranked) break;
    here = token.head;
    carriers.push(here);
  }
  return carriers;
}

/**
 * "became the first to visit Oslo", "was at the palace to meet Ito": what a predicate is to do shares its time, and so
 * does what an object does: "issued a statement Saturday praising Ito".
 */
export function isOfPredicate(tree: Tree, verb: number): boolean {
  const { head, xpos } = tree.tokens[verb]!;
  const above = tree.tokens[head]!;
  if (xpos === 'VBG' && dependents(tree, verb, 'mark', 'aux').length === 0)
    return relation(above) === 'obj' && tree.tokens[above.head]!.xpos === 'VBD';
  if (!hasMark(tree, verb, 'to')) return false;
  if (isCopular(tree, head)) return true;
  return /^(obj|xcomp)$/.test(relation(above)) && tree.tokens[above.head]!.lemma === 'become';
}

/** "headed on Sunday for a visit", "is to depart on Sunday for talks": the day of setting out. */
export function isDayOfDeparture({ tokens }: Tree, event: number, time: number, cues: TimeCues): boolean {
  const verb = tokens[time]!.head;
  if (verb < 0 || verb === event || !cues.departing.has(tokens[verb]!.lemma)) return false;
  return /^VB[DGN]?$/.test(tokens[verb]!.xpos);
}

/** "was jailed for founding a party": what was done before, on a day of its own. */
function isReason(tree: Tree, verb: number): boolean {
  return tree.tokens[verb]!.xpos === 'VBG' && hasMark(tree, verb, 'for');
}

/** "praised her for meeting Ito", "angry that Ito had met her": within a reason, at any depth. */
export function isReasoned(tree: Tree, event: number): boolean {
  for (let here = event; here >= 0; here = tree.tokens[here]!.head) {
    const link = relation(tree.tokens[here]!);
    if (link === 'advcl' && isReason(tree, here)) return true;
    if (link === 'ccomp' && tree.tokens[tree.tokens[here]!.head]!.upos === 'ADJ') return true;
  }
  return false;
}

/** The clause that names the time holds the event, at any depth. */
export function holdsIn(tree: Tree, time: number, event: number): boolean {
  return isAncestor(tree, clauseOf(tree, time), event);
}

/** "agreed on Monday to meet", "on Monday announced a visit": the day of the word, not of what it speaks of. */
export function isDayOfGovernor(tree: Tree, event: number, time: number, cues: TimeCues): boolean {
  const verb = tree.tokens[time]!.head;
  // "the visit was announced on Monday"
  const isAnnounced = verb >= 0 && cues.announcing.has(tree.tokens[verb]!.lemma);
  if (isAnnounced && dependents(tree, verb, 'nsubj:pass').some(noun => isAncestor(tree, noun, event)))
    return true;
  return time < event && hangsFromGovernor(tree, event, time);
}

/** "agreed on Monday to meet", "agreed to meet on Monday": from the verb in the past that carries the event. */
export function hangsFromGovernor(tree: Tree, event: number, time: number): boolean {
  const verb = tree.tokens[time]!.head;
  if (verb < 0 || verb === event) return false;
  return tree.tokens[verb]!.xpos === 'VBD' && carriersOf(tree, event).includes(verb);
}
