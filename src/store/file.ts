/**
 * The one way a file is written: beside its place, then renamed into it, so that nobody ever sees half a file.
 * A file that holds the same bytes already is left untouched.
 */
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ReadoutError } from '../model/index.js';

/** @returns whether the file changed. @throws ReadoutError `unwritable-target`. */
export function writeFileWhole(path: string, chunks: Iterable<string>): boolean {
  return replaceFile(path, temporary => {
    const file = openSync(temporary, 'wx');
    try {
      for (const block of blocksOf(chunks)) writeAll(file, block);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
}

/**
 * Lets `write` make a file of its own beside `path`, then puts it in place; nothing remains where it throws.
 * @returns whether the file changed. @throws ReadoutError `unwritable-target`.
 */
export function replaceFile(path: string, write: (temporary: string) => void): boolean {
  const { place, temporary } = prepareFile(path);
  try {
    write(temporary);
    return settleFile(temporary, place);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw describeFailure(path, error);
  }
}

/** Checks that `path` can be written and names a file beside it to write first. */
export function prepareFile(path: string): { readonly place: string; readonly temporary: string } {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const place = existsSync(path) ? realpathSync(path) : path;
    if (existsSync(place)) {
      if (!statSync(place).isFile()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
      accessSync(place, constants.W_OK);
    } else accessSync(dirname(place), constants.W_OK);
    const temporary = join(dirname(place), `.${basename(place)}.${randomBytes(4).toString('hex')}.part`);
    return { place, temporary };
  } catch (error) {
    throw describeFailure(path, error);
  }
}

/** Puts a finished file in its place, unless the same bytes stand there already. */
export function settleFile(temporary: string, place: string): boolean {
  if (existsSync(place) && sameBytes(temporary, place)) {
    rmSync(temporary);
    return false;
  }
  renameSync(temporary, place);
  return true;
}

/** To an open file. The system may take a part of it where a disk is nearly full, and refuse only the rest. */
export function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

const BLOCK = 1 << 20;

function* blocksOf(chunks: Iterable<string>): Generator<string> {
  let block = '';
  for (const chunk of chunks) {
    block += chunk;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  yield block;
}

function sameBytes(one: string, other: string): boolean {
  if (statSync(one).size !== statSync(other).size) return false;
  const files = [openSync(one, 'r'), openSync(other, 'r')] as const;
  try {
    const buffers = [Buffer.alloc(BLOCK), Buffer.alloc(BLOCK)] as const;
    for (;;) {
      const read = readSync(files[0], buffers[0], 0, BLOCK, null);
      if (readSync(files[1], buffers[1], 0, BLOCK, null) !== read) return false;
      if (read === 0) return true;
      if (!buffers[0].subarray(0, read).equals(buffers[1].subarray(0, read))) return false;
    }
  } finally {
    for (const file of files) closeSync(file);
  }
}

const REASONS: Readonly<Record<string, readonly [actual: string, remedy: string]>> = {
  EACCES: ['permission denied', 'choose a folder you may write to'],
  EPERM: ['permission denied', 'choose a folder you may write to'],
  EROFS: ['a read-only file system', 'choose a folder you may write to'],
  ENOSPC: ['a full disk', 'make room and run again'],
  EDQUOT: ['a full quota', 'make room and run again'],
  EISDIR: ['a folder of that name', 'choose another name'],
  ENOTDIR: ['a file where a folder should be', 'choose another folder'],
  EEXIST: ['a file where a folder should be', 'choose another folder'],
  ENAMETOOLONG: ['a name that is too long', 'choose a shorter name'],
};

/** An error of the file system → ReadoutError `unwritable-target`; any other error as it is. */
export function describeFailure(path: string, error: unknown): Error {
  if (error instanceof ReadoutError) return error;
  const code = codeOf(error as NodeJS.ErrnoException);
  if (code === undefined) return error as Error;
  const [actual, remedy] = REASONS[code] ?? [(error as Error).message, 'choose another place'];
  return new ReadoutError(
    { code: 'unwritable-target', place: path, expected: 'a file that can be written', actual, remedy },
    { cause: error },
  );
}

/** The embedded database tells of a full disk in words alone. */
function codeOf({ code, message }: NodeJS.ErrnoException): string | undefined {
  return code ?? (/No space left on device/.test(message) ? 'ENOSPC' : undefined);
}
