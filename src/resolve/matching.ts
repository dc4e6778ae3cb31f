/**
 * Clusters → fewer clusters: candidate pairs are scored, and joined from the best down while the score is above
 * 0. Two that cannot be one (different entries of a gazetteer, different given names before one family name) stay
 * apart whatever joins them to a third. Ties are settled by keys, so the order of the articles does not matter.
 */
import type { MergeEvidence } from '../model/index.js';
import type { NameForms } from '../schema/nameForms.js';
import { candidatePairs, namesOf } from './blocking.js';
import { compareBodies } from './bodyNames.js';
import { type Cluster, join } from './clusters.js';
import type { OpenPair } from './doubts.js';
import { compareContexts, mainCountry, type Scales, sum, weigh } from './evidence.js';
import { isCommonName } from './links.js';
import { compareFullNames, nameWords } from './personNames.js';
import { isGeneric, type Language } from './records.js';
import { fold } from './spelling.js';

/** Clusters that a decision keeps apart. */
export type Separation = (a: Cluster, b: Cluster) => boolean;

export interface Joined {
  readonly clusters: readonly Cluster[];
  /** Left apart, and not clearly. */
  readonly open: readonly OpenPair[];
}

interface ScoredPair {
  readonly a: number;
  readonly b: number;
  readonly names: readonly [string, string];
  readonly score: number;
  readonly evidence: readonly MergeEvidence[];
}

export function joinClusters(
  clusters: readonly Cluster[],
  language: Language,
  scales: Scales,
  keptApart: Separation,
): Joined {
  const [lowest] = scales.weights.doubtful;
  const scored = candidatePairs(clusters, language)
    .map(([a, b]) => scorePair(a, b, clusters, language, scales))
    .filter((pair): pair is ScoredPair => pair !== undefined && (pair.score > 0 || pair.score >= lowest))
    .sort(
      (x, y) =>
        y.score - x.score ||
        compareKeys(clusters[x.a]!, clusters[y.a]!) ||
        compareKeys(clusters[x.b]!, clusters[y.b]!),
    );
  const parent = clusters.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = index; parent[at] !== root; ) [parent[at], at] = [root, parent[at]!];
    return root;
  };
  const isAmbiguous = createRivals(scored, find, scales.weights.margin);
  for (const pair of scored) {
    const { a, b, names, score, evidence } = pair;
    if (score <= 0) break;
    const [rootA, rootB] = [find(a), find(b)];
    if (rootA === rootB || isAmbiguous(pair)) continue;
    const [one, other] = [clusters[rootA]!, clusters[rootB]!];
    if (keptApart(one, other) || cannotBeOne(one, other, language)) continue;
    const articles = [
      articleWith(clusters[a]!, one, names[0]),
      articleWith(clusters[b]!, other, names[1]),
    ] as const;
    const large = one.records.length >= other.records.length ? rootA : rootB;
    const small = large === rootA ? rootB : rootA;
    const written = [asWritten(one, names[0]), asWritten(other, names[1])] as const;
    join(clusters[large]!, clusters[small]!, { names: written, articles, score, evidence });
    parent[small] = large;
  }
  const open = scored.flatMap(({ a, b, names, score, evidence }): OpenPair[] => {
    const [one, other] = [clusters[find(a)]!, clusters[find(b)]!];
    if (score > 0 || one === other || keptApart(one, other) || cannotBeOne(one, other, language)) return [];
    const articles = [articleWith(one, one, names[0]), articleWith(other, other, names[1])] as const;
    const written = [asWritten(one, names[0]), asWritten(other, names[1])] as const;
    return [{ clusters: [one, other], names: written, articles, score, evidence }];
  });
  return { clusters: clusters.filter((_, index) => find(index) === index), open };
}

/** Whether the letters of an acronym fit another body nearly as well, which is not the same. */
function createRivals(scored: readonly ScoredPair[], find: (index: number) => number, margin: number) {
  const byEnd = new Map<number, ScoredPair[]>();
  for (const pair of scored)
    if (isAcronymPair(pair))
      for (const end of [pair.a, pair.b]) byEnd.set(end, [...(byEnd.get(end) ?? []), pair]);
  return (pair: ScoredPair): boolean => {
    if (!isAcronymPair(pair)) return false;
    const short = pair.names[0].length < pair.names[1].length ? pair.a : pair.b;
    const full = find(short === pair.a ? pair.b : pair.a);
    return (byEnd.get(short) ?? []).some(other => {
      const rival = find(other.a === short ? other.b : other.a);
      return rival !== full && rival !== find(short) && other.score > pair.score - margin;
    });
  };
}

function isAcronymPair({ evidence }: ScoredPair): boolean {
  return evidence[0]?.kind === 'acronym';
}

function compareKeys(a: Cluster, b: Cluster): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function articleWith(cluster: Cluster, joined: Cluster, name: string): string {
  const records = cluster.records.length > 0 ? cluster.records : joined.records;
  return (records.find(record => record.forms.includes(name)) ?? records[0]!).context.document.article;
}

/** A folded name as it stands in an article. */
function asWritten(cluster: Cluster, folded: string): string {
  for (const { entity } of cluster.records)
    for (const name of [entity.name, ...entity.mentions.map(mention => mention.text)])
      if (fold(name) === folded) return name;
  return folded;
}

function scorePair(
  a: number,
  b: number,
  clusters: readonly Cluster[],
  language: Language,
  scales: Scales,
): ScoredPair | undefined {
  const [one, other] = [clusters[a]!, clusters[b]!];
  if (one.known && other.known) return undefined;
  const likeness = compareNames(one, other, language, scales);
  if (!likeness || likeness.evidence.some(({ kind }) => kind === 'other-given-name')) return undefined;
  const evidence = [...likeness.evidence, ...compareContexts(one, other, scales)];
  return { a, b, names: likeness.names, ...sum(scales, evidence) };
}

/** The likest two of their names; two given names before one family name outweigh any likeness. */
export function compareNames(
  one: Cluster,
  other: Cluster,
  language: Language,
  scales: Scales,
): { evidence: MergeEvidence[]; names: readonly [string, string] } | undefined {
  let best: { evidence: MergeEvidence; names: readonly [string, string] } | undefined;
  for (const nameA of namesOf(one, language))
    for (const nameB of namesOf(other, language)) {
      const kind = likenessOf(one, other, nameA, nameB, language);
      if (!kind || (kind.endsWith('acronym') && !isWrittenAsAcronym(one, other, nameA, nameB))) continue;
      const names = [nameA, nameB] as const;
      const evidence = weigh(scales, kind, nameA === nameB ? nameA : names.join(' and '));
      if (kind === 'other-given-name') return { evidence: [evidence], names };
      if (!best || evidence.weight > best.evidence.weight) best = { evidence, names };
    }
  if (!best) return undefined;
  const evidence = [best.evidence];
  const generic = best.evidence.kind === 'same-generic-name';
  const [ownerA, ownerB] = [one, other].map(
    cluster => cluster.owner ?? (generic ? mainCountry(cluster) : undefined),
  );
  if (one.type !== 'PERSON' && ownerA && ownerB && ownerA !== ownerB)
    evidence.push(weigh(scales, 'other-owner', `${ownerA} and ${ownerB}`));
  return { evidence, names: best.names };
}

/** `DoD`, also `Nato`, but no capitalised word beside the full name in one article, such as `Cold`. */
function isWrittenAsAcronym(one: Cluster, other: Cluster, nameA: string, nameB: string): boolean {
  const [cluster, short] = nameA.length < nameB.length ? [one, nameA] : [other, nameB];
  if (/\p{Lu}.*\p{Lu}/u.test(asWritten(cluster, short))) return true;
  return ![...one.documents].some(document => other.documents.has(document));
}

function likenessOf(
  one: Cluster,
  other: Cluster,
  nameA: string,
  nameB: string,
  language: Language,
): string | undefined {
  const { world, forms } = language;
  if (one.type === 'PERSON' && other.type === 'PERSON') {
    if (nameWords(nameA, forms).length < 2 || nameWords(nameB, forms).length < 2) return undefined;
    const likeness = compareFullNames(nameA, nameB, forms);
    return likeness === 'same-full-name' && isCommonName(nameA, world) ? 'same-common-name' : likeness;
  }
  if (one.type !== other.type) {
    if (isKnownPlace(one) || isKnownPlace(other)) return undefined;
    if (nameA === nameB) return nameA.includes(' ') ? 'same-name' : undefined;
    const acronym =
      one.type !== 'PERSON' && other.type !== 'PERSON' && compareBodies(nameA, nameB, 'PLACE', language);
    return acronym === 'long-acronym' ? acronym : undefined;
  }
  const likeness = compareBodies(nameA, nameB, one.type, language);
  if (likeness === undefined) return undefined;
  return isGeneric(nameA, language) || isGeneric(nameB, language) ? 'same-generic-name' : likeness;
}

/** A team bears the name of its city or country; it is no mistake of type. */
function isKnownPlace(cluster: Cluster): boolean {
  return cluster.known?.type === 'PLACE';
}

/** Names of the two clusters that exclude one another, or two entries of a gazetteer. */
function cannotBeOne(one: Cluster, other: Cluster, language: Language): boolean {
  const { forms } = language;
  if (one.known && other.known && one.known.key !== other.known.key) return true;
  if (one.type !== 'PERSON' || other.type !== 'PERSON')
    return one.owner !== undefined && other.owner !== undefined && one.owner !== other.owner;
  return (
    excludes(namesOf(one, language), namesOf(other, language), forms) ||
    excludes(namesOf(other, language), namesOf(one, language), forms)
  );
}

/** A full name that is none of the others; an initial, where it is the initial of none. */
function excludes(names: readonly string[], others: readonly string[], forms: NameForms): boolean {
  return names.some(name => {
    const likenesses = others.map(other => compareFullNames(name, other, forms));
    const conflicts = likenesses.filter(likeness => likeness === 'other-given-name').length;
    if (nameWords(name, forms)[0]!.length > 1)
      return others.some(
        (other, index) => likenesses[index] === 'other-given-name' && nameWords(other, forms)[0]!.length > 1,
      );
    return conflicts > 0 && conflicts === likenesses.filter(likeness => likeness !== undefined).length;
  });
}
