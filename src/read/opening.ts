/**
 * Where the story opens below its frame. In: a page and its core. Out: index of the first sentence below byline, date,
 * outlet and pictures. A lead of its own may stand above these, and the core begins with that lead.
 */
import type { LineKind } from './lineKinds.js';
import type { Page } from './page.js';

/** Leads and captions above a byline, in lines and in words; longer ones are the story itself. */
const LEAD = { lines: 3, words: 90 };
/** The frame of a long read is short beside it; of an item in brief, it may be half. */
const LARGEST_SHARE = 1 / 2;

export function findOpening(page: Page, core: { start: number; end: number }): number {
  const { lines, kinds } = page;
  const whole = wordsOfProse(page, core.start, core.end);
  let opening = core.start;
  for (let index = core.start, prose = 0; index < core.end; index++) {
    if (kinds[index] === 'prose') prose++;
    if (prose > LEAD.lines) break;
    const words = wordsOfProse(page, core.start, index);
    if (words > LEAD.words || words > whole * LARGEST_SHARE) break;
    if (kinds[index] !== 'prose' && isFrame(kinds[index]!)) opening = index + 1;
  }
  while (opening < core.end && kinds[opening] !== 'prose') opening++;
  return opening < lines.length && kinds[opening] === 'prose' ? opening : core.start;
}

function isFrame(kind: LineKind): boolean {
  return kind === 'byline' || kind === 'date' || kind === 'outlet' || kind === 'caption';
}

function wordsOfProse(page: Page, from: number, to: number): number {
  let words = 0;
  for (let index = from; index < to; index++)
    if (page.kinds[index] === 'prose') words += page.lines[index]!.words;
  return words;
}
