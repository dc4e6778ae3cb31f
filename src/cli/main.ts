#!/usr/bin/env node
/** The command line: one file a command, one row here. */
import yargs, { type Argv, type CommandModule } from 'yargs';
import { hideBin } from 'yargs/helpers';
import { describeFailure } from '../store/file.js';
import { compileLater } from './compiling.js';
import { reportFailure, UsageError } from './failure.js';
import { DASH } from './options.js';

/** Adds a command to the program under its usage. */
type Register = (program: Argv, usage: string, describe: string | false) => Argv;

interface Command {
  /** As the help shows it. */
  readonly usage: string;
  /** `false` hides it. */
  readonly describe: string | false;
  /** Only the command asked for is loaded: the others would cost a second of every start. */
  readonly load: () => Promise<Register>;
}

const COMMANDS: readonly Command[] = [
  {
    usage: 'build <inputs..>',
    describe: 'articles → graph',
    load: async () => register((await import('./build.js')).buildCommand),
  },
  {
    usage: 'extract <inputs..>',
    describe: 'articles → one JSON line each',
    load: async () => register((await import('./extract.js')).extractCommand),
  },
  {
    usage: 'merge <lines..>',
    describe: 'extract lines → graph',
    load: async () => register((await import('./merge.js')).mergeCommand),
  },
  {
    usage: 'remove <articles..>',
    describe: 'withdraws articles from a store',
    load: async () => register((await import('./remove.js')).removeCommand),
  },
  {
    usage: 'query <words..>',
    describe: 'Cypher on x.json, x.db or neo4j://…, read-only',
    load: async () => register((await import('./query.js')).queryCommand),
  },
  {
    usage: 'ask [words..]',
    describe: 'the book of questions; --list shows it',
    load: async () => register((await import('./ask.js')).askCommand),
  },
  {
    usage: 'explain [words..]',
    describe: 'the sentences behind a name, or between two',
    load: async () => register((await import('./explain.js')).explainCommand),
  },
  {
    usage: 'conflicts [graph]',
    describe: 'sources that contradict each other',
    load: async () => register((await import('./conflicts.js')).conflictsCommand),
  },
  {
    usage: 'review <inputs..>',
    describe: 'doubtful merges, one by one, into decisions.yaml',
    load: async () => register((await import('./review.js')).reviewCommand),
  },
  {
    usage: 'serve [graph]',
    describe: 'a read-only HTTP API over a graph',
    load: async () => register((await import('./serve.js')).serveCommand),
  },
  {
    usage: 'schema',
    describe: 'prints and checks the schema, tries it on a sentence',
    load: async () => register((await import('./schema.js')).schemaCommand),
  },
  {
    usage: 'evaluate <gold>',
    describe: 'scores extraction against annotated articles',
    load: async () => register((await import('./evaluate.js')).evaluateCommand),
  },
  {
    usage: 'start',
    describe: false,
    load: async () => register((await import('./start.js')).startCommand),
  },
];

function register<Options>(command: CommandModule<object, Options>): Register {
  return (program, usage, describe) => program.command({ ...command, command: usage, describe });
}

async function withCommands(program: Argv, asked: string | undefined): Promise<Argv> {
  let built = program;
  for (const { usage, describe, load } of COMMANDS) {
    const wanted = usage.split(' ', 1)[0] === asked;
    built = wanted
      ? (await load())(built, usage, describe)
      : built.command({ command: usage, describe, handler: () => undefined });
  }
  return built;
}

compileLater();

const program = yargs(hideBin(process.argv).map(word => (word === '-' ? DASH : word)))
  .scriptName('readout')
  .parserConfiguration({ 'greedy-arrays': false })
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
    const said = message?.startsWith('Not enough non-option')
      ? 'say on what: an argument is missing'
      : message;
    throw error ?? new UsageError(`${said}; see readout --help`);
  });

process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
  process.exit(reportFailure(describeFailure('standard output', error)));
});

try {
  const asked = process.argv.slice(2).find(word => !word.startsWith('-'));
  await (await withCommands(program, asked)).parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error);
}
