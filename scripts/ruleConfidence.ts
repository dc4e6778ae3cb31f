/**
 * Counts how often each frame is right on annotated articles and writes the counts into `schema/confidence.yaml`.
 *
 *   node dist/scripts/ruleConfidence.js --data GOLD[=ARTICLES] [GOLD[=ARTICLES] …]
 *
 * GOLD holds `*.gold.json`, ARTICLES their texts where they lie elsewhere. A statement counts as right when the
 * gold has its relation and both ends in that article, optional facts and second types included. It prints how
 * often statements of each confidence were right, where the counts leave out the article that is judged.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { packageRoot } from '../src/cli/packageRoot.js';
import { alignEntities } from '../src/evaluate/align.js';
import { type AnnotatedArticle, parseAnnotated } from '../src/evaluate/gold.js';
import { createPipeline } from '../src/pipeline.js';
import { confidenceOf } from '../src/schema/confidence.js';
import { formatLine } from '../src/write/line.js';

const { positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'boolean' } } });
const root = packageRoot();
const pipeline = createPipeline({ packageRoot: root });
const symmetric = new Set(pipeline.schema.relations.filter(({ symmetric }) => symmetric).map(({ id }) => id));
/** By article, then by rule. */
const judged: (readonly { readonly rule: string; readonly right: boolean }[])[] = [];

for (const pair of positionals) {
  const [gold, articles = gold] = pair.split('=') as [string, string?];
  for (const file of readdirSync(gold).sort())
    if (file.endsWith('.gold.json'))
      count(parseAnnotated(JSON.parse(readFileSync(join(gold, file), 'utf8')), file), articles);
}

function count(gold: AnnotatedArticle, articles: string): void {
  const text = readFileSync(join(articles, gold.article), 'utf8');
  const { document } = pipeline.read({ article: gold.article, text });
  const line = formatLine(pipeline.extract(pipeline.annotate(document)));
  const predicted = parseAnnotated(JSON.parse(line), gold.article);
  const toGold = alignEntities(gold, predicted);
  const known = new Set(
    gold.facts.flatMap(({ type, alt, from, to }) =>
      [type, ...(alt ? [alt] : [])].map(id => key(id, from, to)),
    ),
  );
  judged.push(
    predicted.facts.map(({ type, from, to, rule }) => ({
      rule: rule!,
      right: known.has(key(type, toGold.get(from) ?? '?', toGold.get(to) ?? '?')),
    })),
  );
}

function countsOf(articles: typeof judged): Map<string, [right: number, all: number]> {
  const counts = new Map<string, [right: number, all: number]>();
  for (const { rule, right } of articles.flat()) {
    const [before, all] = counts.get(rule) ?? [0, 0];
    counts.set(rule, [before + (right ? 1 : 0), all + 1]);
  }
  return counts;
}

/** Tenth of confidence → how many, and how many of them right. */
function reliability(): Map<number, [right: number, all: number]> {
  const { prior, weight, threshold } = pipeline.schema.confidence;
  const bins = new Map<number, [right: number, all: number]>();
  for (const [fold, statements] of judged.entries()) {
    const rules = countsOf(judged.filter((_, index) => index !== fold));
    for (const { rule, right } of statements) {
      const confidence = confidenceOf(rule, { prior, weight, threshold, rules });
      const bin = Math.min(9, Math.floor(confidence * 10));
      const [before, all] = bins.get(bin) ?? [0, 0];
      bins.set(bin, [before + (right ? 1 : 0), all + 1]);
    }
  }
  return bins;
}

function key(relation: string, from: string, to: string): string {
  return symmetric.has(relation) && to < from ? `${relation} ${to} ${from}` : `${relation} ${from} ${to}`;
}

const counts = countsOf(judged);
const path = join(root, 'schema', 'confidence.yaml');
const document = parseDocument(readFileSync(path, 'utf8'));
document.set(
  'rules',
  document.createNode(Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))), { flow: false }),
);
writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
const [right, all] = [...counts.values()].reduce(([r, a], [x, y]) => [r + x, a + y], [0, 0]);
process.stdout.write(`${right} of ${all} statements right, ${counts.size} rules\n`);
for (const [bin, [among, total]] of [...reliability()].sort(([a], [b]) => a - b))
  process.stdout.write(`confidence ${bin / 10}–${(bin + 1) / 10}: ${among} of ${total} right\n`);
