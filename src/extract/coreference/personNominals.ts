/**
 * "the Chinese leader", "the top US diplomat", "the former Cuban president", "his brother": titles with no name
 * beside them, found again among the titles that names bear in the article. Rather none than a wrong one.
 */
import type { Nominals } from '../../schema/nominals.js';
import type { Titles } from '../../schema/titles.js';
import type { Description } from '../descriptions.js';
import type { TitlePhrase } from '../titlePhrases.js';
import { dependents, relation, type Tree } from '../tree.js';
import type { Candidate } from './candidates.js';

/** What a described person is called, with whom or what owns the post. */
export interface Profile {
  readonly draft: number;
  /** Last words of the title, `prime-minister` where it is one. */
  readonly post: string;
  readonly words: readonly string[];
  readonly owner: number | undefined;
  /** Token of the described name. */
  readonly holder: number;
}

export interface NominalContext {
  readonly tree: Tree;
  readonly titles: Titles;
  readonly nominals: Nominals;
  /** Entities a token is known to stand for: names, adjectives of nationality, resolved pronouns. */
  readonly draftsAt: (token: number) => readonly number[];
  readonly isPerson: (draft: number) => boolean;
}

export function profilesOf(context: NominalContext, descriptions: readonly Description[]): Profile[] {
  const { document } = context.tree.annotation;
  return descriptions.flatMap(({ holder, title, owner, construction }): Profile[] => {
    const [draft] = context.draftsAt(holder);
    if (draft === undefined || !context.isPerson(draft) || !title || construction === 'party') return [];
    const words = document.text.slice(title.start, title.end).toLowerCase().split(/\s+/);
    return [{ draft, post: postOf(words, context.titles), words, owner: ownerOf(context, owner), holder }];
  });
}

/** Last word of the post; `secretary` of "secretary of state"; `prime-minister` of two words. */
function postOf(words: readonly string[], titles: Titles): string {
  const before = words.slice(0, words.includes('of') ? words.indexOf('of') : words.length);
  const last = titles.singularOf(before.at(-1) ?? '');
  return last === 'minister' && before.at(-2) === 'prime' ? 'prime-minister' : last;
}

function ownerOf({ draftsAt }: NominalContext, owner: number | undefined): number | undefined {
  return owner === undefined ? undefined : draftsAt(owner)[0];
}

/** The person a title phrase stands for; `known` are the mentions of persons so far. */
export function personOf(
  context: NominalContext,
  phrase: TitlePhrase,
  profiles: readonly Profile[],
  known: readonly Candidate[],
): number | undefined {
  const { tree } = context;
  if (phrase.plural || isPredicate(tree, phrase)) return undefined;
  const words = tree.tokens.slice(phrase.titleFirst, phrase.titleEnd).map(token => token.text.toLowerCase());
  const owner = ownerOf(context, phrase.owner);
  if (phrase.owner !== undefined && owner === undefined) return undefined;
  if (!phrase.definite && owner === undefined) return undefined;
  if (namesSomethingElse(context, phrase)) return undefined;
  const seeker = { post: postOf(words, context.titles), words, owner };
  const ofKin = phrase.kind === 'kin' || phrase.kind === 'peer';
  if (ofKin && owner === undefined) return undefined;
  const fitting = profiles.filter(
    profile =>
      fitsProfile(context.nominals, seeker, profile) &&
      !ownedElsewhere(seeker, profile, profiles) &&
      mayServe(context, phrase, owner, profile),
  );
  const lastBefore = (draft: number) =>
    known.findLast(({ drafts, head }) => drafts.includes(draft) && head < phrase.head)?.head ?? -1;
  const drafts = [...new Set(fitting.map(profile => profile.draft))].filter(draft => draft !== owner);
  const before = drafts.filter(draft => lastBefore(draft) >= 0).sort((a, b) => lastBefore(b) - lastBefore(a));
  if (before.length > 0) {
    const isSure =
      owner !== undefined || fitting.some(({ draft, post }) => draft === before[0] && post === seeker.post);
    const isHeading = phrase.first === tree.annotation.sentences[tree.tokens[phrase.head]!.sentence]!.first;
    if (!phrase.determined && !isHeading) return undefined;
    return (phrase.determined && isSure) || before.length === 1 ? before[0] : undefined;
  }
  const exact = drafts.filter(draft =>
    fitting.some(profile => profile.draft === draft && profile.post === seeker.post),
  );
  return owner !== undefined && exact.length === 1 && phrase.definite ? exact[0] : undefined;
}

/** Same owner where both tell one; same post, or a general word for it; no other modifiers. */
function fitsProfile(
  nominals: Nominals,
  seeker: Omit<Profile, 'draft' | 'holder'>,
  profile: Profile,
): boolean {
  if (seeker.owner !== undefined && profile.owner !== undefined && seeker.owner !== profile.owner)
    return false;
  if (seeker.post === profile.post) {
    const lacking = seeker.words.filter(word => !profile.words.includes(word));
    return lacking.length === 0 || profile.words.length === 1;
  }
  if (seeker.owner !== undefined && profile.owner === undefined) return false;
  if (nominals.persons.get(seeker.post)?.has(profile.post)) return true;
  return seeker.owner !== undefined && (nominals.persons.get(profile.post)?.has(seeker.post) ?? false);
}

/** The holder has posts, but all with another owner. */
function ownedElsewhere(
  { owner }: Pick<Profile, 'owner'>,
  { draft }: Profile,
  profiles: readonly Profile[],
): boolean {
  const owners = profiles.filter(other => other.draft === draft && other.owner !== undefined);
  return owner !== undefined && owners.length > 0 && owners.every(other => other.owner !== owner);
}

/**
 * "Japan's foreign minister" is no "Foreign Minister Spanta" but where Japan was spoken of before Spanta: a post
 * told without its owner belongs to somebody the reader has already met.
 */
function mayServe(
  { tree, draftsAt }: NominalContext,
  phrase: TitlePhrase,
  owner: number | undefined,
  { owner: known, holder }: Profile,
): boolean {
  if (owner === undefined || known !== undefined) return true;
  return tree.tokens
    .slice(0, holder)
    .some(({ index }) => (index < phrase.first || index >= phrase.end) && draftsAt(index).includes(owner));
}

/** "the exiled Tibetan leader" where nothing is known of Tibet: an adjective in capitals that gives no entity. */
function namesSomethingElse({ tree, draftsAt }: NominalContext, phrase: TitlePhrase): boolean {
  const { first: start } = tree.annotation.sentences[tree.tokens[phrase.head]!.sentence]!;
  for (let token = Math.max(phrase.first, start + 1); token < phrase.titleFirst; token++)
    if (/^\p{Lu}/u.test(tree.tokens[token]!.text) && draftsAt(token).length === 0) return true;
  return false;
}

/** "was the president", "elected president", "as president". */
function isPredicate(tree: Tree, phrase: TitlePhrase): boolean {
  const token = tree.tokens[phrase.head]!;
  if (dependents(tree, phrase.head, 'cop').length > 0 || relation(token) === 'xcomp') return true;
  return dependents(tree, phrase.head, 'case').some(child => tree.tokens[child]!.text.toLowerCase() === 'as');
}
