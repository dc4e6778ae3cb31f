/**
 * Names that are listed together are of one kind: `Carrascal, Cantilan, Carmen and Lanuza`.
 * In: a sentence with its names. Out: the same, where the doubtful names of a list take the type of its others.
 */
import { TYPES } from './labels.js';
import type { FoundName, ReadSentence } from './mentions.js';
import type { SentenceView } from './sentence.js';

/** Shortest list that tells anything, in names. */
const SHORTEST = 4;
/** Share of the certainty of a list from which its type is clear. */
const CLEAR = 0.6;
/** A name surer than this keeps its type. */
const SURE = 0.9;

export function agreeInLists({ view, names }: ReadSentence): ReadSentence {
  const out = [...names];
  for (let first = 0; first < out.length; ) {
    let end = first + 1;
    while (end < out.length && isListed(view, out[end - 1]!, out[end]!)) end++;
    if (end - first >= SHORTEST) {
      const type = commonType(out.slice(first, end));
      for (let i = first; i < end && type !== undefined; i++)
        if (out[i]!.certainty < SURE) out[i] = { ...out[i]!, type };
    }
    first = end;
  }
  return { view, names: out };
}

/** Only a comma, `and`, or both lie between. */
function isListed(view: SentenceView, earlier: FoundName, later: FoundName): boolean {
  const between = view.words.slice(earlier.end, later.first).map(word => word.lower);
  return /^(,|and|or|, and|, or)$/.test(between.join(' '));
}

function commonType(names: readonly FoundName[]): number | undefined {
  const sums = TYPES.map((_, type) =>
    names.reduce((sum, name) => sum + (name.type === type ? name.certainty : 0), 0),
  );
  const total = sums.reduce((a, b) => a + b, 0);
  const most = Math.max(...sums);
  return most >= CLEAR * total ? sums.indexOf(most) : undefined;
}
