/**
 * "the Chinese leader", "the top US diplomat", "the former Cuban president", "his brother": titles with no name
 * beside them, found again among the titles that names bear in the article. Rather none than a wrong one.
 */
import { startsWithCapital } from '../../model/letters.js';
import type { TitlePhrase } from '../titles/titlePhrases.js';
import { dependents, relation, type Tree } from '../tree/tree.js';
import type { Candidate } from './candidates.js';
import {
  closeness,
  fitsProfile,
  type NominalContext,
  ownedElsewhere,
  ownerOf,
  type Profile,
  postOf,
  type Sought,
} from './postProfiles.js';

/** The person a title phrase stands for; `phrases` are all that no name stands beside, `known` the mentions of persons so far. */
export function personOf(
  context: NominalContext,
  phrase: TitlePhrase,
  phrases: readonly TitlePhrase[],
  profiles: readonly Profile[],
  known: readonly Candidate[],
): number | undefined {
  const { tree } = context;
  if (phrase.plural || isPredicate(tree, phrase) || bringsInAnother(phrase)) return undefined;
  const words = tree.tokens.slice(phrase.titleFirst, phrase.titleEnd).map(token => token.lower);
  const owner = ownerOf(context, phrase.owner);
  // "the kingdom's health minister": the country that the article is about.
  const isHere =
    phrase.owner !== undefined && context.nominals.countries.has(tree.tokens[phrase.owner]!.lemma);
  if (phrase.owner !== undefined && owner === undefined && !isHere) return undefined;
  const isHeading = tree.annotation.sentences[tree.tokens[phrase.head]!.sentence]!.kind !== 'paragraph';
  if (!phrase.definite && owner === undefined && !isHeading) return undefined;
  if (namesSomethingElse(context, phrase)) return undefined;
  const seeker = { post: postOf(words, context.titles), words, owner, past: phrase.past };
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
  const closenessOf = (draft: number) =>
    Math.max(
      ...fitting
        .filter(profile => profile.draft === draft)
        .map(profile => closeness(context.nominals, seeker, profile)),
    );
  // "the UN chief" is the Secretary-General of the UN before he is a chief of anything.
  const isOf = (draft: number) =>
    Number(owner !== undefined && fitting.some(one => one.draft === draft && one.owner === owner));
  const before = drafts
    .filter(draft => lastBefore(draft) >= 0)
    .sort((a, b) => isOf(b) - isOf(a) || closenessOf(b) - closenessOf(a) || lastBefore(b) - lastBefore(a));
  const best = before[0];
  if (best !== undefined) {
    const isAlone = before.filter(draft => closenessOf(draft) === closenessOf(best)).length === 1;
    const isSure = owner !== undefined || closenessOf(best) > 0;
    if (closenessOf(best) === 0 && owner === undefined && bearsNoName(context, phrase)) return undefined;
    // "A navy spokesman said … The spokesman added": who was brought in after the last word of the named one.
    const isUnnamed = phrases.some(
      other =>
        bringsInAnother(other) &&
        other.head < phrase.head &&
        tree.tokens[other.head]!.lemma === tree.tokens[phrase.head]!.lemma &&
        (owner === undefined
          ? other.head > lastBefore(best)
          : ownerOf(context, other.owner) === owner && !isOf(best)),
    );
    if (isUnnamed) return undefined;
    if (!phrase.determined && !opensHeading(tree, phrase) && !speaksAlone(tree, phrase)) return undefined;
    return (phrase.determined && isSure) || isAlone ? best : undefined;
  }
  // Whom a later sentence names without a country may be anybody's minister.
  const near = tree.tokens[phrase.head]!.sentence + LEAD;
  const exact = drafts.filter(draft =>
    fitting.some(
      profile =>
        profile.draft === draft &&
        closeness(context.nominals, seeker, profile) > 0 &&
        (profile.owner === owner || tree.tokens[profile.holder]!.sentence < near),
    ),
  );
  if (exact.length === 1 && owner !== undefined && (phrase.definite || opensHeading(tree, phrase)))
    return exact[0];
  // "The judge ruled … Judge Weber added": the one judge of the article, named at once.
  const isSoon = exact.length === 1 && drafts.length === 1 && context.speaking.has(phrase.head);
  const [named] = fitting;
  if (isSoon && phrase.definite && named && tree.tokens[named.holder]!.sentence <= near) return exact[0];
  // "Chile summons envoy after foreign minister calls …": headlines leave out whose, and the article tells of one.
  const posts = drafts.filter(draft => closenessOf(draft) > 0);
  if (isHeading && !phrase.determined && posts.length === 1 && drafts.length === 1) return posts[0];
  const leading = leadsArticle(context, phrase, seeker, profiles);
  if (leading !== undefined) return leading;
  // A holder brought in long after the phrase is somebody else.
  const isLate = fitting.every(({ holder }) => tree.tokens[holder]!.sentence >= near);
  return isLate ? onlyUntitled(context, phrase, profiles, known) : undefined;
}

/** "a spokesman for the navy", "a minister": somebody the reader has not met. */
function bringsInAnother({ determined, definite }: TitlePhrase): boolean {
  return determined && !definite;
}

/** Sentences at the top of an article in which somebody may stand under a title before the name is told. */
const LEAD = 2;

/** "The UN chief has urged … Secretary-General Rossi told": the one person of that kind, in the first sentences. */
function leadsArticle(
  { tree, nominals }: NominalContext,
  phrase: TitlePhrase,
  seeker: Sought,
  profiles: readonly Profile[],
): number | undefined {
  if (tree.tokens[phrase.head]!.sentence >= LEAD || seeker.owner === undefined) return undefined;
  if (!phrase.definite && !opensHeading(tree, phrase)) return undefined;
  const drafts = new Set(
    profiles
      .filter(
        ({ post, owner, past, holder }) =>
          (owner === undefined || owner === seeker.owner) &&
          past === seeker.past &&
          tree.tokens[holder]!.sentence > tree.tokens[phrase.head]!.sentence &&
          nominals.persons.get(seeker.post)?.has(post),
      )
      .map(({ draft }) => draft),
  );
  const [draft] = drafts;
  return drafts.size === 1 ? draft : undefined;
}

/** "…, Chilean presidential spokesman has added": agencies leave out the determiner of a subject after a comma. */
function speaksAlone(tree: Tree, phrase: TitlePhrase): boolean {
  const subject = tree.tokens[phrase.head]!;
  return (
    phrase.owner !== undefined &&
    subject.deprel === 'nsubj' &&
    subject.head > phrase.head &&
    /^[,”"]$/.test(tree.tokens[phrase.first - 1]?.text ?? '')
  );
}

/** "Chilean minister says": first words of a headline, which leaves out the determiner. */
function opensHeading(tree: Tree, phrase: TitlePhrase): boolean {
  return phrase.first === tree.annotation.sentences[tree.tokens[phrase.head]!.sentence]!.first;
}

/** Sentences back in which somebody may have been brought in without a name. */
const MEMORY = 6;

/** "A ministry official said … The official said", "the official, who spoke on condition of anonymity". */
function bearsNoName({ tree, nominals }: NominalContext, phrase: TitlePhrase): boolean {
  const { lemma, sentence } = tree.tokens[phrase.head]!;
  const isUnnamed = tree.tokens
    .slice(phrase.first, phrase.head)
    .some(({ lower }) => nominals.unnamed.has(lower));
  if (isUnnamed) return true;
  return tree.tokens.slice(0, phrase.head + 1).some(token => {
    if (token.lemma !== lemma || sentence - token.sentence > MEMORY || tree.nameAt[token.index]) return false;
    const { end } = tree.annotation.sentences[token.sentence]!;
    const after = tree.tokens.slice(token.index + 1, end);
    if (after.some(({ lower }) => nominals.anonymity.has(lower))) return true;
    const isIndefinite = dependents(tree, token.index, 'det', 'nummod').some(child =>
      /^(?:an?|one|another|some)$/i.test(tree.tokens[child]!.text),
    );
    // "one of Ortega's lawyers", "Ortega's lawyer"
    const isOneOf = token.xpos === 'NNS' && /^(?:one|some|two)$/i.test(tree.tokens[token.head]?.text ?? '');
    const isOwned =
      dependents(tree, token.index, 'nmod:poss').some(child => isPersonal(tree, child)) &&
      !isBesideName(tree, token.index);
    return (isIndefinite || isOneOf || isOwned) && token.index < phrase.head && relation(token) !== 'appos';
  });
}

function isPersonal(tree: Tree, token: number): boolean {
  return tree.nameAt[token]?.type === 'PERSON' || tree.tokens[token]!.xpos === 'PRP$';
}

/** "his lawyer Ann Lee", "his lawyer, Ann Lee,". */
function isBesideName(tree: Tree, noun: number): boolean {
  const next = tree.tokens[noun + 1]?.text === ',' ? noun + 2 : noun + 1;
  return tree.nameAt[next]?.type === 'PERSON';
}

/** Sentences back in which a person without a title is sought for one. */
const REACH = 3;

/** "The minister" where no minister was named: the one person spoken of, if the text gives them no title. */
function onlyUntitled(
  context: NominalContext,
  phrase: TitlePhrase,
  profiles: readonly Profile[],
  known: readonly Candidate[],
): number | undefined {
  const { tree, isPerson, speaking } = context;
  const { owner } = phrase;
  const { sentence } = tree.tokens[phrase.head]!;
  const { text } = tree.tokens[phrase.first]!;
  // "the Australian journalist": what somebody works as has no owner, a post has.
  const isWork = phrase.kind === 'role' || phrase.kind === 'employment';
  if (phrase.kind === 'kin' || phrase.kind === 'peer' || phrase.past) return undefined;
  // "the party's spokesman said": whose he is, the reader knows.
  const fitsOwner = (word: number): boolean =>
    tree.tokens[word]!.upos === 'ADJ' || (!isPersonal(tree, word) && speaking.has(phrase.head));
  if (owner !== undefined && !(isWork && fitsOwner(owner))) return undefined;
  if (!/^the$/i.test(text) && !(opensHeading(tree, phrase) && !phrase.determined)) return undefined;
  if (bearsNoName(context, phrase)) return undefined;
  const near = known.filter(
    candidate =>
      candidate.head < phrase.head &&
      sentence - candidate.sentence <= REACH &&
      candidate.drafts.some(draft => isPerson(draft)),
  );
  const drafts = new Set(near.flatMap(candidate => candidate.drafts));
  const untitled = [...drafts].filter(draft => !profiles.some(profile => profile.draft === draft));
  const [draft] = untitled;
  const leads = near.some(({ drafts: [one], role }) => one === draft && role === 'subject');
  // "According to the lawyer, Ortega is ill": who is named beside the phrase is another.
  const isBeside = known.some(
    candidate =>
      candidate.sentence === sentence && candidate.kind === 'name' && candidate.drafts[0] === draft,
  );
  if (untitled.length === 1) return leads && !isBeside ? draft : undefined;
  // Of several, the one who spoke in the sentence before and so goes on.
  const subjects = new Set(
    near
      .filter(one => one.isMainSubject && speaking.has(one.head) && sentence - one.sentence === 1)
      .flatMap(one => one.drafts)
      .filter(one => untitled.includes(one)),
  );
  return isWork && speaking.has(phrase.head) && subjects.size === 1 ? [...subjects][0] : undefined;
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
    // "South Korean": the entity is at the second word.
    if (isHigh(tree, token) && draftsAt(token).length === 0)
      if (!isHigh(tree, token + 1) || draftsAt(token + 1).length === 0) return true;
  return false;
}

function isHigh(tree: Tree, token: number): boolean {
  return startsWithCapital(tree.tokens[token]?.text ?? '');
}

/** "was the president", "elected president", "as president". */
function isPredicate(tree: Tree, phrase: TitlePhrase): boolean {
  const token = tree.tokens[phrase.head]!;
  if (dependents(tree, phrase.head, 'cop').length > 0 || relation(token) === 'xcomp') return true;
  return dependents(tree, phrase.head, 'case').some(child => tree.tokens[child]!.lower === 'as');
}
