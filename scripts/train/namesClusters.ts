/**
 * Makes `models/names-clusters.bin`, two classes for each word of some newswire: 600 fine and 100 coarse ones.
 * `node dist/scripts/train/namesClusters.js --data DIR [--out models]`; the same data give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeClusters } from '../../src/annotate/names/clusters.js';
import { readCrossner, readDocred, readGum, readUner, readWikigold } from './namesCorpora.js';
import { gmbSentences, senateReleases, wikinewsArticles } from './namesText.js';
import { clusterWords, countWords } from './wordClasses.js';

/** Words seen more rarely have no class: their neighbours tell nothing. */
const LEAST = 4;
/** Of the press releases every third is enough: they are many, and much alike. */
const EVERY = 3;

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string', default: 'models' } },
});
if (options.data === undefined) throw new Error('give the data folder: --data DIR');
const data = resolve(options.data);

const labelled = [
  readUner(data, 'train'),
  readGum(data, 'train'),
  readWikigold(data),
  readCrossner(data, 'politics', 'train'),
  readDocred(data, new Set()),
];
const vocabulary = countWords(
  [
    ...gmbSentences(data),
    ...wikinewsArticles(data).flat(),
    ...senateReleases(data, EVERY).flat(),
    ...labelled.flatMap(({ documents }) => documents.flat().map(({ forms }) => forms)),
  ],
  LEAST,
);
const coarse = clusterWords(vocabulary, { classes: 100, rounds: 8 });
const fine = clusterWords(vocabulary, { classes: 600, rounds: 5 });
const bytes = writeClusters(
  vocabulary.words,
  Array.from(fine, (of, i) => ({ fine: of, coarse: coarse[i]! })),
);
writeFileSync(join(options.out, 'names-clusters.bin'), bytes);
console.error(`${vocabulary.words.length} words, ${bytes.length} bytes`);
