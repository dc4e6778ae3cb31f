/**
 * What the user names → the files to read. In: files, folders, globs, `-`. Out: files sorted by the name their
 * articles will carry, so that the order of the arguments changes nothing; their bytes, for an estimate of the time; how many
 * files were passed over.
 */
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { type Problem, ReadoutError } from '../model/index.js';
import { readerOf } from './readers.js';
import { unreadable } from './source.js';

export interface InputFile {
  /** Path relative to the argument that led to it, with `/`; `-` for standard input. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

export interface InputPlan {
  readonly files: readonly InputFile[];
  /** Of all files; undefined where standard input is among them. */
  readonly bytes: number | undefined;
  /** Files passed over: other endings, dotfiles, gold. */
  readonly ignored: number;
  readonly problems: readonly Problem[];
}

export const STANDARD_INPUT = '-';

/** @throws ReadoutError `missing-input` where a path or a pattern leads to nothing. */
export async function planInputs(inputs: readonly string[]): Promise<InputPlan> {
  const found = new Map<string, InputFile>();
  const problems: Problem[] = [];
  let ignored = 0;
  for (const input of inputs) {
    const walk = await filesOf(input);
    ignored += walk.ignored;
    problems.push(...walk.problems);
    for (const file of walk.files) if (!found.has(file.path)) found.set(file.path, file);
  }
  const files = [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.path, b.path));
  const bytes = files.some(file => file.path === STANDARD_INPUT)
    ? undefined
    : files.reduce((total, file) => total + file.bytes, 0);
  return { files, bytes, ignored, problems };
}

interface Walk {
  readonly files: InputFile[];
  ignored: number;
  readonly problems: Problem[];
}

async function filesOf(input: string): Promise<Walk> {
  const walk: Walk = { files: [], ignored: 0, problems: [] };
  if (input === STANDARD_INPUT) {
    walk.files.push({ name: STANDARD_INPUT, path: STANDARD_INPUT, bytes: 0 });
    return walk;
  }
  const status = await statusOf(input);
  if (status?.isDirectory()) await walkFolder(input, '', walk);
  else if (status) walk.files.push({ name: basename(input), path: input, bytes: status.size });
  else if (isDynamicPattern(input)) await walkPattern(input, walk);
  else throw missingInput(input, 'a file, a folder, a pattern or -');
  return walk;
}

async function walkFolder(root: string, folder: string, walk: Walk): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    walk.problems.push(unreadable(join(root, folder), error));
    return [];
  });
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !entry.name.startsWith('.')) await walkFolder(root, name, walk);
    else if (entry.isFile() || entry.isSymbolicLink()) await addFile(name, join(root, name), walk);
  }
}

async function walkPattern(pattern: string, walk: Walk): Promise<void> {
  const base = staticBase(pattern);
  const paths = await glob(pattern.split(sep).join('/'), {
    dot: false,
    onlyFiles: true,
    expandDirectories: false,
  });
  if (paths.length === 0) throw missingInput(pattern, 'a pattern that matches files');
  for (const path of paths.sort(compare))
    await addFile(relative(base, path).split(sep).join('/'), path, walk);
}

/** The folders of a pattern before its first special character: `news` of `news/*.txt`. */
function staticBase(pattern: string): string {
  const parts = pattern.split(/[\\/]/);
  const special = parts.findIndex(part => isDynamicPattern(part));
  const base = parts.slice(0, special).join('/');
  return base === '' ? (pattern.startsWith('/') ? '/' : '.') : base;
}

async function addFile(name: string, path: string, walk: Walk): Promise<void> {
  const file = basename(name);
  const isGold = file.endsWith('.gold.json') || file === 'crossdoc.json';
  const status = readerOf(name) && !file.startsWith('.') && !isGold ? await statusOf(path) : undefined;
  if (status?.isFile()) walk.files.push({ name, path, bytes: status.size });
  else walk.ignored++;
}

async function statusOf(path: string) {
  return stat(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  });
}

function missingInput(place: string, expected: string): ReadoutError {
  return new ReadoutError({
    code: 'missing-input',
    place,
    expected,
    actual: 'nothing there',
    remedy: 'check the spelling and the working folder',
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
