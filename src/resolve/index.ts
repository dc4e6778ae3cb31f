/**
 * Extractions → Knowledge: one entity for one real thing, statements joined into facts, copies told from sources,
 * contradictions. Pure: the same for any order of the input.
 */
import type {
  DocumentId,
  EntityId,
  Extraction,
  Knowledge,
  Problem,
  Quotation,
  QuotationId,
  ResolvedQuotation,
  ResolvedStatement,
  SourceDocument,
  Span,
  StatementId,
} from '../model/index.js';
import type { Schema } from '../schema/index.js';
import { findContradictions } from './contradictions.js';
import { type Copies, findCopies } from './copies.js';
import { type Decisions, NO_DECISIONS } from './decisions.js';
import { resolveEntities } from './entities.js';
import { joinFacts, type PlacedStatement } from './facts.js';
import { hashOf } from './ids.js';
import { makeRecords } from './records.js';
import { worldOf } from './world.js';

export type { Decisions } from './decisions.js';

/** Sorted output, the same for any order of the input. */
export function resolve(
  extractions: readonly Extraction[],
  schema: Schema,
  decisions: Decisions = NO_DECISIONS,
): Knowledge {
  const { read, problems } = withoutRepetition(extractions);
  const language = {
    world: worldOf(schema.gazetteers),
    forms: schema.nameForms,
    weights: schema.resolution,
  };
  const copies = findCopies(read.map(({ document }) => document));
  const records = makeRecords(read, language, decisions);
  const { entities, idOf, merges, doubts } = resolveEntities(
    records,
    language,
    decisions,
    document => copies.copyOf.get(document)?.original,
  );
  const entityOf = (document: DocumentId, local: string): EntityId => idOf.get(`${document} ${local}`)!;
  const placed = placeStatements(read, entityOf, problems);
  const { facts, statements } = joinFacts(placed, schema.relations, copies.sourceOf);
  const documents = new Map(read.map(({ document }) => [document.id, document]));
  const textOf = (document: DocumentId): string => documents.get(document)!.text;
  const repeating = new Set(schema.relations.filter(({ repeats }) => repeats).map(({ id }) => id));
  const relationKinds = new Map(schema.relations.map(relation => [relation.id, relation.kind]));
  return {
    versions: read[0]?.versions ?? { readout: '', models: '', schema: '' },
    documents: sourceDocuments(read, copies),
    entities,
    facts,
    statements,
    quotations: placeQuotations(read, entityOf),
    contradictions: findContradictions(facts, statements, entities, {
      textOf: ({ document, sentence }) => textOf(document).slice(sentence.start, sentence.end),
      publishedOf: ({ document }) => documents.get(document)!.published,
      isCopy: (a, b) => copies.sourceOf(a.document, a.sentence) === copies.sourceOf(b.document, b.sentence),
      repeats: relation => repeating.has(relation),
      isEvent: relation => relationKinds.get(relation) !== 'state',
    }),
    merges,
    doubts,
    problems: problems.sort(byPlace),
  };
}

/** One extraction a document, in the order of their ids; the same document read twice is a problem. */
function withoutRepetition(extractions: readonly Extraction[]): { read: Extraction[]; problems: Problem[] } {
  const byId = new Map<DocumentId, Extraction>();
  const problems: Problem[] = [];
  const inOrder = [...extractions].sort((a, b) => compare(a.document.article, b.document.article));
  for (const extraction of inOrder) {
    const { id, article } = extraction.document;
    const earlier = byId.get(id);
    if (!earlier) {
      byId.set(id, extraction);
      problems.push(...extraction.problems);
      continue;
    }
    problems.push({
      code: 'same-document',
      place: article,
      expected: 'an article that was not read before',
      actual: `the text, publisher, date and address of ${earlier.document.article}`,
      remedy: 'it was left out; remove one of the two',
    });
  }
  return { read: [...byId.values()].sort((a, b) => compare(a.document.id, b.document.id)), problems };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byPlace(a: Problem, b: Problem): number {
  return compare(`${a.place}\n${a.code}\n${a.actual}`, `${b.place}\n${b.code}\n${b.actual}`);
}

type EntityOf = (document: DocumentId, local: string) => EntityId;

/** A statement whose two ends turned out to be one entity says nothing. */
function placeStatements(
  extractions: readonly Extraction[],
  entityOf: EntityOf,
  problems: Problem[],
): PlacedStatement[] {
  const placed = new Map<string, PlacedStatement>();
  for (const { document, statements } of extractions)
    for (const statement of statements) {
      const subject = entityOf(document.id, statement.subject);
      const object = entityOf(document.id, statement.object);
      const { relation, status, sentence, trigger, rule, date, place, title, past, attributedTo } = statement;
      if (subject === object) {
        problems.push({
          code: 'statement-of-one',
          place: `${document.article} [${sentence.start}, ${sentence.end}]`,
          expected: `${relation} between two entities`,
          actual: 'both ends are one entity',
          remedy: 'it was left out; where they are two, say so in the decisions file',
        });
        continue;
      }
      const id = hashOf(
        'statement',
        document.id,
        relation,
        statement.subject,
        statement.object,
        status,
        sentence.start,
        sentence.end,
        trigger.start,
        trigger.end,
        rule,
        date,
        place,
        title,
        String(past),
        attributedTo,
      ) as StatementId;
      placed.set(id, {
        ...statement,
        id,
        document: document.id,
        subject,
        object,
        place: place && entityOf(document.id, place),
        attributedTo: attributedTo && entityOf(document.id, attributedTo),
      } satisfies Omit<ResolvedStatement, 'fact'>);
    }
  return [...placed.values()];
}

function placeQuotations(extractions: readonly Extraction[], entityOf: EntityOf): ResolvedQuotation[] {
  const placed = new Map<string, ResolvedQuotation>();
  for (const { document, quotations, entities } of extractions)
    for (const quotation of quotations) {
      const id = quotationId(document.id, quotation);
      const inside = entities
        .filter(entity => entity.mentions.some(({ span }) => covers(quotation.span, span)))
        .map(entity => entityOf(document.id, entity.id));
      placed.set(id, {
        ...quotation,
        id,
        document: document.id,
        speaker: entityOf(document.id, quotation.speaker),
        addressees: quotation.addressees.map(addressee => entityOf(document.id, addressee)),
        mentions: [...new Set(inside)].sort(),
      });
    }
  return [...placed.values()].sort((a, b) => compare(a.id, b.id));
}

function quotationId(document: DocumentId, { speaker, kind, span, cue, addressees }: Quotation): QuotationId {
  return hashOf(
    'quotation',
    document,
    speaker,
    kind,
    span.start,
    span.end,
    cue,
    ...addressees,
  ) as QuotationId;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function sourceDocuments(extractions: readonly Extraction[], copies: Copies): SourceDocument[] {
  return extractions.map(({ document: { blocks: _, ...document } }) => {
    const link = copies.copyOf.get(document.id);
    return { ...document, copyOf: link?.original, copyShare: link?.share };
  });
}
