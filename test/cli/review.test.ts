/** The review of doubtful pairs: what is shown, what the keys do, what stands in the decisions file afterwards. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openDecisionsFile } from '../../src/cli/decisionsFile.js';
import { reviewPairs } from '../../src/cli/reviewDialogue.js';
import type { Pair } from '../../src/query/doubts.js';
import { readout, temporaryFolder } from './readout.js';

const line = (article: string, text: string, entities: readonly (readonly [string, string])[]) =>
  JSON.stringify({
    article,
    text,
    published: '2024-05-01',
    entities: entities.map(([type, name], index) => ({
      id: `e${index}`,
      type,
      name,
      mentions: [{ span: [text.indexOf(name), text.indexOf(name) + name.length], text: name, kind: 'name' }],
    })),
  });

const LINES = [
  line('a.txt', 'The harbour master, Ulf Quillmark, spoke in Bergen. He left.', [
    ['PERSON', 'Ulf Quillmark'],
  ]),
  line('b.txt', 'Nobody had asked. Ana Quillmark answered in Lima.', [['PERSON', 'Ana Quillmark']]),
  line('c.txt', 'It was Quillmark who signed.', [['PERSON', 'Quillmark']]),
];

function folderWith(context: TestContext, decisions: string): string {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'lines.jsonl'), `${LINES.join('\n')}\n`);
  writeFileSync(join(folder, 'decisions.yaml'), decisions);
  return folder;
}

function pairsIn(folder: string): Pair[] {
  const { status, stdout, stderr } = readout(['review', 'lines.jsonl', '--json'], { cwd: folder });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as Pair[];
}

async function talkThrough(
  folder: string,
  pairs: readonly Pair[],
  said: readonly string[],
): Promise<{ shown: string; file: string }> {
  let shown = '';
  async function* lines() {
    yield* said;
  }
  const path = join(folder, 'decisions.yaml');
  await reviewPairs(pairs, {
    lines: lines(),
    write: text => {
      shown += text;
    },
    bold: text => `*${text}*`,
    dim: text => text,
    file: openDecisionsFile(path),
  });
  return { shown, file: readFileSync(path, 'utf8') };
}

test('a short name is shown with each whom it may be: sentences, articles, evidence', async context => {
  const folder = folderWith(context, '');
  const pairs = pairsIn(folder);
  assert.deepEqual(
    pairs.map(({ sides }) => sides.map(({ reference }) => reference)),
    [
      ['Quillmark @ c.txt', 'Ana Quillmark'],
      ['Quillmark @ c.txt', 'Ulf Quillmark'],
    ],
  );
  const { shown } = await talkThrough(folder, pairs, ['q']);
  assert.match(shown, /1 of 2/);
  assert.match(shown, /A {2}\*Quillmark\* {2}PERSON, 1 mention in c\.txt/);
  assert.match(shown, /“Nobody had|“\*Ana Quillmark\* answered in Lima\.” 2024-05-01, b\.txt/);
  assert.match(shown, /-[\d.]+ {2}family-name-alone: quillmark/);
});

test('answers are written at once, and what the user wrote stays', async context => {
  const mine = '# my own word\nrename:\n  Lima: Ciudad de los Reyes # since 1535\n';
  const folder = folderWith(context, mine);
  const { file } = await talkThrough(folder, pairsIn(folder), ['d', 'nonsense', 's']);
  assert.ok(file.startsWith(mine), file);
  assert.match(file, /different:\n {2}- \[\s?Quillmark @ c\.txt, Ana Quillmark\s?\]/);
  assert.match(file, /same:\n {2}- \[\s?Quillmark @ c\.txt, Ulf Quillmark\s?\]/);
  assert.deepEqual(pairsIn(folder), [], 'nothing is asked twice');
});

test('a name given to one is asked of no other; undo takes it back, skip leaves it open', async context => {
  const folder = folderWith(context, '');
  const pairs = pairsIn(folder);
  const given = await talkThrough(folder, pairs, ['same']);
  assert.doesNotMatch(given.shown, /2 of 2/);
  assert.match(given.file, /same/);
  writeFileSync(join(folder, 'decisions.yaml'), '');
  const taken = await talkThrough(folder, pairs, ['d', 'u', 'k', 'q']);
  assert.equal(taken.file, '');
  assert.match(taken.shown, /1 of 2[\s\S]*2 of 2[\s\S]*1 of 2[\s\S]*2 of 2/);
  assert.equal(pairsIn(folder).length, 2);
});

test('the graph asks the same as the lines it was made of', context => {
  const folder = folderWith(context, '');
  assert.equal(readout(['merge', 'lines.jsonl', '--to', 'x.json', '--quiet'], { cwd: folder }).status, 0);
  const { stdout } = readout(['review', 'x.json', '--json'], { cwd: folder });
  assert.deepEqual(JSON.parse(stdout), pairsIn(folder));
});

test('without a terminal it says how to see the pairs', context => {
  const folder = folderWith(context, '');
  const { status, stderr } = readout(['review', 'lines.jsonl'], { cwd: folder });
  assert.equal(status, 2);
  assert.match(stderr, /no(ne)?; --list or --json prints the 2 pairs/);
  const { stdout } = readout(['review', 'lines.jsonl', '--list'], { cwd: folder });
  assert.match(stdout, /kept apart, score/);
});
