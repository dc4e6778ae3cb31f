/**
 * One article as its container hands it over → a `Document`: title, byline, dateline, date, publisher, body and blocks.
 * Pure; the text is never altered. What the container says wins over what the text says.
 */
import { createHash } from 'node:crypto';
import type { Block, Document, DocumentId, FurnitureCues, Problem, Span } from '../model/index.js';
import { makeBlocks } from './blocks.js';
import { findBodyLines } from './body.js';
import { closingCredit } from './byline.js';
import { dayOf } from './dates.js';
import { findLanguage } from './language.js';
import { readPage } from './page.js';
import type { PublicationDay } from './publicationDay.js';
import { openingDateline, readFrame } from './publisher.js';

/** What a reader hands over: the text, and what its container says of it. */
export interface RawArticle {
  readonly article: string;
  readonly text: string;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly url?: string | undefined;
  /** Stretches whose kind the container knows: headings, captions. In text order. */
  readonly marks?: readonly Block[] | undefined;
}

export function readDocument(
  raw: RawArticle,
  cues: FurnitureCues,
): { readonly document: Document; readonly problems: readonly Problem[] } {
  const { text } = raw;
  const page = readPage(text, raw.marks ?? [], cues);
  const { lines } = page;
  const bodyLines = findBodyLines(page, raw.title);
  const frame = readFrame(page, bodyLines, cues);
  const body = findBody();
  const language = findLanguage(text.slice(body.start, body.end), cues);
  const published = publishedOf(raw) ?? frame.published ?? inAddress(raw.article);
  const line = bodyLines.headline === undefined ? undefined : lines[bodyLines.headline]!.text;
  const headline = line?.slice(bulletOf(line));
  const document: Document = {
    id: identify(raw),
    article: raw.article,
    text,
    title: raw.title ?? headline,
    published: published?.day,
    publishedRule: published?.rule,
    anchor: published ? undefined : frame.anchor,
    publisher: raw.publisher ?? frame.publisher,
    authors: raw.authors && raw.authors.length > 0 ? raw.authors : frame.authors,
    dateline: frame.dateline,
    url: raw.url,
    language,
    body,
    blocks: makeBlocks(text, page, bodyLines, cues).flatMap(({ kind, span }) => {
      const inside = { start: Math.max(span.start, body.start), end: Math.min(span.end, body.end) };
      return inside.end > inside.start ? [{ kind, span: inside }] : [];
    }),
  };
  return { document, problems: language === 'en' ? [] : [otherLanguage(raw.article, language)] };

  /** From the headline or the first sentence behind the dateline, to the last sentence before the credit. */
  function findBody(): Span {
    const [first, last] = [lines[bodyLines.first], lines[bodyLines.end - 1]];
    if (!first || !last) return { start: 0, end: 0 };
    const dateline = bodyLines.headline === undefined ? openingDateline(page, bodyLines, cues) : undefined;
    const opensBody = dateline !== undefined && dateline.line === bodyLines.first;
    const start = first.span.start + (opensBody ? dateline.length : bulletOf(first.text));
    const lastText = text.slice(last.span.start, last.span.end);
    const credit = closingCredit(lastText, cues);
    const end = credit ? last.span.start + credit.start : last.span.end;
    return end > start ? { start, end } : first.span;
  }
}

/** Characters of the bullet before a headline that a page has set as an item of a list. */
function bulletOf(line: string): number {
  return /^[•●▪■*·–-]\s+(?=\p{L})/u.exec(line)?.[0].length ?? 0;
}

function identify(raw: RawArticle): DocumentId {
  return createHash('sha256')
    .update(JSON.stringify([raw.text, raw.publisher ?? null, raw.published ?? null, raw.url ?? null]))
    .digest('hex')
    .slice(0, 16) as DocumentId;
}

/** What the container says, in a key of its own or in the address. */
function publishedOf({ published, url }: RawArticle): PublicationDay | undefined {
  const day = published && dayOf(published);
  return day ? { day, rule: 'container' } : inAddress(url);
}

function inAddress(address: string | undefined): PublicationDay | undefined {
  const day = dayInAddress(address);
  return day === undefined ? undefined : { day, rule: 'address' };
}

/** `/2023/06/18/`, `/2023/jun/18/`, `/20230618/`, `-2023-06-18`: a day that an address or a file's name holds. */
const DAY_IN_ADDRESS =
  /(?<![\p{L}\d])(?<year>(?:19|20)\d{2})(?<separator>[/_-]?)(?<month>[01]\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\k<separator>(?<day>[0-3]\d)(?![\p{L}\d])/iu;

function dayInAddress(address: string | undefined): string | undefined {
  const { year, month, day } = (address && DAY_IN_ADDRESS.exec(address)?.groups) || {};
  if (year === undefined) return undefined;
  return dayOf(/\d/.test(month!) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`);
}

function otherLanguage(article: string, language: string): Problem {
  return {
    code: 'not-english',
    place: article,
    expected: 'an article in English',
    actual: `one whose commonest words are those of "${language}"`,
    remedy: 'translate it first; it was read as if it were English, and little will be found in it',
  };
}
