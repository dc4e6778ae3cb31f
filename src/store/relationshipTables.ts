/** The relationships of the graph in a database: facts under the name of their relation, and how evidence hangs together. */
import { type DocumentId, type Knowledge, STRUCTURE } from '../model/index.js';
import { columns, type NodeLabel, type RelationshipTable } from './table.js';

const FACT_COLUMNS = columns({
  id: 'string',
  status: 'string',
  date: 'string',
  start: 'date',
  end: 'date',
  place: 'string',
  placeId: 'string',
  title: 'string',
  past: 'boolean',
  code: 'string',
  reports: 'integer',
  independentSources: 'integer',
  confidence: 'float',
});

export function factTables(
  { facts, entities }: Knowledge,
  relations: readonly string[],
): RelationshipTable[] {
  const names = new Map(entities.map(entity => [entity.id, entity.name]));
  const types = [...new Set([...facts.map(fact => fact.relation), ...relations])].sort((a, b) =>
    a < b ? -1 : 1,
  );
  return types.map(type => ({
    type,
    from: 'Entity',
    to: 'Entity',
    columns: FACT_COLUMNS,
    rows: facts
      .filter(fact => fact.relation === type)
      .map(fact => ({
        from: fact.subject,
        to: fact.object,
        id: fact.id,
        values: [
          fact.id,
          fact.status,
          fact.date,
          fact.start,
          fact.end,
          fact.place && names.get(fact.place),
          fact.place,
          fact.title,
          fact.past,
          fact.code,
          fact.reports,
          fact.independentSources,
          fact.confidence,
        ],
      })),
  }));
}

/** Empty tables too: a query over them finds nothing instead of failing. */
export function structureTables(knowledge: Knowledge): RelationshipTable[] {
  const { statements, quotations, documents, contradictions } = knowledge;
  const table = (
    type: string,
    from: NodeLabel,
    to: NodeLabel,
    pairs: readonly (readonly [from: string, to: string | undefined])[],
  ): RelationshipTable => ({
    type,
    from,
    to,
    columns: [],
    rows: distinct(pairs).map(pair => ({ from: pair[0], to: pair[1], id: undefined, values: [] })),
  });
  return [
    table(
      STRUCTURE.SAID,
      'Entity',
      'Quotation',
      quotations.map(({ id, speaker }) => [speaker, id]),
    ),
    table(
      STRUCTURE.ADDRESSED_TO,
      'Quotation',
      'Entity',
      quotations.flatMap(({ id, addressees }) => addressees.map(entity => [id, entity] as const)),
    ),
    table(
      STRUCTURE.MENTIONS,
      'Quotation',
      'Entity',
      quotations.flatMap(({ id, mentions }) => mentions.map(entity => [id, entity] as const)),
    ),
    table(
      STRUCTURE.FROM,
      'Quotation',
      'Document',
      quotations.map(({ id, document }) => [id, document]),
    ),
    table(
      STRUCTURE.FROM,
      'Statement',
      'Document',
      statements.map(({ id, document }) => [id, document]),
    ),
    table(
      STRUCTURE.SUBJECT,
      'Statement',
      'Entity',
      statements.map(({ id, subject }) => [id, subject]),
    ),
    table(
      STRUCTURE.OBJECT,
      'Statement',
      'Entity',
      statements.map(({ id, object }) => [id, object]),
    ),
    table(
      STRUCTURE.PLACE,
      'Statement',
      'Entity',
      statements.map(({ id, place }) => [id, place]),
    ),
    table(
      STRUCTURE.ATTRIBUTED_TO,
      'Statement',
      'Entity',
      statements.map(({ id, attributedTo }) => [id, attributedTo]),
    ),
    table(
      STRUCTURE.COPY_OF,
      'Document',
      'Document',
      documents.map(({ id, copyOf }) => [id, copyOf]),
    ),
    mentionTable(knowledge),
    {
      type: STRUCTURE.CONTRADICTS,
      from: 'Statement',
      to: 'Statement',
      columns: columns({ id: 'string', about: 'string' }),
      rows: contradictions.map(({ id, about, statements: [one, other] }) => ({
        from: one,
        to: other,
        id,
        values: [id, about],
      })),
    },
  ];
}

/** Where a document names an entity: offsets as `start-end`, in text order. */
function mentionTable({ entities }: Knowledge): RelationshipTable {
  const rows = entities.flatMap(entity => {
    const byDocument = new Map<DocumentId, string[]>();
    for (const { document, span } of entity.mentions) {
      const spans = byDocument.get(document) ?? [];
      spans.push(`${span.start}-${span.end}`);
      byDocument.set(document, spans);
    }
    return [...byDocument].map(([document, spans]) => ({
      from: document,
      to: entity.id,
      id: undefined,
      values: [spans.length, spans],
    }));
  });
  return {
    type: STRUCTURE.MENTIONS,
    from: 'Document',
    to: 'Entity',
    columns: columns({ count: 'integer', spans: 'strings' }),
    rows,
  };
}

function distinct(pairs: readonly (readonly [string, string | undefined])[]): [string, string][] {
  const seen = new Set<string>();
  return pairs.flatMap(([from, to]) => {
    if (to === undefined) return [];
    const key = JSON.stringify([from, to]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [[from, to] as [string, string]];
  });
}
