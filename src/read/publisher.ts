/**
 * Who published, who wrote, when: what the page says of the article. In: the lines of the page and where the body is. Out:
 * publisher (the outlet named in the furniture, else the credited agency), authors, place, date.
 */
import type { FurnitureCues } from '../model/index.js';
import type { BodyLines } from './body.js';
import { closingCredit, readByline, readSignOff } from './byline.js';
import { type Dateline, findDateline } from './dateline.js';
import { findDates } from './dates.js';
import type { LineKind } from './lineKinds.js';
import type { Line } from './lines.js';
import { nameOutlet, nameOutletLine } from './outletNames.js';
import type { Page } from './page.js';
import { type Days, readDays } from './publicationDay.js';

export interface Frame extends Days {
  readonly publisher: string | undefined;
  readonly authors: readonly string[];
  readonly dateline: string | undefined;
}

export function readFrame(page: Page, body: BodyLines, cues: FurnitureCues): Frame {
  const above = page.lines.slice(0, body.opening).map((line, index) => ({ line, kind: page.kinds[index]! }));
  const below = page.lines
    .slice(body.end)
    .map((line, index) => ({ line, kind: page.kinds[body.end + index]! }));
  const bylines = [...page.bylines].flatMap(([index, byline]) => (index < body.opening ? byline : []));
  const signed = below.slice(0, 2).flatMap(({ line }) => readSignOff(line.text, cues) ?? []);
  const closing = [
    ...below.flatMap(({ line }) => readClosingByline(line.text, cues)),
    ...signed.flatMap(byline => byline.authors),
  ];
  const dateline = openingDateline(page, body, cues);
  const authors = unique([...bylines.flatMap(byline => byline.authors), ...(dateline?.authors ?? [])]);
  const alone = above.filter(({ kind }) => kind === 'outlet').map(({ line }) => line.text);
  const agency =
    dateline?.agency ??
    bylines.find(byline => byline.outlet)?.outlet ??
    alone.map(text => nameOutlet(text, cues)).find(outlet => outlet !== undefined) ??
    creditedAbove(above, cues);
  return {
    publisher:
      outletOf(
        alone,
        above.map(({ line }) => line.text),
        below.map(({ line }) => line.text),
        cues,
      ) ??
      agency ??
      signed[0]?.outlet ??
      closingAgency(page, body, cues),
    authors: authors.length > 0 ? authors : unique(closing),
    dateline:
      dateline?.place ??
      bylines.find(byline => byline.place)?.place ??
      placeBesideOutlet(page, body, cues) ??
      placeBesideDate(page, body, cues),
    ...readDays(page, body, dateline, cues),
  };
}

/**
 * The dateline of the story, and the line it opens: the first of prose, or the next where leads stand apart, or one that
 * credits an agency below several headings.
 */
export function openingDateline(
  page: Page,
  body: BodyLines,
  cues: FurnitureCues,
): (Dateline & { readonly line: number }) | undefined {
  const near = [body.core, body.core + 1, body.opening, body.opening + 1];
  const below = Array.from({ length: MOST_HEADINGS }, (_, place) => body.opening + place);
  for (const index of new Set([...near, ...below])) {
    const line = page.lines[index];
    const found = line && index < body.end ? findDateline(line.text, cues) : undefined;
    if (!found || isTranscript(page, line!.text.slice(0, found.length))) continue;
    if (near.includes(index) || found.agency !== undefined) return { ...found, line: index };
  }
  return undefined;
}

/** Lines among which the story itself begins, below headline, leads and captions. */
const MOST_HEADINGS = 12;

/** "MOSS: Good evening." Where other lines open with a name and a colon too, so does a speaker here. */
function isTranscript(page: Page, opening: string): boolean {
  if (!opening.trimEnd().endsWith(':')) return false;
  return page.lines.filter(({ text }) => /^\p{Lu}[\p{Lu} .’'-]{2,40}: /u.test(text)).length > 2;
}

/** The outlet most often named: as a line of its own above the article (twice as strong), in a copyright line, or in passing. */
function outletOf(
  alone: readonly string[],
  above: readonly string[],
  below: readonly string[],
  cues: FurnitureCues,
): string | undefined {
  const points = new Map<string, number>();
  const agencies = new Set(cues.agencies.values());
  const add = (name: string | undefined, count: number) => {
    if (name !== undefined && !agencies.has(name) && !cues.aggregators.has(name.toLowerCase()))
      points.set(name, (points.get(name) ?? 0) + count);
  };
  for (const text of alone) add(nameOutletLine(text.replace(/\s+[-–—|].*$/u, ''), cues), 4);
  for (const text of above) add(nameOutlet(text, cues), 1);
  for (const text of below) add(nameOutlet(text, cues), 2);
  for (const text of [...above, ...below]) {
    const owner =
      /(?:©|\(c\)|copyright)[\s©\d,–-]*(?:copyright\s*)?(?:by\s+)?(?<owner>\p{Lu}[^.,|©]{2,50}?)(?:\s+[-–—]|[.,|©]|\s+all rights|$)/iu.exec(
        text,
      );
    if (owner)
      add(outletThatOpens(owner.groups!.owner!, cues) ?? nameOutletLine(owner.groups!.owner!, cues), 3);
    const source = /^(?:source|via|credit)\s*[:–—-]\s*(?<names>.+)/iu.exec(text)?.groups?.names;
    if (source) add(outletThatOpens(source, cues), 2);
  }
  return [...points].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/** "The New York Times Company" → The New York Times. */
function outletThatOpens(text: string, cues: FurnitureCues): string | undefined {
  const words = text.trim().split(/\s+/);
  for (let count = words.length; count > 0; count--) {
    const outlet = nameOutlet(words.slice(0, count).join(' '), cues);
    if (outlet) return outlet;
  }
  return undefined;
}

/** "- Anadolu Agency", "Updated: July 4, 2019 09:15 Xinhua", "From CBC - April 16, 2018". */
function creditedAbove(
  above: readonly { readonly line: Line; readonly kind: LineKind }[],
  cues: FurnitureCues,
): string | undefined {
  for (const { line, kind } of above) {
    if (kind !== 'date' && kind !== 'credit') continue;
    const dates = findDates(line.text);
    const [first, last] = [dates[0]?.span.start ?? line.text.length, dates.at(-1)?.span.end ?? 0];
    for (const part of [line.text.slice(0, first), line.text.slice(last)]) {
      const bare = part.replace(/^[\s–—|-]*(?:(?:from|by|source)\b:?)?[\d\s:,(|–—-]*|[\s)|:–—-]+$/giu, '');
      const outlet = nameOutlet(bare, cues);
      if (outlet) return outlet;
    }
  }
  return undefined;
}

function closingAgency(page: Page, body: BodyLines, cues: FurnitureCues): string | undefined {
  const last = page.lines[body.end - 1];
  const inLine = last && closingCredit(last.text, cues)?.outlet;
  if (inLine) return inLine;
  for (const line of page.lines.slice(body.end, body.end + 3)) {
    const report = /^this report by (?<names>.+?) was first published/iu.exec(line.text)?.groups?.names;
    const outlet = nameOutlet(report ?? line.text.replace(/^(?:source|via|credit)\s*[:–—-]/iu, ''), cues);
    if (outlet) return outlet;
  }
  return undefined;
}

function readClosingByline(line: string, cues: FurnitureCues): readonly string[] {
  const reporting = /^\(?(?:reporting|written|report)\s+by\s+[^;)]+/iu.exec(line)?.[0];
  return reporting ? (readByline(reporting.replace(/^\(|\.$/g, ''), cues)?.authors ?? []) : [];
}

/** "BBC News, Beijing": the line below a broadcaster's byline. */
function placeBesideOutlet(page: Page, body: BodyLines, cues: FurnitureCues): string | undefined {
  for (let index = 0; index < body.opening; index++) {
    const match =
      /^(?<outlet>[^,]{2,30}), (?:in )?(?<place>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})$/u.exec(
        page.lines[index]!.text,
      );
    if (match && page.kinds[index] === 'outlet' && nameOutlet(match.groups!.outlet!, cues))
      return match.groups!.place;
  }
  return undefined;
}

/** "MEDIA RELEASE - Oslo, 24 July 2013". */
const LONGEST_LABEL = 60;

/** "date 2020-02-14 Oslo, Feb. 13": a place directly before a date, on a line of dates. */
function placeBesideDate(page: Page, body: BodyLines, cues: FurnitureCues): string | undefined {
  for (let index = 0; index < body.opening; index++) {
    const { text } = page.lines[index]!;
    if (page.kinds[index] !== 'date' && !(page.kinds[index] === 'furniture' && text.length <= LONGEST_LABEL))
      continue;
    for (const { span } of findDates(text)) {
      const place = /(?<place>\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}),\s*$/u.exec(
        text.slice(0, span.start),
      );
      const name = place?.groups?.place;
      if (name && !cues.dateWords.has(name.toLowerCase())) return name;
    }
  }
  return undefined;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
