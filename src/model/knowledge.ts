/**
 * What all articles together say: the value that `resolve/` makes and that `graph/`, `write/`, `store/`,
 * `query/` and `view/` read. Every list is sorted by id; every id is a function of the whole set of documents,
 * never of their order.
 */
import type { EntityType } from './annotation.js';
import type { Document, DocumentId } from './document.js';
import type { MentionKind, Quotation, Statement, Status, Versions } from './extraction.js';
import type { Coordinates } from './gazetteer.js';
import type { Problem } from './problem.js';
import type { Span } from './span.js';

export type EntityId = string & { readonly __brand: 'EntityId' };
export type FactId = string & { readonly __brand: 'FactId' };
export type StatementId = string & { readonly __brand: 'StatementId' };
export type QuotationId = string & { readonly __brand: 'QuotationId' };

/** One real person, place or organisation, across all documents. */
export interface Entity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly name: string;
  /** Other forms seen or known, sorted, without `name`. */
  readonly aliases: readonly string[];
  readonly ids: ExternalIds;
  readonly coordinates: Coordinates | undefined;
  readonly mentions: readonly EntityMention[];
  /** A short name that could be more than one: who it might be, best first. */
  readonly candidates: readonly EntityId[];
}

export interface ExternalIds {
  readonly wikidata: string | undefined;
  /** ISO 3166-1 alpha-2, countries only. */
  readonly iso: string | undefined;
  readonly geonames: string | undefined;
  /** In a gazetteer of the user's own. */
  readonly own: string | undefined;
}

export interface EntityMention {
  readonly document: DocumentId;
  readonly span: Span;
  readonly text: string;
  readonly kind: MentionKind;
  readonly standsFor: EntityId | undefined;
}

export interface ResolvedStatement extends Statement<EntityId> {
  readonly id: StatementId;
  readonly fact: FactId;
  readonly document: DocumentId;
}

export interface ResolvedQuotation extends Quotation<EntityId> {
  readonly id: QuotationId;
  readonly document: DocumentId;
  /** Entities named inside the content. */
  readonly mentions: readonly EntityId[];
}

/** The edge: what all statements of one relation, one pair, one status and one time support together. */
export interface Fact {
  readonly id: FactId;
  readonly relation: string;
  readonly subject: EntityId;
  readonly object: EntityId;
  readonly status: Status;
  readonly date: string | undefined;
  /** First and last day of `date`, both inclusive. */
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly place: EntityId | undefined;
  readonly title: string | undefined;
  readonly past: boolean;
  /** CAMEO code for events, Wikidata property for states. */
  readonly code: string | undefined;
  /** Documents that say so. */
  readonly reports: number;
  /** The same, copies of one wire story counted once. */
  readonly independentSources: number;
  readonly confidence: number;
  /** At least one. */
  readonly statements: readonly StatementId[];
}

/** A document without its annotation, and of which it is a copy. */
export interface SourceDocument extends Omit<Document, 'blocks'> {
  readonly copyOf: DocumentId | undefined;
  /** Share of this document's shingles that stand in `copyOf`, in [0, 1]. */
  readonly copyShare: number | undefined;
}

/** Sources that cannot both be right. */
export interface Contradiction {
  readonly id: string;
  readonly about: 'status' | 'date' | 'place' | 'number';
  readonly statements: readonly [StatementId, StatementId];
}

/** Why two names became one, or were kept apart; undone by one line of the user's decisions file. */
export interface Merge {
  readonly entity: EntityId;
  readonly names: readonly [string, string];
  readonly articles: readonly [string, string];
  readonly score: number;
  readonly evidence: readonly MergeEvidence[];
}

/** Two entities that were not joined and may yet be one: for a person to settle. */
export interface Doubt extends Omit<Merge, 'entity'> {
  readonly entities: readonly [EntityId, EntityId];
}

export interface MergeEvidence {
  /** `same-full-name`, `acronym`, `wikidata`, `same-office`, `decision` … */
  readonly kind: string;
  /** log2 of the likelihood ratio (Fellegi and Sunter 1969). */
  readonly weight: number;
  readonly detail: string;
}

export interface Knowledge {
  readonly versions: Versions;
  readonly documents: readonly SourceDocument[];
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  readonly statements: readonly ResolvedStatement[];
  readonly quotations: readonly ResolvedQuotation[];
  readonly contradictions: readonly Contradiction[];
  readonly merges: readonly Merge[];
  readonly doubts: readonly Doubt[];
  readonly problems: readonly Problem[];
}
