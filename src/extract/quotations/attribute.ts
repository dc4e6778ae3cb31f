/**
 * Speech → quotations: the entities that the source tokens stand for. Speech of nobody who is an entity gives none;
 * a joint statement gives one quotation for each speaker; speech inside one's own speech gives none of its own.
 */
import type { Annotation, ArticleEntityId, Quotation, Span } from '../../model/index.js';
import type { Chains } from '../chains.js';
import type { QuotedSpeech } from '../quoted.js';

export function attributeQuotations(
  annotation: Annotation,
  quotedSpeech: readonly QuotedSpeech[],
  chains: Chains,
): readonly Quotation[] {
  const quotations = quotedSpeech.flatMap(speech => attribute(annotation, speech, chains));
  return quotations
    .filter((one, index) => !quotations.some((other, at) => repeats(other, one, at < index)))
    .sort(inTextOrder);
}

function attribute(annotation: Annotation, speech: QuotedSpeech, chains: Chains): Quotation[] {
  const speakers = entitiesOf(speech.speakers, chains);
  const addressees = entitiesOf(speech.addressees, chains);
  const { text } = annotation.document;
  return speakers.map(speaker => ({
    speaker,
    kind: speech.kind,
    span: speech.content,
    cue: speech.cueSpan ? text.slice(speech.cueSpan.start, speech.cueSpan.end) : undefined,
    addressees: addressees.filter(addressee => addressee !== speaker),
    confidence: speech.confidence,
  }));
}

function entitiesOf(tokens: readonly number[], chains: Chains): ArticleEntityId[] {
  return [...new Set(tokens.flatMap(token => chains.entitiesAt(token)))];
}

/** The same speaker's speech inside or equal to it: levels are told apart only where the speakers differ. */
function repeats(other: Quotation, one: Quotation, earlier: boolean): boolean {
  if (other === one || other.speaker !== one.speaker) return false;
  // `"…," Rossi said, according to her office`: words in marks stand for themselves.
  if (isPassedOn(one) && other.kind === 'direct' && holds(one.span, other.span)) return true;
  if (isPassedOn(other) && one.kind === 'direct') return false;
  if (!holds(other.span, one.span)) return false;
  return !holds(one.span, other.span) || earlier;
}

function isPassedOn({ cue }: Quotation): boolean {
  return /^according\b/i.test(cue ?? '');
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function inTextOrder(a: Quotation, b: Quotation): number {
  return a.span.start - b.span.start || b.span.end - a.span.end || (a.speaker < b.speaker ? -1 : 1);
}
