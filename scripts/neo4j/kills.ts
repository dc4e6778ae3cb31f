/**
 * `kill -9` of a client or of the server at a random moment of a load, then one more run: the database must hold
 * exactly the rows of a load that nobody disturbed. Used by the tests and by `scripts/neo4jKills.ts`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { packageRoot } from '../../src/cli/packageRoot.js';
import { type Neo4jStore, openNeo4j } from '../../src/store/neo4j.js';
import { parseNeo4jAddress } from '../../src/store/neo4jAddress.js';
import { syncNeo4j } from '../../src/store/neo4jSync.js';
import { tablesOf } from '../../src/store/tables.js';
import { syntheticKnowledge } from '../../test/synthetic.js';
import { type Server, type ServerOptions, startServer } from './server.js';

export type Victim = 'client' | 'server';

export interface Kill {
  readonly victim: Victim;
  /** Milliseconds after the first rows. */
  readonly moment: number;
  /** Rows that the client knew to be written. */
  readonly rows: number;
  /** A client whose server comes back in time ends well by itself. */
  readonly clientEnded: 'killed' | 'well' | 'with an error';
  /** Rows that the run after it had to write. */
  readonly completed: number;
  /** The digest of what the database holds in the end is that of an undisturbed load. */
  readonly same: boolean;
}

export interface Load {
  readonly entities: number;
  readonly facts: number;
}

export interface KillRange {
  readonly kill: (victim: Victim) => Promise<Kill>;
  /** Rows of the undisturbed load. */
  readonly rows: number;
  readonly close: () => Promise<void>;
}

/** Loads once undisturbed, to know the rows and how long they take. */
export async function openKillRange(options: ServerOptions, load: Load): Promise<KillRange> {
  let server: Server = await startServer(options);
  const knowledge = syntheticKnowledge(load.entities, load.facts, 20);
  const tables = tablesOf(knowledge, new Map());
  const environment = { ...process.env, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: options.password };
  const withStore = async <T>(work: (store: Neo4jStore) => Promise<T>): Promise<T> => {
    const store = await openNeo4j(parseNeo4jAddress(server.url, { environment }));
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const startClient = async () => {
    const client = spawn(
      process.execPath,
      [
        join(packageRoot(), 'dist', 'test', 'slow', 'neo4jClient.js'),
        server.url,
        `${load.entities}`,
        `${load.facts}`,
      ],
      { env: environment, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    let rows = 0;
    const begun = new Promise<void>(resolve =>
      client.stdout.on('data', (chunk: Buffer) => {
        rows = Number(chunk.toString('utf8').trimEnd().split('\n').at(-1));
        resolve();
      }),
    );
    const ended = new Promise<Kill['clientEnded']>(resolve =>
      client.once('exit', code => resolve(code === null ? 'killed' : code === 0 ? 'well' : 'with an error')),
    );
    await Promise.race([begun, ended]);
    return { client, ended, rows: () => rows };
  };

  await withStore(empty);
  const undisturbed = await startClient();
  const from = performance.now();
  await undisturbed.ended;
  const duration = performance.now() - from;
  const whole = await withStore(digest);

  const kill = async (victim: Victim): Promise<Kill> => {
    await withStore(empty);
    const { client, ended, rows } = await startClient();
    const moment = Math.random() * duration;
    await new Promise(resolve => setTimeout(resolve, moment));
    const known = rows();
    if (victim === 'client') killHard(client);
    else {
      await server.kill();
      server = await startServer(options);
    }
    const clientEnded = await ended;
    const result = await withStore(store => syncNeo4j(store, tables));
    return {
      victim,
      moment: Math.round(moment),
      rows: known,
      clientEnded,
      completed: result.created + result.updated + result.deleted,
      same: (await withStore(digest)) === whole,
    };
  };
  const rows = [...tables.nodes, ...tables.relationships].reduce((sum, table) => sum + table.rows.length, 0);
  return { kill, rows, close: () => server.kill() };
}

function killHard(client: ChildProcess): void {
  client.kill('SIGKILL');
}

async function empty(store: Neo4jStore): Promise<void> {
  await store.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
}

/** Of all labels, types and properties, in an order of their own. */
async function digest(store: Neo4jStore): Promise<string> {
  const lines: string[] = [];
  await store.stream('MATCH (n) RETURN n', row => lines.push(JSON.stringify(row)));
  await store.stream('MATCH (a)-[r]->(b) RETURN a.id AS a, r, b.id AS b', row =>
    lines.push(JSON.stringify(row)),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}
