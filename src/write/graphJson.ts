/**
 * Knowledge → our own node and edge format, one row a line, so that two versions can be compared line by line.
 * It holds everything: `store/graphJson.ts` reads the same Knowledge back. Spans are half-open, in UTF-16 code
 * units of the document's `text`. `null` is unknown.
 */
import type { DocumentId, Knowledge, SourceDocument, Span } from '../model/index.js';
import { documentFields, pair, statementFields } from './fields.js';

export function* formatGraphJson(knowledge: Knowledge): Generator<string> {
  const source = createSource(knowledge.documents);
  const statements = new Map(knowledge.statements.map(statement => [statement.id, statement]));

  yield `{"versions": ${JSON.stringify(knowledge.versions)},\n`;
  yield* list('nodes', knowledge.entities, entity => ({
    id: entity.id,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    ids: {
      wikidata: entity.ids.wikidata ?? null,
      iso: entity.ids.iso ?? null,
      geonames: entity.ids.geonames ?? null,
      own: entity.ids.own ?? null,
    },
    coordinates: entity.coordinates ?? null,
    candidates: entity.candidates,
    mentions: entity.mentions.map(mention => ({
      ...source(mention.document),
      start: mention.span.start,
      end: mention.span.end,
      text: mention.text,
      kind: mention.kind,
      ...(mention.standsFor === undefined ? {} : { standsFor: mention.standsFor }),
    })),
  }));
  yield* list('edges', knowledge.facts, fact => ({
    id: fact.id,
    type: fact.relation,
    from: fact.subject,
    to: fact.object,
    status: fact.status,
    date: fact.date ?? null,
    start: fact.start ?? null,
    end: fact.end ?? null,
    place: fact.place ?? null,
    title: fact.title ?? null,
    past: fact.past,
    code: fact.code ?? null,
    reports: fact.reports,
    independentSources: fact.independentSources,
    confidence: fact.confidence,
    evidence: fact.statements.map(id => {
      const statement = statements.get(id)!;
      return {
        ...source(statement.document),
        ...statement.sentence,
        text: source.slice(statement.document, statement.sentence),
        statement: id,
      };
    }),
  }));
  yield* list('documents', knowledge.documents, document => ({
    id: document.id,
    article: document.article,
    ...documentFields(document),
    body: pair(document.body),
    copyOf: document.copyOf ?? null,
    copyShare: document.copyShare ?? null,
    text: document.text,
  }));
  yield* list('quotations', knowledge.quotations, quotation => ({
    id: quotation.id,
    ...source(quotation.document),
    speaker: quotation.speaker,
    kind: quotation.kind,
    span: pair(quotation.span),
    text: source.slice(quotation.document, quotation.span),
    cue: quotation.cue ?? null,
    addressees: quotation.addressees,
    mentions: quotation.mentions,
    confidence: quotation.confidence,
  }));
  yield* list('statements', knowledge.statements, statement => ({
    id: statement.id,
    fact: statement.fact,
    ...source(statement.document),
    ...statementFields(statement),
  }));
  yield* list('contradictions', knowledge.contradictions, contradiction => contradiction);
  yield* list('merges', knowledge.merges, merge => merge);
  yield* list('doubts', knowledge.doubts, doubt => doubt);
  yield* list('problems', knowledge.problems, problem => problem, '}\n');
}

function* list<T>(
  key: string,
  rows: readonly T[],
  format: (row: T) => object,
  end = ',\n',
): Generator<string> {
  yield `"${key}": [`;
  let separator = '\n';
  for (const row of rows) {
    yield `${separator}${JSON.stringify(format(row))}`;
    separator = ',\n';
  }
  yield `${rows.length > 0 ? '\n' : ''}]${end}`;
}

/** Names the document by its article; by its id too where two documents share one article name. */
function createSource(documents: readonly SourceDocument[]) {
  const byId = new Map(documents.map(document => [document.id, document]));
  const uses = new Map<string, number>();
  for (const { article } of documents) uses.set(article, (uses.get(article) ?? 0) + 1);
  const source = (id: DocumentId): { article: string; document?: DocumentId } => {
    const { article } = byId.get(id)!;
    return uses.get(article) === 1 ? { article } : { article, document: id };
  };
  return Object.assign(source, {
    slice: (id: DocumentId, span: Span): string => byId.get(id)!.text.slice(span.start, span.end),
  });
}
