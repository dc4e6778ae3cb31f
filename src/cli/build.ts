/** `readout build <inputs…> --to <target>…`: articles → graph, in as many formats as asked for. */
import type { CommandModule } from 'yargs';
import type { Extraction } from '../model/index.js';
import { resolve } from '../resolve/index.js';
import { TARGET_EXAMPLES } from '../write/index.js';
import { extractArticles } from './articles.js';
import { type ReadingOptions, readingOptions } from './options.js';
import { describeCounts } from './summary.js';
import { openTargets, writeAll } from './targets.js';
import { talk } from './terminal.js';

interface Arguments extends ReadingOptions {
  to: string[];
}

export const buildCommand: CommandModule<object, Arguments> = {
  command: 'build <inputs..>',
  describe: 'articles → graph',
  builder: yargs =>
    readingOptions(yargs)
      .option('to', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: `target, again for more: ${TARGET_EXAMPLES.join(', ')}`,
      })
      .example(
        '$0 build news/ --to graph.gexf --to graph.json',
        'a folder of articles for Gephi and for programs',
      )
      .example(
        '$0 build releases.jsonl --map publisher=senator --to csv:out',
        'records with keys of their own',
      )
      .example('$0 build "news/2023-*.html" --to neo4j://localhost:7687', 'into a running Neo4j'),
  handler: async options => {
    const targets = openTargets(options.to);
    const started = performance.now();
    const run = await extractArticles(options);
    const extractions: Extraction[] = [];
    for await (const extraction of run.extractions) extractions.push(extraction);
    const knowledge = resolve(extractions, run.schema);
    const written = await writeAll(targets, { knowledge, extractions });
    if (options.quiet) return;
    const seconds = (performance.now() - started) / 1000;
    talk(describeCounts({ knowledge, words: run.words(), seconds }, run.schema));
    for (const line of written) talk(line);
  },
};
