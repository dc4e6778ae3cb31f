/** Counting what was found, what was false and what was missed, and the scores made of it. */

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** True positives, false positives, false negatives; for B³ the mentions of gold and prediction. */
  readonly counts: readonly [number, number, number];
}

/** Rows by name; a row that was never touched does not exist. */
export class Counts {
  readonly #rows = new Map<string, [number, number, number]>();

  add(row: string, found: number, spurious: number, missed: number): void {
    const counts = this.#rows.get(row) ?? [0, 0, 0];
    counts[0] += found;
    counts[1] += spurious;
    counts[2] += missed;
    this.#rows.set(row, counts);
  }

  scores(): Map<string, Score> {
    return new Map([...this.#rows].map(([row, counts]) => [row, scoreOf(counts)]));
  }

  /** For rows that are shares and no retrieval: found of found and not found. */
  share(row: string): Score | undefined {
    const counts = this.#rows.get(row);
    if (!counts) return undefined;
    const share = counts[0] / Math.max(1, counts[0] + counts[1]);
    return { precision: share, recall: share, f1: share, counts };
  }
}

function scoreOf(counts: readonly [number, number, number]): Score {
  const [found, spurious, missed] = counts;
  return prf(ratio(found, found + spurious), ratio(found, found + missed), counts);
}

export function prf(precision: number, recall: number, counts: readonly [number, number, number]): Score {
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall), counts };
}

function ratio(part: number, whole: number): number {
  return whole ? part / whole : 0;
}
