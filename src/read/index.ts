/**
 * Files and streams → Documents. One file a reader, one row in the table of readers.
 */
import { createHash } from 'node:crypto';
import type { Block, Document, DocumentId, Problem } from '../model/index.js';

/** What a reader hands over: the text, and what its container says of it. */
export interface RawArticle {
  readonly article: string;
  readonly text: string;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly url?: string | undefined;
}

/** Finds title, byline, dateline, date, publisher, body and blocks. Pure. */
export function readDocument(raw: RawArticle): { document: Document; problems: readonly Problem[] } {
  const blocks: Block[] = [];
  for (const match of raw.text.matchAll(/[^\n]*\S[^\n]*/g))
    blocks.push({ kind: 'paragraph', span: { start: match.index, end: match.index + match[0].length } });
  const id = createHash('sha256')
    .update(JSON.stringify([raw.text, raw.publisher, raw.published, raw.url]))
    .digest('hex')
    .slice(0, 16) as DocumentId;
  return {
    document: {
      id,
      article: raw.article,
      text: raw.text,
      title: raw.title,
      published: raw.published,
      publisher: raw.publisher,
      authors: raw.authors ?? [],
      dateline: undefined,
      url: raw.url,
      language: 'en',
      body: { start: 0, end: raw.text.length },
      blocks,
    },
    problems: [],
  };
}
