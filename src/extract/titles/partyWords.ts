/** "Republican", "Social Democrats": parties that the words at a token express. In: a tree and the parties of the schema. */
import { startsWithCapital } from '../../model/letters.js';
import type { Parties, Party } from '../../schema/parties.js';
import type { Tree } from '../tree/tree.js';

/** Expressed by the word or the two words that end at a token. */
export function partiesAt(tree: Tree, token: number, count: 1 | 2, parties: Parties): readonly Party[] {
  const { text } = tree.tokens[token]!;
  if (!startsWithCapital(text)) return [];
  if (count === 1) return parties.expressedBy(text.toLowerCase());
  const before = tree.tokens[token - 1]?.text ?? '';
  return startsWithCapital(before) ? parties.expressedBy(`${before} ${text}`.toLowerCase()) : [];
}
