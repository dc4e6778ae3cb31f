/** Extraction → one line of `readout extract`: the format of the gold, keys always in the same order. */
import type { Extraction, Mention, Quotation, Span, Statement } from '../model/index.js';

export function formatLine(extraction: Extraction): string {
  const { document } = extraction;
  return JSON.stringify({
    article: document.article,
    id: document.id,
    title: document.title ?? null,
    published: document.published ?? null,
    publisher: document.publisher ?? null,
    dateline: document.dateline ?? null,
    authors: document.authors,
    url: document.url ?? null,
    language: document.language,
    versions: extraction.versions,
    text: document.text,
    body: pair(document.body),
    entities: extraction.entities.map(entity => ({
      id: entity.id,
      type: entity.type,
      name: entity.name,
      mentions: entity.mentions.map(formatMention),
    })),
    quotations: extraction.quotations.map(formatQuotation),
    facts: extraction.statements.map(formatStatement),
    problems: extraction.problems,
  });
}

function pair(span: Span): [number, number] {
  return [span.start, span.end];
}

function formatMention(mention: Mention): object {
  const line = { span: pair(mention.span), text: mention.text, kind: mention.kind };
  return mention.standsFor ? { ...line, standsFor: mention.standsFor } : line;
}

function formatQuotation(quotation: Quotation): object {
  return {
    speaker: quotation.speaker,
    kind: quotation.kind,
    span: pair(quotation.span),
    cue: quotation.cue ?? null,
    addressee: quotation.addressees,
    confidence: quotation.confidence,
  };
}

function formatStatement(statement: Statement): object {
  return {
    type: statement.relation,
    from: statement.subject,
    to: statement.object,
    status: statement.status,
    sentence: pair(statement.sentence),
    trigger: pair(statement.trigger),
    rule: statement.rule,
    date: statement.date ?? null,
    place: statement.place ?? null,
    title: statement.title ?? null,
    past: statement.past,
    attributedTo: statement.attributedTo ?? null,
    confidence: statement.confidence,
  };
}
