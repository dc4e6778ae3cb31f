/**
 * Features of one token for the sentence model. In: a sentence, the evidence of its article, a token.
 * Out: `FEATURES` hashes of 32 bits in a fixed order, 0 where a feature is not there.
 * The same function serves training and reading, so that both see the same.
 */
import type { DocumentEvidence } from './evidence.js';
import { PHRASE_SHIFTS, type SentenceView } from './sentence.js';
import type { Word } from './words.js';

/** Number of features of a token. */
export const FEATURES = 84;

/** Features that know the word itself; training leaves them out now and then, so that context learns to speak. */
export const IDENTITY_FEATURES: readonly number[] = [
  0, 5, 6, 7, 12, 13, 14, 15, 16, 17, 22, 43, 44, 45, 46, 66,
];

const NONE: Word = Object.freeze({
  form: '',
  lower: '',
  formHash: 1,
  lowerHash: 1,
  prefix2: 1,
  prefix3: 1,
  prefix4: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  shape: 1,
  kind: 6,
  fine: 65535,
  coarse: 65535,
  group1: 65535,
  group2: 65535,
  group3: 65535,
  flags: 0,
  capital: false,
});

/** Writes the features of token `i` into `out` from `at` on. */
export function writeFeatures(
  sentence: SentenceView,
  evidence: DocumentEvidence,
  i: number,
  out: Int32Array,
  at: number,
): void {
  const { words, setting, phrases, runFirst, runLast, chainFirst, chainLast } = sentence;
  const w0 = words[i]!;
  const before = words[i - 1] ?? NONE;
  const after = words[i + 1] ?? NONE;
  const before2 = words[i - 2] ?? NONE;
  const after2 = words[i + 2] ?? NONE;
  let n = at;
  out[n++] = mix(0, w0.lowerHash, 0);
  out[n++] = mix(1, before.lowerHash, 0);
  out[n++] = mix(2, after.lowerHash, 0);
  out[n++] = mix(3, before2.lowerHash, 0);
  out[n++] = mix(4, after2.lowerHash, 0);
  out[n++] = mix(5, before.lowerHash, w0.lowerHash);
  out[n++] = mix(6, w0.lowerHash, after.lowerHash);
  out[n++] = mix(7, w0.formHash, setting);
  out[n++] = mix(8, w0.shape, setting);
  out[n++] = mix(9, before.shape, w0.shape ^ setting);
  out[n++] = mix(10, w0.shape, after.shape ^ setting);
  out[n++] = mix(11, before.shape ^ setting, Math.imul(w0.shape, 31) ^ after.shape);
  out[n++] = mix(12, w0.prefix2, 0);
  out[n++] = mix(13, w0.prefix3, 0);
  out[n++] = mix(14, w0.prefix4, 0);
  out[n++] = mix(15, w0.suffix2, 0);
  out[n++] = mix(16, w0.suffix3, 0);
  out[n++] = mix(17, w0.suffix4, 0);
  out[n++] = mix(18, before.suffix3, before.kind);
  out[n++] = mix(19, after.suffix3, after.kind);
  out[n++] = mix(20, before2.lowerHash, before.lowerHash);
  out[n++] = mix(21, after.lowerHash, after2.lowerHash);
  out[n++] = mix(22, w0.fine, setting);
  out[n++] = mix(23, before.fine, 0);
  out[n++] = mix(24, after.fine, 0);
  out[n++] = mix(25, before.coarse, w0.coarse);
  out[n++] = mix(26, w0.coarse, after.coarse);
  out[n++] = mix(27, before.coarse, after.coarse);
  out[n++] = mix(28, before2.coarse, before.coarse);
  out[n++] = mix(29, after.coarse, after2.coarse);
  out[n++] = mix(30, w0.kind | (setting << 8), before.lowerHash);
  out[n++] = mix(31, w0.kind | (setting << 8), after.lowerHash);
  n = writeRun(words, runFirst[i]!, runLast[i]!, i, setting, 32, out, n);
  n = writeRun(words, chainFirst[i]!, chainLast[i]!, i, setting, 37, out, n);
  const p0 = phrases[i]!;
  out[n++] = mix(42, p0, setting);
  for (let shift = 0, left = 4; left > 0; shift++) {
    if (shift === PHRASE_SHIFTS.length) {
      out[n++] = 0;
      left--;
      shift--;
      continue;
    }
    const code = (p0 >> PHRASE_SHIFTS[shift]!) & 7;
    if (code === 0) continue;
    out[n++] = mix(43, shift, code);
    left--;
  }
  out[n++] = mix(47, phrases[i - 1] ?? 0, w0.kind);
  out[n++] = mix(48, phrases[i + 1] ?? 0, w0.kind);
  out[n++] = mix(49, w0.flags, setting);
  out[n++] = mix(50, before.flags, w0.flags);
  out[n++] = mix(51, w0.flags, after.flags);
  out[n++] = mix(52, before.flags, after.flags);
  const seen = evidence(w0.lower);
  const run = runPosition(runFirst[i]!, runLast[i]!, i) | (setting << 4);
  out[n++] = mix(53, seen & 0b000000000011, run);
  out[n++] = mix(54, seen & 0b100000011100, run);
  out[n++] = mix(55, seen & 0b001100000000, run);
  out[n++] = mix(56, seen & 0b001001100000, run);
  out[n++] = mix(57, seen & 0b111010000000, run);
  out[n++] = mix(58, seen, w0.kind);
  out[n++] = mix(59, evidence(after.lower) & 0b111110011110, run);
  out[n++] = mix(60, evidence(before.lower) & 0b111110011110, run);
  out[n++] = mix(61, (i === 0 ? 1 : 0) | (setting << 1), w0.flags ^ Math.imul(w0.kind, 7919));
  out[n++] = mix(62, before.lowerHash, after.lowerHash);
  out[n++] = mix(63, before.fine, after.fine);
  out[n++] = mix(64, before2.flags, Math.imul(before.flags, 31) ^ w0.kind);
  out[n++] = mix(65, w0.coarse, seen & 0b101100111100);
  out[n++] = mix(66, w0.group3, setting);
  out[n++] = mix(67, w0.group2, w0.kind | (setting << 8));
  out[n++] = mix(68, w0.group1, w0.kind | (setting << 8));
  out[n++] = mix(69, before.group3, 0);
  out[n++] = mix(70, after.group3, 0);
  out[n++] = mix(71, before.group2, w0.kind);
  out[n++] = mix(72, after.group2, w0.kind);
  out[n++] = mix(73, before.group1, w0.group1);
  out[n++] = mix(74, w0.group1, after.group1);
  out[n++] = mix(75, before.group1, after.group1);
  out[n++] = mix(76, before2.group1, before.group1);
  out[n++] = mix(77, after.group1, after2.group1);
  out[n++] = mix(78, before2.group2, 0);
  out[n++] = mix(79, after2.group2, 0);
  n = writeEnds(words, runFirst[i]!, runLast[i]!, i, setting, 80, out, n);
  n = writeEnds(words, chainFirst[i]!, chainLast[i]!, i, setting, 82, out, n);
}

/** The run of capitals around a token: where in it the token is, its first and last word, what stands around it. */
function writeRun(
  words: readonly Word[],
  first: number,
  last: number,
  i: number,
  setting: number,
  template: number,
  out: Int32Array,
  at: number,
): number {
  if (first < 0) {
    out.fill(0, at, at + 5);
    return at + 5;
  }
  const position = runPosition(first, last, i) | (setting << 4);
  const left = words[first - 1] ?? NONE;
  const right = words[last + 1] ?? NONE;
  out[at] = mix(template, position, Math.min(last - first, 6));
  out[at + 1] = mix(template + 1, words[last]!.lowerHash, position);
  out[at + 2] = mix(template + 2, words[first]!.lowerHash, position);
  out[at + 3] = mix(template + 3, words[last]!.flags, Math.imul(words[first]!.flags, 4099) ^ position);
  out[at + 4] = mix(template + 4, left.coarse, Math.imul(right.coarse, 4099) ^ position);
  return at + 5;
}

/** Groups of the first and the last word of a run. */
function writeEnds(
  words: readonly Word[],
  first: number,
  last: number,
  i: number,
  setting: number,
  template: number,
  out: Int32Array,
  at: number,
): number {
  const position = runPosition(first, last, i) | (setting << 4);
  out[at] = first < 0 ? 0 : mix(template, words[last]!.group2, position);
  out[at + 1] = first < 0 ? 0 : mix(template + 1, words[first]!.group2, position);
  return at + 2;
}

const runPosition = (first: number, last: number, i: number): number =>
  first < 0 ? 0 : first === last ? 1 : i === first ? 2 : i === last ? 3 : 4;

function mix(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x27d4eb2f);
  hash ^= hash >>> 16;
  return hash === 0 ? 1 : hash;
}
