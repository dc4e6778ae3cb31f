/**
 * Content before its cue and cues in the middle: `The talks went well, Rossi said`, `The talks, Rossi said, went
 * well`, `Two were hurt, according to Reuters`. In: the view and a cue that has nothing after it. Out: its tokens,
 * which for a cue in the middle run across it.
 */
import type { Stretch } from './content.js';
import type { Cue } from './cues.js';
import { childrenBy, isMark, isPunctuation, type SpeechView, subtree } from './view.js';

export function frontedClause(view: SpeechView, cue: Cue): Stretch | undefined {
  if (cue.kind === 'preposition') return beforePreposition(view, cue);
  if (cue.kind !== 'verb' || !cue.frames.has('quote')) return undefined;
  if (/^VB[GN]$/.test(view.tokens[cue.token]!.xpos) && childrenBy(view, cue.token, 'aux').length === 0)
    return undefined;
  if (startsWithAs(view, cue)) return afterAsClause(view, cue);
  if (
    childrenBy(view, cue.token, 'mark', 'obj').some(
      child => child < cue.token || view.tokens[child]!.deprel === 'obj',
    )
  )
    return undefined;
  const bounds = bounded(view, cue);
  const start = cueClauseStart(view, cue);
  if (start === undefined || start <= bounds.first) return undefined;
  const comma = view.tokens[start - 1]!;
  const glued = isMark(comma) && /[,]/.test(view.text[comma.start - 1] ?? '');
  if (!/^(,|—|–|-|--|\?|!)$/.test(comma.text) && !glued) return undefined;
  const first = contentStart(view, bounds.first, start);
  if (!holdsClause(view, first, start, cue)) return undefined;
  return { first, end: resumes(view, cue, bounds.end) ?? start, rule: 'fronted' };
}

function startsWithAs(view: SpeechView, cue: Cue): boolean {
  return childrenBy(view, cue.token, 'mark').some(child => view.tokens[child]!.text.toLowerCase() === 'as');
}

/** "As Rossi told the paper, the talks went well": the main clause. */
function afterAsClause(view: SpeechView, cue: Cue): Stretch | undefined {
  const clause = subtree(view, cue.token);
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  if (clause.first !== sentence.first || clause.end >= sentence.end) return undefined;
  if (view.tokens[clause.end]!.text !== ',') return undefined;
  return { first: clause.end + 1, end: sentence.end, rule: 'as-clause' };
}

function beforePreposition(view: SpeechView, cue: Cue): Stretch | undefined {
  const bounds = bounded(view, cue);
  const first = contentStart(view, bounds.first, cue.first);
  if (!holdsClause(view, first, cue.first, cue)) return undefined;
  const phrase = cue.party >= 0 ? subtree(view, cue.party) : { first: cue.end, end: cue.end };
  const before = view.tokens[cue.first - 1]!;
  const next = view.tokens[phrase.end];
  const inMiddle = before.text === ',' && next?.text === ',' && phrase.end < bounds.end - 3;
  return { first, end: inMiddle ? bounds.end : cue.first, rule: 'according-to-after' };
}

/** The sentence, or the part of it inside the marks the cue stands in; a passage that runs into it belongs to it. */
function bounded(view: SpeechView, cue: Cue): { first: number; end: number } {
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  let { first, end } = sentence;
  const level = view.level[cue.token]!;
  if (level >= 0) {
    const passage = view.passages[level]!;
    return { first: Math.max(first, passage.first), end: Math.min(end, passage.end) };
  }
  for (const passage of view.passages)
    if (passage.parent < 0 && passage.outerFirst < first && passage.outerEnd > first)
      first = passage.outerFirst;
  // A semicolon parts what is said from what is not.
  for (let at = first; at < cue.first; at++)
    if (view.tokens[at]!.text === ';' && view.level[at]! === level) first = at + 1;
  for (let at = cue.end; at < end; at++)
    if (view.tokens[at]!.text === ';' && view.level[at]! === level) {
      end = at;
      break;
    }
  return { first, end };
}

/** First token of source and cue, when nothing but the source stands before the cue. */
function cueClauseStart(view: SpeechView, cue: Cue): number | undefined {
  const before = cue.sources.filter(source => source < cue.token);
  let start = cue.first;
  for (const child of view.children[cue.token]!) {
    const token = view.tokens[child]!;
    if (child < start && /^(aux|advmod)/.test(token.deprel) && cue.first - child < 4) start = child;
  }
  if (before.length === 0) return start;
  const subject = childrenBy(view, cue.token, 'nsubj').find(child => child < cue.token);
  if (subject === undefined) return undefined;
  let { first } = subtree(view, subject);
  // A subject that runs over a comma and a verb has swallowed the content.
  for (let at = subject; at > first; at--) if (view.tokens[at]!.text === ',' && at < subject) first = at + 1;
  return Math.min(first, start);
}

/** After openers: "However, the talks …, she said". */
function contentStart(view: SpeechView, first: number, end: number): number {
  let at = first;
  while (at < end) {
    const token = view.tokens[at]!;
    const inPassage = view.passages.some(passage => passage.outerFirst <= at && at < passage.outerEnd);
    if (inPassage) break;
    if (view.cues.openers.has(token.text.toLowerCase()) && /^(,|;)$/.test(view.tokens[at + 1]?.text ?? ''))
      at += 2;
    else if (/^(But|And|Still|Yet)$/.test(token.text)) at++;
    else if (isPunctuation(token)) at++;
    else break;
  }
  return at;
}

/** A verb with its subject stands there: no mere adverbial. */
function holdsClause(view: SpeechView, first: number, end: number, cue: Cue): boolean {
  for (let at = first; at < end; at++) {
    const token = view.tokens[at]!;
    if (!token.deprel.startsWith('nsubj') && token.deprel !== 'expl') continue;
    if (token.head >= first && token.head !== cue.token && !isSubordinate(view, token.head, first, end))
      return true;
  }
  return false;
}

function isSubordinate(view: SpeechView, verb: number, first: number, end: number): boolean {
  const token = view.tokens[verb]!;
  if (token.deprel.startsWith('acl')) return true;
  if (token.deprel !== 'advcl') return false;
  // An adverbial clause of the cue itself, "When asked, she said", is no content.
  return token.head < first || token.head >= end;
}

/** End of the sentence where the content goes on after the cue clause: `, Rossi said in May, went …`. */
function resumes(view: SpeechView, cue: Cue, end: number): number | undefined {
  let at = cue.end;
  for (const source of cue.sources) if (source > cue.token) at = Math.max(at, subtree(view, source).end);
  const afterSource = at;
  while (at < end && !/^(,|—|–)$/.test(view.tokens[at]!.text)) {
    if (view.tokens[at]!.upos === 'VERB') return undefined;
    at++;
  }
  const next = view.tokens[at + 1];
  if (!next || at + 1 >= end || next.xpos === 'VBG' || next.upos === 'SCONJ' || next.text === 'but')
    return undefined;
  if (at === afterSource) return end;
  return /^(VB[DZP]|MD)$/.test(next.xpos) ? end : undefined;
}
