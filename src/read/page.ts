/**
 * A page before the article is sought in it: its lines, what each is by its form, what the container knows of each, and its bylines,
 * also those whose name and post stand on two lines.
 */
import { type Block, type BlockKind, covers, type FurnitureCues } from '../model/index.js';
import { type Byline, closingCredit, readByline } from './byline.js';
import { kindOfLine, type LineKind } from './lineKinds.js';
import { type Line, splitLines } from './lines.js';
import { hasWordOf } from './outletNames.js';

export interface Page {
  readonly lines: readonly Line[];
  readonly kinds: readonly LineKind[];
  /** What the container knows of a line: that it is a heading or a caption. */
  readonly marks: readonly (BlockKind | undefined)[];
  /** Index of a line → its byline. */
  readonly bylines: ReadonlyMap<number, Byline>;
}

export function readPage(text: string, marks: readonly Block[], cues: FurnitureCues): Page {
  const lines = splitLines(text);
  const kinds = lines.map(line => kindOfLine(line, cues));
  markCreditedCaptions(lines, kinds, cues);
  markTeasers(lines, kinds);
  const bylines = new Map<number, Byline>();
  for (const [index, line] of lines.entries()) {
    const found =
      kinds[index] === 'byline' ? readByline(line.text, cues) : readSplitByline(lines, kinds, index, cues);
    if (!found) continue;
    bylines.set(index, found);
    if (kinds[index] === 'byline') continue;
    kinds[index] = 'byline';
    if (isPost(lines[index + 1], kinds[index + 1], cues)) kinds[index + 1] = 'byline';
  }
  return { lines, kinds, marks: markLines(lines, marks), bylines };
}

/** "Olga Weber in Oslo. (Reuters)": a credit closes the story, but above most of it stands under a picture. */
function markCreditedCaptions(lines: readonly Line[], kinds: LineKind[], cues: FurnitureCues): void {
  const total = lines.reduce((sum, line) => sum + line.words, 0);
  let before = 0;
  for (const [index, line] of lines.entries()) {
    before += line.words;
    if (before * 2 > total) return;
    if (kinds[index] === 'prose' && closingCredit(line.text, cues)) kinds[index] = 'caption';
  }
}

/** Prose that breaks off, more than once on a page, opens other articles: "met the mayor in Oslo and…". */
function markTeasers(lines: readonly Line[], kinds: LineKind[]): void {
  const broken = lines.flatMap(({ text, words }, index) =>
    kinds[index] === 'prose' && words >= WORDS_OF_A_TEASER && /[^.!?](?:…|\.\.\.)$/u.test(text)
      ? [index]
      : [],
  );
  const prose = kinds.filter(kind => kind === 'prose').length;
  if (broken.length < 2 || broken.length * 2 > prose + 1) return;
  for (const index of broken) kinds[index] = 'furniture';
}

const WORDS_OF_A_TEASER = 8;

const NAME_ALONE = /^\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]*){1,3}$/u;

/** A name alone on its line, and on the next a post of the newsroom or a date with its year. */
function readSplitByline(
  lines: readonly Line[],
  kinds: readonly LineKind[],
  index: number,
  cues: FurnitureCues,
): Byline | undefined {
  const name = lines[index]!.text;
  if (kinds[index] !== 'short' || !NAME_ALONE.test(name) || hasWordOf(name, cues.roles)) return undefined;
  // A short headline looks like a name; a date below is a sign only where a headline stands above already.
  const hasHeadline = lines
    .slice(0, index)
    .some((line, above) => line.words >= 5 && kinds[above] === 'short');
  const isDated = kinds[index + 1] === 'date' && hasHeadline;
  if (!isDated && !isPost(lines[index + 1], kinds[index + 1], cues)) return undefined;
  return { authors: [name], place: undefined, outlet: undefined };
}

function isPost(line: Line | undefined, kind: LineKind | undefined, cues: FurnitureCues): boolean {
  return line !== undefined && kind === 'short' && line.words <= 6 && hasWordOf(line.text, cues.reporters);
}

/** The mark of each line, where one covers it. */
function markLines(lines: readonly Line[], marks: readonly Block[]): readonly (BlockKind | undefined)[] {
  let next = 0;
  return lines.map(({ span }) => {
    while (next < marks.length && marks[next]!.span.end <= span.start) next++;
    const mark = marks[next];
    return mark && covers(mark.span, span) ? mark.kind : undefined;
  });
}
