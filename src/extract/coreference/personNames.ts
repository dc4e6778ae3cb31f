/**
 * Forms of a person's name compared. A form is the folded words of a name without particles and suffixes, and
 * its numeral: `Omar al-Bashir` → omar bashir, `Benedict XVI` → benedict + xvi.
 */
import type { NameForms } from '../../schema/nameForms.js';
import { fold, nearlyEqual } from '../spelling.js';

export interface PersonForm {
  readonly words: readonly string[];
  readonly numeral: string | undefined;
  /** Indices of words that name a father: `rashid` in `Mohammed bin Rashid`. */
  readonly fathers: readonly number[];
}

export function personForm(text: string, forms: NameForms): PersonForm {
  const all = fold(text).split(' ');
  const numeral = all.length > 1 && /^[ivx]+$/.test(all.at(-1)!) ? all.pop() : undefined;
  const words: string[] = [];
  const fathers: number[] = [];
  for (const [index, word] of all.entries()) {
    if (index > 0 && forms.suffixes.has(word)) continue;
    if (all.length > 1 && forms.particles.has(word)) continue;
    if (index > 1 && forms.sonOf.has(all[index - 1]!)) fathers.push(words.length);
    words.push(word);
  }
  return { words: words.length > 0 ? words : all, numeral, fathers };
}

/** Two forms of two or more words each, of one person: "Wanda Vázquez", "Wanda Vázquez Garced". */
export function sameFullName(a: PersonForm, b: PersonForm, forms: NameForms): boolean {
  if (a.numeral && b.numeral && a.numeral !== b.numeral) return false;
  if (isFatherOf(a, b) || isFatherOf(b, a) || haveOtherFathers(a, b, forms)) return false;
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
  if (isFatherOf(short, full)) return 0;
  if (endsWith(full.words, short.words)) return 4;
  if (short.words.every((word, index) => word === full.words[index])) return 3;
  if (isSubsequence(short.words, full.words, (a, b) => a === b)) return 2;
  const [lone] = short.words;
  if (short.words.length > 1 || lone === undefined) return 0;
  const isSlip =
    nearlyEqual(lone, full.words.at(-1)!) || (lone.length >= LONG_NAME && nearlyEqual(lone, full.words[0]!));
  return isSlip ? 1 : 0;
}

/** Letters of a given name from which one wrong letter leaves it known. */
const LONG_NAME = 7;

/** "Mohamed bin Zayed Al Nahyan" is the father of "Hamdan bin Mohamed bin Zayed Al Nahyan". */
function isFatherOf(father: PersonForm, son: PersonForm): boolean {
  if (father.words.length < 2) return false;
  return son.fathers.some(at => father.words.every((word, index) => word === son.words[at + index]));
}

/** "Mohamed bin Zayed" is not "Mohammed bin Hamad". */
function haveOtherFathers(a: PersonForm, b: PersonForm, forms: NameForms): boolean {
  const [one, other] = [a.words[a.fathers[0] ?? -1], b.words[b.fathers[0] ?? -1]];
  return (
    one !== undefined && other !== undefined && !nearlyEqual(one, other) && !areNicknames(one, other, forms)
  );
}

/** `RFK`, `AMLO`: the first letters of all words of the full name. */
export function isInitialsOf(text: string, full: PersonForm): boolean {
  const letters = /^\p{Lu}{3,5}(?=$| )/u.exec(text)?.[0].toLowerCase();
  return letters !== undefined && letters === full.words.map(word => word.charAt(0)).join('');
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

/** "Phil" of "Philip Ortega". */
export function isNicknameOf(
  { words: [lone, ...more] }: PersonForm,
  full: PersonForm,
  forms: NameForms,
): boolean {
  return lone !== undefined && more.length === 0 && areNicknames(lone, full.words[0]!, forms);
}

function areNicknames(a: string, b: string, forms: NameForms): boolean {
  return forms.nicknames.get(a)?.has(b) ?? false;
}

/** Every word spelt nearly alike, and one of them exactly so. */
function differInSpelling(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word, index) => word === b[index]) && a.every((word, index) => nearlyEqual(word, b[index]!));
}
