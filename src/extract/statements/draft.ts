/** Statements on their way: what one sentence says, before and after the article has completed it. */
import type { ArticleEntityId, Statement } from '../../model/index.js';
import type { Dated } from '../times/dates.js';
import type { Stay } from '../times/stays.js';

/** A statement whose object the sentence may leave unsaid, and the date of the scene it is told in. */
export type Draft = Omit<Statement, 'object'> & {
  readonly object: ArticleEntityId | undefined;
  /** Its sentence says when, whether or not that can be resolved. */
  readonly timed: boolean;
  readonly scene: Dated | undefined;
  /** The date it has if the article turns out to plan it. */
  readonly plan: Dated | undefined;
  /** Its date is that of what came after it: "flew home on Sunday after talks". */
  readonly borrowed: boolean;
  /** Where the words begin that tell what it was set in: "during a visit". */
  readonly settings: readonly number[];
  /** What may take days, of the story: "her visit", "spent two days in Oslo". */
  readonly lasting: boolean;
  /** "the trip", of which the article has told, whoever else goes on it. */
  readonly common: boolean;
  /** From when to when, where its clause tells of so many days. */
  readonly stay: Stay | undefined;
  /** Its first day, counted as in `calendar.ts`: "her visit, which begins on Monday". */
  readonly begin: number | undefined;
  /** Its last day, counted as in `calendar.ts`: "her visit through Sunday". */
  readonly until: number | undefined;
  /** "a two-day visit": how many days it takes. */
  readonly days: number | undefined;
  /** "has twice sued": another event than the one that the article dates. */
  readonly repeated: boolean;
  /** "said that Weber had told Ito" */
  readonly reported: boolean;
  /** Its sentence takes it for granted: "during the visit"; what the article says of it in full goes. */
  readonly supposed: boolean;
  readonly through: ArticleEntityId | undefined;
};

export type Complete = Draft & { readonly object: ArticleEntityId };

/** Ends the rule of a statement whose object the article told. */
export const COMPLETED = '+article';
