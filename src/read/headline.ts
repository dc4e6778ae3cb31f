/**
 * The headline of a page. In: its lines, its core, and where the story opens below its frame. Out: index of the line above
 * the core that the article's own words bear out best, or of the line that stands over a byline.
 */
import type { Page } from './page.js';

export function findHeadline(
  page: Page,
  core: { start: number; end: number },
  opening: number,
  title: string | undefined,
): number | undefined {
  const { lines, kinds, marks } = page;
  const wanted = title === undefined ? undefined : plain(title);
  const vocabulary = contentWords(
    lines
      .slice(opening, Math.min(core.end, opening + 12))
      .map(line => line.text)
      .join(' '),
  );
  let best: { index: number; score: number } | undefined;
  for (let index = 0; index < opening; index++) {
    const line = lines[index]!;
    if (index < core.start && wanted !== undefined && plain(line.text) === wanted) return index;
    if (index < core.start && marks[index] === 'headline' && line.words >= 3) return index;
    if (index >= core.start && !standsOverByline(page, index, opening)) continue;
    if (kinds[index] !== 'short' && !(kinds[index] === 'prose' && /[?!”’"']$/u.test(line.text))) continue;
    if (line.words < 3 || line.words > 30) continue;
    const words = [...contentWords(line.text)];
    const shared = words.filter(word => vocabulary.has(word)).length;
    const share = words.length === 0 ? 0 : shared / words.length;
    const distance = kinds
      .slice(index, core.start)
      .filter(kind => kind === 'short' || kind === 'prose').length;
    const isFramed = kinds.slice(index + 1, index + 4).some(kind => kind === 'byline' || kind === 'date');
    const opens = best === undefined && /^[\p{L}\p{N}“‘"'«]/u.test(line.text);
    const score =
      share * 10 +
      (opens ? 2 : 0) +
      Math.min(shared, 4) +
      (line.words >= 5 ? 2 : 0) +
      (distance <= 2 ? 1 : 0) +
      (isFramed ? 2 : 0);
    const enough =
      shared >= 2 ||
      (isFramed && distance <= 2) ||
      (distance <= 3 && line.words >= 4) ||
      (distance === 1 && core.start <= 2);
    if (enough && score > (best?.score ?? 3)) best = { index, score };
  }
  return best && withoutSite(page, aboveStandfirst(page, best.index, vocabulary), core.start);
}

/** Inside the core only what stands directly over a byline is a headline: above it was a picture or another page's lead. */
function standsOverByline(page: Page, index: number, opening: number): boolean {
  const { lines, kinds } = page;
  return index + 1 < opening && kinds[index + 1] === 'byline' && lines[index]!.words >= 5;
}

/** "Talks end in Oslo | The Herald", the title of a window, and again below by itself: the one below. */
function withoutSite({ lines }: Page, index: number, end: number): number {
  const title = /^(?<title>.{15,}?) [|–—-] [^|]{2,40}$/u.exec(lines[index]!.text)?.groups?.title;
  if (title === undefined) return index;
  const below = lines.slice(index + 1, end).findIndex(({ text }) => text === title);
  return below < 0 ? index : index + 1 + below;
}

/** Two lines on one matter, one directly below the other: the upper is the headline. Three and more are a list of links. */
function aboveStandfirst(page: Page, index: number, vocabulary: ReadonlySet<string>): number {
  const canBe = (above: number) => page.kinds[above] === 'short' && page.lines[above]!.words >= 4;
  const above = index - 1;
  if (!canBe(above) || canBe(above - 1) || canBe(index + 1)) return index;
  const isOnMatter = [...contentWords(page.lines[above]!.text)].some(word => vocabulary.has(word));
  return isOnMatter ? above : index;
}

/** First five letters of the longer words: enough to find "meets" again in "meeting". */
function contentWords(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map(word => word.slice(0, 5)));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
