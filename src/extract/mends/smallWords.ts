/**
 * Mends what the parser makes of small words: "due to visit Oslo", "allies such as Japan", "an agreement on fishing",
 * "stopped short of attacking", "were shot dead by gunmen", "a year after they met", "said no to Norway". In and out: a
 * tree over the same tokens.
 */
import { isPassive, isVerbal } from '../tree/clauses.js';
import { relation, type Tree } from '../tree/tree.js';
import { type Draft, draftOf, mended } from './headDraft.js';

export function mendSmallWords(tree: Tree): Tree {
  const draft = draftOf(tree);
  const { deprel } = draft;
  for (const { index, lemma, lower } of tree.tokens) {
    if (lemma === 'due') makeAdjective(draft, index);
    if (deprel[index] === 'mark') makePreposition(draft, index);
    if (lemma === 'short') giveToAdjective(draft, index);
    if (deprel[index] === 'case') giveToNext(draft, index);
    if (lower === 'by') giveAgent(draft, index);
    if (deprel[index] === 'conj') subordinate(draft, index);
    if (deprel[index] === 'advcl') raiseClause(draft, index);
    if (lower === 'no') refuse(draft, index);
  }
  return mended(draft);
}

/** "a hearing before Judge Ito": no preposition stands behind its own noun, but before one that hangs from it. */
function giveToNext({ tree, head, deprel }: Draft, small: number): void {
  const noun = head[small]!;
  if (noun < 0 || noun >= small || tree.tokens[small]!.xpos !== 'IN') return;
  const next = tree.children[noun]!.find(child => child > small);
  if (next !== undefined && deprel[next] === 'nmod') head[small] = next;
}

/** "is due to visit Oslo": what is due is the predicate, and no "due to" stands before a verb. */
function makeAdjective({ tree, head, deprel }: Draft, due: number): void {
  const { tokens } = tree;
  const verb = head[due]!;
  if (!/^(case|mark|advmod|amod)$/.test(deprel[due]!)) return;
  if (tokens[due + 1]?.xpos !== 'TO' && tokens[due + 1]?.lower !== 'to') return;
  if (verb <= due + 1 || tokens[verb]!.xpos !== 'VB' || tokens[verb]!.sentence !== tokens[due]!.sentence)
    return;
  const copula = tree.children[verb]!.find(child => child < due && /^(cop|aux)/.test(deprel[child]!));
  if (copula === undefined) return;
  for (const child of tree.children[verb]!)
    if (child < due) {
      head[child] = due;
      if (child === copula) deprel[child] = 'cop';
      else if (deprel[child] === 'nsubj:pass') deprel[child] = 'nsubj';
    }
  [head[due], deprel[due]] = [head[verb]!, deprel[verb]!];
  [head[verb], deprel[verb]] = [due, 'xcomp'];
  [head[due + 1], deprel[due + 1]] = [verb, 'mark'];
}

/** "allies such as Japan to join", "an agreement on fishing": a preposition of the noun behind it, and no clause. */
function makePreposition({ tree, head, deprel }: Draft, word: number): void {
  const { tokens } = tree;
  const above = head[word]!;
  if (above < word) return;
  if (tokens[word]!.lower === 'such' && tokens[word + 1]?.lower === 'as') {
    const name = tree.nameAt[word + 2];
    const noun =
      name && tokens.slice(name.first, name.end).find(one => outside(one.head, name.first, name.end));
    if (noun && head[noun.index] !== word && /^(nmod|obl|nsubj|obj|appos)$/.test(deprel[noun.index]!))
      [head[word], deprel[word]] = [noun.index, 'case'];
    return;
  }
  const { upos, xpos, deprel: link } = tokens[above]!;
  // "signed an agreement with Finland to expand trade": an infinitive has no mark but "to"
  if (xpos === 'VB' && tokens[word]!.upos !== 'PART') {
    const to = tree.children[above]!.find(child => child > word && tokens[child]!.xpos === 'TO');
    const noun = tokens
      .slice(word + 1, to ?? word + 1)
      .find(one => /^(nmod|obl)$/.test(one.deprel) && outside(one.head, word, to!));
    const hasOwn = noun && tree.children[noun.index]!.some(child => tokens[child]!.deprel === 'case');
    if (noun && !hasOwn && head[noun.index] !== above) [head[word], deprel[word]] = [noun.index, 'case'];
    return;
  }
  const isNoun = upos === 'NOUN' && xpos.startsWith('NN') && /^(nmod|obl)$/.test(link);
  const isClause = tree.children[above]!.some(child => /^(nsubj|cop|aux|obj)/.test(deprel[child]!));
  if (isNoun && !isClause && tokens[word]!.upos !== 'PART') deprel[word] = 'case';
}

function outside(head: number, first: number, end: number): boolean {
  return head < first || head >= end;
}

/** "stopped short of attacking": the participle behind "of" belongs to the adjective. */
function giveToAdjective({ tree, head, deprel }: Draft, adjective: number): void {
  const { tokens } = tree;
  if (tokens[adjective + 1]?.lower !== 'of') return;
  const verb = head[adjective + 1]!;
  if (verb < adjective || tokens[verb]!.xpos !== 'VBG' || head[verb] !== head[adjective]) return;
  if (deprel[verb] === 'advcl' || deprel[verb] === 'xcomp') [head[verb], deprel[verb]] = [adjective, 'advcl'];
}

/** "were shot dead by gunmen": nobody is dead by anybody. */
function giveAgent({ tree, head, deprel }: Draft, word: number): void {
  const { tokens } = tree;
  if (deprel[word] !== 'case') return;
  const agent = head[word]!;
  const result = head[agent]!;
  if (result < 0 || tokens[result]!.upos !== 'ADJ' || deprel[result] !== 'xcomp' || deprel[agent] !== 'obl')
    return;
  const verb = head[result]!;
  if (isVerbal(tokens[verb]!) && isPassive(tree, verb)) [head[agent], deprel[agent]] = [verb, 'obl:agent'];
}

/** "comes a year after they met": no second of a list has "after" and no "and". */
function subordinate({ tree, head, deprel }: Draft, verb: number): void {
  const { tokens } = tree;
  if (!isVerbal(tokens[verb]!) || !isVerbal(tokens[head[verb]!]!)) return;
  const children = tree.children[verb]!;
  if (children.some(child => /^(cc|punct)/.test(relation(tokens[child]!)) && child < verb)) return;
  const mark = children.find(child => child < verb && deprel[child] === 'mark');
  if (mark !== undefined && SUBORDINATING.test(tokens[mark]!.text)) deprel[verb] = 'advcl';
}

const SUBORDINATING = /^(after|before|since|until|when|while|because|although|though|once)$/i;

/** "will be an issue discussed when Weber meets Ito": the whole will be when they meet. */
function raiseClause({ tree, head, deprel }: Draft, verb: number): void {
  const { tokens, children } = tree;
  const participle = head[verb]!;
  if (!/^VB[ZP]$/.test(tokens[verb]!.xpos) || participle < 0) return;
  const noun = head[participle]!;
  if (tokens[participle]!.xpos !== 'VBN' || deprel[participle] !== 'acl' || noun > participle) return;
  const isPredicate = children[noun]!.some(child => deprel[child] === 'cop' && child < noun);
  const isTimed = children[verb]!.some(
    child => child < verb && /^(when|once|after)$/i.test(tokens[child]!.text),
  );
  if (isPredicate && isTimed) head[verb] = noun;
}

/** "said no to Norway" */
function refuse({ tree, head, deprel }: Draft, no: number): void {
  const before = tree.tokens[no - 1];
  if (before?.lemma !== 'say' || !isVerbal(before)) return;
  if (head[no] === before.index && tree.children[no]!.length === 0) deprel[no] = 'obj';
}
