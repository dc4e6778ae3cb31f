/**
 * The shape of an extract line and of a gold file. In: any JSON value. Out: a line whose missing keys are unknown, or
 * what is wrong with it.
 */
import { z } from 'zod';
import { type ArticleEntityId, DATE_RULES, PUBLISHED_RULES } from '../model/index.js';

const spanSchema = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .refine(([start, end]) => start <= end, 'a span that ends before it starts');
const text = z.string();
const optionalText = text.nullish().transform(value => value ?? undefined);
const entityId = z.custom<ArticleEntityId>(value => typeof value === 'string' && value !== '', 'not an id');
const optionalEntity = entityId.nullish().transform(value => value ?? undefined);
const share = z.number().min(0).max(1);

export const lineSchema = z.object({
  article: text.min(1),
  id: optionalText,
  title: optionalText,
  published: optionalText,
  publishedRule: z.enum(PUBLISHED_RULES).nullish(),
  publisher: optionalText,
  dateline: optionalText,
  authors: z.array(text).nullish(),
  url: optionalText,
  language: optionalText,
  versions: z.object({ readout: text, models: text, schema: text }).nullish(),
  text: optionalText,
  body: spanSchema.nullish(),
  entities: z
    .array(
      z.object({
        id: entityId,
        type: z.enum(['PERSON', 'PLACE', 'ORGANIZATION']),
        name: text,
        mentions: z
          .array(
            z.object({
              span: spanSchema,
              text,
              kind: z.enum(['name', 'nominal', 'pronoun']),
              standsFor: optionalEntity,
            }),
          )
          .nullish(),
      }),
    )
    .nullish(),
  quotations: z
    .array(
      z.object({
        speaker: entityId,
        kind: z.enum(['direct', 'indirect', 'mixed']),
        span: spanSchema,
        cue: optionalText,
        addressee: z.array(entityId).nullish(),
        confidence: share.nullish(),
      }),
    )
    .nullish(),
  facts: z
    .array(
      z.object({
        type: text.regex(/^[A-Z][A-Z0-9_]*$/, 'not the name of a relation: capitals, digits, underscores'),
        from: entityId,
        to: entityId,
        status: z.enum(['asserted', 'planned', 'possible', 'negated']),
        sentence: spanSchema,
        trigger: spanSchema.nullish(),
        rule: optionalText,
        date: optionalText,
        dateRule: z.enum(DATE_RULES).nullish(),
        dateWords: spanSchema.nullish(),
        place: optionalEntity,
        title: optionalText,
        past: z.boolean().nullish(),
        attributedTo: optionalEntity,
        confidence: share.nullish(),
      }),
    )
    .nullish(),
  problems: z
    .array(z.object({ code: text, place: text, expected: text, actual: text, remedy: text }))
    .nullish(),
});

export type Line = z.infer<typeof lineSchema>;
