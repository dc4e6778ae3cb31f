/**
 * Which documents are copies of which, and who said a sentence first. In: documents. Out: for each document the
 * one it is a copy of with the share of its shingles that stand there, and the source of any of its sentences.
 *
 * Shingles are runs of five words; a document is sketched by its shingles whose hash is 0 modulo 8, which
 * estimates containment where a sketch of fixed size cannot (Broder 1997, "mod m"). Documents that share a
 * sketched shingle with the first or the previous document that has it are compared by all their shingles: a
 * story printed a thousand times costs a thousand comparisons, not a million. Between two documents the earlier
 * is the original: by day, then the longer, then by id. A document that tells no day is as old as the oldest that
 * shares half of its words with it, so that a shortened reprint with a day does not pass for the source.
 */
import type { Document, DocumentId, Span } from '../model/index.js';
import { hash32 } from './ids.js';

export interface CopyLink {
  readonly original: DocumentId;
  /** Share of the copy's shingles that stand in the original, in [0, 1]. */
  readonly share: number;
}

export interface Copies {
  readonly copyOf: ReadonlyMap<DocumentId, CopyLink>;
  /** The document to which a sentence is owed: where it stood first. */
  readonly sourceOf: (document: DocumentId, sentence: Span) => DocumentId;
}

const SHINGLE_WORDS = 5;
const SAMPLING = 8;
/** Half of an article taken over makes it a copy; two reports of one speech by two reporters share under a third. */
const COPY_SHARE = 0.5;
/** A sentence of a copy of which half the shingles stand in the original adds nothing of its own. */
const COPIED_SENTENCE = 0.5;
/** Shorter sentences are written alike by chance. */
const SENTENCE_WORDS = 9;

export function findCopies(documents: readonly Document[]): Copies {
  const shinglesOfBody = remember((document: Document) => new Set(shinglesOf(bodyOf(document))));
  const shareIn = (inner: Document, outer: Document) =>
    containment(shinglesOfBody(inner), shinglesOfBody(outer));
  const related = relatedDocuments([...documents].sort(byPrecedence(dayOf))).filter(
    ([one, other]) => Math.max(shareIn(one, other), shareIn(other, one)) >= COPY_SHARE,
  );
  const inOrder = [...documents].sort(byPrecedence(daysOfUndated(related)));
  const rank = new Map(inOrder.map((document, index) => [document.id, index]));
  const links = new Map<DocumentId, CopyLink>();
  for (const pair of related) {
    const [original, copy] = rank.get(pair[0].id)! < rank.get(pair[1].id)! ? pair : [pair[1], pair[0]];
    const share = shareIn(copy, original);
    const best = links.get(copy.id);
    const isBetter =
      !best ||
      share > best.share ||
      (share === best.share && rank.get(original.id)! < rank.get(best.original)!);
    if (share >= COPY_SHARE && isBetter) links.set(copy.id, { original: original.id, share });
  }
  for (const [copy, { original, share }] of links)
    links.set(copy, { original, share: Math.round(share * 1000) / 1000 });
  return { copyOf: links, sourceOf: createSourceOf(inOrder, links) };
}

/** ISO day, `9999` where none is known. */
function dayOf(document: Document): string {
  return document.published?.slice(0, 10) ?? '9999';
}

/** Day of each document; of one that tells none, the first day of those related to it. */
function daysOfUndated(related: readonly (readonly [Document, Document])[]): (document: Document) => string {
  const first = new Map<DocumentId, string>();
  for (const pair of related)
    for (const [document, other] of [pair, [pair[1], pair[0]] as const]) {
      const day = dayOf(other);
      if (day < (first.get(document.id) ?? '9999')) first.set(document.id, day);
    }
  return document => (document.published ? dayOf(document) : (first.get(document.id) ?? '9999'));
}

function byPrecedence(dayOf: (document: Document) => string): (a: Document, b: Document) => number {
  return (a, b) => {
    const dayA = dayOf(a);
    const dayB = dayOf(b);
    if (dayA !== dayB) return dayA < dayB ? -1 : 1;
    const longer = b.text.length - a.text.length;
    if (longer !== 0) return longer;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
}

function bodyOf(document: Document): string {
  return document.text.slice(document.body.start, document.body.end);
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function shinglesOf(text: string): number[] {
  const words = wordsIn(text);
  const shingles: number[] = [];
  for (let index = 0; index + SHINGLE_WORDS <= words.length; index++)
    shingles.push(hash32(words.slice(index, index + SHINGLE_WORDS).join(' ')));
  return shingles;
}

/** Short texts are kept whole: a sample of them could be empty. */
function sketch(shingles: readonly number[]): readonly number[] {
  if (shingles.length < SAMPLING * 8) return [...new Set(shingles)];
  return [...new Set(shingles.filter(shingle => shingle % SAMPLING === 0))];
}

/** Pairs that share enough of the sketch of the shorter one to be worth comparing, the earlier first. */
function relatedDocuments(inOrder: readonly Document[]): (readonly [Document, Document])[] {
  const sketches = inOrder.map(document => sketch(shinglesOf(bodyOf(document))));
  const seen = new Map<number, { first: number; previous: number }>();
  const pairs: (readonly [Document, Document])[] = [];
  sketches.forEach((shingles, index) => {
    const shared = new Map<number, number>();
    for (const shingle of shingles) {
      const holders = seen.get(shingle);
      if (!holders) {
        seen.set(shingle, { first: index, previous: index });
        continue;
      }
      for (const other of new Set([holders.first, holders.previous]))
        shared.set(other, (shared.get(other) ?? 0) + 1);
      holders.previous = index;
    }
    for (const [other, count] of [...shared].sort(([a], [b]) => a - b))
      if (count >= Math.min(shingles.length, sketches[other]!.length) * COPY_SHARE * 0.5)
        pairs.push([inOrder[other]!, inOrder[index]!]);
  });
  return pairs;
}

function containment(inner: ReadonlySet<number>, outer: ReadonlySet<number>): number {
  if (inner.size === 0) return 0;
  let common = 0;
  for (const shingle of inner) if (outer.has(shingle)) common++;
  return common / inner.size;
}

function createSourceOf(
  inOrder: readonly Document[],
  links: ReadonlyMap<DocumentId, CopyLink>,
): Copies['sourceOf'] {
  const byId = new Map(inOrder.map(document => [document.id, document]));
  const rank = new Map(inOrder.map((document, index) => [document.id, index]));
  const firstWith = remember(() => firstWriters(inOrder));
  const wordsAt = remember((id: DocumentId) => ` ${wordsIn(bodyOf(byId.get(id)!)).join(' ')} `);
  const shinglesAt = remember((id: DocumentId) => new Set(shinglesOf(bodyOf(byId.get(id)!))));
  const standsIn = (words: readonly string[], original: DocumentId): boolean => {
    if (wordsAt(original).includes(` ${words.join(' ')} `)) return true;
    const shingles = new Set(shinglesOf(words.join(' ')));
    return shingles.size > 0 && containment(shingles, shinglesAt(original)) >= COPIED_SENTENCE;
  };
  return (document, sentence) => {
    const text = byId.get(document)?.text.slice(sentence.start, sentence.end) ?? '';
    const words = wordsIn(text);
    if (words.length === 0) return document;
    let source = document;
    for (let link = links.get(document); link; link = links.get(link.original))
      if (standsIn(words, link.original)) source = link.original;
    if (words.length < SENTENCE_WORDS) return source;
    const first = firstWith(0).get(hash32(words.join(' '))) ?? source;
    return rank.get(first)! < rank.get(source)! ? first : source;
  };
}

/** Hash of a long sentence → the first document that has it word for word. */
function firstWriters(inOrder: readonly Document[]): Map<number, DocumentId> {
  const first = new Map<number, DocumentId>();
  for (const document of inOrder)
    for (const sentence of bodyOf(document).split(/(?<=[.?!]["”’']?)\s+|\n+/)) {
      const words = wordsIn(sentence);
      if (words.length < SENTENCE_WORDS) continue;
      const hash = hash32(words.join(' '));
      if (!first.has(hash)) first.set(hash, document.id);
    }
  return first;
}

function remember<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return key => {
    if (!known.has(key)) known.set(key, compute(key));
    return known.get(key)!;
  };
}
