/**
 * What speaks for a candidate, seen from a pronoun: who else stands between, who spoke last, gender. In: the context, the
 * pronoun, a candidate and all that fit. Out: the signs of this candidate.
 */
import type { Gender } from '../../model/index.js';
import type { QuotedSpeech } from '../quoted.js';
import { dependents } from '../tree/tree.js';
import type { Candidate } from './candidates.js';
import { isMentionAt, type PronounContext, speakersOf } from './pronounContext.js';
import { type Seeker, type Signs, signsOf } from './ranking.js';
import { isToldOfObject } from './toldOfObject.js';

/** What speech around a pronoun tells of all its candidates alike. */
export interface SpeechAroundPronoun {
  /** The last speech whose cue stands in a sentence before. */
  readonly last: QuotedSpeech | undefined;
  /** The pronoun is the source of direct speech. */
  readonly speaksAgain: boolean;
  /** Reported speech that tells what the pronoun's person ought to do. */
  readonly obliging: readonly QuotedSpeech[];
}

export function speechAroundPronoun(
  { tree, quotedSpeech, pronouns }: PronounContext,
  { head, sentence, role, clause }: Seeker,
): SpeechAroundPronoun {
  const { start } = tree.tokens[head]!;
  // "Marsh said he should go": advice is for another.
  const isObliged =
    role === 'subject' &&
    dependents(tree, clause, 'aux').some(child => pronouns.obliging.has(tree.tokens[child]!.lemma));
  return {
    obliging: isObliged
      ? quotedSpeech.filter(
          ({ kind, content, cue }) =>
            kind !== 'direct' &&
            cue !== undefined &&
            tree.tokens[cue]!.sentence === sentence &&
            content.start <= start &&
            start < content.end,
        )
      : [],
    last: quotedSpeech.findLast(
      ({ cue }) => cue !== undefined && cue < head && tree.tokens[cue]!.sentence < sentence,
    ),
    speaksAgain: quotedSpeech.some(({ kind, speakers }) => kind === 'direct' && speakers.includes(head)),
  };
}

export function signsFor(
  context: PronounContext,
  seeker: Seeker,
  found: Candidate,
  fitting: readonly Candidate[],
  { last, speaksAgain, obliging }: SpeechAroundPronoun,
  gender: Gender,
  learnt: ReadonlyMap<number, Gender>,
): Signs {
  const { tree } = context;
  const candidate = asSpeaker(context, found);
  const draft = candidate.drafts[0];
  const between = new Set<number>();
  let count = 0;
  for (const { head, drafts } of fitting) {
    if (head >= seeker.head) continue;
    if (drafts[0] !== draft) {
      if (head > candidate.head) between.add(drafts[0] ?? -1 - head);
    } else if (draft !== undefined) count++;
  }
  const isLastSpeaker =
    last?.cue !== undefined && last.speakers.some(speaker => isMentionAt(tree, candidate, speaker));
  const spokeLast =
    isLastSpeaker && !tookOver(fitting, tree.tokens[last.cue!]!.sentence, seeker.sentence, draft);
  return signsOf(tree, seeker, candidate, {
    between: Math.min(between.size, 4),
    spokeLast,
    goesOn: isLastSpeaker && speaksAgain,
    toldOf:
      isToldOfObject(tree, seeker, found, context.pronouns) ||
      isSpokenForBy(context, seeker, found) ||
      obliging.some(({ addressees }) => addressees.some(hearer => isMentionAt(tree, found, hearer))),
    obliged: obliging.some(({ speakers }) => speakers.some(speaker => isMentionAt(tree, candidate, speaker))),
    speaksHere: seeker.speech?.kind === 'mixed' && isSpeaker(context, seeker.speech, draft, fitting),
    count,
    ...genderSigns(context, draft, gender, learnt),
  });
}

/** Signs that gender gives; a given name may mislead. */
export function genderSigns(
  { persons }: PronounContext,
  draft: number | undefined,
  gender: Gender,
  learnt: ReadonlyMap<number, Gender>,
): { genderKnown: boolean; genderDiffers: boolean } {
  if (draft === undefined) return { genderKnown: false, genderDiffers: false };
  const { told, named } = persons.genderOf(draft);
  const known = told ?? learnt.get(draft) ?? named;
  return { genderKnown: known === gender, genderDiffers: known !== undefined && known !== gender };
}

/** "Ortega's lawyer said he would appeal": who speaks for somebody speaks of him. */
function isSpokenForBy(
  { tree, quotedSpeech }: PronounContext,
  seeker: Seeker,
  candidate: Candidate,
): boolean {
  if (candidate.role !== 'possessor') return false;
  const { start } = tree.tokens[seeker.head]!;
  const { head } = tree.tokens[candidate.head]!;
  // "Mr Ortega's lawyer": the title may stand between the name and what is owned.
  const owned = [head, tree.tokens[head]?.head];
  return quotedSpeech.some(
    ({ content, cue, speakers: [speaker, ...others] }) =>
      cue !== undefined &&
      others.length === 0 &&
      owned.includes(speaker) &&
      content.start <= start &&
      start < content.end,
  );
}

/** A whole sentence between the two is told of another person. */
function tookOver(
  fitting: readonly Candidate[],
  from: number,
  to: number,
  draft: number | undefined,
): boolean {
  return fitting.some(
    ({ sentence, isMainSubject, kind, drafts }) =>
      sentence > from && sentence < to && isMainSubject && kind === 'name' && drafts[0] !== draft,
  );
}

/** "quotes Ortega as saying", "according to Ortega": who speaks counts as a subject, whatever the words for it. */
function asSpeaker({ speaking }: PronounContext, candidate: Candidate): Candidate {
  if (candidate.role !== 'object' && candidate.role !== 'other') return candidate;
  return speaking.has(candidate.head) ? { ...candidate, role: 'subject' } : candidate;
}

function isSpeaker(
  context: PronounContext,
  speech: QuotedSpeech,
  draft: number | undefined,
  candidates: readonly Candidate[],
): boolean {
  return draft !== undefined && speakersOf(speech.speakers, candidates, context).includes(draft);
}
