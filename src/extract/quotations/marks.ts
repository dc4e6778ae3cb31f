/**
 * Pairs quotation marks. In: a text and the stretches (paragraphs) inside which marks must pair. Out: passages in
 * text order, outer before inner. Works on characters, so that it does not depend on how words were cut.
 *
 * Marks that open anew behind the end of a sentence end the speech before them: a page may lose its paragraphs.
 * An apostrophe is never a mark: inside a word, after a plural s while a later closing mark is there, before an
 * elision or a decade. A double mark that is never closed ends with its paragraph, which is how speech that
 * goes on in the next paragraph is written; a single mark that is never closed was an apostrophe.
 */
import type { Span } from '../../model/index.js';

export interface Passage {
  /** With the marks. */
  readonly outer: Span;
  /** Without the marks and without blanks beside them. */
  readonly inner: Span;
  readonly closed: boolean;
  /** 0 outside any other passage. */
  readonly depth: number;
  /** Index of the stretch. */
  readonly block: number;
}

type Pair = 'double' | 'single' | 'angle';

interface OpenMark {
  readonly pair: Pair;
  readonly at: number;
  readonly width: number;
}

const CURLY_OPEN = '“„‟';

/** Every sign that may be a mark. */
const MARK = /[“„‟”«»"‘’'`]/g;

export function pairMarks(text: string, blocks: readonly Span[], elisions: ReadonlySet<string>): Passage[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const reopens = next !== undefined && /['‘]/.test(text.slice(next.start, next.end).trimStart()[0] ?? '');
    return pairInBlock(text, block, index, elisions, reopens);
  });
}

/** `reopens`: the next paragraph begins with a single mark, so that one may stay open here. */
function pairInBlock(
  text: string,
  block: Span,
  index: number,
  elisions: ReadonlySet<string>,
  reopens: boolean,
): Passage[] {
  const passages: Passage[] = [];
  const open: OpenMark[] = [];
  const close = (pair: Pair, at: number, width: number): void => {
    const position = open.findLastIndex(mark => mark.pair === pair);
    if (position < 0) return;
    const mark = open[position]!;
    open.length = position;
    passages.push(passage(text, mark, { start: at, end: at + width }, true, open.length, index));
  };
  const breakOff = (at: number): void => {
    const position = open.findLastIndex(mark => mark.pair === 'double');
    if (position < 0) return;
    const mark = open[position]!;
    open.length = position;
    passages.push(passage(text, mark, { start: at, end: at }, false, open.length, index));
  };
  let next = block.start;
  MARK.lastIndex = block.start;
  for (let found = MARK.exec(text); found !== null && found.index < block.end; found = MARK.exec(text)) {
    const at = found.index;
    const mark = at < next ? undefined : readMark(text, at, block, open, elisions, reopens);
    if (!mark) continue;
    if (mark.opens && mark.pair === 'double' && open.some(({ pair }) => pair === 'double'))
      if (reopensSpeech(text, at, mark.width, block)) breakOff(at);
    if (mark.opens) open.push({ pair: mark.pair, at, width: mark.width });
    else close(mark.pair, at, mark.width);
    next = at + mark.width;
  }
  const unclosed = open.filter(mark => mark.pair !== 'single' || reopens);
  for (const [depth, mark] of unclosed.entries())
    passages.push(passage(text, mark, { start: block.end, end: block.end }, false, depth, index));
  return nest(passages.filter(found => found.inner.end > found.inner.start));
}

/** `"We won. "We are glad."`: a sentence is over and marks open anew, as in paragraphs whose breaks a page lost. */
function reopensSpeech(text: string, at: number, width: number, block: Span): boolean {
  const after = text[at + width] ?? '';
  if (!/[.!?…]\s+$/.test(text.slice(Math.max(block.start, at - 3), at)) || !/[\p{Lu}\d[]/u.test(after))
    return false;
  // `"She came in. "Go!" she said," Rossi wrote`: two marks close in a row, so that these stand inside.
  const [first, second] = text.slice(at + width, block.end).matchAll(/["“”]/g);
  const opens = (found: RegExpExecArray | undefined): boolean =>
    found === undefined ||
    /(?:^|\s)["“]\S/.test(text.slice(at + width + found.index - 1, at + width + found.index + 2));
  return opens(first) || opens(second);
}

/** A mark that never closed may have raised the depth of those inside it: count again. */
function nest(passages: readonly Passage[]): Passage[] {
  const sorted = [...passages].sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
  return sorted.map(found => ({
    ...found,
    depth: sorted.filter(
      other =>
        other !== found && other.outer.start <= found.outer.start && found.outer.end <= other.outer.end,
    ).length,
  }));
}

function passage(
  text: string,
  mark: OpenMark,
  closing: Span,
  closed: boolean,
  depth: number,
  block: number,
): Passage {
  let start = mark.at + mark.width;
  let end = closing.start;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { outer: { start: mark.at, end: closing.end }, inner: { start, end }, closed, depth, block };
}

interface ReadMark {
  readonly pair: Pair;
  readonly opens: boolean;
  readonly width: number;
}

function readMark(
  text: string,
  at: number,
  block: Span,
  open: readonly OpenMark[],
  elisions: ReadonlySet<string>,
  reopens: boolean,
): ReadMark | undefined {
  const sign = text[at]!;
  const before = at > block.start ? text[at - 1]! : ' ';
  const width = isDoubled(text, at) ? 2 : 1;
  const after = at + width < block.end ? text[at + width]! : ' ';
  const isOpen = (pair: Pair) => open.some(mark => mark.pair === pair);
  if (width === 2) return { pair: 'double', opens: sign === '`', width };
  if (CURLY_OPEN.includes(sign)) {
    // Some sites close with the opening mark.
    const closes = isOpen('double') && !beginsWord(before) && !isWord(after);
    return { pair: 'double', opens: !closes, width };
  }
  if (sign === '”') {
    const opens = !isOpen('double') && beginsWord(before) && isWord(after);
    return { pair: 'double', opens, width };
  }
  if (sign === '«' || sign === '»') {
    const opens = isOpen('angle') ? false : sign === '«' || (beginsWord(before) && !/\s/.test(after));
    return { pair: 'angle', opens, width };
  }
  if (sign === '"') {
    // `said," We` for `said, "We`: nothing is open that it could close.
    const misplaced =
      before === ',' && after === ' ' && !isOpen('double') && text.slice(at + 1, block.end).includes(sign);
    return misplaced
      ? { pair: 'double', opens: true, width }
      : straightDouble(before, after, isOpen('double'));
  }
  if (sign === '‘' || sign === '’' || sign === "'")
    return single(text, at, block, before, after, isOpen('single'), elisions, reopens);
  return undefined;
}

/** `` and '' of old wire copy. */
function isDoubled(text: string, at: number): boolean {
  const pair = text.slice(at, at + 2);
  return pair === '``' || pair === "''";
}

function straightDouble(before: string, after: string, isOpen: boolean): ReadMark | undefined {
  if (!isOpen && /\d/.test(before) && !isWord(after)) return undefined; // inches
  if (beginsWord(before) && !/\s/.test(after)) {
    // `",` and `".` after a blank close, `"word` opens.
    return { pair: 'double', opens: !isOpen || isWord(after) || /["'‘“[(.…$£€]/.test(after), width: 1 };
  }
  if (beginsWord(before) && /\s/.test(after)) return { pair: 'double', opens: !isOpen, width: 1 };
  return { pair: 'double', opens: !isOpen && isWord(after) && !isWord(before), width: 1 };
}

function single(
  text: string,
  at: number,
  block: Span,
  before: string,
  after: string,
  isOpen: boolean,
  elisions: ReadonlySet<string>,
  reopens: boolean,
): ReadMark | undefined {
  const sign = text[at]!;
  if (isWord(before) && isWord(after)) return undefined;
  const opening = sign !== '’' && beginsWord(before) && !/\s/.test(after);
  if (opening) {
    if (isElision(text, at, block, elisions)) return undefined;
    if (isOpen && sign === "'") return undefined;
    // Only what opens the paragraph or stands behind a colon or comma goes on in the next.
    const staysOpen = reopens && /^$|[:,]\s*$/.test(text.slice(block.start, at)) && /\p{Lu}/u.test(after);
    return staysOpen || closesLater(text, at + 1, block)
      ? { pair: 'single', opens: true, width: 1 }
      : undefined;
  }
  if (!isOpen || sign === '‘' || isWord(after)) return undefined;
  if (/[sSxXzZ]/.test(before) && /\s/.test(after) && /\w/.test(text[at + 2] ?? ''))
    if (closesLater(text, at + 1, block, true)) return undefined;
  return { pair: 'single', opens: false, width: 1 };
}

function isElision(text: string, at: number, block: Span, elisions: ReadonlySet<string>): boolean {
  const word = /^[\p{L}\d]+/u.exec(text.slice(at + 1, Math.min(block.end, at + 12)))?.[0] ?? '';
  return /^\d\ds?$/.test(word) || elisions.has(word.toLowerCase());
}

/** A closing single mark before the next opening one; `strict`: one that can be no plural possessive. */
function closesLater(text: string, from: number, block: Span, strict = false): boolean {
  for (let at = from; at < block.end; at++) {
    const sign = text[at]!;
    if (sign === '‘') return false;
    if (sign !== '’' && sign !== "'") continue;
    const before = text[at - 1]!;
    const after = at + 1 < block.end ? text[at + 1]! : ' ';
    if (isWord(before) && isWord(after)) continue;
    if (beginsWord(before)) {
      if (isWord(after)) return false;
      continue;
    }
    if (strict && /[sS]/.test(before) && /\s/.test(after) && /\w/.test(text[at + 2] ?? '')) continue;
    return true;
  }
  return false;
}

function isWord(sign: string): boolean {
  return /[\p{L}\p{N}]/u.test(sign);
}

/** What may stand before an opening mark. */
function beginsWord(sign: string): boolean {
  return /[\s([{—–\-/“‘"'«:]/.test(sign);
}
