/**
 * `readout.yaml` of the working folder: what a user would else write on every command line.
 *
 *   graph:     graph.json                       the graph that questions are asked of
 *   gazetteer: [people.csv, sanctions.json]     names of the user's own, or one file
 */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ReadoutError } from '../model/index.js';

const FILE = 'readout.yaml';

const SHAPE = z.object({
  graph: z.string('x.json, x.db or neo4j://host:7687').optional(),
  gazetteer: z
    .union([z.string().transform(file => [file]), z.array(z.string())], 'a file or a list of files')
    .optional(),
});

export type Configuration = z.infer<typeof SHAPE>;

/** @throws ReadoutError with code `configuration`. */
export function configuration(): Configuration {
  if (!existsSync(FILE)) return {};
  const value: unknown = parse(readFileSync(FILE, 'utf8')) ?? {};
  const result = SHAPE.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const key = String(path[0] ?? '');
  throw new ReadoutError({
    code: 'configuration',
    place: key === '' ? FILE : `${FILE}: ${key}`,
    expected: message,
    actual: JSON.stringify(key === '' ? value : (value as Record<string, unknown>)[key]),
    remedy: 'write graph: graph.json, gazetteer: people.csv',
  });
}

export const GAZETTEER_OPTION = {
  type: 'string',
  array: true,
  describe: 'names of your own, again for more: CSV, or FollowTheMoney JSON lines',
} as const;

/** Those of the command line, else those of the configuration. */
export function gazetteerFiles(named: readonly string[] | undefined): readonly string[] {
  return named ?? configuration().gazetteer ?? [];
}
