/** The role that a noun phrase tells of whom it stands for, by its own words: "rebel leader", "riot police", "judge". */
import type { ActorCodes } from '../../schema/events.js';
import type { Tree } from '../tree/tree.js';

/** Undefined for a noun that tells none, and for one that its words leave nobody's. */
export function roleAt(tree: Tree, codes: ActorCodes, token: number): string | undefined {
  const { lemma, lower } = tree.tokens[token]!;
  const noun = lemma.toLowerCase();
  const words = tree.children[token]!.filter(
    child => child < token && /^(compound|amod|flat|nmod)/.test(tree.tokens[child]!.deprel),
  ).flatMap(at => {
    const child = tree.tokens[at]!;
    const plain = child.lemma.toLowerCase();
    return plain === child.lower ? [plain] : [plain, child.lower];
  });
  const told = words.map(word => codes.roles.get(`${word} ${noun}`)).find(role => role !== undefined);
  if (told !== undefined) return told;
  const own = codes.roles.get(noun) ?? codes.roles.get(lower);
  if (own === undefined && !codes.bearers.has(noun)) return undefined;
  if (words.some(word => codes.nobody.has(word))) return undefined;
  const modified = words.map(word => codes.modifiers.get(word)).find(role => role !== undefined);
  if (modified && (codes.bearers.has(noun) || modified === 'OPP' || modified === 'REB')) return modified;
  if (own === OFFICE && words.some(word => codes.formerly.has(word))) return codes.former;
  if (!codes.bearers.has(noun)) return own;
  return words.map(word => codes.roles.get(word)).find(role => role !== undefined) ?? own;
}

/** Role of those who govern. */
const OFFICE = 'GOV';
