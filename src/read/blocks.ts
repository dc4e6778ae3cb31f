/**
 * The body → blocks, none of which fuses with its neighbour. In: the lines of the body with their kinds. Out: blocks in
 * text order. A line is a block; a paragraph into which an agency's dateline, link text or pulled quotes have run is several.
 */
import type { Block, BlockKind, FurnitureCues, Span } from '../model/index.js';
import { block } from './block.js';
import type { BodyLines } from './body.js';
import type { LineKind } from './lineKinds.js';
import type { Line } from './lines.js';
import type { Page } from './page.js';
import { openingDateline } from './publisher.js';
import { isNameAlone, isNameLine, isTitleLine, splitPullQuotes } from './pullQuotes.js';

export function makeBlocks(text: string, page: Page, body: BodyLines, cues: FurnitureCues): readonly Block[] {
  const kinds = blockKinds(page, body, cues);
  const dateline = openingDateline(page, body, cues);
  const blocks: Block[] = [];
  for (let index = body.first; index < body.end; index++) {
    const line = page.lines[index]!;
    const kind = kinds[index - body.first]!;
    if (kind !== 'paragraph') blocks.push({ kind, span: line.span });
    else
      blocks.push(...splitParagraph(text, line.span, dateline?.line === index ? dateline.length : 0, cues));
  }
  return joinBroken(text, blocks);
}

/** A sentence that runs on over an empty line, as in copies of narrow columns: what goes on opens with a small letter. */
function joinBroken(text: string, blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const next of blocks) {
    const last = joined.at(-1);
    const isRunning = last !== undefined && isProse(last) && next.kind === 'paragraph';
    const breaksOff =
      isRunning && /[\p{L}\p{N},;]$/u.test(text.slice(last.span.start, last.span.end).trimEnd());
    if (breaksOff && /^\p{Ll}{2}/u.test(text.slice(next.span.start, next.span.end).trimStart()))
      joined[joined.length - 1] = block('paragraph', text, last.span.start, next.span.end);
    else joined.push(next);
  }
  return joined;
}

function isProse({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'headline' || kind === 'subhead';
}

function blockKinds(page: Page, body: BodyLines, cues: FurnitureCues): readonly BlockKind[] {
  const kinds: BlockKind[] = [];
  const repeated = repeatedLines(page.lines.slice(body.first, body.end));
  for (let index = body.first; index < body.end; index++) {
    const line = page.lines[index]!;
    const previous = kinds.at(-1);
    if (index === body.headline) kinds.push('headline');
    else if (body.links.has(index)) kinds.push('aside');
    else if (isQuotedUnderNothing(page, index, previous, cues)) {
      if (previous === 'paragraph' || previous === 'caption') kinds[kinds.length - 1] = 'pullQuote';
      kinds.push('pullQuote');
    } else if (isWordsAndName(page, index, kinds)) kinds.splice(-1, 1, 'pullQuote', 'pullQuote');
    else kinds.push(kindByForm(page, body, index, repeated.has(line)));
  }
  return kinds;
}

/** Words; a pulled quote is read at a glance. */
const LONGEST_PULL_QUOTE = 60;

/** A name line, or the line of a title below one. */
function isQuotedUnderNothing(
  page: Page,
  index: number,
  previous: BlockKind | undefined,
  cues: FurnitureCues,
): boolean {
  const line = page.lines[index]!;
  if (page.kinds[index] !== 'short' && page.kinds[index] !== 'byline') return false;
  const next = page.kinds[index + 1] === 'short' ? page.lines[index + 1]!.text : undefined;
  if (previous === 'pullQuote')
    return isTitleLine(line.text, cues) && isNameLine(page.lines[index - 1]!.text, line.text, cues);
  const quoted = page.lines[index - 1]!;
  const canBePulled =
    previous === 'paragraph' && quoted.words <= LONGEST_PULL_QUOTE && !quoted.text.endsWith(':');
  return canBePulled && isNameLine(line.text, next, cues);
}

/** Words of a short line, too many for a heading. */
const SHORTEST_PULL_QUOTE = 6;

/** Between paragraphs a line of words without a full stop, and under it a name alone. */
function isWordsAndName(page: Page, index: number, kinds: readonly BlockKind[]): boolean {
  const words = page.lines[index - 1];
  return (
    kinds.at(-1) === 'subhead' &&
    kinds.includes('paragraph') &&
    words !== undefined &&
    words.words >= SHORTEST_PULL_QUOTE &&
    !/[.!?:]$/u.test(words.text) &&
    page.kinds[index + 1] === 'prose' &&
    isNameAlone(page.lines[index]!.text)
  );
}

function kindByForm(page: Page, body: BodyLines, index: number, isRepeated: boolean): BlockKind {
  const line = page.lines[index]!;
  const mark = page.marks[index];
  switch (page.kinds[index]!) {
    case 'prose':
      if (mark === 'caption' || mark === 'subhead') return mark;
      return isRepeated ? 'caption' : 'paragraph';
    case 'short':
      if (mark === 'caption') return mark;
      if (isFurniture(page.kinds[index - 1]) && isFurniture(page.kinds[index + 1])) return 'aside';
      if (isRepeated) return 'caption';
      return /^[•●▪■*–-]\s/u.test(line.text) || line.words > 16 ? 'paragraph' : 'subhead';
    case 'caption':
      return 'caption';
    case 'credit':
      return line.words > 12 ? 'paragraph' : 'aside';
    case 'byline':
      return index < body.opening || /^by\b/iu.test(line.text) ? 'aside' : 'subhead';
    default:
      return 'aside';
  }
}

function isFurniture(kind: LineKind | undefined): boolean {
  return kind === 'furniture' || kind === 'box' || kind === 'end';
}

/** Lines that the line above or below says again, alone or with a credit after it: a caption printed twice. */
function repeatedLines(lines: readonly Line[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (let index = 1; index < lines.length; index++) {
    const [above, below] = [lines[index - 1]!, lines[index]!];
    if (above.words < 3 || below.words < 3) continue;
    if (!below.text.startsWith(above.text) && !above.text.startsWith(below.text)) continue;
    found.add(above).add(below);
  }
  return found;
}

/** `opening`: characters of the dateline. */
function splitParagraph(text: string, span: Span, opening: number, cues: FurnitureCues): readonly Block[] {
  const start = span.start + opening;
  const pieces = splitGlued(text, { start, end: span.end }, cues);
  const dateline = opening > 0 ? [block('aside', text, span.start, start)] : [];
  return [...dateline, ...pieces.flatMap(piece => splitPullQuotes(text, piece, cues))].filter(
    ({ span }) => span.end > span.start,
  );
}

/** "…he said.Read moreThe minister": link text with no space before it is an aside of its own. */
function splitGlued(text: string, span: Span, cues: FurnitureCues): readonly Block[] {
  const content = text.slice(span.start, span.end);
  const blocks: Block[] = [];
  let done = 0;
  for (const match of content.matchAll(cues.glued)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (start < done || start === 0 || !/^\p{Lu}/u.test(match[0])) continue;
    const runsIn = /[\p{Ll}\p{N}.!?”"’')]/u.test(content[start - 1]!);
    const shouts = /^\p{Lu}{8,}$/u.test(match[0]);
    const rest = content.slice(end);
    const trails = /[.!?]["”’)]*\s+$/u.test(content.slice(0, start)) && /^\s*(?:$|[:|»])/u.test(rest);
    if (!runsIn && !shouts && !trails) continue;
    if (/^\p{Ll}/u.test(rest)) continue;
    const isLink =
      !/^\p{Lu}/u.test(rest) && rest.split(/\s+/).length <= 16 && !/[.!?]["”’]?(\s|$)/u.test(rest);
    const stop = isLink && !shouts ? content.length : end;
    blocks.push(block('paragraph', text, span.start + done, span.start + start));
    blocks.push(block('aside', text, span.start + start, span.start + stop));
    done = stop;
  }
  blocks.push(block('paragraph', text, span.start + done, span.end));
  return blocks.filter(({ span }) => span.end > span.start);
}
