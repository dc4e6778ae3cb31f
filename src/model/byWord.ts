/** What an index holds under a word, in the order of its table; undefined where it holds nothing. */
export interface ByWord<T> {
  readonly get: (word: string) => readonly T[] | undefined;
}
