/**
 * Reads the format that `write/graphJson.ts` writes. In: the text of an `x.json`. Out: the Knowledge it was
 * written from. Keys that other programs may have left out (`candidates`, `kind`, `statements` …) are unknown.
 */
import { z } from 'zod';
import type {
  DocumentId,
  EntityId,
  Fact,
  FactId,
  Knowledge,
  QuotationId,
  ResolvedQuotation,
  ResolvedStatement,
  SourceDocument,
  Span,
  StatementId,
} from '../model/index.js';
import { DATE_RULES, PUBLISHED_RULES, ReadoutError } from '../model/index.js';

/** @throws ReadoutError `malformed-graph` where the text is no such graph. */
export function readGraphJson(content: string, place: string): Knowledge {
  const graph = parse(content, place);
  const documents = graph.documents.map(toDocument);
  const byArticle = new Map(documents.map(document => [document.article, document.id]));
  const documentOf = (row: Source): DocumentId => {
    const id = row.document ?? byArticle.get(row.article);
    if (id !== undefined) return id;
    throw wrong(place, `an entry of "documents" for ${row.article}`, 'none');
  };
  return {
    versions: graph.versions,
    documents,
    entities: graph.nodes.map(node => ({
      id: node.id,
      type: node.type,
      name: node.name,
      aliases: node.aliases,
      ids: {
        wikidata: node.ids.wikidata,
        iso: node.ids.iso,
        geonames: node.ids.geonames,
        own: node.ids.own,
      },
      coordinates: node.coordinates ?? undefined,
      candidates: node.candidates,
      mentions: node.mentions.map(mention => ({
        document: documentOf(mention),
        span: { start: mention.start, end: mention.end },
        text: mention.text,
        kind: mention.kind,
        standsFor: mention.standsFor,
      })),
    })),
    facts: graph.edges.map(toFact),
    statements: graph.statements.map(row => toStatement(row, documentOf(row))),
    quotations: graph.quotations.map(row => toQuotation(row, documentOf(row))),
    contradictions: graph.contradictions,
    merges: graph.merges,
    doubts: graph.doubts,
    problems: graph.problems,
  };
}

function parse(content: string, place: string): Graph {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw wrong(place, 'JSON', (error as Error).message);
  }
  const parsed = graphSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw wrong(place, `a graph with ${issue.path.join('.') || 'nodes and edges'}`, issue.message);
}

function wrong(place: string, expected: string, actual: string): ReadoutError {
  return new ReadoutError({
    code: 'malformed-graph',
    place,
    expected,
    actual,
    remedy: 'write it again with readout build … --to graph.json',
  });
}

const text = z.string();
const maybe = text.nullish().transform(value => value ?? undefined);
const idOf = <I extends string>() => z.custom<I>(value => typeof value === 'string', 'not an id');
const maybeEntity = idOf<EntityId>()
  .nullish()
  .transform(value => value ?? undefined);
const pairSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const comparison = z.object({
  names: z.tuple([text, text]),
  articles: z.tuple([text, text]),
  score: z.number(),
  evidence: z.array(z.object({ kind: text, weight: z.number(), detail: text })),
});
const sourceSchema = z.object({ article: text, document: idOf<DocumentId>().optional() });
const statusSchema = z.enum(['asserted', 'planned', 'possible', 'negated']);
const claim = {
  type: text,
  from: idOf<EntityId>(),
  to: idOf<EntityId>(),
  status: statusSchema,
  date: maybe,
  place: maybeEntity,
  title: maybe,
  past: z.boolean().default(false),
  confidence: z.number().default(1),
};

const graphSchema = z.object({
  versions: z
    .object({ readout: text, models: text, schema: text })
    .default({ readout: '', models: '', schema: '' }),
  nodes: z.array(
    z.object({
      id: idOf<EntityId>(),
      type: z.enum(['PERSON', 'PLACE', 'ORGANIZATION']),
      name: text,
      aliases: z.array(text).default([]),
      ids: z.object({ wikidata: maybe, iso: maybe, geonames: maybe, own: maybe }).prefault({}),
      coordinates: z.tuple([z.number(), z.number()]).nullish(),
      candidates: z.array(idOf<EntityId>()).default([]),
      mentions: z
        .array(
          sourceSchema.extend({
            start: z.int(),
            end: z.int(),
            text: text.default(''),
            kind: z.enum(['name', 'nominal', 'pronoun']).default('name'),
            standsFor: idOf<EntityId>().optional(),
          }),
        )
        .default([]),
    }),
  ),
  edges: z.array(
    z.object({
      ...claim,
      id: idOf<FactId>(),
      start: maybe,
      end: maybe,
      code: maybe,
      reports: z.number().default(1),
      independentSources: z.number().default(1),
      evidence: z.array(sourceSchema.extend({ statement: idOf<StatementId>().optional() })).default([]),
    }),
  ),
  documents: z
    .array(
      z.object({
        id: idOf<DocumentId>(),
        article: text,
        title: maybe,
        published: maybe,
        publishedRule: z.enum(PUBLISHED_RULES).nullish(),
        publisher: maybe,
        dateline: maybe,
        authors: z.array(text).default([]),
        url: maybe,
        language: text.default('en'),
        body: pairSchema.optional(),
        copyOf: idOf<DocumentId>().nullish(),
        copyShare: z.number().nullish(),
        text: text.default(''),
      }),
    )
    .default([]),
  quotations: z
    .array(
      sourceSchema.extend({
        id: idOf<QuotationId>(),
        speaker: idOf<EntityId>(),
        kind: z.enum(['direct', 'indirect', 'mixed']),
        span: pairSchema,
        cue: maybe,
        addressees: z.array(idOf<EntityId>()).default([]),
        mentions: z.array(idOf<EntityId>()).default([]),
        confidence: z.number().default(1),
      }),
    )
    .default([]),
  statements: z
    .array(
      sourceSchema.extend({
        ...claim,
        id: idOf<StatementId>(),
        fact: idOf<FactId>(),
        sentence: pairSchema,
        trigger: pairSchema,
        rule: text.default(''),
        dateRule: z.enum(DATE_RULES).nullish(),
        dateWords: pairSchema.nullish(),
        attributedTo: maybeEntity,
      }),
    )
    .default([]),
  contradictions: z
    .array(
      z.object({
        id: text,
        about: z.enum(['status', 'date', 'place', 'number']),
        statements: z.tuple([idOf<StatementId>(), idOf<StatementId>()]),
      }),
    )
    .default([]),
  merges: z.array(comparison.extend({ entity: idOf<EntityId>() })).default([]),
  doubts: z.array(comparison.extend({ entities: z.tuple([idOf<EntityId>(), idOf<EntityId>()]) })).default([]),
  problems: z
    .array(z.object({ code: text, place: text, expected: text, actual: text, remedy: text }))
    .default([]),
});

type Graph = z.infer<typeof graphSchema>;
type Source = z.infer<typeof sourceSchema>;

function toSpan([start, end]: readonly [number, number]): Span {
  return { start, end };
}

function toDocument(row: Graph['documents'][number]): SourceDocument {
  return {
    id: row.id,
    article: row.article,
    text: row.text,
    title: row.title,
    published: row.published,
    publishedRule: row.publishedRule ?? undefined,
    publisher: row.publisher,
    authors: row.authors,
    dateline: row.dateline,
    url: row.url,
    language: row.language,
    body: row.body ? toSpan(row.body) : { start: 0, end: row.text.length },
    copyOf: row.copyOf ?? undefined,
    copyShare: row.copyShare ?? undefined,
  };
}

function toFact(row: Graph['edges'][number]): Fact {
  return {
    id: row.id,
    relation: row.type,
    subject: row.from,
    object: row.to,
    status: row.status,
    date: row.date,
    start: row.start,
    end: row.end,
    place: row.place,
    title: row.title,
    past: row.past,
    code: row.code,
    reports: row.reports,
    independentSources: row.independentSources,
    confidence: row.confidence,
    statements: row.evidence.flatMap(item => (item.statement ? [item.statement] : [])),
  };
}

function toStatement(row: Graph['statements'][number], document: DocumentId): ResolvedStatement {
  return {
    id: row.id,
    fact: row.fact,
    document,
    relation: row.type,
    subject: row.from,
    object: row.to,
    status: row.status,
    sentence: toSpan(row.sentence),
    trigger: toSpan(row.trigger),
    rule: row.rule,
    date: row.date,
    dateRule: row.dateRule ?? undefined,
    dateWords: row.dateWords ? toSpan(row.dateWords) : undefined,
    place: row.place,
    title: row.title,
    past: row.past,
    attributedTo: row.attributedTo,
    confidence: row.confidence,
  };
}

function toQuotation(row: Graph['quotations'][number], document: DocumentId): ResolvedQuotation {
  return {
    id: row.id,
    document,
    speaker: row.speaker,
    kind: row.kind,
    span: toSpan(row.span),
    cue: row.cue,
    addressees: row.addressees,
    mentions: row.mentions,
    confidence: row.confidence,
  };
}
