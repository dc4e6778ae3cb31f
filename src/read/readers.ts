/** The table of readers: a new format is one file and one row. */
import { htmlReader } from './html.js';
import { jsonReader } from './json.js';
import { jsonlReader } from './jsonl.js';
import type { Reader } from './reader.js';
import { textReader } from './text.js';

const READERS: readonly Reader[] = [textReader, htmlReader, jsonlReader, jsonReader];

/** The reader for a file by its ending; `.gz` behind the ending is looked through. */
export function readerOf(name: string): Reader | undefined {
  const bare = name.toLowerCase().replace(/\.gz$/, '');
  return READERS.find(reader => reader.endings.some(ending => bare.endsWith(ending)));
}

export function knownEndings(): readonly string[] {
  return READERS.flatMap(reader => reader.endings);
}
