/**
 * Scores extraction against gold. In: annotated articles and predictions in the format of the extract lines,
 * and, where given, the clusters across articles with the graph's mentions. Out: rows of scores, the errors
 * one by one, and how far confidence can be trusted. Pure.
 */
import { alignEntities } from './align.js';
import { bCubed } from './bcubed.js';
import { Counts, type Score } from './counts.js';
import { type ScoredFact, scoreFacts } from './facts.js';
import type { Finding } from './finding.js';
import type { AnnotatedArticle, GoldClusters, GraphMentions, Pair } from './gold.js';
import {
  countedMentions,
  type NameMention,
  scoreEntities,
  scoreMentions,
  scorePersonPronouns,
} from './names.js';
import { scoreQuotations } from './quotations.js';
import { type ReliabilityBin, reliability } from './reliability.js';

export type { Score } from './counts.js';
export type { Finding } from './finding.js';
export type { AnnotatedArticle } from './gold.js';
export { parseAnnotated, parseClusters, parseGraphMentions } from './gold.js';
export type { ReliabilityBin } from './reliability.js';

export interface Evaluation {
  /** Sorted by name: `mention`, `quotation`, `fact`, `fact MET_WITH`, `cross-document B3` … */
  readonly rows: ReadonlyMap<string, Score>;
  readonly findings: readonly Finding[];
  readonly reliability: readonly ReliabilityBin[];
  /** Articles of the gold for which there is no prediction. */
  readonly missing: readonly string[];
}

export interface EvaluationInput {
  readonly gold: readonly AnnotatedArticle[];
  readonly predictions: readonly AnnotatedArticle[];
  /** Ids of relations for which the order of the ends does not matter. */
  readonly symmetric: ReadonlySet<string>;
  readonly clusters?: GoldClusters | undefined;
  readonly graph?: GraphMentions | undefined;
}

const SHARES = ['status of facts found', 'date of facts found'];

export function evaluate(input: EvaluationInput): Evaluation {
  const predictions = new Map(input.predictions.map(article => [baseName(article.article), article]));
  const counts = new Counts();
  const findings: Finding[] = [];
  const facts: ScoredFact[] = [];
  const missing: string[] = [];
  const goldMentions = new Map<string, NameMention>();
  const predictedMentions = new Map<string, NameMention>();

  for (const gold of [...input.gold].sort((a, b) => (a.article < b.article ? -1 : 1))) {
    const article = baseName(gold.article);
    const predicted = predictions.get(article) ?? emptyArticle(article);
    if (!predictions.has(article)) missing.push(article);
    const report = (finding: Omit<Finding, 'article'>) => findings.push({ article, ...finding });
    const inside = scoredRegion(gold);
    const mentions = countedMentions(gold, predicted, inside);
    scoreMentions(mentions.gold, mentions.predicted, counts, report);
    for (const [key, mention] of mentions.gold) goldMentions.set(`${article}\0${key}`, mention);
    for (const [key, mention] of mentions.predicted) predictedMentions.set(`${article}\0${key}`, mention);
    const toGold = alignEntities(gold, predicted);
    scoreEntities(gold, predicted, mentions.predicted, toGold, counts);
    scoreQuotations(gold, predicted, inside, toGold, counts, report);
    facts.push(...scoreFacts(gold, predicted, { symmetric: input.symmetric, toGold, counts, report }));
    scorePersonPronouns(gold, predicted, toGold, counts);
  }

  const rows = counts.scores();
  for (const row of SHARES) {
    const share = counts.share(row);
    if (share) rows.set(row, share);
  }
  rows.set('coref B3 (names, in article)', bCubed(clustersIn(goldMentions), clustersIn(predictedMentions)));
  if (input.clusters && input.graph)
    rows.set(
      'cross-document B3',
      acrossArticles(input.clusters, input.graph, goldMentions, predictedMentions),
    );
  return {
    rows: new Map([...rows].sort(([a], [b]) => (a < b ? -1 : 1))),
    findings,
    reliability: reliability(facts),
    missing,
  };
}

/** Inside the body and outside what annotators marked as furniture within it. */
function scoredRegion(gold: AnnotatedArticle): (span: Pair) => boolean {
  const [start, end] = gold.body ?? [0, Number.POSITIVE_INFINITY];
  return span =>
    start <= span[0] && span[0] < end && !gold.ignore.some(([a, b]) => a <= span[0] && span[1] <= b);
}

function clustersIn(mentions: ReadonlyMap<string, NameMention>): Map<string, string> {
  return new Map(
    [...mentions].map(([key, { entity }]) => [key, `${key.slice(0, key.indexOf('\0'))}\0${entity}`]),
  );
}

function acrossArticles(
  clusters: GoldClusters,
  graph: GraphMentions,
  goldMentions: ReadonlyMap<string, NameMention>,
  predictedMentions: ReadonlyMap<string, NameMention>,
): Score {
  const clusterOf = new Map<string, string>();
  clusters.entities.forEach((cluster, index) => {
    for (const [article, id] of cluster.members) clusterOf.set(`${baseName(article)}\0${id}`, `${index}`);
  });
  const gold = new Map(
    [...clustersIn(goldMentions)].map(([key, local]) => [key, clusterOf.get(local) ?? local] as const),
  );
  const predicted = new Map<string, string>();
  for (const node of graph.nodes)
    for (const { article, start, end } of node.mentions) {
      const key = `${baseName(article)}\0${start},${end}`;
      if (predictedMentions.has(key) || goldMentions.has(key)) predicted.set(key, node.id);
    }
  return bCubed(gold, predicted);
}

function emptyArticle(article: string): AnnotatedArticle {
  return { article, ignore: [], entities: [], quotations: [], facts: [], text: undefined };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
