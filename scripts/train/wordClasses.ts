/**
 * Word classes from plain text: the exchange algorithm for a class bigram model (Kneser and Ney 1993; the classes of
 * Brown et al. 1992). Each word in turn moves to the class that makes the text likeliest, until few move.
 * In: sentences. Out: the words, by falling frequency, and a class of each; the same text gives the same classes.
 */
import { normalise } from '../../src/annotate/names/clusters.js';

export interface ClusterOptions {
  readonly classes: number;
  readonly rounds: number;
}

export interface Vocabulary {
  readonly words: readonly string[];
  readonly counts: Float64Array;
  /** Neighbours in compressed rows: word `w` has `at[w]` to `at[w + 1]` of `word` and `count`. */
  readonly left: Neighbours;
  readonly right: Neighbours;
}

interface Neighbours {
  readonly at: Int32Array;
  readonly word: Int32Array;
  readonly count: Float64Array;
}

const BORDER = 0;

export function countWords(sentences: Iterable<readonly string[]>, least: number): Vocabulary {
  const all = [...sentences].map(forms => forms.map(normalise));
  const frequency = new Map<string, number>();
  for (const forms of all) for (const form of forms) frequency.set(form, (frequency.get(form) ?? 0) + 1);
  const words = [...frequency]
    .filter(([, count]) => count >= least)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word);
  // Number 0 is the border of a sentence, 1 a rare word.
  const number = new Map(words.map((word, i) => [word, i + 2]));
  const size = words.length + 2;
  const counts = new Float64Array(size);
  const pairs = new Map<number, number>();
  for (const forms of all) {
    let before = BORDER;
    for (let i = 0; i <= forms.length; i++) {
      const word = i === forms.length ? BORDER : (number.get(forms[i]!) ?? 1);
      counts[word]!++;
      const key = before * size + word;
      pairs.set(key, (pairs.get(key) ?? 0) + 1);
      before = word;
    }
  }
  return { words, counts, left: rows(pairs, size, true), right: rows(pairs, size, false) };
}

function rows(pairs: ReadonlyMap<number, number>, size: number, byLater: boolean): Neighbours {
  const at = new Int32Array(size + 1);
  for (const key of pairs.keys()) at[(byLater ? key % size : Math.floor(key / size)) + 1]!++;
  for (let w = 0; w < size; w++) at[w + 1]! += at[w]!;
  const fill = at.slice();
  const word = new Int32Array(pairs.size);
  const count = new Float64Array(pairs.size);
  for (const [key, n] of pairs) {
    const earlier = Math.floor(key / size);
    const later = key % size;
    const slot = fill[byLater ? later : earlier]!++;
    word[slot] = byLater ? earlier : later;
    count[slot] = n;
  }
  return { at, word, count };
}

/** The class of each word of the vocabulary, from 1; the border and rare words have classes of their own behind. */
export function clusterWords(vocabulary: Vocabulary, options: ClusterOptions): Int32Array {
  const { counts, left, right } = vocabulary;
  const size = counts.length;
  const classes = options.classes + 2;
  const classOf = new Int32Array(size);
  classOf[0] = options.classes;
  classOf[1] = options.classes + 1;
  for (let w = 2; w < size; w++) classOf[w] = (w - 2) % options.classes;
  const bigrams = new Float64Array(classes * classes);
  const unigrams = new Float64Array(classes);
  for (let w = 0; w < size; w++) {
    unigrams[classOf[w]!]! += counts[w]!;
    for (let k = right.at[w]!; k < right.at[w + 1]!; k++)
      bigrams[classOf[w]! * classes + classOf[right.word[k]!]!]! += right.count[k]!;
  }
  const leftOf = new Float64Array(classes);
  const rightOf = new Float64Array(classes);
  const leftClasses = new Int32Array(classes);
  const rightClasses = new Int32Array(classes);
  for (let round = 0; round < options.rounds; round++) {
    let moved = 0;
    for (let w = 2; w < size; w++) {
      const own = classOf[w]!;
      const lefts = gather(left, w, classOf, leftOf, leftClasses);
      const rights = gather(right, w, classOf, rightOf, rightClasses);
      for (let k = 0; k < lefts; k++) bigrams[leftClasses[k]! * classes + own]! -= leftOf[leftClasses[k]!]!;
      for (let k = 0; k < rights; k++)
        bigrams[own * classes + rightClasses[k]!]! -= rightOf[rightClasses[k]!]!;
      unigrams[own]! -= counts[w]!;
      let best = own;
      let gain = -Infinity;
      for (let c = 0; c < options.classes; c++) {
        let sum = -2 * (entropy(unigrams[c]! + counts[w]!) - entropy(unigrams[c]!));
        for (let k = 0; k < lefts; k++) {
          const l = leftClasses[k]!;
          const now = bigrams[l * classes + c]!;
          sum += entropy(now + leftOf[l]!) - entropy(now);
        }
        for (let k = 0; k < rights; k++) {
          const r = rightClasses[k]!;
          const now = bigrams[c * classes + r]!;
          sum += entropy(now + rightOf[r]!) - entropy(now);
        }
        if (sum > gain) {
          gain = sum;
          best = c;
        }
      }
      if (best !== own) moved++;
      classOf[w] = best;
      unigrams[best]! += counts[w]!;
      for (let k = 0; k < lefts; k++) {
        bigrams[leftClasses[k]! * classes + best]! += leftOf[leftClasses[k]!]!;
        leftOf[leftClasses[k]!] = 0;
      }
      for (let k = 0; k < rights; k++) {
        bigrams[best * classes + rightClasses[k]!]! += rightOf[rightClasses[k]!]!;
        rightOf[rightClasses[k]!] = 0;
      }
    }
    if (moved < size / 200) break;
  }
  return classOf.subarray(2).map(c => c + 1);
}

function gather(
  neighbours: Neighbours,
  w: number,
  classOf: Int32Array,
  sums: Float64Array,
  classes: Int32Array,
): number {
  let found = 0;
  for (let k = neighbours.at[w]!; k < neighbours.at[w + 1]!; k++) {
    const c = classOf[neighbours.word[k]!]!;
    if (sums[c] === 0) classes[found++] = c;
    sums[c]! += neighbours.count[k]!;
  }
  return found;
}

const TABLE = Float64Array.from({ length: 1 << 16 }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));
const entropy = (n: number): number => (n < TABLE.length ? TABLE[n]! : n * Math.log(n));
