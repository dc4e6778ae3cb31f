/**
 * Writes many rows by several sessions at once without deadlock: nodes are dealt into twice as many buckets as
 * there are writers, and no two transactions that run at the same time touch the same bucket, so that none ever
 * waits for a lock of another. Retries then have nothing to do but to mend a broken connection.
 */
import type { Parameter, Statement } from './neo4j.js';

export interface WorkItem {
  /** Ids of the nodes that writing it locks: one, or the two ends. */
  readonly ends: readonly string[];
  /** A statement over `$rows`. */
  readonly cypher: string;
  /** The same in Cypher that is quicker and needs that nothing stands yet. */
  readonly first?: string | undefined;
  readonly row: Parameter;
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
  const writers = items.length <= schedule.batch ? 1 : Math.max(1, schedule.writers);
  const lanes = lanesOf(items, writers * 2);
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
      const items = lane.take(schedule.batch);
      try {
        await schedule.write(statementsOf(items));
        schedule.onDone(items.length);
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

interface Lane {
  readonly buckets: readonly number[];
  readonly left: () => number;
  readonly take: (batch: number) => WorkItem[];
}

/** Characters of one transaction: articles are long, and a server holds a whole transaction in memory. */
const MOST_CHARACTERS = 8e6;

function lanesOf(items: readonly WorkItem[], buckets: number): Lane[] {
  const groups = new Map<number, { buckets: number[]; items: WorkItem[] }>();
  for (const item of items) {
    const first = bucketOf(item.ends[0]!, buckets);
    const last = bucketOf(item.ends.at(-1)!, buckets);
    const touched = first === last ? [first] : first < last ? [first, last] : [last, first];
    const key = touched[0]! * buckets + touched.at(-1)!;
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { buckets: touched, items: [item] });
  }
  return [...groups.values()].map(group => {
    let next = 0;
    return {
      buckets: group.buckets,
      left: () => group.items.length - next,
      take: batch => {
        const first = next;
        let characters = 0;
        while (next < group.items.length && next - first < batch && characters < MOST_CHARACTERS)
          characters += sizeOf(group.items[next++]!.row);
        return group.items.slice(first, next);
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
function statementsOf(items: readonly WorkItem[]): Statement[] {
  const groups = new Map<string, { cypher: string; first: string | undefined; rows: Parameter[] }>();
  for (const { cypher, first, row } of items) {
    const group = groups.get(first ?? cypher);
    if (group) group.rows.push(row);
    else groups.set(first ?? cypher, { cypher, first, rows: [row] });
  }
  return [...groups.values()].map(({ cypher, first, rows }) => ({ cypher, first, parameters: { rows } }));
}

/** FNV-1a. */
function bucketOf(id: string, buckets: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % buckets;
}

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (value === null || typeof value !== 'object') return 8;
  let size = 0;
  for (const part of Object.values(value)) size += sizeOf(part);
  return size;
}
