/**
 * Text → lines as a reader sees them. In: the text. Out: one `Line` for each printed line that is not blank, where
 * a paragraph wrapped at a fixed width (mail, terminals, Gutenberg) is one line that runs over its line ends.
 */
import type { Span } from '../model/index.js';

export interface Line {
  readonly span: Span;
  /** The characters of the span, white space at both ends cut off, line ends inside made spaces. */
  readonly text: string;
  readonly words: number;
  /** A blank line, or the beginning of the text, stands before it. */
  readonly isolated: boolean;
}

/** Widest column at which text is wrapped by hand or by a mail program; typewriters, mail and terminals: 60 to 80. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 40;

const ENDS_SENTENCE = /[.!?…][”’"')\]»]*$/u;
const GOES_ON = /^[\p{Ll},;.)\]”’]/u;

export function splitLines(text: string): readonly Line[] {
  const printed: Line[] = [];
  let end = 0;
  for (const match of text.matchAll(/[^\n\r\u2028\u2029\v\f]*\S[^\n\r\u2028\u2029\v\f]*/g)) {
    const whole = match[0].trim();
    if (whole === '' || !/[^\s\u200b\ufeff]/u.test(whole)) continue;
    const from = match.index + match[0].indexOf(whole);
    for (const { offset, content } of printed.length === 0
      ? partsOfFirst(whole)
      : [{ offset: 0, content: whole }]) {
      const start = from + offset;
      const isolated = printed.length === 0 || offset > 0 || isBlankBetween(text.slice(end, start));
      end = start + content.length;
      printed.push({ span: { start, end }, text: content, words: countWords(content), isolated });
    }
  }
  return joinWrapped(text, printed);
}

/** "… talks with NorwayReuters | Oslo | Updated: 24-03-2021": outlet, place and times behind the headline. */
const RUN_IN_FRAME =
  /(?<=[\p{Ll}\d.!?’”"'])(?=\p{Lu}[\p{L}. ]{1,40} \| \p{Lu}[\p{L}. ]{1,40} \| (?:Updated|Created|Published):)/u;

/** "date 2023-06-20 Weber meets Ito": what a scraper set before the first line is a line of its own. */
function partsOfFirst(line: string): readonly { readonly offset: number; readonly content: string }[] {
  const date = /^date:?\s+\d{4}-\d\d-\d\d(?=\s+\S)/iu.exec(line)?.[0];
  const rest = line.slice(date?.length ?? 0).trimStart();
  const from = line.length - rest.length;
  const frame = RUN_IN_FRAME.exec(rest)?.index ?? rest.length;
  return [
    { offset: 0, content: date ?? '' },
    { offset: from, content: rest.slice(0, frame) },
    { offset: from + frame, content: rest.slice(frame) },
  ].filter(({ content }) => content !== '');
}

export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text);
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s—–]*/gu)?.length ?? 0;
}

function isBlankBetween(gap: string): boolean {
  return (gap.match(/\r\n|[\n\r\u2028\u2029\v\f]/g)?.length ?? 0) > 1;
}

function joinWrapped(text: string, printed: readonly Line[]): readonly Line[] {
  const width = wrapWidth(printed);
  const lines: Line[] = [];
  let last: Line | undefined;
  for (const line of printed) {
    const previous = lines.at(-1);
    if (previous && last && !line.isolated && goesOn(text, last, line, width)) {
      const span = { start: previous.span.start, end: line.span.end };
      lines[lines.length - 1] = {
        ...previous,
        span,
        text: text.slice(span.start, span.end).replace(/\s*[\n\r\u2028\u2029\v\f]\s*/g, ' '),
        words: previous.words + line.words,
      };
    } else lines.push(line);
    last = line;
  }
  return lines;
}

/** The column at which the text is wrapped, or undefined where lines are paragraphs. */
function wrapWidth(printed: readonly Line[]): number | undefined {
  const pairs = printed
    .slice(1)
    .flatMap((line, index) => (line.isolated ? [] : [[printed[index]!, line] as const]));
  const broken = pairs.filter(([above, below]) => !endsSentence(above.text) && GOES_ON.test(below.text));
  const longest = printed.reduce((most, line) => Math.max(most, line.text.length), 0);
  const wrapped = broken.length >= 2 && broken.length >= pairs.length / 6;
  return wrapped && longest <= WIDEST_WRAP && longest >= NARROWEST_WRAP ? longest : undefined;
}

/** `above` and `below` are printed lines with no blank line between them. */
function goesOn(text: string, above: Line, below: Line, width: number | undefined): boolean {
  if (isBrokenSentence(above, below)) return true;
  if (width === undefined || isIndented(text, below) > isIndented(text, above)) return false;
  const firstWord = below.text.match(/^\S+/)?.[0].length ?? 0;
  /** Ragged right: a word that would just have fitted is sometimes moved down. */
  return above.text.length + 1 + firstWord > width - 6;
}

/** A sentence that a link or a narrow column has broken; short lines in small letters are labels of a page. */
function isBrokenSentence(above: Line, below: Line): boolean {
  if (above.words >= LEADING && LEADS_ON.test(above.text) && below.text.length <= WIDEST_WRAP) return true;
  if (endsSentence(above.text) || !GOES_ON.test(below.text) || /[:;]$/.test(above.text)) return false;
  return above.words >= 4 && (below.words >= 6 || endsSentence(below.text));
}

/** Fewer words may be a label: "Log in". */
const LEADING = 6;

/** Words that hardly a line ends with but one that was wrapped: "warned Canada on" and "Saturday that it would". */
const LEADS_ON =
  /\s(?:the|an?|of|on|in|at|to|for|with|by|from|and|or|that|which|who|as|than|into|between|against|its|his|her|their|our|United)$/;

function isIndented(text: string, line: Line): number {
  let spaces = 0;
  while (/[ \t]/.test(text[line.span.start - spaces - 1] ?? '')) spaces++;
  return spaces;
}
