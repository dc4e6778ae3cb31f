/**
 * B³ (Bagga and Baldwin 1998) over the union of mentions: a missed mention costs recall, a spurious one
 * precision. In: mention key → cluster, of gold and of prediction.
 */
import { prf, type Score } from './counts.js';

export function bCubed(gold: ReadonlyMap<string, string>, predicted: ReadonlyMap<string, string>): Score {
  return prf(mean(predicted, gold), mean(gold, predicted), [gold.size, predicted.size, 0]);
}

/** Mean over the mentions of `from` of the share of their cluster that `against` puts together too. */
function mean(from: ReadonlyMap<string, string>, against: ReadonlyMap<string, string>): number {
  const size = clusterSizes(from);
  const shared = clusterSizes(
    new Map(
      [...from].flatMap(([m, c]) => (against.has(m) ? [[m, `${c}\0\0${against.get(m)}`] as const] : [])),
    ),
  );
  let sum = 0;
  for (const [mention, cluster] of from) {
    const other = against.get(mention);
    if (other !== undefined) sum += (shared.get(`${cluster}\0\0${other}`) ?? 0) / (size.get(cluster) ?? 1);
  }
  return sum / Math.max(1, from.size);
}

function clusterSizes(clusters: ReadonlyMap<string, string>): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const cluster of clusters.values()) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  return sizes;
}
