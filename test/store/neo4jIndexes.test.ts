/** Waiting for indexes, with no server: what a real one with a full disk answers was seen, and is played here. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReadoutError } from '../../src/model/index.js';
import type { Neo4jStore } from '../../src/store/neo4j.js';
import { makeIndexes } from '../../src/store/neo4jIndexes.js';

const SCHEMA = { by_name: 'CREATE INDEX by_name …', by_id: 'CREATE CONSTRAINT by_id …' };

interface Stored {
  state: string;
  percent: number;
  failure?: string;
}

/** `moments`: what stands there at each look; the last one stays. */
function play(moments: readonly Readonly<Record<string, Stored>>[]) {
  const ran: string[] = [];
  let look = 0;
  const store = {
    url: 'bolt://here',
    read: async () => {
      const moment = moments[Math.min(look++, moments.length - 1)]!;
      const rows = Object.entries(moment).map(([name, stored]) => ({ failure: '', ...stored, name }));
      return { columns: [], rows };
    },
    run: async (cypher: string) => void ran.push(cypher),
  } as unknown as Neo4jStore;
  return { store, ran, looks: () => look };
}

const ONLINE = { state: 'ONLINE', percent: 100 };
const at = (percent: number) => ({ state: 'POPULATING', percent });
const FAILED = {
  state: 'FAILED',
  percent: 0,
  failure: 'java.io.UncheckedIOException: java.io.IOException: No space left on device\n\tat org.neo4j…',
};

const refused = (code: string, message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof ReadoutError, String(error));
  assert.equal(error.code, code);
  assert.match(error.message, message);
  return true;
};

test('what is there is neither made nor waited for', async () => {
  const { store, ran, looks } = play([{ by_name: ONLINE, by_id: ONLINE }]);
  await makeIndexes(store, SCHEMA);
  assert.deepEqual([ran, looks()], [[], 1]);
});

test('what is missing is made, and waited for until it is full', async () => {
  const { store, ran } = play([
    {},
    { by_name: at(0) },
    { by_name: at(60), by_id: ONLINE },
    { by_name: ONLINE, by_id: ONLINE },
  ]);
  const shares: number[] = [];
  await makeIndexes(store, SCHEMA, { onProgress: percent => shares.push(percent) });
  assert.deepEqual(ran, Object.values(SCHEMA));
  assert.deepEqual(shares, [0, 80]);
});

test('one that fills without an end is told by place, state and remedy; to begin again is no progress', async () => {
  const turns = Array.from({ length: 100 }, (_, turn) => ({
    by_name: at([0, 40][turn % 2]!),
    by_id: ONLINE,
  }));
  const { store } = play([...turns, { by_name: at(40), by_id: ONLINE }]);
  await assert.rejects(
    makeIndexes(store, SCHEMA, { patience: 200 }),
    refused(
      'unfinished-index',
      /bolt:\/\/here by_name: .*by_name at \d+ %.*nothing moved.*disk is full.*run again/,
    ),
  );
});

test('one that failed is told with its reason', async () => {
  const { store } = play([{ by_id: ONLINE }, { by_name: FAILED, by_id: ONLINE }]);
  await assert.rejects(
    makeIndexes(store, SCHEMA),
    refused('failed-index', /by_name: .*found No space left on device; .*run again/),
  );
});

test('the next run makes anew what failed and waits for what still fills', async () => {
  const { store, ran } = play([
    { by_name: FAILED, by_id: at(10) },
    { by_name: at(0), by_id: at(50) },
    { by_name: ONLINE, by_id: ONLINE },
  ]);
  await makeIndexes(store, SCHEMA);
  assert.deepEqual(ran, ['DROP INDEX by_name', SCHEMA.by_name]);
});

test('an error of the server while it makes them is told at once', async () => {
  const { store } = play([{}]);
  const failing = { ...store, run: async () => Promise.reject(new Error('no schema now')) };
  await assert.rejects(makeIndexes(failing, SCHEMA), /no schema now/);
});
