/**
 * What one article says: entities with their mentions, quotations, statements.
 * Ids of entities are local to the article (`e1`); `resolve/` replaces them by ids that hold across articles.
 */
import type { EntityType } from './annotation.js';
import type { Document } from './document.js';
import type { Problem } from './problem.js';
import type { Span } from './span.js';

export type ArticleEntityId = string & { readonly __brand: 'ArticleEntityId' };

export type MentionKind = 'name' | 'nominal' | 'pronoun';

export interface Mention {
  readonly span: Span;
  readonly text: string;
  readonly kind: MentionKind;
  /** The country a capital acts for here: "Beijing released a readout". */
  readonly standsFor: ArticleEntityId | undefined;
}

export interface ArticleEntity {
  readonly id: ArticleEntityId;
  readonly type: EntityType;
  /** Fullest common form: `Xi Jinping`, `United States`. */
  readonly name: string;
  /** In text order; empty for an entity expressed only by a nationality adjective. */
  readonly mentions: readonly Mention[];
}

export type QuotationKind = 'direct' | 'indirect' | 'mixed';

/** Speech or writing attributed to an entity (source, cue and content as in PARC 3). `E` is the kind of entity id. */
export interface Quotation<E = ArticleEntityId> {
  readonly speaker: E;
  readonly kind: QuotationKind;
  /** The content: without the cue clause, and without the outer marks of a direct quotation. */
  readonly span: Span;
  readonly cue: string | undefined;
  readonly addressees: readonly E[];
  /** In [0, 1]: that content and speaker are right. */
  readonly confidence: number;
}

/** `planned`: "was set to travel"; `possible`: "could meet"; `negated`: "did not meet", "called off". */
export type Status = 'asserted' | 'planned' | 'possible' | 'negated';

export const STATUSES: readonly Status[] = ['asserted', 'planned', 'possible', 'negated'];

/**
 * What told the date of an event. Words of its sentence: `calendar` ("on June 18"), `weekday` ("on Sunday"), `day`
 * ("yesterday", "two days later"), `unit` ("last month"), `clock` ("in the evening": the day last spoken of),
 * `between` ("from Sunday to Tuesday"). The article around it: `scene` (the day that the story tells of), `plan` (the
 * day that another sentence gives the plan), `published` (news in the perfect, of the day of publication), `same-event`
 * (another sentence dates the same), `setting` (the visit or meeting that it took place in), `visit` (the days on which
 * the visitor is told to have been there).
 */
export type DateRule = (typeof DATE_RULES)[number];

export const DATE_RULES = [
  'calendar',
  'weekday',
  'day',
  'unit',
  'clock',
  'between',
  'scene',
  'plan',
  'published',
  'same-event',
  'setting',
  'visit',
] as const;

/** What one sentence claims. `E` is the kind of entity id. */
export interface Statement<E = ArticleEntityId> {
  /** Id of a relation of the schema: `MET_WITH`. */
  readonly relation: string;
  readonly subject: E;
  readonly object: E;
  readonly status: Status;
  readonly sentence: Span;
  /** The words that signal the relation; inside `sentence`. */
  readonly trigger: Span;
  /** Name of the frame that fired: `MET_WITH/meet-obj`. */
  readonly rule: string;
  /** ISO day, month, year, or an interval of them `2023-06-18/2023-06-19`. */
  readonly date: string | undefined;
  /** How the date was told; undefined where there is none, or where it was read back from lines that do not say. */
  readonly dateRule: DateRule | undefined;
  /** The words that tell it, where they stand in the sentence. */
  readonly dateWords: Span | undefined;
  readonly place: E | undefined;
  /** The words of a post or of kinship: `foreign minister`, `brother`. */
  readonly title: string | undefined;
  /** A former post or state. */
  readonly past: boolean;
  /** Whoever claims it, when the sentence attributes it. */
  readonly attributedTo: E | undefined;
  /** In [0, 1]: that relation, ends and status are right. */
  readonly confidence: number;
}

/** Who acts or is acted on, as event coders have it. */
export interface EventActor {
  /** CAMEO: country, roles, or the code of a body: `ISRMIL`, `IGOUNO`; undefined where the sentence leaves it unsaid. */
  readonly code: string | undefined;
  /** As the article calls it. */
  readonly name: string;
}

/** One event of a sentence in the field's codes. */
export interface CodedEvent {
  readonly source: EventActor;
  readonly target: EventActor;
  /** CAMEO, three or four digits. */
  readonly code: string;
  /** PLOVER's category; undefined for statements, which PLOVER leaves out. */
  readonly plover: string | undefined;
  /** PLOVER's mode: how (`arrest`, `visit`); empty where it has none. */
  readonly mode: string;
  readonly status: Status;
  readonly date: string | undefined;
  readonly sentence: Span;
  readonly trigger: Span;
  /** Frame that fired: `FIGHT/attack`. */
  readonly rule: string;
}

export interface Versions {
  readonly readout: string;
  readonly models: string;
  readonly schema: string;
}

export interface Extraction {
  /** `blocks` is empty where the extraction was read back from a line. */
  readonly document: Document;
  readonly versions: Versions;
  readonly entities: readonly ArticleEntity[];
  readonly quotations: readonly Quotation[];
  readonly statements: readonly Statement[];
  /** Only where events were asked for. */
  readonly events?: readonly CodedEvent[] | undefined;
  readonly problems: readonly Problem[];
}
