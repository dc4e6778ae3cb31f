/**
 * One annotated article, as the gold and the extract lines hold it: JSON with spans `[start, end)` in UTF-16
 * code units. What annotators may add to it (`ignore`, `optional`, `alt`, `implied`) is read here and nowhere
 * else. Missing lists are empty.
 */
import { z } from 'zod';
import { ReadoutError } from '../model/index.js';

const span = z.tuple([z.number().int(), z.number().int()]).readonly();
const text = z
  .string()
  .nullish()
  .transform(value => value ?? undefined);

const mention = z.object({ span, text: z.string().default(''), kind: z.string().default('name') });

const entity = z.object({
  id: z.string(),
  type: z.string(),
  name: z.string().default(''),
  mentions: z.array(mention).default([]),
  optional: z.boolean().default(false),
  implied: z.boolean().default(false),
});

const quotation = z.object({
  speaker: z.string().nullable(),
  span,
  kind: z.string().default('direct'),
  optional: z.boolean().default(false),
});

const fact = z.object({
  type: z.string(),
  from: z.string(),
  to: z.string(),
  status: z.string().default('asserted'),
  sentence: span.optional(),
  date: text,
  rule: text,
  alt: text,
  optional: z.boolean().default(false),
  confidence: z.number().optional(),
});

const annotated = z.object({
  article: z.string(),
  body: span.optional(),
  text: text,
  ignore: z.array(span).default([]),
  entities: z.array(entity).default([]),
  quotations: z.array(quotation).default([]),
  facts: z.array(fact).default([]),
});

const clusters = z.object({
  entities: z.array(z.object({ members: z.array(z.tuple([z.string(), z.string()])) })).default([]),
});

const nodes = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      mentions: z.array(z.object({ article: z.string(), start: z.number(), end: z.number() })).default([]),
    }),
  ),
});

export type Pair = readonly [start: number, end: number];
export type AnnotatedArticle = z.infer<typeof annotated>;
export type AnnotatedFact = z.infer<typeof fact>;
/** `crossdoc.json`: each cluster the [article, entity id] pairs that are one real thing. */
export type GoldClusters = z.infer<typeof clusters>;
/** The part of `graph.json` that tells which node a mention went to. */
export type GraphMentions = z.infer<typeof nodes>;

/** @throws ReadoutError with code `malformed-gold`. */
export function parseAnnotated(json: unknown, place: string): AnnotatedArticle {
  return checked(annotated, json, place);
}

/** @throws ReadoutError with code `malformed-gold`. */
export function parseClusters(json: unknown, place: string): GoldClusters {
  return checked(clusters, json, place);
}

/** @throws ReadoutError with code `malformed-gold`. */
export function parseGraphMentions(json: unknown, place: string): GraphMentions {
  return checked(nodes, json, place);
}

function checked<T>(shape: z.ZodType<T>, json: unknown, place: string): T {
  const result = shape.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ReadoutError({
    code: 'malformed-gold',
    place,
    expected: 'the format of the extract lines',
    actual: `${issue?.message ?? 'something else'} at ${issue?.path.join('.') || 'the top'}`,
    remedy: 'compare it with a line of readout extract',
  });
}
