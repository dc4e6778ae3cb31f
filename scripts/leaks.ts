/**
 * `node dist/scripts/leaks.js <graph> [CALLS]`: memory and open handles of a process that asks a graph one question
 * after another, and of a server that answers them over HTTP: after a tenth of the calls, half of them, and all
 * (10,000). A thing that leaks some bytes a call grows from each to the next. Run it with `node --expose-gc`.
 */
import { readdirSync } from 'node:fs';
import { formatAnswer } from '../src/cli/answer.js';
import { table } from '../src/cli/terminal.js';
import { openGraph } from '../src/query/graph.js';
import type { OpenGraph } from '../src/query/openedGraph.js';
import { serve } from '../src/query/serve.js';

const [name, calls = '10000'] = process.argv.slice(2);
if (name === undefined) throw new Error('name a graph: x.json, x.db or neo4j://host:7687');
const all = Number(calls);
const cypher = 'MATCH (p:Person)-[r]->(o:Entity) RETURN p.name, type(r), o.name, r.start LIMIT 20';
const rows: string[][] = [];

await watch('query, one open graph', async work => {
  const graph = await openGraph(name, { environment: process.env });
  await work(() => ask(graph));
  await graph.close();
});
await watch('query that is refused', async work => {
  const graph = await openGraph(name, { environment: process.env });
  await work(() => graph.query('MATCH (p:Person RETURN p').catch(() => {}));
  await graph.close();
});
await watch('query that hits its row limit', async work => {
  const graph = await openGraph(name, { environment: process.env });
  await work(() => graph.query('MATCH (n) RETURN n', {}, { limit: 2 }));
  await graph.close();
});
await watch('open, query, close', async work => {
  await work(async () => {
    const graph = await openGraph(name, { environment: process.env });
    await ask(graph);
    await graph.close();
  }, 100);
});
await watch('serve over HTTP', async work => {
  const graph = await openGraph(name, { environment: process.env });
  const limits = { timeout: 30_000, limit: 1000 };
  const serving = await serve(graph, {
    host: '127.0.0.1',
    port: 0,
    limits,
    formatCsv: answer => formatAnswer(answer, 'csv', 0),
  });
  await work(async () => {
    await (await fetch(`${serving.url}/query?cypher=${encodeURIComponent(cypher)}`)).text();
  });
  await serving.close();
  await graph.close();
});

process.stdout.write(
  `${table(['what', 'calls', 'heap MB', 'outside heap MB', 'resident MB', 'files', 'calls a second'], rows)}\n`,
);

async function ask(graph: OpenGraph): Promise<void> {
  await graph.query(cypher);
}

/** `work` runs its act as often as asked, or `share` times less, and notes what stands on the way and at the end. */
async function watch(
  what: string,
  body: (work: (act: () => Promise<unknown>, share?: number) => Promise<void>) => Promise<void>,
): Promise<void> {
  await body(async (act, share = 1) => {
    const end = Math.ceil(all / share);
    const stops = new Set([end / 10, end / 2, end].map(Math.ceil));
    const from = performance.now();
    for (let call = 1; call <= end; call++) {
      await act();
      if (stops.has(call)) rows.push(measure(what, call, from));
    }
  });
}

function measure(what: string, call: number, from: number): string[] {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
  const rate = call / ((performance.now() - from) / 1000);
  return [
    what,
    `${call}`,
    megabytes(heapUsed),
    megabytes(external),
    megabytes(rss),
    `${openFiles()}`,
    rate.toFixed(0),
  ];
}

/** Linux alone tells. */
function openFiles(): number | string {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return '';
  }
}
