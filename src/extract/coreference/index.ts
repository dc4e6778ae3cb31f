/**
 * Who is who in one article. In: names, syntax, quoted speech by form, descriptions. Out: chains, that is every
 * entity with its mentions, and for each token the entities it stands for.
 *
 *   names → titles without names → "the two sides", "the ministry" → pronouns → "his brother"
 */

import type { Annotation } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { Chains } from '../chains.js';
import type { QuotedSpeech } from '../quoted.js';
import type { Description } from '../titles/descriptions.js';
import { findTitlePhrases, type TitlePhrase } from '../titles/titlePhrases.js';
import { dependents, headOfRange, type Tree, treeOf } from '../tree/tree.js';
import { type World, worldOf } from '../world.js';
import { ageNominals } from './ageNominals.js';
import { type Candidate, candidateAt } from './candidates.js';
import { buildChains, type Draft, type Reference } from './chainBuilder.js';
import { genderOfPerson, type PersonGender } from './genders.js';
import { governedNominals, groupNominals, type Nominal } from './groupNominals.js';
import { type KnownDrafts, knownDrafts } from './knownDrafts.js';
import { referencesOfNames } from './nameReferences.js';
import { resolveNeuters } from './neuters.js';
import { partisanOf, tellsPartisan } from './partisans.js';
import { personOf } from './personNominals.js';
import { resolvePlurals } from './plurals.js';
import { type Profile, profilesOf } from './postProfiles.js';
import type { Ranking } from './pronounContext.js';
import { findSought, resolvePersonPronouns } from './pronouns.js';
import { speakingTokens, speechAround } from './speech.js';

const UNKNOWN: PersonGender = { told: undefined, named: undefined };

/** `observe` is shown each pronoun of a person with its candidates, as training and explanations need. */
export function resolveCoreference(
  annotation: Annotation,
  quotedSpeech: readonly QuotedSpeech[],
  descriptions: readonly Description[],
  schema: Schema,
  observe?: (ranking: Ranking) => void,
): Chains {
  const tree = treeOf(annotation);
  const world = worldOf(schema.gazetteers);
  const speechAt = speechAround(tree, quotedSpeech);
  const { drafts, groups, references } = referencesOfNames(tree, schema, world);
  const genders = groups.map(group =>
    group.type === 'PERSON' ? genderOfPerson(group, tree, descriptions, schema.titles, world) : undefined,
  );
  const isPerson = (draft: number) => drafts[draft]!.type === 'PERSON';

  const all: Reference[] = [...references];
  const atToken = new Map<number, readonly number[]>();
  const add = (reference: Reference) => {
    const meant = reference.standsFor === undefined ? reference.drafts : [reference.standsFor];
    for (const token of reference.tokens) atToken.set(token, meant);
  };
  references.forEach(add);
  /** Who is told by a party is not the party. */
  const retract = (token: number) => {
    atToken.delete(token);
    const at = all.findIndex(({ kind, tokens }) => kind === undefined && tokens.includes(token));
    if (at >= 0) all.splice(at, 1);
  };
  const known: Candidate[] = references
    .filter(({ kind }) => kind === 'name')
    .map(({ span, tokens, drafts: meant, standsFor }) => {
      const head = headOfRange(tree.tokens, tokens[0]!, tokens.at(-1)! + 1);
      return candidateAt(tree, head, span, standsFor === undefined ? meant : [standsFor], 'name', speechAt);
    });
  const take = (candidates: readonly Candidate[]) => {
    for (const candidate of candidates) {
      const { kind, span, head, drafts: meant } = candidate;
      known.push(candidate);
      if (meant.length === 0) continue;
      const reference: Reference = { kind, span, tokens: [head], drafts: meant, standsFor: undefined };
      all.push(reference);
      add(reference);
    }
    known.sort((a, b) => a.head - b.head);
  };

  const draftsAt = (token: number) => atToken.get(token) ?? [];
  const { countryOf, isCountry, capitalOf } = knownDrafts(drafts, world);
  const speaking = speakingTokens(tree, quotedSpeech);
  const titled = { tree, titles: schema.titles, nominals: schema.nominals, draftsAt, isPerson, speaking };
  const described = new Set(descriptions.map(({ title }) => title?.start));
  const phrases = findTitlePhrases(tree, schema.titles, world).filter(
    phrase => !described.has(tree.tokens[phrase.titleFirst]!.start),
  );
  const isPronounOwned = ({ owner }: TitlePhrase) =>
    owner !== undefined && schema.pronouns.classOf.has(tree.tokens[owner]!.lower);
  const asCandidates = (chosen: readonly TitlePhrase[]) => {
    const profiles = profilesOf(titled, descriptions);
    return chosen.flatMap(phrase => {
      const isPartisan = tellsPartisan(titled, phrase);
      const draft = isPartisan
        ? partisanOf(titled, phrase, descriptions, known)
        : personOf(titled, phrase, phrases, profiles, known);
      if (isPartisan) retract(phrase.head);
      if (draft === undefined && (!phrase.determined || phrase.plural)) return [];
      const span = { start: tree.tokens[phrase.first]!.start, end: tree.tokens[phrase.end - 1]!.end };
      return [candidateAt(tree, phrase.head, span, draft === undefined ? [] : [draft], 'nominal', speechAt)];
    });
  };

  for (const reference of titlesBesideNames(tree, descriptions, draftsAt)) {
    all.push(reference);
    add(reference);
  }
  take(asCandidates(phrases.filter(phrase => !isPronounOwned(phrase))));
  take(
    tree.tokens
      .filter(({ index, lower }) => lower === 'one' && tree.tokens[index + 1]?.text === 'of')
      .map(({ index, start, end }) => candidateAt(tree, index, { start, end }, [], 'nominal', speechAt)),
  );
  const serves = profilesOf(titled, descriptions);
  const servedBy = (draft: number) => countryServed(drafts, world, isCountry, serves, draft);
  const takeNominals = (nominals: readonly Nominal[]) =>
    take(
      nominals
        .filter(({ head }) => draftsAt(head).length === 0)
        .map(({ head, first, drafts: meant }) => {
          const span = { start: tree.tokens[first]!.start, end: tree.tokens[head]!.end };
          return candidateAt(tree, head, span, meant, 'nominal', speechAt);
        }),
    );
  const grouped = {
    tree,
    nominals: schema.nominals,
    drafts,
    draftsAt,
    countryOf,
    isCountry,
    capitalOf,
    servedBy,
  };
  takeNominals(groupNominals(grouped, known));
  take(
    ageNominals(tree, known, isPerson)
      .filter(({ head }) => draftsAt(head).length === 0)
      .map(({ head, first, draft }) => {
        const span = { start: tree.tokens[first]!.start, end: tree.tokens[head]!.end };
        return candidateAt(tree, head, span, [draft], 'nominal', speechAt);
      }),
  );
  const isCollective = (draft: number) =>
    drafts[draft]!.type === 'ORGANIZATION' || countryOf(draft) !== undefined;
  const opposesOwn = (token: number, draft: number): boolean => {
    const { deprel, head } = tree.tokens[token]!;
    if (deprel !== 'nsubj' || !schema.pronouns.opposing.has(tree.tokens[head]?.lemma ?? '')) return false;
    // "urged Norway to act": the parser may take Norway for the subject of what follows.
    const clauses = dependents(tree, head, 'xcomp', 'ccomp').flatMap(verb => dependents(tree, verb, 'nsubj'));
    const objects = [...dependents(tree, head, 'obj', 'iobj'), ...clauses].flatMap(object =>
      draftsAt(object),
    );
    return serves.some(one => one.draft === draft && one.owner !== undefined && objects.includes(one.owner));
  };
  const genderOf = (draft: number) => genders[draft] ?? UNKNOWN;
  const persons = { isPerson, isCollective, genderOf, opposesOwn };
  const sought = findSought(tree, schema.pronouns, speechAt);
  const seeking = {
    observe,
    tree,
    pronouns: schema.pronouns,
    sought,
    quotedSpeech,
    speaking,
    speechAt,
    persons,
  };
  take(resolvePersonPronouns(seeking, [...known]));
  take(resolvePlurals(seeking, [...known]));
  const servedThrough = (pronoun: number): string | undefined => {
    const holder = descriptions.find(({ owner }) => owner === pronoun)?.holder;
    const [person] = holder === undefined ? [] : draftsAt(holder);
    return person !== undefined && isPerson(person)
      ? world.countryOfPerson(drafts[person]!.name)?.name
      : undefined;
  };
  take(resolveNeuters(seeking, [...known], draft => countryOf(draft)?.name, servedThrough));
  takeNominals(governedNominals(grouped, known));
  take(asCandidates(phrases.filter(isPronounOwned)).filter(({ drafts: meant }) => meant.length > 0));
  return buildChains(drafts, all, annotation.document.text);
}

/** The country of a person's post, as the article tells it or as it is known of the person. */
function countryServed(
  drafts: readonly Draft[],
  world: World,
  isCountry: KnownDrafts['isCountry'],
  profiles: readonly Profile[],
  draft: number,
): number | undefined {
  const told = profiles.find(
    ({ draft: holder, owner, past }) => holder === draft && owner !== undefined && !past && isCountry(owner),
  );
  if (told) return told.owner;
  const known = world.countryOfPerson(drafts[draft]!.name)?.name;
  const found = drafts.findIndex(({ type, name }) => type === 'PLACE' && name === known);
  return found < 0 ? undefined : found;
}

/** "China's top diplomat, Wang Yi": the title stands for its holder too, though it is no mention of its own. */
function titlesBesideNames(
  tree: Tree,
  descriptions: readonly Description[],
  draftsAt: (token: number) => readonly number[],
): Reference[] {
  return descriptions.flatMap(({ holder, title, construction }): Reference[] => {
    if (!title || (construction !== 'prenominal' && construction !== 'apposition')) return [];
    const { first, end } = tree.annotation.sentences[tree.tokens[holder]!.sentence]!;
    const inside = tree.tokens
      .slice(first, end)
      .filter(token => token.start >= title.start && token.end <= title.end);
    const head = headOfRange(tree.tokens, inside[0]!.index, inside.at(-1)!.index + 1);
    const drafts = draftsAt(holder);
    if (drafts.length === 0 || draftsAt(head).length > 0) return [];
    return [{ kind: undefined, span: title, tokens: [head], drafts, standsFor: undefined }];
  });
}
