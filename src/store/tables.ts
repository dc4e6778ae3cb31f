/**
 * Knowledge → tables of nodes and relationships: the shape of the graph in every database, so that one query
 * means the same in all of them. Rows are sorted by id. Values are plain; `types` says what a database makes of
 * them. A value that is `undefined` is unknown.
 */
import type { Knowledge } from '../model/index.js';
import { documentTable, entityTable, quotationTable, statementTable } from './nodeTables.js';
import { factTables, structureTables } from './relationshipTables.js';
import type { EntityMeasures, Tables } from './table.js';

/** `relations` names those that should have a table even where no fact has them. */
export function tablesOf(
  knowledge: Knowledge,
  measures: ReadonlyMap<string, EntityMeasures>,
  relations: readonly string[] = [],
): Tables {
  return {
    nodes: [
      entityTable(knowledge, measures),
      documentTable(knowledge),
      quotationTable(knowledge),
      statementTable(knowledge),
    ],
    relationships: [...factTables(knowledge, relations), ...structureTables(knowledge)],
  };
}
