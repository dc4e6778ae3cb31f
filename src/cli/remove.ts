/** `readout remove --from STORE <article…>`: withdraws articles, and from the targets what only they supported. */
import type { CommandModule } from 'yargs';
import { ReadoutError } from '../model/index.js';
import { loadSchema } from '../schema/index.js';
import { updateLineStore } from '../store/lineStore.js';
import { GAZETTEER_OPTION, gazetteerFiles } from './configuration.js';
import { makeGraph, storedExtractions } from './graph.js';
import { schemaFolder } from './packageRoot.js';
import { openTargets, type TargetOptions, targetOption } from './targets.js';
import { count, talk } from './terminal.js';

interface Arguments extends TargetOptions {
  articles: string[];
  from: string;
  schema: string | undefined;
  gazetteer: string[] | undefined;
  quiet: boolean;
}

export const removeCommand: CommandModule<object, Arguments> = {
  builder: yargs =>
    targetOption(yargs)
      .positional('articles', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'as the store names them: the key "article" of their lines',
      })
      .option('from', { type: 'string', demandOption: true, describe: 'the store' })
      .option('schema', { type: 'string', describe: 'folder of a schema of your own' })
      .option('gazetteer', GAZETTEER_OPTION)
      .option('quiet', { type: 'boolean', default: false, describe: 'no summary' })
      .example(
        '$0 remove --from news.store retracted.txt --to graph.json',
        'a graph without what it alone said',
      ),
  handler: async ({ articles, from, schema, gazetteer, quiet, ...options }) => {
    const targets = await openTargets(options.to, options);
    const started = performance.now();
    const { removed, missing } = updateLineStore(
      from,
      articles.map(article => ({ article, line: undefined })),
    );
    for (const article of missing)
      talk(`problem: ${from}: expected an article "${article}", found none of that name`);
    if (!removed.length)
      throw new ReadoutError({
        code: 'no-such-article',
        place: from,
        expected: 'at least one of the articles named',
        actual: 'none of them',
        remedy: 'name them as the key "article" of the store\'s lines does',
      });
    if (!quiet) talk(`${from}: ${count(removed.length, 'article')} withdrawn`);
    const loaded = loadSchema(schema ?? schemaFolder(), gazetteerFiles(gazetteer));
    if (targets.length)
      await makeGraph({
        extractions: storedExtractions(from),
        schema: loaded,
        targets,
        started,
        quiet,
        decisions: options.decisions,
      });
  },
};
