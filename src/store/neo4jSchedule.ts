/**
 * Writes many rows by several sessions at once without deadlock: nodes are dealt into buckets, and no two
 * transactions that run at the same time touch the same bucket, so that none ever waits for a lock of another.
 * Retries then have nothing to do but to mend a broken connection. A transaction holds rows of one statement
 * wherever there are enough of them: a server plans a statement anew for a transaction that has changed something.
 */
import type { Parameter, Statement } from './neo4j.js';

export interface WorkItem {
  /** Ids of the nodes that writing it locks: one, or the two ends. */
  readonly ends: readonly string[];
  /** A statement over `$batch.rows`. */
  readonly cypher: string;
  /** The same in Cypher that is quicker and needs that nothing stands yet. */
  readonly first?: string | undefined;
  /** Made when it is sent: millions of them do not lie in memory at once. */
  readonly row: () => Parameter;
}

export interface Schedule {
  readonly writers: number;
  /** Rows of one transaction. */
  readonly batch: number;
  readonly write: (statements: readonly Statement[]) => Promise<void>;
  readonly onDone: (rows: number) => void;
}

/** @throws what `write` throws first, after the transactions under way have ended. */
export async function runWork(items: readonly WorkItem[], schedule: Schedule): Promise<void> {
  const { batch } = schedule;
  const writers = items.length <= batch ? 1 : Math.max(1, schedule.writers);
  const lanes = poolsOf(items, batch).flatMap(pool => lanesOf(pool, divisionsOf(pool, batch, writers)));
  const busy = new Set<number>();
  let failure: { error: unknown } | undefined;
  let release = () => {};
  let released = new Promise<void>(resolve => (release = resolve));

  const work = async (): Promise<void> => {
    while (failure === undefined) {
      const lane = pick(lanes, busy);
      if (lane === undefined) {
        if (busy.size === 0) return;
        await released;
        continue;
      }
      for (const bucket of lane.buckets) busy.add(bucket);
      const taken = lane.take(schedule.batch);
      try {
        await schedule.write(statementsOf(taken));
        schedule.onDone(taken.length);
      } catch (error) {
        failure ??= { error };
      }
      for (const bucket of lane.buckets) busy.delete(bucket);
      release();
      released = new Promise(resolve => (release = resolve));
    }
  };
  await Promise.all(Array.from({ length: writers }, work));
  if (failure !== undefined) throw (failure as { error: unknown }).error;
}

interface Taken {
  readonly item: WorkItem;
  readonly row: Parameter;
}

interface Lane {
  readonly buckets: readonly number[];
  readonly left: () => number;
  readonly take: (batch: number) => Taken[];
}

/** Characters of one transaction: articles are long, and a server holds a whole transaction in memory. */
const MOST_CHARACTERS = 8e6;

/** The rows of each statement that has many, and those of all others together. */
function poolsOf(items: readonly WorkItem[], batch: number): WorkItem[][] {
  const groups = new Map<string, WorkItem[]>();
  for (const item of items) {
    const key = textOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  const pools = [...groups.values()];
  const large = pools.filter(pool => pool.length >= batch);
  return [...large, pools.filter(pool => pool.length < batch).flat()];
}

/** Buckets into which the nodes of a pool fall: as many as leave its transactions not much smaller than a batch. */
function divisionsOf(pool: readonly WorkItem[], batch: number, writers: number): number {
  const isNodes = pool[0]?.ends.length === 1;
  const lanes = (divisions: number) => (isNodes ? divisions : (divisions * (divisions + 1)) / 2);
  let divisions = 1;
  while (
    writers > 1 &&
    divisions < 2 * writers &&
    divisions < BUCKETS &&
    pool.length / lanes(2 * divisions) >= batch / 4
  )
    divisions *= 2;
  return divisions;
}

/** The finest division; each coarser one joins neighbours. */
const BUCKETS = 64;

function lanesOf(items: readonly WorkItem[], divisions: number): Lane[] {
  const width = BUCKETS / divisions;
  const groups = new Map<number, { buckets: number[]; items: WorkItem[] }>();
  for (const item of items) {
    const one = Math.floor(bucketOf(item.ends[0]!) / width);
    const other = Math.floor(bucketOf(item.ends.at(-1)!) / width);
    const key = Math.min(one, other) * divisions + Math.max(one, other);
    const group = groups.get(key);
    if (group) group.items.push(item);
    else {
      const buckets = [...new Set([one, other])].flatMap(division =>
        Array.from({ length: width }, (_, index) => division * width + index),
      );
      groups.set(key, { buckets, items: [item] });
    }
  }
  return [...groups.values()].map(group => {
    let next = 0;
    return {
      buckets: group.buckets,
      left: () => group.items.length - next,
      take: batch => {
        const taken: Taken[] = [];
        let characters = 0;
        while (next < group.items.length && taken.length < batch && characters < MOST_CHARACTERS) {
          const item = group.items[next++]!;
          const row = item.row();
          taken.push({ item, row });
          characters += sizeOf(row);
        }
        return taken;
      },
    };
  });
}

/** The lane with most left to do among those whose buckets nobody holds. */
function pick(lanes: readonly Lane[], busy: ReadonlySet<number>): Lane | undefined {
  let best: Lane | undefined;
  for (const lane of lanes) {
    if (lane.left() === 0 || lane.buckets.some(bucket => busy.has(bucket))) continue;
    if (best === undefined || lane.left() > best.left()) best = lane;
  }
  return best;
}

/** Rows of one statement go together, in the order in which the statements first come. */
function statementsOf(taken: readonly Taken[]): Statement[] {
  const groups = new Map<string, { cypher: string; first: string | undefined; rows: Parameter[] }>();
  for (const { item, row } of taken) {
    const { cypher, first } = item;
    const key = textOf(item);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { cypher, first, rows: [row] });
  }
  return [...groups.values()].map(({ cypher, first, rows }) => ({
    cypher,
    first,
    parameters: { batch: { rows } },
  }));
}

function textOf({ cypher, first }: WorkItem): string {
  return first ?? cypher;
}

/** FNV-1a. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return 8;
  let size = 0;
  for (const part of Object.values(value)) size += sizeOf(part);
  return size;
}
