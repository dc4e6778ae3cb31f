/**
 * Words of a noun phrase, in small letters, and where it begins. In: the tree and its head. Out: its first token, and
 * whether the phrase is definite.
 */
import type { Tree } from '../tree/tree.js';

export function lemmaAt(tree: Tree, token: number): string {
  return tree.tokens[token]?.lemma.toLowerCase() ?? '';
}

export function wordAt(tree: Tree, token: number): string {
  return tree.tokens[token]?.lower ?? '';
}

/** Leftmost word of determiners, numbers and adjectives that stand before a noun, at most six. */
export function firstOfPhrase(tree: Tree, head: number): number {
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
    if (name && name.type === 'PERSON') {
      // "the Biden administration"
      const determiner = tree.tokens[name.first - 1];
      return first === head && determiner?.upos === 'DET' && determiner.sentence === sentence
        ? name.first - 1
        : first;
    }
    if (
      !name &&
      !['ADJ', 'ADV', 'NUM', 'NOUN', 'PROPN'].includes(before.upos) &&
      before.xpos !== 'VBN' &&
      before.xpos !== 'VBG'
    )
      break;
    first = name ? name.first : first - 1;
  }
  return first;
}

export function isDefinite(tree: Tree, first: number, head: number): boolean {
  const word = wordAt(tree, first);
  return (
    first < head &&
    (/^(?:the|this|that)$/.test(word) ||
      tree.nameAt[first] !== undefined ||
      tree.tokens[first]!.upos === 'ADJ')
  );
}
