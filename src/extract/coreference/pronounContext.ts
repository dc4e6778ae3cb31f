/**
 * What the resolvers of pronouns share: the article as they see it, the pronouns that seek, and who stands at a token.
 */
import type { PronounClass, Pronouns } from '../../schema/pronouns.js';
import type { QuotedSpeech } from '../quoted.js';
import type { Tree } from '../tree/tree.js';
import type { Candidate } from './candidates.js';
import type { PersonGender } from './genders.js';
import type { Seeker, Signs } from './ranking.js';
import type { SpeechAt } from './speech.js';

/** What is known of the entities, by draft. */
export interface Persons {
  readonly isPerson: (draft: number) => boolean;
  /** A body or a country, which may be "they". */
  readonly isCollective: (draft: number) => boolean;
  readonly genderOf: (draft: number) => PersonGender;
  /** The word at a token is who opposes the country that the person serves. */
  readonly opposesOwn: (token: number, draft: number) => boolean;
}

/** A pronoun that seeks its antecedent. */
export interface Sought {
  readonly seeker: Seeker;
  readonly kind: PronounClass;
}

export interface PronounContext {
  readonly tree: Tree;
  readonly pronouns: Pronouns;
  readonly sought: readonly Sought[];
  readonly persons: Persons;
  readonly quotedSpeech: readonly QuotedSpeech[];
  /** Tokens of the names and nouns that speak anywhere in the article. */
  readonly speaking: ReadonlySet<number>;
  readonly speechAt: SpeechAt;
  readonly observe?: ((ranking: Ranking) => void) | undefined;
}

/** A pronoun and all that it may stand for, best first. */
export interface Ranking {
  readonly seeker: Seeker;
  readonly ranked: readonly Suitor[];
}

export interface Suitor {
  readonly candidate: Candidate;
  readonly signs: Signs;
  readonly score: number;
}

/** The one entity that the tokens of a source stand for; none where there are several. */
export function speakersOf(
  tokens: readonly number[],
  candidates: readonly Candidate[],
  { tree, persons }: PronounContext,
): readonly number[] {
  if (tokens.length !== 1) return [];
  const at = candidates.find(candidate => isMentionAt(tree, candidate, tokens[0]!));
  return at?.drafts.length === 1 && persons.isPerson(at.drafts[0]!) ? at.drafts : [];
}

/** The token is the head of the mention, or another word of the same name. */
export function isMentionAt(tree: Tree, { head }: Candidate, token: number): boolean {
  const name = tree.nameAt[token];
  return head === token || (name !== undefined && head >= name.first && head < name.end);
}
