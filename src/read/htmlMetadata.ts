/**
 * What a page says of itself, in JSON-LD (schema.org) first, then in `meta` elements: title, date, outlet, authors, address. Values
 * that are no text, addresses in place of names, and broken JSON are passed over: the text of the page speaks then.
 */
import { dayOf } from './dates.js';
import type { HtmlElement } from './htmlText.js';

export interface HtmlMetadata {
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly publisher: string | undefined;
  readonly authors: readonly string[];
  readonly url: string | undefined;
}

interface Page {
  readonly querySelector: (selector: string) => HtmlElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<HtmlElement>;
}

const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'originalpublicationdate',
  'article.published',
];
const AUTHOR_NAMES = ['author', 'article:author', 'byl', 'parsely-author', 'dc.creator', 'sailthru.author'];

export function readMetadata(page: Page): HtmlMetadata {
  const article = findLinkedArticle(page);
  const meta = readMeta(page);
  const first = (names: readonly string[]) =>
    names.map(name => meta.get(name)).find(value => value !== undefined);
  const dates = [
    textOf(article?.datePublished),
    ...DATE_NAMES.map(name => meta.get(name)),
    timeElement(page),
  ];
  const linkedAuthors = namesOf(article?.author);
  return {
    title: clean(textOf(article?.headline)) ?? clean(first(['og:title', 'twitter:title', 'dc.title'])),
    published: dates
      .map(date => (date === undefined ? undefined : dayOf(date)))
      .find(day => day !== undefined),
    publisher:
      nameOf(article?.publisher) ?? clean(first(['og:site_name', 'application-name', 'dc.publisher'])),
    authors: linkedAuthors.length > 0 ? linkedAuthors : splitAuthors(first(AUTHOR_NAMES)),
    url: addressOf(page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta.get('og:url')),
  };
}

interface LinkedArticle {
  readonly headline?: unknown;
  readonly datePublished?: unknown;
  readonly author?: unknown;
  readonly publisher?: unknown;
}

function findLinkedArticle(page: Page): LinkedArticle | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    let value: unknown;
    try {
      value = JSON.parse(script.textContent ?? '');
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      continue;
    }
    const found = findArticleIn(value, 4);
    if (found) return found;
  }
  return undefined;
}

function findArticleIn(value: unknown, depth: number): LinkedArticle | undefined {
  if (depth === 0 || typeof value !== 'object' || value === null) return undefined;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  if (
    !Array.isArray(value) &&
    '@type' in value &&
    /(?:Article|Posting|Report)\b/.test(JSON.stringify(value['@type']))
  )
    return value as LinkedArticle;
  for (const part of parts) {
    const found = findArticleIn(part, depth - 1);
    if (found) return found;
  }
  return undefined;
}

/** Names in lower case → first value. */
function readMeta(page: Page): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const element of page.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim();
    if (name && content && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), content);
  }
  return values;
}

function timeElement(page: Page): string | undefined {
  const element = page.querySelector(
    'time[pubdate], time[itemprop="datePublished"], article time[datetime], time[datetime]',
  );
  return element?.getAttribute('datetime') ?? undefined;
}

function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return nameOf(value[0]);
  if (typeof value === 'object' && value !== null && 'name' in value) return nameOf(value.name);
  return clean(textOf(value));
}

function namesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(namesOf))];
  if (typeof value === 'object' && value !== null && 'name' in value) return namesOf(value.name);
  return typeof value === 'string' ? splitAuthors(value) : [];
}

function splitAuthors(value: string | undefined): readonly string[] {
  return (value ?? '')
    .replace(/^\s*by\s+/i, '')
    .split(/\s*(?:;|,|\||\sand\s|&)\s*/)
    .map(name => clean(name))
    .filter((name): name is string => name !== undefined && !/^https?:|^@|\//.test(name));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function clean(text: string | undefined): string | undefined {
  const found = text?.replace(/\s+/g, ' ').trim();
  return found === '' ? undefined : found;
}

function addressOf(text: string | undefined): string | undefined {
  return text && /^https?:\/\//.test(text) ? text : undefined;
}
