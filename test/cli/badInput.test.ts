/** Odd inputs get one clear message each, the good ones go on, and nothing half-written is left behind. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { readout, temporaryFolder } from './readout.js';

const GOOD =
  'Envoys meet\n\nVIENNA – The Austrian chancellor, Klara Berger, met Hungarian President Imre Toth in Vienna.\n';

function names(folder: string): string[] {
  return JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).documents.map(
    ({ article }: { article: string }) => article,
  );
}

test('empty, binary and wrongly encoded files are told apart; the others go on', context => {
  const folder = temporaryFolder(context);
  const news = join(folder, 'news');
  mkdirSync(news);
  writeFileSync(join(news, 'good.txt'), GOOD);
  writeFileSync(join(news, 'empty.txt'), '');
  writeFileSync(join(news, 'binary.txt'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3, 0, 255, 254]));
  writeFileSync(join(news, 'latin.txt'), Buffer.from(`${GOOD}Caf\u00e9 owners cheered.\n`, 'latin1'));
  writeFileSync(
    join(news, 'broken.jsonl'),
    `{"text": ${JSON.stringify(`${GOOD}They parted late.`)}}\n{"text": \n{"id": 7}\n`,
  );
  writeFileSync(join(news, 'broken.html'), '<html><body><p>Unclosed <b>tags <div');
  const { status, stderr } = readout(['build', 'news', '--to', 'a.json'], { cwd: folder });
  assert.equal(status, 0, stderr);
  for (const place of ['empty.txt', 'binary.txt', 'latin.txt', 'broken.jsonl:2', 'broken.jsonl:3'])
    assert.match(stderr, new RegExp(place.replaceAll('.', '\\.')), `${place} is not named:\n${stderr}`);
  assert.doesNotMatch(stderr, /\n\s+at /);
  assert.ok(names(folder).includes('good.txt'));
  assert.ok(names(folder).includes('latin.txt'));
});

test('--max-problems makes problems count', context => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'good.txt'), GOOD);
  const { status, stderr } = readout(['build', '.', '--to', 'a.json', '--max-problems', '0'], {
    cwd: folder,
  });
  assert.equal(status, 1);
  assert.match(stderr, /at most 0 problems/);
  assert.ok(!existsSync(join(folder, 'a.json')));
});

test('a path that is not there, a target that cannot be, a schema with a wrong name', context => {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'good.txt'), GOOD);
  writeFileSync(join(folder, 'file'), '');
  const cases: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['build', 'nowhere.txt', '--to', 'a.json'], /nowhere\.txt: expected .+; /],
    [['build', 'good.txt', '--to', 'a.docx'], /--to a\.docx: expected one of .*x\.json/],
    [['build', 'good.txt', '--to', 'file/a.json'], /file.*expected/],
    [
      ['build', 'good.txt', '--to', 'a.json', '--schema', 'nowhere'],
      /expected a file that can be read, found .*nowhere/,
    ],
    [['merge', 'nowhere.jsonl', '--to', 'a.json'], /nowhere\.jsonl: expected/],
    [['evaluate', 'nowhere'], /nowhere: expected/],
  ];
  for (const [args, message] of cases) {
    const { status, stderr } = readout(args, { cwd: folder });
    assert.equal(status, 1, `${args.join(' ')}\n${stderr}`);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr, /\n\s+at |unforeseen/);
  }
  assert.deepEqual(readdirSync(folder).sort(), ['file', 'good.txt']);
});

test('a wrong command line ends with 2 and says what to do', () => {
  for (const args of [
    [],
    ['build'],
    ['biuld', 'x'],
    ['build', 'x', '--to', 'a.json', '--jobs', 'many'],
    ['build', 'x'],
  ]) {
    const { status, stderr } = readout(args);
    assert.equal(status, 2, `${args.join(' ')}\n${stderr}`);
    assert.match(stderr, /readout/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  }
});

test('any text at all gives one well-formed line', () => {
  const texts = fc.sample(
    fc.oneof(fc.string({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 400 })),
    {
      numRuns: 150,
      seed: 7,
    },
  );
  const odd = [
    '\u0000',
    '\ud800',
    '“'.repeat(300),
    'A'.repeat(20_000),
    '…\r\n\r\n\u2028x',
    'said said said. "',
    '\u202e',
  ];
  const input = [...texts, ...odd]
    .filter(text => text.trim() !== '')
    .map((text, index) => JSON.stringify({ id: `${index}`, text: `${text} Weber met Ito in Vienna.` }));
  const { status, stdout, stderr } = readout(['extract', '-', '--quiet'], { input: `${input.join('\n')}\n` });
  assert.equal(status, 0, stderr.slice(-2000));
  assert.doesNotMatch(stderr, /\n\s+at |unforeseen|extraction-failed|every stage/);
  const lines = stdout.trim().split('\n');
  for (const line of lines) {
    const { text, entities } = JSON.parse(line);
    for (const { mentions } of entities)
      for (const { span, text: claimed } of mentions) assert.equal(text.slice(...span), claimed);
  }
  assert.ok(lines.length > texts.length / 2);
});
