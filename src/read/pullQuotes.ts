/**
 * Pulled quotes: words set apart without marks, the speaker's name and post below them. Some pages print them run together:
 * "It will hold. Ann Moss, mayor A firm word We stay. Ian Grant, head of the union". In: a stretch of the body. Out: blocks,
 * the words and the name line each a `pullQuote`, a heading that has run in between a `subhead`.
 */
import type { Block, FurnitureCues, Span } from '../model/index.js';
import { block } from './block.js';
import { hasWordOf } from './outletNames.js';

const CAPITAL = "\\p{Lu}[\\p{L}’'.-]*";
const NAME = `${CAPITAL}(?:\\s+${CAPITAL}){1,3}`;
const NAME_ALONE = new RegExp(`^[—–-]?\\s*${NAME}$`, 'u');
const NAME_AND_POST = new RegExp(`^[—–-]?\\s*${NAME},\\s+(?<post>[^.!?]{3,90})$`, 'u');
const RUN_IN = new RegExp(`(?<=[.!?]["”’]?\\s)${NAME},\\s+`, 'gu');
const BODY_OF_POST = new RegExp(
  `^\\s+(?:of|for|at|in)\\s+(?:the\\s+)?${CAPITAL}(?:\\s+(?:(?:of|and|the)\\s+)*${CAPITAL})*`,
  'u',
);
/** "deputy assistant secretary": words up to and with the first that names a post. */
const WORDS_OF_A_POST = 7;

/** Is this the name line of a pulled quote? `next` is the line below, where it is short too. */
export function isNameLine(line: string, next: string | undefined, cues: FurnitureCues): boolean {
  if (line.length > 120 || line.startsWith('The ')) return false;
  const post = NAME_AND_POST.exec(line)?.groups?.post;
  if (post !== undefined) return hasWordOf(post, cues.roles);
  return NAME_ALONE.test(line) && next !== undefined && isTitleLine(next, cues);
}

/** Is this nothing but a name: "Joan Reed", "Judge Joan Reed"? */
export function isNameAlone(line: string): boolean {
  return NAME_ALONE.test(line);
}

/** Is this a post alone: "Chinese president"? */
export function isTitleLine(line: string, cues: FurnitureCues): boolean {
  return line.length <= 90 && !/[.!?]$/u.test(line) && hasWordOf(line, cues.roles);
}

export function splitPullQuotes(text: string, piece: Block, cues: FurnitureCues): readonly Block[] {
  if (piece.kind !== 'paragraph') return [piece];
  const { start, end } = piece.span;
  const names = findRunInNames(text.slice(start, end), cues);
  const last = names.at(-1);
  if (!last || last.end < end - start) return [piece];
  const blocks: Block[] = [];
  let done = 0;
  for (const name of names) {
    blocks.push(...splitHeading(text, start + done, start + name.start, done > 0, cues));
    blocks.push(block('pullQuote', text, start + name.start, start + name.end));
    done = name.end;
  }
  return blocks;
}

/** A name and a post directly behind the end of a sentence, and behind them the end or a new capital, not a verb. */
function findRunInNames(content: string, cues: FurnitureCues): readonly Span[] {
  const names: Span[] = [];
  for (const match of content.matchAll(RUN_IN)) {
    const from = match.index + match[0].length;
    const words = [...content.slice(from, from + 160).matchAll(/[^\s.,!?]+/g)].slice(0, WORDS_OF_A_POST);
    const role = words.find(word => cues.roles.has(word[0].toLowerCase()));
    if (!role || /[.,!?]/.test(content.slice(from, from + role.index))) continue;
    const afterRole = from + role.index + role[0].length;
    const end = afterRole + (BODY_OF_POST.exec(content.slice(afterRole))?.[0].length ?? 0);
    if (/^(?:\s+["“]?\p{Lu}|\s*$)/u.test(content.slice(end))) names.push({ start: match.index, end });
  }
  return names;
}

/** "A firm word We stay." behind a name line: a heading of a few words, then a sentence that opens with a common word. */
function splitHeading(
  text: string,
  start: number,
  end: number,
  mayHave: boolean,
  cues: FurnitureCues,
): readonly Block[] {
  const common = cues.languages.get('en');
  const content = text.slice(start, end).trimStart();
  const offset = end - start - content.length;
  const words = [...content.matchAll(/\S+/g)].slice(1, 8);
  const opening = mayHave
    ? words.find(word => /^\p{Lu}/u.test(word[0]) && common?.has(word[0].toLowerCase()))
    : undefined;
  const heading = opening ? content.slice(0, opening.index) : '';
  if (!opening || /[.!?,]/.test(heading)) return [block('pullQuote', text, start, end)];
  const split = start + offset + opening.index;
  return [block('subhead', text, start, split), block('pullQuote', text, split, end)];
}
