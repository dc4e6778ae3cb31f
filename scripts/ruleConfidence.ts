/**
 * Counts how often each frame is right on annotated articles and writes the counts into `schema/confidence.yaml`.
 *
 *   node dist/scripts/ruleConfidence.js --data GOLD[=ARTICLES] [GOLD[=ARTICLES] …]
 *
 * GOLD holds `*.gold.json`, ARTICLES their texts where they lie elsewhere. A statement counts as right when the
 * gold has its relation and both ends in that article, optional facts and second types included.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { packageRoot } from '../src/cli/packageRoot.js';
import { alignEntities } from '../src/evaluate/align.js';
import { type AnnotatedArticle, parseAnnotated } from '../src/evaluate/gold.js';
import { createPipeline } from '../src/pipeline.js';
import { formatLine } from '../src/write/line.js';

const { positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'boolean' } } });
const root = packageRoot();
const pipeline = createPipeline({ packageRoot: root });
const symmetric = new Set(pipeline.schema.relations.filter(({ symmetric }) => symmetric).map(({ id }) => id));
const counts = new Map<string, [right: number, all: number]>();

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
  for (const { type, from, to, rule } of predicted.facts) {
    const right = known.has(key(type, toGold.get(from) ?? '?', toGold.get(to) ?? '?'));
    const [before, all] = counts.get(rule!) ?? [0, 0];
    counts.set(rule!, [before + (right ? 1 : 0), all + 1]);
  }
}

function key(relation: string, from: string, to: string): string {
  return symmetric.has(relation) && to < from ? `${relation} ${to} ${from}` : `${relation} ${from} ${to}`;
}

const path = join(root, 'schema', 'confidence.yaml');
const document = parseDocument(readFileSync(path, 'utf8'));
document.set(
  'rules',
  document.createNode(Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))), { flow: false }),
);
writeFileSync(path, document.toString({ lineWidth: 0, flowCollectionPadding: false }));
const [right, all] = [...counts.values()].reduce(([r, a], [x, y]) => [r + x, a + y], [0, 0]);
process.stdout.write(`${right} of ${all} statements right, ${counts.size} rules\n`);
