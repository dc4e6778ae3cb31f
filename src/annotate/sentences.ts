/**
 * Where sentences end. In: the tokens of one block. Out: how many tokens each sentence has.
 *
 * A sentence ends at `.`, `?`, `!` and `…`, also inside a closing quotation mark or bracket, which belongs to it.
 * An abbreviation ends one only before a word that likes to begin sentences; a title or an initial hardly ever.
 * Which words do so was learnt from the treebanks. So does a wide gap without a mark.
 */
import type { Span } from '../model/index.js';

export interface SentenceKnowledge {
  /** Abbreviations that stand before a name, lower case: `mr.`, `sen.` */
  readonly titles: ReadonlySet<string>;
  /** Words that are capitalised only because they begin a sentence: `The`, `But`. */
  readonly starters: ReadonlySet<string>;
}

/** No real sentence of the treebanks has more than 160 words; longer ones are lists without marks. */
export const LONGEST_SENTENCE = 400;

/** @returns first token of each sentence, and the number of tokens at the end. */
export function findSentences(
  text: string,
  tokens: readonly Span[],
  knowledge: SentenceKnowledge,
): readonly number[] {
  const borders = [0];
  const form = (index: number): string => text.slice(tokens[index]!.start, tokens[index]!.end);
  let quoteOpen = false;
  for (let index = 0; index < tokens.length; index++) {
    const word = form(index);
    if (word === '"') quoteOpen = !quoteOpen;
    const first = borders[borders.length - 1]!;
    const next = index + 1;
    if (next === tokens.length) break;
    if (hasBlankLine(text, tokens[index]!.end, tokens[next]!.start) || next - first >= LONGEST_SENTENCE) {
      borders.push(next);
      quoteOpen = false;
      continue;
    }
    const ending = endingOf(word);
    if (ending === 'none') {
      if (!quoteOpen && hasGap(text, tokens[index]!, tokens[next]!, knowledge)) borders.push(next);
      continue;
    }
    let last = index;
    while (
      last + 1 < tokens.length &&
      last + 1 - first < LONGEST_SENTENCE &&
      closes(form(last + 1), text, tokens, last + 1, quoteOpen)
    ) {
      last++;
      if (form(last) === '"') quoteOpen = false;
    }
    if (
      last + 1 < tokens.length &&
      !hasBlankLine(text, tokens[last]!.end, tokens[last + 1]!.start) &&
      endsHere(tokens, form, first, index, last, ending, knowledge)
    )
      borders.push(last + 1);
    index = last;
    if (last + 1 < tokens.length && hasBlankLine(text, tokens[last]!.end, tokens[last + 1]!.start)) {
      borders.push(last + 1);
      quoteOpen = false;
    }
  }
  if (tokens.length > 0) borders.push(tokens.length);
  return borders;
}

type Ending = 'none' | 'stop' | 'abbreviation';

function endingOf(word: string): Ending {
  const last = word.charCodeAt(word.length - 1);
  if (last !== 0x2e && last !== 0x3f && last !== 0x21 && last !== 0x2026) return 'none';
  if (/^[.?!…]+$/.test(word)) return 'stop';
  return last === 0x2e ? 'abbreviation' : 'stop';
}

/** A closing mark that belongs to the sentence before it. */
function closes(
  mark: string,
  text: string,
  tokens: readonly Span[],
  index: number,
  quoteOpen: boolean,
): boolean {
  const touches = tokens[index]!.start === tokens[index - 1]!.end;
  if (/^[”’»)\]}]+$/.test(mark)) return touches;
  if (/^["']+$/.test(mark)) return touches ? !opensNext(text, tokens, index) : quoteOpen && mark === '"';
  return false;
}

/** `."Next` without a space: the mark belongs to what follows. */
function opensNext(text: string, tokens: readonly Span[], index: number): boolean {
  const next = tokens[index + 1];
  if (!next || next.start > tokens[index]!.end) return false;
  return /[\p{L}\d]/u.test(text[next.start]!);
}

function endsHere(
  tokens: readonly Span[],
  form: (index: number) => string,
  first: number,
  stop: number,
  last: number,
  ending: Ending,
  knowledge: SentenceKnowledge,
): boolean {
  let next = last + 1;
  const touches = tokens[next]!.start === tokens[last]!.end;
  while (next + 1 < tokens.length && OPENING.test(form(next))) next++;
  const follower = form(next);
  if (!/\p{Lu}|\p{Lt}|\p{Lo}|\p{N}/u.test(follower[0]!) && !SYMBOL.test(follower)) return false;
  if (touches) return ending === 'stop' && endsWithoutSpace(form, first, stop, last, follower);
  if (ending === 'stop') return !(stop === first + 1 && LIST_MARK.test(form(first)) && form(stop) === '.');
  if (/^\d/.test(follower)) return false;
  const abbreviation = form(stop).toLowerCase();
  if (knowledge.titles.has(abbreviation)) return false;
  return knowledge.starters.has(follower);
}

/** `word.Next`, or a mark closed by another and no space: `?"Next`. */
function endsWithoutSpace(
  form: (index: number) => string,
  first: number,
  stop: number,
  last: number,
  follower: string,
): boolean {
  if (last > stop) return true;
  return stop > first && /^\p{Lu}\p{Ll}/u.test(follower) && /\p{Ll}$/u.test(form(stop - 1));
}

/** `1.`, `a.`, `iv.` at the beginning of an item. */
const LIST_MARK = /^(?:\d+|[a-z]|[ivx]+)$/i;
const OPENING = /^["'“‘«([{]+$|^''$/;
/** Bullets and dashes may begin a sentence. */
const SYMBOL = /^[-–—*•●■#@$£€+]/u;

/** "went home   In May, they": three spaces or more, where a copy lost its mark. */
function hasGap(text: string, word: Span, next: Span, { starters }: SentenceKnowledge): boolean {
  if (next.start - word.end < WIDE_GAP || text.slice(word.end, next.start).includes('\n')) return false;
  return (
    /[\p{L}\p{N}]$/u.test(text.slice(word.start, word.end)) && starters.has(text.slice(next.start, next.end))
  );
}

const WIDE_GAP = 3;

function hasBlankLine(text: string, from: number, to: number): boolean {
  let lines = 0;
  for (let index = from; index < to; index++) if (text.charCodeAt(index) === 0x0a) lines++;
  if (lines < 2) return false;
  // A line that breaks off and goes on in small letters is no end: narrow columns.
  return !/[\p{L}\p{N},;]/u.test(text[from - 1] ?? '') || !/\p{Ll}/u.test(text[to] ?? '');
}
