/** The laws of the whole program, on the sample corpus, as a user would see them broken. */
import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../root.js';
import { readout, temporaryFolder } from './readout.js';

const corpus = join(root, 'corpus');
const articles = readdirSync(corpus)
  .filter(name => name !== 'NOTICE' && name !== 'gold')
  .sort()
  .map(name => join(corpus, name));

test('extract piped into merge gives the bytes that build gives', context => {
  const folder = temporaryFolder(context);
  const built = readout(['build', ...articles, '--to', 'built.json', '--to', 'built.jsonl', '--quiet'], {
    cwd: folder,
  });
  assert.equal(built.status, 0, built.stderr);
  const lines = readout(['extract', ...articles, '--quiet']);
  const merged = readout(['merge', '-', '--to', 'merged.json', '--to', 'merged.jsonl', '--quiet'], {
    cwd: folder,
    input: lines.stdout,
  });
  assert.equal(merged.status, 0, merged.stderr);
  for (const ending of ['json', 'jsonl'])
    assert.equal(
      readFileSync(join(folder, `merged.${ending}`), 'utf8'),
      readFileSync(join(folder, `built.${ending}`), 'utf8'),
      ending,
    );
});

test('the order of the articles and the number of workers change no byte', context => {
  const folder = temporaryFolder(context);
  const targets = ['json', 'graphml', 'gexf', 'jsonl'];
  const to = (name: string) => targets.flatMap(ending => ['--to', `${name}.${ending}`]);
  const some = articles.slice(0, 9);
  assert.equal(readout(['build', ...some, ...to('a'), '--jobs', '1', '--quiet'], { cwd: folder }).status, 0);
  assert.equal(
    readout(['build', ...some.toReversed(), ...to('b'), '--jobs', '3', '--quiet'], { cwd: folder }).status,
    0,
  );
  for (const ending of targets)
    assert.ok(
      readFileSync(join(folder, `a.${ending}`)).equals(readFileSync(join(folder, `b.${ending}`))),
      `${ending} differs`,
    );
});

test('a second run writes nothing new', context => {
  const folder = temporaryFolder(context);
  const args = ['build', ...articles.slice(0, 4), '--to', 'a.json', '--to', 'csv:tables'];
  assert.equal(readout(args, { cwd: folder }).status, 0);
  const before = statSync(join(folder, 'a.json')).mtimeMs;
  const again = readout(args, { cwd: folder });
  assert.match(again.stderr, /already up to date/);
  assert.equal(statSync(join(folder, 'a.json')).mtimeMs, before);
});

test('every span gives back its text, every fact stands in a sentence that holds its trigger', () => {
  const { stdout } = readout(['extract', ...articles, '--quiet']);
  const lines = stdout.trim().split('\n');
  assert.equal(lines.length, articles.length);
  for (const line of lines) {
    const { article, text, body, entities, quotations, facts } = JSON.parse(line);
    const ids = new Set(entities.map((entity: { id: string }) => entity.id));
    for (const entity of entities)
      for (const { span, text: claimed } of entity.mentions) {
        assert.equal(text.slice(...span), claimed, `${article} ${span}`);
        assert.ok(body[0] <= span[0] && span[1] <= body[1], `${article}: a mention outside the body`);
      }
    for (const { span, speaker } of quotations)
      assert.ok(span[0] < span[1] && ids.has(speaker), `${article} ${span}`);
    for (const { sentence, trigger, from, to } of facts) {
      assert.ok(sentence[0] <= trigger[0] && trigger[1] <= sentence[1], `${article} ${trigger}`);
      assert.ok(ids.has(from) && ids.has(to));
    }
  }
});

test('an article printed twice under two names is one document read twice', context => {
  const folder = temporaryFolder(context);
  cpSync(articles[0]!, join(folder, 'one.txt'));
  cpSync(articles[0]!, join(folder, 'two.txt'));
  const { stderr, status } = readout(['build', '.', '--to', 'a.json'], { cwd: folder });
  assert.equal(status, 0);
  assert.match(stderr, /two\.txt/);
  const { documents } = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'));
  assert.equal(documents.length, 1);
});
