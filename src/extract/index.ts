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
  Name,
  Versions,
} from '../model/index.js';
import type { Schema } from '../schema/index.js';

export type Extractor = (annotation: Annotation) => Extraction;

export function createExtractor(_schema: Schema, versions: Versions): Extractor {
  return annotation => ({
    document: annotation.document,
    versions,
    entities: entitiesOf(annotation),
    quotations: [],
    statements: [],
    problems: [],
  });
}

function entitiesOf(annotation: Annotation): ArticleEntity[] {
  const groups = new Map<string, Name[]>();
  for (const name of annotation.names) {
    const key = `${name.type} ${name.text}`;
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return [...groups.values()].map((names, index) => ({
    id: `e${index + 1}` as ArticleEntityId,
    type: names[0]!.type,
    name: names[0]!.text,
    mentions: names.map(name => ({
      span: name.span,
      text: name.text,
      kind: 'name' as const,
      standsFor: undefined,
    })),
  }));
}
