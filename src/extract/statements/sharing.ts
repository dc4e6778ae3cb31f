/** The status that the statements of an article take from each other: that of a plan told in full. */
import type { Status } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { Chains } from '../chains.js';
import { COMPLETED, type Complete } from './draft.js';
import { countryOf } from './nations.js';

/**
 * What the article completes, and what a sentence takes for granted, is as far as what the article says in full: "the
 * visit" of a plan, "the president" of one elect.
 */
export function shareStatus(statements: readonly Complete[], chains: Chains, schema: Schema): Complete[] {
  const isOpen = ({ rule, supposed }: Complete): boolean => supposed || rule.endsWith(COMPLETED);
  if (!statements.some(isOpen)) return [...statements];
  const symmetric = new Set(schema.relations.filter(kind => kind.symmetric).map(({ id }) => id));
  // "the visit" to a town is one to its country
  const keyOf = ({ relation, subject, object }: Complete): string => {
    const { type } = chains.entity(object);
    const country = type === 'PLACE' ? countryOf(chains.entity(object), chains, schema) : undefined;
    const ends = [subject, country ?? object];
    if (symmetric.has(relation)) ends.sort((a, b) => (a < b ? -1 : 1));
    return [relation, ...ends].join(' ');
  };
  const full = new Map<string, Set<Status>>();
  for (const statement of statements)
    if (!isOpen(statement) || statement.status === 'negated') note(full, keyOf(statement), statement.status);
  const told = statements.map(statement =>
    statement.supposed ? following(statement, full.get(keyOf(statement))) : statement,
  );
  const said = new Map<string, Set<Status>>();
  for (const statement of told)
    if (!statement.rule.endsWith(COMPLETED)) note(said, keyOf(statement), statement.status);
  return told.map(statement =>
    statement.rule.endsWith(COMPLETED) && !isDone(statement)
      ? following(statement, said.get(keyOf(statement)))
      : statement,
  );
}

/** "arrived here on Monday": the sentence says that it was, and when. */
function isDone({ status, timed, lasting }: Complete): boolean {
  return status === 'asserted' && timed && !lasting;
}

function note(known: Map<string, Set<Status>>, key: string, status: Status): void {
  const statuses = known.get(key);
  if (statuses) statuses.add(status);
  else known.set(key, new Set([status]));
}

function following(statement: Complete, known: ReadonlySet<Status> | undefined): Complete {
  const status = known && followed(statement, known);
  if (status === undefined) return statement;
  return { ...statement, status, scene: status === 'planned' ? statement.plan : undefined };
}

/** Undefined where what is said in full leaves the status as it is. */
function followed({ status, supposed }: Complete, known: ReadonlySet<Status>): Status | undefined {
  if (status === 'planned' && supposed)
    return known.has('asserted') && !known.has('planned') ? 'asserted' : undefined;
  if (status !== 'asserted' || known.has('asserted') || !known.has('planned')) return undefined;
  // Of a visit that was called off once and now takes place, the plan is not the last word.
  return supposed && known.has('negated') ? undefined : 'planned';
}
