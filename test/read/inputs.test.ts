/** Files, folders, patterns and streams: what is read, what it is called, and what is said of bad input. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ReadoutError } from '../../src/model/index.js';
import { planInputs, type ReadOptions, readInputs } from '../../src/read/index.js';
import { cues } from './reading.js';

const folder = mkdtempSync(join(tmpdir(), 'readout-read-'));
after(() => rmSync(folder, { recursive: true }));

const TEXT = 'Ann Moss met Ian Grant in Oslo on Monday, her office said.';

let rooms = 0;
/** A new folder with these files. */
function room(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(folder, String(rooms++));
  mkdirSync(root);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

async function readAll(inputs: readonly string[], options: Partial<ReadOptions> = {}) {
  const articles: string[] = [];
  const problems: string[] = [];
  const documents = [];
  let ignored = 0;
  for await (const found of readInputs(await planInputs(inputs), { cues, ...options })) {
    if (found.kind === 'ignored') ignored = found.count;
    else if (found.kind === 'problem') problems.push(`${found.problem.place}: ${found.problem.code}`);
    else {
      articles.push(found.document.article);
      documents.push(found.document);
      problems.push(...found.problems.map(problem => `${problem.place}: ${problem.code}`));
    }
  }
  return { articles, problems, documents, ignored };
}

test('a folder yields what readers know, in the order of names; the rest is counted', async () => {
  const root = room({
    'b.txt': `${TEXT} One.`,
    'a/z.md': `${TEXT} Two.`,
    'a.html': `<p>${TEXT} Three.`,
    'c.jsonl.gz': gzipSync(`{"id":"x7","text":"${TEXT} Four."}\n{"text":"${TEXT} Five."}\n`),
    'd.txt.gz': gzipSync(`${TEXT} Six.`),
    '.hidden.txt': TEXT,
    'b.gold.json': '{}',
    'crossdoc.json': '{}',
    'photo.jpg': 'x',
  });
  const { articles, problems, ignored } = await readAll([root]);
  assert.deepEqual(articles, ['a.html', 'a/z.md', 'b.txt', 'c.jsonl.gz#x7', 'c.jsonl.gz#2', 'd.txt.gz']);
  assert.deepEqual(problems, []);
  assert.equal(ignored, 4);
});

test('files are named by their base name, matches of a pattern from its first folder without a star', async () => {
  const root = room({
    'news/a/one.txt': `${TEXT} One.`,
    'news/two.txt': `${TEXT} Two.`,
    'three.txt': `${TEXT} Three.`,
  });
  const { articles } = await readAll([join(root, 'three.txt'), `${root}/news/**/*.txt`]);
  assert.deepEqual(articles, ['a/one.txt', 'three.txt', 'two.txt']);
});

test('the order of the arguments changes nothing', async () => {
  const root = room({ 'a/x.txt': `${TEXT} One.`, 'b/x.txt': `${TEXT} Two.` });
  const paths = [join(root, 'a/x.txt'), join(root, 'b/x.txt')];
  const there = await readAll(paths);
  assert.deepEqual(await readAll([...paths].reverse()), there);
  assert.deepEqual(there.articles, ['x.txt', 'x.txt~2']);
  assert.deepEqual(there.problems, ['x.txt: name-taken']);
});

test('the same article twice counts once', async () => {
  const { articles, problems } = await readAll([room({ 'a.txt': TEXT, 'b.txt': TEXT })]);
  assert.deepEqual(articles, ['a.txt']);
  assert.deepEqual(problems, ['b.txt: read-twice']);
});

test('the bytes are known before, and told on the way', async () => {
  const root = room({ 'a.txt': TEXT, 'b.txt': `${TEXT} Two.` });
  const plan = await planInputs([root]);
  assert.equal(plan.bytes, TEXT.length * 2 + 5);
  let read = 0;
  await readAll([root], { onProgress: bytes => (read = bytes) });
  assert.equal(read, plan.bytes);
});

test('nothing there is a mistake of the caller', async () => {
  for (const input of [join(folder, 'nowhere'), `${folder}/nowhere/*.txt`])
    await assert.rejects(
      () => planInputs([input]),
      (error: unknown) =>
        error instanceof ReadoutError && error.code === 'missing-input' && error.message.includes('nowhere'),
    );
});

test('standard input is JSONL, or text where asked for', async () => {
  async function* stream(text: string) {
    for (const byte of Buffer.from(text)) yield Buffer.from([byte]);
  }
  const lines = await readAll(['-'], {
    stdin: stream(`{"id":"a","text":"${TEXT}"}\n\n{"text":"${TEXT} Two."}`),
  });
  assert.deepEqual(lines.articles, ['-#1', '-#3']);
  const text = await readAll(['-'], { stdin: stream(TEXT), format: 'text' });
  assert.deepEqual(text.articles, ['-#1']);
  assert.equal(text.documents[0]?.text, TEXT);
});

test('keys of JSONL fill the document; a map renames; other keys are ignored', async () => {
  const record = {
    text: TEXT,
    title: 'A meeting',
    date: '31 March 2024',
    senator: 'Moss',
    authors: 'Ruth Klein and Leo Park',
    url: 'https://example.org/a',
    mood: { good: true },
  };
  const root = room({ 'a.jsonl': JSON.stringify(record) });
  const { documents, problems } = await readAll([root], { keyMap: new Map([['senator', 'publisher']]) });
  assert.deepEqual(problems, []);
  const [document] = documents;
  assert.ok(document);
  const { title, published, publisher, authors, url } = document;
  assert.deepEqual(
    { title, published, publisher, authors, url },
    {
      title: 'A meeting',
      published: '2024-03-31',
      publisher: 'Moss',
      authors: ['Ruth Klein', 'Leo Park'],
      url: 'https://example.org/a',
    },
  );
});

test('a bad record is one problem with its line, and the others go on', async () => {
  const lines = [
    `{"text":"${TEXT}"}`,
    '{"text":',
    '{"body":"no text"}',
    '{"text":7}',
    '[1]',
    '{"text":" "}',
    `{"text":"${TEXT} Two.","authors":7,"date":"soon","title":[]}`,
  ];
  const { articles, problems } = await readAll([room({ 'a.jsonl': lines.join('\n') })]);
  assert.deepEqual(articles, ['a.jsonl#1', 'a.jsonl#7']);
  assert.deepEqual(problems, [
    'a.jsonl:2: malformed-jsonl',
    'a.jsonl:3: missing-text',
    'a.jsonl:4 key "text": wrong-type',
    'a.jsonl:5: malformed-record',
    'a.jsonl:6 key "text": empty-text',
    'a.jsonl:7 key "published": unread-date',
    'a.jsonl:7 key "title": wrong-type',
    'a.jsonl:7 key "authors": wrong-type',
  ]);
});

test('what is no article is a problem and no document', async () => {
  const root = room({
    'empty.txt': '',
    'blank.txt': ' \n\t\n',
    'paper.txt': '%PDF-1.7 …',
    'nul.txt': Buffer.from([65, 0, 66]),
    'zip.jsonl': Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
    'broken.txt.gz': gzipSync(TEXT.repeat(100)).subarray(0, 40),
    'nothing.html': '<html><script>1</script></html>',
    'empty.html': '<!doctype html>',
    'notes.json': '{"a":1}',
    'broken.json': '[{',
    'fine.txt': TEXT,
  });
  const { articles, problems } = await readAll([root]);
  assert.deepEqual(articles, ['fine.txt']);
  assert.deepEqual(problems, [
    'blank.txt: empty-file',
    'broken.json: malformed-json',
    'broken.txt.gz: broken-gzip',
    'empty.html: no-article',
    'empty.txt: empty-file',
    'notes.json:1: missing-text',
    'nothing.html: no-article',
    'nul.txt: not-text',
    'paper.txt: not-text',
    'zip.jsonl:1: not-text',
  ]);
});

test('an article too large for memory is left out, in a file and in a line, and the others go on', async () => {
  const root = room({
    'a.txt': TEXT.repeat(100),
    'b.jsonl': `{"text":"${TEXT.repeat(100)}"}\n{"text":"${TEXT}"}\n`,
  });
  const { articles, problems } = await readAll([root], { largestArticle: 1000 });
  assert.deepEqual(articles, ['b.jsonl#2']);
  assert.deepEqual(problems, ['a.txt: too-large', 'b.jsonl:1: too-large']);
});

test('UTF-8 and UTF-16 are read by their marks, anything else as Windows-1252 and it is said', async () => {
  const text = 'Zoë Müller met the mayor – “a start”, she said on Monday.';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  const root = room({
    'bom.txt': `\ufeff${text} A.`,
    'big.txt': Buffer.from(Buffer.from(`\ufeff${text} B.`, 'utf16le')).swap16(),
    'little.txt': utf16,
    'lines.jsonl': Buffer.from(`\ufeff{"text":"${text} C."}\n`, 'utf16le'),
    'west.txt': Buffer.from(
      'Zo\xeb M\xfcller met the mayor \x96 \x93a start\x94, she said on Monday. D.',
      'latin1',
    ),
  });
  const { documents, problems } = await readAll([root]);
  for (const document of documents) assert.ok(document.text.startsWith(text), document.article);
  assert.equal(documents.length, 5);
  assert.deepEqual(problems, ['west.txt: not-utf8']);
});

test('an article in another language is read, and it is said', async () => {
  const french =
    'Le maire de la ville a rencontré les représentants du syndicat pour la troisième fois, et les deux parties ont décidé de se revoir avant la fin du mois dans les locaux de la mairie.';
  const { documents, problems } = await readAll([room({ 'a.txt': french })]);
  assert.equal(documents[0]?.language, 'fr');
  assert.deepEqual(problems, ['a.txt: not-english']);
});
