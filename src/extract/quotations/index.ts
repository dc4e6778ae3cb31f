/**
 * Speech by form and syntax: marks are paired, cues are found with their sources, each cue is given its content,
 * and passages left over go on with a speaker before them. In: an annotation and the cue lexicon. Out: speech with
 * the tokens of its source, in text order; who those tokens stand for is not asked here.
 */
import type { Annotation } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { QuotedSpeech } from '../quoted.js';
import { confidenceOf } from './confidence.js';
import { type Content, contentsOf } from './content.js';
import { continueSpeech } from './continuation.js';
import { type Cue, findCues } from './cues.js';
import { labelledSpeech } from './labelled.js';
import { pulledQuotes } from './pulled.js';
import { type MarkedPassage, type SpeechView, spanOf, viewSpeech } from './view.js';

export { attributeQuotations } from './attribute.js';

export function findQuotedSpeech(
  annotation: Annotation,
  schema: Pick<Schema, 'speech' | 'titles'>,
): readonly QuotedSpeech[] {
  const view = viewSpeech(annotation, schema);
  const cues = findCues(view);
  const introduced = cues.flatMap(cue =>
    contentsOf(view, cue, cues).map(content => ({ content, speech: asSpeech(view, cue, content) })),
  );
  const kept = introduced.filter(one => !introduced.some(other => supersedes(other, one)));
  const claimed = new Set(
    view.passages
      .filter(passage =>
        kept.some(
          ({ content, speech }) =>
            !isInside(view, speech, passage) &&
            content.range.first < passage.outerEnd &&
            passage.outerFirst < content.range.end,
        ),
      )
      .map(passage => passage.index),
  );
  const pulled = pulledQuotes(view);
  for (const { content } of pulled)
    for (const passage of view.passages)
      if (passage.inner.start === content.start) claimed.add(passage.index);
  const labelled = labelledSpeech(view, cues);
  for (const { content } of labelled)
    for (const passage of view.passages)
      if (content.start <= passage.outer.end && passage.outer.start <= content.end)
        claimed.add(passage.index);
  const found = [...kept.map(one => one.speech), ...pulled, ...labelled];
  return [...found, ...continueSpeech(view, found, claimed)].sort(
    (a, b) =>
      a.content.start - b.content.start || b.content.end - a.content.end || (a.cue ?? -1) - (b.cue ?? -1),
  );
}

/** A cue inside marks tells of other speech than what the marks hold. */
function isInside(_view: SpeechView, speech: QuotedSpeech, passage: MarkedPassage): boolean {
  return speech.cue !== undefined && passage.first <= speech.cue && speech.cue < passage.end;
}

function asSpeech(view: SpeechView, cue: Cue, content: Content): QuotedSpeech {
  return {
    kind: content.kind,
    content: content.span,
    speakers: cue.sources,
    cue: cue.token,
    cueSpan: spanOf(view, cue),
    addressees: cue.addressees,
    rule: content.rule,
    confidence: confidenceOf(content.rule),
  };
}

interface Introduced {
  readonly content: Content;
  readonly speech: QuotedSpeech;
}

/** Of two cues for one passage the one after it wins: `… said: "A," she added`. Of two equal finds, the first. */
function supersedes(other: Introduced, one: Introduced): boolean {
  if (other === one) return false;
  const { content: a } = other;
  const { content: b } = one;
  if (a.span.start !== b.span.start || a.span.end !== b.span.end) return false;
  if (a.kind !== 'direct' || b.kind !== 'direct') {
    return other.speech.speakers.join() === one.speech.speakers.join() && other.speech.cue! < one.speech.cue!;
  }
  return a.rule === 'quote-before' && b.rule !== 'quote-before'
    ? true
    : a.rule === b.rule && other.speech.cue! < one.speech.cue!;
}
