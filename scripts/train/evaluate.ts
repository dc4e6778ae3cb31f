/**
 * Measures the syntax model on the treebanks' held-out parts, on the treebank's own words.
 *
 *   node dist/scripts/train/evaluate.js --data DIR [--models models]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSyntaxAnalyser, readSyntaxModel } from '../../src/annotate/syntax/index.js';
import { readTreebank, type TreebankSentence } from './conllu.js';

const { values } = parseArgs({
  options: { data: { type: 'string' }, models: { type: 'string', default: 'models' } },
});
if (!values.data) throw new Error('usage: evaluate --data DIR [--models models]');
const loading = process.cpuUsage();
const analyse = createSyntaxAnalyser(readSyntaxModel(readFileSync(join(values.models, 'syntax.bin'))));
process.stdout.write(`loaded in ${(process.cpuUsage(loading).user / 1e6).toFixed(2)} s\n`);
const ewt = readTreebank(join(values.data, 'ud-ewt/en_ewt-ud-dev.conllu.gz'));
const gum = readTreebank(join(values.data, 'gum/en_gum-ud-dev.free.conllu.gz'));
report('EWT dev', ewt);
report('GUM dev', gum);
report(
  'GUM dev news',
  gum.filter(({ id }) => id.startsWith('GUM_news')),
);

function report(name: string, sentences: readonly TreebankSentence[]): void {
  let words = 0;
  const right = { upos: 0, xpos: 0, lemma: 0, head: 0, labelled: 0 };
  const start = process.cpuUsage();
  for (const sentence of sentences) {
    const syntax = analyse(sentence.words.map(word => word.form));
    sentence.words.forEach((word, index) => {
      words++;
      const tag = syntax.tag(index);
      if (tag.split(' ')[0] === word.tag.split(' ')[0]) right.upos++;
      if (tag.split(' ')[1] === word.tag.split(' ')[1]) right.xpos++;
      if (syntax.lemma(index) === word.lemma) right.lemma++;
      if (syntax.head(index) !== word.head) return;
      right.head++;
      if (syntax.deprel(index) === word.deprel) right.labelled++;
    });
  }
  const seconds = process.cpuUsage(start).user / 1e6;
  const percent = (count: number): string => ((100 * count) / words).toFixed(2);
  process.stdout.write(
    `${name}: UPOS ${percent(right.upos)} XPOS ${percent(right.xpos)} lemma ${percent(right.lemma)} ` +
      `UAS ${percent(right.head)} LAS ${percent(right.labelled)} (${words} words, ${Math.round(words / seconds)}/s)\n`,
  );
}
