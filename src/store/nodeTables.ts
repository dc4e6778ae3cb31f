/** The nodes of the graph in a database: entities, documents, quotations and statements, each a table. */
import { type Knowledge, labelOfType, type SourceDocument, type Span } from '../model/index.js';
import { columns, type EntityMeasures, type NodeTable } from './table.js';

const ENTITY_COLUMNS = columns({
  name: 'string',
  type: 'string',
  aliases: 'strings',
  wikidata: 'string',
  iso: 'string',
  geonames: 'string',
  own: 'string',
  location: 'point',
  mentions: 'integer',
  documents: 'integer',
  community: 'integer',
  importance: 'float',
});

export function entityTable(knowledge: Knowledge, measures: ReadonlyMap<string, EntityMeasures>): NodeTable {
  const rows = knowledge.entities.map(entity => ({
    id: entity.id,
    sublabel: labelOfType(entity.type),
    values: [
      entity.name,
      entity.type,
      entity.aliases,
      entity.ids.wikidata,
      entity.ids.iso,
      entity.ids.geonames,
      entity.ids.own,
      entity.coordinates,
      entity.mentions.length,
      new Set(entity.mentions.map(mention => mention.document)).size,
      measures.get(entity.id)?.community,
      measures.get(entity.id)?.importance,
    ],
  }));
  return { label: 'Entity', columns: ENTITY_COLUMNS, rows };
}

const DOCUMENT_COLUMNS = columns({
  article: 'string',
  title: 'string',
  published: 'string',
  day: 'date',
  publisher: 'string',
  authors: 'strings',
  dateline: 'string',
  url: 'string',
  language: 'string',
  copyShare: 'float',
  text: 'string',
});

export function documentTable({ documents }: Knowledge): NodeTable {
  const rows = documents.map(document => ({
    id: document.id,
    sublabel: undefined,
    values: [
      document.article,
      document.title,
      document.published,
      dayOf(document.published),
      document.publisher,
      document.authors,
      document.dateline,
      document.url,
      document.language,
      document.copyShare,
      document.text,
    ],
  }));
  return { label: 'Document', columns: DOCUMENT_COLUMNS, rows };
}

const QUOTATION_COLUMNS = columns({
  text: 'string',
  kind: 'string',
  cue: 'string',
  day: 'date',
  start: 'integer',
  end: 'integer',
  confidence: 'float',
});

export function quotationTable({ quotations, documents }: Knowledge): NodeTable {
  const source = new Map(documents.map(document => [document.id, document]));
  const rows = quotations.map(({ id, document, span, kind, cue, confidence }) => ({
    id,
    sublabel: undefined,
    values: [
      slice(source.get(document)!, span),
      kind,
      cue,
      dayOf(source.get(document)!.published),
      span.start,
      span.end,
      confidence,
    ],
  }));
  return { label: 'Quotation', columns: QUOTATION_COLUMNS, rows };
}

const STATEMENT_COLUMNS = columns({
  factId: 'string',
  relation: 'string',
  status: 'string',
  date: 'string',
  title: 'string',
  past: 'boolean',
  text: 'string',
  start: 'integer',
  end: 'integer',
  triggerStart: 'integer',
  triggerEnd: 'integer',
  rule: 'string',
  confidence: 'float',
});

export function statementTable({ statements, documents }: Knowledge): NodeTable {
  const source = new Map(documents.map(document => [document.id, document]));
  const rows = statements.map(statement => ({
    id: statement.id,
    sublabel: undefined,
    values: [
      statement.fact,
      statement.relation,
      statement.status,
      statement.date,
      statement.title,
      statement.past,
      slice(source.get(statement.document)!, statement.sentence),
      statement.sentence.start,
      statement.sentence.end,
      statement.trigger.start,
      statement.trigger.end,
      statement.rule,
      statement.confidence,
    ],
  }));
  return { label: 'Statement', columns: STATEMENT_COLUMNS, rows };
}

function slice(document: SourceDocument, span: Span): string {
  return document.text.slice(span.start, span.end);
}

function dayOf(published: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0];
}
