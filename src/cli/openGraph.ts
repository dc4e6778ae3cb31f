/** `<graph>` on the command line: named there, or by `graph:` in `readout.yaml` of the working folder. */
import type { Argv } from 'yargs';
import { openGraph } from '../query/graph.js';
import type { Limits, OpenGraph } from '../query/openedGraph.js';
import { relationNames } from '../schema/relationNames.js';
import { configuration } from './configuration.js';
import { UsageError } from './failure.js';
import { schemaFolder } from './packageRoot.js';
import { type PasswordOptions, passwordOptions, withPassword } from './password.js';

export interface GraphOptions extends PasswordOptions {
  database: string | undefined;
  timeout: number;
  limit: number;
}

export function graphOptions<T>(yargs: Argv<T>): Argv<T & GraphOptions> {
  return passwordOptions(yargs)
    .option('database', { type: 'string', describe: 'database of a Neo4j server' })
    .option('timeout', { type: 'number', default: 30, describe: 'seconds' })
    .option('limit', { type: 'number', default: 1000, describe: 'rows' });
}

export function limitsOf({ timeout, limit }: GraphOptions): Limits {
  if (!(timeout > 0) || !(limit >= 1)) throw new UsageError('--timeout and --limit are numbers above 0');
  return { timeout: Math.round(timeout * 1000), limit: Math.floor(limit) };
}

export const GRAPH_NAME = /(\.json|\.db)$|^(neo4j|bolt)(\+s|\+ssc)?:\/\//;

/** The first word where it names a graph, else the one of `readout.yaml`; and the words that are left. */
export function takeGraphName(words: readonly string[]): { name: string; rest: string[] } {
  const [first, ...rest] = words;
  if (first !== undefined && GRAPH_NAME.test(first)) return { name: first, rest };
  const name = configuration().graph;
  if (name === undefined)
    throw new UsageError(
      'name a graph: x.json, x.db or neo4j://host:7687 (or write graph: x.json into readout.yaml)',
    );
  return { name, rest: [...words] };
}

/** Opens, hands over, and closes whatever happens. */
export async function withGraph<T>(
  name: string,
  options: Pick<GraphOptions, 'database' | keyof PasswordOptions>,
  work: (graph: OpenGraph) => Promise<T>,
): Promise<T> {
  const { database } = options;
  const relations = relationNames(schemaFolder());
  const graph = await withPassword(options, environment =>
    openGraph(name, { database, environment, relations }),
  );
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}
