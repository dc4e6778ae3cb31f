/**
 * The password of a Neo4j server: from the address, NEO4J_PASSWORD, a file, standard input, or, where the server asks
 * for one and a person sits at a terminal, typed unseen. It goes to the driver and nowhere else.
 */
import { readFileSync } from 'node:fs';
import type { Argv } from 'yargs';
import { ReadoutError } from '../model/index.js';
import { UsageError } from './failure.js';
import { DASH } from './options.js';

export interface PasswordOptions {
  user?: string | undefined;
  'password-file'?: string | undefined;
  'password-stdin'?: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export function passwordOptions<T>(yargs: Argv<T>): Argv<T & PasswordOptions> {
  return yargs
    .option('user', { type: 'string', describe: 'of a Neo4j server (default: NEO4J_USER, else neo4j)' })
    .option('password-file', { type: 'string', describe: 'its first line is the password' })
    .option('password-stdin', {
      type: 'boolean',
      default: false,
      describe: 'read the password from standard input',
    })
    .check(options => {
      if (options['password-stdin'] && Object.values(options).some(holdsDash))
        throw new UsageError('standard input is either the password or an input, not both');
      return true;
    }) as Argv<T & PasswordOptions>;
}

/** `-`, or the character by which it travels through the parser. */
function holdsDash(words: unknown): boolean {
  return Array.isArray(words) && words.some(word => word === '-' || word === DASH);
}

/** Hands `work` an environment that has the password; asks for it where the server wants one that nobody gave. */
export async function withPassword<T>(
  options: PasswordOptions,
  work: (environment: Environment) => Promise<T>,
): Promise<T> {
  const environment = givenPassword(options);
  try {
    return await work(environment);
  } catch (error) {
    const wanted = error instanceof ReadoutError && error.code === 'unauthorized';
    if (!wanted || environment.NEO4J_PASSWORD || !process.stdin.isTTY || !process.stderr.isTTY) throw error;
    const password = await readUnseen(`password for ${error.problem.place}: `, process.stdin, process.stderr);
    return work({ ...environment, NEO4J_PASSWORD: password });
  }
}

function givenPassword(options: PasswordOptions): Environment {
  const file = options['password-file'];
  if (file !== undefined && options['password-stdin'])
    throw new UsageError('--password-file or --password-stdin, not both');
  const user = options.user === undefined ? {} : { NEO4J_USER: options.user };
  const source = options['password-stdin'] ? 0 : file;
  if (source === undefined) return { ...process.env, ...user };
  return { ...process.env, ...user, NEO4J_PASSWORD: firstLine(source) };
}

function firstLine(source: string | 0): string {
  const place = source === 0 ? '--password-stdin' : `--password-file ${source}`;
  let text: string;
  try {
    text = readFileSync(source, 'utf8');
  } catch (error) {
    throw new UsageError(`${place}: ${(error as NodeJS.ErrnoException).code ?? 'cannot be read'}`);
  }
  const line = text.split(/\r?\n/, 1)[0]!;
  if (line === '') throw new UsageError(`${place}: expected a password in the first line, found none`);
  return line;
}

interface Terminal extends NodeJS.ReadableStream {
  setRawMode(on: boolean): unknown;
}

const INTERRUPTED = 130;

/** One line, with nothing shown while it is typed. Ctrl-C ends the program. */
export function readUnseen(
  question: string,
  input: Terminal,
  output: NodeJS.WritableStream,
): Promise<string> {
  output.write(question);
  input.setRawMode(true);
  input.setEncoding('utf8');
  return new Promise(resolve => {
    let typed = '';
    const finish = () => {
      input.removeListener('data', take);
      input.setRawMode(false);
      input.pause();
      output.write('\n');
    };
    const take = (chunk: string | Buffer) => {
      for (const character of String(chunk)) {
        if (character === '\r' || character === '\n' || character === '\u0004') {
          finish();
          resolve(typed);
          return;
        }
        if (character === '\u0003') {
          finish();
          process.exit(INTERRUPTED);
        }
        if (character === '\u007f' || character === '\b') typed = [...typed].slice(0, -1).join('');
        else typed += character;
      }
    };
    input.on('data', take);
    input.resume();
  });
}
