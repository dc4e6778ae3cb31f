/** Learns which of wink's tokens the treebanks cut, and which they keep as one. */
import { adaptTokens, type TokenKnowledge } from '../../src/annotate/tokens.js';
import { createWinkTokenizer } from '../../src/annotate/wink.js';
import type { Span } from '../../src/model/index.js';
import type { TreebankSentence } from './conllu.js';

/** Seen so often, and in this share of its occurrences, a form is cut or joined. */
const OFTEN = 3;
const SHARE = 0.6;
/** An initial keeps its full stop, whatever a treebank does with "10 k." */
const INITIAL = /^\p{L}\.$/u;

export function learnTokenKnowledge(sentences: readonly TreebankSentence[]): TokenKnowledge {
  const findTokens = createWinkTokenizer();
  const nothing: TokenKnowledge = { splits: new Map(), joins: new Set(), prefixes: new Set() };
  const seen = new Map<string, number>();
  const cut = new Map<string, Map<string, number>>();
  const whole = new Map<string, number>();
  const apart = new Map<string, number>();
  for (const { text, words } of sentences) {
    const gold = goldSpans(
      text,
      words.map(word => word.form),
    );
    if (!gold) continue;
    const found = adaptTokens(text, findTokens(text), nothing);
    const starts = new Map(found.map((span, index) => [span.start, index]));
    const goldStarts = new Map(gold.map((span, index) => [span.start, index]));
    const form = (span: Span) => text.slice(span.start, span.end).toLowerCase();
    for (const span of found) {
      count(seen, form(span));
      const parts = stretch(gold, goldStarts.get(span.start), span.end);
      if (parts && parts.length > 1) count(nested(cut, form(span)), parts.map(form).join(' '));
    }
    for (const span of gold) {
      const parts = stretch(found, starts.get(span.start), span.end);
      if (parts && parts.length > 1) count(whole, form(span));
    }
    for (let index = 0; index + 1 < gold.length; index++) {
      let { start, end } = gold[index]!;
      for (
        let next = index + 1;
        next < Math.min(index + 4, gold.length) && gold[next]!.start === end;
        next++
      ) {
        end = gold[next]!.end;
        count(apart, text.slice(start, end).toLowerCase());
      }
    }
  }
  const splits = new Map<string, readonly number[]>();
  for (const form of [...cut.keys()].sort())
    for (const [parts, times] of cut.get(form)!)
      if (times >= OFTEN && times > seen.get(form)! * SHARE && /[a-z]/.test(form) && !INITIAL.test(form))
        splits.set(
          form,
          parts.split(' ').map(part => part.length),
        );
  const joins = [...whole.keys()]
    .filter(form => whole.get(form)! >= OFTEN - 1 && whole.get(form)! > (apart.get(form) ?? 0) * 2)
    .filter(form => /^[a-z.()[\]]{2,12}$/.test(form) && !/^[a-z]+$/.test(form));
  return { splits, joins: new Set(joins.sort()), prefixes: learnPrefixes(sentences) };
}

/** Beginnings of hyphen compounds that the treebanks keep whole more often than not. */
function learnPrefixes(sentences: readonly TreebankSentence[]): Set<string> {
  const kept = new Map<string, number>();
  const cut = new Map<string, number>();
  for (const { text, words } of sentences) {
    for (const { form } of words) {
      const whole = /^(\p{L}{1,6})-\p{Ll}{3,}$/u.exec(form);
      if (whole) count(kept, whole[1]!.toLowerCase());
    }
    for (let index = 0; index + 2 < words.length; index++)
      if (
        words[index + 1]!.form === '-' &&
        /^\p{Ll}{3,}$/u.test(words[index + 2]!.form) &&
        text.includes(`${words[index]!.form}-${words[index + 2]!.form}`)
      )
        count(cut, words[index]!.form.toLowerCase());
  }
  return new Set(
    [...kept.keys()]
      .filter(form => kept.get(form)! >= OFTEN && kept.get(form)! > (cut.get(form) ?? 0))
      .sort(),
  );
}

/** Where the treebank's words lie in the sentence's text; undefined where they do not spell it. */
export function goldSpans(text: string, forms: readonly string[]): Span[] | undefined {
  const spans: Span[] = [];
  let cursor = 0;
  for (const form of forms) {
    while (cursor < text.length && /\s/.test(text[cursor]!)) cursor++;
    if (!text.startsWith(form, cursor)) return undefined;
    spans.push({ start: cursor, end: cursor + form.length });
    cursor += form.length;
  }
  return spans;
}

function stretch(spans: readonly Span[], first: number | undefined, end: number): Span[] | undefined {
  if (first === undefined) return undefined;
  const parts: Span[] = [];
  for (let index = first; index < spans.length && spans[index]!.end <= end; index++)
    parts.push(spans[index]!);
  return parts.length > 0 && parts[parts.length - 1]!.end === end ? parts : undefined;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function nested(counts: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const found = counts.get(key) ?? new Map<string, number>();
  counts.set(key, found);
  return found;
}
