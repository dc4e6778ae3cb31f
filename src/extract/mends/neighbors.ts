/**
 * Mends participles before a name that the parser takes for verbs: in "withdrew from neighboring Norway" the country is
 * what "from" leads to, in "attacked neighboring Norway" the object, and in "told visiting minister Ito that …" the
 * minister is told. In and out: a tree over the same tokens.
 */
import type { Token } from '../../model/index.js';
import type { StatusCues } from '../../schema/statusCues.js';
import { isVerbal } from '../tree/clauses.js';
import { headOfName, type Tree, withSyntax } from '../tree/tree.js';
import { changesIn, type Draft, draftOf } from './headDraft.js';

export function mendNeighbors(tree: Tree, cues: StatusCues): Tree {
  const found: number[] = [];
  for (const token of tree.tokens)
    if (token.xpos === 'VBG' && (isNeighboring(token) || token.lower === 'visiting')) found.push(token.index);
  if (found.length === 0) return tree;
  const draft = draftOf(tree);
  const { head, deprel } = draft;
  const adjectives: number[] = [];
  for (const index of found) {
    const name = tree.nameAt[index + 1];
    if (!isNeighboring(tree.tokens[index]!)) {
      if (giveGuest(draft, index, cues)) adjectives.push(index);
      continue;
    }
    if (!name) continue;
    const land = headOfName(tree, name);
    if (head[land] === index) {
      const words = tree.children[index]!.filter(child => /^(mark|case)$/.test(deprel[child]!));
      for (const child of tree.children[index]!) if (child !== land) head[child] = land;
      for (const word of words) deprel[word] = 'case';
      head[land] = head[index]!;
      deprel[land] = words.length > 0 ? 'obl' : 'obj';
    } else if (head[land] === head[index] && deprel[index] !== 'amod') {
      for (const child of tree.children[index]!) [head[child], deprel[child]] = [land, 'case'];
    } else continue;
    [head[index], deprel[index]] = [land, 'amod'];
    adjectives.push(index);
  }
  const changes = new Map<number, Partial<Token>>(changesIn(draft));
  for (const index of adjectives)
    changes.set(index, { head: head[index]!, deprel: deprel[index]!, upos: 'ADJ', xpos: 'JJ' });
  return withSyntax(tree, changes);
}

/** "told visiting minister Ito that …" */
function giveGuest({ tree, head, deprel }: Draft, visiting: number, cues: StatusCues): boolean {
  const verb = tree.tokens[visiting - 1];
  if (!verb || head[visiting] !== verb.index || !isVerbal(verb) || !cues.receiving.has(verb.lemma))
    return false;
  const children = tree.children[visiting]!;
  const guest = children.find(child => child > visiting && deprel[child] === 'obj');
  if (guest === undefined || children.some(child => child < visiting)) return false;
  for (const child of children) head[child] = verb.index;
  [head[visiting], deprel[visiting]] = [guest, 'amod'];
  return true;
}

function isNeighboring({ lower }: Token): boolean {
  return lower === 'neighboring' || lower === 'neighbouring';
}
