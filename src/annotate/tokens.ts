/**
 * Wink's tokens made to follow the treebanks' rules (Universal Dependencies, English): clitics and both halves
 * of a hyphen compound are words of their own, a run of marks is one word. In: a text and wink's spans. Out:
 * spans in text order that cover the same characters.
 *
 * What is a matter of single words (`gonna` is two, `Ph.D.` is one) was learnt from the treebanks.
 */
import type { Span } from '../model/index.js';

export interface TokenKnowledge {
  /** Wink's token in lower case → lengths of its parts. */
  readonly splits: ReadonlyMap<string, readonly number[]>;
  /** Stretches without space that are one word though wink cuts them, in lower case. */
  readonly joins: ReadonlySet<string>;
  /** Beginnings that make one word with what follows the hyphen: `pre`, `e`, `co`. */
  readonly prefixes: ReadonlySet<string>;
  /** Titles cut short, lower case without the full stop, that are one word with it before a name: `sec`, `maj`. */
  readonly shortTitles?: ReadonlySet<string>;
}

export function adaptTokens(text: string, found: readonly Span[], knowledge: TokenKnowledge): Span[] {
  const tokens: Span[] = [];
  for (const token of joinTokens(text, found, knowledge)) splitToken(text, token, knowledge, tokens);
  return tokens;
}

/** Most tokens that one learnt join puts together: `Ph|.|D.` has 3, `e|.|g|.` 4. */
const LONGEST_JOIN = 4;

function joinTokens(text: string, found: readonly Span[], knowledge: TokenKnowledge): Span[] {
  const joined: Span[] = [];
  for (let index = 0; index < found.length; index++) {
    const { start } = found[index]!;
    let { end } = found[index]!;
    const known = isShortTitle(text, found, index, knowledge)
      ? 2
      : isPrefixed(text, found, index, knowledge)
        ? 3
        : joinLength(text, found, index, knowledge);
    if (known > 1) {
      index += known - 1;
      end = found[index]!.end;
    } else
      while (
        index + 1 < found.length &&
        found[index + 1]!.start === end &&
        belongTogether(text, start, end, found[index + 1]!.end)
      ) {
        index++;
        end = found[index]!.end;
      }
    joined.push({ start, end });
  }
  return joined;
}

/** `Defense Sec. Ito`: no end of a sentence. */
function isShortTitle(
  text: string,
  found: readonly Span[],
  index: number,
  { shortTitles }: TokenKnowledge,
): boolean {
  const [word, stop, name] = [found[index]!, found[index + 1], found[index + 2]];
  if (!shortTitles || !stop || !name || text[stop.start] !== '.' || stop.start !== word.end) return false;
  const form = text.slice(word.start, word.end);
  return (
    /^\p{Lu}/u.test(form) &&
    shortTitles.has(form.toLowerCase()) &&
    /^ +\p{Lu}$/u.test(text.slice(stop.end, name.start + 1))
  );
}

/** `pre-war` is one word, `pro-Kyiv` three: the name in it stands alone. */
function isPrefixed(text: string, found: readonly Span[], index: number, knowledge: TokenKnowledge): boolean {
  const [first, hyphen, last] = [found[index]!, found[index + 1], found[index + 2]];
  if (!hyphen || !last || hyphen.start !== first.end || last.start !== hyphen.end) return false;
  if (hyphen.end - hyphen.start !== 1 || text[hyphen.start] !== '-') return false;
  return (
    knowledge.prefixes.has(text.slice(first.start, first.end).toLowerCase()) &&
    /^\p{Ll}+$/u.test(text.slice(last.start, last.end))
  );
}

function joinLength(text: string, found: readonly Span[], index: number, knowledge: TokenKnowledge): number {
  let best = 1;
  let { start, end } = found[index]!;
  for (let count = 2; count <= LONGEST_JOIN; count++) {
    const next = found[index + count - 1];
    if (!next || next.start !== end) break;
    end = next.end;
    if (end - start <= 12 && knowledge.joins.has(text.slice(start, end).toLowerCase())) best = count;
  }
  return best;
}

function belongTogether(text: string, start: number, middle: number, end: number): boolean {
  const first = text.slice(start, middle);
  const second = text.slice(middle, end);
  if (RUN.test(first) && RUN.test(second)) return isSameRun(first + second);
  if (LETTERS.test(first) && LETTERS.test(second)) return !ASCII.test(first) || !ASCII.test(second);
  if (second === '.' || first.endsWith('.')) return DOMAIN_START.test(first) && isDomain(text, start, middle);
  return false;
}

const RUN = /^[.!?*=_\-~#'‘’<>+]+$/;
const LETTERS = /^[\p{L}\p{M}]+$/u;
const ASCII = /^[\x00-\x7f]*$/;
const DOMAIN_START = /^[\p{L}\d][\p{L}\d.-]*$/u;

/** `!!!`, `?!`, `...`, `----`, `''` */
function isSameRun(run: string): boolean {
  return /^[.!?]+$/.test(run) || /^(.)\1*$/.test(run);
}

/** `example.com`: wink cuts addresses that have no `www.` before them. */
function isDomain(text: string, start: number, middle: number): boolean {
  const rest = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|gov|edu|info|co\.[a-z]{2})(?![\p{L}\d])/u.exec(
    text.slice(start, start + 80),
  );
  return rest !== null && middle < start + rest[0].length;
}

function splitToken(text: string, token: Span, knowledge: TokenKnowledge, tokens: Span[]): void {
  const form = text.slice(token.start, token.end);
  const lengths = SIMPLE.test(form) && form.length > 7 ? undefined : partLengths(form, knowledge);
  if (!lengths) {
    tokens.push(token);
    return;
  }
  let start = token.start;
  for (const length of lengths) {
    tokens.push({ start, end: start + length });
    start += length;
  }
}

const SIMPLE = /^[\p{L}]+$/u;

function partLengths(form: string, knowledge: TokenKnowledge): readonly number[] | undefined {
  const learnt = knowledge.splits.get(form.toLowerCase());
  if (learnt) return learnt;
  const clitic = CLITIC.exec(form);
  if (clitic) return [clitic[1]!.length, clitic[2]!.length];
  const hour = HOUR.exec(form);
  if (hour) return [hour[1]!.length, hour[2]!.length];
  if (COMPOUND.test(form) && !NUMBER_CODE.test(form) && !isPrefixedForm(form, knowledge))
    return form.split(/([-–])/).map(part => part.length);
  return undefined;
}

function isPrefixedForm(form: string, knowledge: TokenKnowledge): boolean {
  const hyphen = form.indexOf('-');
  return (
    knowledge.prefixes.has(form.slice(0, hyphen).toLowerCase()) && /^\p{Ll}+$/u.test(form.slice(hyphen + 1))
  );
}

const CLITIC = /^([\p{L}\d.-]+?)(n['’]t|['’](?:s|m|re|ve|ll|d))$/iu;
const HOUR = /^(\d[\d:.]*)(am|pm|a\.m\.?|p\.m\.?)$/i;
const COMPOUND = /^[\p{L}\d.]+(?:[-–][\p{L}\d.]+)+$/u;
/** Telephone numbers and dates stay whole; `2019-2020` and `5-10` do not. */
const NUMBER_CODE = /^\d+[-–]\d+[-–][\d-–]+$|^\d{3}-\d{4}$|^\d{5,}[-–]|[-–]\d{5,}$/;
