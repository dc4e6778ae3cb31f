/** Against a real Neo4j: clients and servers that are killed, and a network that goes away. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type KillRange, openKillRange } from '../../scripts/neo4j/kills.js';
import { freePort, lacksNeo4j, type Server, startServer } from '../../scripts/neo4j/server.js';
import { ReadoutError } from '../../src/model/index.js';
import { type Neo4jStore, openNeo4j } from '../../src/store/neo4j.js';
import { parseNeo4jAddress } from '../../src/store/neo4jAddress.js';
import { syncNeo4j } from '../../src/store/neo4jSync.js';
import { tablesOf } from '../../src/store/tables.js';
import { syntheticKnowledge } from '../synthetic.js';
import { type CuttableProxy, startProxy } from './proxy.js';

const folder = mkdtempSync(join(tmpdir(), 'readout-disasters-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('Neo4j, killed', { skip: lacksNeo4j() }, () => {
  let range: KillRange;
  before(async () => {
    range = await openKillRange(
      { home: join(folder, 'kills'), port: await freePort(), heap: '512m' },
      { entities: 100, facts: 800 },
    );
  });
  after(() => range.close());

  for (const victim of ['client', 'client', 'server', 'server'] as const)
    test(`a load whose ${victim} is killed at a random moment is completed exactly`, async () => {
      const kill = await range.kill(victim);
      assert.ok(kill.same, JSON.stringify(kill));
    });
});

describe('Neo4j over a network that goes away', { skip: lacksNeo4j() }, () => {
  const tables = tablesOf(syntheticKnowledge(100, 800, 20), new Map());
  let server: Server;
  let proxy: CuttableProxy;
  let store: Neo4jStore;
  before(async () => {
    const port = await freePort();
    server = await startServer({ home: join(folder, 'network'), port, heap: '512m' });
    proxy = await startProxy(port);
    store = await openNeo4j(parseNeo4jAddress(server.url));
  });
  after(async () => {
    await store.close();
    await proxy.close();
    await server.kill();
  });
  const clear = () => store.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');

  test('that comes back: the load goes on by itself', async () => {
    const through = await openNeo4j(parseNeo4jAddress(`bolt://127.0.0.1:${proxy.port}`));
    let cuts = 0;
    await syncNeo4j(through, tables, {
      batch: 50,
      onProgress: (done, total) => {
        if (done < ((cuts + 1) * total) / 4 || cuts === 3) return;
        cuts += 1;
        proxy.cut();
        setTimeout(proxy.join, 500);
      },
    });
    await through.close();
    assert.equal(cuts, 3);
    const again = await syncNeo4j(store, tables);
    assert.deepEqual([again.created, again.updated, again.deleted], [0, 0, 0]);
  });

  test('that stays away: one clear message says what to do, and the next run completes', async () => {
    await clear();
    const through = await openNeo4j(parseNeo4jAddress(`bolt://127.0.0.1:${proxy.port}`), { patience: 1000 });
    const load = syncNeo4j(through, tables, {
      batch: 50,
      onProgress: (done, total) => {
        if (done > total / 3) proxy.cut();
      },
    });
    await assert.rejects(load, error => {
      assert.ok(error instanceof ReadoutError);
      assert.equal(error.code, 'unreachable-database');
      assert.match(error.message, /run again; what is done is not done twice/);
      return true;
    });
    await through.close();
    proxy.join();
    const { created, unchanged } = await syncNeo4j(store, tables);
    assert.ok(created > 0 && unchanged > 0, `${created} created, ${unchanged} unchanged`);
    const again = await syncNeo4j(store, tables);
    assert.deepEqual([again.created, again.updated, again.deleted], [0, 0, 0]);
  });
});
