/** Options that several commands share, each described once. */
import { availableParallelism } from 'node:os';
import type { Argv } from 'yargs';
import { GAZETTEER_OPTION } from './configuration.js';
import { UsageError } from './failure.js';

/** yargs drops a lone `-` from a list of words; it travels through the parser as a character no argument can hold. */
export const DASH = '\u0000';

export interface ReadingOptions {
  inputs: string[];
  map: string[] | undefined;
  format: 'jsonl' | 'text';
  schema: string | undefined;
  gazetteer: string[] | undefined;
  jobs: number | undefined;
  quiet: boolean;
  maxProblems: number | undefined;
}

export function readingOptions<T>(yargs: Argv<T>): Argv<T & ReadingOptions> {
  return yargs
    .positional('inputs', {
      type: 'string',
      array: true,
      demandOption: true,
      describe: 'files, folders, globs, or - for standard input',
    })
    .option('map', { type: 'string', array: true, describe: 'renames a key of JSONL: publisher=senator' })
    .option('format', {
      choices: ['jsonl', 'text'] as const,
      default: 'jsonl' as const,
      describe: 'of standard input',
    })
    .option('schema', { type: 'string', describe: 'folder of a schema of your own' })
    .option('gazetteer', GAZETTEER_OPTION)
    .option('jobs', {
      type: 'number',
      describe: `worker threads (default: up to ${availableParallelism()} here)`,
    })
    .option('quiet', { type: 'boolean', default: false, describe: 'no progress and no summary' })
    .option('max-problems', { type: 'number', describe: 'exit with 1 where there are more' })
    .check(options => {
      const { jobs, maxProblems } = options as Partial<ReadingOptions>;
      if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1))
        throw new UsageError(
          `--jobs: expected a whole number from 1, found ${jobs}; leave it out to let readout choose`,
        );
      if (maxProblems !== undefined && !(maxProblems >= 0))
        throw new UsageError(`--max-problems: expected a number from 0, found ${maxProblems}`);
      return true;
    }) as unknown as Argv<T & ReadingOptions>;
}

/** Key in the file → key of readout. @throws UsageError for what is no `key=key`. */
export function keyMap(pairs: readonly string[] | undefined): ReadonlyMap<string, string> {
  return new Map(
    (pairs ?? []).map(pair => {
      const [to, from, ...rest] = pair.split('=');
      if (!to || !from || rest.length)
        throw new UsageError(`--map ${pair}: expected KEY=KEY_IN_THE_FILE, such as publisher=senator`);
      return [from, to];
    }),
  );
}
