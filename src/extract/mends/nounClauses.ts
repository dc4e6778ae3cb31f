/**
 * Mends clauses that a noun owns and the parser hangs from the verb: "repeated his call for Japan to withdraw", "their
 * demand that the government raise wages"; whoever stands behind "for" before
 * the infinitive becomes a phrase of what asks or plans, noun or verb. In and out: a tree over the same tokens.
 */
import type { StatusCues } from '../../schema/statusCues.js';
import { isVerbal } from '../tree/clauses.js';
import { headOfRange, relation, type Tree } from '../tree/tree.js';
import { type Draft, draftOf, mended } from './headDraft.js';

export function mendNounClauses(tree: Tree, cues: StatusCues): Tree {
  const draft = draftOf(tree);
  for (const { index, lower } of tree.tokens) {
    const word = lower;
    if (word === 'for') giveInfinitive(draft, index, cues);
    else if (word === 'that') giveClause(draft, index, cues);
    else if (word === 'to') giveToScheme(draft, index, cues);
    else if (word === 'which') giveRelative(draft, index);
  }
  return mended(draft);
}

/** "for Japan to withdraw" */
function giveInfinitive(draft: Draft, word: number, cues: StatusCues): void {
  const { tree, head, deprel } = draft;
  const { tokens } = tree;
  const { end } = tree.annotation.sentences[tokens[word]!.sentence]!;
  let to = word + 2;
  while (to < end && tokens[to]!.xpos !== 'TO' && isOfPhrase(tree, to)) to++;
  if (tokens[to]?.xpos !== 'TO' || tokens[to + 1]?.xpos !== 'VB' || !isOfPhrase(tree, word + 1)) return;
  const verb = head[to]!;
  if (verb <= to || deprel[to] !== 'mark' || !/^(acl|advcl|xcomp|ccomp)$/.test(deprel[verb]!)) return;
  const whoever = headOfRange(tokens, word + 1, to);
  if (!/^(NOUN|PROPN|PRON)$/.test(tokens[whoever]!.upos)) return;
  const owner = ownerBefore(draft, word, cues);
  if (owner === undefined || isAbove(draft, verb, owner) || isAbove(draft, whoever, owner)) return;
  const isVerb = isVerbal(tokens[owner]!);
  [head[word], deprel[word]] = [whoever, 'case'];
  [head[whoever], deprel[whoever]] = [owner, isVerb ? 'obl' : 'nmod'];
  [head[verb], deprel[verb]] = [owner, isVerb ? 'advcl' : 'acl'];
}

function isOfPhrase({ tokens }: Tree, token: number): boolean {
  return /^(DET|ADJ|NOUN|PROPN|PRON|NUM|PART)$/.test(tokens[token]?.upos ?? '');
}

/** "Calls by Norway for …", "called for …": a noun of what is meant to be done, or a verb of asking right before. */
function ownerBefore({ tree, head }: Draft, word: number, cues: StatusCues): number | undefined {
  const { tokens } = tree;
  const before = tokens[word - 1];
  if (!before || before.sentence !== tokens[word]!.sentence) return undefined;
  if (isVerbal(before)) return cues.requesting.has(before.lemma) ? before.index : undefined;
  for (let noun = word - 1, steps = 0; noun >= 0 && steps < 8; noun = head[noun]!, steps++) {
    const { upos, lemma, lower, deprel } = tokens[noun]!;
    if (noun >= word || !/^(NOUN|PROPN)$/.test(upos)) return undefined;
    if (cues.schemes.has(lemma) || (upos === 'NOUN' && cues.schemes.has(lower))) return noun;
    if (!/^(nmod|flat|compound|conj)/.test(deprel)) return undefined;
  }
  return undefined;
}

/** "their demand that the government raise wages" */
function giveClause({ tree, head, deprel }: Draft, word: number, cues: StatusCues): void {
  const { tokens } = tree;
  const noun = tokens[word - 1];
  const verb = head[word]!;
  if (noun?.upos !== 'NOUN') return;
  // "complaints that Japan dumps steel": what has an object of its own leaves no gap.
  const isFull =
    cues.told.has(noun.lemma) &&
    deprel[word] === 'obj' &&
    deprel[verb] === 'acl:relcl' &&
    head[verb] === noun.index;
  if (isFull && tree.children[verb]!.some(child => child > verb && deprel[child] === 'obj')) {
    deprel[word] = 'mark';
    deprel[verb] = 'acl';
    return;
  }
  if (!cues.schemes.has(noun.lemma) || deprel[word] !== 'mark') return;
  if (verb < word || !/^(advcl|ccomp)$/.test(deprel[verb]!) || head[verb] !== head[noun.index]) return;
  if (!/^(obj|obl|nsubj)$/.test(relation(noun))) return;
  [head[verb], deprel[verb]] = [noun.index, 'acl'];
}

/** "foiled an attempt by Japan to land", "a request to Japan to wait": right behind the name that a scheme is by or to. */
function giveToScheme({ tree, head, deprel }: Draft, to: number, cues: StatusCues): void {
  const { tokens } = tree;
  const verb = head[to]!;
  const name = tree.nameAt[tokens[to - 1]?.text === ',' ? to - 2 : to - 1];
  if (name === undefined || verb <= to || deprel[to] !== 'mark' || deprel[verb] !== 'advcl') return;
  const own = headOfRange(tokens, name.first, name.end);
  // "a request to the director, Kenji Ito, to resign"
  const core = deprel[own] === 'appos' ? head[own]! : own;
  const noun = head[core]!;
  if (noun < 0 || deprel[core] !== 'nmod' || head[noun] !== head[verb] || deprel[noun] !== 'obj') return;
  if (!cues.schemes.has(tokens[noun]!.lemma)) return;
  if (/^(?:by|to)$/.test(tree.prepositionsAt[core]![0] ?? '')) [head[verb], deprel[verb]] = [noun, 'acl'];
}

/** "After a week of talks, in which Weber met Ito, …": of the noun before it, whatever the parser hangs it from. */
function giveRelative({ tree, head, deprel }: Draft, which: number): void {
  const { tokens } = tree;
  const verb = head[which]!;
  const { upos, deprel: link, sentence } = tokens[which - 1] ?? tokens[which]!;
  if (upos !== 'ADP' || link !== 'case' || verb < which || !/^(ccomp|advcl)$/.test(deprel[verb]!)) return;
  const before = tokens[which - 2]?.text === ',' ? which - 3 : which - 2;
  let noun = before;
  if (tokens[noun]?.sentence !== sentence || !/^(NOUN|PROPN)$/.test(tokens[noun]!.upos)) return;
  while (head[noun]! >= 0 && head[noun]! < which && /^(nmod|flat|compound|appos)/.test(deprel[noun]!))
    noun = head[noun]!;
  if (head[verb] === head[noun]) [head[verb], deprel[verb]] = [noun, 'acl:relcl'];
}

function isAbove({ head }: Draft, above: number, token: number): boolean {
  for (let here = token, steps = 0; here >= 0 && steps < 400; here = head[here]!, steps++)
    if (here === above) return true;
  return false;
}
