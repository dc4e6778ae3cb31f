/**
 * Heads and relations of a tree while they are mended, and the names with their titles that they are mended for.
 *
 * In: a tree. Out: a draft over it that may be changed, and in the end a tree over the same tokens with its heads.
 */
import type { Name, Token } from '../../model/index.js';
import { type Tree, withSyntax } from '../tree/tree.js';

/** Heads and relations while they change. */
export interface Draft {
  readonly tree: Tree;
  readonly head: number[];
  readonly deprel: string[];
}

/** Tokens `[first, end)` of a name with the title before it; `core` is the head of the name. */
export interface Phrase {
  readonly name: Name;
  readonly first: number;
  readonly end: number;
  readonly core: number;
}

export function draftOf(tree: Tree): Draft {
  return { tree, head: tree.heads.slice(), deprel: tree.deprels.slice() };
}

/** Links that lead outward, the best first. */
export const RANK = [
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'obl:agent',
  'nmod:poss',
  'obl',
  'nmod',
  'conj',
  'appos',
  'root',
];

export function rankOf(deprel: string): number {
  const rank = RANK.indexOf(deprel);
  return rank < 0 ? RANK.length : rank;
}

/** Makes `[first, end)` one phrase: the best outward link goes to its head, all else hangs from the head. */
export function holdTogether(draft: Draft, first: number, end: number, core: number | undefined): number {
  const { head, deprel } = draft;
  let link: number | undefined;
  for (let index = first; index < end; index++) {
    if (head[index]! >= first && head[index]! < end) continue;
    if (link === undefined || rankOf(deprel[index]!) < rankOf(deprel[link]!)) link = index;
  }
  if (link === undefined) return core ?? first;
  const center = core ?? link;
  const [outer, label] = [head[link]!, deprel[link]!];
  const sentence = draft.tree.annotation.sentences[draft.tree.tokens[first]!.sentence]!;
  for (let index = sentence.first; index < sentence.end; index++) {
    const inside = index >= first && index < end;
    if (inside && index !== center) {
      const loose = head[index]! < first || head[index]! >= end || index === link;
      if (loose) [head[index], deprel[index]] = [center, core === undefined ? 'flat' : 'nmod:desc'];
    } else if (!inside && head[index]! >= first && head[index]! < end && index !== outer)
      head[index] = center;
  }
  [head[center], deprel[center]] = [outer, label];
  if (outer >= 0) liftAbove(draft, outer, center);
  return center;
}

/** No cycle: where the phrase now depends on what hung from it, that word takes the place above. */
function liftAbove(draft: Draft, outer: number, center: number): void {
  for (let here = outer, steps = 0; here >= 0 && steps < 400; here = draft.head[here]!, steps++)
    if (draft.head[here] === center && here !== center) {
      draft.head[here] = -1;
      draft.deprel[here] = 'root';
      return;
    }
}

export function reaches({ head }: Draft, from: number, to: number): boolean {
  for (let here = from, steps = 0; here >= 0 && steps < 400; here = head[here]!, steps++)
    if (here === to) return true;
  return false;
}

/** As the heads are now: the first word of the preposition. */
export function prepositionOf({ tree, head, deprel }: Draft, token: number): string | undefined {
  for (let index = tree.annotation.sentences[tree.tokens[token]!.sentence]!.first; index < token; index++)
    if (head[index] === token && deprel[index] === 'case') return tree.tokens[index]!.lower;
  return undefined;
}

export function mended(draft: Draft): Tree {
  return withSyntax(draft.tree, changesIn(draft));
}

/** Tokens with another head or relation than in the tree. */
export function changesIn({ tree, head, deprel }: Draft): Map<number, Pick<Token, 'head' | 'deprel'>> {
  const changes = new Map<number, Pick<Token, 'head' | 'deprel'>>();
  for (let index = 0; index < head.length; index++)
    if (head[index] !== tree.heads[index] || deprel[index] !== tree.deprels[index])
      changes.set(index, { head: head[index]!, deprel: deprel[index]! });
  return changes;
}
