/**
 * Trains the weights of `models/` from public data sets. The same data give the same bytes.
 *
 *   node dist/scripts/train/main.js --data DIR [--out models] [--only clusters|names|syntax]
 *
 * DIR holds the sets that `models/README.md` names, a folder each. Word clusters come first: both models use them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeSyntaxModel } from '../../src/annotate/syntax/model.js';
import { readTreebank } from './conllu.js';
import { DEFAULT_OPTIONS, trainSyntax } from './syntax.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'models' },
    only: { type: 'string' },
  },
});
const { data, out, only } = values;
if (!data) throw new Error('usage: train --data DIR [--out models] [--only clusters|names|syntax]');
mkdirSync(out, { recursive: true });
if (!only || only === 'clusters') runScript('namesClusters.js', data);
if (!only || only === 'names') runScript('names.js', data);
if (!only || only === 'syntax') trainTreebanks(data);

function runScript(name: string, folder: string): void {
  const script = fileURLToPath(new URL(name, import.meta.url));
  const { status } = spawnSync(process.execPath, [script, '--data', folder, '--out', out], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${name} ended with ${status}`);
}

function trainTreebanks(folder: string): void {
  const sentences = [
    ...readTreebank(join(folder, 'ud-ewt/en_ewt-ud-train.conllu.gz')),
    ...readTreebank(join(folder, 'gum/en_gum-ud-train.free.conllu.gz')),
  ];
  const log = (line: string): void => {
    process.stderr.write(`${(process.cpuUsage().user / 1e6).toFixed(0)} s: ${line}\n`);
  };
  const clusters = readFileSync(join(out, 'names-clusters.bin'));
  const bytes = writeSyntaxModel(trainSyntax(sentences, clusters, { ...DEFAULT_OPTIONS, log }));
  writeFileSync(join(out, 'syntax.bin'), bytes);
  log(`${bytes.length} bytes`);
}
