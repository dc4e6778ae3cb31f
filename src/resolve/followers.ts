/**
 * Records of copied articles. A name in a copy means whom it means in the original, so its record follows the
 * original's wherever that goes, and adds nothing to what decides: a story printed ten times is evidence once.
 */
import type { DocumentId } from '../model/index.js';
import { addRecord, type Cluster } from './clusters.js';
import { isOfOneArticle } from './decisions.js';
import { type Scales, sum, weigh } from './evidence.js';
import type { EntityRecord } from './records.js';

export interface Followed {
  readonly leaders: readonly EntityRecord[];
  /** Record of a copy → the same name's record in the original. */
  readonly leaderOf: ReadonlyMap<EntityRecord, EntityRecord>;
}

/** A decision on one article's name takes its record out of the train. */
export function separateFollowers(
  records: readonly EntityRecord[],
  originalOf: (document: DocumentId) => DocumentId | undefined,
): Followed {
  const byName = new Map<string, EntityRecord>();
  for (const record of records) if (!record.marks.some(isOfOneArticle)) byName.set(nameIn(record), record);
  const leaderOf = new Map<EntityRecord, EntityRecord>();
  for (const record of records) {
    if (record.marks.some(isOfOneArticle)) continue;
    let original = originalOf(record.context.document.id);
    for (; original !== undefined; original = originalOf(original)) {
      const leader = byName.get(nameIn(record, original));
      if (leader) leaderOf.set(record, leader);
    }
  }
  return { leaders: records.filter(record => !leaderOf.has(record)), leaderOf };
}

function nameIn(record: EntityRecord, document = record.context.document.id): string {
  return `${document} ${record.type} ${record.forms[0] ?? ''}`;
}

/** Adds the followers to the clusters their leaders came to. */
export function addFollowers(
  clusters: readonly Cluster[],
  leaderOf: ReadonlyMap<EntityRecord, EntityRecord>,
  scales: Scales,
): void {
  const clusterOf = new Map(
    clusters.flatMap(cluster => cluster.records.map(record => [record, cluster] as const)),
  );
  for (const [record, leader] of leaderOf) {
    const cluster = clusterOf.get(leader)!;
    const { article } = leader.context.document;
    cluster.log.push({
      names: [leader.name, record.name],
      articles: [article, record.context.document.article],
      ...sum(scales, [weigh(scales, 'copied-article', `a copy of ${article}`)]),
    });
    addRecord(cluster, record);
  }
}
