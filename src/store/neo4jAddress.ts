/** Where a Neo4j database is and who asks for it: apart from its door, so that the driver is loaded by need. */
import { createRefusal } from './refusal.js';

export interface Neo4jAddress {
  /** `neo4j://host:7687`, without user and password. */
  readonly url: string;
  readonly database: string | undefined;
  readonly user: string | undefined;
  readonly password: string | undefined;
}

export interface Neo4jOptions {
  readonly database?: string | undefined;
  /** Environment, for NEO4J_USER and NEO4J_PASSWORD. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

export const NEO4J_URL = /^(neo4j|bolt)(\+s|\+ssc)?:\/\//;

/** `neo4j://user:password@host:7687/database`; what the address leaves out comes from the options. */
export function parseNeo4jAddress(text: string, options: Neo4jOptions = {}): Neo4jAddress {
  let parsed: URL;
  try {
    parsed = new URL(text.replace(/^[a-z0-9+]+:/, 'http:'));
  } catch {
    throw refused('malformed-address', text.replace(/\/\/.*@/, '//'), 'neo4j://host:7687', 'no such address');
  }
  const scheme = text.slice(0, text.indexOf(':'));
  const fromUrl = (part: string) => (part === '' ? undefined : decodeURIComponent(part));
  return {
    url: `${scheme}://${parsed.hostname}:${portOf(text, parsed)}`,
    database: options.database ?? fromUrl(parsed.pathname.slice(1)),
    user: fromUrl(parsed.username) ?? (options.environment?.NEO4J_USER || undefined),
    password: fromUrl(parsed.password) ?? (options.environment?.NEO4J_PASSWORD || undefined),
  };
}

function portOf(text: string, parsed: URL): string {
  if (parsed.port !== '') return parsed.port;
  /** URL drops the port 80 of http, which stands in for the scheme. */
  return /:80(?:\/|$)/.test(text) ? '80' : '7687';
}

const refused = createRefusal({
  'malformed-address': 'write neo4j://host:7687, with /database where it is not the default one',
});
