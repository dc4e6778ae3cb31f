/** Against a real Neo4j, started for this file: the graph as DESIGN has it, runs that are cut off, and what others put in. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { createServer } from 'node:tls';
import { freePort, lacksNeo4j, runAdmin, type Server, startServer } from '../../scripts/neo4j/server.js';
import type { EntityId, Knowledge } from '../../src/model/index.js';
import { ReadoutError } from '../../src/model/index.js';
import { openGraph } from '../../src/query/graph.js';
import { type Neo4jStore, openNeo4j } from '../../src/store/neo4j.js';
import { parseNeo4jAddress } from '../../src/store/neo4jAddress.js';
import { syncNeo4j } from '../../src/store/neo4jSync.js';
import { tablesOf } from '../../src/store/tables.js';
import { drawingOf, measuresOf } from '../../src/write/drawing.js';
import { parseTarget, writeTargets } from '../../src/write/index.js';
import { importCommand } from '../../src/write/neo4jImport.js';
import { knowledge } from '../knowledge.js';
import { answerAll } from '../query/book.js';
import { checkHostile, hostileKnowledge } from '../query/hostile.js';
import { syntheticKnowledge } from '../synthetic.js';
import { checkGolden } from '../write/golden.js';

const PASSWORD = 'a-password-of-tests';
const environment = { NEO4J_USER: 'neo4j', NEO4J_PASSWORD: PASSWORD };

describe('Neo4j', { skip: lacksNeo4j() }, () => {
  const home = mkdtempSync(join(tmpdir(), 'readout-neo4j-'));
  let server: Server;
  let store: Neo4jStore;
  let port: number;

  const start = async () => {
    server = await startServer({ home, port, password: PASSWORD, heap: '512m', brief: true });
    store = await openNeo4j(parseNeo4jAddress(server.url, { environment }));
  };
  const write = async (input: Knowledge) => {
    const [written] = await writeTargets(
      [parseTarget(server.url)],
      { knowledge: input, extractions: [] },
      { environment },
    );
    return written!;
  };
  const rows = async (cypher: string) => (await store.read(cypher)).rows;
  const clear = () => store.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');

  before(async () => {
    port = await freePort();
    await start();
  });
  after(async () => {
    await store.close();
    await server.kill();
    rmSync(home, { recursive: true, force: true });
  });

  test('the graph has the labels, types and values of the design', async () => {
    assert.ok((await write(knowledge)).changed);
    assert.deepEqual(
      await rows(`MATCH (a:Person:Entity)-[r:MET_WITH {id: 'f1'}]->(b:Person) WHERE r.start = date('2024-03-03')
        RETURN a.name AS a, b.name AS b, r.date AS date, r.end AS end, r.reports AS reports,
          valueType(r.reports) AS type, valueType(r.end) AS dateType, r.place AS place`),
      [
        {
          a: 'Amara Okafor',
          b: 'Lena Brandt',
          date: '2024-03-03',
          end: '2024-03-03',
          reports: 2,
          type: 'INTEGER NOT NULL',
          dateType: 'DATE NOT NULL',
          place: 'Oslo',
        },
      ],
    );
    assert.deepEqual(
      await rows(`MATCH (s:Statement {factId: 'f1'})-[:FROM]->(d:Document) OPTIONAL MATCH (d)-[:COPY_OF]->(o)
        RETURN d.article AS article, o.article AS original ORDER BY article`),
      [
        { article: 'envoy.txt', original: null },
        { article: 'harbour.txt', original: 'envoy.txt' },
      ],
    );
    assert.deepEqual(
      await rows(`MATCH (a:Entity)-[:SAID]->(q:Quotation)-[:ADDRESSED_TO]->(b:Entity), (q)-[:FROM]->(d)
        RETURN a.name AS a, b.name AS b, q.text AS text, q.day AS day ORDER BY day LIMIT 1`),
      [
        {
          a: 'Amara Okafor',
          b: 'Lena Brandt',
          text: 'We will open the port <soon> & together,',
          day: '2024-03-04',
        },
      ],
    );
    assert.deepEqual(
      await rows(`MATCH (p:Place) WHERE point.distance(p.location, point({latitude: 59.9, longitude: 10.7})) < 10000
        RETURN p.name AS name, p.location AS location`),
      [{ name: 'Oslo', location: [59.91273, 10.74609] }],
    );
    assert.deepEqual(
      await rows(
        `CALL db.index.fulltext.queryNodes('readout_names', 'brandt') YIELD node RETURN node.name AS name`,
      ),
      [{ name: 'Lena Brandt' }],
    );
  });

  test('a second run writes nothing at all', async () => {
    const written = await write(knowledge);
    assert.equal(written.changed, false);
    assert.equal(written.rows!.created + written.rows!.updated + written.rows!.deleted, 0);
  });

  test('every question of the book has the same answer as with no server', async () => {
    const graph = await openGraph(server.url, { environment });
    checkGolden('answers.json', await answerAll(graph));
    await graph.close();
  });

  test('what is no more is withdrawn, what changed is changed, what others wrote stays', async () => {
    await store.write([
      {
        cypher: `MATCH (a:Entity {id: 'n1'}), (b:Entity {id: 'n7'})
          MERGE (mine:Note {text: 'keep'})-[:ABOUT]->(b) MERGE (a)-[:MET_WITH {mine: true}]->(b) SET a.mine = 1`,
        parameters: {},
      },
    ]);
    const smaller: Knowledge = {
      ...knowledge,
      entities: knowledge.entities
        .filter(entity => entity.id !== 'n7' && entity.id !== 'n6')
        .map(entity => (entity.id === 'n1' ? { ...entity, name: 'Amara I. Okafor' } : entity)),
      facts: knowledge.facts.filter(fact => !['f2', 'f3', 'f6'].includes(fact.id)),
      statements: knowledge.statements.filter(({ fact }) => !['f2', 'f3', 'f6'].includes(fact)),
      contradictions: [],
    };
    await write(smaller);
    assert.deepEqual(await rows('MATCH (n:Entity) RETURN n.id AS id ORDER BY id'), [
      { id: 'n1' },
      { id: 'n2' },
      { id: 'n3' },
      { id: 'n4' },
      { id: 'n5' },
      { id: 'n7' },
    ]);
    assert.deepEqual(
      await rows(
        `MATCH (n {id: 'n1'})-[r:MET_WITH]->(m) RETURN n.name AS name, n.mine AS mine, m.id AS id ORDER BY id`,
      ),
      [
        { name: 'Amara I. Okafor', mine: 1, id: 'n2' },
        { name: 'Amara I. Okafor', mine: 1, id: 'n7' },
      ],
    );
    assert.equal((await rows('MATCH (:Note)-[:ABOUT]->(n) RETURN n.name')).length, 1);
    await write(knowledge);
    assert.equal((await write(knowledge)).changed, false);
    assert.equal((await rows(`MATCH (n {id: 'n7'}) RETURN n.name`)).length, 1);
  });

  test('names, titles, relations and names of databases are values, never Cypher', async () => {
    await clear();
    await write(hostileKnowledge);
    const graph = await openGraph(server.url, { environment });
    await checkHostile(graph);
    for (const cypher of [
      "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
      'CREATE USER intruder SET PASSWORD "12345678"',
      'MATCH (n) DETACH DELETE n',
      'TERMINATE TRANSACTIONS "neo4j-transaction-1"',
    ])
      await assert.rejects(graph.query(cypher), ReadoutError, cypher);
    await checkHostile(graph);
    await graph.close();
    const database = 'x`; DROP DATABASE neo4j //';
    await assert.rejects(openGraph(server.url, { environment, database }), ReadoutError);
    await write(knowledge);
    assert.equal((await rows('MATCH (:Entity)-[r:MET_WITH]->(:Entity) RETURN r')).length, 3);
    assert.equal((await rows('MATCH (:Entity)-[r]->(:Entity) RETURN r')).length, 6);
  });

  test('a wrong password, a wrong database and a silent port each get one clear message without the password', async () => {
    const check = (address: string, code: string) =>
      assert.rejects(
        parseTarget(address).check({}),
        error => error instanceof ReadoutError && error.code === code && !error.message.includes('secret'),
      );
    await check(`bolt://neo4j:secret@127.0.0.1:${port}`, 'unauthorized');
    await check(`bolt://neo4j:${PASSWORD}@127.0.0.1:${port}/nowhere`, 'unknown-database');
    await check('bolt://neo4j:secret@127.0.0.1:9', 'unreachable-database');
    assert.equal(parseTarget(`bolt://neo4j:secret@127.0.0.1:${port}`).text, `bolt://127.0.0.1:${port}`);
  });

  test('over TLS: a self-signed certificate is taken with +ssc and refused with +s', async context => {
    const made = spawnSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-days', '1'].concat(
        '-keyout',
        join(home, 'key.pem'),
        '-out',
        join(home, 'cert.pem'),
      ),
    );
    if (made.status !== 0) return context.skip('no openssl');
    const [key, cert] = ['key.pem', 'cert.pem'].map(name => readFileSync(join(home, name)));
    const front = createServer({ key: key!, cert: cert! }, near => {
      const far = connect(port, '127.0.0.1');
      near.on('error', () => far.destroy());
      far.on('error', () => near.destroy());
      near.pipe(far).pipe(near);
    });
    front.on('tlsClientError', () => {});
    const secure = await freePort();
    await new Promise<void>(resolve => front.listen(secure, '127.0.0.1', resolve));
    context.after(() => front.close());
    const graph = await openGraph(`bolt+ssc://localhost:${secure}`, { environment });
    assert.deepEqual((await graph.query('RETURN 1 AS one')).rows, [{ one: 1 }]);
    await graph.close();
    for (const scheme of ['bolt+s', 'neo4j+s'])
      await assert.rejects(
        openGraph(`${scheme}://localhost:${secure}`, { environment }),
        error => error instanceof ReadoutError && error.code === 'untrusted-certificate',
      );
  });

  test('a read cannot write', async () => {
    await assert.rejects(store.read('CREATE (n:Oops)'), /read-only|only reads/);
    assert.deepEqual(await rows('MATCH (n:Oops) RETURN n'), []);
  });

  test('four writers at once meet no deadlock', async () => {
    await clear();
    const large = syntheticKnowledge(200, 600, 10);
    await syncNeo4j(store, tablesOf(large, new Map()), { writers: 4, batch: 40 });
    const again = await syncNeo4j(store, tablesOf(large, new Map()));
    assert.deepEqual([again.created, again.updated, again.deleted], [0, 0, 0]);
    assert.deepEqual(await rows('MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS n'), [{ n: 600 }]);
  });

  test('an entity that changes its type changes its label', async () => {
    await clear();
    const turned = (type: 'PERSON' | 'ORGANIZATION') => ({
      ...knowledge,
      entities: knowledge.entities.map(entity =>
        entity.id === ('n7' as EntityId) ? { ...entity, type } : entity,
      ),
    });
    await write(turned('PERSON'));
    await write(turned('ORGANIZATION'));
    assert.deepEqual(await rows(`MATCH (n {id: 'n7'}) RETURN labels(n) AS labels`), [
      { labels: ['Entity', 'Organization'] },
    ]);
  });

  test('the bulk import gives the graph that Bolt would have written', async () => {
    const odd: Knowledge = {
      ...knowledge,
      entities: knowledge.entities.map(entity => ({
        ...entity,
        name: `${entity.name} "x"\n, \\;`,
        aliases: ['a;b', 'c"d'],
      })),
    };
    const folder = join(home, 'csv');
    await writeTargets([parseTarget(`neo4j-import:${folder}`)], { knowledge: odd, extractions: [] });
    const tables = tablesOf(odd, measuresOf(drawingOf(odd, 'edges')));
    await store.close();
    await server.stop();
    runAdmin(home, importCommand(tables).replaceAll('\\\n', ' ').split(/\s+/).slice(1), folder);
    await start();
    const again = await syncNeo4j(store, tables);
    assert.deepEqual([again.created, again.updated, again.deleted], [0, 0, 0]);
    assert.deepEqual(
      await rows(`MATCH (n:Place {id: 'n5'}) RETURN n.name AS name, n.aliases AS aliases, n.location AS at`),
      [{ name: 'Oslo "x"\n, \\;', aliases: ['a;b', 'c"d'], at: [59.91273, 10.74609] }],
    );
  });
});
