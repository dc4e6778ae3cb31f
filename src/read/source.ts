/**
 * Where bytes come from: a file, a gzip file, standard input. In: a path. Out: chunks as they arrive, so that no more
 * than one article is ever held. What cannot be read is a problem with its place.
 */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Problem } from '../model/index.js';

export interface Source {
  /** How problems and articles name it: `news/monday.jsonl`. */
  readonly name: string;
  /** Undefined for standard input. */
  readonly path: string | undefined;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

export function fileSource(name: string, path: string, onRead: (bytes: number) => void): Source {
  return {
    name,
    path,
    chunks: () => {
      const file = createReadStream(path, { highWaterMark: 1 << 18 });
      file.on('data', chunk => onRead(chunk.length));
      return isCompressed(path) ? unzip(file) : file;
    },
  };
}

export function isCompressed(path: string): boolean {
  return path.toLowerCase().endsWith('.gz');
}

function unzip(file: Readable): Readable {
  const gunzip = createGunzip();
  file.on('error', error => gunzip.destroy(error));
  gunzip.on('close', () => file.destroy());
  return file.pipe(gunzip);
}

/** All bytes of a source, or undefined where there are more than `most`. */
export async function collect(source: Source, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.chunks()) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

export interface ByteLine {
  readonly number: number;
  /** Undefined where the line was longer than allowed; it was skipped without being held. */
  readonly bytes: Uint8Array | undefined;
}

/** The lines of a source, one by one, none held that is longer than `most` bytes. UTF-16 becomes UTF-8 on the way. */
export async function* byteLines(source: Source, most: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (): ByteLine => {
    const line = { number, bytes: size > most ? undefined : Buffer.concat(parts) };
    [parts, size, number] = [[], 0, number + 1];
    return line;
  };
  for await (const chunk of inUtf8(source.chunks())) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield take();

  function add(part: Uint8Array): void {
    size += part.length;
    if (size <= most) parts.push(part);
    else parts = [];
  }
}

async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) decoder = new TextDecoder('utf-16le');
    if (isFirst && chunk[0] === 0xfe && chunk[1] === 0xff) decoder = new TextDecoder('utf-16be');
    isFirst = false;
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

/** Names what went wrong with a file; anything that is no mistake of files or gzip is thrown on. */
export function unreadable(place: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  const isZip = code.startsWith('Z_');
  return {
    code: isZip ? 'broken-gzip' : 'unreadable-file',
    place,
    expected: isZip ? 'a whole gzip file' : 'a file that can be read',
    actual: isZip ? `damaged data (${code})` : (REASONS[code] ?? code),
    remedy: isZip ? 'fetch or compress it again' : 'check the file and its permissions; the others were read',
  };
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOENT: 'nothing there any more',
  EISDIR: 'a folder',
  EIO: 'a fault of the disk',
  ELOOP: 'a circle of links',
};

export function tooLarge(place: string, most: number): Problem {
  return {
    code: 'too-large',
    place,
    expected: `an article of at most ${Math.round(most / 1e6)} MB`,
    actual: 'a larger one',
    remedy: 'split it into articles; it was left out',
  };
}
