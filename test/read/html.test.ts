/** Pages of HTML, in our own words, with furniture at both ends. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Document } from '../../src/model/index.js';
import { planInputs, readInputs } from '../../src/read/index.js';
import { blocks, body, cues } from './reading.js';

const STORY = [
  'The mayor of Harbour Town, <a href="/moss">Ann Moss</a>, met the head of the dock union, Ian Grant, on Monday to end a strike of three weeks.',
  'They spoke for two hours in the old customs house and agreed to meet again before the end of the month, her office said.',
  '&ldquo;We are not there yet, but we have begun to listen to each other,&rdquo; Moss told reporters after the talks with the union.',
  'Grant said the dockers would return to work only when the company had signed the agreement on night shifts.',
];

const PAGE = `<!doctype html><html lang="en"><head><title>Mayor meets dock union | Harbour Herald</title>
<meta property="og:title" content="Mayor meets dock union to end strike"><meta property="og:site_name" content="The Harbour Herald">
<meta property="article:published_time" content="2024-03-04T18:30:00+01:00">
<link rel="canonical" href="https://herald.example/2024/mayor">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Mayor meets dock union to end strike","datePublished":"2024-03-04T18:30:00+01:00","author":[{"@type":"Person","name":"Ruth Klein"},{"@type":"Person","name":"Leo Park"}],"publisher":{"@type":"Organization","name":"The Harbour Herald"}}]}</script>
<style>p{color:red}</style></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<div class="cookie">We use cookies to make this site work. <button>Accept all</button></div>
<main><article><h1>Mayor meets dock union to end strike</h1>
<p class="byline">By Ruth Klein and Leo Park</p><time datetime="2024-03-04">4 March 2024</time>
<figure><img src="a.jpg"><figcaption>Ann Moss leaves the customs house. Photograph: Leo Park/Reuters</figcaption></figure>
<p>${STORY[0]}</p><p>${STORY[1]}</p>
<h2>Night shifts</h2>
<p>${STORY[2]}</p><aside><h3>Related stories</h3><ul><li><a href="/x">Dockers walk out in three more ports</a></li></ul></aside><p>${STORY[3]}</p>
</article></main>
<section class="newsletter"><p>Sign up to our morning newsletter.</p></section>
<footer><p>&copy; 2024 The Harbour Herald. All rights reserved.</p></footer></body></html>`;

async function readHtml(html: string | Uint8Array): Promise<Document | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-html-'));
  try {
    writeFileSync(join(folder, 'page.html'), html);
    for await (const found of readInputs(await planInputs([folder]), { cues }))
      if (found.kind === 'document') return found.document;
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a page says who published it, when, and who wrote it', async () => {
  const document = await readHtml(PAGE);
  assert.ok(document);
  const { title, published, publisher, authors, url } = document;
  assert.deepEqual(
    [title, published, publisher, authors, url],
    [
      'Mayor meets dock union to end strike',
      '2024-03-04',
      'The Harbour Herald',
      ['Ruth Klein', 'Leo Park'],
      'https://herald.example/2024/mayor',
    ],
  );
});

test('the body of a page begins at its headline and ends with its last sentence', async () => {
  const document = await readHtml(PAGE);
  assert.ok(document);
  assert.ok(body(document).startsWith('Mayor meets dock union to end strike\n\n'));
  assert.ok(body(document).endsWith('night shifts.'));
  const found = blocks(document).filter(block => !block.startsWith('aside'));
  assert.doesNotMatch(found.join(' '), /cookies|Sign up|Home|reserved|walk out/);
  assert.deepEqual(found[0], 'headline: Mayor meets dock union to end strike');
  assert.ok(found.includes('subhead: Night shifts'));
  assert.ok(found.includes('caption: Ann Moss leaves the customs house. Photograph: Leo Park/Reuters'));
  assert.ok(
    found.includes(
      'paragraph: They spoke for two hours in the old customs house and agreed to meet again before the end of the month, her office said.',
    ),
  );
});

test('broken markup, no markup and very deep markup still give the text', async () => {
  const broken = await readHtml(`<div><p>${STORY[0]}<p>${STORY[1]}<b></div></span><br><br>${STORY[2]}`);
  assert.match(broken?.text ?? '', /three weeks\.\n\nThey spoke/);
  const bare = await readHtml('Ann Moss met Ian Grant in Oslo on Monday.');
  assert.equal(bare?.text, 'Ann Moss met Ian Grant in Oslo on Monday.');
  const deep = `${'<div>'.repeat(20_000)}Ann Moss met Ian Grant.`;
  await readHtml(deep);
});

test('a page in the encoding that it names', async () => {
  const page = `<html><head><meta charset="iso-8859-2"></head><body><p>Pan Nov\xe1k a pan\xed \xa9imkov\xe1 met in Prague on Monday.</p></body></html>`;
  const document = await readHtml(Buffer.from(page, 'latin1'));
  assert.match(document?.text ?? '', /Šimková/);
});
