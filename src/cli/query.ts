/** `readout query <graph> "<cypher>"`: Cypher on any graph, read-only. */
import { readFileSync } from 'node:fs';
import type { CommandModule } from 'yargs';
import { formatAnswer } from './answer.js';
import { UsageError } from './failure.js';
import { type GraphOptions, graphOptions, limitsOf, takeGraphName, withGraph } from './openGraph.js';
import { say, talk } from './terminal.js';

interface Arguments extends GraphOptions {
  words: string[];
  file: string | undefined;
  param: string[];
  json: boolean;
  csv: boolean;
}

export const queryCommand: CommandModule<object, Arguments> = {
  command: 'query <words..>',
  describe: 'Cypher on x.json, x.db or neo4j://…, read-only',
  builder: yargs =>
    graphOptions(
      yargs.positional('words', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'the graph (or none where readout.yaml names it), then the query',
      }),
    )
      .option('file', { type: 'string', describe: 'read the query from a file' })
      .option('param', { type: 'string', array: true, default: [], describe: 'name=value, again for more' })
      .option('json', { type: 'boolean', default: false, describe: 'an array of objects' })
      .option('csv', { type: 'boolean', default: false, describe: 'comma-separated values' })
      .example(
        '$0 query graph.json "MATCH (p:Person) RETURN p.name, p.mentions ORDER BY p.mentions DESC LIMIT 5"',
        '',
      )
      .example(
        '$0 query x.db "MATCH (p:Person {name: $name})-[r]->(o) RETURN type(r), o.name" --param name="Ana Reyes"',
        '',
      ),
  handler: async options => {
    const { name, rest } = takeGraphName(options.words);
    const cypher = options.file === undefined ? rest.join(' ') : readQuery(options.file);
    if (cypher.trim() === '')
      throw new UsageError('a query is missing: write it after the graph, or name a --file');
    const limits = limitsOf(options);
    const answer = await withGraph(name, options, graph =>
      graph.query(cypher, parametersOf(options.param), limits),
    );
    const format = options.json ? 'json' : options.csv ? 'csv' : 'table';
    await say(formatAnswer(answer, format, process.stdout.columns ?? 110));
    if (answer.rows.length === limits.limit) talk(`the first ${limits.limit} rows; --limit asks for more`);
  },
};

function readQuery(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`--file ${file}: no such file`);
  }
}

/** A value that reads as JSON is that value (a number, a list); any other is text. */
export function parametersOf(pairs: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map(pair => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`--param ${pair}: write name=value`);
      return [pair.slice(0, at), parseValue(pair.slice(at + 1))];
    }),
  );
}

function parseValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
