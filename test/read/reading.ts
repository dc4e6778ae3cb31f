/** Reads a text with the cues that ship, and shows the document as lines that tests can compare. */
import { join } from 'node:path';
import type { Document } from '../../src/model/index.js';
import { type RawArticle, readDocument } from '../../src/read/index.js';
import { loadFurnitureCues } from '../../src/schema/furniture.js';
import { root } from '../root.js';

export const cues = loadFurnitureCues(join(root, 'schema'));

export function read(text: string, known: Partial<RawArticle> = {}): Document {
  return readDocument({ article: 'page.txt', text, ...known }, cues).document;
}

export function body(document: Document): string {
  return document.text.slice(document.body.start, document.body.end);
}

/** One line a block: `headline: Talks end in Oslo`. */
export function blocks(document: Document): string[] {
  return document.blocks.map(({ kind, span }) => `${kind}: ${document.text.slice(span.start, span.end)}`);
}
