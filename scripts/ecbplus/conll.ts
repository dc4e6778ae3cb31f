/**
 * The CoNLL score of chains: the mean F1 of MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998) and CEAFe (Luo 2005).
 * Singletons count. In: for each mention its chain in the key and in the answer.
 */
export interface Score {
  readonly muc: number;
  readonly b3: number;
  readonly ceafe: number;
  readonly conll: number;
}

type Chains = ReadonlyMap<string, string>;

/** In [0, 1]. */
export function scoreChains(key: Chains, answer: Chains): Score {
  const [keySets, answerSets] = [setsOf(key), setsOf(answer)];
  const muc = f1(mucRecall(keySets, answer), mucRecall(answerSets, key));
  const b3 = f1(b3Recall(key, keySets, answer, answerSets), b3Recall(answer, answerSets, key, keySets));
  const alike = ceafe(keySets, answer, answerSets);
  const ceaf = f1(alike / keySets.size, alike / answerSets.size);
  return { muc, b3, ceafe: ceaf, conll: (muc + b3 + ceaf) / 3 };
}

function f1(recall: number, precision: number): number {
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision);
}

function setsOf(chains: Chains): Map<string, string[]> {
  const sets = new Map<string, string[]>();
  for (const [mention, chain] of chains) {
    const set = sets.get(chain);
    if (set) set.push(mention);
    else sets.set(chain, [mention]);
  }
  return sets;
}

function mucRecall(sets: ReadonlyMap<string, readonly string[]>, other: Chains): number {
  let [links, kept] = [0, 0];
  for (const mentions of sets.values()) {
    links += mentions.length - 1;
    kept += mentions.length - new Set(mentions.map(mention => other.get(mention))).size;
  }
  return links === 0 ? 0 : kept / links;
}

function b3Recall(
  chains: Chains,
  sets: ReadonlyMap<string, readonly string[]>,
  other: Chains,
  otherSets: ReadonlyMap<string, readonly string[]>,
): number {
  let total = 0;
  for (const [mention, chain] of chains) {
    const own = sets.get(chain)!;
    const theirs = new Set(otherSets.get(other.get(mention)!));
    total += own.filter(one => theirs.has(one)).length / own.length;
  }
  return total / chains.size;
}

/** The greatest sum of phi4 of chains paired one to one, found in each group of chains that overlap by itself. */
function ceafe(
  keySets: ReadonlyMap<string, readonly string[]>,
  answer: Chains,
  answerSets: ReadonlyMap<string, readonly string[]>,
): number {
  const overlaps = new Map<string, Map<string, number>>();
  for (const [chain, mentions] of keySets) {
    const counts = new Map<string, number>();
    for (const mention of mentions) {
      const other = answer.get(mention)!;
      counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    overlaps.set(chain, counts);
  }
  const byAnswer = new Map<string, string[]>();
  for (const [chain, counts] of overlaps)
    for (const other of counts.keys()) byAnswer.set(other, [...(byAnswer.get(other) ?? []), chain]);
  const seen = new Set<string>();
  let total = 0;
  for (const start of keySets.keys()) {
    if (seen.has(start)) continue;
    const rows = [start];
    const columns = new Set<string>();
    seen.add(start);
    for (const row of rows)
      for (const column of overlaps.get(row)!.keys()) {
        if (columns.has(column)) continue;
        columns.add(column);
        for (const other of byAnswer.get(column)!)
          if (!seen.has(other)) {
            seen.add(other);
            rows.push(other);
          }
      }
    const across = [...columns];
    total += bestPairing(
      rows.map(row =>
        across.map(
          column =>
            (2 * (overlaps.get(row)!.get(column) ?? 0)) /
            (keySets.get(row)!.length + answerSets.get(column)!.length),
        ),
      ),
    );
  }
  return total;
}

/** Kuhn's method with potentials: the largest sum of cells, one a row and one a column. */
export function bestPairing(weights: readonly (readonly number[])[]): number {
  const wide = weights.length <= weights[0]!.length;
  const table = wide ? weights : weights[0]!.map((_, column) => weights.map(row => row[column]!));
  const [n, m] = [table.length, table[0]!.length];
  const u = new Float64Array(n + 1);
  const v = new Float64Array(m + 1);
  const match = new Int32Array(m + 1);
  const way = new Int32Array(m + 1);
  for (let row = 1; row <= n; row++) {
    match[0] = row;
    let column = 0;
    const least = new Float64Array(m + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(m + 1);
    do {
      used[column] = 1;
      const from = match[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= m; j++) {
        if (used[j]) continue;
        const cost = -table[from - 1]![j - 1]! - u[from]! - v[j]!;
        if (cost < least[j]!) [least[j], way[j]] = [cost, column];
        if (least[j]! < delta) [delta, next] = [least[j]!, j];
      }
      for (let j = 0; j <= m; j++)
        if (used[j]) {
          u[match[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      column = next;
    } while (match[column] !== 0);
    for (; column !== 0; column = way[column]!) match[column] = match[way[column]!]!;
  }
  let sum = 0;
  for (let j = 1; j <= m; j++) if (match[j]) sum += table[match[j]! - 1]![j - 1]!;
  return sum;
}
