/**
 * The one door to wink-nlp. In: a text. Out: where its tokens lie, as offsets into the text.
 * Whatever wink makes of odd characters, the offsets cover every character that is not white space.
 */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../model/index.js';

export type FindTokens = (text: string) => Span[];

export function createWinkTokenizer(): FindTokens {
  const wink = winkNLP(model, []);
  return text => {
    const spans: Span[] = [];
    let cursor = 0;
    for (const token of wink.readDoc(text).tokens().out()) {
      if (token.trim() === '') continue;
      const start = skipSpace(text, cursor);
      if (text.startsWith(token, start)) {
        spans.push({ start, end: start + token.length });
        cursor = start + token.length;
        continue;
      }
      // Wink rewrote or dropped characters: what lies before the next match is a token of its own.
      const found = text.indexOf(token, start);
      if (found < 0) continue;
      cover(text, start, found, spans);
      spans.push({ start: found, end: found + token.length });
      cursor = found + token.length;
    }
    cover(text, cursor, text.length, spans);
    return spans;
  };
}

function skipSpace(text: string, from: number): number {
  let index = from;
  while (index < text.length && isSpace(text.charCodeAt(index))) index++;
  return index;
}

function cover(text: string, from: number, end: number, spans: Span[]): void {
  for (const match of text.slice(from, end).matchAll(/\S+/g))
    spans.push({ start: from + match.index, end: from + match.index + match[0].length });
}

/** White space as `\s` has it. */
function isSpace(unit: number): boolean {
  if (unit > 0x20 && unit < 0xa0) return false;
  return (unit >= 0x09 && unit <= 0x0d) || unit === 0x20 || /\s/.test(String.fromCharCode(unit));
}
