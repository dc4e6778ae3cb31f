/**
 * Pulled quotes: words set apart, the line of a name after them. In: the view; `read/` has made blocks of both. Out:
 * speech with no cue whose speaker stands after it, indirect where it has no marks.
 */
import type { Name } from '../../model/index.js';
import type { QuotedSpeech } from '../quoted.js';
import { tokenFrom } from '../tree/tree.js';
import { confidenceOf } from './confidence.js';
import { isPunctuation, type Range, type SpeechView } from './view.js';

export function pulledQuotes(view: SpeechView): QuotedSpeech[] {
  const { blocks } = view.annotation.document;
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'pullQuote') return [];
    const name = nameLine(view, rangeOf(view, block.span.start, block.span.end));
    const words = blocks[index - 1];
    if (!name || !words || words.kind !== 'pullQuote') return [];
    const range = rangeOf(view, words.span.start, words.span.end);
    return range.end > range.first && !nameLine(view, range) ? [readQuote(view, range, name)] : [];
  });
}

function rangeOf(view: SpeechView, start: number, end: number): Range {
  return { first: tokenFrom(view.tokens, start), end: tokenFrom(view.tokens, end) };
}

/** A line that opens with a person, dashes left out, and has no verb. */
function nameLine(view: SpeechView, range: Range): Name | undefined {
  let { first } = range;
  while (first < range.end && isPunctuation(view.tokens[first])) first++;
  while (first < range.end && view.isTitle(view.tokens[first]!.lower)) first++;
  const name = view.annotation.names.find(found => found.first === first && found.type === 'PERSON');
  const verbs = view.tokens
    .slice(range.first, range.end)
    .some(token => token.upos === 'AUX' || token.xpos === 'VBD');
  return verbs ? undefined : name;
}

function readQuote(view: SpeechView, range: Range, name: Name): QuotedSpeech {
  const passage = view.passages.find(
    found => found.first >= range.first && found.end <= range.end && found.parent < 0,
  );
  const marked = passage !== undefined && passage.outerFirst <= range.first + 1;
  let last = range.end - 1;
  while (last > range.first && isPunctuation(view.tokens[last])) last--;
  return {
    kind: marked ? 'direct' : 'indirect',
    content: marked ? passage.inner : { start: view.tokens[range.first]!.start, end: view.tokens[last]!.end },
    speakers: [name.end - 1],
    cue: undefined,
    cueSpan: undefined,
    addressees: [],
    rule: 'pulled',
    confidence: confidenceOf('pulled'),
  };
}
