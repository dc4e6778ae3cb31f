/**
 * What speaks for and against two clusters being one thing, in bits. The sum of the prior and the weights of what
 * was seen is log2 of the odds (Fellegi and Sunter 1969).
 */
import type { MergeEvidence } from '../model/index.js';
import type { ResolutionWeights } from '../schema/resolution.js';
import type { Cluster } from './clusters.js';

export interface Comparison {
  readonly score: number;
  readonly evidence: readonly MergeEvidence[];
}

export interface Scales {
  readonly weights: ResolutionWeights;
  /** Articles that name a company key, and all articles: a name in many articles says little. */
  readonly articlesWith: (company: string) => number;
  readonly articles: number;
}

export function compareContexts(a: Cluster, b: Cluster, scales: Scales): MergeEvidence[] {
  const evidence: MergeEvidence[] = [];
  const add = (kind: string, detail: string, factor = 1): void => {
    evidence.push({ kind, weight: round((scales.weights.weights[kind] ?? 0) * factor), detail });
  };
  if (a.type !== b.type) add('other-type', `${a.type} and ${b.type}`);
  const shared = [...a.documents].find(document => b.documents.has(document));
  if (shared !== undefined) add('same-document', 'kept apart by coreference in one article');
  if (a.offices.size > 0 && b.offices.size > 0) {
    const office = [...a.offices].filter(title => b.offices.has(title)).sort()[0];
    if (office !== undefined) add('same-office', office);
    else if (![...a.offices].some(title => overlapsAny(title, b.offices)))
      add('other-office', `${[...a.offices].sort()[0]} and ${[...b.offices].sort()[0]}`);
  }
  const countries = compareCountries(a, b);
  if (countries) add(countries.kind, countries.detail);
  const company = compareCompany(a, b, scales);
  add(company.kind, company.detail, company.factor);
  if (Math.abs(a.year - b.year) > FAR_YEARS) add('far-in-time', `${a.year} and ${b.year}`);
  return evidence;
}

/** Longer than most people hold the posts for which they are in the news. */
const FAR_YEARS = 8;

export function sum(scales: Scales, evidence: readonly MergeEvidence[]): Comparison {
  const score = evidence.reduce((total, { weight }) => total + weight, scales.weights.prior);
  return { score: round(score), evidence };
}

export function weigh(scales: Scales, kind: string, detail: string): MergeEvidence {
  return { kind, weight: scales.weights.weights[kind] ?? 0, detail };
}

function overlapsAny(title: string, others: ReadonlySet<string>): boolean {
  const words = title.split(' ').filter(word => word.length > 3);
  return [...others].some(other => words.some(word => other.includes(word)));
}

function compareCountries(a: Cluster, b: Cluster): { kind: string; detail: string } | undefined {
  const mainA = mainCountry(a);
  const mainB = mainCountry(b);
  if (!mainA || !mainB) return undefined;
  if (mainA === mainB) return { kind: 'same-country', detail: mainA };
  if ((b.countries.get(mainA) ?? 0) > 0 || (a.countries.get(mainB) ?? 0) > 0) return undefined;
  return { kind: 'other-country', detail: `${mainA} and ${mainB}` };
}

export function mainCountry(cluster: Cluster): string | undefined {
  let main: [string, number] | undefined;
  for (const [country, share] of cluster.countries)
    if (!main || share > main[1] || (share === main[1] && country < main[0])) main = [country, share];
  return main?.[0];
}

/** Full weight from two companions whom few articles name. */
const FULL_COMPANY = 2;

function compareCompany(a: Cluster, b: Cluster, scales: Scales) {
  const [small, large] = a.company.size <= b.company.size ? [a, b] : [b, a];
  const shared: string[] = [];
  let total = 0;
  for (const key of small.company.keys()) {
    if (!large.company.has(key) || a.keys.has(key) || b.keys.has(key)) continue;
    shared.push(key);
    total += Math.min(1, Math.log2((scales.articles + 1) / scales.articlesWith(key)) / 4 + 0.25);
  }
  if (shared.length === 0)
    return { kind: 'no-shared-company', detail: 'nobody named beside both', factor: 1 };
  const detail = shared.sort().slice(0, 3).join(', ');
  return { kind: 'shared-company', detail, factor: Math.min(1, total / FULL_COMPANY) };
}

function round(bits: number): number {
  return Math.round(bits * 100) / 100;
}
