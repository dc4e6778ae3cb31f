/**
 * The writer that everybody writes first, to measure ours against: one session, constraints, `UNWIND … MERGE` over
 * maps of typed values, one table after the other, and at the end the indexes, which is when they cost least. The
 * graph it leaves is that of ours, row for row, with the same properties, constraints and indexes; only the hashes
 * are missing by which ours knows on its next run what is there.
 */
import neo4j, { type Session } from 'neo4j-driver';
import { CONSTRAINTS, INDEXES, quote } from '../../src/store/neo4jCypher.js';
import type { Column, Tables, Value, ValueType } from '../../src/store/table.js';

const BATCH = 5000;

export async function writePlainly(url: string, tables: Tables): Promise<void> {
  const driver = neo4j.driver(url);
  const session = driver.session();
  for (const cypher of Object.values(CONSTRAINTS)) await session.run(cypher);
  await session.run('CALL db.awaitIndexes(300)');
  for (const { label, columns, rows } of tables.nodes)
    for (const sublabel of new Set(rows.map(row => row.sublabel)))
      await write(
        session,
        `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row.properties${sublabel ? ` SET n:${sublabel}` : ''}`,
        rows.filter(row => row.sublabel === sublabel),
        ({ id, values }) => ({ id, properties: propertiesOf(columns, values) }),
      );
  for (const { type, from, to, columns, rows } of tables.relationships)
    await write(
      session,
      `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
       MERGE (a)-[r:${quote(type)}${rows[0]?.id ? ' {id: row.id}' : ''}]->(b) SET r += row.properties`,
      rows,
      row => ({ from: row.from, to: row.to, id: row.id, properties: propertiesOf(columns, row.values) }),
    );
  for (const cypher of Object.values(INDEXES)) await session.run(cypher);
  await session.run('CALL db.awaitIndexes(300)');
  await session.close();
  await driver.close();
}

async function write<Row>(
  session: Session,
  cypher: string,
  rows: readonly Row[],
  parameterOf: (row: Row) => object,
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH).map(parameterOf);
    await session.executeWrite(transaction => transaction.run(cypher, { rows: batch }));
  }
}

function propertiesOf(columns: readonly Column[], values: readonly Value[]): Record<string, unknown> {
  return Object.fromEntries(
    columns.flatMap(({ name, type }, index) => {
      const value = values[index];
      return value === undefined ? [] : [[name, typed(value, type)]];
    }),
  );
}

function typed(value: Exclude<Value, undefined>, type: ValueType): unknown {
  switch (type) {
    case 'integer':
      return neo4j.int(value as number);
    case 'date': {
      const [year, month, day] = (value as string).split('-').map(Number);
      return new neo4j.types.Date(neo4j.int(year!), neo4j.int(month!), neo4j.int(day!));
    }
    case 'point': {
      const [latitude, longitude] = value as readonly [number, number];
      return new neo4j.types.Point(neo4j.int(4326), longitude, latitude);
    }
    default:
      return value;
  }
}
