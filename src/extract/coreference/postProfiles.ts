/**
 * Posts that persons bear in an article, and how well a title without a name fits them. In: descriptions, and what is
 * known of each token. Out: profiles, one for each title of each person; whether, and how closely, what is sought fits one.
 */
import type { Nominals } from '../../schema/nominals.js';
import type { Titles } from '../../schema/titles.js';
import type { Description } from '../titles/descriptions.js';
import type { Tree } from '../tree/tree.js';

/** What a described person is called, with whom or what owns the post. */
export interface Profile {
  readonly draft: number;
  /** Last words of the title, `prime-minister` where it is one. */
  readonly post: string;
  readonly words: readonly string[];
  readonly owner: number | undefined;
  readonly past: boolean;
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
  /** Tokens of the names and nouns that speak anywhere in the article. */
  readonly speaking: ReadonlySet<number>;
}

export function profilesOf(context: NominalContext, descriptions: readonly Description[]): Profile[] {
  const { document } = context.tree.annotation;
  return descriptions.flatMap(({ holder, title, owner, past, construction }): Profile[] => {
    const [draft] = context.draftsAt(holder);
    if (draft === undefined || !context.isPerson(draft) || !title || construction === 'party') return [];
    const words = document.text.slice(title.start, title.end).toLowerCase().split(/\s+/);
    return [words, withoutStyle(words, context.titles)].flatMap(given => {
      const post = given && postOf(given, context.titles);
      return post ? [{ draft, post, words: given, owner: bodyOf(context, owner), past, holder }] : [];
    });
  });
}

/** "foreign minister" of "Foreign Minister Prince Saud": where a style follows a post. */
function withoutStyle(words: readonly string[], titles: Titles): readonly string[] | undefined {
  const isStyled = titles.styles.has(words.at(-1)!) && titles.kindOf(words.at(-2) ?? '') === 'office';
  return isStyled ? words.slice(0, -1) : undefined;
}

/** "the Ortega government spokesman" speaks for a government, which a later sentence may call by its country. */
function bodyOf(context: NominalContext, owner: number | undefined): number | undefined {
  const draft = ownerOf(context, owner);
  if (owner === undefined || draft === undefined || !context.isPerson(draft)) return draft;
  const next = context.tree.tokens[context.tree.nameAt[owner]?.end ?? owner + 1];
  return next && context.nominals.governments.has(next.lemma) ? undefined : draft;
}

/** Last word of the post; `secretary` of "secretary of state"; `prime-minister`, `press-secretary` of two words. */
export function postOf(words: readonly string[], titles: Titles): string {
  const before = words.slice(0, words.includes('of') ? words.indexOf('of') : words.length);
  const last = titles.singularOf(before.at(-1) ?? '');
  if (last === 'secretary' && titles.voices.has(before.at(-2) ?? '')) return 'press-secretary';
  return last === 'minister' && before.at(-2) === 'prime' ? 'prime-minister' : last;
}

export function ownerOf({ draftsAt }: NominalContext, owner: number | undefined): number | undefined {
  return owner === undefined ? undefined : draftsAt(owner)[0];
}

/** 0 for a general word ("leader" of a president); more where the post, its rank and its time are the same. */
export function closeness(nominals: Nominals, seeker: Sought, profile: Profile): number {
  if (seeker.post !== profile.post) return 0;
  const rank = ({ words }: { readonly words: readonly string[] }) =>
    words.filter(word => nominals.ranks.has(word)).join();
  return 1 + (seeker.past === profile.past ? 1 : 0) + (rank(seeker) === rank(profile) ? 2 : 0);
}

export type Sought = Omit<Profile, 'draft' | 'holder'>;

/** Same owner where both tell one; same post, or a general word for it; no other modifiers. */
export function fitsProfile(nominals: Nominals, seeker: Sought, profile: Profile): boolean {
  if (seeker.owner !== undefined && profile.owner !== undefined && seeker.owner !== profile.owner)
    return false;
  if (seeker.post === profile.post) {
    const isLower = profile.words.some(word => nominals.lowerRanks.has(word) && !seeker.words.includes(word));
    if (isLower && seeker.post !== 'minister') return false;
    const lacking = seeker.words.filter(word => !profile.words.includes(word));
    // "the PM" of a prime minister: one word, however it is cut short
    return lacking.length === 0 || profile.words.length === 1 || seeker.words.length === 1;
  }
  if (seeker.owner !== undefined && profile.owner === undefined) return false;
  if (nominals.persons.get(seeker.post)?.has(profile.post)) return true;
  return seeker.owner !== undefined && (nominals.persons.get(profile.post)?.has(seeker.post) ?? false);
}

/** The holder has posts, but all with another owner. */
export function ownedElsewhere(
  { owner }: Pick<Profile, 'owner'>,
  { draft }: Profile,
  profiles: readonly Profile[],
): boolean {
  const owners = profiles.filter(other => other.draft === draft && other.owner !== undefined);
  return owner !== undefined && owners.length > 0 && owners.every(other => other.owner !== owner);
}
