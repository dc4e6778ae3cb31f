/** Errors of a database as readout tells them: each code has its remedy. */
import { type Problem, ReadoutError } from '../model/index.js';

export type Refused = (
  code: string,
  place: string,
  expected: string,
  actual: string,
  cause?: unknown,
) => ReadoutError;

/** What every database may answer to a query. */
const QUERY_REMEDIES: Readonly<Record<string, string>> = {
  'query-timeout': 'ask for less, or raise --timeout',
  'read-only': 'write with readout build … --to; query only reads',
  'refused-query': 'change the query',
};

/** `remedies` are those of one database, by code. */
export function createRefusal(remedies: Readonly<Record<string, string>>): Refused {
  const all = { ...QUERY_REMEDIES, ...remedies };
  return (code, place, expected, actual, cause) => {
    const problem: Problem = { code, place, expected, actual, remedy: all[code]! };
    return new ReadoutError(problem, cause === undefined ? undefined : { cause });
  };
}
