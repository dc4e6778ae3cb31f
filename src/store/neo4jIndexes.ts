/**
 * Makes constraints and indexes that are missing, and waits until they answer. A server whose disk is full begins
 * an index again and again without an end or a word, so the wait ends when nothing has moved for a while. What
 * stands half made goes on by itself when the server can; the next run waits for it, and makes anew what failed.
 */
import type { Neo4jStore } from './neo4j.js';
import { createRefusal } from './refusal.js';

export interface IndexOptions {
  /** Milliseconds without progress after which waiting is over. */
  readonly patience?: number | undefined;
  /** Percent of all that is waited for. */
  readonly onProgress?: ((percent: number) => void) | undefined;
}

/** `schema`: statements by the name of what they make. @throws ReadoutError `unfinished-index`, `failed-index`. */
export async function makeIndexes(
  store: Neo4jStore,
  schema: Readonly<Record<string, string>>,
  options: IndexOptions = {},
): Promise<void> {
  const before = await indexesOf(store, schema);
  const failed = before.filter(({ state }) => state === 'FAILED');
  const whole = new Set(before.filter(index => !failed.includes(index)).map(({ name }) => name));
  const missing = Object.entries(schema).filter(([name]) => !whole.has(name));
  if (missing.length === 0 && before.every(({ state }) => state === 'ONLINE')) return;
  for (const { name } of failed)
    await store.run(`DROP ${/^CREATE CONSTRAINT/.test(schema[name]!) ? 'CONSTRAINT' : 'INDEX'} ${name}`);
  await watch(store, schema, makeAll(store, missing), options);
}

async function makeAll(store: Neo4jStore, missing: readonly (readonly [string, string])[]): Promise<void> {
  for (const [, cypher] of missing) await store.run(cypher);
}

interface Index {
  readonly name: string;
  /** `ONLINE`, `POPULATING`, `FAILED`. */
  readonly state: string;
  readonly percent: number;
  readonly failure: string;
}

async function indexesOf(store: Neo4jStore, schema: Readonly<Record<string, string>>): Promise<Index[]> {
  const { rows } = await store.read(
    `SHOW INDEXES YIELD name, state, populationPercent, failureMessage WHERE name IN $names
     RETURN name, state, populationPercent AS percent, failureMessage AS failure ORDER BY name`,
    { names: Object.keys(schema) },
  );
  return rows as unknown as Index[];
}

/** From the first moment: a constraint is not made before its index is full. */
async function watch(
  store: Neo4jStore,
  schema: Readonly<Record<string, string>>,
  making: Promise<void>,
  { patience = PATIENCE, onProgress }: IndexOptions,
): Promise<void> {
  let made: { error?: unknown } | undefined;
  making.then(
    () => (made = {}),
    error => (made = { error }),
  );
  const total = Object.keys(schema).length;
  let furthest = -1;
  let since = Date.now();
  for (let pause = SHORTEST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    const end = made;
    if (end?.error) throw end.error;
    const indexes = await indexesOf(store, schema);
    const failed = indexes.find(({ state }) => state === 'FAILED');
    if (failed)
      throw refused('failed-index', placeOf(store, [failed]), 'an index that answers', reasonOf(failed));
    const waiting = indexes.filter(({ state }) => state !== 'ONLINE');
    if (end && waiting.length === 0) return;
    const percent = indexes.reduce((sum, index) => sum + index.percent, 0) / total;
    onProgress?.(percent);
    /** One that begins again falls back: only what was never reached before counts. */
    if (percent > furthest) {
      furthest = percent;
      since = Date.now();
    } else if (Date.now() - since > patience) {
      const state = waiting.map(({ name, percent }) => `${name} at ${percent} %`).join(', ');
      throw refused(
        'unfinished-index',
        placeOf(store, waiting),
        'indexes that fill',
        `${state || 'none begun'}, and nothing moved for ${Math.round(patience / 1000)} seconds`,
      );
    }
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}

function placeOf(store: Neo4jStore, indexes: readonly Index[]): string {
  return [store.url, ...indexes.map(({ name }) => name)].join(' ');
}

/** The first line without its Java classes; below stands where in the server it was thrown. */
function reasonOf({ failure }: Index): string {
  const [line = ''] = failure.split('\n');
  return line.replace(/^(?:[\w.$]+(?:Exception|Error): )+/, '') || 'one that failed';
}

/** Milliseconds: a server that fills an index moves within seconds, even one that shares its processor with ten others. */
const PATIENCE = 120_000;
const SHORTEST_PAUSE = 10;
const LONGEST_PAUSE = 500;

const refused = createRefusal({
  'failed-index':
    "look into the server's debug.log, mend it (is its disk full?) and run again: the index is made anew",
  'unfinished-index':
    "see whether the server's disk is full (its debug.log says so), make room and run again: rows that are written stay",
});
