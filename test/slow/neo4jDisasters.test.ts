/** Against a real Neo4j: clients and servers that are killed, and a network that goes away. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type KillRange, openKillRange, type Victim } from '../../scripts/neo4j/kills.js';
import { freePort, lacksNeo4j } from '../../scripts/neo4j/server.js';
import { ReadoutError } from '../../src/model/index.js';
import { type Neo4jStore, openNeo4j } from '../../src/store/neo4j.js';
import { parseNeo4jAddress } from '../../src/store/neo4jAddress.js';
import { syncNeo4j } from '../../src/store/neo4jSync.js';
import { tablesOf } from '../../src/store/tables.js';
import { inFull } from '../available.js';
import { syntheticKnowledge } from '../synthetic.js';
import { type CuttableProxy, startProxy } from './proxy.js';

const VICTIMS: readonly Victim[] = inFull
  ? ['client', 'client', 'client', 'server', 'server', 'server']
  : ['client', 'server'];
const LOAD = inFull ? { entities: 100, facts: 800 } : { entities: 40, facts: 200 };
const CUTS = inFull ? 3 : 1;

describe('Neo4j, of which parts fall away', { skip: lacksNeo4j() }, () => {
  const home = mkdtempSync(join(tmpdir(), 'readout-disasters-'));
  const tables = tablesOf(syntheticKnowledge(LOAD.entities, LOAD.facts, 20), new Map());
  let range: KillRange;
  let proxy: CuttableProxy;
  before(async () => {
    const port = await freePort();
    range = await openKillRange({ home, port, heap: '512m', brief: true }, LOAD);
    proxy = await startProxy(port);
  });
  after(async () => {
    await proxy.close();
    await range.close();
    rmSync(home, { recursive: true, force: true });
  });
  const withStore = async <T>(work: (store: Neo4jStore) => Promise<T>): Promise<T> => {
    const store = await openNeo4j(parseNeo4jAddress(range.url));
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const clear = () =>
    withStore(store => store.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS'));
  const load = () => withStore(store => syncNeo4j(store, tables));

  for (const victim of VICTIMS)
    test(`a load whose ${victim} is killed at a random moment is completed exactly`, async () => {
      const kill = await range.kill(victim);
      assert.ok(kill.underWay && kill.same, JSON.stringify(kill));
    });

  test('a network that comes back: the load goes on by itself', async () => {
    await clear();
    const through = await openNeo4j(parseNeo4jAddress(`bolt://127.0.0.1:${proxy.port}`));
    let cuts = 0;
    await syncNeo4j(through, tables, {
      batch: 50,
      onProgress: (done, total) => {
        if (done < ((cuts + 1) * total) / (CUTS + 1) || cuts === CUTS) return;
        cuts += 1;
        proxy.cut();
        setTimeout(proxy.join, 500);
      },
    });
    await through.close();
    assert.equal(cuts, CUTS);
    const again = await load();
    assert.deepEqual([again.created, again.updated, again.deleted], [0, 0, 0]);
  });

  test('a network that stays away: one clear message says what to do, and the next run completes', async () => {
    await clear();
    const through = await openNeo4j(parseNeo4jAddress(`bolt://127.0.0.1:${proxy.port}`), { patience: 1000 });
    const cutOff = syncNeo4j(through, tables, {
      batch: 50,
      onProgress: (done, total) => {
        if (done > total / 3) proxy.cut();
      },
    });
    await assert.rejects(cutOff, error => {
      assert.ok(error instanceof ReadoutError);
      assert.equal(error.code, 'unreachable-database');
      assert.match(error.message, /run again; what is done is not done twice/);
      return true;
    });
    await through.close();
    proxy.join();
    const { created, unchanged } = await load();
    assert.ok(created > 0 && unchanged > 0, `${created} created, ${unchanged} unchanged`);
    const again = await load();
    assert.deepEqual([again.created, again.updated, again.deleted], [0, 0, 0]);
  });
});
