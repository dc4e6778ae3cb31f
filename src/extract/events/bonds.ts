/** Which words of a sentence tell whose a noun is, and which name it. In: roles and the tree. Out: tokens. */
import type { ArticleEntityId } from '../../model/index.js';
import type { Chains } from '../chains.js';
import { isVerbal } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, type Tree } from '../tree/tree.js';

/** Whose an actor is: the nearest bond first. */
export const BONDS: readonly (readonly string[])[] = [
  ['adjective', 'compound'],
  ['possessor'],
  ['of', 'from', 'for'],
  // "victims of the Norwegian floods", "of the floods in Norway"
  ['of.adjective', 'of.in'],
  ['in', 'at', 'near'],
];

/** Of those the ones that make an actor somebody's, not only somebody near a place. */
export const CLOSE_BONDS = BONDS.slice(0, 4);

/** And those who are only somewhere. */
export const PLACE_BONDS = BONDS.slice(4);

/** By any role of one bond: the noun's own owners, then those of the noun that it stands before. */
export function ownersBy(bond: readonly string[], token: number, grammar: Grammar): number[] {
  const { tree } = grammar;
  const { deprel, head } = tree.tokens[token]!;
  const own = bond.flatMap(role => bondedBy(role, token, grammar));
  // "Norwegian troops and policemen": one adjective for both.
  if (own.length === 0 && deprel === 'conj' && isBare(token, tree))
    return bond.includes('adjective') ? ownersBy(bond, head, grammar) : own;
  if (deprel !== 'compound') return own;
  // "the Iraqi police raid": what the raid has, its police have.
  const shared = bond
    .flatMap(role => bondedBy(role, head, grammar))
    .filter(owner => owner !== token && (tree.nameAt[owner] || tree.tokens[owner]!.upos === 'ADJ'));
  return [...own, ...shared];
}

/** With nothing before it but what tells its kind. */
function isBare(token: number, { tokens, children, nameAt }: Tree): boolean {
  if (nameAt[token]) return false;
  return children[token]!.every(child => child > token || /^(cc|compound)$/.test(tokens[child]!.deprel));
}

/** "security officials": what kind of officials they are, not whose. */
function bondedBy(role: string, token: number, { tree, rolesOf }: Grammar): readonly number[] {
  // "a court issued a warrant for a Finn": what the verb has for somebody is not the subject's.
  const { head: verb } = tree.tokens[token]!;
  const isLent = (owner: number): boolean =>
    /^(for|from)$/.test(role) &&
    verb >= 0 &&
    isVerbal(tree.tokens[verb]!) &&
    tree.tokens[owner]!.head === verb;
  const [first = '', next] = role.split('.');
  const near = rolesOf(token).at(first);
  const owners = (next === undefined ? near : near.flatMap(noun => rolesOf(noun).at(next))).filter(
    owner => !isLent(owner),
  );
  if (role !== 'compound') return owners;
  // "a U.N. war crimes tribunal": of the words before the word before.
  const before = owners.flatMap(owner =>
    tree.nameAt[owner] ? [] : dependents(tree, owner, 'compound', 'amod'),
  );
  return [...owners, ...before].filter(owner => tree.tokens[owner]!.upos !== 'NOUN');
}

/** "rebel leader Olga Weber", "the secretary of state, Olga Weber". */
export function namedBeside(token: number, tree: Tree, chains: Chains): readonly ArticleEntityId[] {
  const next = tree.nameAt[token + 1];
  if (next?.type === 'PERSON' && next.first === token + 1) {
    const named = chains.entitiesAt(token + 1);
    if (named.length > 0) return named;
  }
  for (const child of dependents(tree, token, 'flat', 'appos', 'nmod:desc')) {
    if (!tree.nameAt[child]) continue;
    const named = [child, ...dependents(tree, child, 'conj')].flatMap(chains.entitiesAt);
    if (named.length > 0) return named;
  }
  const { deprel, head } = tree.tokens[token]!;
  return deprel === 'appos' && tree.nameAt[head] ? chains.entitiesAt(head) : [];
}

/** "a bus carrying pilgrims" */
export function aboard(token: number, { tree, rolesOf }: Grammar): number[] {
  return dependents(tree, token, 'acl')
    .filter(verb => tree.tokens[verb]!.xpos === 'VBG')
    .flatMap(verb => rolesOf(verb).at('object'));
}

/** "anti-Norwegian protests" are not Norwegian, nor are "Norwegian-backed rebels". */
export function isInCompound(token: number, { tree, cues }: Grammar, lent: ReadonlySet<string>): boolean {
  const word = (at: number): string => tree.tokens[at]?.lower ?? '';
  if (word(token + 1) === '-' && (lent.has(word(token + 2)) || cues.prefixes.has(word(token)))) return true;
  if (word(token - 1) === '-' && cues.prefixes.has(word(token - 2))) return true;
  const [opening, behind] = word(token).split('-');
  return behind !== undefined && cues.prefixes.has(opening!);
}
