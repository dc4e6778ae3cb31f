/**
 * How far confidence can be trusted: facts in bins of their confidence, with the share that is right in each
 * (reliability diagram, DeGroot and Fienberg 1983).
 */
import type { ScoredFact } from './facts.js';

export interface ReliabilityBin {
  /** Confidence in `[from, to)`; the last bin includes 1. */
  readonly from: number;
  readonly to: number;
  readonly facts: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

const BINS = 10;

export function reliability(facts: readonly ScoredFact[]): ReliabilityBin[] {
  const bins: ScoredFact[][] = Array.from({ length: BINS }, () => []);
  for (const fact of facts)
    if (fact.confidence !== undefined)
      bins[Math.min(BINS - 1, Math.max(0, Math.floor(fact.confidence * BINS)))]?.push(fact);
  return bins.flatMap((bin, index) =>
    bin.length
      ? [
          {
            from: index / BINS,
            to: (index + 1) / BINS,
            facts: bin.length,
            meanConfidence: bin.reduce((sum, { confidence }) => sum + (confidence ?? 0), 0) / bin.length,
            shareRight: bin.filter(({ right }) => right).length / bin.length,
          },
        ]
      : [],
  );
}
