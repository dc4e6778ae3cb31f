/** What was made, on a few lines: counts, speed, and facts with the sentences behind them. */
import type { Entity, EntityId, Fact, Knowledge, SourceDocument } from '../model/index.js';
import type { Schema } from '../schema/index.js';
import { count, paint, table } from './terminal.js';

export interface Run {
  readonly knowledge: Knowledge;
  readonly words: number;
  readonly seconds: number;
}

/** Documents, entities by type, quotations, facts, words and seconds on one line each. */
export function describeCounts({ knowledge, words, seconds }: Run, schema: Schema): string {
  const labels = new Map(schema.entityKinds.map(({ id, label }) => [id, label]));
  const types = tally(knowledge.entities.map(({ type }) => labels.get(type) ?? type));
  const copies = knowledge.documents.filter(({ copyOf }) => copyOf !== undefined).length;
  const rows = [
    [
      'documents',
      `${knowledge.documents.length}`,
      copies ? `${count(copies, 'copy', 'copies')} of another` : '',
    ],
    ['entities', `${knowledge.entities.length}`, [...types].map(([type, n]) => `${n} ${type}`).join(', ')],
    ['quotations', `${knowledge.quotations.length}`, ''],
    ['facts', `${knowledge.facts.length}`, `from ${count(knowledge.statements.length, 'statement')}`],
    ['contradictions', `${knowledge.contradictions.length}`, ''],
    [
      'seconds',
      seconds.toFixed(1),
      `${Math.round(words / Math.max(seconds, 0.001)).toLocaleString('en-US')} words/s`,
    ],
  ];
  return table(['', '', ''], rows).replace(/^.*\n/, '');
}

/** Facts by relation and status, the most frequent relation first. */
export function describeFacts({ facts }: Knowledge): string {
  const statuses = ['asserted', 'planned', 'possible', 'negated'] as const;
  const relations = [...tally(facts.map(({ relation }) => relation))];
  const rows = relations.map(([relation, total]) => [
    relation,
    `${total}`,
    ...statuses.map(status => {
      const number = facts.filter(fact => fact.relation === relation && fact.status === status).length;
      return number ? `${number}` : '–';
    }),
  ]);
  return table(['relation', 'facts', ...statuses], rows);
}

/** The `limit` best supported events, no two between the same pair, each with its sentence. */
export function describeBestFacts(knowledge: Knowledge, schema: Schema, limit: number): string {
  const events = new Set(schema.relations.filter(({ kind }) => kind === 'event').map(({ id }) => id));
  const ranked = knowledge.facts
    .filter(({ relation }) => events.has(relation))
    .sort(
      (a, b) =>
        b.independentSources - a.independentSources || b.confidence - a.confidence || (a.id < b.id ? -1 : 1),
    );
  const shown: Fact[] = [];
  for (const fact of ranked)
    if (shown.length < limit && !shown.some(other => other.relation === fact.relation)) shown.push(fact);
  return shown.map(fact => describeFact(fact, knowledge)).join('\n');
}

function describeFact(fact: Fact, knowledge: Knowledge): string {
  const entities = new Map<EntityId, Entity>(knowledge.entities.map(entity => [entity.id, entity]));
  const documents = new Map<string, SourceDocument>(
    knowledge.documents.map(document => [document.id, document]),
  );
  const name = (id: EntityId) => paint('bold', entities.get(id)?.name ?? id);
  const when = [fact.date, fact.place && `in ${entities.get(fact.place)?.name}`].filter(Boolean).join(' ');
  const head = `${name(fact.subject)} ${paint('cyan', fact.relation)} ${name(fact.object)} (${fact.status}${when ? `, ${when}` : ''}; ${count(fact.independentSources, 'independent source')}, ${count(fact.reports, 'report')})`;
  const statement = knowledge.statements.find(({ id }) => id === fact.statements[0]);
  const document = statement && documents.get(statement.document);
  if (!document) return head;
  const sentence = document.text.slice(statement.sentence.start, statement.sentence.end).replace(/\s+/g, ' ');
  return `${head}\n    ${paint('dim', `${document.article}, ${statement.sentence.start}–${statement.sentence.end}:`)} ${sentence}`;
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
