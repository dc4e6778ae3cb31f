/**
 * The scene of a story: the day, or month, that its sentences tell of until another is named. "Weber met Ito on
 * Monday. She told him …" was on Monday too. In: trees and times. Out: stretches of days.
 */

import type { Sentence } from '../../model/index.js';
import type { TimeCues } from '../../schema/timeCues.js';
import { clauseOf, hasMark, isCopular, isVerbal, isWhere } from '../tree/clauses.js';
import { dependents, isAncestor, relation, type Tree } from '../tree/tree.js';
import { holdsIn, isOfPredicate } from './attachment.js';
import { isSingleDay, type Stretch } from './calendar.js';
import { isDelivery, isJoint } from './distance.js';
import { isAside, type Placed } from './placed.js';
import { isMarkedBy } from './sequels.js';
import { isPluperfect, isPresent } from './tenses.js';

/** A story of the day tells of this many days before it; what lies further back is background. */
export const DAYS_OF_A_STORY = 14;

/**
 * Of the first sentences, so many name the day of the story: headline, lead and what follows. What stands between those
 * two, a picture, its words, a credit, is not counted.
 */
export function openingOf(tree: Tree): number {
  return LONGEST_OPENING + linesAboveLead(tree);
}

const LONGEST_OPENING = 5;

function linesAboveLead({ annotation }: Tree): number {
  return Math.max(0, annotation.sentences.findIndex(({ kind }) => kind === 'paragraph') - 1);
}

/** A single day of the last two weeks. */
export function isRecent({ first, last }: Stretch, published: number): boolean {
  return first === last && first <= published && published - first <= DAYS_OF_A_STORY;
}

/** The scene of a sentence, and the one that it leaves to the next. */
export interface Scenes {
  readonly here: Stretch | undefined;
  readonly next: Stretch | undefined;
}

/** The scene once a sentence is told: the last day or month that its main clause names, none after a mere year. */
export function scenesAfter(
  tree: Tree,
  { first, end }: Sentence,
  times: readonly Placed[],
  before: Stretch | undefined,
  cues: TimeCues,
): Scenes {
  let here = before;
  let next = before;
  let hasOwn = false;
  for (const time of times) {
    const { planned, ahead, head, stretch, quoted } = time;
    if (planned || ahead || quoted || isAside(time) || (!stretch && !isVague(time))) continue;
    if (head < first || head >= end) continue;
    if (!inMainClause(tree, head, cues)) continue;
    // "protested on Monday over a raid on a port three days ago": the day of the verb, not of what it speaks of.
    const isOwn = isOfVerb(tree, head, cues);
    if (hasOwn && !isOwn) continue;
    hasOwn ||= isOwn;
    // "spoke where Ito had spoken years earlier"
    const isWide = !stretch || stretch.first < stretch.last;
    const clause = clauseOf(tree, head);
    if (isWide && (relation(tree.tokens[clause]!) === 'advcl' || isJoint(tree, head, clause))) continue;
    // "The raid came after a truce expired on May 12": the story does not go on from there.
    const isBack = next && stretch && stretch.last < next.first && !goesBack(tree, time, cues);
    here = stretch && stretch.last - stretch.first < LONGEST_SCENE ? stretch : undefined;
    if (!isBack) next = here;
  }
  return { here, next };
}

/** "recently", "last summer": on some day, whichever that was. */
function isVague({ time }: Placed): boolean {
  return time.kind === 'vague' || time.kind === 'season';
}

/** What lies further back than its weekday can tell is background. */
export const DAYS_OF_A_WEEK = 6;

/**
 * A story goes back only with a time that its main verb has: "On June 2 they met", but not "praised the vote on June 2",
 * "is the scene of a raid on June 2", "came after a truce expired on June 2".
 */
function goesBack(tree: Tree, { head, after, background }: Placed, cues: TimeCues): boolean {
  if (background || after !== undefined) return false;
  // "In talks with Ito on June 2, Weber said …"
  const top = topOf(tree, head);
  const { head: verb } = tree.tokens[top]!;
  if (verb < 0) return top === head;
  if (top !== head && !isSetting(tree, top, cues)) return false;
  for (let here = verb; here >= 0; here = tree.tokens[here]!.head)
    if (!/^(root|conj|ccomp|parataxis)$/.test(relation(tree.tokens[here]!))) return false;
  return !isOfObject(tree, verb, head, cues);
}

/** The word below the verb, or the root, under which a time stands. */
function topOf({ tokens }: Tree, time: number): number {
  let top = time;
  while (tokens[top]!.head >= 0 && !isVerbal(tokens[tokens[top]!.head]!)) top = tokens[top]!.head;
  return top;
}

/** "protested on Monday", "Norway on Monday protested", "in talks on Monday", but not "protested over a raid on Monday". */
function isOfVerb(tree: Tree, time: number, cues: TimeCues): boolean {
  const top = topOf(tree, time);
  const { head: verb } = tree.tokens[top]!;
  return verb < 0 || top === time || isSetting(tree, top, cues) || (top < verb && time < verb);
}

function isSetting(tree: Tree, noun: number, cues: TimeCues): boolean {
  return dependents(tree, noun, 'case').some(word => cues.settings.has(tree.tokens[word]!.lemma));
}

/** "praised the vote on Sunday": whoever speaks of an event names its day right behind it. */
function isOfObject(tree: Tree, verb: number, time: number, cues: TimeCues): boolean {
  if (!cues.reacting.has(tree.tokens[verb]!.lemma)) return false;
  const first = dependents(tree, time, 'case')[0] ?? time;
  const before = tree.tokens[first - 1];
  return (
    before !== undefined &&
    before.index > verb &&
    before.upos === 'NOUN' &&
    tree.nameAt[before.index] === undefined
  );
}

/** A month. */
export const LONGEST_SCENE = 31;

/** No clause that describes, reports or plans lies between the time and the root. */
export function inMainClause(tree: Tree, time: number, cues: TimeCues): boolean {
  let joined: number | undefined;
  for (let here = time; here >= 0; here = tree.tokens[here]!.head) {
    const token = tree.tokens[here]!;
    // "over what it said was a raid on Sunday"
    const isSaid = relation(token) === 'ccomp' && isCopular(tree, here);
    if (!isVerbal(token) && !isSaid) continue;
    if (here !== joined && lies(tree, here) && !isNews(tree, here)) return false;
    joined = joinedTo(tree, here);
    // "agreed on a plan, as set at talks in May"
    const isAs = relation(token) === 'advcl' && token.xpos === 'VBN' && hasMark(tree, here, 'as');
    if (isAs) return false;
    // "Ito arrived on Sunday, officials said": the story tells it, whoever says so.
    const isTagged = relation(token) === 'ccomp' && token.head > here;
    // "said in comments broadcast on Monday"
    if (relation(token) === 'acl' && isDelivery(tree, here, cues)) continue;
    if (here !== time && !isTagged && /^(ccomp|acl|csubj)$/.test(relation(token))) return false;
    // "Ito had left, officials said on Monday": it is told on Monday, whatever it is.
    if (relation(token) === 'parataxis') return true;
    if (relation(token) === 'conj' && dependents(tree, here, 'nsubj').length > 0) return true;
  }
  return true;
}

/**
 * "has long been silent but said on Monday …", "would fight and had struck Oslo": the verb before, whose tense is not
 * that of the one that joins it.
 */
function joinedTo(tree: Tree, verb: number): number | undefined {
  const { deprel, head, xpos } = tree.tokens[verb]!;
  return deprel === 'conj' && (xpos === 'VBD' || isPluperfect(tree, verb)) ? head : undefined;
}

/** "will meet", "would have met", "had met": not what the story tells next. */
export function lies(tree: Tree, verb: number): boolean {
  return tree.children[verb]!.some(child => {
    const { deprel, lemma, xpos } = tree.tokens[child]!;
    return deprel.startsWith('aux') && (xpos === 'MD' || lemma === 'have');
  });
}

/** The event belongs to a clause in the simple past that the story itself tells, or that describes; or to its news. */
export function isTold(tree: Tree, event: number, cues: TimeCues): boolean {
  let clause: number | undefined;
  let joined: number | undefined;
  // "the Norway-backed council", which nobody backed just now
  if (tree.tokens[event]!.deprel === 'amod' && tree.tokens[event]!.xpos === 'VBN') return false;
  for (let here = event; here >= 0; here = tree.tokens[here]!.head) {
    const token = tree.tokens[here]!;
    // "had been a visitor to the palace, where she met Ito"
    if (!isVerbal(token) && clause !== undefined && (lies(tree, here) || isNowHere(tree, here))) return false;
    if (!isVerbal(token)) continue;
    // "was at the airport to greet Ito"
    const isThere = relation(token) === 'acl' && isOfPredicate(tree, here) && isWhere(tree, token.head);
    if (isThere) {
      clause ??= here;
      continue;
    }
    // "a week of talks, in which she met Ito"
    if (relation(token) === 'acl' && cues.units.has(tree.tokens[token.head]!.lower)) return false;
    // "Ito, who arrived in Oslo, said …"
    if (relation(token) === 'acl' && !goesOn(tree, here)) return clause === undefined && isPast(tree, here);
    const hasTense = here !== joined && (lies(tree, here) || isPresent(tree, here));
    const isNow = isNews(tree, here) || isAnnounced(tree, here, cues) || isSaidDone(tree, here, cues);
    if (hasTense && !isNow) return false;
    clause ??= here;
    joined = joinedTo(tree, here);
    // "Rome would help, Ito told Weber": what is said beside it has a tense of its own.
    if (relation(token) === 'parataxis') break;
  }
  return clause !== undefined;
}

/** "The talks came after Norway barred Ito": what was before that, on a day of its own. */
export function isBeforeThat(tree: Tree, event: number, cues: TimeCues): boolean {
  const clause = clauseOf(tree, event);
  const { head } = tree.tokens[clause]!;
  return (
    relation(tree.tokens[clause]!) === 'advcl' &&
    /^(?:come|follow|emerge)$/.test(tree.tokens[head]!.lemma) &&
    isMarkedBy(tree, clause, cues.sequence)
  );
}

/** "is at the airport": not what the story tells, but in its opening. */
function isNowHere(tree: Tree, predicate: number): boolean {
  return isCopular(tree, predicate) && isPresent(tree, predicate) && !isNews(tree, predicate);
}

/** "announced that it had signed": what is done by saying so, or just before. */
function isAnnounced({ tokens }: Tree, verb: number, cues: TimeCues): boolean {
  const { deprel, head, xpos } = tokens[verb]!;
  return deprel === 'ccomp' && xpos === 'VBN' && cues.announcing.has(tokens[head]!.lemma);
}

/** "Norway said it had struck Oslo", "said it would fight and that it had struck": done just before it is told. */
function isSaidDone(tree: Tree, verb: number, cues: TimeCues): boolean {
  const { tokens } = tree;
  const first = joinedTo(tree, verb) ?? verb;
  const { deprel, head } = tokens[first]!;
  if (deprel !== 'ccomp' || !isPluperfect(tree, verb)) return false;
  return tokens[head]!.xpos === 'VBD' && cues.reporting.has(tokens[head]!.lemma);
}

/** "met", "was visiting", in a clause of its own verb and subject. */
function isPast(tree: Tree, verb: number): boolean {
  const { deprel, xpos } = tree.tokens[verb]!;
  const helpers = dependents(tree, verb, 'aux');
  if (deprel !== 'acl:relcl') return false;
  if (xpos === 'VBG') return helpers.length > 0 && helpers.every(aux => tree.tokens[aux]!.xpos === 'VBD');
  return xpos === 'VBD' && helpers.length === 0;
}

/** "a statement in which both promised", "the palace, where she met Ito": the story goes on in such a clause. */
function goesOn(tree: Tree, verb: number): boolean {
  return tree.children[verb]!.some(child => {
    const { xpos, lemma } = tree.tokens[child]!;
    if (xpos === 'WRB') return lemma === 'where';
    return xpos === 'WDT' && dependents(tree, child, 'case').length > 0;
  });
}

/** "Ito's visit", "a visit by Ito" in the opening is that of the story, whatever its clause says of it. */
export function isStoryEvent(tree: Tree, event: number): boolean {
  const token = tree.tokens[event]!;
  return !isVerbal(token) && token.sentence < openingOf(tree);
}

/** "Ito's last visit is well known": another than that of the story, unless the story itself tells of it in the past. */
export function isAnother(tree: Tree, event: number, cues: TimeCues): boolean {
  if (isOther(tree, event, cues)) return true;
  if (tree.tokens[clauseOf(tree, event)]!.xpos === 'VBD') return false;
  return dependents(tree, event, 'amod').some(child => {
    const word = tree.tokens[child]!.lower;
    return (cues.shifts.get(word) ?? 0) !== 0 || cues.before.has(word) || cues.after.has(word);
  });
}

/** "on a previous visit" */
export function isOther(tree: Tree, event: number, cues: TimeCues): boolean {
  return dependents(tree, event, 'amod').some(child => cues.others.has(tree.tokens[child]!.lemma));
}

/**
 * "Norway barred her, a week after the raid" below the opening, "talks began after she was elected last year": as long
 * after something else as makes it no news of the day.
 */
export function isLongAfter(tree: Tree, event: number, time: Placed, cues: TimeCues): boolean {
  const { tokens } = tree;
  const { head, within, stretch } = time;
  const clause = clauseOf(tree, event);
  const isCounted = within !== undefined && time.time.kind === 'unit' && time.time.from === 'narrative';
  if (isCounted && tokens[event]!.sentence >= openingOf(tree))
    return !isAncestor(tree, within, event) && holdsIn(tree, head, event);
  if (!cues.beginning.has(tokens[clause]!.lemma) || isSingleDay(stretch)) return false;
  return dependents(tree, clause, 'advcl').some(
    after =>
      isAncestor(tree, after, head) &&
      !isAncestor(tree, after, event) &&
      isMarkedBy(tree, after, cues.sequence),
  );
}

/** "has arrived", "have agreed", "arrives" in the opening is what the story tells. */
export function isNews(tree: Tree, verb: number): boolean {
  const { sentence } = tree.tokens[verb]!;
  if (sentence >= openingOf(tree)) return false;
  const latest = LATEST_PERFECT + linesAboveLead(tree);
  return tree.children[verb]!.every(child => {
    const { deprel, lemma, xpos } = tree.tokens[child]!;
    if (!deprel.startsWith('aux')) return true;
    return xpos !== 'MD' && (lemma !== 'have' || (/^VB[ZP]$/.test(xpos) && sentence < latest));
  });
}

/** Sentences in which "has arrived" is news: below them it tells what has been for some time. */
const LATEST_PERFECT = 3;

/** "said Weber had told Ito", "said Weber told Ito" */
export function isReported(tree: Tree, verb: number): boolean {
  const { deprel, head, xpos } = tree.tokens[verb]!;
  if (deprel !== 'ccomp' || tree.tokens[head]!.xpos !== 'VBD') return false;
  if (xpos === 'VBD') return dependents(tree, verb, 'aux').length === 0;
  return xpos === 'VBN' && isPluperfect(tree, verb);
}
