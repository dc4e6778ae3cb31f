/**
 * What coreference hands to quotations and statements: which entities a token stands for.
 * A chain is all mentions of one entity in one article.
 */
import type { ArticleEntity, ArticleEntityId } from '../model/index.js';

export interface Chains {
  /** All entities of the article, those too that only a nationality adjective expresses (no mentions). */
  readonly entities: readonly ArticleEntity[];
  /**
   * Entities that the noun phrase with this head token stands for: one for a name, nominal or pronoun, several
   * for a plural ("they", "the two sides"), none where unknown. A capital that acts for its government gives
   * the country. A nationality adjective gives its country.
   */
  readonly entitiesAt: (token: number) => readonly ArticleEntityId[];
  readonly entity: (id: ArticleEntityId) => ArticleEntity;
}
