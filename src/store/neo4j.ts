/**
 * The door to Neo4j: nothing else knows the driver. Integers come as numbers, dates and times as ISO text, points
 * as [latitude, longitude], nodes and relationships as plain objects. Passwords never reach a message.
 */
import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Record as Neo4jRecord,
  type Session,
} from 'neo4j-driver';
import { ReadoutError } from '../model/index.js';
import type { Neo4jAddress } from './neo4jAddress.js';
import { createRefusal } from './refusal.js';

/** A row of a statement: plain JSON. */
export type Parameter = readonly unknown[];

export type Parameters = Readonly<Record<string, unknown>>;

export type Row = Readonly<Record<string, unknown>>;

export interface Counters {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly relationshipsCreated: number;
  readonly relationshipsDeleted: number;
  readonly propertiesSet: number;
}

export interface Neo4jStore {
  readonly url: string;
  /** Reads within a transaction that cannot write. Stops after `limit` rows. */
  readonly read: (
    cypher: string,
    parameters?: Parameters,
    limits?: { readonly timeout?: number | undefined; readonly limit?: number | undefined },
  ) => Promise<{ readonly columns: readonly string[]; readonly rows: readonly Row[] }>;
  /** Row by row, for what is too much to hold. */
  readonly stream: (cypher: string, visit: (row: Row) => void) => Promise<void>;
  /**
   * One transaction of several statements, tried again by the driver where trying again can help. `hurried` takes
   * `first` of a statement where it has one, for the first try alone: an answer that got lost on its way may have
   * been a yes.
   */
  readonly write: (statements: readonly Statement[], hurried?: boolean) => Promise<Counters>;
  /** Whether a transaction of `write` is at work, of this client or of any other of this user. */
  readonly hasWriters: () => Promise<boolean>;
  /** One statement outside a transaction function, as a change of the schema wants. */
  readonly run: (cypher: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Statement {
  /** Leads to the same end however often it is run. */
  readonly cypher: string;
  /** The same in Cypher that is quicker and needs that nothing stands yet. */
  readonly first?: string | undefined;
  readonly parameters: Parameters;
}

/**
 * `patience`: milliseconds in which a transaction that failed for want of a server is tried again.
 * @throws ReadoutError `unreachable-database`, `unauthorized`, `unknown-database`.
 */
export async function openNeo4j(
  address: Neo4jAddress,
  { patience = PATIENCE }: { readonly patience?: number } = {},
): Promise<Neo4jStore> {
  const driver = createDriver(address, patience);
  const { database } = address;
  const place = address.url;
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw describeFailure(place, error);
    }
  };
  const inSession = <T>(work: (session: Session) => Promise<T>, reading = false): Promise<T> =>
    guard(async () => {
      const session = driver.session({
        ...(database === undefined ? {} : { database }),
        defaultAccessMode: reading ? neo4j.session.READ : neo4j.session.WRITE,
      });
      try {
        return await work(session);
      } finally {
        await session.close();
      }
    });
  try {
    await guard(() => driver.verifyConnectivity(database === undefined ? {} : { database }));
    await inSession(session => session.run('RETURN 1'), true);
  } catch (error) {
    await driver.close();
    throw error;
  }
  return {
    url: address.url,
    read: (cypher, parameters = {}, limits = {}) =>
      inSession(async session => {
        const config = limits.timeout === undefined ? {} : { timeout: limits.timeout };
        return session.executeRead(
          transaction => readRows(transaction, cypher, parameters, limits.limit),
          config,
        );
      }, true),
    stream: (cypher, visit) =>
      inSession(
        session =>
          new Promise<void>((resolve, reject) => {
            session.run(cypher).subscribe({
              onNext: record => visit(rowOf(record)),
              onCompleted: () => resolve(),
              onError: reject,
            });
          }),
        true,
      ),
    write: (statements, hurried = false) =>
      inSession(async session => {
        let quick = hurried;
        const work = (transaction: ManagedTransaction) => {
          const isFirst = quick;
          quick = false;
          return runAll(transaction, statements, isFirst);
        };
        try {
          return await session.executeWrite(work, { metadata: WRITER });
        } catch (error) {
          /** Somebody else's node has the id of a new one. */
          if (!hurried || !/ConstraintValidationFailed/.test(String((error as { code?: string }).code)))
            throw error;
          return session.executeWrite(work, { metadata: WRITER });
        }
      }),
    hasWriters: () =>
      inSession(async session => {
        const { records } = await session.run(
          'SHOW TRANSACTIONS YIELD metaData WHERE metaData.readout = $writer RETURN count(*) AS writers',
          { writer: WRITER.readout },
        );
        return records[0]?.get('writers') > 0;
      }, true),
    run: cypher =>
      inSession(async session => {
        await session.run(cypher);
      }),
    close: () => driver.close(),
  };
}

/** By what a server tells transactions of `write` from others. */
const WRITER = { readout: 'write' };

/** A server that restarts is back within this time. */
const PATIENCE = 60_000;

function createDriver({ url, user, password }: Neo4jAddress, patience: number): Driver {
  const token =
    user === undefined && password === undefined
      ? undefined
      : neo4j.auth.basic(user ?? 'neo4j', password ?? '');
  return neo4j.driver(url, token, {
    disableLosslessIntegers: true,
    userAgent: 'readout',
    connectionAcquisitionTimeout: 60_000,
    maxTransactionRetryTime: patience,
  });
}

async function readRows(
  transaction: ManagedTransaction,
  cypher: string,
  parameters: Parameters,
  limit = Number.POSITIVE_INFINITY,
): Promise<{ columns: string[]; rows: Row[] }> {
  const result = transaction.run(cypher, parameters);
  const columns = await result.keys();
  const rows: Row[] = [];
  for await (const record of result) {
    if (rows.length >= limit) break;
    rows.push(rowOf(record));
  }
  return { columns: [...columns] as string[], rows };
}

/** Columns in the order of the query. */
function rowOf(record: Neo4jRecord): Row {
  return Object.fromEntries(record.keys.map(key => [key, toPlain(record.get(key))]));
}

async function runAll(
  transaction: ManagedTransaction,
  statements: readonly Statement[],
  isFirst: boolean,
): Promise<Counters> {
  const total = {
    nodesCreated: 0,
    nodesDeleted: 0,
    relationshipsCreated: 0,
    relationshipsDeleted: 0,
    propertiesSet: 0,
  };
  for (const { cypher, first = cypher, parameters } of statements) {
    const counters = (await transaction.run(isFirst ? first : cypher, parameters)).summary.counters.updates();
    for (const key of Object.keys(total) as (keyof Counters)[]) total[key] += counters[key] ?? 0;
  }
  return total;
}

function toPlain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return typeof value === 'bigint' ? Number(value) : value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (neo4j.isInt(value)) return value.toNumber();
  if (neo4j.isPoint(value)) return [value.y, value.x];
  if (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDuration(value)
  )
    return value.toString();
  if (neo4j.isNode(value)) return { labels: value.labels, ...plainProperties(value.properties) };
  if (neo4j.isRelationship(value)) return { type: value.type, ...plainProperties(value.properties) };
  if (neo4j.isPath(value))
    return {
      nodes: [value.start, ...value.segments.map(segment => segment.end)].map(toPlain),
      relationships: value.segments.map(segment => toPlain(segment.relationship)),
    };
  return plainProperties(value);
}

function plainProperties(properties: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, toPlain(value)]),
  );
}

function describeFailure(place: string, error: unknown): Error {
  if (error instanceof ReadoutError) return error;
  const { code, message } = error as { code?: string; message?: string };
  if (code === undefined) return error as Error;
  if (/Security\.(Unauthorized|AuthenticationRateLimit|Forbidden)/.test(code))
    return refused('unauthorized', place, 'a user and password that it accepts', code, error);
  if (/Database\.DatabaseNotFound/.test(code))
    return refused('unknown-database', place, 'a database of that name', message ?? code, error);
  if (/certificate is not trusted|SELF_SIGNED|UNABLE_TO_VERIFY/.test(reasonsOf(error)))
    return refused('untrusted-certificate', place, 'a certificate that is trusted here', 'another', error);
  if (/ServiceUnavailable|SessionExpired|TransientError/.test(code))
    return refused('unreachable-database', place, 'a Neo4j server that answers', message ?? code, error);
  if (/TransactionTimedOut|Transaction.Terminated/.test(code))
    return refused('query-timeout', place, 'an answer within the time limit', 'none', error);
  if (/AccessMode/.test(code))
    return refused('read-only', place, 'a query that only reads', 'one that writes', error);
  return refused('refused-query', place, 'a query that Neo4j accepts', message ?? code, error);
}

/** Behind an error of routing stands that of the connection. */
function reasonsOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${reasonsOf(error.cause)}` : '';
}

const refused = createRefusal({
  'untrusted-certificate':
    'write +ssc in place of +s in the address where the certificate is of your own making',
  unauthorized: 'set NEO4J_USER and NEO4J_PASSWORD, or give --user and --password-stdin or --password-file',
  'unknown-database': 'create it, or name another with --database',
  'unreachable-database': 'start it (npm run neo4j starts one) and run again; what is done is not done twice',
});
