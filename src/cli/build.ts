/**
 * `readout build <inputs…>`: articles → graph, in as many formats as asked for. With `--into` the articles go into
 * a store of extract lines first, and the graph is made from all of it.
 */
import type { CommandModule } from 'yargs';
import type { Extraction } from '../model/index.js';
import { updateLineStore } from '../store/lineStore.js';
import { formatLine } from '../write/line.js';
import { type ArticleRun, collect, extractArticles } from './articles.js';
import { UsageError } from './failure.js';
import { makeGraph, storedExtractions } from './graph.js';
import { type ReadingOptions, readingOptions } from './options.js';
import { openTargets, type TargetOptions, targetOption } from './targets.js';
import { count, talk } from './terminal.js';

interface Arguments extends ReadingOptions, TargetOptions {
  into: string | undefined;
}

export const buildCommand: CommandModule<object, Arguments> = {
  builder: yargs =>
    targetOption(readingOptions(yargs))
      .option('into', {
        type: 'string',
        describe: 'store of extract lines to add the articles to; the graph is made from all of it',
      })
      .check(({ to, into }) => {
        if (to.length || into) return true;
        throw new UsageError(
          'build: say what to make: --to graph.json, or --into STORE; see readout build --help',
        );
      })
      .example(
        '$0 build news/ --to graph.gexf --to graph.json',
        'a folder of articles for Gephi and for programs',
      )
      .example(
        '$0 build releases.jsonl --map publisher=senator --to csv:out',
        'records with keys of their own',
      )
      .example('$0 build today/ --into news.store --to graph.json', 'what is new, into what was there')
      .example('$0 build "news/2023-*.html" --to neo4j://localhost:7687', 'into a running Neo4j'),
  handler: async options => {
    const targets = await openTargets(options.to, options);
    const started = performance.now();
    const run = await extractArticles(options);
    const extractions = options.into
      ? await addToStore(run, options.into, options.quiet)
      : await collect(run);
    if (targets.length)
      await makeGraph({
        extractions,
        schema: run.schema,
        targets,
        started,
        quiet: options.quiet,
        decisions: options.decisions,
      });
  },
};

async function addToStore(run: ArticleRun, store: string, quiet: boolean): Promise<Extraction[]> {
  const extractions = await collect(run);
  const changes = extractions.map(extraction => ({
    article: extraction.document.article,
    line: formatLine(extraction),
  }));
  const { added, replaced } = updateLineStore(store, changes);
  if (!quiet) talk(`${store}: ${count(added.length, 'article')} added, ${replaced.length} replaced`);
  return storedExtractions(store);
}
