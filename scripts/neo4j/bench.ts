/**
 * Rows a second into a real Neo4j, in one run: our writer beside a plain one and beside `neo4j-admin database
 * import`, each on a fresh server that both writers warmed with a quarter of the rows: below that, what is measured is
 * the server's compiler. All end with the same rows, properties, constraints and indexes. CPU seconds are those of
 * client and server together: on a busy machine they say more than the clock.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from '../../src/cli/terminal.js';
import { writeFileWhole } from '../../src/store/file.js';
import { openNeo4j } from '../../src/store/neo4j.js';
import { parseNeo4jAddress } from '../../src/store/neo4jAddress.js';
import { syncNeo4j } from '../../src/store/neo4jSync.js';
import type { Tables } from '../../src/store/table.js';
import { tablesOf } from '../../src/store/tables.js';
import { importCommand, importFiles } from '../../src/write/neo4jImport.js';
import { syntheticKnowledge } from '../../test/synthetic.js';
import { writePlainly } from './plainWriter.js';
import { freePort, runAdmin, type Server, startServer } from './server.js';

interface Measured {
  readonly name: string;
  readonly seconds: number;
  /** Of client and server, where they can be told. */
  readonly cpuSeconds: number | undefined;
}

/** `scale` 1: 100,000 nodes and 500,000 relationships, of which two thirds are facts. */
export async function benchNeo4j(scale: number): Promise<string> {
  const tables = synthetic(scale);
  const warmUp = synthetic(scale / 4);
  const plain = await onFreshServer(warmUp, (server, measure) =>
    measure('plain UNWIND MERGE, one session', () => writePlainly(server.url, tables)),
  );
  const ours: Measured[] = [];
  const imported = await onFreshServer(warmUp, async (server, measure, home) => {
    ours.push(await measure('readout, 4 writers', () => write(server, tables, { writers: 4 })));
    ours.push(await measure('readout again, nothing to change', () => write(server, tables, { rows: 0 })));
    await server.stop();
    return bulkImport(tables, home);
  });
  const nodes = tables.nodes.reduce((sum, { rows }) => sum + rows.length, 0);
  const relationships = tables.relationships.reduce((sum, { rows }) => sum + rows.length, 0);
  const rows = [plain, ...ours, imported].map(({ name, seconds, cpuSeconds }) => [
    name,
    seconds.toFixed(1),
    cpuSeconds?.toFixed(1) ?? '',
    `${Math.round((nodes + relationships) / seconds)}`,
    cpuSeconds === undefined ? '' : `${Math.round((nodes + relationships) / cpuSeconds)}`,
    (plain.seconds / seconds).toFixed(2),
  ]);
  const counts = `${nodes.toLocaleString('en-US')} nodes, ${relationships.toLocaleString('en-US')} relationships`;
  return `${table(['writer', 'seconds', 'CPU seconds', 'rows a second', 'rows a CPU second', 'times plain'], rows)}\n\n${counts}\n`;
}

function synthetic(scale: number): Tables {
  const knowledge = syntheticKnowledge(40_000 * scale, 335_000 * scale, 5000 * scale);
  return tablesOf({ ...knowledge, statements: knowledge.statements.slice(0, 55_000 * scale) }, new Map());
}

type Measure = (name: string, work: () => Promise<void>) => Promise<Measured>;

async function onFreshServer(
  warmUp: Tables,
  work: (server: Server, measure: Measure, home: string) => Promise<Measured>,
): Promise<Measured> {
  const home = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  const server = await startServer({ home, port: await freePort(), heap: '1500m' });
  try {
    await writePlainly(server.url, warmUp);
    await empty(server);
    await write(server, warmUp, {});
    await empty(server);
    const measure: Measure = async (name, act) => {
      process.stderr.write(`${name} …\n`);
      const cpu = cpuSeconds(server.pid);
      const from = performance.now();
      await act();
      return { name, seconds: (performance.now() - from) / 1000, cpuSeconds: cpuSeconds(server.pid) - cpu };
    };
    return await work(server, measure, home);
  } finally {
    await server.kill();
    rmSync(home, { recursive: true, force: true });
  }
}

async function write(
  server: Server,
  tables: Tables,
  { writers, rows }: { writers?: number; rows?: number },
): Promise<void> {
  const store = await openNeo4j(parseNeo4jAddress(server.url));
  const { created, updated, deleted } = await syncNeo4j(store, tables, { writers });
  await store.close();
  if (rows !== undefined && created + updated + deleted !== rows)
    throw new Error(`${created + updated + deleted} rows were written, expected ${rows}`);
}

async function empty(server: Server): Promise<void> {
  const store = await openNeo4j(parseNeo4jAddress(server.url));
  await store.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  for (const kind of ['CONSTRAINT', 'INDEX']) {
    const { rows } = await store.read(
      `SHOW ${kind}${kind === 'INDEX' ? 'E' : ''}S YIELD name, type WHERE type <> 'LOOKUP' RETURN name`,
    );
    for (const { name } of rows) await store.run(`DROP ${kind} ${String(name)}`);
  }
  await store.close();
}

/** Writing the files counts: they too have to be made. */
function bulkImport(tables: Tables, home: string): Measured {
  const name = 'neo4j-admin database import';
  process.stderr.write(`${name} …\n`);
  const folder = join(home, 'csv');
  const from = performance.now();
  for (const [file, format] of importFiles(tables)) writeFileWhole(join(folder, file), format());
  runAdmin(home, importCommand(tables).replaceAll('\\\n', ' ').split(/\s+/).slice(1), folder);
  return { name, seconds: (performance.now() - from) / 1000, cpuSeconds: undefined };
}

/** Of this process and another. Linux alone tells; elsewhere those of this process. */
function cpuSeconds(pid: number): number {
  const { user, system } = process.cpuUsage();
  let other = 0;
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    other = (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    other = 0;
  }
  return (user + system) / 1e6 + other;
}
