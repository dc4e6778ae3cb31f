/**
 * How well a candidate suits a pronoun: a sum of weighted signs (Lappin and Leass 1994; the weights are those of
 * `schema/cues/pronouns.yaml`), after what grammar forbids has been taken out.
 */
import type { PronounSign, PronounWeights } from '../../schema/pronouns.js';
import { dependents, isAncestor, relation, type Tree } from '../tree/tree.js';
import type { Candidate } from './candidates.js';

export interface Seeker extends Candidate {
  readonly isPossessive: boolean;
  readonly isReflexive: boolean;
}

/** Sentences between a pronoun and its antecedent beyond which none is sought. */
const REACH = 4;

export type Signs = readonly (readonly [PronounSign, number])[];

export function scoreOf(signs: Signs, weights: PronounWeights): number {
  return signs.reduce((sum, [sign, times]) => sum + weights[sign] * times, 0);
}

/** What grammar forbids: the pronoun's own phrase, its fellow arguments, its fellow conjuncts. */
export function isForbidden(
  tree: Tree,
  seeker: Seeker,
  candidate: Candidate,
  requesting: ReadonlySet<string>,
): boolean {
  const gap = seeker.sentence - candidate.sentence;
  if (gap < 0 || gap > REACH) return true;
  if (gap > 0) return seeker.isReflexive;
  if (isInsidePhrase(tree, candidate, seeker.head)) return true;
  if (isAncestor(tree, seeker.head, candidate.head)) return true;
  if (relation(tree.tokens[seeker.head]!) === 'conj' && tree.tokens[seeker.head]!.head === candidate.head)
    return true;
  const sameClause =
    seeker.clause === candidate.clause || isUnsaidSubject(tree, candidate, seeker.clause, requesting);
  if (seeker.isPossessive)
    return holdsPhraseOf(tree, seeker, candidate) || isPredicateOf(tree, seeker, candidate);
  // "praised Marsh for distinguishing herself": a clause without a subject leaves it open.
  if (seeker.isReflexive)
    return !sameClause && dependents(tree, seeker.clause, 'nsubj', 'nsubj:pass').length > 0;
  return sameClause && candidate.role !== 'possessor' && candidate.role !== 'modifier';
}

/** "Ortega said he met him": whoever he is, "him" is another. */
export function isFellowArgument(
  tree: Tree,
  seeker: Seeker,
  candidate: Candidate,
  requesting: ReadonlySet<string>,
): boolean {
  if (seeker.isPossessive || seeker.isReflexive || candidate.sentence !== seeker.sentence) return false;
  if (candidate.head >= seeker.head || !/^(?:subject|object)$/.test(candidate.role)) return false;
  return seeker.clause === candidate.clause || isUnsaidSubject(tree, candidate, seeker.clause, requesting);
}

/** "asked Ortega to meet him", "wants to meet him": who does what the infinitive tells. */
export function isUnsaidSubject(
  tree: Tree,
  candidate: Candidate,
  clause: number,
  requesting: ReadonlySet<string>,
): boolean {
  const verb = tree.tokens[clause];
  if (!verb || verb.head < 0 || verb.upos !== 'VERB') return false;
  // "urged the leader to go": parsers take the infinitive of a request for one of purpose.
  const isAsked = relation(verb) === 'advcl' && requesting.has(tree.tokens[verb.head]!.lemma);
  if (dependents(tree, clause, 'nsubj').length > 0) return false;
  // "met Ortega and thanked him"
  if (relation(verb) === 'conj' && tree.tokens[verb.head]!.upos === 'VERB') {
    const shares = candidate.clause === verb.head && candidate.role === 'subject';
    return shares || isUnsaidSubject(tree, candidate, verb.head, requesting);
  }
  // "left the hall thanking him", not "accused Norway of plotting against him"
  if (
    relation(verb) === 'advcl' &&
    verb.xpos === 'VBG' &&
    !/^(?:of|for|from|into)$/.test(casesOf(tree, clause))
  )
    return candidate.clause === verb.head && candidate.role === 'subject';
  const isPurpose = !isAsked && isPurposeOf(tree, clause, verb.head);
  if (relation(verb) !== 'xcomp' && !isAsked && !isPurpose) return false;
  const hasObject = dependents(tree, verb.head, 'obj', 'iobj').some(object => object < clause);
  if (candidate.clause === verb.head) return candidate.role === (hasObject ? 'object' : 'subject');
  return !hasObject && isUnsaidSubject(tree, candidate, verb.head, requesting);
}

/** "spoke to Ortega to thank him", "went home to see him": with no object before, the subject does what follows. */
function isPurposeOf(tree: Tree, infinitive: number, verb: number): boolean {
  const { deprel, index } = tree.tokens[infinitive]!;
  if (deprel !== 'advcl' || index < verb || tree.tokens[verb]!.upos !== 'VERB') return false;
  if (!dependents(tree, infinitive, 'mark').some(mark => tree.tokens[mark]!.text === 'to')) return false;
  if (dependents(tree, verb, 'obj', 'iobj', 'nsubj:pass').length > 0) return false;
  return !dependents(tree, verb, 'obl').some(child => /^(?:on|upon|for)$/.test(casesOf(tree, child)));
}

/** "He added that Ortega also …": a subject is none of those named in what hangs from its clause. */
export function namedBelow(tree: Tree, seeker: Seeker, candidates: readonly Candidate[]): Candidate[] {
  if (seeker.role !== 'subject') return [];
  return candidates.filter(
    ({ head, kind, sentence, speech }) =>
      head > seeker.head &&
      sentence === seeker.sentence &&
      kind === 'name' &&
      speech === seeker.speech &&
      isAncestor(tree, seeker.clause, head),
  );
}

/**
 * Inside the phrase of the candidate, but not inside a clause or an apposition that hangs from it ("Ortega, who
 * said he"), nor, where it is a name, inside what parsers hang from it by a preposition ("sued Ortega over his").
 */
function isInsidePhrase(tree: Tree, { head, kind }: Candidate, token: number): boolean {
  for (let current = token; current >= 0; current = tree.tokens[current]!.head) {
    if (current === head) return true;
    const { deprel } = tree.tokens[current]!;
    if (current === token) continue;
    if (/^(?:acl|advcl|appos|ccomp|conj|csubj|parataxis|nsubj)/.test(deprel)) return false;
    if (kind === 'name' && deprel === 'nmod') return false;
  }
  return false;
}

/** "his predecessor Mike Pompeo": the owner is not the owned. */
function holdsPhraseOf(tree: Tree, seeker: Seeker, candidate: Candidate): boolean {
  const owned = tree.tokens[seeker.head]!.head;
  return (
    owned >= 0 &&
    (candidate.head === owned ||
      tree.tokens[candidate.head]!.head === owned ||
      isApposed(tree, owned, candidate.head)) &&
    candidate.role !== 'possessor'
  );
}

/** "Ortega is his lawyer", "Ortega was one of his critics": nobody is what is his own. */
function isPredicateOf(tree: Tree, { head }: Seeker, candidate: Candidate): boolean {
  const owned = tree.tokens[tree.tokens[head]!.head];
  if (!owned) return false;
  const isOne = relation(owned) === 'nmod' && tree.tokens[owned.head]!.upos === 'NUM';
  const predicate = isOne ? owned.head : owned.index;
  return (
    dependents(tree, predicate, 'cop').length > 0 &&
    dependents(tree, predicate, 'nsubj').some(subject => isInName(tree, candidate.head, subject))
  );
}

function isInName(tree: Tree, token: number, head: number): boolean {
  const name = tree.nameAt[head];
  return token === head || (name !== undefined && token >= name.first && token < name.end);
}

/** "Mike Pompeo, his predecessor"; not "Mike Pompeo, his wife Susan". */
function isApposed(tree: Tree, noun: number, name: number): boolean {
  if (tree.tokens[noun + 1]?.upos === 'PROPN') return false;
  return relation(tree.tokens[noun]!) === 'appos' && tree.tokens[noun]!.head === name;
}

export function casesOf(tree: Tree, token: number): string {
  return dependents(tree, token, 'case', 'mark')
    .map(child => tree.tokens[child]!.text)
    .join(' ');
}

/** Signs of a candidate before the pronoun. `between`: other people named between the two. */
export function signsOf(
  tree: Tree,
  seeker: Seeker,
  candidate: Candidate,
  context: {
    readonly between: number;
    readonly spokeLast: boolean;
    readonly speaksHere: boolean;
    readonly goesOn: boolean;
    readonly toldOf: boolean;
    readonly obliged: boolean;
    readonly count: number;
    readonly genderKnown: boolean;
    readonly genderDiffers: boolean;
  },
): Signs {
  const gap = seeker.sentence - candidate.sentence;
  const commands =
    gap === 0 && candidate.role === 'subject' && isAncestor(tree, candidate.clause, seeker.head);
  const kind = (sentence: number) => tree.annotation.sentences[sentence]!.kind;
  const signs: [PronounSign, number][] = [];
  const add = (sign: PronounSign, value: boolean | number) => {
    if (value) signs.push([sign, Number(value)]);
  };
  add('sentence', Math.min(gap, 1));
  add('farSentence', Math.max(gap - 1, 0));
  if (candidate.role !== 'other') add(candidate.role, 1);
  add('mainSubject', candidate.isMainSubject);
  add('commands', commands);
  add('sameClauseSubject', commands && candidate.clause === seeker.clause);
  add('parallel', seeker.role === 'subject' && candidate.role === 'subject');
  add('between', context.between);
  add('pronoun', candidate.kind === 'pronoun');
  add('name', candidate.kind === 'name');
  add('spokeLast', context.spokeLast && gap > 0);
  add('speaksHere', context.speaksHere);
  add('goesOn', context.goesOn && gap > 0);
  add('toldOf', context.toldOf);
  add('obliged', context.obliged);
  add('quotedOnly', candidate.speech !== undefined && candidate.speech !== seeker.speech);
  add('headline', kind(candidate.sentence) !== 'paragraph' && kind(seeker.sentence) === 'paragraph');
  add('count', Math.log2(1 + context.count));
  add('genderKnown', context.genderKnown);
  add('genderDiffers', context.genderDiffers);
  add('unnamed', candidate.drafts.length === 0);
  return signs;
}
