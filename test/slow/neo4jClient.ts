/** A writer to be killed: says how many rows are written after each transaction. Arguments: address, entities, facts. */
import { DOCUMENTS } from '../../scripts/neo4j/kills.js';
import { openNeo4j } from '../../src/store/neo4j.js';
import { parseNeo4jAddress } from '../../src/store/neo4jAddress.js';
import { syncNeo4j } from '../../src/store/neo4jSync.js';
import { tablesOf } from '../../src/store/tables.js';
import { syntheticKnowledge } from '../synthetic.js';

const [address, entities, facts] = process.argv.slice(2);
const store = await openNeo4j(parseNeo4jAddress(address!, { environment: process.env }));
const tables = tablesOf(syntheticKnowledge(Number(entities), Number(facts), DOCUMENTS), new Map());
await syncNeo4j(store, tables, { batch: 50, onProgress: done => process.stdout.write(`${done}\n`) });
await store.close();
