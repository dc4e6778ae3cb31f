#!/usr/bin/env node
/** The command line: one file a command, one row here. */
import yargs, { type Argv } from 'yargs';
import { hideBin } from 'yargs/helpers';
import { buildCommand } from './build.js';
import { evaluateCommand } from './evaluate.js';
import { extractCommand } from './extract.js';
import { reportFailure, UsageError } from './failure.js';
import { mergeCommand } from './merge.js';
import { removeCommand } from './remove.js';
import { schemaCommand } from './schema.js';
import { startCommand } from './start.js';

const commands: readonly ((program: Argv) => Argv)[] = [
  program => program.command(buildCommand),
  program => program.command(extractCommand),
  program => program.command(mergeCommand),
  program => program.command(removeCommand),
  program => program.command(schemaCommand),
  program => program.command(evaluateCommand),
  program => program.command(startCommand),
];

/** yargs drops a lone `-` from a list of words; it travels through the parser as a character no argument can hold. */
const DASH = '\u0000';

const program = yargs(hideBin(process.argv).map(word => (word === '-' ? DASH : word)))
  .scriptName('readout')
  .usage('$0 <command>\n\nReads news and writes a knowledge graph, every edge traceable to its sentence.')
  .middleware(words => {
    for (const [key, value] of Object.entries(words))
      if (Array.isArray(value)) words[key] = value.map((word: unknown) => (word === DASH ? '-' : word));
  })
  .demandCommand(1, 'say what to do: a command is missing')
  .recommendCommands()
  .strict()
  .wrap(Math.min(110, process.stdout.columns ?? 110))
  .epilogue('Results go to stdout, talk to stderr. Exit code 0; 1 where nothing could be done; 2 for usage.')
  .fail((message, error) => {
    throw error ?? new UsageError(`${message}; see readout --help`);
  });

process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await commands.reduce((built, add) => add(built), program).parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error);
}
