/** `readout extract <inputs…>`: articles → one JSON line each, on stdout, in the order of the inputs. */
import type { CommandModule } from 'yargs';
import { formatLine } from '../write/line.js';
import { extractArticles } from './articles.js';
import { type ReadingOptions, readingOptions } from './options.js';
import { say } from './terminal.js';

export const extractCommand: CommandModule<object, ReadingOptions> = {
  builder: yargs =>
    readingOptions(yargs)
      .example('$0 extract news/ > lines.jsonl', 'every article of a folder')
      .example('cat articles.jsonl | $0 extract - | $0 merge - --to graph.json', 'as a filter'),
  handler: async options => {
    const run = await extractArticles(options);
    for await (const extraction of run.extractions) await say(`${formatLine(extraction)}\n`);
  },
};
