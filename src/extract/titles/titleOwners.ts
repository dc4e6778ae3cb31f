/**
 * Whose a post is, by the words around its title: "of the Norwegian city of Lyon", "at the Oslo-based institute",
 * "the ministers of Norway and Chile". In: tokens. Out: head tokens of bodies, places and nationalities.
 */
import { startsWithCapital } from '../../model/letters.js';
import { headOfRange, type Tree } from '../tree/tree.js';
import type { World } from '../world.js';

export interface OwnerList {
  readonly owners: readonly number[];
  readonly first: number;
  readonly end: number;
}

/** The owners joined with one: to its left before a title, to its right behind one. */
export function ownerList(tree: Tree, owner: number, rightwards: boolean, world: World): OwnerList {
  const owners = [owner];
  let { first, end } = ownerAt(tree, owner, world) ?? { first: owner, end: owner + 1 };
  for (;;) {
    const next = ownerAt(tree, behindJoint(tree, rightwards ? end : first - 1, rightwards ? 1 : -1), world);
    if (!next || tree.tokens[next.token]!.sentence !== tree.tokens[owner]!.sentence) break;
    if (rightwards) {
      owners.push(next.token);
      end = next.end;
    } else {
      owners.unshift(next.token);
      first = next.first;
    }
  }
  return { owners, first, end };
}

/** Over a comma, an "and" or both; -1 where none stands there. */
function behindJoint(tree: Tree, from: number, step: 1 | -1): number {
  let token = from;
  while (Math.abs(token - from) < 2 && /^(?:,|and|&)$/.test(word(tree, token))) token += step;
  if (token === from) return -1;
  return step > 0 && word(tree, token) === 'the' ? token + 1 : token;
}

/** A place, a body or a nationality that holds this token. */
function ownerAt(
  tree: Tree,
  token: number,
  world: World,
): { readonly token: number; readonly first: number; readonly end: number } | undefined {
  const name = tree.nameAt[token];
  if (name?.type === 'PERSON') return undefined;
  if (name)
    return { token: headOfRange(tree.tokens, name.first, name.end), first: name.first, end: name.end };
  const demonym = tree.tokens[token] && world.demonymAt(tree.tokens, token);
  if (demonym) return { token, first: demonym.first, end: token + 1 };
  return tree.tokens[token] && isBody(tree, token, world)
    ? { token, first: token, end: token + 1 }
    : undefined;
}

/** Parts of speech that may stand before the owner. */
const OWNER_WORDS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'ADP', 'PRON', 'NUM']);

/** The first body, country or nationality behind a preposition: "at the Institute …", "for the Chilean government". */
export function ownerBehind(
  tree: Tree,
  from: number,
  world: World,
): { token: number; end: number } | undefined {
  if (!/^(?:of|for|at|in|to|with|from|on)$/.test(word(tree, from))) return undefined;
  for (let token = from + 1; token <= from + 9; token++) {
    const current = tree.tokens[token];
    if (!current || current.sentence !== tree.tokens[from]!.sentence) return undefined;
    const name = tree.nameAt[token];
    if (name?.type === 'PERSON') {
      // "for the Weber administration's Department of Justice"
      if (tree.tokens[name.end]?.upos !== 'NOUN') return undefined;
      token = name.end - 1;
      continue;
    }
    if (name && isHyphenated(tree, name.end + 1)) {
      // "of the Oslo-based Peace Institute"
      token = name.end + 1;
      continue;
    }
    if (name) {
      // "of Norway's Labour Party": the body, not its possessor
      const owns = /^['’]s?$/.test(word(tree, name.end));
      const possessed = owns ? tree.nameAt[name.end + 1] : undefined;
      // "the envoy of Norway's King Olav"
      const person = owns && name.type === 'PLACE' ? personBehind(tree, name.end + 1) : undefined;
      if (person) return person;
      const body = possessed && possessed.type !== 'PERSON' ? possessed : name;
      // "of the US territory of Guam"
      const inner =
        body === name && name.type === 'PLACE' ? placeBehind(tree, nounEnd(tree, name.end - 1)) : undefined;
      if (inner && inner.end > name.end + 2) return inner;
      // "of the US administration", "of Norway's delegation"
      let end = owns && body === name && tree.tokens[name.end + 1]?.upos === 'NOUN' ? name.end + 1 : body.end;
      while (tree.tokens[end]?.upos === 'NOUN' && !tree.nameAt[end]) end++;
      return { token: headOfRange(tree.tokens, body.first, body.end), end };
    }
    if (world.demonymAt(tree.tokens, token))
      return (
        placeBehind(tree, nounEnd(tree, token)) ??
        bodyBehind(tree, token) ?? { token, end: nounEnd(tree, token) }
      );
    // "at the think tank Nansen Institute": a parser may take it for a verb.
    const isThinkTank = word(tree, token) === 'think' && word(tree, token + 1) === 'tank';
    if (!OWNER_WORDS.has(current.upos) && current.xpos !== 'POS' && !isThinkTank) return undefined;
    if (current.upos === 'PRON' && current.xpos !== 'PRP$') return undefined;
  }
  return undefined;
}

/** Capitals up to a person's name: "King Olav". */
function personBehind(tree: Tree, from: number): { token: number; end: number } | undefined {
  let token = from;
  while (!tree.nameAt[token] && /^\p{Lu}/u.test(tree.tokens[token]?.text ?? '')) token++;
  const name = tree.nameAt[token];
  if (token === from || name?.type !== 'PERSON') return undefined;
  return { token: headOfRange(tree.tokens, name.first, name.end), end: name.end };
}

/** "the Chilean city of Arica" */
function placeBehind(tree: Tree, from: number): { token: number; end: number } | undefined {
  const name = word(tree, from) === 'of' ? tree.nameAt[from + 1] : undefined;
  if (name?.type !== 'PLACE') return undefined;
  return { token: headOfRange(tree.tokens, name.first, name.end), end: name.end };
}

/** "the Chilean firm Fjord Works": the noun behind an adjective of nationality says what the body is. */
function bodyBehind(tree: Tree, adjective: number): { token: number; end: number } | undefined {
  let token = adjective + 1;
  while (!tree.nameAt[token] && ['NOUN', 'ADJ'].includes(tree.tokens[token]?.upos ?? '')) token++;
  const name = tree.nameAt[token];
  if (name?.type !== 'ORGANIZATION' || tree.tokens[token - 1]!.upos !== 'NOUN') return undefined;
  return { token: headOfRange(tree.tokens, name.first, name.end), end: name.end };
}

/** The nouns that follow an adjective of nationality: "the Chilean government". */
function nounEnd(tree: Tree, adjective: number): number {
  let end = adjective + 1;
  while (tree.tokens[end] && ['NOUN', 'PROPN', 'ADJ'].includes(tree.tokens[end]!.upos)) end++;
  return end;
}

/** A country or an acronym that the annotator did not take for a name: `U.N.`. */
export function isBody(tree: Tree, token: number, world: World): boolean {
  const { text } = tree.tokens[token]!;
  return (
    startsWithCapital(text) && (/^(?:\p{Lu}\.?){2,6}$/u.test(text) || world.countryNamed(text) !== undefined)
  );
}

export function isHyphenated(tree: Tree, token: number): boolean {
  const hyphen = tree.tokens[token - 1];
  if (hyphen === undefined || hyphen.text.length !== 1) return false;
  const before = tree.tokens[token - 2];
  return (
    before !== undefined &&
    /^[-‐‑]$/.test(hyphen.text) &&
    hyphen.start === before.end &&
    hyphen.end === tree.tokens[token]!.start
  );
}

export function word(tree: Tree, token: number): string {
  const lower = tree.tokens[token]?.lower ?? '';
  return lower.endsWith('.') ? lower.slice(0, -1) : lower;
}
