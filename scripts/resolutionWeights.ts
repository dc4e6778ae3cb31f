/**
 * Learns the weights of evidence that two names mean one thing from the cross-document chains of ECB+ (train) and
 * MEANTIME (train): log2 of how often a kind of evidence is seen among pairs that are one, over how often among
 * pairs that are not (Fellegi and Sunter 1969), of the pairs that share a blocking key, one half added to each count. Pairs
 * of two topics count as not one where their names are not alike; of alike names there the data do not tell.
 *
 *   node dist/scripts/resolutionWeights.js --data DIR
 *
 * Prints kind, pairs that are one, pairs that are not, bits; and the prior.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../src/cli/packageRoot.js';
import { candidatePairs } from '../src/resolve/blocking.js';
import { type Cluster, clusterOf } from '../src/resolve/clusters.js';
import { compareContexts, type Scales } from '../src/resolve/evidence.js';
import { compareNames } from '../src/resolve/matching.js';
import { nameWords } from '../src/resolve/personNames.js';
import { makeRecords } from '../src/resolve/records.js';
import { shortKind } from '../src/resolve/shortNames.js';
import { worldOf } from '../src/resolve/world.js';
import { loadSchema } from '../src/schema/index.js';
import { readChainedArticles } from './resolution/catXml.js';

/** Likenesses that two things of two topics have by chance; any closer likeness may be of one thing. */
const LOOSE = [
  'family-name-alone',
  'common-family-name-alone',
  'given-name-alone',
  'other-given-name',
  'other-owner',
];

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) throw new Error('usage: resolutionWeights --data DIR, with ecbplus and meantime-en');

const schema = loadSchema(join(packageRoot(), 'schema'));
const language = { world: worldOf(schema.gazetteers), forms: schema.nameForms, weights: schema.resolution };
const articles = readChainedArticles(values.data);
const byDocument = new Map(articles.map(article => [article.extraction.document.id as string, article]));
const records = makeRecords(
  articles.map(article => article.extraction),
  language,
  { same: [], different: [], rename: {}, type: {} },
).map(record => ({ ...record, known: undefined }));
const articlesWith = new Map<string, number>();
for (const { context } of new Map(records.map(record => [record.context, record])).values())
  for (const key of context.company) articlesWith.set(key, (articlesWith.get(key) ?? 0) + 1);
const scales: Scales = {
  weights: schema.resolution,
  articles: articles.length,
  articlesWith: key => articlesWith.get(key) ?? 1,
};

const counts = new Map<string, { one: number; two: number }>();
const totals = { one: 0, two: 0 };
const topics = new Map<string, Cluster[]>();
for (const record of records) {
  const { topic } = articleOf(record.context.document.id);
  topics.set(topic, [...(topics.get(topic) ?? []), clusterOf([record])]);
}
const everything = [...topics.values()].flat();
for (const [a, b] of candidatePairs(everything, language)) {
  const likeness = compareNames(everything[a]!, everything[b]!, language, scales);
  observe(everything[a]!, everything[b]!, likeness?.evidence.map(({ kind }) => kind) ?? []);
}
for (const [short, full, kind] of shortPairs(everything)) observe(short, full, [kind]);
process.stderr.write(`${articles.length} articles, ${records.length} entities\n`);
process.stdout.write(
  `prior ${Math.log2((totals.one + 0.5) / (totals.two + 0.5)).toFixed(1)}  (${totals.one} one, ${totals.two} two)\n`,
);
for (const [kind, { one, two }] of [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  const bits = Math.log2((one + 0.5) / (totals.one + 1)) - Math.log2((two + 0.5) / (totals.two + 1));
  process.stdout.write(
    `${kind.padEnd(28)}${String(one).padStart(6)}${String(two).padStart(6)}${bits.toFixed(1).padStart(7)}\n`,
  );
}

function articleOf(document: string) {
  return byDocument.get(document)!;
}

function chainOf(cluster: Cluster): string | undefined {
  const { entity, context } = cluster.records[0]!;
  return articleOf(context.document.id).chainOf.get(entity.id);
}

/** In one topic the chains tell; of two topics, pairs without a close likeness are two. */
function sideOf(a: Cluster, b: Cluster, kinds: readonly string[]): 'one' | 'two' | undefined {
  const [topicA, topicB] = [a, b].map(cluster => articleOf(cluster.records[0]!.context.document.id).topic);
  if (topicA !== topicB) return kinds.every(kind => LOOSE.includes(kind)) ? 'two' : undefined;
  const [chainA, chainB] = [chainOf(a), chainOf(b)];
  if (chainA === undefined || chainB === undefined) return undefined;
  return chainA === chainB ? 'one' : 'two';
}

function observe(a: Cluster, b: Cluster, kinds: readonly string[]): void {
  if (a.records[0]!.context === b.records[0]!.context) return;
  const side = sideOf(a, b, kinds);
  if (!side) return;
  totals[side]++;
  for (const kind of [...kinds, ...compareContexts(a, b, scales).map(evidence => evidence.kind)]) {
    const count = counts.get(kind) ?? { one: 0, two: 0 };
    counts.set(kind, count);
    count[side]++;
  }
}

/** Persons of one word beside full names that hold it. */
function* shortPairs(clusters: readonly Cluster[]): Generator<[Cluster, Cluster, string]> {
  const persons = clusters.filter(cluster => cluster.type === 'PERSON');
  const wordsOf = (cluster: Cluster) => nameWords(cluster.records[0]!.forms[0] ?? '', language.forms);
  for (const short of persons) {
    const [word, more] = wordsOf(short);
    if (word === undefined || more !== undefined) continue;
    for (const full of persons) {
      const words = wordsOf(full);
      if (words.length > 1 && words.includes(word))
        yield [short, full, shortKind(word, words.at(-1) === word, language.world)];
    }
  }
}
