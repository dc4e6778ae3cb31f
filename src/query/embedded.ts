/**
 * Asks the embedded database in the Cypher of Neo4j: the query is translated, the columns of its answer are called as
 * the user wrote them, and an error shows the place in the user's own words, not in the translation.
 */
import { ReadoutError } from '../model/index.js';
import { openEmbedded } from '../store/embedded.js';
import { writtenColumns } from './columns.js';
import { tokenize } from './cypherTokens.js';
import { placeInOriginal, toEmbeddedDialect } from './dialect.js';
import { refuseOutside } from './onlyReads.js';
import type { Answer, OpenGraph } from './openedGraph.js';

/** `name`: of the graph, as the user named it. */
export async function openEmbeddedGraph(file: string, name: string): Promise<OpenGraph> {
  const store = await openEmbedded(file, 'read', name);
  return {
    name,
    query: async (cypher, parameters, limits) => {
      refuseOutside(cypher, name);
      try {
        return renamed(await store.read(toEmbeddedDialect(cypher), parameters, limits), cypher);
      } catch (error) {
        throw error instanceof ReadoutError ? placed(error, cypher) : error;
      }
    },
    close: store.close,
  };
}

function renamed({ columns, rows }: Answer, cypher: string): Answer {
  const names = writtenColumns(cypher);
  if (names === undefined || names.length !== columns.length) return { columns, rows };
  if (names.every((name, index) => name === columns[index])) return { columns, rows };
  return {
    columns: names,
    rows: rows.map(row => Object.fromEntries(names.map((name, index) => [name, row[columns[index]!]]))),
  };
}

/** `Parser exception: Invalid input <…>: … (line: 1, offset: 59)`, with a copy of a line that nobody wrote. */
const PLACE = /^([^:]*):[\s\S]*\(line: (\d+), offset: (\d+)\)/;

/** What the others name: a table, a variable, a function, a property. */
const NAMES: readonly RegExp[] = [
  /Cannot find property (?<name>\S+) for (?<owner>\S+)\./,
  /(?:Table|function|Variable) (?<name>\S+) (?:does not exist|is not in scope)/,
];

function placed(error: ReadoutError, cypher: string): ReadoutError {
  const { actual } = error.problem;
  const found = PLACE.exec(actual);
  const offset = found ? offsetOf(Number(found[2]), Number(found[3]), cypher) : offsetOfName(actual, cypher);
  if (offset === undefined) return error;
  const above = cypher.slice(0, offset).split('\n');
  const row = above.length;
  const column = above.at(-1)!.length;
  const what = found ? `${found[1]}: invalid input` : actual;
  const line = cypher.split('\n')[row - 1];
  const shown = `${what} (line ${row}, column ${column + 1})\n${line}\n${' '.repeat(column)}^`;
  return new ReadoutError({ ...error.problem, actual: shown }, { cause: error });
}

/** `line` from 1, `column` from 0, of the translation. */
function offsetOf(line: number, column: number, cypher: string): number {
  const above = toEmbeddedDialect(cypher)
    .split('\n')
    .slice(0, line - 1);
  const start = above.reduce((sum, text) => sum + text.length + 1, 0);
  return placeInOriginal(cypher, start + column);
}

function offsetOfName(message: string, cypher: string): number | undefined {
  for (const pattern of NAMES) {
    const { name, owner } = pattern.exec(message)?.groups ?? {};
    if (name === undefined) continue;
    const tokens = tokenize(cypher);
    const index = tokens.findIndex(
      (token, at) =>
        token.toLowerCase() === name.toLowerCase() &&
        (owner === undefined || (tokens[at - 1] === '.' && tokens[at - 2] === owner)),
    );
    if (index >= 0) return tokens.slice(0, index).join('').length;
  }
  return undefined;
}
