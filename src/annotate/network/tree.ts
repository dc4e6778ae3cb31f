/**
 * The best tree over a sentence. In: for each word the scores of all heads. Out: the head of each word; exactly one
 * word hangs on the root, which is the place after the last word.
 *
 * Where the best head of each word gives a tree, that is it; else Chu and Liu (1965), Edmonds (1967), in the form
 * for dense graphs by Tarjan (1977), with a price on the root so high that no second word takes it.
 */

/** Scores of the heads of a word: those of the words, then that of the root. Valid until the next call. */
export type HeadScores = (word: number) => Float32Array;

/** Fills `heads`; a head of `length` is the root. */
export function findTree(length: number, scoresOf: HeadScores, heads: Int16Array): void {
  for (let word = 0; word < length; word++) heads[word] = bestHead(scoresOf(word), word, length);
  if (!isTree(length, heads)) spanTree(length, scoresOf, heads);
}

function bestHead(scores: Float32Array, word: number, length: number): number {
  let best = length;
  for (let head = 0; head < length; head++) if (head !== word && scores[head]! > scores[best]!) best = head;
  return best;
}

/** True where one word hangs on the root and all others on it, at whatever remove. */
export function isTree(length: number, heads: Int16Array): boolean {
  const reaches = new Uint8Array(length + 1);
  reaches[length] = DONE;
  let roots = 0;
  for (let word = 0; word < length; word++) {
    if (heads[word] === length) roots++;
    let node = word;
    for (; reaches[node] === 0; node = heads[node]!) reaches[node] = SEEN;
    if (reaches[node] === SEEN) return false;
    for (node = word; reaches[node] === SEEN; node = heads[node]!) reaches[node] = DONE;
  }
  return roots === 1;
}

const SEEN = 1;
const DONE = 2;

/** A cycle that became one node: its first member stands for it. */
interface Contraction {
  readonly members: readonly number[];
  /** Head of each member within the cycle. */
  readonly inner: readonly number[];
  /** For each node outside: the member that it would be the head of, and the member that would be its head. */
  readonly enter: Int16Array;
  readonly leave: Int16Array;
}

function spanTree(length: number, scoresOf: HeadScores, heads: Int16Array): void {
  const width = length + 1;
  const scores = priced(length, scoresOf);
  const active = Array.from({ length }, (_, word) => word);
  const contractions: Contraction[] = [];
  const states = new Uint8Array(width);
  states[length] = DONE;
  for (let start = 0; start < length; start++) {
    let node = start;
    const path: number[] = [];
    while (states[node] !== DONE) {
      if (states[node] === SEEN) {
        const members = path.splice(path.indexOf(node));
        contractions.push(contract(members, active, scores, length, heads));
        states[node] = 0;
        for (const member of members) if (member !== node) states[member] = DONE;
      }
      path.push(node);
      states[node] = SEEN;
      heads[node] = bestActive(scores, node, active, length);
      node = heads[node]!;
    }
    for (const seen of path) states[seen] = DONE;
  }
  for (const { members, inner, enter, leave } of contractions.reverse()) {
    const first = members[0]!;
    const head = heads[first]!;
    for (const node of leave.keys())
      if (leave[node]! >= 0 && heads[node] === first) heads[node] = leave[node]!;
    members.forEach((member, index) => {
      heads[member] = inner[index]!;
    });
    heads[enter[head]!] = head;
  }
}

/** Scores row by row, where the root costs more than all other heads together may gain. */
function priced(length: number, scoresOf: HeadScores): Float64Array {
  const width = length + 1;
  const scores = new Float64Array(length * width);
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < length; word++) {
    const row = scoresOf(word);
    for (let head = 0; head < width; head++) {
      const score = row[head]!;
      scores[word * width + head] = score;
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
  }
  const price = (most - least + 1) * width;
  for (let word = 0; word < length; word++) scores[word * width + length]! -= price;
  return scores;
}

/** Best head of a node among the nodes that are left; the root is always one. */
function bestActive(scores: Float64Array, node: number, active: readonly number[], length: number): number {
  const row = node * (length + 1);
  let best = length;
  for (const head of active) if (head !== node && scores[row + head]! > scores[row + best]!) best = head;
  return best;
}

/** Makes one node of a cycle: changes the scores of the first member, and takes the others from `active`. */
function contract(
  members: readonly number[],
  active: number[],
  scores: Float64Array,
  length: number,
  heads: Int16Array,
): Contraction {
  const width = length + 1;
  const first = members[0]!;
  const inner = members.map(member => heads[member]!);
  const costs = members.map((member, index) => scores[member * width + inner[index]!]!);
  const enter = new Int16Array(width).fill(-1);
  const leave = new Int16Array(length).fill(-1);
  const isMember = new Set(members);
  for (let at = active.length - 1; at >= 0; at--)
    if (active[at] !== first && isMember.has(active[at]!)) active.splice(at, 1);
  for (const node of [...active, length]) {
    if (node === first) continue;
    let gain = Number.NEGATIVE_INFINITY;
    let best = Number.NEGATIVE_INFINITY;
    members.forEach((member, index) => {
      const entering = scores[member * width + node]! - costs[index]!;
      if (entering > gain) {
        gain = entering;
        enter[node] = member;
      }
      if (node === length) return;
      const leaving = scores[node * width + member]!;
      if (leaving > best) {
        best = leaving;
        leave[node] = member;
      }
    });
    scores[first * width + node] = gain;
    if (node !== length) scores[node * width + first] = best;
  }
  return { members, inner, enter, leave };
}
