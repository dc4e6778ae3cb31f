/** Frames of quotations: who is told something, as quotations with addressees tell. */
import type { ArticleEntityId, Quotation } from '../../model/index.js';
import type { Relation } from '../../schema/relations.js';
import { type Candidate, type FrameInput, fits, type Note } from './candidates.js';
import type { FrameIndex } from './frameIndex.js';
import { missing } from './requirements.js';

export function fireQuotation<R extends Relation>(
  input: FrameInput<R>,
  index: FrameIndex<R>,
  quotation: Quotation,
  candidates: Candidate<R>[],
  note: Note,
): void {
  if (quotation.addressees.length === 0) return;
  const cue = cueToken(input, quotation);
  if (cue === undefined) return;
  const token = input.grammar.tree.tokens[cue]!;
  for (const word of [token.lemma, '*'])
    for (const { relation, frame } of index.quotation.get(word) ?? []) {
      if (frame.except.has(token.lemma) || missing(input, frame, cue) !== undefined) continue;
      const ends = (role: string): readonly ArticleEntityId[] =>
        role === 'speaker' ? [quotation.speaker] : quotation.addressees;
      const subjects = ends(frame.from[0]!.name).filter(id =>
        fits(input, id, relation.from, frame.fromKinds),
      );
      const objects = ends(frame.to[0]!.name).filter(id => fits(input, id, relation.to, frame.toKinds));
      const fired = subjects.length > 0 && objects.length > 0;
      note({
        relation,
        frame,
        trigger: cue,
        lacks: fired ? undefined : 'speaker or addressee of the right kind',
      });
      for (const subject of subjects)
        for (const object of objects)
          if (subject !== object)
            candidates.push({
              relation,
              frame,
              trigger: cue,
              triggerSpan: { start: token.start, end: token.end },
              subject,
              object,
              title: undefined,
              past: false,
              planned: false,
              through: undefined,
            });
    }
}

/** The nearest token outside the content that reads as the cue does. */
function cueToken({ grammar }: FrameInput, { cue, span }: Quotation): number | undefined {
  if (cue === undefined) return undefined;
  const { tokens, annotation } = grammar.tree;
  const sentences = annotation.sentences.filter(
    ({ span: { start, end } }) => start < span.end && span.start < end,
  );
  const first = cue.split(' ')[0]!;
  let best: number | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const sentence of sentences)
    for (let index = sentence.first; index < sentence.end; index++) {
      const token = tokens[index]!;
      if (token.text !== first) continue;
      const distance = token.end <= span.start ? span.start - token.end : Math.abs(token.start - span.end);
      if (distance < nearest) [best, nearest] = [index, distance];
    }
  return best;
}
