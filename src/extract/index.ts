/**
 * Annotation → Extraction: mentions and coreference, quotations, statements. Pure; driven by the schema.
 *
 *   quoted speech (form) → coreference → quotations (who) → statements
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
import type { Schema } from '../schema/index.js';
import { resolveCoreference } from './coreference/index.js';
import { findDescriptions } from './descriptions.js';
import { attributeQuotations, findQuotedSpeech } from './quotations/index.js';
import type { Attempt } from './statements/frames.js';
import { explainStatements, findStatements } from './statements/index.js';

export type Extractor = (annotation: Annotation) => Extraction;

/** `unnamed`: nouns such as "police" and "villagers" stand for their country, as event coders have it. */
export function createExtractor(
  ownSchema: Schema,
  versions: Versions,
  { unnamed = false }: { readonly unnamed?: boolean | undefined } = {},
): Extractor {
  const schema = unnamed ? withUnnamedActors(ownSchema) : ownSchema;
  return annotation => {
    const { descriptions, chains, quotations } = readArticle(annotation, schema);
    const statements = findStatements(annotation, chains, descriptions, quotations, schema);
    return {
      document: annotation.document,
      versions,
      entities: mentionedOrUsed(chains.entities, quotations, statements),
      quotations,
      statements,
      problems: [],
    };
  };
}

function withUnnamedActors(schema: Schema): Schema {
  const { standIns, unnamedActors } = schema.status;
  const all = new Set([...standIns, ...unnamedActors]);
  return { ...schema, status: { ...schema.status, standIns: all, unnamedActors: all } };
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
