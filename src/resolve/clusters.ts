/**
 * Clusters of records that are taken for one thing. A cluster knows the sum of what its records know: names,
 * countries, offices, company, years. Joining is by union of those sums; order does not matter to them.
 */
import type { DocumentId, EntityType, Merge, MergeEvidence } from '../model/index.js';
import type { EntityRecord } from './records.js';
import type { Known } from './world.js';

export interface Cluster {
  /** Smallest key of its records: stands for the cluster wherever order must be settled. */
  key: string;
  type: EntityType;
  known: Known | undefined;
  owner: string | undefined;
  readonly records: EntityRecord[];
  /** Folded name → articles that use it. */
  readonly names: Map<string, number>;
  readonly documents: Set<DocumentId>;
  readonly countries: Map<string, number>;
  readonly offices: Set<string>;
  readonly company: Map<string, number>;
  /** Its own keys in the company of its records. */
  readonly keys: Set<string>;
  /** Of the earliest article that has a date. */
  year: number;
  readonly log: JoinLog[];
  /** References of decisions that mean one of its records. */
  readonly marks: Set<string>;
}

/** A join before ids are known. */
export interface JoinLog extends Omit<Merge, 'entity'> {
  readonly evidence: readonly MergeEvidence[];
}

export function clusterOf(records: readonly EntityRecord[]): Cluster {
  const first = records[0]!;
  const cluster: Cluster = {
    key: first.key,
    type: first.type,
    known: first.known,
    owner: first.owner,
    records: [],
    names: new Map(),
    documents: new Set(),
    countries: new Map(),
    offices: new Set(),
    company: new Map(),
    keys: new Set(),
    year: Number.NaN,
    log: [],
    marks: new Set(),
  };
  for (const record of records) addRecord(cluster, record);
  return cluster;
}

export function addRecord(cluster: Cluster, record: EntityRecord): void {
  const { context } = record;
  for (const mark of record.marks) cluster.marks.add(mark);
  cluster.records.push(record);
  if (record.key < cluster.key) cluster.key = record.key;
  cluster.known ??= record.known;
  cluster.owner ??= record.owner;
  for (const form of record.forms) cluster.names.set(form, (cluster.names.get(form) ?? 0) + 1);
  if (record.known) cluster.keys.add(record.known.key);
  cluster.keys.add(`${record.type}:${record.forms[0] ?? ''}`);
  for (const title of record.offices) cluster.offices.add(title);
  const year = Number(context.document.published?.slice(0, 4));
  if (year > 0 && !(cluster.year <= year)) cluster.year = year;
  if (cluster.documents.has(context.document.id)) return;
  cluster.documents.add(context.document.id);
  for (const [country, share] of context.countries)
    cluster.countries.set(country, (cluster.countries.get(country) ?? 0) + share);
  if (cluster.company.size < MOST_COMPANY)
    for (const key of context.company) cluster.company.set(key, (cluster.company.get(key) ?? 0) + 1);
}

/** A head of state is named beside half the world; more companions would cost memory and tell nothing. */
const MOST_COMPANY = 2000;

/** Moves all of `other` into `cluster`. */
export function join(cluster: Cluster, other: Cluster, entry: JoinLog): void {
  const [small, large] = [other, cluster];
  if (small.records.length > large.records.length && !large.known && small.known) large.type = small.type;
  large.known ??= small.known;
  for (const record of small.records) addRecord(large, record);
  large.log.push(...small.log, entry);
  small.records.length = 0;
}

/** Records under one name, joined because they bear it: one entry of the log for all of them. */
export function logSameName(cluster: Cluster, score: number, evidence: readonly MergeEvidence[]): void {
  if (cluster.documents.size < 2) return;
  const inOrder = [...cluster.records].sort((a, b) => (a.key < b.key ? -1 : 1));
  const first = inOrder[0]!;
  const last = inOrder.find(record => record.context.document.id !== first.context.document.id)!;
  cluster.log.push({
    names: [first.name, last.name],
    articles: [first.context.document.article, last.context.document.article],
    score,
    evidence,
  });
}
