/**
 * `kill -9` of a client or of the server in the middle of a load, then one more run: the database must hold exactly
 * the rows of a load that nobody disturbed. The moment is drawn as a number of rows, so that it lies within the load
 * however fast the server is by then. Used by the tests and by `scripts/neo4jKills.ts`.
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
  /** Rows after which it was to come. */
  readonly aim: number;
  /** Rows that the client knew to be written when it came. */
  readonly rows: number;
  /** The client was still writing when it came. */
  readonly underWay: boolean;
  /** A client whose server comes back in time ends well by itself. */
  readonly clientEnded: ClientEnd;
  /** Rows that the run after it had to write. */
  readonly completed: number;
  /** The digest of what the database holds in the end is that of an undisturbed load. */
  readonly same: boolean;
}

type ClientEnd = 'killed' | 'well' | 'with an error';

export interface Load {
  readonly entities: number;
  readonly facts: number;
}

export interface KillRange {
  readonly kill: (victim: Victim) => Promise<Kill>;
  /** Of the server, which keeps its port when it is started again. */
  readonly url: string;
  /** Rows of the undisturbed load. */
  readonly rows: number;
  readonly close: () => Promise<void>;
}

/** Loads once undisturbed, to know the rows. */
export async function openKillRange(options: ServerOptions, load: Load): Promise<KillRange> {
  let server: Server = await startServer(options);
  const { url } = server;
  const tables = tablesOf(syntheticKnowledge(load.entities, load.facts, DOCUMENTS), new Map());
  const environment = { ...process.env, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: options.password };
  const withStore = async <T>(work: (store: Neo4jStore) => Promise<T>): Promise<T> => {
    const store = await openNeo4j(parseNeo4jAddress(url, { environment }));
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  const { total, whole } = await withStore(async store => {
    const { created } = await syncNeo4j(store, tables);
    return { total: created, whole: await digest(store) };
  });

  const kill = async (victim: Victim): Promise<Kill> => {
    await withStore(empty);
    const aim = Math.ceil(total * (EARLIEST + Math.random() * (LATEST - EARLIEST)));
    const client = startClient(url, load, environment);
    await client.reach(aim);
    const rows = client.rows();
    const underWay = client.runs() && rows < total;
    if (victim === 'client') client.kill();
    else {
      await server.kill();
      server = await startServer(options);
    }
    const clientEnded = await client.ended;
    const { created, updated, deleted } = await withStore(store => syncNeo4j(store, tables));
    const same = (await withStore(digest)) === whole;
    return { victim, aim, rows, underWay, clientEnded, completed: created + updated + deleted, same };
  };
  return { kill, url, rows: total, close: () => server.kill() };
}

/** Parts of the load: after the last row there is nothing to interrupt. */
const EARLIEST = 0.02;
const LATEST = 0.9;

/** Articles that the facts of a load come from. */
export const DOCUMENTS = 20;

interface Client {
  /** Resolves a random part of a transaction after so many rows are known to be written, or at the end. */
  readonly reach: (rows: number) => Promise<void>;
  readonly rows: () => number;
  readonly runs: () => boolean;
  readonly kill: () => void;
  readonly ended: Promise<ClientEnd>;
}

function startClient(url: string, { entities, facts }: Load, environment: NodeJS.ProcessEnv): Client {
  const client: ChildProcess = spawn(
    process.execPath,
    [join(packageRoot(), 'dist', 'test', 'slow', 'neo4jClient.js'), url, `${entities}`, `${facts}`],
    { env: environment, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let rows = 0;
  let runs = true;
  let onReport = () => {};
  client.stdout!.on('data', (chunk: Buffer) => {
    rows = Number(chunk.toString('utf8').trimEnd().split('\n').at(-1));
    onReport();
  });
  const ended = new Promise<ClientEnd>(resolve =>
    client.once('exit', code => {
      runs = false;
      resolve(code === null ? 'killed' : code === 0 ? 'well' : 'with an error');
    }),
  );
  const reach = async (aim: number) => {
    const reached = new Promise<void>(resolve => {
      onReport = () => {
        if (rows >= aim) resolve();
      };
    });
    await Promise.race([reached, ended]);
    await new Promise(resolve => setTimeout(resolve, Math.random() * TRANSACTION));
  };
  return { reach, rows: () => rows, runs: () => runs, kill: () => void client.kill('SIGKILL'), ended };
}

/** Milliseconds that a small transaction takes on a warm server. */
const TRANSACTION = 20;

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
