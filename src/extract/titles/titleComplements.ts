/**
 * What belongs to a title behind its head: "of state", "of State for Trade". In: a tree and the first token behind the
 * head. Out: where the title ends, undefined where it ends with its head.
 */
import type { Titles } from '../../schema/titles.js';
import type { Tree } from '../tree/tree.js';
import type { World } from '../world.js';
import { word } from './titleOwners.js';

/** "of state", "of foreign affairs": no body of its own stands there. Longest: six words behind "of". */
export function complementEnd(tree: Tree, from: number, titles: Titles, world: World): number | undefined {
  const long = fieldBeforeName(tree, from);
  if (long !== undefined || word(tree, from) !== 'of') return long;
  let last: number | undefined;
  for (let token = from + 1; token <= from + 6; token++) {
    const current = tree.tokens[token];
    if (!current || tree.nameAt[token] || current.sentence !== tree.tokens[from]!.sentence) break;
    if (world.demonymAt(tree.tokens, token)) break;
    if (titles.complements.has(word(tree, token))) last = token + 1;
    else if (!['ADJ', 'NOUN', 'PROPN', 'DET', 'CCONJ'].includes(current.upos)) break;
    if (last !== undefined && last < token) break;
  }
  return last;
}

/** Longest field of a post between its title and a name: "of State for Information and Broadcasting". */
const LONGEST_FIELD = 9;

/** "Minister of State for Trade Kenji Ito": capitals all the way from the title to the name. */
function fieldBeforeName(tree: Tree, from: number): number | undefined {
  if (!/^(?:of|for)$/.test(word(tree, from)) || !/^\p{Lu}/u.test(tree.tokens[from - 1]!.text))
    return undefined;
  for (let token = from + 1; token <= from + LONGEST_FIELD; token++) {
    const current = tree.tokens[token];
    if (!current || current.sentence !== tree.tokens[from]!.sentence) return undefined;
    if (tree.nameAt[token])
      return tree.nameAt[token]!.type === 'PERSON' && token > from + 1 ? token : undefined;
    const links = /^(?:of|for|and|&|the)$/.test(word(tree, token));
    if (!links && !(/^\p{Lu}/u.test(current.text) && ['NOUN', 'PROPN', 'ADJ'].includes(current.upos)))
      return undefined;
  }
  return undefined;
}
