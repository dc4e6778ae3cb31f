/**
 * Records → first clusters: those that bear the same full name or are the same entry of a gazetteer. Common names
 * of persons ("Kim Min-su") need more than the name: their records are compared one by one. Bare surnames and
 * given names are left over for `shortNames.ts`.
 */

import { genericKey } from './bodyNames.js';
import { addRecord, type Cluster, clusterOf, logSameName } from './clusters.js';
import { isOfOneArticle } from './decisions.js';
import { compareContexts, mainCountry, type Scales, sum, weigh } from './evidence.js';
import { isCommonName } from './links.js';
import { nameWords } from './personNames.js';
import { type EntityRecord, isGeneric, type Language } from './records.js';
import { lettersOf } from './spelling.js';

export interface Groups {
  readonly clusters: readonly Cluster[];
  /** Persons of one word, each on its own. */
  readonly short: readonly EntityRecord[];
}

export function groupByName(records: readonly EntityRecord[], language: Language, scales: Scales): Groups {
  const groups = new Map<string, EntityRecord[]>();
  const short: EntityRecord[] = [];
  for (const record of records) {
    const name = groupKey(record, language);
    const key = name === undefined ? undefined : [name, ...record.marks.filter(isOfOneArticle)].join(' ');
    if (key === undefined) short.push(record);
    else if (groups.has(key)) groups.get(key)!.push(record);
    else groups.set(key, [record]);
  }
  const clusters: Cluster[] = [];
  for (const members of groups.values()) {
    const { type, known, forms: names } = members[0]!;
    if (type === 'PERSON' && !known && members.length > 1 && isCommonName(names[0]!, language.world))
      clusters.push(...separateNamesakes(members, scales));
    else clusters.push(oneCluster(members, scales, language));
  }
  return { clusters, short };
}

function groupKey(record: EntityRecord, language: Language): string | undefined {
  const { type, known, owner, context } = record;
  if (known) return known.key;
  const name = record.forms[0] ?? '';
  if (type === 'PERSON') {
    const words = nameWords(name, language.forms);
    return words.length < 2 ? undefined : `PERSON:${[...words].sort().join('')}`;
  }
  if (language.weights.local.has(name)) return `${type}:${name}:${context.document.id}`;
  if (type === 'ORGANIZATION' && isGeneric(name, language))
    return `ORGANIZATION:${genericKey(name, language)}:${owner ?? mainCountryOf(record) ?? context.document.id}`;
  return `${type}:${lettersOf(name)}`;
}

function mainCountryOf({ context }: EntityRecord): string | undefined {
  return mainCountry({ countries: context.countries } as Cluster);
}

function oneCluster(members: readonly EntityRecord[], scales: Scales, language: Language): Cluster {
  const cluster = clusterOf(members);
  const { known } = cluster;
  const name = members[0]!.forms[0] ?? '';
  const kind = known
    ? 'known-alias'
    : cluster.type === 'PERSON'
      ? 'same-full-name'
      : isGeneric(name, language)
        ? 'same-generic-name'
        : 'same-name';
  const { score, evidence } = sum(scales, [weigh(scales, kind, known ? known.key : name)]);
  logSameName(cluster, score, evidence);
  return cluster;
}

/** Most namesakes with which a further bearer of the name is compared. */
const MOST_NAMESAKES = 40;

function separateNamesakes(members: readonly EntityRecord[], scales: Scales): Cluster[] {
  const clusters: Cluster[] = [];
  for (const record of members) {
    const own = clusterOf([record]);
    let best: { cluster: Cluster; score: number; evidence: Cluster['log'][number]['evidence'] } | undefined;
    for (const cluster of clusters.slice(0, MOST_NAMESAKES)) {
      const { score, evidence } = sum(scales, [
        weigh(scales, 'same-common-name', record.forms[0]!),
        ...compareContexts(cluster, own, scales),
      ]);
      if (score > 0 && (!best || score > best.score)) best = { cluster, score, evidence };
    }
    if (!best) clusters.push(own);
    else {
      const { cluster, score, evidence } = best;
      cluster.log.push({
        names: [cluster.records[0]!.name, record.name],
        articles: [cluster.records[0]!.context.document.article, record.context.document.article],
        score,
        evidence,
      });
      addRecord(cluster, record);
    }
  }
  return clusters;
}
