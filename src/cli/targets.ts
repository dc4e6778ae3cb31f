/** Targets from the command line: checked before any work is done, written after all of it. */

import type { Argv } from 'yargs';
import { relationNames } from '../schema/relationNames.js';
import type { Target, WriteInput, WriteOptions, Written } from '../write/index.js';
import { parseTarget, TARGET_EXAMPLES, writeTargets } from '../write/index.js';
import { DECISIONS_FILE } from './decisions.js';
import { schemaFolder } from './packageRoot.js';
import { type PasswordOptions, passwordOptions, withPassword } from './password.js';
import { startProgress } from './progress.js';
import { say } from './terminal.js';

export interface TargetOptions extends PasswordOptions {
  to: string[];
  database: string | undefined;
  'dry-run': boolean;
  quotations: 'edges' | 'nodes';
  decisions: string | undefined;
}

export function targetOption<T>(yargs: Argv<T>): Argv<T & TargetOptions> {
  return passwordOptions(yargs)
    .option('to', {
      type: 'string',
      array: true,
      default: [] as string[],
      defaultDescription: 'none',
      describe: `target, again for more: ${TARGET_EXAMPLES.join(', ')}`,
    })
    .option('database', { type: 'string', describe: 'database of a Neo4j server, not the default one' })
    .option('dry-run', { type: 'boolean', default: false, describe: 'print the Cypher for Neo4j, run none' })
    .option('quotations', {
      choices: ['edges', 'nodes'] as const,
      default: 'edges' as const,
      describe: 'speech in GraphML, GEXF and CSV',
    })
    .option('decisions', {
      type: 'string',
      describe: `your word on who is who (default: ${DECISIONS_FILE} where there is one)`,
    });
}

/** @throws ReadoutError for an unknown target, or one that could not be written. */
export async function openTargets(
  names: readonly string[],
  options?: Omit<TargetOptions, 'to'>,
): Promise<Target[]> {
  return withPassword(options ?? {}, async environment => {
    const own: WriteOptions = {
      environment,
      database: options?.database,
      dryRun: options?.['dry-run'],
      quotations: options?.quotations,
    };
    const targets = [...new Set(names)].map(name => parseTarget(name, own));
    for (const target of targets) await target.check();
    return targets;
  });
}

/** Out: one line a target for the user. */
export async function writeAll(
  targets: readonly Target[],
  input: WriteInput,
  quiet: boolean,
): Promise<string[]> {
  const progress = startProgress('rows', quiet);
  const written = await writeTargets(targets, input, {
    relations: relationNames(schemaFolder()),
    onProgress: (done, total) => progress.advance(done / total, done),
    onIndexes: percent => progress.note(`waiting for the indexes of the database: ${Math.floor(percent)} %`),
  }).finally(progress.finish);
  for (const { cypher } of written) if (cypher) await say(`${cypher.join('\n')}\n`);
  return written.map(describeWritten);
}

function describeWritten({ places, changed, rows, command, cypher }: Written): string {
  if (cypher) return `not written, only shown: ${places.join(', ')}`;
  const counts = rows
    ? ` (${rows.created} rows new, ${rows.updated} changed, ${rows.deleted} withdrawn)`
    : '';
  const next = command ? `\nimport it into an empty database with:\n${command}` : '';
  return `${changed ? 'wrote' : 'already up to date:'} ${places.join(', ')}${counts}${next}`;
}
