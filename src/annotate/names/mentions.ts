/** A name found, on its way through the article: a span of one sentence, its type, how sure, and its key. */
import type { LabelledSpan } from './labels.js';
import type { SentenceView } from './sentence.js';

export interface FoundName extends LabelledSpan {
  /** In [0, 1]: that span and type are right. */
  readonly certainty: number;
}

/** Names of one sentence with the sentence, in reading order. */
export interface ReadSentence {
  readonly view: SentenceView;
  readonly names: readonly FoundName[];
}

/** What two mentions of one name share: their words in small letters. */
export function keyOf(
  view: SentenceView,
  { first, end }: { readonly first: number; readonly end: number },
): string {
  let key = '';
  for (let i = first; i < end; i++) key += (i === first ? '' : ' ') + view.words[i]!.lower;
  return key;
}

/** Adds names where no other stands; those that came first stay. */
export function fill(names: readonly FoundName[], more: readonly FoundName[]): readonly FoundName[] {
  const all = [...names];
  for (const name of more)
    if (!all.some(other => other.first < name.end && name.first < other.end)) all.push(name);
  return all.sort((a, b) => a.first - b.first);
}
