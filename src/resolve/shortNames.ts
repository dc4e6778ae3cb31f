/**
 * Persons of one word: `Castro`, `Hugo`. Each is compared with the clusters whose full names hold the word, and
 * with well-known people of the gazetteers who bear it. It joins the best where the evidence is above 0 and leads
 * by the margin; else it stays provisional, with those it might be as candidates, best first.
 */
import type { MergeEvidence } from '../model/index.js';
import type { NameForms } from '../schema/nameForms.js';
import { addRecord, type Cluster, clusterOf } from './clusters.js';
import type { OpenPair } from './doubts.js';
import { type Comparison, compareContexts, type Scales, sum, weigh } from './evidence.js';
import type { Separation } from './matching.js';
import { nameWords } from './personNames.js';
import type { EntityRecord, Language } from './records.js';
import type { Known, World } from './world.js';

export interface Placed {
  readonly clusters: readonly Cluster[];
  /** Provisional cluster → whom it might be, best first. */
  readonly candidates: ReadonlyMap<Cluster, readonly Cluster[]>;
  readonly open: readonly OpenPair[];
}

/** A cluster of which a provisional one may be part. */
interface Possible extends Comparison {
  readonly cluster: Cluster;
}

/** People who share one word of their names; of more, those named beside the same others would have to be sought. */
const MOST_BEARERS = 200;
/** Candidates shown for a provisional name. */
const MOST_CANDIDATES = 5;
/** Below this the name alone may be one person's: fewer people of the gazetteers bear it. */
const COMMON = 4;

export function placeShortNames(
  clusters: readonly Cluster[],
  short: readonly EntityRecord[],
  language: Language,
  scales: Scales,
  keptApart: Separation,
): Placed {
  const { world, forms } = language;
  const all = [...clusters];
  const bearers = indexByWord(all, forms);
  const byKnown = new Map(
    all.flatMap(cluster => (cluster.known ? [[cluster.known.key, cluster] as const] : [])),
  );
  const left = new Map<string, { cluster: Cluster; possible: readonly Possible[] }[]>();
  const placed: { cluster: Cluster; record: EntityRecord; word: string; comparison: Comparison }[] = [];
  for (const record of short) {
    const word = nameWords(record.forms[0] ?? '', forms)[0] ?? '';
    const own = clusterOf([record]);
    const ranked = (bearers.get(word) ?? [])
      .slice(0, MOST_BEARERS)
      .filter(({ cluster }) => !keptApart(cluster, own))
      .map(({ cluster, family }) => ({
        cluster,
        ...compareShort(own, cluster, word, family, wellKnown(word, record, world), language, scales),
      }))
      .sort((x, y) => y.score - x.score || (x.cluster.key < y.cluster.key ? -1 : 1));
    const [best, second] = ranked;
    const leads = best && (!second || best.score - second.score >= scales.weights.margin);
    if (best && best.score > 0 && leads)
      placed.push({ cluster: best.cluster, record, word, comparison: best });
    else {
      const known = ranked.length === 0 ? wellKnown(word, record, world) : undefined;
      const cluster = known ? (byKnown.get(known.key) ?? own) : own;
      if (known && cluster === own) {
        cluster.known = known;
        byKnown.set(known.key, cluster);
        all.push(cluster);
      } else if (known) placed.push({ cluster, record, word, comparison: knownComparison(known, scales) });
      else {
        const possible = ranked.slice(0, MOST_CANDIDATES);
        left.set(word, [...(left.get(word) ?? []), { cluster: own, possible }]);
      }
    }
  }
  for (const { cluster, record, word, comparison } of placed) {
    const own = clusterOf([record]);
    if (!keptApart(cluster, own)) add(cluster, record, comparison.score, comparison.evidence);
    else
      left.set(word, [...(left.get(word) ?? []), { cluster: own, possible: [{ cluster, ...comparison }] }]);
  }
  const candidates = new Map<Cluster, readonly Cluster[]>();
  const open: OpenPair[] = [];
  for (const [word, provisional] of left)
    for (const { cluster, possible } of joinAlike(word, provisional, world, scales, keptApart)) {
      all.push(cluster);
      for (const other of possible)
        if (!keptApart(cluster, other.cluster)) open.push(openPair(cluster, other));
      if (possible.length > 0)
        candidates.set(
          cluster,
          possible.map(other => other.cluster),
        );
    }
  return { clusters: all, candidates, open };
}

function openPair(provisional: Cluster, { cluster, score, evidence }: Possible): OpenPair {
  const [own, other] = [provisional.records[0]!, cluster.records[0]!];
  return {
    clusters: [provisional, cluster],
    names: [own.name, other.name],
    articles: [own.context.document.article, other.context.document.article],
    score,
    evidence,
  };
}

function indexByWord(clusters: readonly Cluster[], forms: NameForms) {
  const index = new Map<string, { cluster: Cluster; family: boolean }[]>();
  for (const cluster of clusters) {
    if (cluster.type !== 'PERSON') continue;
    const words = new Map<string, boolean>();
    for (const name of [...cluster.names.keys(), ...(cluster.known?.aliases ?? [])]) {
      const parts = nameWords(name.toLowerCase(), forms);
      parts.forEach((part, at) => {
        words.set(part, (words.get(part) ?? false) || parts.length === 1 || at === parts.length - 1);
      });
    }
    for (const [word, family] of words) {
      const bearers = index.get(word);
      if (bearers) bearers.push({ cluster, family });
      else index.set(word, [{ cluster, family }]);
    }
  }
  return index;
}

function compareShort(
  own: Cluster,
  cluster: Cluster,
  word: string,
  family: boolean,
  known: Known | undefined,
  { world }: Language,
  scales: Scales,
): Comparison {
  const kind = shortKind(word, family || cluster.names.has(word), world);
  const evidence = [weigh(scales, kind, word), ...compareContexts(own, cluster, scales)];
  if (known && known.key === cluster.known?.key)
    evidence.push(weigh(scales, 'well-known-bearer', known.name));
  return sum(scales, evidence);
}

export function shortKind(word: string, family: boolean, world: World): string {
  if (!family) return 'given-name-alone';
  return world.commonness(word) >= COMMON ? 'common-family-name-alone' : 'family-name-alone';
}

/** One prominent bearer whose country the article speaks of. */
function wellKnown(word: string, record: EntityRecord, world: World): Known | undefined {
  const bearers = world
    .knownByFamilyName(word)
    .filter(({ iso2 }) => iso2 !== undefined && record.context.countries.has(iso2));
  return bearers.length === 1 && world.commonness(word) < COMMON ? bearers[0] : undefined;
}

function knownComparison(known: Known, scales: Scales): Comparison {
  return sum(scales, [
    weigh(scales, 'family-name-alone', known.name),
    weigh(scales, 'well-known-bearer', known.iso2!),
  ]);
}

function add(
  cluster: Cluster,
  record: EntityRecord,
  score: number,
  evidence: readonly MergeEvidence[],
): void {
  const first = cluster.records.find(other => other.context.document.id !== record.context.document.id);
  cluster.log.push({
    names: [(first ?? cluster.records[0]!).name, record.name],
    articles: [(first ?? cluster.records[0]!).context.document.article, record.context.document.article],
    score,
    evidence,
  });
  addRecord(cluster, record);
}

/** Provisional bearers of one word: one, where the word is rare or what stands around them agrees. */
function joinAlike(
  word: string,
  provisional: readonly { cluster: Cluster; possible: readonly Possible[] }[],
  world: World,
  scales: Scales,
  keptApart: Separation,
): { cluster: Cluster; possible: readonly Possible[] }[] {
  const kind =
    world.commonness(word) >= COMMON || world.isGivenName(word)
      ? 'common-family-name-alone'
      : 'family-name-alone';
  const joined: { cluster: Cluster; possible: readonly Possible[] }[] = [];
  for (const { cluster, possible } of provisional) {
    let best: { cluster: Cluster; comparison: Comparison } | undefined;
    for (const other of joined.slice(0, MOST_BEARERS)) {
      if (keptApart(cluster, other.cluster)) continue;
      const comparison = sum(scales, [
        weigh(scales, kind, word),
        ...compareContexts(cluster, other.cluster, scales),
      ]);
      if (comparison.score > (best?.comparison.score ?? 0)) best = { cluster: other.cluster, comparison };
    }
    if (best) add(best.cluster, cluster.records[0]!, best.comparison.score, best.comparison.evidence);
    else joined.push({ cluster, possible });
  }
  return joined;
}
