/**
 * Common nouns for countries and bodies: "the Chilean government", "the two sides", "both countries", "the
 * ministry", "the Lebanese capital", and "the two leaders" for persons. Rather none than a wrong one.
 */
import type { EntityType } from '../../model/index.js';
import type { Nominals } from '../../schema/nominals.js';
import { relation, type Tree } from '../tree.js';
import type { Candidate } from './candidates.js';
import type { Draft } from './chainBuilder.js';
import { fold } from './spelling.js';
import type { World } from './world.js';

export interface GroupContext {
  readonly tree: Tree;
  readonly nominals: Nominals;
  readonly world: World;
  readonly drafts: readonly Draft[];
  readonly draftsAt: (token: number) => readonly number[];
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
    if (context.tree.nameAt[index] || !['NOUN', 'NUM', 'PRON', 'DET', 'PROPN'].includes(upos)) continue;
    const first = firstOfPhrase(context.tree, index);
    const drafts = meaningOf(context, first, index, known);
    if (drafts.length > 0) found.push({ head: index, first, drafts });
  }
  return found;
}

function lemma(tree: Tree, token: number): string {
  return tree.tokens[token]?.lemma.toLowerCase() ?? '';
}

function text(tree: Tree, token: number): string {
  return tree.tokens[token]?.text.toLowerCase() ?? '';
}

/** Leftmost word of determiners, numbers and adjectives that stand before a noun, at most six. */
function firstOfPhrase(tree: Tree, head: number): number {
  let first = head;
  const { sentence } = tree.tokens[head]!;
  while (first > 0 && head - first < 6) {
    const before = tree.tokens[first - 1]!;
    if (before.sentence !== sentence) break;
    const possessor = /^['’]s?$/.test(before.text);
    if (possessor) {
      const name = tree.nameAt[first - 2];
      return name ? name.first : first;
    }
    if (before.upos === 'DET' || before.xpos === 'PRP$') return first - 1;
    const name = tree.nameAt[first - 1];
    if (name && name.type === 'PERSON') break;
    if (
      !name &&
      !['ADJ', 'NUM', 'NOUN', 'PROPN'].includes(before.upos) &&
      before.xpos !== 'VBN' &&
      before.xpos !== 'VBG'
    )
      break;
    first = name ? name.first : first - 1;
  }
  return first;
}

function meaningOf(
  context: GroupContext,
  first: number,
  head: number,
  known: readonly Candidate[],
): readonly number[] {
  const { tree, nominals } = context;
  const noun = lemma(tree, head);
  const paired = isPaired(tree, first, head);
  const count = known.filter(candidate => candidate.head < head);
  if (paired && (nominals.pairedPlaces.has(noun) || noun === 'two')) {
    const wantsPersons = noun === 'two' || nominals.pairedPersons.has(noun);
    const pair = pairOf(context, count, tree.tokens[head]!.sentence, 'PLACE');
    if (!wantsPersons) return pair;
    return pairOf(context, count, tree.tokens[head]!.sentence, 'PERSON');
  }
  if (paired && nominals.pairedPersons.has(noun))
    return pairOf(context, count, tree.tokens[head]!.sentence, 'PERSON');
  if (!isDefinite(tree, first, head)) return [];
  const country = countryInside(context, first, head);
  if (nominals.governments.has(noun)) return country === undefined ? [] : [country];
  if (noun === 'capital') return capitalOf(context, country);
  if (nominals.countries.has(noun)) return country === undefined ? nearestCountry(context, count, head) : [];
  if (nominals.bodies.has(noun)) return bodyCalled(context, noun, country, count, first, head);
  return [];
}

/** "the two sides", "both countries", "the two" with nothing behind. */
function isPaired(tree: Tree, first: number, head: number): boolean {
  const words = tree.tokens.slice(first, head + 1).map(token => token.text.toLowerCase());
  if (words.at(-1) === 'two')
    return words[0] === 'the' && words.length === 2 && relation(tree.tokens[head]!) !== 'nummod';
  return words.includes('both') || (words.includes('two') && words.length <= 4);
}

function isDefinite(tree: Tree, first: number, head: number): boolean {
  const word = text(tree, first);
  return (
    first < head &&
    (/^(?:the|this|that)$/.test(word) ||
      tree.nameAt[first] !== undefined ||
      tree.tokens[first]!.upos === 'ADJ')
  );
}

/** The one country that a name or an adjective inside the phrase gives. */
function countryInside({ drafts, draftsAt }: GroupContext, first: number, head: number): number | undefined {
  const inside = new Set<number>();
  for (let token = first; token < head; token++)
    for (const draft of draftsAt(token)) if (drafts[draft]!.type === 'PLACE') inside.add(draft);
  return inside.size === 1 ? [...inside][0] : undefined;
}

function isCountry({ drafts, world }: GroupContext, draft: number): boolean {
  return drafts[draft]!.type === 'PLACE' && world.countryNamed(drafts[draft]!.name) !== undefined;
}

/** The last two entities of a type that stand together, else the two last named; countries only among places. */
function pairOf(
  context: GroupContext,
  before: readonly Candidate[],
  sentence: number,
  type: EntityType,
): readonly number[] {
  const near = before.filter(
    candidate =>
      candidate.drafts.length > 0 &&
      sentence - candidate.sentence <= REACH &&
      candidate.drafts.every(draft =>
        type === 'PLACE' ? isCountry(context, draft) : context.drafts[draft]!.type === type,
      ),
  );
  const pair: number[] = [];
  for (const { drafts } of [...near].reverse()) {
    for (const draft of drafts) if (!pair.includes(draft)) pair.push(draft);
    if (pair.length === 2) return pair;
    if (pair.length > 2) return [];
  }
  return [];
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
      .filter(candidate => sentence - candidate.sentence <= 1)
      .flatMap(({ drafts }) => drafts)
      .filter(draft => isCountry(context, draft)),
  );
  return near.size === 1 ? [...near] : [];
}

function capitalOf({ drafts, world }: GroupContext, country: number | undefined): readonly number[] {
  if (country === undefined) return [];
  const name = world.countryNamed(drafts[country]!.name)?.name;
  const city = drafts.findIndex(
    draft =>
      draft.type === 'PLACE' && name !== undefined && world.countryOfCapital(draft.name)?.name === name,
  );
  return city < 0 ? [] : [city];
}

/** "the ministry": the last body whose name ends in that word, or in a word of that kind. */
function bodyCalled(
  context: GroupContext,
  noun: string,
  country: number | undefined,
  before: readonly Candidate[],
  first: number,
  head: number,
): readonly number[] {
  if (country !== undefined || head - first > 1 || text(context.tree, first) !== 'the') return [];
  const bodies = before.filter(
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
