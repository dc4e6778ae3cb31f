/**
 * What the network sees of a word by itself. In: a token's text. Out: the key under which the vocabulary knows it,
 * and the rows of its ending, its beginning and its shape. Training and run time both ask here.
 *
 * Forms are normalised first, so that typography does not matter: curly quotation marks become plain ones,
 * long dashes become `--`, digits become `0`.
 */
import { hashText } from './hash.js';

export interface WordFeatures {
  /** Normalised form in lower case. */
  readonly key: string;
  /** Row of the last three characters, in [0, SUFFIX_ROWS). */
  readonly suffix: number;
  /** Row of the first three characters, in [0, PREFIX_ROWS). */
  readonly prefix: number;
  /** Row of the shape, in [0, SHAPE_ROWS). */
  readonly shape: number;
}

export const SUFFIX_ROWS = 4096;
export const PREFIX_ROWS = 2048;
export const SHAPE_ROWS = 512;

export function wordFeatures(text: string): WordFeatures {
  const form = normalise(text);
  const key = form.toLowerCase();
  const { length } = key;
  return {
    key,
    suffix: rowOf(hashText(key, Math.max(0, length - 3), length), SUFFIX_ROWS),
    prefix: rowOf(hashText(key, 0, Math.min(3, length)), PREFIX_ROWS),
    shape: rowOf(hashText(shapeOf(form)), SHAPE_ROWS),
  };
}

/** `rows` is a power of two. */
const rowOf = (hash: number, rows: number): number => hash & (rows - 1);

export function normalise(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/‘/g, '`')
    .replace(/[’ʼ´]/g, "'")
    .replace(/[“”„«»]|''/g, '"')
    .replace(/[—―]/g, '--')
    .replace(/–/g, '-')
    .replace(/…/g, '...')
    .replace(/\p{Nd}/gu, '0');
}

const PLAIN = /^[a-z]+$/i;

/** `Xxxx` for Capital, `XXXX` for ACRONYM, `00-xx` for 20-year; runs are cut at three. */
function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of form) {
    const kind = kindOf(character);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 3) shape += kind;
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (character === '0') return '0';
  if (/\p{Lu}/u.test(character)) return 'X';
  if (/\p{L}/u.test(character)) return 'x';
  return character;
}
