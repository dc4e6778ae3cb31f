/** The dependencies of an annotation seen from the head: dependents, phrases and the names that stand in them. */
import type { Annotation, Name, Token } from '../../model/index.js';

export interface Tree {
  readonly annotation: Annotation;
  readonly tokens: readonly Token[];
  /** Head and relation of each token, as the tokens have them: what mends begin with. */
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
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
  const { tokens, names } = annotation;
  const children: number[][] = [];
  for (let count = tokens.length; count > 0; count--) children.push([]);
  const heads: number[] = [];
  const deprels: string[] = [];
  for (const { index, head, deprel } of tokens) {
    heads.push(head);
    deprels.push(deprel);
    if (head >= 0) children[head]!.push(index);
  }
  const nameAt = new Array<Name | undefined>(tokens.length).fill(undefined);
  for (const name of names) nameAt.fill(name, name.first, name.end);
  const prepositionsAt = findPrepositions(tokens, children);
  return { annotation, tokens, heads, deprels, children, nameAt, prepositionsAt };
}

function findPrepositions(
  tokens: readonly Token[],
  children: readonly (readonly number[])[],
): (readonly string[])[] {
  const found = new Array<readonly string[]>(tokens.length).fill(NONE);
  for (const { index, head, deprel, text } of tokens) {
    if (head < 0 || !isKind(deprel, 'case')) continue;
    const words = found[head]!.slice();
    addPreposition(words, text);
    for (const child of children[index]!)
      if (isKind(tokens[child]!.deprel, 'fixed')) addPreposition(words, tokens[child]!.text);
    found[head] = words;
  }
  return found;
}

function addPreposition(words: string[], text: string): void {
  const word = text.toLowerCase();
  if (!POSSESSIVE.test(word)) words.push(word);
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

export function headOfName({ tokens }: Tree, { first, end }: Name): number {
  return headOfRange(tokens, first, end);
}

/** Empty behind the last token. */
export function textAt({ tokens }: Tree, token: number): string {
  return tokens[token]?.text ?? '';
}

/** Dependents whose relation is one of these or a kind of one; asked so often that `isKind` is written out. */
export function dependents(tree: Tree, head: number, ...deprels: readonly string[]): number[] {
  const found: number[] = [];
  const children = tree.children[head]!;
  for (let at = 0; at < children.length; at++) {
    const deprel = tree.deprels[children[at]!]!;
    for (let kind = 0; kind < deprels.length; kind++) {
      const wanted = deprels[kind]!;
      if (deprel !== wanted && (deprel[wanted.length] !== ':' || !deprel.startsWith(wanted))) continue;
      found.push(children[at]!);
      break;
    }
  }
  return found;
}

/** `nmod:poss` is a kind of `nmod`. */
export function isKind(deprel: string, wanted: string): boolean {
  return (
    deprel === wanted ||
    (deprel.length > wanted.length && deprel[wanted.length] === ':' && deprel.startsWith(wanted))
  );
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

export function tokenEndingAt({ tokens }: Tree, offset: number): number | undefined {
  const last = tokenFrom(tokens, offset) - 1;
  return tokens[last]?.end === offset ? last : undefined;
}

type Syntax = Pick<Token, 'lemma' | 'upos' | 'xpos' | 'head' | 'deprel'>;

/**
 * The same text with other syntax, by token. Tokens, their list and the annotation are built as the annotator builds
 * them: an engine then sees objects of one shape, and what it has compiled for the one tree holds for the other. What
 * no change touches is shared.
 */
export function withSyntax(tree: Tree, changes: ReadonlyMap<number, Partial<Syntax>>): Tree {
  if (changes.size === 0) return tree;
  const tokens = tree.tokens.slice();
  const heads = tree.heads.slice();
  const deprels = tree.deprels.slice();
  const children = tree.children.slice();
  let isCaseChanged = false;
  for (const [index, change] of changes) {
    const token = tree.tokens[index]!;
    const after = changed(token, change);
    tokens[index] = after;
    heads[index] = after.head;
    deprels[index] = after.deprel;
    isCaseChanged ||= buildsPreposition(token) || buildsPreposition(after);
    if (after.head !== token.head) moveChild(children, token, after.head);
  }
  const { document, sentences, names } = tree.annotation;
  const annotation: Annotation = { document, tokens, sentences, names };
  const made = {
    annotation,
    tokens,
    heads,
    deprels,
    children,
    nameAt: tree.nameAt,
    prepositionsAt: isCaseChanged ? findPrepositions(tokens, children) : tree.prepositionsAt,
  };
  trees.set(annotation, made);
  return made;
}

function changed(token: Token, change: Partial<Syntax>): Token {
  const { index, start, end, text, lower, sentence } = token;
  const { lemma = token.lemma, upos = token.upos, xpos = token.xpos } = change;
  const { head = token.head, deprel = token.deprel } = change;
  return { index, start, end, text, lower, lemma, upos, xpos, head, deprel, sentence };
}

function buildsPreposition({ deprel }: Token): boolean {
  return isKind(deprel, 'case') || isKind(deprel, 'fixed');
}

function moveChild(children: (readonly number[])[], { index, head }: Token, to: number): void {
  if (head >= 0) children[head] = children[head]!.filter(child => child !== index);
  if (to >= 0) children[to] = [...children[to]!, index].sort((a, b) => a - b);
}
