/** Direct speech around a token, so that "I" finds its speaker and "he" does not. */
import type { QuotedSpeech } from '../quoted.js';
import { type Tree, tokenFrom } from '../tree/tree.js';

/** Innermost direct words around a token; of a mixed quotation only what stands in marks. */
export type SpeechAt = (token: number) => QuotedSpeech | undefined;

export function speechAround(tree: Tree, quotedSpeech: readonly QuotedSpeech[]): SpeechAt {
  const { text } = tree.annotation.document;
  const at = new Array<QuotedSpeech | undefined>(tree.tokens.length).fill(undefined);
  const longestFirst = quotedSpeech
    .flatMap(speech => directParts(speech, text).map(part => ({ speech, part })))
    .sort((a, b) => b.part.end - b.part.start - (a.part.end - a.part.start));
  for (const { speech, part } of longestFirst)
    for (let token = tokenFrom(tree.tokens, part.start); token < at.length; token++) {
      if (tree.tokens[token]!.end > part.end) break;
      at[token] = speech;
    }
  return token => at[token];
}

/** Tokens of the names and nouns that speak anywhere in the article. */
export function speakingTokens(tree: Tree, quotedSpeech: readonly QuotedSpeech[]): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const { speakers } of quotedSpeech)
    for (const speaker of speakers) {
      tokens.add(speaker);
      const name = tree.nameAt[speaker];
      if (name) for (let token = name.first; token < name.end; token++) tokens.add(token);
    }
  return tokens;
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
