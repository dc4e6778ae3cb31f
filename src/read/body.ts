/**
 * Where on a page the article is. In: lines and their kinds. Out: index of the headline (if any), of the first and the
 * last line of the body, and which lines inside are links of a box.
 *
 * The core is the run of lines with the greatest sum of scores, prose counting for the article and furniture against it
 * (maximum subsequence segmentation: Pasternack and Roth 2009). A headline is sought above the core. What follows
 * a mark like "Comments" or "Related stories" is cut only when no run of prose follows it: text of the article
 * is never given up for a clean page.
 */
import { findHeadline } from './headline.js';
import { endsSentence } from './lines.js';
import { findOpening } from './opening.js';
import type { Page } from './page.js';

export interface BodyLines {
  readonly headline: number | undefined;
  /** Index of the first line of the body, and one past its last. */
  readonly first: number;
  readonly end: number;
  /** Index of the first sentence below the headline. */
  readonly core: number;
  /** Index of the first sentence below byline, date and pictures, which may stand under a lead of their own. */
  readonly opening: number;
  /** Indices of lines inside the body that are links of a box. */
  readonly links: ReadonlySet<number>;
}

export function findBodyLines(page: Page, title: string | undefined): BodyLines {
  const { lines } = page;
  const { cut, links } = findBoxes(page);
  const core = findCore(page, cut, links);
  if (!core)
    return { headline: undefined, first: 0, end: lines.length, core: 0, opening: 0, links: new Set() };
  const opening = findOpening(page, core);
  const headline = findHeadline(page, core, opening, title);
  const end = findEnd(page, core, cut, links);
  const first = headline ?? captionAbove(page, core.start);
  return { headline, first, end, core: core.start, opening, links };
}

/** A run of prose after a box resumes the article: two paragraphs in a row, as teasers under links never are. */
const RUN_AFTER_BOX = { lines: 2, words: 30 };
/** After a mark that ends an article only what outweighs all before it is believed. */
const RUN_AFTER_END = { lines: 4, words: 150 };

function findBoxes(page: Page): { cut: number; links: ReadonlySet<number> } {
  const { lines, kinds } = page;
  const links = new Set<number>();
  const prose = kinds.map((kind, index) => (kind === 'prose' ? lines[index]!.words : 0));
  const total = sum(prose);
  let before = 0;
  for (let index = 0; index < lines.length; index++) {
    const kind = kinds[index]!;
    before += prose[index]!;
    if (kind === 'end' && before > 0 && before >= total / 2) {
      const run = findRun(page, index + 1, RUN_AFTER_END);
      if (run === undefined || total - before < before) return { cut: index, links };
    }
    if (kind !== 'box' || before === 0) continue;
    const run = findResumption(page, index);
    if (run === undefined && before >= total / 2) return { cut: index, links };
    for (let below = index + 1; below < (run ?? index + 1); below++) links.add(below);
  }
  return { cut: lines.length, links };
}

/** Where the article goes on below a box: prose in a run, or prose that speaks of whom the article has spoken. */
function findResumption(page: Page, box: number): number | undefined {
  const run = findRun(page, box + 1, RUN_AFTER_BOX);
  if (run !== undefined) return run;
  const end = page.kinds.findIndex((kind, index) => index > box && (kind === 'end' || kind === 'box'));
  const prose: number[] = [];
  for (let index = box + 1; index < (end < 0 ? page.lines.length : end); index++)
    if (page.kinds[index] === 'prose' && !BULLET.test(page.lines[index - 1]!.text)) prose.push(index);
  const known = namesIn(page, 0, box);
  const related = prose.filter(index => speaksOf(page, index, known));
  return related.length * 2 >= prose.length ? related[0] : undefined;
}

/** "• Harbour opens": below such a line a box shows how the article behind the link begins. */
const BULLET = /^[•●▪■*·]\s/u;

function speaksOf(page: Page, index: number, names: ReadonlySet<string>): boolean {
  return [...namesIn(page, index, index + 1)].some(name => names.has(name));
}

/** Capitalised words that do not open a sentence, of the prose in a range of lines. */
function namesIn(page: Page, from: number, to: number): ReadonlySet<string> {
  const names = new Set<string>();
  for (let index = from; index < to; index++) {
    if (page.kinds[index] !== 'prose') continue;
    for (const match of page.lines[index]!.text.matchAll(/(?<=[\p{L}\p{N},.] )\p{Lu}\p{L}{3,}/gu))
      names.add(match[0]);
  }
  return names;
}

/** Where the next run of prose begins that is long enough, before anything ends the article. */
function findRun(page: Page, from: number, least: { lines: number; words: number }): number | undefined {
  let start = from;
  let count = 0;
  let words = 0;
  for (let index = from; index < page.lines.length; index++) {
    if (page.kinds[index] === 'end' && least === RUN_AFTER_BOX) return undefined;
    if (page.kinds[index] !== 'prose') {
      [count, words] = [0, 0];
      continue;
    }
    if (count === 0) start = index;
    count++;
    words += page.lines[index]!.words;
    if (count >= least.lines && words >= least.words) return start;
  }
  return undefined;
}

function findCore(
  page: Page,
  cut: number,
  links: ReadonlySet<number>,
): { start: number; end: number } | undefined {
  let best = { start: 0, end: 0, score: 0 };
  let [start, score] = [0, 0];
  for (let index = 0; index < cut; index++) {
    if (score <= 0) [start, score] = [index, 0];
    const points = scoreOf(page, index, links);
    // Items of a list belong to the article only where some of it stands above them.
    score += score === 0 && page.kinds[index] === 'short' ? Math.min(points, 0) : points;
    if (score > best.score) best = { start, end: index + 1, score };
  }
  return best.end > best.start ? best : undefined;
}

/** Points of a line: its words where it is prose, capped so that no one line outweighs a page. */
function scoreOf(page: Page, index: number, links: ReadonlySet<number>): number {
  const { words, text } = page.lines[index]!;
  if (links.has(index)) return -3;
  switch (page.kinds[index]!) {
    case 'prose':
      return words < 8 ? 2 : Math.min(words, 40);
    case 'short':
      return /^[•●▪■*·–-]\s/u.test(text) && words >= 6 ? 2 : -2;
    case 'caption':
      return words >= 12 && endsSentence(text) ? 3 : -1;
    case 'byline':
    case 'date':
    case 'outlet':
      return -2;
    case 'credit':
      return -6;
    default:
      return -12;
  }
}

/** A caption that is a sentence belongs to the article, also where no headline stands over it. */
function captionAbove({ kinds, lines }: Page, start: number): number {
  const isSentence = kinds[start - 1] === 'caption' && lines[start - 1]!.words >= 12;
  return isSentence ? start - 1 : start;
}

/**
 * Prose behind the core that still speaks of whom the article speaks: too much furniture lay between. Captions behind the last sentence, and, where no furniture at all follows, the few lines that close a letter or a list: they are
 * the article's.
 */
function findEnd(
  page: Page,
  core: { start: number; end: number },
  cut: number,
  links: ReadonlySet<number>,
): number {
  const { lines, kinds } = page;
  const rest = kinds.slice(core.end);
  const words = (from: number, to: number) => sum(lines.slice(from, to).map(line => line.words));
  const isClean = rest.every(kind => kind === 'short' || kind === 'prose' || kind === 'caption');
  if (isClean && words(core.end, lines.length) * CLOSING_SHARE < words(core.start, core.end))
    return lines.length;
  const known = namesIn(page, core.start, core.end);
  let end = core.end;
  for (let index = core.end; index < cut; index++)
    if (kinds[index] === 'prose' && !links.has(index)) {
      const isNear = end > core.end && kinds.slice(end, index).every(kind => kind === 'short');
      if (isNear || speaksOf(page, index, known)) end = index + 1;
    }
  while (kinds[end] === 'caption') end++;
  return end;
}

/** Lists of links outgrow a tenth of the article; signatures and last items do not. */
const CLOSING_SHARE = 10;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
