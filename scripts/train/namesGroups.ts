/**
 * Makes `models/names-groups.bin`: groups of words of like meaning from public word vectors.
 * `node dist/scripts/train/namesGroups.js --vectors FOLDER [--out models]`; the same vectors give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeGroups } from '../../src/annotate/names/wordGroups.js';
import { hashText } from '../../src/annotate/names/words.js';
import { readGloveVectors } from './gloveVectors.js';
import { classifyVectors } from './vectorClasses.js';

/** The most frequent words; rarer ones have vectors that tell little. */
const WORDS = 150_000;
/** Parts that each level is cut into. */
const BRANCHES = [64, 8, 8] as const;

const { values: options } = parseArgs({
  options: { vectors: { type: 'string' }, out: { type: 'string', default: 'models' } },
});
if (options.vectors === undefined) throw new Error('give the folder of the word vectors: --vectors FOLDER');
const vectors = readGloveVectors(resolve(options.vectors), WORDS);
const finest = classifyVectors(vectors, BRANCHES).at(-1)!;
const groupOf = new Map<number, number>();
vectors.words.forEach((word, i) => {
  const hash = hashText(word);
  if (!groupOf.has(hash)) groupOf.set(hash, finest[i]!);
});
const bytes = writeGroups(groupOf, BRANCHES[1] * BRANCHES[2], BRANCHES[2]);
writeFileSync(join(options.out, 'names-groups.bin'), bytes);
console.error(`${groupOf.size} words, ${bytes.length} bytes`);
