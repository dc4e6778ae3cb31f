/**
 * Statements → facts: joins statements that say the same thing. In: statements with the ids of their entities,
 * and who said which sentence first. Out: facts and statements, sorted by id.
 *
 * One fact is one relation, one pair (of a symmetric relation in either order), one status, one time. The time of
 * an event is its date: a statement with a vaguer date ("in June", none) supports the one fact of a narrower date
 * inside it, and where there are several, a fact of its own. The time of a state is whether it is past.
 */
import type { DocumentId, EntityId, Fact, FactId, ResolvedStatement, Span } from '../model/index.js';
import type { Relation } from '../schema/relations.js';
import { containsDays, type Days, daysOf } from './dates.js';
import { hashOf } from './ids.js';

export type PlacedStatement = Omit<ResolvedStatement, 'fact'>;

export type SourceOf = (document: DocumentId, sentence: Span) => DocumentId;

export interface JoinedFacts {
  readonly facts: readonly Fact[];
  readonly statements: readonly ResolvedStatement[];
}

export function joinFacts(
  statements: readonly PlacedStatement[],
  relations: readonly Relation[],
  sourceOf: SourceOf,
): JoinedFacts {
  const relationOf = new Map(relations.map(relation => [relation.id, relation]));
  const groups = new Map<string, PlacedStatement[]>();
  for (const statement of [...statements].sort(byId)) {
    const relation = relationOf.get(statement.relation);
    const [from, to] = endsOf(statement, relation?.symmetric ?? false);
    const past = relation?.kind === 'state' && statement.past;
    const key = [statement.relation, from, to, statement.status, past].join(' ');
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  const facts: Fact[] = [];
  const resolved: ResolvedStatement[] = [];
  for (const group of groups.values()) {
    const relation = relationOf.get(group[0]!.relation);
    for (const [date, members] of relation?.kind === 'state'
      ? [[undefined, group] as const]
      : byDate(group)) {
      const fact = factOf(members, date, relation, sourceOf);
      facts.push(fact);
      for (const statement of members) resolved.push({ ...statement, fact: fact.id });
    }
  }
  return { facts: facts.sort(byId), statements: resolved.sort(byId) };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function endsOf({ subject, object }: PlacedStatement, symmetric: boolean): readonly [EntityId, EntityId] {
  return symmetric && object < subject ? [object, subject] : [subject, object];
}

/** Date → its statements; each vaguer date goes to the one narrower date inside it, if there is one alone. */
function byDate(group: readonly PlacedStatement[]): Map<string | undefined, PlacedStatement[]> {
  const days = new Map<string, Days>();
  for (const { date } of group) {
    const interval = daysOf(date);
    if (date !== undefined && interval) days.set(date, interval);
  }
  const narrow = [...days].filter(
    ([date, interval]) =>
      ![...days].some(
        ([other, inner]) =>
          other !== date && containsDays(interval, inner) && !(containsDays(inner, interval) && date < other),
      ),
  );
  const dateFor = (date: string | undefined): string | undefined => {
    const interval = date === undefined ? undefined : days.get(date);
    const inside = narrow.filter(([, inner]) => interval === undefined || containsDays(interval, inner));
    return inside.length === 1 ? inside[0]![0] : interval && date;
  };
  const groups = new Map<string | undefined, PlacedStatement[]>();
  for (const statement of group) {
    const date = dateFor(statement.date);
    const members = groups.get(date);
    if (members) members.push(statement);
    else groups.set(date, [statement]);
  }
  return groups;
}

function factOf(
  statements: readonly PlacedStatement[],
  date: string | undefined,
  relation: Relation | undefined,
  sourceOf: SourceOf,
): Fact {
  const first = statements[0]!;
  const [subject, object] = endsOf(first, relation?.symmetric ?? false);
  const past = statements.every(statement => statement.past);
  const confidences = new Map<DocumentId, number>();
  for (const { document, sentence, confidence } of statements) {
    const source = sourceOf(document, sentence);
    confidences.set(source, Math.max(confidences.get(source) ?? 0, confidence));
  }
  const days = daysOf(date);
  return {
    id: hashOf('fact', first.relation, subject, object, first.status, date, String(past)) as FactId,
    relation: first.relation,
    subject,
    object,
    status: first.status,
    date,
    start: days?.start,
    end: days?.end,
    place: mostFrequent(statements.map(statement => statement.place)),
    title: mostFrequent(statements.map(statement => statement.title)),
    past,
    code: (relation?.kind === 'state' ? relation.codes.wikidata : relation?.codes.cameo) ?? undefined,
    reports: new Set(statements.map(statement => statement.document)).size,
    independentSources: confidences.size,
    confidence: noisyOr([...confidences.values()]),
    statements: statements.map(statement => statement.id),
  };
}

/** Right if any source is right, sources erring independently; sorted first, so that sums round alike. */
function noisyOr(confidences: readonly number[]): number {
  const wrong = [...confidences].sort((a, b) => a - b).reduce((product, value) => product * (1 - value), 1);
  return Math.round((1 - wrong) * 10_000) / 10_000;
}

function mostFrequent<T extends string>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
