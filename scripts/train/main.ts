/**
 * Trains the weights of `models/` from public data sets.
 *
 *   node dist/scripts/train/main.js --data DIR [--out models]
 *
 * DIR holds `ud-ewt/` and `gum/` as their SOURCE files describe. The same data give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSyntaxModel } from '../../src/annotate/syntax/model.js';
import { readTreebank } from './conllu.js';
import { DEFAULT_OPTIONS, trainSyntax } from './syntax.js';

const { values } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string', default: 'models' } },
});
if (!values.data) throw new Error('usage: train --data DIR [--out models]');
const sentences = [
  ...readTreebank(join(values.data, 'ud-ewt/en_ewt-ud-train.conllu.gz')),
  ...readTreebank(join(values.data, 'gum/en_gum-ud-train.free.conllu.gz')),
];
const log = (line: string): void => {
  process.stderr.write(`${(process.cpuUsage().user / 1e6).toFixed(0)} s: ${line}\n`);
};
const clusters = readFileSync(join(values.out, 'names-clusters.bin'));
const model = trainSyntax(sentences, clusters, { ...DEFAULT_OPTIONS, log });
mkdirSync(values.out, { recursive: true });
const bytes = writeSyntaxModel(model);
writeFileSync(join(values.out, 'syntax.bin'), bytes);
log(`${bytes.length} bytes`);
