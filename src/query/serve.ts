/**
 * A read-only HTTP API over an open graph, for other tools: JSON, or CSV where it is asked for by `Accept`.
 * Bound to loopback unless told otherwise; bodies, rows and time are limited; nothing can be written.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ReadoutError } from '../model/index.js';
import { findEntities } from './entities.js';
import { explain } from './explain.js';
import { OPEN_API } from './openApi.js';
import type { Answer, Limits, OpenGraph } from './openedGraph.js';

export interface ServeOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly limits: Limits;
  /** How an answer is written as CSV. */
  readonly formatCsv: (answer: Answer) => string;
}

export interface Serving {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export function serve(graph: OpenGraph, options: ServeOptions): Promise<Serving> {
  const server = createServer((request, response) => {
    answer(graph, options, request, response).catch((error: unknown) => refuse(response, error));
  });
  server.requestTimeout = 30_000;
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(describeListenFailure(options, error)));
    server.listen(options.port, options.host, () => resolve(servingOf(server)));
  });
}

function servingOf(server: Server): Serving {
  const address = server.address();
  const { address: host, port } = typeof address === 'object' && address ? address : { address: '', port: 0 };
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  graph: OpenGraph,
  { limits, formatCsv }: ServeOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const parameter = (name: string) => url.searchParams.get(name) ?? undefined;
  const wanted = (name: string) => parameter(name) ?? refuseUsage(`${url.pathname}?${name}=…`, `no ${name}`);
  const route = `${request.method} ${url.pathname}`;
  const json = (value: unknown) => send(response, 200, 'application/json', `${JSON.stringify(value)}\n`);
  switch (route) {
    case 'GET /':
    case 'GET /openapi.json':
      return json(OPEN_API);
    case 'GET /query':
    case 'POST /query': {
      const { cypher, parameters } =
        request.method === 'POST' ? await readBody(request) : { cypher: wanted('cypher'), parameters: {} };
      const found = await graph.query(cypher, parameters, limits);
      if (!/text\/csv/.test(request.headers.accept ?? '')) return json(found);
      return send(response, 200, 'text/csv; charset=utf-8', formatCsv(found));
    }
    case 'GET /entity':
      return json(await findEntities(graph, wanted('name')));
    case 'GET /explain':
      return json(await explain(graph, [wanted('name'), ...url.searchParams.getAll('other').slice(0, 1)]));
    case 'GET /document': {
      const { rows } = await graph.query('MATCH (d:Document) WHERE d.article = $article RETURN d LIMIT 1', {
        article: wanted('article'),
      });
      return rows[0]
        ? json(rows[0].d)
        : send(response, 404, 'application/json', '{"error":"no such article"}\n');
    }
    default:
      return send(response, 404, 'application/json', '{"error":"no such path; see /openapi.json"}\n');
  }
}

/** Bytes of a query with its parameters. */
const LARGEST_BODY = 1 << 20;

async function readBody(
  request: IncomingMessage,
): Promise<{ cypher: string; parameters: Readonly<Record<string, unknown>> }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw refuseUsage(`a body of at most ${LARGEST_BODY} bytes`, 'a larger one');
    chunks.push(chunk);
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw refuseUsage('{"cypher": "…", "parameters": {}}', 'no JSON');
  }
  const { cypher, parameters } = (body ?? {}) as { cypher?: unknown; parameters?: unknown };
  if (typeof cypher !== 'string') throw refuseUsage('{"cypher": "…", "parameters": {}}', 'no text "cypher"');
  return {
    cypher,
    parameters:
      typeof parameters === 'object' && parameters !== null ? (parameters as Record<string, unknown>) : {},
  };
}

/** @throws ReadoutError always. */
function refuseUsage(expected: string, actual: string): never {
  throw new ReadoutError({
    code: 'bad-request',
    place: 'request',
    expected,
    actual,
    remedy: 'see /openapi.json',
  });
}

const STATUSES: Readonly<Record<string, number>> = {
  'unknown-name': 404,
  'query-timeout': 504,
  'unreachable-database': 502,
};

function refuse(response: ServerResponse, error: unknown): void {
  const known = error instanceof ReadoutError;
  const status = known ? (STATUSES[error.code] ?? 400) : 500;
  const body = known
    ? { error: error.message, ...error.problem }
    : { error: 'something unforeseen went wrong' };
  if (!response.headersSent) send(response, status, 'application/json', `${JSON.stringify(body)}\n`);
  else response.end();
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function describeListenFailure({ host, port }: ServeOptions, error: Error): ReadoutError {
  return new ReadoutError(
    {
      code: 'cannot-listen',
      place: `${host}:${port}`,
      expected: 'a free port',
      actual: error.message,
      remedy: 'choose another with --port',
    },
    { cause: error },
  );
}
