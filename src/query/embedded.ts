/**
 * Asks the embedded database in the Cypher of Neo4j: the query is translated, the columns of its answer are called as
 * the user wrote them, and an error shows the place in the user's own words, not in the translation.
 */
import { ReadoutError } from '../model/index.js';
import { openEmbedded } from '../store/embedded.js';
import { writtenColumns } from './columns.js';
import { placeInOriginal, toEmbeddedDialect } from './dialect.js';
import type { Answer, OpenGraph } from './graph.js';
import { refuseOutside } from './onlyReads.js';

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

function placed(error: ReadoutError, cypher: string): ReadoutError {
  const found = PLACE.exec(error.problem.actual);
  if (found === null) return error;
  const [, kind, line, column] = found;
  const translated = toEmbeddedDialect(cypher).split('\n');
  const before = translated.slice(0, Number(line) - 1).join('\n');
  const offset = placeInOriginal(cypher, before.length + (before === '' ? 0 : 1) + Number(column));
  const [above, at] = [cypher.slice(0, offset).split('\n'), cypher.split('\n')];
  const row = above.length;
  const position = above.at(-1)!.length;
  const actual = `${kind}: invalid input (line ${row}, column ${position + 1})\n${at[row - 1]}\n${' '.repeat(position)}^`;
  return new ReadoutError({ ...error.problem, actual }, { cause: error });
}
