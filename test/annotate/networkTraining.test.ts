/** The whole training of syntax, on a treebank of a few sentences: through Python, and back into a model. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createSyntaxAnalyser, readSyntaxModel } from '../../src/annotate/syntax/index.js';
import { lacksPython, python } from '../available.js';
import { root } from '../root.js';
import { kernelFile } from './networkReference.js';
import { CONLLU, treebank } from './sliver.js';

/** An encoder that has learnt nothing, of two layers and a vocabulary of letters. */
const TINY_ENCODER = `
import os, string, sys
from transformers import BertConfig, BertModel, BertTokenizerFast
folder = sys.argv[1]
os.makedirs(folder)
letters = string.ascii_lowercase + string.digits + ",."
with open(folder + "/vocab.txt", "w") as file:
    file.write("\\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *("##" + letter for letter in letters)]))
BertTokenizerFast(folder + "/vocab.txt").save_pretrained(folder)
sizes = dict(vocab_size=80, hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64)
BertModel(BertConfig(**sizes)).save_pretrained(folder)
`;

test('a few rounds over a sliver of a treebank teach the better half of it', {
  skip: lacksPython('torch', 'numpy', 'transformers'),
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-test-'));
  try {
    const often = gzipSync(CONLLU.repeat(500));
    for (const set of ['ud-ewt/en_ewt-ud-', 'gum/en_gum-ud-'])
      for (const part of ['train', 'dev']) {
        const file = join(folder, `${set}${part}${set.startsWith('gum') ? '.free' : ''}.conllu.gz`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, part === 'train' ? often : gzipSync(CONLLU));
      }
    mkdirSync(join(folder, 'gmb'));
    const columns = treebank.map(({ words }) => words.map(({ form }) => `${form}\tO\n`).join(''));
    writeFileSync(join(folder, 'gmb/gmb-train.tsv.gz'), gzipSync(columns.join('\n')));
    const unlabelled = [
      'wikinews_2019.csv.gz',
      'senate-press-2005-08-15_2005-12-31.jsonl.gz',
      'senate-press-2006_2008.jsonl.gz',
    ];
    for (const name of unlabelled) {
      const file = join(folder, name.startsWith('wikinews') ? 'raw-wikinews' : 'raw-senate-press', name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, gzipSync(''));
    }
    const words = ['oslo', 'lima', 'met', 'left'];
    const vectors = Object.fromEntries(
      words.map((word, index) => [word, words.map((_, at) => (at === index ? 1 : 0))]),
    );
    const vectorFile = join(folder, 'vectors.json');
    writeFileSync(vectorFile, JSON.stringify({ words, vectors, dimensions: words.length }));
    const script = join(root, 'dist/scripts/train/main.js');
    const encoder = join(folder, 'encoder');
    const made = spawnSync(python, ['-c', TINY_ENCODER, encoder], { encoding: 'utf8' });
    assert.equal(made.status, 0, made.stderr);
    const options = [
      ...['--data', folder, '--vectors', vectorFile, '--encoder', encoder],
      ...['--out', folder, '--only', 'syntax'],
    ];
    const { status, stderr } = spawnSync(
      process.execPath,
      [script, ...options, '--python', python, '--epochs', '2', '--pupil-epochs', '3,3', '--threads', '1'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
    const analyse = createSyntaxAnalyser(
      readSyntaxModel(readFileSync(join(folder, 'syntax.bin'))),
      kernelFile(),
    );
    const right = treebank.flatMap(({ words }) => {
      const syntax = analyse(
        words.map(word => word.form),
        [words.length],
      );
      return words.map(
        (word, index) =>
          `${syntax.upos(index)} ${syntax.xpos(index)}` === word.tag &&
          syntax.head(index) === word.head &&
          syntax.deprel(index) === word.deprel,
      );
    });
    const share = right.filter(Boolean).length / right.length;
    assert.ok(share > 0.5, `${share} of the words have their tag, head and relation`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
