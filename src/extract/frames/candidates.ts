/** What frames are asked of, and what comes of one: a candidate for a statement, an attempt for who wants to know why. */
import type { ArticleEntityId, Quotation, Span } from '../../model/index.js';
import type { Frame } from '../../schema/frames.js';
import type { Relation } from '../../schema/relations.js';
import type { Titles } from '../../schema/titles.js';
import type { Description } from '../titles/descriptions.js';
import type { Grammar } from '../tree/grammar.js';
import type { Arguments } from './arguments.js';

export interface Candidate<R extends Relation = Relation> {
  readonly relation: R;
  readonly frame: R['frames'][number];
  /** Token of the event or state. */
  readonly trigger: number;
  readonly triggerSpan: Span;
  readonly subject: ArticleEntityId;
  /** Undefined where the sentence leaves it to the article. */
  readonly object: ArticleEntityId | undefined;
  readonly title: string | undefined;
  readonly past: boolean;
  readonly planned: boolean;
  /** Person who stands between: "Weber's spokesman". */
  readonly through: ArticleEntityId | undefined;
}

/** A frame whose trigger was found, and what came of it. */
export interface Attempt {
  readonly relation: Relation;
  readonly frame: Frame;
  readonly trigger: number;
  /** Undefined where the frame fired. */
  readonly lacks: string | undefined;
}

export interface FrameInput<R extends Relation = Relation> {
  readonly grammar: Grammar;
  readonly args: Arguments;
  readonly descriptions: readonly Description[];
  readonly quotations: readonly Quotation[];
  readonly relations: readonly R[];
  readonly titles: Titles;
  /** Someone wants to read what each frame lacked. */
  readonly explain?: boolean;
  /** Who stands at an end depends on whom was asked before, so that every end is asked for. */
  readonly asksEveryEnd?: boolean;
}

export type Note = (attempt: Attempt) => void;

/** An entity is of one of the kinds that a relation joins, and of those to which its frame narrows them. */
export function fits(
  { args }: FrameInput,
  id: ArticleEntityId,
  kinds: readonly string[],
  narrower: readonly string[],
): boolean {
  const own = args.kindsOf(id);
  return isOneOf(own, kinds) && (narrower.length === 0 || isOneOf(own, narrower));
}

function isOneOf(own: ReadonlySet<string>, kinds: readonly string[]): boolean {
  for (let index = 0; index < kinds.length; index++) if (own.has(kinds[index]!)) return true;
  return false;
}
