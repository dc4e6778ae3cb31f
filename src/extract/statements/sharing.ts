/** The status that the statements of an article take from each other: that of a plan told in full. */
import type { Schema } from '../../schema/index.js';
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
    return follows && !known!.has('asserted')
      ? { ...statement, status: 'planned' as const, scene: undefined }
      : statement;
  });
}
