/**
 * Annotation → Extraction: mentions and coreference, quotations, statements. Pure; driven by the schema.
 *
 *   quoted speech (form) → coreference → quotations (who) → statements, and events where they are wanted
 */
import type {
  Annotation,
  ArticleEntity,
  ArticleEntityId,
  Extraction,
  Quotation,
  Statement,
  Versions,
} from '../model/index.js';
import type { EventSchema } from '../schema/events.js';
import type { Schema } from '../schema/index.js';
import { resolveCoreference } from './coreference/index.js';
import { findEvents } from './events/index.js';
import type { Attempt } from './frames/candidates.js';
import { attributeQuotations, findQuotedSpeech } from './quotations/index.js';
import { explainStatements, findStatements } from './statements/index.js';
import { findDescriptions } from './titles/descriptions.js';

export type Extractor = (annotation: Annotation) => Extraction;

/** `events`: what coding events needs, where they are wanted too. */
export function createExtractor(schema: Schema, versions: Versions, events?: EventSchema): Extractor {
  return annotation => {
    const { descriptions, chains, quotations } = readArticle(annotation, schema);
    const statements = findStatements(annotation, chains, descriptions, quotations, schema);
    return {
      document: annotation.document,
      versions,
      entities: mentionedOrUsed(chains.entities, quotations, statements),
      quotations,
      statements,
      ...(events && { events: findEvents(annotation, chains, descriptions, schema, events) }),
      problems: [],
    };
  };
}

/** Every frame of the schema whose trigger stands in the text, and what it lacked where it did not fire. */
export function explainFrames(annotation: Annotation, schema: Schema): readonly Attempt[] {
  const { descriptions, chains, quotations } = readArticle(annotation, schema);
  return explainStatements(annotation, chains, descriptions, quotations, schema);
}

function readArticle(annotation: Annotation, schema: Schema) {
  const quotedSpeech = findQuotedSpeech(annotation, schema);
  const descriptions = findDescriptions(annotation, schema);
  const chains = resolveCoreference(annotation, quotedSpeech, descriptions, schema);
  return { descriptions, chains, quotations: attributeQuotations(annotation, quotedSpeech, chains) };
}

/** A country that only an adjective expresses is kept where something speaks of it. */
function mentionedOrUsed(
  entities: readonly ArticleEntity[],
  quotations: readonly Quotation[],
  statements: readonly Statement[],
): ArticleEntity[] {
  const used = new Set<ArticleEntityId | undefined>();
  for (const { speaker, addressees } of quotations) for (const id of [speaker, ...addressees]) used.add(id);
  for (const statement of statements)
    for (const id of [statement.subject, statement.object, statement.place, statement.attributedTo])
      used.add(id);
  for (const { mentions } of entities) for (const { standsFor } of mentions) used.add(standsFor);
  return entities.filter(({ id, mentions }) => mentions.length > 0 || used.has(id));
}
