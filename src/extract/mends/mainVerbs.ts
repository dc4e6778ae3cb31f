/**
 * Mends clauses whose verb the parser took for a participle: where nothing in a full sentence is finite and a past
 * participle follows the noun on top ("Norway mediated between …", "Norway delivered food to …") or stands before it
 * with a noun of its own ("Norwegian police tortured …"), where one follows "has" at once ("has broken relations
 * with …"), and where a name with an apposition is taken for a whole sentence ("Weber, an envoy, held talks").
 * In and out: a tree over the same tokens.
 */
import type { Token } from '../../model/index.js';
import { type Tree, withSyntax } from '../tree/tree.js';
import { changesIn, draftOf } from './headDraft.js';

export function mendMainVerbs(tree: Tree): Tree {
  const draft = draftOf(tree);
  const { head, deprel } = draft;
  for (const { index: verb, xpos, deprel: link } of tree.tokens) {
    const noun = xpos === 'VBN' && link === 'amod' ? objectOfPerfect(tree, verb) : undefined;
    if (noun === undefined) continue;
    const have = head[noun]!;
    for (const child of tree.children[have]!) if (child !== noun) head[child] = verb;
    [head[verb], deprel[verb]] = [head[have]!, deprel[have]!];
    [head[have], deprel[have]] = [verb, 'aux'];
    [head[noun], deprel[noun]] = [verb, 'obj'];
  }
  for (const { first, end } of tree.annotation.sentences) {
    const inner = verbInside(tree, first, end);
    if (inner !== undefined) {
      const { top, verb, subject } = inner;
      for (const child of tree.children[top]!) if (child < verb && child !== subject) head[child] = subject;
      [head[verb], deprel[verb]] = [-1, 'root'];
      [head[subject], deprel[subject]] = [verb, 'nsubj'];
      [head[top], deprel[top]] = [verb, 'obj'];
      continue;
    }
    const found = verblessTop(tree, first, end) ?? describedTop(tree, first, end);
    if (found === undefined) continue;
    const { top, verb } = found;
    const above = head[verb]!;
    if (above !== top) [head[above], deprel[above]] = [verb, 'obj'];
    for (const child of tree.children[top]!)
      if (child > verb && child !== above) {
        head[child] = verb;
        if (/^nmod/.test(deprel[child]!)) deprel[child] = 'obl';
      }
    [head[verb], deprel[verb]] = [-1, 'root'];
    [head[top], deprel[top]] = [verb, 'nsubj'];
  }
  const changes = new Map<number, Partial<Token>>();
  for (const [index, change] of changesIn(draft)) {
    const { upos, xpos } = tree.tokens[index]!;
    changes.set(index, {
      ...change,
      upos: change.deprel === 'aux' ? 'AUX' : upos,
      xpos: change.deprel === 'root' && xpos === 'VBN' ? 'VBD' : xpos,
    });
  }
  return withSyntax(tree, changes);
}

/** "has broken relations": the noun that the participle is wrongly said to modify. */
function objectOfPerfect({ tokens }: Tree, verb: number): number | undefined {
  const { head: noun } = tokens[verb]!;
  if (noun < verb || tokens[noun]!.deprel !== 'obj') return undefined;
  const have = tokens[noun]!.head;
  const between = tokens.slice(have + 1, verb);
  if (tokens[have]?.lemma !== 'have' || have > verb || between.some(({ upos }) => upos !== 'ADV'))
    return undefined;
  return noun;
}

/** "Norwegian police tortured Finnish prisoners", taken for prisoners of some kind. */
function verbInside(
  { tokens, nameAt }: Tree,
  first: number,
  end: number,
): { readonly top: number; readonly verb: number; readonly subject: number } | undefined {
  const top = verblessRoot(tokens, first, end);
  if (top === undefined) return undefined;
  for (let verb = first + 1; verb < top; verb++) {
    if (tokens[verb]!.xpos !== 'VBN' || tokens[verb]!.deprel !== 'amod' || tokens[verb]!.head !== top)
      continue;
    // "Finland's exiled opposition"
    if (tokens[verb - 1]!.xpos === 'POS') continue;
    let subject = verb - 1;
    while (tokens[subject]!.head > first - 1 && tokens[subject]!.head < verb) subject = tokens[subject]!.head;
    const { upos, head, deprel } = tokens[subject]!;
    const isNoun = upos === 'NOUN' || (upos === 'PROPN' && nameAt[subject] !== undefined);
    return isNoun && head === top && /^(compound|nmod|nsubj)/.test(deprel)
      ? { top, verb, subject }
      : undefined;
  }
  return undefined;
}

/** The noun on top of a full sentence in which nothing is finite. */
function verblessRoot(tokens: Tree['tokens'], first: number, end: number): number | undefined {
  if (tokens[end - 1]?.text !== '.') return undefined;
  let top: number | undefined;
  for (let index = first; index < end; index++) {
    const { xpos, head, upos } = tokens[index]!;
    if (/^(VB[DPZ]|MD)$/.test(xpos) || upos === 'AUX') return undefined;
    if (head < 0) top = index;
  }
  return top !== undefined && /^(NOUN|PROPN)$/.test(tokens[top]!.upos) ? top : undefined;
}

function verblessTop(
  { tokens, children }: Tree,
  first: number,
  end: number,
): { readonly top: number; readonly verb: number } | undefined {
  const top = verblessRoot(tokens, first, end);
  if (top === undefined) return undefined;
  let verb = top + 1;
  while (verb < end && tokens[verb]!.upos === 'PROPN') verb++;
  const { xpos, deprel, head } = tokens[verb] ?? tokens[top]!;
  if (xpos !== 'VBN' || children[top]!.some(child => tokens[child]!.deprel === 'case')) return undefined;
  if (deprel === 'acl' && head === top) return { top, verb };
  return deprel === 'amod' && head > verb && tokens[head]!.head === top ? { top, verb } : undefined;
}

/** "Weber, an envoy, held talks with Ito": no relative clause without a pronoun stands behind an apposition. */
function describedTop(
  { tokens, children }: Tree,
  first: number,
  end: number,
): { readonly top: number; readonly verb: number } | undefined {
  if (tokens[end - 1]?.text !== '.') return undefined;
  const top = tokens.slice(first, end).find(({ head }) => head < 0)?.index;
  if (top === undefined || !/^(NOUN|PROPN)$/.test(tokens[top]!.upos)) return undefined;
  const verb = children[top]!.find(
    child =>
      tokens[child]!.xpos === 'VBD' && /^acl/.test(tokens[child]!.deprel) && tokens[child - 1]?.text === ',',
  );
  if (verb === undefined || !children[top]!.some(child => child < verb && tokens[child]!.deprel === 'appos'))
    return undefined;
  const isOwn = children[top]!.some(child => /^(cop|case|nsubj)/.test(tokens[child]!.deprel));
  const isRelative = children[verb]!.some(
    child => /^(nsubj|mark)/.test(tokens[child]!.deprel) || /^W/.test(tokens[child]!.xpos),
  );
  return isOwn || isRelative ? undefined : { top, verb };
}
