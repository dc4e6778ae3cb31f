/** What the statements of an article take from each other: the status of a plan told in full, the date of the same event. */
import type { Schema } from '../../schema/index.js';
import type { Relation } from '../../schema/relations.js';
import type { Chains } from '../chains.js';
import { COMPLETED, type Complete } from './draft.js';
import { countryOf } from './nations.js';

/** What the article completes is as far as what it says in full: "the visit" of a plan, "the president" of one elect. */
export function shareStatus(statements: readonly Complete[], chains: Chains, schema: Schema): Complete[] {
  // "the visit" to a town is one to its country
  const keyOf = ({ relation, subject, object }: Complete): string => {
    const { type } = chains.entity(object);
    const country = type === 'PLACE' ? countryOf(chains.entity(object), chains, schema) : undefined;
    return `${relation} ${subject} ${country ?? object}`;
  };
  if (!statements.some(({ rule }) => rule.endsWith(COMPLETED))) return [...statements];
  const said = new Map<string, Set<string>>();
  for (const statement of statements)
    if (!statement.rule.endsWith(COMPLETED)) {
      const known = said.get(keyOf(statement));
      if (known) known.add(statement.status);
      else said.set(keyOf(statement), new Set([statement.status]));
    }
  return statements.map(statement => {
    const known = said.get(keyOf(statement));
    const follows =
      statement.status === 'asserted' && statement.rule.endsWith(COMPLETED) && known?.has('planned');
    return follows && !known!.has('asserted') ? { ...statement, status: 'planned' as const } : statement;
  });
}

/** An undated event takes the one date that the article gives the same event. */
export function shareDates(
  statements: readonly Complete[],
  relations: ReadonlyMap<string, Relation>,
): Complete[] {
  const dates = new Map<string, Set<string>>();
  const keyOf = (statement: Complete): string => {
    const ends = [statement.subject, statement.object];
    if (relations.get(statement.relation)!.symmetric) ends.sort((a, b) => (a < b ? -1 : 1));
    return [statement.relation, ...ends, statement.status].join(' ');
  };
  for (const statement of statements)
    if (statement.date !== undefined) {
      const key = keyOf(statement);
      const known = dates.get(key);
      if (known) known.add(statement.date);
      else dates.set(key, new Set([statement.date]));
    }
  return statements.map(statement => {
    if (statement.date !== undefined || statement.timed) return statement;
    if (relations.get(statement.relation)!.kind === 'state') return statement;
    const known = dates.get(keyOf(statement));
    return known?.size === 1 ? { ...statement, date: [...known][0], dateRule: 'same-event' } : statement;
  });
}
