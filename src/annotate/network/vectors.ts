/**
 * What the network sees of each word: the vectors of its form, ending, beginning and shape side by side, as 16-bit
 * integers of one scale. In: a token's text. Out: a place in the kernel's memory, kept for words met before.
 */
import { hashText } from '../syntax/hash.js';
import { wordFeatures } from '../syntax/wordFeatures.js';
import { type Kernel, LARGEST } from './kernel.js';
import type { Matrix } from './matrix.js';
import type { NetworkModel } from './model.js';

export interface WordVectors {
  /** Values of a word. */
  readonly columns: number;
  /** What one unit of a value is worth. */
  readonly scale: number;
  /** Copies the values of the words to `target`, row by row. */
  readonly copy: (texts: readonly string[], target: number) => void;
}

/** Distinct words kept before the table starts afresh; a long article has some 3,000. */
const CAPACITY = 1 << 13;

export function createWordVectors(model: NetworkModel, kernel: Kernel): WordVectors {
  const tables = [model.word, model.suffix, model.prefix, model.shape] as const;
  const columns = tables.reduce((sum, table) => sum + table.columns, 0);
  const scale = Math.fround(Math.max(...tables.map(largestWeight)) / LARGEST);
  const kept = kernel.place(CAPACITY * columns * 2);
  const slots = new Map<string, number>();

  const fill = (slot: number, text: string): void => {
    const { key, suffix, prefix, shape } = wordFeatures(text);
    const rows = [findHash(model.hashes, hashText(key)) + 1, suffix, prefix, shape];
    const values = kernel.shorts();
    let at = kept / 2 + slot * columns;
    tables.forEach((table, index) => {
      const row = rows[index]!;
      const factor = table.scales[row]! / scale;
      for (let from = row * table.columns; from < (row + 1) * table.columns; from++)
        values[at++] = Math.round(table.rows[from]! * factor);
    });
  };

  return {
    columns,
    scale,
    copy: (texts, target) => {
      if (slots.size + texts.length > CAPACITY) slots.clear();
      const bytes = kernel.bytes();
      const width = columns * 2;
      for (let index = 0; index < texts.length; index++) {
        const text = texts[index]!;
        let slot = slots.get(text);
        if (slot === undefined) {
          slot = slots.size;
          slots.set(text, slot);
          fill(slot, text);
        }
        bytes.copyWithin(target + index * width, kept + slot * width, kept + (slot + 1) * width);
      }
    },
  };
}

function largestWeight({ rows, scales, columns }: Matrix): number {
  let largest = 0;
  for (let row = 0; row < scales.length; row++) {
    let most = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) most = Math.max(most, Math.abs(rows[at]!));
    largest = Math.max(largest, most * scales[row]!);
  }
  return largest;
}

/** @returns the place of a hash among ascending ones, -1 where it is not there. */
function findHash(hashes: Int32Array, hash: number): number {
  let from = 0;
  let end = hashes.length;
  while (from < end) {
    const middle = (from + end) >> 1;
    if (hashes[middle]! < hash) from = middle + 1;
    else end = middle;
  }
  return hashes[from] === hash ? from : -1;
}
