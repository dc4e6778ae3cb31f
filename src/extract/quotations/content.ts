/**
 * What was said. In: the view and a cue. Out: the stretches of text that the cue introduces, as token ranges with
 * the rule that found them. Marks decide first, then syntax; a range never cuts through a passage in marks.
 */
import type { QuotationKind, Span } from '../../model/index.js';
import { accordingTo } from './according.js';
import { clauseAfter } from './complement.js';
import type { Cue } from './cues.js';
import { directAfter, directBefore } from './direct.js';
import { aroundCue, frontedClause } from './fronted.js';
import {
  isMark,
  isPunctuation,
  type MarkedPassage,
  type Range,
  type SpeechView,
  type Stretch,
} from './view.js';

export interface Content {
  readonly kind: QuotationKind;
  readonly span: Span;
  readonly range: Range;
  readonly rule: string;
}

export function contentsOf(view: SpeechView, cue: Cue, cues: readonly Cue[]): Content[] {
  return stretchesOf(view, cue, cues).flatMap(stretch => {
    const content = readContent(view, cue, stretch);
    return content ? [content] : [];
  });
}

function stretchesOf(view: SpeechView, cue: Cue, cues: readonly Cue[]): Stretch[] {
  const before = directBefore(view, cue);
  if (cue.kind === 'preposition') {
    const only = before ?? accordingTo(view, cue);
    return only ? [only] : [];
  }
  const marked = directAfter(view, cue);
  const after = (marked && !before && aroundCue(view, cue, marked)) || marked;
  if (before && after) return [before, after];
  if (after && after === marked) return [after, ...joinedPassages(view, after)];
  const clause = after ?? clauseAfter(view, cue, cues, before !== undefined);
  if (before) return clause && clause !== after ? [before, clause] : [before];
  const only = clause ?? frontedClause(view, cue);
  return only ? [only] : [];
}

/** `wrote: "…" and "…"`: whole clauses in marks that an "and" joins to the first. */
function joinedPassages(view: SpeechView, first: Stretch): Stretch[] {
  const joined: Stretch[] = [];
  for (let { end } = first; ; ) {
    const and = view.tokens[end]?.text === ',' ? end + 1 : end;
    const next = view.passages.find(
      ({ isClause, outerFirst }) => isClause && outerFirst === and + 1 && view.tokens[and]!.text === 'and',
    );
    if (!next) return joined;
    end = next.outerEnd;
    joined.push({ first: next.outerFirst, end, rule: first.rule });
  }
}

/** Widens a range to whole passages, trims what is no content, and tells direct from mixed and indirect. */
function readContent(view: SpeechView, cue: Cue, stretch: Stretch): Content | undefined {
  const inside = view.level[cue.token]!;
  let { first, end } = stretch;
  while (first < end && isTrimmed(view, first)) first++;
  while (end > first && isTrimmed(view, end - 1)) end--;
  if (end <= first) return undefined;
  const passages = view.passages.filter(
    passage => passage.parent === inside && passage.outerFirst < end && passage.outerEnd > first,
  );
  const opening = passages[0];
  const closing = passages.at(-1);
  if (opening && opening.outerFirst < first) first = opening.outerFirst;
  if (closing && closing.outerEnd > end) end = closing.outerEnd;
  const range = { first, end };
  if (inside >= 0)
    return { kind: 'indirect', span: textSpan(view, range, undefined), range, rule: stretch.rule };
  if (opening && opening === closing && covers(opening, range))
    return { kind: 'direct', span: opening.inner, range, rule: stretch.rule };
  const kind = passages.some(passage => passage.inner.end > passage.inner.start) ? 'mixed' : 'indirect';
  return { kind, span: textSpan(view, range, passages), range, rule: stretch.rule };
}

function covers(passage: MarkedPassage, range: Range): boolean {
  return passage.outerFirst <= range.first && range.end <= passage.outerEnd;
}

/** Tokens may be glued to a mark: the outer offsets of a passage at an edge decide. */
function textSpan(view: SpeechView, range: Range, passages: readonly MarkedPassage[] | undefined): Span {
  let { start } = view.tokens[range.first]!;
  let { end } = view.tokens[range.end - 1]!;
  const opening = passages?.[0];
  const closing = passages?.at(-1);
  if (opening && opening.first <= range.first) start = Math.min(start, opening.outer.start);
  if (closing && closing.end >= range.end) end = closing.outer.end;
  return { start, end };
}

/** Commas and stops at the edges, but no marks that belong to a passage and no brackets. */
function isTrimmed(view: SpeechView, index: number): boolean {
  const token = view.tokens[index]!;
  if (!isPunctuation(token) || /^[([\])]/.test(token.text)) return false;
  if (!isMark(token)) return true;
  return !view.passages.some(passage => passage.outerFirst <= index && index < passage.outerEnd);
}
