/**
 * Common nouns for countries and bodies: "the Chilean government", "the two sides", "both countries", "the
 * ministry", "the Lebanese capital", and "the two leaders" for persons. Rather none than a wrong one.
 */
import { startsWithCapital } from '../../model/letters.js';
import type { Nominals } from '../../schema/nominals.js';
import { fold } from '../spelling.js';
import { relation, type Tree } from '../tree/tree.js';
import { type Candidate, tellsOf } from './candidates.js';
import type { Draft } from './chainBuilder.js';
import type { KnownDrafts } from './knownDrafts.js';
import { firstOfPhrase, isDefinite, lemmaAt, wordAt } from './nominalPhrases.js';

export interface GroupContext extends KnownDrafts {
  readonly tree: Tree;
  readonly nominals: Nominals;
  readonly drafts: readonly Draft[];
  readonly draftsAt: (token: number) => readonly number[];
  /** The country that a person serves. */
  readonly servedBy: (draft: number) => number | undefined;
}

export interface Nominal {
  readonly head: number;
  readonly first: number;
  readonly drafts: readonly number[];
}

/** Sentences back in which a pair or a body is sought. */
const REACH = 3;

export function groupNominals(context: GroupContext, known: readonly Candidate[]): Nominal[] {
  const found: Nominal[] = [];
  for (const { index, upos } of context.tree.tokens) {
    if (context.tree.nameAt[index] || !HEADS.has(upos) || !isGroupWord(context, index)) continue;
    const first = firstOfPhrase(context.tree, index);
    const meant = meaningOf(context, first, index, known);
    const drafts = meant.length > 0 ? meant : governmentAgain(context, found, first, index);
    if (drafts.length > 0) found.push({ head: index, first, drafts });
  }
  return found;
}

/** "the government" alone: the one government that has been spoken of under that word. */
function governmentAgain(
  { tree, nominals }: GroupContext,
  found: readonly Nominal[],
  first: number,
  head: number,
): readonly number[] {
  const noun = lemmaAt(tree, head);
  if (!nominals.governments.has(noun) || head !== first + 1 || wordAt(tree, first) !== 'the') return [];
  const before = found.filter(one => lemmaAt(tree, one.head) === noun).map(({ drafts }) => drafts);
  return before.length > 0 && before.every(drafts => drafts.join() === before[0]!.join()) ? before[0]! : [];
}

const HEADS: ReadonlySet<string> = new Set(['NOUN', 'NUM', 'PRON', 'DET', 'PROPN']);

function isGroupWord({ tree, nominals }: GroupContext, token: number): boolean {
  return nominals.pairs.two.has(tree.tokens[token]!.lower) || nominals.groups.has(lemmaAt(tree, token));
}

function meaningOf(
  context: GroupContext,
  first: number,
  head: number,
  known: readonly Candidate[],
): readonly number[] {
  const { tree, nominals } = context;
  const noun = lemmaAt(tree, head);
  const before = () => known.filter(candidate => candidate.head < head);
  if (isPaired(context, first, head)) {
    if (nominals.pairs.two.has(noun) || nominals.pairedPersons.has(noun))
      return lastTwoPersons(context, before(), head);
    return nominals.pairedPlaces.has(noun) ? countryPair(context, before(), head) : [];
  }
  if (tree.tokens[head]!.xpos === 'NNS' && !nominals.governments.has(noun)) return [];
  if (!isDefinite(tree, first, head)) return [];
  const country = countryInside(context, first, head);
  if (nominals.governments.has(noun)) {
    const governed = country ?? governedBy(context, first, head);
    return governed === undefined ? [] : [governed];
  }
  if (nominals.capitals.has(noun)) return capitalIn(context, country);
  if (nominals.countries.has(noun))
    return country === undefined ? nearestCountry(context, before(), head) : [];
  if (nominals.waters.has(noun)) return waterCalled(context, noun, before(), first, head);
  if (nominals.bodies.has(noun)) return bodyCalled(context, noun, country, before, first, head);
  return [];
}

/** "the two leaders", "both countries", "two sides", "the two" with nothing behind. */
function isPaired({ tree, nominals }: GroupContext, first: number, head: number): boolean {
  const { two, both, bare } = nominals.pairs;
  const last = wordAt(tree, head);
  if (!two.has(last) && (!/^NNP?S$/.test(tree.tokens[head]!.xpos) || head - first > 3)) return false;
  const words: string[] = [];
  for (let token = first; token <= head; token++) words.push(wordAt(tree, token));
  if (two.has(last))
    return words[0] === 'the' && words.length === 2 && relation(tree.tokens[head]!) !== 'nummod';
  if (words.some(word => both.has(word))) return true;
  return words.some(word => two.has(word)) && (/^(?:the|these)$/.test(words[0]!) || bare.has(last));
}

/** The one country that a name or an adjective inside the phrase gives. */
function countryInside(
  { drafts, draftsAt, capitalOf }: GroupContext,
  first: number,
  head: number,
): number | undefined {
  const inside = new Set<number>();
  for (let token = first; token < head; token++)
    for (const draft of draftsAt(token)) {
      const governed = capitalOf(draft)?.name;
      const country = drafts.findIndex(({ type, name }) => type === 'PLACE' && name === governed);
      if (country >= 0) inside.add(country);
      else if (drafts[draft]!.type === 'PLACE') inside.add(draft);
    }
  return inside.size === 1 ? [...inside][0] : undefined;
}

/** "the Biden administration": the country of the person inside the phrase. */
function governedBy(
  { tree, draftsAt, servedBy }: GroupContext,
  first: number,
  head: number,
): number | undefined {
  const [leader] = tree.nameAt[head - 1]?.type === 'PERSON' ? draftsAt(head - 1) : [];
  const [owner] = tree.nameAt[first]?.type === 'PERSON' ? draftsAt(first) : [];
  const person = leader ?? owner;
  return person === undefined ? undefined : servedBy(person);
}

/** The last two persons named, whoever tells of them left out where two others were. */
function lastTwoPersons(
  context: GroupContext,
  before: readonly Candidate[],
  head: number,
): readonly number[] {
  const untold = before.filter(candidate => !tellsOf(context.tree, candidate, head));
  const pair = lastPair(context, untold, head);
  return pair.length === 2 ? pair : lastPair(context, before, head);
}

function lastPair(context: GroupContext, before: readonly Candidate[], head: number): readonly number[] {
  const { sentence } = context.tree.tokens[head]!;
  const pair: number[] = [];
  for (const { drafts, sentence: at } of [...before].reverse()) {
    if (sentence - at > REACH) break;
    if (!drafts.every(draft => context.drafts[draft]!.type === 'PERSON')) continue;
    for (const draft of drafts) if (!pair.includes(draft)) pair.push(draft);
    if (pair.length >= 2) return pair.length === 2 ? pair : [];
  }
  return [];
}

/** The two countries that the article has spoken of most so far, by name, adjective or capital. */
function countryPair(context: GroupContext, before: readonly Candidate[], head: number): readonly number[] {
  const counts = new Map<number, number>();
  const count = (draft: number) => {
    if (context.isCountry(draft)) counts.set(draft, (counts.get(draft) ?? 0) + 1);
  };
  for (let token = 0; token < head; token++)
    if (!context.tree.nameAt[token]) context.draftsAt(token).forEach(count);
  for (const { drafts, kind } of before) if (kind === 'name') drafts.forEach(count);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [, second, third] = ranked;
  if (!second || (third && third[1] === second[1])) return [];
  return ranked.slice(0, 2).map(([draft]) => draft);
}

/** The country spoken of, where only one is in this sentence and the one before. */
function nearestCountry(
  context: GroupContext,
  before: readonly Candidate[],
  head: number,
): readonly number[] {
  const { sentence } = context.tree.tokens[head]!;
  const near = new Set(
    before
      .filter(candidate => sentence - candidate.sentence <= 1 && !isOwner(context.tree, candidate.head, head))
      .flatMap(({ drafts }) => drafts)
      .filter(draft => context.isCountry(draft)),
  );
  return near.size === 1 ? [...near] : [];
}

/** "the first US trip to the island nation": whose trip it is does not tell where it goes. */
function isOwner({ tokens }: Tree, owner: number, goal: number): boolean {
  const { head: noun, deprel } = tokens[owner]!;
  return noun > owner && noun === tokens[goal]!.head && /^(amod|compound|nmod)/.test(deprel);
}

function capitalIn(
  { drafts, countryOf, capitalOf }: GroupContext,
  country: number | undefined,
): readonly number[] {
  const name = country === undefined ? undefined : countryOf(country)?.name;
  if (name === undefined) return [];
  const city = drafts.findIndex(({ type }, draft) => type === 'PLACE' && capitalOf(draft)?.name === name);
  return city < 0 ? [] : [city];
}

/** "the sea" of an article that has named the South China Sea. */
function waterCalled(
  { tree, drafts }: GroupContext,
  noun: string,
  before: readonly Candidate[],
  first: number,
  head: number,
): readonly number[] {
  if (head !== first + 1 || wordAt(tree, first) !== 'the') return [];
  const isCalled = ({ kind, drafts: meant }: Candidate) => {
    const { type, name } = drafts[meant[0] ?? -1] ?? { type: undefined, name: '' };
    return kind === 'name' && meant.length === 1 && type === 'PLACE' && fold(name).endsWith(` ${noun}`);
  };
  return before.findLast(isCalled)?.drafts ?? [];
}

/** "her government": the country of whoever the pronoun stands for. */
export function governedNominals(
  { tree, nominals, servedBy }: Pick<GroupContext, 'tree' | 'nominals' | 'servedBy'>,
  known: readonly Candidate[],
): Nominal[] {
  return known.flatMap((owner): Nominal[] => {
    const { head: noun, deprel } = tree.tokens[owner.head]!;
    if (owner.kind !== 'pronoun' || deprel !== 'nmod:poss' || owner.drafts.length !== 1) return [];
    if (noun < owner.head || !nominals.ruled.has(lemmaAt(tree, noun))) return [];
    // "ordered her government to act": not her country
    const isOwn = known.some(
      ({ head, role, drafts: [subject] }) =>
        role === 'subject' &&
        tree.tokens[head]!.head === tree.tokens[noun]!.head &&
        subject === owner.drafts[0],
    );
    const country = isOwn ? undefined : servedBy(owner.drafts[0]!);
    return country === undefined ? [] : [{ head: noun, first: owner.head, drafts: [country] }];
  });
}

/** "the ministry": the last body whose name ends in that word, or in a word of that kind. */
function bodyCalled(
  context: GroupContext,
  noun: string,
  country: number | undefined,
  before: () => readonly Candidate[],
  first: number,
  head: number,
): readonly number[] {
  const { tokens } = context.tree;
  // "the regional bloc"
  const isPlain = tokens
    .slice(first + 1, head)
    .every(({ text: word, upos }) => upos === 'ADJ' && !startsWithCapital(word));
  if (country !== undefined || wordAt(context.tree, first) !== 'the') return [];
  const named = before();
  const whole = tokens.slice(first + 1, head + 1).map(({ text: word }) => word.toLowerCase());
  if (whole.length > 1 && whole.length < 4) {
    // "the military council": the last words of its name
    const ends = named.findLast(
      ({ kind, drafts }) =>
        kind === 'name' &&
        drafts.length === 1 &&
        ` ${fold(context.drafts[drafts[0]!]!.name)}`.endsWith(` ${whole.join(' ')}`),
    );
    if (ends) return ends.drafts;
  }
  if (head - first > 2 || !isPlain) return [];
  const bodies = named.filter(
    ({ drafts }) => drafts.length === 1 && context.drafts[drafts[0]!]!.type === 'ORGANIZATION',
  );
  const called = bodies.findLast(({ drafts }) => endsIn(context, drafts[0]!, noun));
  if (called) return called.drafts;
  if (!context.nominals.companies.has(noun)) return [];
  const { sentence } = context.tree.tokens[head]!;
  const near = new Set(
    bodies.filter(candidate => sentence - candidate.sentence <= 2).flatMap(({ drafts }) => drafts),
  );
  const isBody = (draft: number) => [...context.nominals.bodies].some(word => endsIn(context, draft, word));
  const companies = [...near].filter(draft => !isBody(draft));
  return near.size === 1 ? companies : [];
}

function endsIn({ drafts, nominals }: GroupContext, draft: number, noun: string): boolean {
  const words = fold(drafts[draft]!.name).split(' ');
  const kinds = nominals.kinds.get(noun);
  const front = words.includes('of') ? words[words.indexOf('of') - 1] : undefined;
  return [words.at(-1)!, front].some(
    word => word !== undefined && (word === noun || (kinds?.has(word) ?? false)),
  );
}
