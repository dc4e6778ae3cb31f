/** One YAML file, checked against its zod shape. A mistake names the file, the place, what was expected and what was found. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { ReadoutError } from '../model/index.js';

/** @throws ReadoutError with code `schema`. */
export function readYaml<T>(directory: string, file: string, shape: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = parse(readFileSync(join(directory, file), 'utf8'));
  } catch (error) {
    if (!(error instanceof YAMLParseError) && !isFileError(error)) throw error;
    throw new ReadoutError(
      {
        code: 'schema',
        place: `schema/${file}`,
        expected: 'a YAML file',
        actual: error.message.split('\n')[0]!,
        remedy: 'mend the file or restore the one that came with readout',
      },
      { cause: error },
    );
  }
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const path = issue.path.map(String);
  throw new ReadoutError({
    code: 'schema',
    place: `schema/${file}${path.length > 0 ? `: ${path.join('.')}` : ''}`,
    expected: issue.message,
    actual: JSON.stringify(valueAt(value, path)) ?? 'nothing',
    remedy: 'correct the entry',
  });
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const key of path)
    current =
      typeof current === 'object' && current !== null ? (current as Record<string, unknown>)[key] : undefined;
  return current;
}
