/**
 * What befalls somebody once, told with its day and without whoever did it: "Ito was arrested on Sunday" tells when
 * "Norway arrested Ito". In: frames over an article and the drafts that lack a date. Out: days, and whom they are of.
 */
import type { ArticleEntityId } from '../../model/index.js';
import type { Relation } from '../../schema/relations.js';
import type { Candidate, FrameInput } from '../frames/candidates.js';
import { framesAt, indexFrames } from '../frames/frameIndex.js';
import { find } from '../frames/frames.js';
import { missing } from '../frames/requirements.js';
import { statusOf } from '../status/status.js';
import type { Calendar } from '../times/dates.js';
import type { Draft } from './draft.js';

export interface HalfTold {
  readonly relation: Relation['id'];
  /** Whom it befell. */
  readonly end: ArticleEntityId;
  readonly date: string;
}

/** Which end it befalls, of what nobody goes through again and again: an arrest its object, a death its subject. */
export function befallenEnd({ kind, repeats, codes, to }: Relation): 'from' | 'to' | undefined {
  if (kind !== 'event' || repeats || codes.plover === 'CONSULT') return undefined;
  return to.every(type => type === 'PLACE') ? 'from' : 'to';
}

export function halfToldOf(
  input: FrameInput<Relation>,
  candidates: readonly Candidate[],
  drafts: readonly Draft[],
  calendar: Calendar,
): readonly HalfTold[] {
  const undated = new Set(drafts.filter(({ date }) => date === undefined).map(({ relation }) => relation));
  const kinds = input.relations.filter(kind => undated.has(kind.id) && befallenEnd(kind) !== undefined);
  if (kinds.length === 0) return [];
  const index = indexFrames(kinds);
  const told = new Set(candidates.map(({ relation, trigger }) => `${relation.id} ${trigger}`));
  return input.grammar.tree.tokens.flatMap(({ index: event }) =>
    framesAt(index, input.grammar, event).flatMap(({ relation: kind, frame }) => {
      if (told.has(`${kind.id} ${event}`) || missing(input, frame, event) !== undefined) return [];
      const end = befallenEnd(kind)!;
      const narrower = end === 'to' ? frame.toKinds : frame.fromKinds;
      const ends = find(input, frame[end], event, kind[end], narrower);
      if (typeof ends === 'string' || calendar.isAnother(event)) return [];
      const dating = calendar.stated(event, { lasts: kind.lasts, isGathering: false });
      if (!dating || dating.ahead) return [];
      const status = statusOf(event, input.grammar, false);
      // "did not link it to the arrest on Sunday of Ito"
      const isOpen = frame.trigger === 'noun' ? status === 'planned' : status !== 'asserted';
      if (isOpen) return [];
      const date = dating.date(false)?.date;
      return date === undefined ? [] : ends.map(whom => ({ relation: kind.id, end: whom, date }));
    }),
  );
}
