/**
 * One YAML file of `schema/` → a checked value. In: the schema folder, the path inside it, the shape expected.
 * Every fault names the file and the place in it, what was expected, what stands there, and a remedy.
 *
 * @throws ReadoutError with code `schema`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import { ReadoutError } from '../model/index.js';

export function readYaml<T>(directory: string, path: string, shape: z.ZodType<T>): T {
  const value = parse(readSchemaText(directory, path), path);
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
  throw schemaError({
    place: `schema/${path}${issue.path.length > 0 ? `, ${issue.path.join('.')}` : ''}`,
    expected: keys.length > 0 ? 'known keys only' : issue.message,
    actual: keys.length > 0 ? keys.join(', ') : show(valueAt(value, issue.path)),
    remedy: keys.length > 0 ? 'remove or rename them' : 'mend the value',
  });
}

function parse(text: string, path: string): unknown {
  try {
    return load(text);
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause;
    throw schemaError({
      place: `schema/${path}:${(cause.mark?.line ?? 0) + 1}`,
      expected: 'YAML',
      actual: cause.reason,
      remedy: 'mend the line',
    });
  }
}

/** Paths of the YAML files of one folder of the schema, sorted. */
export function yamlFiles(directory: string, folder: string): string[] {
  try {
    return readdirSync(join(directory, folder))
      .filter(name => name.endsWith('.yaml'))
      .sort()
      .map(name => `${folder}/${name}`);
  } catch (cause) {
    throw unreadable(`${folder}/`, cause);
  }
}

export function schemaError(problem: {
  readonly place: string;
  readonly expected: string;
  readonly actual: string;
  readonly remedy: string;
}): ReadoutError {
  return new ReadoutError({ code: 'schema', ...problem });
}

function readSchemaText(directory: string, path: string): string {
  try {
    return readFileSync(join(directory, path), 'utf8');
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): ReadoutError {
  return new ReadoutError(
    {
      code: 'schema',
      place: `schema/${path}`,
      expected: 'a file that can be read',
      actual: cause instanceof Error ? cause.message : String(cause),
      remedy: 'restore it from the package, or name another folder with --schema',
    },
    { cause },
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** Lists of words by name → sets of them. */
export function setsOf<K extends string>(
  lists: Readonly<Record<K, readonly string[]>>,
): Record<K, ReadonlySet<string>> {
  const sets = {} as Record<K, ReadonlySet<string>>;
  for (const [name, words] of Object.entries(lists) as [K, readonly string[]][]) sets[name] = new Set(words);
  return sets;
}
