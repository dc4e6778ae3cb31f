/** Where a name stands in a text as a whole word: "Oman" is not in "Romania". */
import { askedOnce } from '../../model/askedOnce.js';
import type { ByWord } from '../../model/byWord.js';

export function holds(text: string, name: string): boolean {
  return occurrences(text, name).length > 0;
}

export function holdsAny(text: string, names: readonly string[]): boolean {
  return names.some(name => holds(text, name));
}

/** Offsets. */
export function occurrences(text: string, name: string): readonly number[] {
  return namesIn(text)(name);
}

/** Sentences and paragraphs of a page: of the same few names many events are told, each of which asks for them again. */
const TEXTS_KEPT = 100;

const namesIn = askedOnce((text: string) => askedOnce((name: string) => offsetsOf(text, name)), TEXTS_KEPT);

/** The text in lower case. */
export const inSmallLetters = askedOnce((text: string) => text.toLowerCase(), TEXTS_KEPT);

function offsetsOf(text: string, name: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + name.length] ?? '')) found.push(at);
  return found;
}

/** What an index by words holds for those of a text. */
export function keyedIn<T>(words: ReadonlySet<string>, index: ByWord<T>): readonly T[] {
  const found = new Set<T>();
  for (const word of words) for (const each of index.get(word) ?? []) found.add(each);
  return [...found];
}

export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
}

const LETTER = /[\p{L}\p{N}]/u;
