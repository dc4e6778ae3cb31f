/**
 * What the model sees of one word form, computed once a form: hashes of the form and its ends, its shape,
 * its distributional clusters and what the lexicon knows of it. In: a form. Out: a frozen `Word`.
 */
import type { Clusters } from './clusters.js';
import type { Lexicon } from './lexicon.js';
import type { WordGroups } from './wordGroups.js';

export interface Word {
  readonly form: string;
  readonly lower: string;
  /** Hashes of form, lower case and affixes: features by identity. */
  readonly formHash: number;
  readonly lowerHash: number;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly prefix4: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  /** Hash of the form with its runs of capitals, small letters and digits shortened: `Xx`, `X.X.`, `d-x`. */
  readonly shape: number;
  readonly kind: number;
  readonly fine: number;
  readonly coarse: number;
  /** Groups of like meaning, the first the widest; 0 where the word is unknown. */
  readonly group1: number;
  readonly group2: number;
  readonly group3: number;
  /** Bits of `Flag`. */
  readonly flags: number;
  readonly capital: boolean;
}

/** Coarse kinds of form; transitions of the model are weighed apart for each. */
export const Kind = {
  lower: 0,
  capitalised: 1,
  capitals: 2,
  initial: 3,
  mixed: 4,
  digits: 5,
  punctuation: 6,
  acronymWithStops: 7,
  link: 8,
  other: 9,
} as const;
export const KINDS = 10;

/**
 * Words of small letters that stand inside names: `Bank of England`, `Ludwig van Beethoven`, `Ban al-Din`,
 * `Partei für Freiheit`, `Mouvement pour le Changement`. None that is another word of English.
 */
const LINKS: ReadonlySet<string> = new Set(
  'of the and for on de del della des du da do dos di la le las los el al an y e & - ’ bin bint ibn ben von van der den zu ul ur und für zur zum et pour aux au à en por para con das degli delle dei nella voor het och og til av af na ni ve dan wa ud uz'.split(
    ' ',
  ),
);

export type WordTable = (form: string) => Word;

/** Remembers forms up to a bound, then starts anew: memory stays bounded, and answers never depend on it. */
export function createWordTable(lexicon: Lexicon, clusters: Clusters, groups: WordGroups): WordTable {
  let table = new Map<string, Word>();
  return form => {
    const known = table.get(form);
    if (known) return known;
    if (table.size > 200_000) table = new Map();
    const word = describe(form, lexicon, clusters, groups);
    table.set(form, word);
    return word;
  };
}

function describe(form: string, lexicon: Lexicon, clusters: Clusters, groups: WordGroups): Word {
  const lower = form.toLowerCase();
  const kind = kindOf(form, lower);
  const { fine, coarse } = clusters.of(form);
  const lowerHash = hashText(lower);
  const [group1, group2, group3] = groups.of(lowerHash);
  return Object.freeze({
    form,
    lower,
    formHash: hashText(form),
    lowerHash,
    prefix2: hashText(lower.slice(0, 2)),
    prefix3: hashText(lower.slice(0, 3)),
    prefix4: hashText(lower.slice(0, 4)),
    suffix2: hashText(lower.slice(-2)),
    suffix3: hashText(lower.slice(-3)),
    suffix4: hashText(lower.slice(-4)),
    shape: hashText(shapeOf(form)),
    kind,
    fine,
    coarse,
    group1,
    group2,
    group3,
    flags: lexicon.flags(lower),
    capital: form !== lower && kind !== Kind.punctuation,
  });
}

function kindOf(form: string, lower: string): number {
  if (LINKS.has(form)) return Kind.link;
  if (/^\p{Lu}\.?$/u.test(form)) return Kind.initial;
  if (/^(\p{Lu}\.){2,}$/u.test(form) || /^(\p{Lu}\.)+\p{Lu}$/u.test(form)) return Kind.acronymWithStops;
  if (/^[\p{Lu}\d&]*\p{Lu}[\p{Lu}\d&]*$/u.test(form)) return Kind.capitals;
  if (/^\p{Lu}[\p{Ll}\p{M}.]+$/u.test(form)) return Kind.capitalised;
  if (/^\d[\d.,]*$/.test(form)) return Kind.digits;
  if (form !== lower) return Kind.mixed;
  if (/\p{L}/u.test(form)) return Kind.lower;
  return /\d/.test(form) ? Kind.other : Kind.punctuation;
}

function shapeOf(form: string): string {
  let shape = '';
  for (const character of form) {
    const mark = /\p{Lu}/u.test(character)
      ? 'X'
      : /\p{L}/u.test(character)
        ? 'x'
        : /\d/.test(character)
          ? 'd'
          : character;
    if (!shape.endsWith(mark + mark)) shape += mark;
  }
  return shape;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
