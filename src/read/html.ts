/**
 * HTML: one article a file. Readability finds the article among the page's elements, `htmlText` writes it as text with
 * paragraphs apart, `htmlMetadata` reads what the page says of itself. The only door to both libraries.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Problem } from '../model/index.js';
import { decode } from './decode.js';
import type { RawArticle } from './document.js';
import { readMetadata } from './htmlMetadata.js';
import { type HtmlElement, renderText } from './htmlText.js';
import { nameOutlet } from './outletNames.js';
import { type Finding, problemFinding, type Reader, type ReaderOptions } from './reader.js';
import { wrong } from './records.js';
import type { Source } from './source.js';
import { readWhole } from './text.js';

export const htmlReader: Reader = { endings: ['.html', '.htm', '.xhtml'], read: readHtml };

async function* readHtml(source: Source, options: ReaderOptions): AsyncGenerator<Finding> {
  const whole = await readWhole(source, options, decodeHtml);
  if ('problem' in whole) {
    yield problemFinding(whole.problem);
    return;
  }
  const article = withoutOverflow(() => readPage(source.name, whole.text, options));
  if (article) yield { kind: 'article', article, problems: whole.problems };
  else yield problemFinding(noArticle(source.name));
}

/** A page may name its encoding itself; then that one is meant where the bytes are no UTF-8. */
function decodeHtml(bytes: Uint8Array, place: string): ReturnType<typeof decode> {
  const found = decode(bytes, place);
  if (found.problem?.code !== 'not-utf8') return found;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*(?<label>[\w-]+)/i.exec(head)?.groups?.label;
  if (label === undefined || /^(?:utf-?8|windows-1252|iso-8859-1|latin1)$/i.test(label)) return found;
  try {
    return { text: new TextDecoder(label).decode(bytes), problem: undefined };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return found;
  }
}

/** A page whose article is shorter than this is read whole: Readability has then found a teaser. */
const SHORTEST_ARTICLE = 250;

function readPage(name: string, html: string, options: ReaderOptions): RawArticle | undefined {
  const page = parse(html);
  if (!page) return undefined;
  const known = readMetadata(page);
  const found = findArticle(html);
  const whole = renderText(page.querySelector('body') ?? page.documentElement, undefined);
  const title = known.title ?? found?.title ?? undefined;
  const content = found?.content && renderText(found.content, title);
  const rendered =
    content && content.text.length >= Math.min(SHORTEST_ARTICLE, whole.text.length / 2) ? content : whole;
  if (!/\S/.test(rendered.text)) return undefined;
  const publisher = known.publisher ?? found?.siteName ?? undefined;
  return {
    article: name,
    text: rendered.text,
    marks: rendered.marks,
    title,
    published: known.published,
    publisher: publisher && (nameOutlet(publisher, options.cues) ?? publisher),
    authors: known.authors,
    url: known.url,
  };
}

interface HtmlPage {
  readonly documentElement: HtmlElement;
  readonly querySelector: (selector: string) => HtmlElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<HtmlElement>;
}

function parse(html: string): HtmlPage | undefined {
  // The parser makes no skeleton of its own where the page has none.
  const page = /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(page) as unknown as { document: HtmlPage };
  return document.documentElement ? document : undefined;
}

/** Elements nested tens of thousands deep, as no article's are, overflow the stack of whoever follows them. */
function withoutOverflow<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function findArticle(html: string) {
  const page = parse(html);
  if (!page) return undefined;
  try {
    const reader = new Readability<HtmlElement>(page as never, {
      serializer: node => node as unknown as HtmlElement,
    });
    return reader.parse() ?? undefined;
  } catch (error) {
    // Readability fails on pages with half a skeleton; they are then read whole.
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function noArticle(place: string): Problem {
  return wrong(
    'no-article',
    place,
    'a page with the text of an article',
    'no text in its elements',
    'save the page after it has loaded, or save its text; it was left out',
  );
}
