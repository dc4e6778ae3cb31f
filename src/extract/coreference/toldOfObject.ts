/**
 * Whether a clause is told of whoever the verb above is done to: "urged Ortega to use his influence". In: a pronoun and
 * a candidate before it.
 */
import type { Pronouns } from '../../schema/pronouns.js';
import { dependents, isAncestor, relation, type Tree } from '../tree/tree.js';
import { type Candidate, carrierOf } from './candidates.js';
import { casesOf, isUnsaidSubject, type Seeker } from './ranking.js';

/**
 * "urged Ortega to use his influence", "praised Ortega for his trip", "Ortega, whom he thanked for his trip": what
 * follows is told of whoever the verb is done to (implicit causality: Garvey and Caramazza 1974).
 */
export function isToldOfObject(
  tree: Tree,
  seeker: Seeker,
  candidate: Candidate,
  pronouns: Pick<Pronouns, 'judging' | 'grounds' | 'requesting'>,
): boolean {
  if (candidate.sentence !== seeker.sentence) return false;
  if (isInRelativeOf(tree, seeker, candidate) || isJoinedTo(tree, seeker, candidate)) return true;
  if (isSpokenToBefore(tree, seeker, candidate)) return true;
  const verb = verbDoneTo(tree, seeker, candidate);
  if (verb === undefined) return false;
  for (let at = seeker.head; at >= 0 && at !== verb; at = tree.tokens[at]!.head) {
    if (isQuestionTo(tree, verb, at, pronouns.requesting)) return true;
    if (at !== seeker.head && isUnsaidSubject(tree, candidate, at, pronouns.requesting)) return true;
    const above: number = tree.tokens[at]!.head;
    // What parsers hang from the object belongs to the verb all the same.
    const isGround = (above === verb || above === candidate.head) && pronouns.grounds.has(casesOf(tree, at));
    if (isGround && pronouns.judging.has(tree.tokens[verb]!.lemma)) return true;
  }
  return false;
}

/** "spoke with Ortega and urged him": the object of what the same subject does next. */
function isSpokenToBefore(tree: Tree, seeker: Seeker, { head, role }: Candidate): boolean {
  const verb = tree.tokens[seeker.clause];
  if (seeker.role !== 'object' || !verb || relation(verb) !== 'conj' || head >= verb.index) return false;
  if (dependents(tree, verb.index, 'nsubj', 'nsubj:pass').length > 0) return false;
  const isMet =
    role === 'object' || (role === 'other' && /^(?:with|to)$/.test(casesOf(tree, carrierOf(tree, head))));
  return isMet && tree.tokens[carrierOf(tree, head)]!.head === verb.head;
}

/** "met Ortega and his brother". */
function isJoinedTo(tree: Tree, seeker: Seeker, { head, kind }: Candidate): boolean {
  if (!seeker.isPossessive || kind !== 'name' || tree.tokens[seeker.head - 1]?.text !== 'and') return false;
  const end = tree.nameAt[head]?.end;
  if (end === undefined || end > seeker.head - 1 || seeker.head - end > LONGEST_APPOSITION) return false;
  // "Ortega, a baker, and his brother"
  const between = tree.tokens.slice(end, seeker.head - 1);
  if (between.length === 0) return true;
  return (
    between[0]!.text === ',' &&
    between.at(-1)!.text === ',' &&
    between.every(({ upos, index }) => /^(?:PUNCT|DET|ADJ|NOUN|ADP|NUM)$/.test(upos) && !tree.nameAt[index])
  );
}

/** "asked Ortega whether he would go": a question is put to the one it is about. */
function isQuestionTo(tree: Tree, verb: number, clause: number, requesting: ReadonlySet<string>): boolean {
  return (
    tree.tokens[clause]!.head === verb &&
    requesting.has(tree.tokens[verb]!.lemma) &&
    dependents(tree, clause, 'mark').some(mark => /^(?:whether|if)$/i.test(tree.tokens[mark]!.text))
  );
}

/** Words of "a former baker from the north" between a name and "and his". */
const LONGEST_APPOSITION = 10;

/** The verb whose object the candidate is, in the active, in the passive or by a relative clause that holds the pronoun. */
function verbDoneTo(tree: Tree, seeker: Seeker, { role, clause, head }: Candidate): number | undefined {
  const relative = relativeAround(tree, seeker, head);
  if (relative !== undefined)
    return dependents(tree, relative, 'obj').some(object => /^W/.test(tree.tokens[object]!.xpos))
      ? relative
      : undefined;
  // "one of the few to avoid ruin": read as an object, though of no verb
  if (clause < 0) return undefined;
  const isPassive = dependents(tree, clause, 'nsubj:pass').length > 0;
  return role === 'object' || (role === 'subject' && isPassive) ? clause : undefined;
}

/** The verb of the clause that holds the pronoun and is relative to the noun or its name. */
function relativeAround(tree: Tree, seeker: Seeker, noun: number): number | undefined {
  const name = tree.nameAt[noun];
  for (let at = seeker.head; at >= 0; at = tree.tokens[at]!.head) {
    const { deprel, head } = tree.tokens[at]!;
    const isOfNoun = head === noun || (name !== undefined && head >= name.first && head < name.end);
    if (deprel === 'acl:relcl' && isOfNoun) return at;
  }
  return undefined;
}

/** "told Ortega, who rings in his birthday". */
function isInRelativeOf(tree: Tree, seeker: Seeker, { head }: Candidate): boolean {
  const end = tree.nameAt[head]?.end ?? head + 1;
  const who = tree.tokens[end]?.text === ',' ? end + 1 : end;
  if (tree.tokens[who]?.text !== 'who') return false;
  if (seeker.isPossessive && isAloneBetween(tree, who, seeker.head)) return true;
  const verb = tree.tokens[who]!.head;
  // "Ortega, who succeeded him"
  const isArgument = !seeker.isPossessive && !seeker.isReflexive && tree.tokens[seeker.head]!.head === verb;
  return verb > who && !isArgument && isAncestor(tree, verb, seeker.head);
}

/** "Ortega, who has led it since May and fired his": no comma, no other subject, nobody else before the pronoun. */
function isAloneBetween(tree: Tree, who: number, pronoun: number): boolean {
  if (pronoun < who) return false;
  return tree.tokens
    .slice(who + 1, pronoun)
    .every(
      ({ index, deprel, text }) =>
        text !== ',' && !/subj/.test(deprel) && tree.nameAt[index]?.type !== 'PERSON',
    );
}
