/** `readout extract <inputs…>`: articles → one JSON line each, on stdout, in the order of the inputs. */
import type { CommandModule } from 'yargs';
import type { Extraction } from '../model/index.js';
import { formatEvents } from '../write/events.js';
import { formatLine } from '../write/line.js';
import { extractArticles } from './articles.js';
import { type ReadingOptions, readingOptions } from './options.js';
import { say } from './terminal.js';

interface Arguments extends ReadingOptions {
  events: 'cameo' | undefined;
}

export const extractCommand: CommandModule<object, Arguments> = {
  builder: yargs =>
    readingOptions(yargs)
      .option('events', {
        choices: ['cameo'] as const,
        describe:
          'lines as event coders write them instead: date, source, target, code, status, category, article, start, end, names, mode',
      })
      .example('$0 extract news/ > lines.jsonl', 'every article of a folder')
      .example('cat articles.jsonl | $0 extract - | $0 merge - --to graph.json', 'as a filter')
      .example('$0 extract news/ --events cameo > events.tsv', 'who did what to whom, by CAMEO codes'),
  handler: async options => {
    const run = await extractArticles({ ...options, events: options.events !== undefined });
    const format = options.events ? formatEvents : (one: Extraction) => `${formatLine(one)}\n`;
    for await (const extraction of run.extractions) await say(format(extraction));
  },
};
