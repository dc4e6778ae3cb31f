/**
 * Pairs of clusters that were compared and left apart, and near enough to the border for a person to settle. In:
 * pairs as they were found. Out: those of clusters that are still two, the weightiest first kept: most records, nearest
 * to the border.
 */
import type { Doubt, EntityId, MergeEvidence } from '../model/index.js';
import type { Cluster } from './clusters.js';

export interface OpenPair {
  readonly clusters: readonly [Cluster, Cluster];
  readonly names: readonly [string, string];
  readonly articles: readonly [string, string];
  readonly score: number;
  readonly evidence: readonly MergeEvidence[];
}

/** More than anybody goes through. */
const MOST_DOUBTS = 1000;

export function describeDoubts(
  pairs: readonly OpenPair[],
  idOf: (cluster: Cluster) => EntityId | undefined,
): Doubt[] {
  const found = new Map<string, { readonly doubt: Doubt; readonly weight: number }>();
  for (const { clusters, names, articles, score, evidence } of pairs) {
    const [one, other] = [idOf(clusters[0]), idOf(clusters[1])];
    if (one === undefined || other === undefined || one === other) continue;
    const key = [one, other].sort().join(' ');
    const records = clusters[0].records.length + clusters[1].records.length;
    const weight = records / (1 + Math.abs(score));
    const doubt = { entities: [one, other] as const, names, articles, score, evidence };
    const known = found.get(key);
    if (!known || known.doubt.score < score) found.set(key, { doubt, weight });
  }
  return [...found]
    .sort(([keyA, a], [keyB, b]) => b.weight - a.weight || (keyA < keyB ? -1 : 1))
    .slice(0, MOST_DOUBTS)
    .map(([, { doubt }]) => doubt)
    .sort((a, b) => (a.entities.join(' ') < b.entities.join(' ') ? -1 : 1));
}
