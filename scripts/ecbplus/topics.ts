/**
 * Documents → those that tell of one event: average linkage over the cosine of their words, weighed by rarity. In: texts
 * by name. Out: for each name a number.
 */

/** Where average linkage stops: chosen on the training part. */
const LEAST_ALIKE = 0.12;

export function topicsOf(texts: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const names = [...texts.keys()];
  const vectors = vectorsOf([...texts.values()]);
  const likeness = vectors.map((a, i) => Float64Array.from(vectors, (b, j) => (i === j ? 0 : cosine(a, b))));
  const members = names.map((_, index) => [index]);
  const alive = new Set(names.keys());
  const best = new Int32Array(names.length).fill(-1);
  const seek = (i: number): void => {
    best[i] = -1;
    for (const j of alive)
      if (j !== i && (best[i]! < 0 || likeness[i]![j]! > likeness[i]![best[i]!]!)) best[i] = j;
  };
  for (const i of alive) seek(i);
  for (;;) {
    let top = -1;
    for (const i of alive)
      if (best[i]! >= 0 && (top < 0 || likeness[i]![best[i]!]! > likeness[top]![best[top]!]!)) top = i;
    if (top < 0 || likeness[top]![best[top]!]! < LEAST_ALIKE) break;
    const other = best[top]!;
    const [a, b] = [members[top]!.length, members[other]!.length];
    alive.delete(other);
    for (const k of alive) {
      if (k === top) continue;
      const mean = (a * likeness[top]![k]! + b * likeness[other]![k]!) / (a + b);
      likeness[top]![k] = likeness[k]![top] = mean;
    }
    members[top]!.push(...members[other]!);
    for (const k of alive)
      if (k === top || best[k] === top || best[k] === other) seek(k);
      else if (likeness[k]![top]! > likeness[k]![best[k]!]!) best[k] = top;
  }
  return new Map([...alive].flatMap(topic => members[topic]!.map(index => [names[index]!, topic] as const)));
}

function vectorsOf(texts: readonly string[]): Map<string, number>[] {
  const counts = texts.map(text => {
    const words = new Map<string, number>();
    for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}|\d{4}/gu))
      words.set(word, (words.get(word) ?? 0) + 1);
    return words;
  });
  const documents = new Map<string, number>();
  for (const words of counts)
    for (const word of words.keys()) documents.set(word, (documents.get(word) ?? 0) + 1);
  return counts.map(words => {
    const weights = [...words].map(
      ([word, count]) =>
        [word, (1 + Math.log(count)) * Math.log(texts.length / documents.get(word)!)] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  });
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of short) sum += weight * (long.get(word) ?? 0);
  return sum;
}
