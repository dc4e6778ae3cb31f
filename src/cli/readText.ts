/** A file of text that the command line names, whole. */
import { readFileSync } from 'node:fs';
import { ReadoutError } from '../model/index.js';

/** @throws ReadoutError of this code where the file cannot be read. */
export function readText(file: string, code: string, expected: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ReadoutError(
      {
        code,
        place: file,
        expected,
        actual: (cause as NodeJS.ErrnoException).code ?? 'an error',
        remedy: 'check its path and rights',
      },
      { cause },
    );
  }
}
