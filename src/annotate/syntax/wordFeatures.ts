/**
 * What the network sees of a word by itself. In: a token's text. Out: the key under which the vocabulary knows it,
 * and the rows of its endings, its beginnings and its shape. Training and run time both ask here.
 *
 * Forms are normalised first, so that typography does not matter: curly quotation marks become plain ones,
 * long dashes become `--`, digits become `0`.
 */
import { hashText } from './hash.js';

export interface WordFeatures {
  /** Normalised form in lower case. */
  readonly key: string;
  /** Rows of the last one, two, three and four characters, as many as there are; their vectors are added. */
  readonly suffixes: readonly number[];
  /** Rows of the first one to four characters; their vectors are added. */
  readonly prefixes: readonly number[];
  /** Row of the shape. */
  readonly shape: number;
}

export const LONGEST_AFFIX = 4;
/** Powers of two; row 0 of the affixes stands for none. */
export const SUFFIX_ROWS = 8192;
export const PREFIX_ROWS = 8192;
export const SHAPE_ROWS = 512;

export function wordFeatures(text: string): WordFeatures {
  const form = normalise(text);
  const key = form.toLowerCase();
  const { length } = key;
  const suffixes: number[] = [];
  const prefixes: number[] = [];
  for (let size = 1; size <= Math.min(LONGEST_AFFIX, length); size++) {
    suffixes.push(rowOf(hashText(key, length - size, length), SUFFIX_ROWS) || 1);
    prefixes.push(rowOf(hashText(key, 0, size), PREFIX_ROWS) || 1);
  }
  return { key, suffixes, prefixes, shape: rowOf(hashText(shapeOf(form)), SHAPE_ROWS) };
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
