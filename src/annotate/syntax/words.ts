/**
 * What the classifiers see of a word by itself: hashes of its form, affixes and shape, the tags it was seen
 * with, its cluster. In: a token's text. Out: a slot in parallel arrays, kept for words met before.
 *
 * Forms are normalised first, so that typography does not matter: curly quotation marks become plain ones,
 * long dashes become `--`, digits become `0`.
 */
import type { Clusters } from '../names/clusters.js';
import { hashText } from './hash.js';

export interface Words {
  /** Slot of a form; valid until `reserve` is called again. */
  readonly slotOf: (text: string) => number;
  /** Makes room for so many new words; call once a sentence. */
  readonly reserve: (count: number) => void;
  readonly form: Int32Array;
  readonly lower: Int32Array;
  readonly prefix: Int32Array;
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly shape: Int32Array;
  /** Index into the tag dictionary's classes, 0 for a word that it does not know. */
  readonly tagClass: Int32Array;
  /** Fine and coarse class of the form among the clusters; 0 where unknown. */
  readonly cluster: Int32Array;
  readonly branch: Int32Array;
}

export interface WordKnowledge {
  /** Normalised form → class of tags. */
  readonly tagClasses: ReadonlyMap<string, number>;
  readonly clusters: Clusters;
}

/** Distinct words kept before the table starts afresh; a long article has some 3,000. */
const CAPACITY = 1 << 16;

export function createWords(knowledge: WordKnowledge): Words {
  const slots = new Map<string, number>();
  const column = () => new Int32Array(CAPACITY);
  const words = {
    form: column(),
    lower: column(),
    prefix: column(),
    suffix1: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    shape: column(),
    tagClass: column(),
    cluster: column(),
    branch: column(),
  };

  const fill = (slot: number, text: string): void => {
    const form = normalise(text);
    const lower = form.toLowerCase();
    const length = lower.length;
    words.form[slot] = hashText(form);
    words.lower[slot] = hashText(lower);
    words.prefix[slot] = hashText(lower, 0, Math.min(3, length));
    words.suffix1[slot] = hashText(lower, length - 1, length);
    words.suffix2[slot] = hashText(lower, Math.max(0, length - 2), length);
    words.suffix3[slot] = hashText(lower, Math.max(0, length - 3), length);
    words.suffix4[slot] = hashText(lower, Math.max(0, length - 4), length);
    words.shape[slot] = hashText(shapeOf(form));
    words.tagClass[slot] = knowledge.tagClasses.get(form) ?? knowledge.tagClasses.get(lower) ?? 0;
    const classes = knowledge.clusters.of(text);
    const found = classes.fine > 0 ? classes : knowledge.clusters.of(text.toLowerCase());
    words.cluster[slot] = found.fine;
    words.branch[slot] = found.coarse;
  };

  return {
    ...words,
    slotOf: text => {
      const known = slots.get(text);
      if (known !== undefined) return known;
      const slot = slots.size;
      slots.set(text, slot);
      fill(slot, text);
      return slot;
    },
    reserve: count => {
      if (slots.size + count > CAPACITY) slots.clear();
    },
  };
}

/** Longest stretch of one sentence that is analysed at once; the words table must hold it. */
export const LONGEST_SENTENCE = 4096;

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
