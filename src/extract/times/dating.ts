/**
 * When an event of a sentence took place: the expression of time that hangs from the event, or from the verb that
 * carries it; where the sentence has none, the scene that the story is in. Out: ISO dates.
 *
 * Days count from the day of publication, else from a date of the text (`articleDay.ts`).
 */

import { covers, type Quotation, type Span } from '../../model/index.js';
import type { TimeCues } from '../../schema/timeCues.js';
import { clauseOf } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { isAncestor, relation } from '../tree/tree.js';
import { openingDate } from './articleDay.js';
import {
  carriersOf,
  hangsFromGovernor,
  isCarriedOut,
  isDayOfDeparture,
  isDayOfGovernor,
  isReasoned,
  isSetFor,
  nearest,
  settingsOf,
  timesFor,
} from './attachment.js';
import { dayOfPublication, isSingleDay } from './calendar.js';
import { type Calendar, dated, ruleOf } from './dates.js';
import { dayOfWords } from './dayOfWords.js';
import { isDescribedInPast } from './describedDays.js';
import { isFirstInYears } from './firsts.js';
import { answeredBy } from './keptTimes.js';
import { isLimited } from './limits.js';
import { isPerformed, isSaidToPerform } from './performatives.js';
import { dayShown, isPicture } from './pictures.js';
import type { Placed } from './placed.js';
import { placeTimes } from './placedTimes.js';
import { HEADINGS, plansOf } from './plans.js';
import { describedBy, isOfSetting, isRemark, isRoutine, isStance, isStopped, spokenOf } from './reactions.js';
import { isRecorded } from './records.js';
import {
  DAYS_OF_A_STORY,
  isAnother,
  isBeforeThat,
  isLongAfter,
  isOther,
  isRecent,
  isReported,
  isStoryEvent,
  isTold,
  openingOf,
} from './scenes.js';
import { isApart, isBordered, isBorrowed, isEarlierStop, isLongBefore, isMarkedBy } from './sequels.js';
import { daysOfVisit, isBeginning, stayWith } from './stays.js';
import { scenesOf } from './storyDay.js';
import {
  comesLater,
  isAheadByTense,
  isAlleged,
  isBounded,
  isDone,
  isForerun,
  isForgone,
  isImputed,
  isOnVisit,
  isPastPlan,
  isPerfect,
  isPurpose,
  isRepeated,
  isScheduled,
  planBehind,
} from './tenses.js';
import {
  isGoneBy,
  isNearer,
  type Narrative,
  narrativeAfter,
  narrativeBelow,
  nearer,
  resolveTime,
} from './timeResolution.js';
import { dayToldAgain } from './toldAgain.js';
import { isAfterLongGone, openTime } from './wideTimes.js';

export function calendarOf(
  grammar: Grammar,
  cues: TimeCues,
  quotations: readonly Quotation[] = [],
): Calendar {
  const { tree } = grammar;
  const { document, sentences } = tree.annotation;
  const isQuoted = (words: Span): boolean =>
    quotations.some(
      ({ kind, span }) =>
        covers(span, words) &&
        (kind === 'direct' || (kind === 'mixed' && isMarked(document.text, span, words))),
    );
  const published = dayOfPublication(document) ?? openingDate(tree, cues);
  const bySentence: Placed[][] = [];
  const beginnings: Placed[][] = [];
  const ends: Placed[][] = [];
  const open = new Map<number, Narrative>();
  let narrative: Narrative = {};
  for (const sentence of sentences) {
    if (HEADINGS.has(sentence.kind)) narrative = narrativeBelow(narrative, published);
    const before = narrative;
    const placed = placeTimes(grammar, sentence, cues, published, before, isQuoted, index =>
      open.set(index, before),
    );
    const own = placed.filter(({ since, until }) => !since && !until);
    const isShown = isPicture(tree, sentence, own);
    for (const { stretch, quoted, planned, background, begins } of isShown ? [] : own) {
      if (begins) narrative = { ...narrative, begun: stretch!.first };
      if (!stretch || quoted || background) continue;
      narrative = narrativeAfter(narrative, stretch);
      if (planned && isSingleDay(stretch)) narrative = { ...narrative, planned: stretch.first };
      if (!planned && published !== undefined && isRecent(stretch, published))
        narrative = { ...narrative, told: stretch.first };
    }
    bySentence.push(own);
    beginnings.push(placed.filter(({ since }) => since));
    ends.push(placed.filter(({ until }) => until));
  }
  const scenes = scenesOf(tree, bySentence, cues, published, isQuoted);
  // "The visit comes a day after Ito met Costa": counted from the day of the story, once that is known.
  for (const [index, before] of open) {
    const scene = scenes[index];
    if (!isSingleDay(scene)) continue;
    const told = { ...before, told: scene.first };
    const placed = placeTimes(grammar, sentences[index]!, cues, published, told, isQuoted);
    bySentence[index] = placed.filter(({ since, until }) => !since && !until);
  }
  const lead = sentences.find(({ kind }) => kind === 'paragraph')?.index;
  const plans = plansOf(tree, bySentence, cues, published);
  // "Norway has condemned the raid. “It is wrong,” its envoy said on Monday."
  const isVoiced = (event: number): boolean => {
    const isMain = tree.tokens[carriersOf(tree, event).at(-1)!]!.head < 0;
    const sentence = sentences[tree.tokens[event]!.sentence]!;
    if (!isMain || published === undefined) return false;
    return dayOfWords(tree, sentence, bySentence, cues, published, isQuoted) !== undefined;
  };
  return {
    stated: (event, { isEnd, lasts = false, isGathering = true, isJourney = false } = {}) => {
      const { sentence } = tree.tokens[event]!;
      const apart = isGathering ? undefined : spokenOf(tree, event, cues);
      const answered = answeredBy(tree, event, cues);
      const stopped = isStopped(tree, event, cues);
      const plan = planBehind(grammar, event, cues);
      // "“We met a week ago,” Weber told Ito."
      const isSpoken = isQuoted(tree.tokens[event]!);
      const times = timesFor(tree, event, bySentence[sentence]!, cues).filter(time => {
        const { head, quoted, kept, stretch } = time;
        const isOf = (phrase: number | undefined): boolean =>
          phrase === undefined || [head, kept ?? head].some(word => isAncestor(tree, phrase, word));
        return (
          (isSpoken || !quoted) &&
          !(stopped && isSingleDay(stretch)) &&
          (answered === undefined || head > event || isAncestor(tree, answered, head)) &&
          isOf(plan) &&
          (isOf(apart) || isOfSetting(tree, apart!, time, cues))
        );
      });
      const shown = dayShown(tree, event, times, cues);
      if (shown?.stretch) {
        const date = dated(shown.stretch, ruleOf(shown.time), shown.words);
        return { ahead: false, borrowed: false, date: () => date };
      }
      // "spoke on Monday about Ito's recent visit"
      const isOwnTime = ({ head }: Placed): boolean => isAncestor(tree, event, head);
      if (isOther(tree, event, cues) && !times.some(isOwnTime)) return undefined;
      const best =
        nearest(grammar, event, times, cues, isEnd) ??
        ofAnnouncement(grammar, event, times, cues) ??
        (lasts ? nearest(grammar, event, beginnings[sentence]!, cues, isEnd) : undefined);
      if (!best) return undefined;
      // "I leave today," she said on Monday.
      const spoken = best.quoted ? scenes[tree.tokens[event]!.sentence] : undefined;
      const from = isSingleDay(spoken) ? spoken.first : published;
      const resolve = (ahead: boolean) =>
        resolveTime(best.time, { published: from, narrative: best.narrative, ahead });
      const comes =
        isAheadByTense(tree, event, best) &&
        (published === undefined || isNearer(resolve(true), resolve(false), published));
      return {
        ahead: best.ahead || comes,
        borrowed: isBorrowed(tree, event, best, cues) || isDayOfDeparture(tree, event, best.head, cues),
        date: ahead => {
          // "could meet as early as Thursday"
          if (ahead && best.time.kind === 'earliest') return undefined;
          if (isApart(tree, event, best.head, isGathering, cues)) return undefined;
          if (isJourney && isBorrowed(tree, event, best, cues) && isEarlierStop(tree, event, cues))
            return undefined;
          const purpose = ahead && isPurpose(grammar, event);
          if (ahead && !purpose && isDayOfGovernor(tree, event, best.head, cues)) return undefined;
          // "may meet again after talks on Monday"
          if (ahead && best.after !== undefined && !isAncestor(tree, best.after, event)) return undefined;
          if (isDescribedInPast(tree, event, best.head, cues)) {
            const behind = resolve(false);
            return behind && dated(behind, ruleOf(best.time), best.words);
          }
          const isOver = isPerfect(tree, event) || isCarriedOut(grammar, event, best.head, cues);
          const isOpen = ahead && !isOver && !isAlleged(grammar, event);
          const isPast =
            isOpen && !isPastPlan(grammar, event) && isGoneBy(best.time, resolve(false), published);
          if (isPast && best.planned && !purpose) return undefined;
          const lies = isOpen || isSetFor(grammar, event, best.head, cues);
          const beside = best.past && (!ahead || clauseOf(tree, best.head) !== clauseOf(tree, event));
          // "flew to Oslo on Monday to meet Ito"
          const ofDeed = purpose && best.head < event && !isAncestor(tree, event, best.head);
          const open =
            purpose ||
            beside ||
            isPastPlan(grammar, event) ||
            // "will fly home after meeting Ito on Monday": may be over
            isMarkedBy(tree, clauseOf(tree, best.head), cues.sequence);
          const forgone = best.time.kind === 'calendar' && isForgone(grammar, event);
          // "part of what would follow a meeting in November": that is over
          const isBehind = !ahead && (best.after !== undefined || best.kept !== undefined);
          const stretch = ofDeed
            ? resolve(best.planned)
            : forgone || ((lies || best.planned) && open)
              ? nearer(resolve(true), resolve(false), published)
              : resolve(lies || comes || (best.planned && !isBehind && !isPerfect(tree, event)));
          // "agreed to visit Oslo on Monday", told on Tuesday: nobody agrees to what is past.
          const isGone = ahead && !purpose && best.time.kind === 'weekday' && !isPastPlan(grammar, event);
          if (isGone && stretch && published !== undefined && stretch.last < published)
            if (hangsFromGovernor(tree, event, best.head)) return undefined;
          // "After Rome rebuffed it, Weber met Ito on May 22": of another day, unless both are news.
          const shared = !best.since && isBorrowed(tree, event, best, cues) && isSingleDay(stretch);
          if (shared && published !== undefined && published - stretch.last > DAYS_OF_A_STORY)
            return undefined;
          return stretch && dated(stretch, ruleOf(best.time), best.words);
        },
      };
    },
    scene: (event, planned, { isGathering = false, isJourney = false, isQuoted: quoted = false } = {}) => {
      const { sentence } = tree.tokens[event]!;
      if (planned && !isPurpose(grammar, event)) {
        const days = plans[sentence];
        const isOwn = bySentence[sentence]!.some(({ head }) => isAncestor(tree, event, head));
        const comes = !isOwn && comesLater(tree, event, cues);
        const today = scenes[sentence];
        const isHere = !days && today && sentence < openingOf(tree) && isOnVisit(grammar, event, cues);
        if (isHere && !isBordered(tree, event, cues)) return dated(today, 'scene');
        return !days || comes || isBordered(tree, event, cues) ? undefined : dated(days, 'plan');
      }
      // "will arrive on Thursday. She meets Ito at the palace": the present goes on with a plan.
      const set = (isGathering || isJourney) && isScheduled(tree, event, cues) ? plans[sentence] : undefined;
      if (set && !bySentence[sentence]!.length) return dated(set, 'plan');
      const scene = scenes[sentence];
      if (!scene || isAnother(tree, event, cues) || isBordered(tree, event, cues)) return undefined;
      if (!isGathering && spokenOf(tree, describedBy(tree, event, cues), cues) !== undefined)
        return undefined;
      if (isLongBefore(tree, event, cues) || isLimited(tree, event, cues)) return undefined;
      if (isImputed(tree, event) || isStance(tree, event, cues)) return undefined;
      if (isForerun(tree, event, cues) || isReasoned(tree, event) || isBeforeThat(tree, event, cues))
        return undefined;
      if (isJourney && isEarlierStop(tree, event, cues)) return undefined;
      if (isRoutine(tree, event, cues) || isStopped(tree, event, cues)) return undefined;
      if (answeredBy(tree, event, cues) !== undefined) return undefined;
      // "met Ito on an earlier trip"
      if (settingsOf(tree, event, cues).some(setting => isOther(tree, setting, cues))) return undefined;
      const isStory =
        isTold(tree, event, cues) ||
        (isGathering && isStoryEvent(tree, event)) ||
        isVoiced(event) ||
        isFirstInYears(tree, event, cues) ||
        isSaidToPerform(grammar, event, cues);
      const isSaid = quoted && !isRecorded(tree, event, quotations, cues);
      if (isSaid ? !isPerformed(grammar, event) : !isStory) return undefined;
      // "has accused Ito", told beside what was long ago
      const isOld = published !== undefined && published - scene.last > DAYS_OF_A_STORY;
      if (isOld && isPerfect(tree, event)) return undefined;
      // "have met six times since May"
      if (isPerfect(tree, event) && isBounded(tree, event, cues)) return undefined;
      if (isRepeated(tree, event, cues) || isDone(tree, event, cues)) return undefined;
      const own = bySentence[sentence]!;
      if (sentence !== lead && isAfterLongGone(tree, event, own, scene, isGathering, cues)) return undefined;
      const after = bySentence[sentence]!.find(time => isLongAfter(tree, event, time, cues));
      if (after) {
        // "began after she was elected earlier this year": this year too
        const reaches =
          after.stretch && !after.within && published !== undefined && after.stretch.last >= published;
        return reaches ? dated(after.stretch!, ruleOf(after.time), after.words) : undefined;
      }
      const open = openTime(tree, event, own, quoted);
      if (open) {
        const remarked = isRemark(tree, event, cues) ? open.stretch : undefined;
        return remarked && dated(remarked, ruleOf(open.time), open.words);
      }
      const again = dayToldAgain(tree, event, bySentence, published);
      return again
        ? dated(again, 'scene')
        : dated(scene, isPerfect(tree, event) && scene.last === published ? 'published' : 'scene');
    },
    settings: (event, isGathering) =>
      !isGathering && spokenOf(tree, event, cues) !== undefined ? [] : settingsOf(tree, event, cues),
    stay: event => stayWith(tree, event, bySentence[tree.tokens[event]!.sentence]!, cues),
    begin: event =>
      bySentence[tree.tokens[event]!.sentence]!.find(time => isBeginning(grammar, event, time, cues))?.stretch
        ?.first,
    until: event =>
      ends[tree.tokens[event]!.sentence]!.find(({ head }) => isAncestor(tree, event, head))?.stretch?.last,
    days: event => daysOfVisit(tree, event, cues),
    isReported: event => isReported(tree, event),
    isAnother: event => isAnother(tree, event, cues),
    isRepeated: event => isRepeated(tree, event, cues),
  };
}

/** "wrote that she would “meet Ito tomorrow” in Oslo": an opening mark stands last before the words. */
function isMarked(text: string, { start }: Span, words: Span): boolean {
  const marks = text.slice(Math.max(0, start - 1), words.start).match(/[“”"]/g) ?? [];
  const last = marks.at(-1);
  return last === '"' ? marks.length % 2 === 1 : last === '“';
}

/** "announced on Sunday that it had signed": where the news itself is that something was done. */
function ofAnnouncement(
  grammar: Grammar,
  event: number,
  times: readonly Placed[],
  cues: TimeCues,
): Placed | undefined {
  const { tree } = grammar;
  const told = tree.tokens[carriersOf(tree, event).at(-1)!]!;
  if (relation(told) !== 'ccomp') return undefined;
  const announces = cues.announcing.has(tree.tokens[told.head]!.lemma) && isPerfect(tree, event);
  return announces ? nearest(grammar, told.head, times, cues) : undefined;
}
