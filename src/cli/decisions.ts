/**
 * The user's own word on who is who: `decisions.yaml` in the working folder, or the file named by `--decisions`.
 *
 *   same:      [[Qin, Qin Gang], ["Castro @ havana.txt", Raul Castro]]
 *   different: [[John Smith @ a.txt, John Smith @ b.txt]]
 *   rename:    { Kim Jong Un: Kim Jong-un }
 *   type:      { Liverpool: ORGANIZATION }
 */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ReadoutError } from '../model/index.js';
import type { Decisions } from '../resolve/index.js';

export const DECISIONS_FILE = 'decisions.yaml';

const pair = z.tuple([z.string(), z.string()]);
const shape = z.strictObject({
  same: z.array(pair).default([]),
  different: z.array(pair).default([]),
  rename: z.record(z.string(), z.string()).default({}),
  type: z.record(z.string(), z.enum(['PERSON', 'PLACE', 'ORGANIZATION'])).default({}),
});

/** No file named and none there: no decisions. @throws ReadoutError `malformed-decisions`. */
export function loadDecisions(file: string | undefined): Decisions | undefined {
  if (file === undefined && !existsSync(DECISIONS_FILE)) return undefined;
  const place = file ?? DECISIONS_FILE;
  try {
    return shape.parse(parse(readFileSync(place, 'utf8')) ?? {});
  } catch (cause) {
    const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
    throw new ReadoutError(
      {
        code: 'malformed-decisions',
        place: issue?.path.length ? `${place}: ${issue.path.join('.')}` : place,
        expected: 'lists same and different of pairs of names, maps rename and type',
        actual: issue?.message ?? (cause as Error).message,
        remedy: 'mend the file, or name another with --decisions',
      },
      { cause },
    );
  }
}
