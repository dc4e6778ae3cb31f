/** The dependencies of an annotation seen from the head: dependents, phrases and the names that stand in them. */
import type { Annotation, Name, Token } from '../model/index.js';

export interface Tree {
  readonly annotation: Annotation;
  readonly tokens: readonly Token[];
  /** Dependents of each token, in text order. */
  readonly children: readonly (readonly number[])[];
  /** The name that a token is part of; the last where a compound was kept whole. */
  readonly nameAt: readonly (Name | undefined)[];
  /** Lower-case words of the prepositions of each token's phrase: `in`; `because of` → [because, of]. */
  readonly prepositionsAt: readonly (readonly string[])[];
}

const trees = new WeakMap<Annotation, Tree>();

/** Made once for one annotation. */
export function treeOf(annotation: Annotation): Tree {
  const known = trees.get(annotation);
  if (known) return known;
  const tree = makeTree(annotation);
  trees.set(annotation, tree);
  return tree;
}

function makeTree(annotation: Annotation): Tree {
  const { tokens } = annotation;
  const children: number[][] = tokens.map(() => []);
  for (const token of tokens) if (token.head >= 0) children[token.head]!.push(token.index);
  const nameAt: (Name | undefined)[] = tokens.map(() => undefined);
  for (const name of annotation.names) nameAt.fill(name, name.first, name.end);
  return { annotation, tokens, children, nameAt, prepositionsAt: findPrepositions(tokens, children) };
}

function findPrepositions(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
): (readonly string[])[] {
  const found: (readonly string[])[] = tokens.map(() => NONE);
  for (const { index, head, deprel } of tokens) {
    if (head < 0 || !isKind(deprel, 'case')) continue;
    const parts = [index, ...children[index]!.filter(child => isKind(tokens[child]!.deprel, 'fixed'))];
    const words = parts.map(part => tokens[part]!.text.toLowerCase()).filter(word => !POSSESSIVE.test(word));
    if (words.length > 0) found[head] = [...found[head]!, ...words];
  }
  return found;
}

const NONE: readonly string[] = [];
const POSSESSIVE = /^['’]s?$/;

/** `nmod:poss` → `nmod`. */
export function relation(token: Token): string {
  const colon = token.deprel.indexOf(':');
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

/** The token of `[first, end)` whose head lies outside. */
export function headOfRange(tokens: readonly Token[], first: number, end: number): number {
  for (let index = first; index < end; index++) {
    const { head } = tokens[index]!;
    if (head < first || head >= end) return index;
  }
  return first;
}

export function dependents(tree: Tree, head: number, ...deprels: readonly string[]): number[] {
  const found: number[] = [];
  for (const child of tree.children[head]!) {
    const { deprel } = tree.tokens[child]!;
    for (const wanted of deprels)
      if (isKind(deprel, wanted)) {
        found.push(child);
        break;
      }
  }
  return found;
}

/** `nmod:poss` is a kind of `nmod`. */
export function isKind(deprel: string, wanted: string): boolean {
  return deprel === wanted || (deprel.startsWith(wanted) && deprel[wanted.length] === ':');
}

export function prepositions(tree: Tree, head: number): readonly string[] {
  return tree.prepositionsAt[head]!;
}

/** A coordinated token plays the part of the first of its list. */
export function firstConjunct(tree: Tree, token: number): number {
  let current = token;
  while (relation(tree.tokens[current]!) === 'conj' && tree.tokens[current]!.head >= 0)
    current = tree.tokens[current]!.head;
  return current;
}

export function isAncestor(tree: Tree, ancestor: number, token: number): boolean {
  for (let current = token; current >= 0; current = tree.tokens[current]!.head)
    if (current === ancestor) return true;
  return false;
}

/** Index of the first token that starts at or after an offset. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The same text with other syntax. Tokens, their list and the annotation are built as the annotator builds them: an
 * engine then sees objects of one shape, and what it has compiled for the one tree holds for the other.
 */
export function withSyntax(tree: Tree, syntaxOf: (token: Token) => Syntax): Tree {
  const { document, sentences, names } = tree.annotation;
  const tokens: Token[] = [];
  for (const token of tree.tokens) {
    const { upos, xpos, head, deprel, lemma = token.lemma } = syntaxOf(token);
    const { index, start, end, text, sentence } = token;
    tokens.push(
      head === token.head && deprel === token.deprel && upos === token.upos && xpos === token.xpos
        ? token
        : { index, start, end, text, lemma, upos, xpos, head, deprel, sentence },
    );
  }
  return treeOf({ document, tokens, sentences, names });
}

type Syntax = Pick<Token, 'upos' | 'xpos' | 'head' | 'deprel'> & Partial<Pick<Token, 'lemma'>>;
