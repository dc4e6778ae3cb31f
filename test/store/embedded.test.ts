import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ReadoutError } from '../../src/model/index.js';
import { openEmbedded } from '../../src/store/embedded.js';
import { buildEmbedded } from '../../src/store/embeddedBuild.js';
import { tablesOf } from '../../src/store/tables.js';
import { knowledge } from '../knowledge.js';

const folder = mkdtempSync(join(tmpdir(), 'readout-embedded-'));
const file = join(folder, 'graph.db');
const tables = tablesOf(knowledge, new Map([['n1', { community: 3, importance: 0.5 }]]));

test('a graph goes into one file and answers Cypher', async () => {
  assert.equal(await buildEmbedded(file, tables), true);
  assert.deepEqual(readdirSync(folder), ['graph.db']);
  const store = await openEmbedded(file, 'read');
  const rows = async (cypher: string, parameters = {}) => (await store.read(cypher, parameters)).rows;
  assert.deepEqual(
    await rows(
      "MATCH (a:Entity {id: $id})-[r:MET_WITH]->(b:Entity) WHERE r.start = date('2024-03-03') RETURN b.name AS name, r.`end` AS day, r.reports AS reports, a.aliases AS aliases, a.community AS c",
      { id: 'n1' },
    ),
    [{ name: 'Lena Brandt', day: '2024-03-03', reports: 2, aliases: ['Okafor'], c: 3 }],
  );
  assert.deepEqual(
    await rows(
      'MATCH (a:Entity)-[:SAID]->(q:Quotation)-[:FROM]->(d:Document) RETURN q.text AS text, d.publisher AS publisher ORDER BY q.id DESC LIMIT 1',
    ),
    [{ text: 'Okafor was "a friend\tof peace"', publisher: 'Daily "Lark"' }],
  );
  const [{ n }] = (await rows("MATCH (n:Entity {id: 'n5'}) RETURN n")) as [{ n: Record<string, unknown> }];
  assert.deepEqual(n.labels, ['Entity', 'Place']);
  assert.deepEqual(n.location, [59.91273, 10.74609]);
  await assert.rejects(
    store.read("CREATE (:Entity {id: 'x'})"),
    error => error instanceof ReadoutError && error.code === 'read-only',
  );
  await assert.rejects(
    store.read(
      'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN sum(x * y)',
      {},
      { timeout: 200 },
    ),
    error => error instanceof ReadoutError && error.code === 'query-timeout',
  );
  assert.equal((await store.read('MATCH (n:Entity) RETURN n.id', {}, { limit: 3 })).rows.length, 3);
  await store.close();
});

test('the same tables leave the file untouched, others replace it', async () => {
  const before = statSync(file).mtimeMs;
  assert.equal(await buildEmbedded(file, tables), false);
  assert.equal(statSync(file).mtimeMs, before);
  assert.equal(await buildEmbedded(file, tablesOf(knowledge, new Map())), true);
});

test('any name at all can be stored', async () => {
  const name = `a"b'c\\n\\"\n\r\t,]}\u0000\u001f\ud83d\ude00 ; '') --`;
  const odd = {
    ...knowledge,
    entities: knowledge.entities.map(entity => ({ ...entity, name, aliases: [name, 'x'] })),
  };
  await buildEmbedded(join(folder, 'odd.db'), tablesOf(odd, new Map()));
  const store = await openEmbedded(join(folder, 'odd.db'), 'read');
  const { rows } = await store.read('MATCH (n:Entity) RETURN DISTINCT n.name AS name, n.aliases AS aliases');
  await store.close();
  const stored = name.replace(/[\u0000\u001f]/g, '\uFFFD');
  assert.deepEqual(rows, [{ name: stored, aliases: [stored, 'x'] }]);
});

test('a query leaves nothing behind, one after another or many at once', async () => {
  const store = await openEmbedded(file, 'read');
  const ask = () =>
    store.read('MATCH (p:Entity)-[r]->(o:Entity) RETURN p.name, label(r), o.name, r.start LIMIT $n', {
      n: 3,
    });
  const askAll = async (times: number) => {
    for (let time = 0; time < times; time++) {
      const answers = await Promise.all([ask(), ask(), ask(), ask()]);
      for (const { rows } of answers) assert.equal(rows.length, 3);
      await ask();
    }
  };
  await askAll(60);
  const before = process.memoryUsage.rss();
  await askAll(200);
  const grown = (process.memoryUsage.rss() - before) / 2 ** 20;
  await store.close();
  /** What the library keeps of 1,000 queries is 90 MB. */
  assert.ok(grown < 40, `${grown.toFixed(0)} MB`);
});

test('what is no database is refused', async () => {
  writeFileSync(join(folder, 'text.db'), 'hello');
  for (const [path, code] of [
    ['nowhere.db', 'no-database'],
    ['text.db', 'malformed-database'],
  ] as const)
    await assert.rejects(
      openEmbedded(join(folder, path), 'read'),
      error => error instanceof ReadoutError && error.code === code,
    );
});
