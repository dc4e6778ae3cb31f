/** Extraction → one line of `readout extract`: the format of the gold, keys always in the same order. */
import type { Extraction, Mention, Quotation } from '../model/index.js';
import { documentFields, pair, statementFields } from './fields.js';

export function formatLine(extraction: Extraction): string {
  const { document } = extraction;
  return JSON.stringify({
    article: document.article,
    id: document.id,
    ...documentFields(document),
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
    facts: extraction.statements.map(statementFields),
    problems: extraction.problems,
  });
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
