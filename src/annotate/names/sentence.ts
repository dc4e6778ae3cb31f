/**
 * A sentence as the model sees it: its words, how it is set, its runs of capitals and the known phrases in it.
 * In: the forms of its tokens. Out: one `SentenceView`; features are read off it.
 */
import { Flag, type Lexicon, PHRASE_KINDS } from './lexicon.js';
import { Kind, type Word, type WordTable } from './words.js';

/**
 * How a sentence is set: capitals tell little in a heading in title case, nothing in a line of capitals, and are not
 * there in a message in small letters.
 */
export const Setting = { plain: 0, titleCase: 1, capitals: 2, small: 3 } as const;

export interface SentenceView {
  readonly words: readonly Word[];
  readonly setting: number;
  /** 1 where a token may be part of a name: capitals and what may join them; in small letters, what is known. */
  readonly candidates: Uint8Array;
  /** First and last token of the run of capitals around a token, -1 outside. */
  readonly runFirst: Int16Array;
  readonly runLast: Int16Array;
  /** The same with `of`, `the`, `and` … between capitals. */
  readonly chainFirst: Int16Array;
  readonly chainLast: Int16Array;
  /** Three bits for each kind of known phrase: 0 outside, 1 single, 2 begin, 3 inside, 4 end. */
  readonly phrases: Int32Array;
}

export function viewSentence(forms: readonly string[], wordOf: WordTable, lexicon: Lexicon): SentenceView {
  const given = forms.map(wordOf);
  const setting = settingOf(given);
  const words = setting === Setting.capitals ? given.map(word => withSmallLetters(word, wordOf)) : given;
  const count = words.length;
  const runFirst = new Int16Array(count).fill(-1);
  const runLast = new Int16Array(count).fill(-1);
  const chainFirst = new Int16Array(count).fill(-1);
  const chainLast = new Int16Array(count).fill(-1);
  const candidates = new Uint8Array(count);
  markRuns(words, runFirst, runLast, false);
  markRuns(words, chainFirst, chainLast, true);
  for (let i = 0; i < count; i++)
    if (words[i]!.capital || chainFirst[i]! >= 0) candidates[i] = 1;
    else if (words[i]!.kind === Kind.digits && (words[i - 1]?.capital || words[i + 1]?.capital))
      candidates[i] = 1;
    else if (joins(words[i]!) && capitalAfter(words, i)) candidates[i] = 1;
    else if (i > 1 && isHyphen(words[i - 1]!) && words[i - 2]!.capital) candidates[i] = candidates[i - 1] = 1;
  const phrases = markPhrases(words, lexicon, setting === Setting.small);
  if (setting === Setting.small)
    for (let i = 0; i < count; i++)
      if (words[i]!.kind === Kind.lower && (phrases[i]! > 0 || words[i]!.flags & BEARS_NAME))
        candidates[i] = 1;
  return { words, setting, candidates, runFirst, runLast, chainFirst, chainLast, phrases };
}

/** Longest stretch of joining words inside a name: `Ministry of the …`, `Mohammad bin al - …`. */
const LONGEST_JOIN = 3;

/** Words that names are made of. */
const BEARS_NAME =
  Flag.given | Flag.family | Flag.inPlace | Flag.inOrganization | Flag.placeHead | Flag.organizationHead;

function settingOf(words: readonly Word[]): number {
  if (isSmall(words)) return Setting.small;
  let letters = 0;
  let capitals = 0;
  let capitalised = 0;
  let long = 0;
  let small = 0;
  for (const { kind, form } of words) {
    if (kind === Kind.punctuation || kind === Kind.digits || kind === Kind.initial) continue;
    if (kind === Kind.capitals || kind === Kind.acronymWithStops) {
      capitals += form.length;
      letters += form.length;
      continue;
    }
    letters += form.length;
    if (kind === Kind.link || form.length < 4) continue;
    long++;
    if (kind === Kind.lower || kind === Kind.other) small++;
    else capitalised++;
  }
  if (capitals >= 8 && capitals >= 0.8 * letters) return Setting.capitals;
  if (long >= 3 && capitalised >= 3 && small <= 0.2 * long) return Setting.titleCase;
  return Setting.plain;
}

/** A message that begins in small letters, or has `i` for `I`, and holds no capital but `I`. */
function isSmall(words: readonly Word[]): boolean {
  const begins = words.findIndex(({ kind }) => kind !== Kind.punctuation && kind !== Kind.digits);
  if (begins < 0) return false;
  const isCareless = !words[begins]!.capital || words.some(({ form }) => form === 'i');
  return isCareless && words.every(({ capital, form }, i) => !capital || i === begins || form === 'I');
}

/** In a line of capitals a word of more than three letters is looked at as if set in small letters. */
function withSmallLetters(word: Word, wordOf: WordTable): Word {
  if (word.kind !== Kind.capitals || word.form.length < 4) return word;
  return wordOf(word.form.charAt(0) + word.form.slice(1).toLowerCase());
}

function markRuns(words: readonly Word[], first: Int16Array, last: Int16Array, chained: boolean): void {
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.capital) continue;
    let end = i;
    for (let next = i + 1; next < words.length; next++) {
      if (words[next]!.capital) end = next;
      else if (!(chained ? joins(words[next]!) : isHyphen(words[next]!)) || next - end >= LONGEST_JOIN) break;
    }
    first.fill(i, i, end + 1);
    last.fill(end, i, end + 1);
    i = end;
  }
}

const isHyphen = (word: Word): boolean => word.form === '-' || word.form === '–';
const joins = (word: Word): boolean =>
  word.kind === Kind.link || isHyphen(word) || word.form === "'s" || word.form === '’s' || word.form === "'";

function capitalAfter(words: readonly Word[], at: number): boolean {
  for (let next = at + 1; next < words.length && next <= at + LONGEST_JOIN; next++) {
    if (words[next]!.capital) return true;
    if (!joins(words[next]!)) return false;
  }
  return false;
}

function markPhrases(words: readonly Word[], lexicon: Lexicon, inSmall: boolean): Int32Array {
  const marks = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.capital && !(inSmall && words[i]!.kind === Kind.lower)) continue;
    let kinds = 0;
    for (const { tokens, kind } of lexicon.phrasesFrom(words[i]!.lower)) {
      if (kinds & (1 << kind) || !matches(words, i, tokens)) continue;
      kinds |= 1 << kind;
      mark(marks, i, tokens.length, 3 * kind);
    }
  }
  return marks;
}

function matches(words: readonly Word[], at: number, tokens: readonly string[]): boolean {
  if (at + tokens.length > words.length) return false;
  for (let k = 1; k < tokens.length; k++) if (words[at + k]!.lower !== tokens[k]) return false;
  return true;
}

function mark(marks: Int32Array, first: number, length: number, shift: number): void {
  for (let k = 0; k < length; k++) if (((marks[first + k]! >> shift) & 7) !== 0) return;
  for (let k = 0; k < length; k++) {
    const position = length === 1 ? 1 : k === 0 ? 2 : k === length - 1 ? 4 : 3;
    marks[first + k]! |= position << shift;
  }
}

/** Kinds of phrase that fit three bits each into 32. */
export const PHRASE_SHIFTS: readonly number[] = PHRASE_KINDS.map((_, kind) => 3 * kind);
