/** The status that the statements of an article take from each other: that of a plan told in full. */
import type { ArticleEntityId, Status } from '../../model/index.js';
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
  const key = ({ relation, subject }: Complete, object: ArticleEntityId): string => {
    const ends = [subject, object];
    if (symmetric.has(relation)) ends.sort((a, b) => (a < b ? -1 : 1));
    return [relation, ...ends].join(' ');
  };
  // "the visit" to a town is one to its country, where nothing else is said of the country.
  const keysOf = (statement: Complete): readonly string[] => {
    const place = chains.entity(statement.object);
    const country = place.type === 'PLACE' ? countryOf(place, chains, schema) : undefined;
    return [key(statement, statement.object), `in ${key(statement, country ?? statement.object)}`];
  };
  const told = (of: readonly Complete[]): ((statement: Complete) => ReadonlySet<Status> | undefined) => {
    const known = new Map<string, Set<Status>>();
    for (const statement of of) for (const name of keysOf(statement)) note(known, name, statement.status);
    return statement => {
      const [own, wide] = keysOf(statement);
      return known.get(own!) ?? known.get(wide!);
    };
  };
  const inFull = told(statements.filter(one => !isOpen(one) || one.status === 'negated'));
  const shared = statements.map(one => (one.supposed ? following(one, inFull(one)) : one));
  const said = told(shared.filter(({ rule }) => !rule.endsWith(COMPLETED)));
  return shared.map(one => (one.rule.endsWith(COMPLETED) ? following(one, said(one)) : one));
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
