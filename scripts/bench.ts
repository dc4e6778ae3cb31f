/**
 * `npm run bench [-- --data DIR_OR_FILE]`: words per CPU second of each stage and of the whole, and peak memory,
 * on the sample corpus or on text given. With `--neo4j [SCALE]` rows a second into a real Neo4j instead. Writes the
 * table into BENCHMARKS.md with `--write`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { compileLater } from '../src/cli/compiling.js';
import { packageRoot } from '../src/cli/packageRoot.js';
import { table } from '../src/cli/terminal.js';
import type { Document, Extraction } from '../src/model/index.js';
import { createPipeline } from '../src/pipeline.js';
import { planInputs, readInputs } from '../src/read/index.js';
import { resolve } from '../src/resolve/index.js';
import { benchNeo4j } from './neo4j/bench.js';

/** Small corpora are read again until this many words went through: below, the warm-up is what is measured. */
const LEAST_WORDS = 60_000;

const root = packageRoot();
const argument = process.argv.indexOf('--data');
const data = argument > 0 ? process.argv[argument + 1] : undefined;

interface Row {
  readonly stage: string;
  readonly seconds: number;
  readonly words: number;
}

async function main(): Promise<void> {
  compileLater();
  const rows: Row[] = [];
  const started = cpuSeconds();
  const pipeline = createPipeline({ packageRoot: root });
  const loading = cpuSeconds() - started;

  const documents: Document[] = [];
  let from = cpuSeconds();
  const plan = await planInputs([data ?? join(root, 'corpus')]);
  for await (const found of readInputs(plan, { cues: pipeline.schema.furniture }))
    if (found.kind === 'document') documents.push(found.document);
  const words = documents.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  rows.push({ stage: 'read', seconds: cpuSeconds() - from, words });

  const rounds = Math.max(1, Math.ceil(LEAST_WORDS / Math.max(1, words)));
  let annotating = 0;
  let extracting = 0;
  let extractions: Extraction[] = [];
  for (let round = 0; round < rounds; round++) {
    extractions = [];
    for (const document of documents) {
      from = cpuSeconds();
      const annotation = pipeline.annotate(document);
      const middle = cpuSeconds();
      extractions.push(pipeline.extract(annotation));
      annotating += middle - from;
      extracting += cpuSeconds() - middle;
    }
  }
  rows.push({ stage: 'annotate', seconds: annotating, words: words * rounds });
  rows.push({ stage: 'extract', seconds: extracting, words: words * rounds });
  from = cpuSeconds();
  const knowledge = resolve(extractions, pipeline.schema);
  rows.push({ stage: 'resolve', seconds: cpuSeconds() - from, words });
  const perWord = rows.reduce((sum, row) => sum + row.seconds / row.words, 0);
  rows.push({ stage: 'whole', seconds: perWord * words, words });

  const lines = table(
    ['stage', 'CPU seconds', 'words', 'words per CPU second'],
    rows.map(({ stage, seconds, words: seen }) => [
      stage,
      seconds.toFixed(2),
      `${seen}`,
      `${Math.round(seen / Math.max(seconds, 1e-6))}`,
    ]),
  );
  const text = [
    lines,
    '',
    `${documents.length} articles, ${words} words, ${knowledge.entities.length} entities, ${knowledge.facts.length} facts`,
    `models and schema loaded in ${loading.toFixed(2)} CPU seconds; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
    `Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    `readout ${pipeline.versions.readout}, models ${pipeline.versions.models}, schema ${pipeline.versions.schema}`,
    '',
  ].join('\n');
  report(text, 'npm run bench -- --write');
}

/** Prints, and with `--write` replaces the block of BENCHMARKS.md after the line that names the command. */
function report(text: string, command: string): void {
  process.stdout.write(text);
  if (!process.argv.includes('--write')) return;
  const file = join(root, 'BENCHMARKS.md');
  const page = readFileSync(file, 'utf8');
  const start = page.indexOf('```text', page.indexOf(`\`${command}`));
  const end = page.indexOf('```', start + 3) + 3;
  writeFileSync(file, `${page.slice(0, start)}\`\`\`text\n${text}\`\`\`${page.slice(end)}`);
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

const neo4j = process.argv.indexOf('--neo4j');
if (neo4j > 0) report(await benchNeo4j(Number(process.argv[neo4j + 1]) || 1), 'npm run bench -- --neo4j');
else await main();
