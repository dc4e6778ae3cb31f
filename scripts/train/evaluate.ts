/**
 * Measures the annotator on the held-out parts of the treebanks: the syntax model on the treebank's own words,
 * and everything from raw text, where words and sentences count only if both ends are found.
 *
 *   node dist/scripts/train/evaluate.js --data DIR [--models models]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createAnnotator } from '../../src/annotate/index.js';
import { createSyntaxAnalyser, readSyntaxModel } from '../../src/annotate/syntax/index.js';
import { loadSchema } from '../../src/schema/index.js';
import { readTreebank, type TreebankSentence } from './conllu.js';
import { rawDocuments, scoreRaw } from './rawText.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    models: { type: 'string', default: 'models' },
    schema: { type: 'string', default: 'schema' },
  },
});
if (!values.data) throw new Error('usage: evaluate --data DIR [--models models] [--schema schema]');

const weights = new Map<string, Uint8Array>();
for (const file of readdirSync(values.models).sort())
  if (file.endsWith('.bin')) weights.set(file, readFileSync(join(values.models, file)));
const kernel = readFileSync(new URL('../../src/annotate/network/kernel.wasm', import.meta.url));
const analyse = createSyntaxAnalyser(readSyntaxModel(weights.get('syntax.bin')!), kernel);
const { gazetteers, nameCues } = loadSchema(values.schema);
const loading = process.cpuUsage();
const annotator = createAnnotator({ gazetteers, nameCues, weights, kernel });
process.stdout.write(`annotator made in ${secondsSince(loading).toFixed(2)} s\n`);

const ewt = readTreebank(join(values.data, 'ud-ewt/en_ewt-ud-dev.conllu.gz'));
const gum = readTreebank(join(values.data, 'gum/en_gum-ud-dev.free.conllu.gz'));
const isPress = ({ id }: TreebankSentence): boolean => /^GUM_(news|interview|bio|speech|voyage)/.test(id);
const sets: readonly (readonly [string, readonly TreebankSentence[]])[] = [
  ['EWT dev', ewt],
  ['GUM dev', gum],
  ['GUM dev, news and its like', gum.filter(isPress)],
];
for (const [name, sentences] of sets) reportGiven(name, sentences);
for (const [name, sentences] of sets) reportRaw(name, sentences);

function reportGiven(name: string, sentences: readonly TreebankSentence[]): void {
  let words = 0;
  const right = { upos: 0, xpos: 0, lemma: 0, head: 0, labelled: 0 };
  const start = process.cpuUsage();
  for (const sentence of sentences) {
    const syntax = analyse(
      sentence.words.map(word => word.form),
      [sentence.words.length],
    );
    sentence.words.forEach((word, index) => {
      words++;
      const [upos, xpos] = word.tag.split(' ');
      if (syntax.upos(index) === upos) right.upos++;
      if (syntax.xpos(index) === xpos) right.xpos++;
      if (syntax.lemma(index) === word.lemma) right.lemma++;
      if (syntax.head(index) !== word.head) return;
      right.head++;
      if (syntax.deprel(index) === word.deprel) right.labelled++;
    });
  }
  const speed = Math.round(words / secondsSince(start));
  const percent = (count: number): string => ((100 * count) / words).toFixed(2);
  process.stdout.write(
    `${name}, given words: UPOS ${percent(right.upos)} XPOS ${percent(right.xpos)} lemma ${percent(right.lemma)} ` +
      `UAS ${percent(right.head)} LAS ${percent(right.labelled)} (${words} words, ${speed} a second)\n`,
  );
}

function reportRaw(name: string, sentences: readonly TreebankSentence[]): void {
  const documents = rawDocuments(sentences);
  const start = process.cpuUsage();
  const annotations = documents.map(({ document }) => annotator.annotate(document));
  const seconds = secondsSince(start);
  const score = scoreRaw(documents, annotations);
  const percent = (share: number): string => (100 * share).toFixed(2);
  process.stdout.write(
    `${name}, raw text: words ${percent(score.words)} sentences ${percent(score.sentences)} ` +
      `UPOS ${percent(score.upos)} UAS ${percent(score.head)} LAS ${percent(score.labelled)} ` +
      `(${Math.round(score.goldWords / seconds)} words a second)\n`,
  );
}

function secondsSince(start: NodeJS.CpuUsage): number {
  return process.cpuUsage(start).user / 1e6;
}
