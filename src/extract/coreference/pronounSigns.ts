/**
 * What speaks for a candidate, seen from a pronoun: who else stands between, who spoke last, gender. In: the context, the
 * pronoun, a candidate and all that fit. Out: the signs of this candidate.
 */
import type { Gender } from '../../model/index.js';
import type { QuotedSpeech } from '../quoted.js';
import type { Candidate } from './candidates.js';
import { isMentionAt, type PronounContext, speakersOf } from './pronouns.js';
import { isToldOfObject, type Seeker, type Signs, signsOf } from './ranking.js';

export function signsFor(
  context: PronounContext,
  seeker: Seeker,
  found: Candidate,
  fitting: readonly Candidate[],
  gender: Gender,
  learnt: ReadonlyMap<number, Gender>,
): Signs {
  const { tree, quotedSpeech } = context;
  const candidate = asSpeaker(context, found);
  const draft = candidate.drafts[0];
  const between = new Set(
    fitting
      .filter(({ head, drafts }) => head > candidate.head && head < seeker.head && drafts[0] !== draft)
      .map(({ head, drafts }) => drafts[0] ?? -1 - head),
  ).size;
  const count =
    draft === undefined
      ? 0
      : fitting.filter(({ head, drafts }) => head < seeker.head && drafts[0] === draft).length;
  const last = quotedSpeech.findLast(
    ({ cue }) => cue !== undefined && cue < seeker.head && tree.tokens[cue]!.sentence < seeker.sentence,
  );
  const isLastSpeaker =
    last?.cue !== undefined && last.speakers.some(speaker => isMentionAt(tree, candidate, speaker));
  const spokeLast =
    isLastSpeaker && !tookOver(fitting, tree.tokens[last.cue!]!.sentence, seeker.sentence, draft);
  const speaksAgain = quotedSpeech.some(
    ({ kind, speakers }) => kind === 'direct' && speakers.includes(seeker.head),
  );
  return signsOf(tree, seeker, candidate, {
    between: Math.min(between, 4),
    spokeLast,
    goesOn: isLastSpeaker && speaksAgain,
    toldOf: isToldOfObject(tree, seeker, found, context.pronouns),
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
function asSpeaker({ tree, quotedSpeech }: PronounContext, candidate: Candidate): Candidate {
  if (candidate.role !== 'object' && candidate.role !== 'other') return candidate;
  const speaks = quotedSpeech.some(({ speakers }) =>
    speakers.some(speaker => isMentionAt(tree, candidate, speaker)),
  );
  return speaks ? { ...candidate, role: 'subject' } : candidate;
}

function isSpeaker(
  context: PronounContext,
  speech: QuotedSpeech,
  draft: number | undefined,
  candidates: readonly Candidate[],
): boolean {
  return draft !== undefined && speakersOf(speech.speakers, candidates, context).includes(draft);
}
