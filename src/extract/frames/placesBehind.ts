/** Names right behind a name that tell where it lies. In: a tree, the head of a name. Out: roles `comma` and `inside`. */

import { add, type Draft } from '../tree/grammar.js';
import { headOfName, prepositions, relation, type Tree } from '../tree/tree.js';

/** "Lyon, France", "Lyon, in southern France": the name after the comma, unless both belong to a list. */
export function addComma(tree: Tree, draft: Draft, token: number): void {
  const name = tree.nameAt[token];
  if (!name || tree.tokens[name.end]?.text !== ',') return;
  const first = name.type === 'PLACE' ? behindRegion(tree, name.end + 1) : name.end + 1;
  const next = tree.nameAt[first];
  if (!next || next.first !== first || (first > name.end + 1 && next.type !== 'PLACE')) return;
  for (let index = next.first; index < next.end; index++) {
    const { head, deprel } = tree.tokens[index]!;
    if (head >= next.first && head < next.end) continue;
    if (relation(tree.tokens[index]!) === 'conj' || deprel === 'root') return;
    if (tree.children[index]!.some(child => relation(tree.tokens[child]!) === 'conj')) return;
    add(draft, 'comma', index);
    return;
  }
}

/** "landed in Lunde in Telemark": the place right behind the name, which a parser may give to the verb. */
export function addInside(tree: Tree, draft: Draft, token: number): void {
  const name = tree.nameAt[token];
  if (!name || tree.tokens[name.end]?.lower !== 'in') return;
  if (/^(?:from|by|between|against|near|with|for)$/.test(prepositions(tree, token)[0] ?? '')) return;
  if (/^nsubj/.test(tree.tokens[token]!.deprel)) return;
  const place = tree.nameAt[behindRegion(tree, name.end)];
  if (place?.type === 'PLACE' && tree.tokens[place.first]!.sentence === tree.tokens[token]!.sentence)
    add(draft, 'inside', headOfName(tree, place));
}

/** Behind "in the far north of", "southern", "in", "deep inside": where the name of the larger place must stand. */
function behindRegion({ tokens, nameAt }: Tree, from: number): number {
  let token = from;
  if (tokens[token]?.lower === 'deep') token++;
  if (/^(?:in|inside)$/.test(tokens[token]?.lower ?? '')) token++;
  while (!nameAt[token] && /^(?:ADJ|DET)$/.test(tokens[token]?.upos ?? '')) token++;
  return token;
}
