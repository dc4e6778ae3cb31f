/** Spellings compared: marks, case, full stops and hyphens do not tell names apart; one slip of the pen may not either. */

import { plainLetters } from '../model/letters.js';

/** `Erdoğan` → `erdogan`, `U.S.` → `us`, `Kim Jong-il` → `kim jong il`, `the Senate` → `senate`. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(THE, '');
  return plainLetters(text)
    .replace(/[.,“”"]/g, '')
    .replace(/[-\s]+/g, ' ')
    .replace(THE, '')
    .replace(/'s$/, '')
    .trim();
}

/** Most names: letters without marks, single spaces. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const THE = /^the /;

/**
 * Two spellings of one word: the first letter agrees and the words differ by one letter left out, put in,
 * changed, or two exchanged; by two in words of eight letters or more. Short words must be equal.
 */
export function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 5 || a[0] !== b[0]) return false;
  return distance(a, b) <= (shorter >= 8 ? 2 : 1);
}

/** Damerau's distance with adjacent exchanges (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + change);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        best = Math.min(best, before[column - 2]! + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length]!;
}
