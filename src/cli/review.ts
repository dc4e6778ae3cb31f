/**
 * `readout review <inputs…>`: doubtful pairs of names, one by one, into the decisions file. Inputs are a graph
 * (`x.json`), extract lines, a store of them, or articles as `build` reads them.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { CommandModule } from 'yargs';
import type { Extraction, Knowledge } from '../model/index.js';
import { doubtfulPairs, type Pair } from '../query/doubts.js';
import { readKnowledge } from '../query/graph.js';
import { resolve } from '../resolve/index.js';
import { loadSchema } from '../schema/index.js';
import { loadResolutionWeights } from '../schema/resolution.js';
import { readLines } from '../store/lines.js';
import { collect, extractArticles } from './articles.js';
import { gazetteerFiles } from './configuration.js';
import { DECISIONS_FILE, loadDecisions } from './decisions.js';
import { openDecisionsFile } from './decisionsFile.js';
import { UsageError } from './failure.js';
import { storedExtractions } from './graph.js';
import { type ReadingOptions, readingOptions } from './options.js';
import { schemaFolder } from './packageRoot.js';
import { startProblemLog } from './problems.js';
import { readText } from './readText.js';
import { describePair, reviewPairs } from './reviewDialogue.js';
import { count, paint, say, talk } from './terminal.js';

interface Arguments extends ReadingOptions {
  decisions: string | undefined;
  list: boolean;
  json: boolean;
}

export const reviewCommand: CommandModule<object, Arguments> = {
  builder: yargs =>
    readingOptions(yargs)
      .option('decisions', {
        type: 'string',
        describe: `your word on who is who, to read and to write (default: ${DECISIONS_FILE})`,
      })
      .option('list', { type: 'boolean', default: false, describe: 'print the pairs, ask nothing' })
      .option('json', { type: 'boolean', default: false, describe: 'print the pairs as JSON, ask nothing' })
      .example('$0 review graph.json', 'who is who, asked one by one')
      .example('$0 review news.store --list', 'what would be asked'),
  handler: async options => {
    const pairs = await pairsOf(options);
    if (options.json) return say(`${JSON.stringify(pairs, undefined, 1)}\n`);
    const plain = { bold: (text: string) => paint('bold', text), dim: (text: string) => paint('dim', text) };
    if (options.list) return say(pairs.map(pair => `${describePair(pair, plain)}\n`).join(''));
    if (pairs.length === 0) return say('no doubtful pairs\n');
    if (!process.stdin.isTTY || !process.stdout.isTTY)
      throw new UsageError(
        `review asks on a terminal, and this is none; --list or --json prints the ${count(pairs.length, 'pair')}`,
      );
    const path = options.decisions ?? DECISIONS_FILE;
    const reader = createInterface({ input: process.stdin, output: process.stdout });
    try {
      const decided = await reviewPairs(pairs, {
        ...plain,
        lines: reader[Symbol.asyncIterator](),
        write: text => void process.stdout.write(text),
        file: openDecisionsFile(path),
      });
      if (!options.quiet)
        talk(`\n${path}: ${count(decided.length, 'decision')} added; build again to use them`);
    } finally {
      reader.close();
    }
  },
};

/** Pairs that the decisions file has not settled. */
async function pairsOf(options: Arguments): Promise<Pair[]> {
  const { doubtful } = loadResolutionWeights(options.schema ?? schemaFolder());
  const decisions = loadDecisions(
    options.decisions && existsSync(options.decisions) ? options.decisions : undefined,
  );
  const settled = new Set([...(decisions?.same ?? []), ...(decisions?.different ?? [])].map(keyOf));
  const pairs = doubtfulPairs(await knowledgeOf(options), doubtful);
  return pairs.filter(({ sides: [one, other] }) => !settled.has(keyOf([one.reference, other.reference])));
}

function keyOf(pair: readonly [string, string]): string {
  return [...pair].sort().join('\n');
}

async function knowledgeOf(options: Arguments): Promise<Knowledge> {
  const [first, ...others] = options.inputs;
  if (first?.endsWith('.json') && others.length === 0 && isGraph(first)) return readKnowledge(first);
  const decisions = loadDecisions(
    options.decisions && existsSync(options.decisions) ? options.decisions : undefined,
  );
  const stored = storedLines(options.inputs);
  if (stored) {
    const folder = options.schema ?? schemaFolder();
    return resolve(stored, loadSchema(folder, gazetteerFiles(options.gazetteer)), decisions);
  }
  const run = await extractArticles(options);
  return resolve(await collect(run), run.schema, decisions);
}

/** A graph begins with the versions that made it, or with its nodes. */
function isGraph(path: string): boolean {
  return existsSync(path) && /^\s*\{\s*"(versions|nodes)"/.test(readFileSync(path, 'utf8').slice(0, 200));
}

/** Extract lines and stores of them; undefined where the inputs are articles. */
function storedLines(inputs: readonly string[]): Extraction[] | undefined {
  const extractions: Extraction[] = [];
  for (const input of inputs) {
    if (!existsSync(input)) return undefined;
    if (statSync(input).isDirectory()) {
      if (!existsSync(`${input}/readout-store.json`)) return undefined;
      extractions.push(...storedExtractions(input));
      continue;
    }
    const content = /\.jsonl$/.test(input) ? readText(input, 'missing-input', 'a file of extract lines') : '';
    if (!/^\{[^\n]*"entities":/.test(content)) return undefined;
    const log = startProblemLog();
    const { extractions: read, problems } = readLines(content, input);
    problems.forEach(log.add);
    extractions.push(...read);
  }
  return extractions;
}
