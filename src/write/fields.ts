/** What extract lines and graph.json say of a document and of a statement in the same words and order. */
import type { Document, Span, Statement } from '../model/index.js';

export function pair(span: Span): [number, number] {
  return [span.start, span.end];
}

export function documentFields(document: Omit<Document, 'blocks'>) {
  return {
    title: document.title ?? null,
    published: document.published ?? null,
    publishedRule: document.publishedRule ?? null,
    publisher: document.publisher ?? null,
    dateline: document.dateline ?? null,
    authors: document.authors,
    url: document.url ?? null,
    language: document.language,
  };
}

/** `E` is the kind of entity id: local to an article, or of the whole graph. */
export function statementFields<E>(statement: Statement<E>) {
  return {
    type: statement.relation,
    from: statement.subject,
    to: statement.object,
    status: statement.status,
    sentence: pair(statement.sentence),
    trigger: pair(statement.trigger),
    rule: statement.rule,
    date: statement.date ?? null,
    dateRule: statement.dateRule ?? null,
    dateWords: statement.dateWords ? pair(statement.dateWords) : null,
    place: statement.place ?? null,
    title: statement.title ?? null,
    past: statement.past,
    attributedTo: statement.attributedTo ?? null,
    confidence: statement.confidence,
  };
}
