/**
 * Entities and references to them → Chains. Entities are numbered by their first mention; those that only an
 * adjective expresses come last.
 */
import type {
  ArticleEntity,
  ArticleEntityId,
  EntityType,
  Mention,
  MentionKind,
  Span,
} from '../../model/index.js';
import type { Chains } from '../chains.js';

/** An entity in the making, known by its place in the list. */
export interface Draft {
  readonly type: EntityType;
  readonly name: string;
}

/** Words that stand for entities. `kind` is undefined for an adjective of nationality, which is no mention. */
export interface Reference {
  readonly kind: MentionKind | undefined;
  readonly span: Span;
  /** Tokens at which the reference is found: all of a name, the head of another phrase. */
  readonly tokens: readonly number[];
  /** Several for a plural. */
  readonly drafts: readonly number[];
  /** The country where a capital acts for it. */
  readonly standsFor: number | undefined;
}

export function buildChains(
  drafts: readonly Draft[],
  references: readonly Reference[],
  text: string,
): Chains {
  const inOrder = [...references].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const idOf = numberDrafts(drafts, inOrder);
  const mentions: Mention[][] = [];
  for (let count = drafts.length; count > 0; count--) mentions.push([]);
  const atToken = new Map<number, readonly ArticleEntityId[]>();
  for (const reference of inOrder) {
    const { kind, span, standsFor } = reference;
    const standsForId = standsFor === undefined ? undefined : idOf[standsFor]!;
    if (kind !== undefined)
      for (const draft of reference.drafts)
        mentions[draft]!.push({ span, text: text.slice(span.start, span.end), kind, standsFor: standsForId });
    const meant: ArticleEntityId[] = [];
    if (standsForId) meant.push(standsForId);
    else for (const draft of reference.drafts) meant.push(idOf[draft]!);
    for (const token of reference.tokens) {
      const known = atToken.get(token);
      atToken.set(token, known ? [...known, ...meant.filter(id => !known.includes(id))] : meant);
    }
  }
  const entities: ArticleEntity[] = [];
  for (const [index, { type, name }] of drafts.entries())
    entities.push({ id: idOf[index]!, type, name, mentions: mentions[index]! });
  entities.sort((a, b) => numberOf(a.id) - numberOf(b.id));
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  return {
    entities,
    entitiesAt: token => atToken.get(token) ?? NOBODY,
    entity: id => byId.get(id)!,
  };
}

const NOBODY: readonly ArticleEntityId[] = [];

function numberDrafts(drafts: readonly Draft[], inOrder: readonly Reference[]): ArticleEntityId[] {
  const ids = new Array<ArticleEntityId>(drafts.length);
  let count = 0;
  const number = (draft: number): void => {
    ids[draft] ??= `e${++count}` as ArticleEntityId;
  };
  for (const { kind, drafts: meant } of inOrder)
    if (kind !== undefined) for (const draft of meant) number(draft);
  for (const { drafts: meant, standsFor } of inOrder) {
    for (const draft of meant) number(draft);
    if (standsFor !== undefined) number(standsFor);
  }
  for (let draft = 0; draft < drafts.length; draft++) number(draft);
  return ids;
}

function numberOf(id: ArticleEntityId): number {
  return Number(id.slice(1));
}
