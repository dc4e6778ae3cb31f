/**
 * A store of extract lines that grows and shrinks: what `--into` adds to. One line an article, under the
 * article's name. A folder is spread over 256 files by the hash of that name, so that adding to a million
 * articles writes a few of them; a path that ends in `.jsonl` is one file. Lines are sorted by article: the same
 * articles make the same bytes, whatever the order in which they came. Cut off at any moment, each article is
 * there as before or as after; the same command again completes the rest.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ReadoutError } from '../model/index.js';
import { describeFailure, writeFileWhole } from './file.js';

export interface LineChange {
  readonly article: string;
  /** The line without its end, or undefined to withdraw the article. */
  readonly line: string | undefined;
}

export interface LineStoreUpdate {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Articles to withdraw that were not there. */
  readonly missing: readonly string[];
}

/** Makes the store where it is not there. @throws ReadoutError `no-store`, `busy-store`, `unwritable-target`. */
export function updateLineStore(path: string, changes: Iterable<LineChange>): LineStoreUpdate {
  prepare(path);
  const unlock = lock(path);
  try {
    const byFile = new Map<string, Map<string, LineChange>>();
    for (const change of changes) {
      const file = fileOf(path, change.article);
      const group = byFile.get(file) ?? new Map<string, LineChange>();
      byFile.set(file, group.set(change.article, change));
    }
    const update = { added: [], replaced: [], unchanged: [], removed: [], missing: [] };
    for (const [file, group] of [...byFile].sort(([a], [b]) => (a < b ? -1 : 1)))
      rewrite(file, group, update);
    for (const articles of Object.values<string[]>(update)) articles.sort((a, b) => (a < b ? -1 : 1));
    return update;
  } finally {
    unlock();
  }
}

/** All lines with their places, for `readLine`. @throws ReadoutError `no-store`. */
export function* readLineStore(path: string): Generator<{ readonly source: string; readonly place: string }> {
  if (!existsSync(path) || (!isFile(path) && !existsSync(join(path, MARKER)))) throw noStore(path);
  for (const file of filesOf(path)) {
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const [index, source] of lines.entries())
      if (source !== '') yield { source, place: `${file}:${index + 1}` };
  }
}

const MARKER = 'readout-store.json';
const MARK = '{"readout":"extract lines","format":1}\n';

function isFile(path: string): boolean {
  return path.endsWith('.jsonl');
}

function fileOf(path: string, article: string): string {
  if (isFile(path)) return path;
  return join(path, `${createHash('sha256').update(article).digest('hex').slice(0, 2)}.jsonl`);
}

function filesOf(path: string): string[] {
  if (isFile(path)) return existsSync(path) ? [path] : [];
  return readdirSync(path)
    .filter(name => /^[0-9a-f]{2}\.jsonl$/.test(name))
    .sort()
    .map(name => join(path, name));
}

/** A folder that holds anything else is not taken for a store. */
function prepare(path: string): void {
  if (isFile(path)) {
    if (!existsSync(path)) writeFileWhole(path, []);
    return;
  }
  if (existsSync(join(path, MARKER))) return;
  if (existsSync(path) && (!isFolder(path) || readdirSync(path).length > 0)) throw noStore(path);
  writeFileWhole(join(path, MARKER), [MARK]);
}

function isFolder(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}

function noStore(path: string): ReadoutError {
  return new ReadoutError({
    code: 'no-store',
    place: path,
    expected: 'a store of extract lines (made by readout build --into), or no folder yet',
    actual: existsSync(path) ? 'something else' : 'nothing',
    remedy: 'name a new folder, or the one that --into made',
  });
}

/** One writer at a time; the lock of a process that is no more is taken over. */
function lock(path: string): () => void {
  const file = isFile(path) ? `${path}.lock` : join(path, 'lock');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw describeFailure(file, error);
      const owner = Number(readFileSync(file, 'utf8'));
      if (owner && isAlive(owner)) {
        throw new ReadoutError({
          code: 'busy-store',
          place: path,
          expected: 'no other process writing to it',
          actual: `process ${owner}`,
          remedy: `wait for it to end, or delete ${file} if it is none of readout's`,
        });
      }
      rmSync(file, { force: true });
    }
  }
  throw noStore(path);
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function rewrite(
  file: string,
  changes: ReadonlyMap<string, LineChange>,
  update: Record<keyof LineStoreUpdate, string[]>,
): void {
  const lines = new Map<string, string>();
  if (existsSync(file))
    for (const line of readFileSync(file, 'utf8').split('\n'))
      if (line !== '') lines.set(articleOf(line), line);
  for (const { article, line } of changes.values()) {
    const before = lines.get(article);
    if (line === undefined) {
      (before === undefined ? update.missing : update.removed).push(article);
      lines.delete(article);
    } else {
      const kind = before === undefined ? 'added' : before === line ? 'unchanged' : 'replaced';
      update[kind].push(article);
      lines.set(article, line);
    }
  }
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileWhole(
    file,
    sorted.map(([, line]) => `${line}\n`),
  );
}

/** Lines begin with their article; a line of another writer is parsed as a whole. */
function articleOf(line: string): string {
  const start = /^\{"article":("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
  return start === undefined
    ? String((JSON.parse(line) as { article?: unknown }).article)
    : (JSON.parse(start) as string);
}
