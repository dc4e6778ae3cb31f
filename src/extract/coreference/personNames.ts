/**
 * Forms of a person's name compared. A form is the folded words of a name without particles and suffixes, and
 * its numeral: `Omar al-Bashir` → omar bashir, `Benedict XVI` → benedict + xvi.
 */
import type { NameForms } from '../../schema/nameForms.js';
import { fold, nearlyEqual } from './spelling.js';

export interface PersonForm {
  readonly words: readonly string[];
  readonly numeral: string | undefined;
}

export function personForm(text: string, forms: NameForms): PersonForm {
  const all = fold(text).split(' ');
  const numeral = all.length > 1 && /^[ivx]+$/.test(all.at(-1)!) ? all.pop() : undefined;
  const words = all.filter((word, index) => {
    if (index > 0 && forms.suffixes.has(word)) return false;
    return all.length === 1 || !forms.particles.has(word);
  });
  return { words: words.length > 0 ? words : all, numeral };
}

/** Two forms of two or more words each, of one person: "Wanda Vázquez", "Wanda Vázquez Garced". */
export function sameFullName(a: PersonForm, b: PersonForm, forms: NameForms): boolean {
  if (a.numeral && b.numeral && a.numeral !== b.numeral) return false;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (isSubsequence(short, long, equalOrInitial)) {
    if (equalOrInitial(short[0]!, long[0]!)) return true;
    if (endsWith(long, short)) return true;
  }
  if (short.length === 2 && long.length === 2 && short[0] === long[1] && short[1] === long[0]) return true;
  if (short.at(-1) === long.at(-1) && areNicknames(short[0]!, long[0]!, forms)) return true;
  return short.length === long.length && differInSpelling(short, long);
}

/**
 * How well a short form points at a full one: 4 the family name at the end, 3 the name at the beginning
 * (Asian order, or a given name), 2 a name inside, 1 a slip of the pen in the last; 0 not at all.
 */
export function shortFormFit(short: PersonForm, full: PersonForm): number {
  if (short.words.length >= full.words.length) return 0;
  if (short.numeral && short.numeral !== full.numeral) return 0;
  if (endsWith(full.words, short.words)) return 4;
  if (short.words.every((word, index) => word === full.words[index])) return 3;
  if (isSubsequence(short.words, full.words, (a, b) => a === b)) return 2;
  if (short.words.length === 1 && nearlyEqual(short.words[0]!, full.words.at(-1)!)) return 1;
  return 0;
}

function isSubsequence(
  short: readonly string[],
  long: readonly string[],
  matches: (a: string, b: string) => boolean,
): boolean {
  let next = 0;
  for (const word of long) if (next < short.length && matches(short[next]!, word)) next++;
  return next === short.length;
}

function equalOrInitial(a: string, b: string): boolean {
  if (a === b) return true;
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  const from = long.length - short.length;
  return short.every((word, index) => word === long[from + index]);
}

function areNicknames(a: string, b: string, forms: NameForms): boolean {
  return forms.nicknames.get(a)?.has(b) ?? false;
}

/** Every word spelt nearly alike, and one of them exactly so. */
function differInSpelling(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word, index) => word === b[index]) && a.every((word, index) => nearlyEqual(word, b[index]!));
}
