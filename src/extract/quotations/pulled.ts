/**
 * Pulled quotes without marks: a block whose text is followed by the line of a name. In: the view. Out: indirect
 * speech with no cue, its speaker the name after it.
 */
import type { QuotedSpeech } from '../quoted.js';
import { confidenceOf } from './confidence.js';
import { type SpeechView, tokenFrom } from './view.js';

export function pulledQuotes(view: SpeechView): QuotedSpeech[] {
  return view.annotation.document.blocks.flatMap(block => {
    if (block.kind !== 'pullQuote') return [];
    const first = tokenFrom(view.tokens, block.span.start);
    const end = tokenFrom(view.tokens, block.span.end);
    const speech = readPulledQuote(view, first, end);
    return speech ? [speech] : [];
  });
}

/** The last sentence is the name line when it opens with a person and has no verb. */
function readPulledQuote(view: SpeechView, first: number, end: number): QuotedSpeech | undefined {
  const { names } = view.annotation;
  const name = names.findLast(
    found =>
      found.type === 'PERSON' &&
      found.first > first &&
      found.end <= end &&
      view.tokens[found.first]!.sentence > view.tokens[first]!.sentence &&
      view.sentences[view.tokens[found.first]!.sentence]!.first === found.first,
  );
  if (!name) return undefined;
  let last = name.first;
  while (last > first && /^[.—–"”-]$/.test(view.tokens[last - 1]!.text)) last--;
  if (last <= first) return undefined;
  let start = first;
  while (start < last - 1 && /^["“]$/.test(view.tokens[start]!.text)) start++;
  const content = { start: view.tokens[start]!.start, end: view.tokens[last - 1]!.end };
  return {
    kind: start > first ? 'direct' : 'indirect',
    content,
    speakers: [name.end - 1],
    cue: undefined,
    cueSpan: undefined,
    addressees: [],
    rule: 'pulled',
    confidence: confidenceOf('pulled'),
  };
}
