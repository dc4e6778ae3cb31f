/**
 * Records → entities: one for one real thing, across all articles.
 *
 *   records → groups of one name (groups.ts) → joined by decisions, then by evidence (matching.ts)
 *           → short names placed (shortNames.ts) → records of copies added (followers.ts) → entities with ids
 *
 * The id of an entity is a hash of its gazetteer key, or of its type and folded name: the same in every corpus in
 * which the thing is found under that name, however many articles are added. Of several with one type and name
 * the one with the smallest record key has that id, the others' hash their record key too.
 */
import type {
  DocumentId,
  Doubt,
  Entity,
  EntityId,
  EntityMention,
  EntityType,
  ExternalIds,
  Merge,
} from '../model/index.js';
import type { ResolutionWeights } from '../schema/resolution.js';
import { type Cluster, join } from './clusters.js';
import type { Decisions } from './decisions.js';
import { describeDoubts, type OpenPair } from './doubts.js';
import { type Scales, sum, weigh } from './evidence.js';
import { addFollowers, separateFollowers } from './followers.js';
import { groupByName } from './groups.js';
import { hashOf } from './ids.js';
import { joinClusters, type Separation } from './matching.js';
import type { EntityRecord, Language } from './records.js';
import { placeShortNames } from './shortNames.js';
import { fold } from './spelling.js';

export interface ResolvedEntities {
  readonly entities: readonly Entity[];
  /** By record key. */
  readonly idOf: ReadonlyMap<string, EntityId>;
  readonly merges: readonly Merge[];
  readonly doubts: readonly Doubt[];
}

export function resolveEntities(
  records: readonly EntityRecord[],
  language: Language,
  decisions: Decisions,
  originalOf: (document: DocumentId) => DocumentId | undefined,
): ResolvedEntities {
  const { leaders, leaderOf } = separateFollowers(records, originalOf);
  const scales = scalesOf(leaders, language.weights);
  const keptApart = separationOf(decisions);
  const { clusters, short } = groupByName(leaders, language, scales);
  const decided = joinDecided(clusters, decisions, scales);
  const joined = joinClusters(decided, language, scales, keptApart);
  const placed = placeShortNames(joined.clusters, short, language, scales, keptApart);
  const all = joinDecided(placed.clusters, decisions, scales);
  addFollowers(all, leaderOf, scales);
  return describe(all, placed.candidates, [...joined.open, ...placed.open], decisions);
}

function scalesOf(records: readonly EntityRecord[], weights: ResolutionWeights): Scales {
  const articlesWith = new Map<string, number>();
  const contexts = new Set(records.map(record => record.context));
  for (const { company } of contexts)
    for (const key of company) articlesWith.set(key, (articlesWith.get(key) ?? 0) + 1);
  return { weights, articles: contexts.size, articlesWith: company => articlesWith.get(company) ?? 1 };
}

function separationOf(decisions: Decisions): Separation {
  if (decisions.different.length === 0) return () => false;
  return (a, b) =>
    decisions.different.some(
      ([one, other]) => (a.marks.has(one) && b.marks.has(other)) || (a.marks.has(other) && b.marks.has(one)),
    );
}

/** Joins what the user says is one. */
function joinDecided(clusters: readonly Cluster[], decisions: Decisions, scales: Scales): readonly Cluster[] {
  for (const [one, other] of decisions.same) {
    const meant = clusters.filter(
      cluster => cluster.records.length > 0 && (cluster.marks.has(one) || cluster.marks.has(other)),
    );
    const [first, ...rest] = meant.sort(
      (a, b) => b.records.length - a.records.length || (a.key < b.key ? -1 : 1),
    );
    for (const cluster of rest) {
      const [a, b] = [first!.records[0]!, cluster.records[0]!];
      join(first!, cluster, {
        names: [a.name, b.name],
        articles: [a.context.document.article, b.context.document.article],
        ...sum(scales, [weigh(scales, 'decision', `same: ${one}, ${other}`)]),
      });
    }
  }
  return clusters.filter(cluster => cluster.records.length > 0);
}

function describe(
  clusters: readonly Cluster[],
  candidates: ReadonlyMap<Cluster, readonly Cluster[]>,
  open: readonly OpenPair[],
  decisions: Decisions,
): ResolvedEntities {
  const inOrder = [...clusters].sort((a, b) => (a.key < b.key ? -1 : 1));
  const idOf = new Map<string, EntityId>();
  const ids = new Map<Cluster, EntityId>();
  const taken = new Set<string>();
  for (const cluster of inOrder) {
    const base = cluster.known?.key ?? `${typeOf(cluster)}:${fold(nameOf(cluster))}`;
    const id = (taken.has(base) ? hashOf('entity', base, cluster.key) : hashOf('entity', base)) as EntityId;
    taken.add(base);
    ids.set(cluster, id);
    for (const record of cluster.records) idOf.set(record.key, id);
  }
  const renamed = new Map(Object.entries(decisions.rename).map(([name, to]) => [fold(name), to]));
  const entities = inOrder.map((cluster): Entity => {
    const name = renamed.get(fold(nameOf(cluster))) ?? nameOf(cluster);
    const { known } = cluster;
    return {
      id: ids.get(cluster)!,
      type: typeOf(cluster),
      name,
      aliases: aliasesOf(cluster, name),
      ids: known?.ids ?? NO_IDS,
      coordinates: known?.coordinates,
      mentions: mentionsOf(cluster, idOf),
      candidates: (candidates.get(cluster) ?? [])
        .map(candidate => ids.get(candidate)!)
        .filter(id => id !== undefined),
    };
  });
  const merges = inOrder.flatMap(cluster =>
    cluster.log.map(entry => ({ entity: ids.get(cluster)!, ...entry })),
  );
  return {
    entities: entities.sort(byId),
    idOf,
    merges: merges.sort(byEntityAndNames),
    doubts: describeDoubts(open, cluster => ids.get(cluster)),
  };
}

const NO_IDS: ExternalIds = {
  wikidata: undefined,
  iso: undefined,
  geonames: undefined,
  own: undefined,
};

function byId(a: Entity, b: Entity): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function byEntityAndNames(a: Merge, b: Merge): number {
  const [keyA, keyB] = [a, b].map(({ entity, names, articles }) =>
    [entity, ...names, ...articles].join('\n'),
  );
  return keyA! < keyB! ? -1 : keyA! > keyB! ? 1 : 0;
}

/** Of most records; the gazetteer's where it is known. */
function typeOf(cluster: Cluster): EntityType {
  if (cluster.known) return cluster.known.type;
  return mostFrequent(cluster.records.map(record => record.type));
}

/** The gazetteer's name; else the full name that most articles use, the longer of two. */
function nameOf(cluster: Cluster): string {
  if (cluster.known) return cluster.known.name;
  const names = cluster.records.map(record => record.name);
  const quiet = names.filter(name => !isHeadline(name));
  if (cluster.type === 'PLACE') return mostFrequent(quiet.length > 0 ? quiet : names);
  const full = quiet.filter(name => name.includes(' '));
  const loud = names.filter(name => name.includes(' '));
  return mostFrequent([full, loud, names].find(list => list.length > 0)!);
}

/** A name in capitals, as headlines have it; an acronym is none. */
function isHeadline(name: string): boolean {
  return name.includes(' ') && name === name.toUpperCase();
}

function mostFrequent<T extends string>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(
    // Letters with marks sort after those without: the name that keeps them is shown.
    (a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] > b[0] ? -1 : 1),
  )[0]![0];
}

function aliasesOf(cluster: Cluster, name: string): string[] {
  const seen = cluster.records.flatMap(({ entity }) => [
    entity.name,
    ...entity.mentions.filter(mention => mention.kind === 'name').map(mention => mention.text),
  ]);
  const all = new Set([...seen, ...(cluster.known?.aliases ?? [])]);
  if (cluster.known) all.add(cluster.known.name);
  all.delete(name);
  return [...all].sort();
}

function mentionsOf(cluster: Cluster, idOf: ReadonlyMap<string, EntityId>): EntityMention[] {
  return cluster.records
    .flatMap(({ entity, context: { document } }) =>
      entity.mentions.map(({ span, text, kind, standsFor }) => ({
        document: document.id,
        span,
        text,
        kind,
        standsFor: standsFor && idOf.get(`${document.id} ${standsFor}`),
      })),
    )
    .sort(
      (a, b) =>
        (a.document < b.document ? -1 : a.document > b.document ? 1 : 0) ||
        a.span.start - b.span.start ||
        a.span.end - b.span.end,
    );
}
