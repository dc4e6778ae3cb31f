/**
 * `readout evaluate <gold>`: scores extraction against annotated articles. Without predictions the articles are
 * read and extracted now; without a graph they are resolved now, where the gold has clusters across articles.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CommandModule } from 'yargs';
import {
  type AnnotatedArticle,
  type Evaluation,
  evaluate,
  type Finding,
  parseAnnotated,
  parseClusters,
  parseGraphMentions,
} from '../evaluate/index.js';
import { type Extraction, type Knowledge, ReadoutError } from '../model/index.js';
import { createPipeline, type Pipeline } from '../pipeline.js';
import { resolve } from '../resolve/index.js';
import { formatLine } from '../write/line.js';
import { GAZETTEER_OPTION, gazetteerFiles } from './configuration.js';
import { packageRoot } from './packageRoot.js';
import { readText } from './readText.js';
import { paint, say, table, talk } from './terminal.js';

interface Arguments {
  gold: string;
  articles: string | undefined;
  predictions: string | undefined;
  graph: string | undefined;
  schema: string | undefined;
  gazetteer: string[] | undefined;
  floors: string | undefined;
  errors: boolean;
  json: boolean;
}

export const evaluateCommand: CommandModule<object, Arguments> = {
  builder: yargs =>
    yargs
      .positional('gold', { type: 'string', demandOption: true, describe: 'folder of *.gold.json' })
      .option('articles', { type: 'string', describe: "folder of the articles (default: the gold's)" })
      .option('predictions', { type: 'string', describe: 'extract lines to score instead of extracting now' })
      .option('graph', {
        type: 'string',
        describe: 'graph.json to score across articles instead of resolving now',
      })
      .option('schema', { type: 'string', describe: 'folder of a schema of your own' })
      .option('gazetteer', GAZETTEER_OPTION)
      .option('floors', { type: 'string', describe: 'YAML file, score: least F1; exit code 1 below' })
      .option('errors', {
        type: 'boolean',
        default: false,
        describe: 'every miss and false find with its sentence',
      })
      .option('json', { type: 'boolean', default: false, describe: 'the scores as JSON' })
      .example('$0 evaluate corpus/gold --articles corpus', 'scores the sample corpus')
      .example(
        '$0 evaluate gold --predictions lines.jsonl --errors',
        'explains what went wrong in lines made before',
      ),
  handler: async options => {
    const gold = readGold(options.gold);
    const texts = articleTexts(options.articles ?? options.gold, gold);
    const pipeline = createPipeline({
      packageRoot: packageRoot(),
      schemaDirectory: options.schema,
      gazetteers: gazetteerFiles(options.gazetteer),
    });
    const extractions = options.predictions ? undefined : extractAll(texts, pipeline);
    const predictions = extractions
      ? extractions.map(extraction =>
          parseAnnotated(JSON.parse(formatLine(extraction)), extraction.document.article),
        )
      : readPredictions(options.predictions!);
    const clusterFile = join(options.gold, 'crossdoc.json');
    const clusters = existsSync(clusterFile) ? parseClusters(readJson(clusterFile), clusterFile) : undefined;
    const graph = options.graph
      ? parseGraphMentions(readJson(options.graph), options.graph)
      : extractions && clusters
        ? mentionsOf(resolve(extractions, pipeline.schema))
        : undefined;
    const symmetric = new Set(
      pipeline.schema.relations.filter(relation => relation.symmetric).map(({ id }) => id),
    );
    const evaluation = evaluate({ gold, predictions, symmetric, clusters, graph });
    if (evaluation.missing.length) talk(`no prediction for ${evaluation.missing.join(', ')}`);
    await say(options.json ? `${JSON.stringify(asJson(evaluation))}\n` : report(evaluation));
    if (options.errors) await say(errorReport(evaluation.findings, texts));
    if (options.floors) checkFloors(evaluation, options.floors);
  },
};

/** @throws ReadoutError `below-floor` where a score is lower than the file asks for. */
function checkFloors({ rows }: Evaluation, file: string): void {
  const floors = Object.entries(
    parseFloors(readText(file, 'unreadable-file', 'a file that can be read'), file),
  );
  const below = floors.filter(([row, least]) => !((rows.get(row)?.f1 ?? 0) >= least));
  if (!below.length) return;
  throw new ReadoutError({
    code: 'below-floor',
    place: file,
    expected: below.map(([row, least]) => `${row} ≥ ${least}`).join(', '),
    actual: below.map(([row]) => (rows.get(row)?.f1 ?? 0).toFixed(3)).join(', '),
    remedy: 'run with --errors to see what went wrong',
  });
}

function parseFloors(text: string, file: string): Record<string, number> {
  const value: unknown = parse(text);
  if (value && typeof value === 'object' && Object.values(value).every(least => typeof least === 'number'))
    return value as Record<string, number>;
  throw new ReadoutError({
    code: 'malformed-floors',
    place: file,
    expected: 'a score and its least F1 a line, such as "fact: 0.6"',
    actual: text.slice(0, 80),
    remedy: 'mend the file',
  });
}

function readGold(folder: string): AnnotatedArticle[] {
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.gold.json')) : [];
  if (!files.length)
    throw new ReadoutError({
      code: 'missing-gold',
      place: folder,
      expected: 'a folder with files that end in .gold.json',
      actual: existsSync(folder) ? 'none there' : 'no such folder',
      remedy: 'give the folder that holds the annotated articles',
    });
  return files.sort().map(name => parseAnnotated(readJson(join(folder, name)), join(folder, name)));
}

function articleTexts(folder: string, gold: readonly AnnotatedArticle[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { article, text } of gold) {
    const file = join(folder, article);
    if (existsSync(file)) texts.set(article, readFileSync(file, 'utf8'));
    else if (text !== undefined) texts.set(article, text);
  }
  return texts;
}

function extractAll(texts: ReadonlyMap<string, string>, pipeline: Pipeline): Extraction[] {
  return [...texts].map(([article, text]) =>
    pipeline.extract(pipeline.annotate(pipeline.read({ article, text }).document)),
  );
}

function readPredictions(file: string): AnnotatedArticle[] {
  return readText(file, 'unreadable-file', 'a file that can be read')
    .split('\n')
    .flatMap((line, index) =>
      line.trim() ? [parseAnnotated(parseJson(line, `${file}:${index + 1}`), `${file}:${index + 1}`)] : [],
    );
}

function mentionsOf(knowledge: Knowledge) {
  const articles = new Map(knowledge.documents.map(({ id, article }) => [id, article]));
  return {
    nodes: knowledge.entities.map(({ id, mentions }) => ({
      id,
      mentions: mentions.map(({ document, span }) => ({ article: articles.get(document) ?? '', ...span })),
    })),
  };
}

function readJson(file: string): unknown {
  return parseJson(readText(file, 'unreadable-file', 'a file that can be read'), file);
}

function parseJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ReadoutError(
      {
        code: 'malformed-json',
        place,
        expected: 'JSON',
        actual: (cause as Error).message,
        remedy: 'mend the file',
      },
      { cause },
    );
  }
}

function report({ rows, reliability }: Evaluation): string {
  const scores = [...rows].map(([name, { precision, recall, f1, counts }]) => [
    name,
    ...[precision, recall, f1].map(value => value.toFixed(3)),
    counts.join('/'),
  ]);
  const bins = reliability.map(bin => [
    `${bin.from.toFixed(1)}–${bin.to.toFixed(1)}`,
    `${bin.facts}`,
    bin.meanConfidence.toFixed(2),
    bin.shareRight.toFixed(2),
  ]);
  const reliable = bins.length ? `\n${table(['confidence of facts', 'facts', 'mean', 'right'], bins)}\n` : '';
  return `${table(['', 'P', 'R', 'F1', 'tp/fp/fn'], scores)}\n${reliable}`;
}

function asJson({ rows, reliability, missing }: Evaluation): object {
  const scores = [...rows].map(([name, { precision, recall, f1, counts }]) => [
    name,
    { p: precision, r: recall, f1, n: counts },
  ]);
  return { ...Object.fromEntries(scores), reliability, missing };
}

/** The largest class of errors first; in a class the surest mistakes first. */
function errorReport(findings: readonly Finding[], texts: ReadonlyMap<string, string>): string {
  const classes = new Map<string, Finding[]>();
  for (const finding of findings) {
    const name = `${finding.kind} ${finding.about}`;
    const members = classes.get(name);
    if (members) members.push(finding);
    else classes.set(name, [finding]);
  }
  return [...classes]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([name, members]) => {
      const sorted = members.sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0));
      return `\n${paint('bold', `${name}: ${members.length}`)}\n${sorted.map(finding => describe(finding, texts)).join('')}`;
    })
    .join('');
}

function describe(
  { article, detail, span, confidence }: Finding,
  texts: ReadonlyMap<string, string>,
): string {
  const sure = confidence === undefined ? '' : ` [${confidence.toFixed(2)}]`;
  const text =
    span &&
    texts
      .get(article)
      ?.slice(...span)
      .replace(/\s+/g, ' ');
  return `  ${article}${sure} ${detail}${text ? `\n      ${paint('dim', text)}` : ''}\n`;
}
