/** Knowledge → a Neo4j database over Bolt. The database is brought to the state of the knowledge, no more, no less. */
import type { Knowledge } from '../model/index.js';
import { openNeo4j } from '../store/neo4j.js';
import type { Neo4jAddress } from '../store/neo4jAddress.js';
import { describeSync, type SyncOptions, type SyncResult, syncNeo4j } from '../store/neo4jSync.js';
import { tablesOf } from '../store/tables.js';
import { type Drawing, measuresOf } from './drawing.js';

export async function writeNeo4j(
  address: Neo4jAddress,
  knowledge: Knowledge,
  drawing: Drawing,
  options: SyncOptions,
): Promise<SyncResult> {
  const store = await openNeo4j(address);
  try {
    return await syncNeo4j(store, tablesOf(knowledge, measuresOf(drawing)), options);
  } finally {
    await store.close();
  }
}

/** @throws ReadoutError where nobody answers, or the user is not let in. */
export async function checkNeo4j(address: Neo4jAddress): Promise<void> {
  await (await openNeo4j(address)).close();
}

/** The Cypher that would fill an empty database, without asking one. */
export function describeNeo4j(knowledge: Knowledge, drawing: Drawing): string[] {
  return describeSync(tablesOf(knowledge, measuresOf(drawing)));
}
