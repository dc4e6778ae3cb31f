/**
 * An annotation as the search for speech sees it: dependents of each token, passages in marks as ranges of tokens,
 * and for each token the passage it stands in. Token ranges are half-open.
 */
import type { Annotation, Name, Sentence, Span, Token } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { SpeechCues } from '../../schema/speech.js';
import { dependents, type Tree, tokenFrom, treeOf } from '../tree/tree.js';
import { type Passage, pairMarks } from './marks.js';

export interface Range {
  readonly first: number;
  readonly end: number;
}

/** What a cue may introduce, with the rule that found it. */
export interface Stretch extends Range {
  readonly rule: string;
}

export interface MarkedPassage extends Passage, Range {
  readonly index: number;
  /** First and last token that are no part of what is inside: the marks or what they are glued to. */
  readonly outerFirst: number;
  readonly outerEnd: number;
  /** Index of the closest passage around it, -1 for none. */
  readonly parent: number;
  /** A clause rather than a title or a term: what may stand as speech by itself. */
  readonly isClause: boolean;
}

export interface SpeechView extends Pick<Tree, 'annotation' | 'tokens' | 'children' | 'nameAt'> {
  readonly tree: Tree;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly cues: SpeechCues;
  /** Words of posts and courtesy, lower case: `president`, `mr.`. */
  readonly isTitle: (word: string) => boolean;
  /** A title that somebody is given: no `terrorist`, no `brother`. */
  readonly isPost: (word: string) => boolean;
  /** Tied to whoever stands behind "of": `sister`, `friend`. */
  readonly isKin: (word: string) => boolean;
  /** Documents whose author is being sought. */
  readonly asked: Set<number>;
  /** Sorted by start; outer before inner. */
  readonly passages: readonly MarkedPassage[];
  /** Tokens that begin right behind a passage, and those of them where the passage closes with a comma. */
  readonly behind: ReadonlySet<number>;
  readonly behindComma: ReadonlySet<number>;
  /** Innermost clause-like passage around a token, -1 for none. Terms in marks are not told apart from their surroundings. */
  readonly level: Int32Array;
}

export function viewSpeech(annotation: Annotation, schema: Pick<Schema, 'speech' | 'titles'>): SpeechView {
  const { speech: cues, titles } = schema;
  const { tokens, document } = annotation;
  const blocks = document.blocks.map(block => block.span);
  const passages = locate(pairMarks(document.text, blocks, cues.elisions), tokens);
  const level = new Int32Array(tokens.length).fill(-1);
  for (const passage of passages) if (passage.isClause) level.fill(passage.index, passage.first, passage.end);
  const tree = treeOf(annotation);
  const closesWithComma = ({ inner }: Passage): boolean => document.text[inner.end - 1] === ',';
  return {
    tree,
    annotation,
    tokens,
    children: tree.children,
    nameAt: tree.nameAt,
    text: document.text,
    sentences: annotation.sentences,
    cues,
    isTitle: word => titles.kindOf(word) !== undefined || titles.courtesy.has(word.replace(/\.$/, '')),
    isPost: word => /^(?:office|membership|employment|peer)$/.test(titles.kindOf(word) ?? ''),
    isKin: word => titles.kindOf(word) === 'kin',
    asked: new Set(),
    passages,
    behind: new Set(passages.map(({ outerEnd }) => outerEnd)),
    behindComma: new Set(passages.filter(closesWithComma).map(({ outerEnd }) => outerEnd)),
    level,
  };
}

function locate(passages: readonly Passage[], tokens: readonly Token[]): MarkedPassage[] {
  const located: MarkedPassage[] = [];
  for (const passage of passages) {
    const first = tokenFrom(tokens, passage.inner.start);
    const end = tokenFrom(tokens, passage.inner.end);
    if (end <= first) continue;
    const parent = located.findLastIndex(
      other => other.outer.start <= passage.outer.start && passage.outer.end <= other.outer.end,
    );
    located.push({
      ...passage,
      first,
      end,
      outerFirst: tokenFrom(tokens, passage.outer.start),
      outerEnd: Math.max(end, tokenFrom(tokens, passage.outer.end)),
      index: located.length,
      parent,
      isClause: isClause(tokens, first, end),
    });
  }
  return located;
}

/** A verb with its subject, or a verb in at least four words: shorter ones are terms, titles and scare quotes. */
function isClause(tokens: readonly Token[], first: number, end: number): boolean {
  let words = 0;
  let verbs = 0;
  let subjects = 0;
  for (let index = first; index < end; index++) {
    const token = tokens[index]!;
    if (token.upos === 'PUNCT') continue;
    words++;
    if (token.upos === 'VERB' || token.upos === 'AUX') verbs++;
    if (token.deprel.startsWith('nsubj')) subjects++;
  }
  return (verbs > 0 && subjects > 0) || (verbs > 0 && words >= 4);
}

export function childrenBy(view: SpeechView, head: number, ...deprels: readonly string[]): number[] {
  return dependents(view.tree, head, ...deprels);
}

/** From the first to the last token of a phrase. */
export function subtree(view: SpeechView, head: number): Range {
  let first = head;
  let end = head + 1;
  const open = [head];
  while (open.length > 0) {
    const token = open.pop()!;
    if (token < first) first = token;
    if (token >= end) end = token + 1;
    open.push(...view.children[token]!);
  }
  return { first, end };
}

export function spanOf(view: SpeechView, range: Range): Span {
  return { start: view.tokens[range.first]!.start, end: view.tokens[range.end - 1]!.end };
}

export function nameOf(view: SpeechView, token: number): Name | undefined {
  return view.nameAt[token];
}

export function isPunctuation(token: Token | undefined): boolean {
  return token !== undefined && token.upos === 'PUNCT';
}

/** Quotation marks as tokens, which pairing has already read. */
export function isMark(token: Token | undefined): boolean {
  return token !== undefined && /^(["“”„‟«»‘’']|``|'')$/.test(token.text);
}
