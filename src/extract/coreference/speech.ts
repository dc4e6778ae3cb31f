/** Direct speech around a token, so that "I" finds its speaker and "he" does not. */
import type { QuotedSpeech } from '../quoted.js';
import type { Tree } from '../tree.js';

/** Innermost direct words around a token; of a mixed quotation only what stands in marks. */
export type SpeechAt = (token: number) => QuotedSpeech | undefined;

export function speechAround(tree: Tree, quotedSpeech: readonly QuotedSpeech[]): SpeechAt {
  const { text } = tree.annotation.document;
  const at: (QuotedSpeech | undefined)[] = tree.tokens.map(() => undefined);
  const longestFirst = quotedSpeech
    .flatMap(speech => directParts(speech, text).map(part => ({ speech, part })))
    .sort((a, b) => b.part.end - b.part.start - (a.part.end - a.part.start));
  for (const { speech, part } of longestFirst)
    for (const token of tree.tokens)
      if (token.start >= part.start && token.end <= part.end) at[token.index] = speech;
  return token => at[token];
}

function directParts(
  { kind, content, verbatim }: QuotedSpeech,
  text: string,
): { start: number; end: number }[] {
  if (kind === 'direct' || verbatim) return [content];
  if (kind === 'indirect') return [];
  const inMarks = text.slice(content.start, content.end).matchAll(/["“][^"“”]*(?:["”]|$)/g);
  return [...inMarks].map(match => ({
    start: content.start + match.index,
    end: content.start + match.index + match[0].length,
  }));
}
