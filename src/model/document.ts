/** One article: text that is never altered, what is known about it, and where its body and its blocks lie. */
import type { Span } from './span.js';

/** Hash of text, publisher, published and url: equal in all four is one document read twice. */
export type DocumentId = string & { readonly __brand: 'DocumentId' };

/**
 * What told the day of publication: a key of the `container`, the `address`, the page (`stated`), its `dateline`, or the
 * words of the story with what is known of the people in it (`deduced`).
 */
export type PublishedRule = (typeof PUBLISHED_RULES)[number];

export const PUBLISHED_RULES = ['container', 'address', 'stated', 'dateline', 'deduced'] as const;

export interface Document {
  readonly id: DocumentId;
  /** Path relative to the input argument, `file.jsonl#ID-or-line`, or `-#LINE`. */
  readonly article: string;
  readonly text: string;
  readonly title: string | undefined;
  /** ISO date, `2023-06-20`, or date and time. */
  readonly published: string | undefined;
  /** What told the day; undefined where there is none, or where it was read back from lines that do not say. */
  readonly publishedRule: PublishedRule | undefined;
  /** ISO date of a day near publication that the story names, where the day of publication is not known. */
  readonly anchor?: string | undefined;
  readonly publisher: string | undefined;
  readonly authors: readonly string[];
  /** Place the article was written from, in normal case: `Beijing`. */
  readonly dateline: string | undefined;
  readonly url: string | undefined;
  /** BCP 47, `en`. */
  readonly language: string;
  /** The article without the site's furniture; nothing outside it is a mention. */
  readonly body: Span;
  /** In text order, not overlapping, all inside `body`. No sentence crosses the border of a block. */
  readonly blocks: readonly Block[];
}

/**
 * A stretch of the body that stands by itself. Sentences are found inside each block.
 * `aside` is what lies inside the body and yet is no part of the article (an advertisement, a byline, a
 * second date): it is neither annotated nor extracted from.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

export type BlockKind = 'headline' | 'subhead' | 'paragraph' | 'caption' | 'pullQuote' | 'aside';

/** A document of which nothing is known but its text and what is told here; the body is all of it. */
export function bareDocument(article: string, text: string, known: Partial<Document> = {}): Document {
  return {
    id: article as DocumentId,
    article,
    text,
    title: undefined,
    published: undefined,
    publishedRule: undefined,
    publisher: undefined,
    authors: [],
    dateline: undefined,
    url: undefined,
    language: 'en',
    body: { start: 0, end: text.length },
    blocks: [],
    ...known,
  };
}
