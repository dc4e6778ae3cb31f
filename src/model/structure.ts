/**
 * The graph's own labels: what does not come from the schema's relations. Everything that writes or reads a
 * graph uses these, so that a query means the same in every store.
 */

/** Labels of relationships that readout itself makes, beside the relations of the schema. */
export const STRUCTURE = {
  /** Entity → Quotation. */
  SAID: 'SAID',
  /** Quotation → Entity. */
  ADDRESSED_TO: 'ADDRESSED_TO',
  /** Quotation → Entity named in its content; Document → Entity named in its body. */
  MENTIONS: 'MENTIONS',
  /** Statement → Entity. */
  SUBJECT: 'SUBJECT',
  OBJECT: 'OBJECT',
  PLACE: 'PLACE',
  ATTRIBUTED_TO: 'ATTRIBUTED_TO',
  /** Statement or Quotation → Document. */
  FROM: 'FROM',
  /** Statement → Statement. */
  CONTRADICTS: 'CONTRADICTS',
  /** Document → Document. */
  COPY_OF: 'COPY_OF',
  /** Entity → Entity, where quotations are edges: the speaker, and whom they spoke to or of. */
  SPOKE_TO: 'SPOKE_TO',
  SPOKE_OF: 'SPOKE_OF',
} as const;

/** Label of an entity type in Neo4j, in schema.org and for people: `ORGANIZATION` → `Organization`. */
export function labelOfType(type: string): string {
  return type
    .split('_')
    .map(word => word.slice(0, 1) + word.slice(1).toLowerCase())
    .join('');
}
