/**
 * Classes of words that stand in like contexts, learnt from plain text by `scripts/train/namesClusters.ts`.
 * In: the bytes of the cluster file. Out: two class numbers for a form, 0 where the form is unknown.
 *
 * File: count of words (uint32), bytes of the word list (uint32), the words in UTF-8 one a line,
 * then for each word its fine class and its coarse class (uint16 each), all little-endian.
 */
export interface WordClasses {
  readonly fine: number;
  readonly coarse: number;
}

export interface Clusters {
  readonly of: (form: string) => WordClasses;
}

const UNKNOWN: WordClasses = Object.freeze({ fine: 0, coarse: 0 });

export function readClusters(bytes: Uint8Array | undefined): Clusters {
  if (!bytes) return { of: () => UNKNOWN };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const size = view.getUint32(4, true);
  const words = new TextDecoder().decode(bytes.subarray(8, 8 + size)).split('\n');
  const classes = new Map<string, WordClasses>();
  for (let i = 0, at = 8 + size; i < count; i++, at += 4)
    classes.set(words[i]!, { fine: view.getUint16(at, true), coarse: view.getUint16(at + 2, true) });
  return { of: form => classes.get(normalise(form)) ?? UNKNOWN };
}

export function writeClusters(words: readonly string[], classes: readonly WordClasses[]): Uint8Array {
  const text = new TextEncoder().encode(words.join('\n'));
  const bytes = new Uint8Array(8 + text.length + 4 * words.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, words.length, true);
  view.setUint32(4, text.length, true);
  bytes.set(text, 8);
  classes.forEach(({ fine, coarse }, i) => {
    view.setUint16(8 + text.length + 4 * i, fine, true);
    view.setUint16(10 + text.length + 4 * i, coarse, true);
  });
  return bytes;
}

/** Digits are all alike to the classes, and curled apostrophes are straight. */
export function normalise(form: string): string {
  return /[\d’‘“”]/.test(form) ? form.replace(/\d/g, '0').replace(/[’‘]/g, "'").replace(/[“”]/g, '"') : form;
}
