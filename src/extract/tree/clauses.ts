/** What a clause is: verbs, voice, marks, and the nouns that relative pronouns stand for. Shared by roles and status. */
import type { Token } from '../../model/index.js';
import type { StatusCues } from '../../schema/statusCues.js';
import { dependents, prepositions, relation, type Tree } from './tree.js';

export function isVerbal(token: Token): boolean {
  return token.upos === 'VERB' || (token.upos === 'AUX' && token.deprel !== 'aux' && token.deprel !== 'cop');
}

export function isPassive(tree: Tree, verb: number): boolean {
  const token = tree.tokens[verb]!;
  let active = false;
  for (const child of tree.children[verb]!) {
    const { deprel } = tree.tokens[child]!;
    if (deprel === 'aux:pass' || deprel === 'csubj:pass') return true;
    // "The two last met" with its subject taken for that of a passive
    if (deprel === 'nsubj:pass' && (token.xpos !== 'VBD' || hasAuxiliary(tree, verb))) return true;
    if (deprel === 'aux' || deprel === 'nsubj' || deprel === 'obj') active = true;
  }
  if (token.xpos !== 'VBN' || active) return false;
  if (/^(acl|advcl|amod)$/.test(token.deprel)) return true;
  return relation(token) === 'conj' && isVerbal(tree.tokens[token.head]!) && isPassive(tree, token.head);
}

/** "is in Oslo": a noun or an adjective with a copula is what its clause says. */
export function isCopular(tree: Tree, token: number): boolean {
  for (const child of tree.children[token]!) if (tree.tokens[child]!.deprel === 'cop') return true;
  return false;
}

/** "at the airport", "in Oslo", "on hand", "there": where somebody is, not what. */
export function isWhere(tree: Tree, word: number): boolean {
  return (
    /^t?here$/.test(tree.tokens[word]!.lower) ||
    prepositions(tree, word).some(by => /^(?:at|in|on)$/.test(by))
  );
}

/** The nearest verb above a word, else the root. */
export function clauseOf({ tokens }: Tree, word: number): number {
  let clause = word;
  while (!isVerbal(tokens[clause]!) && tokens[clause]!.head >= 0) clause = tokens[clause]!.head;
  return clause;
}

/** Of a verb or of what has a copula: "will", "has been". */
export function auxiliaries(tree: Tree, verb: number): Token[] {
  const found: Token[] = [];
  for (const child of tree.children[verb]!)
    if (tree.tokens[child]!.deprel.startsWith('aux')) found.push(tree.tokens[child]!);
  return found;
}

function hasAuxiliary(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'aux').length > 0;
}

/** "has left", "will leave", "is ill", but not "that he leave", "must leave": `VBP` may be a subjunctive. */
export function isIndicative(tree: Tree, verb: number): boolean {
  const helpers = [
    ...auxiliaries(tree, verb),
    ...dependents(tree, verb, 'cop').map(child => tree.tokens[child]!),
  ];
  const [first] = helpers;
  if (!first) return /^VB[DZ]$/.test(tree.tokens[verb]!.xpos);
  return /^VB[DZP]$/.test(first.xpos) || (first.xpos === 'MD' && !OBLIGING.has(first.lemma));
}

const OBLIGING: ReadonlySet<string> = new Set(['must', 'should', 'shall', 'need']);

export function isNonFinite(tree: Tree, verb: number): boolean {
  return tree.tokens[verb]!.xpos === 'VBG' || hasMark(tree, verb, 'to');
}

export function hasMark(tree: Tree, verb: number, word: string): boolean {
  return tree.children[verb]!.some(child => {
    const { deprel, lemma } = tree.tokens[child]!;
    return (deprel === 'mark' || deprel === 'aux') && lemma === word;
  });
}

export function isRelativePronoun(token: Token): boolean {
  return token.xpos === 'WP' || token.xpos === 'WDT' || token.xpos === 'WRB' || token.xpos === 'WP$';
}

/** A relative pronoun stands for the noun before it. */
export function referent(tree: Tree, token: number): number {
  const { xpos } = tree.tokens[token]!;
  if (xpos !== 'WP' && xpos !== 'WDT' && xpos !== 'WP$') return token;
  return antecedentOf(tree, token) ?? nounBefore(tree, token) ?? token;
}

export function antecedentOf(tree: Tree, pronoun: number): number | undefined {
  for (let current = pronoun; current >= 0; current = tree.tokens[current]!.head) {
    const token = tree.tokens[current]!;
    if (token.deprel === 'acl:relcl' && token.head >= 0) return token.head;
    if (relation(token) === 'conj' || current === pronoun || !/^(ccomp|advcl|root)$/.test(relation(token)))
      continue;
    return undefined;
  }
  return undefined;
}

/** Where the parser saw no relative clause: the noun phrase that ends just before the pronoun, or before a comma. */
function nounBefore({ tokens }: Tree, pronoun: number): number | undefined {
  let end = pronoun - 1;
  if (tokens[end]?.text === ',') end--;
  const last = tokens[end];
  if (!last || last.sentence !== tokens[pronoun]!.sentence || !/^(NOUN|PROPN)$/.test(last.upos))
    return undefined;
  let head = end;
  while (
    tokens[head]!.head >= 0 &&
    tokens[head]!.head < pronoun &&
    /^(flat|compound)$/.test(relation(tokens[head]!))
  )
    head = tokens[head]!.head;
  return head;
}

/** "called off a visit": no event is off anything, whatever the parser says. */
export function isFollowedByOff({ tokens }: Tree, verb: number): boolean {
  return tokens[verb]!.upos === 'VERB' && tokens[verb + 1]?.lower === 'off';
}

/**
 * "became the first leader to visit Oslo", "was the last to meet Ito": the predicate that tells of the infinitive, a verb
 * of becoming or the noun that has "was"; the subject of that does what the infinitive says.
 */
export function rankedBy(tree: Tree, infinitive: number, cues: StatusCues): number | undefined {
  const { head, deprel } = tree.tokens[infinitive]!;
  if (head < 0 || !/^(acl|advcl|xcomp)$/.test(deprel) || !hasMark(tree, infinitive, 'to')) return undefined;
  const above = tree.tokens[head]!;
  const isRanked = (noun: number): boolean =>
    cues.ordinals.has(tree.tokens[noun]!.lemma) ||
    dependents(tree, noun, 'amod').some(child => cues.ordinals.has(tree.tokens[child]!.lemma));
  if (isVerbal(above)) {
    const nouns = cues.becoming.has(above.lemma) ? dependents(tree, head, 'obj', 'xcomp', 'nsubj') : [];
    return nouns.some(noun => noun > head && noun < infinitive && isRanked(noun)) ? head : undefined;
  }
  if (!isRanked(head)) return undefined;
  if (dependents(tree, head, 'cop').length > 0) return head;
  const isPredicate = above.head >= 0 && /^(obj|xcomp)$/.test(relation(above));
  return isPredicate && cues.becoming.has(tree.tokens[above.head]!.lemma) ? above.head : undefined;
}

/** "Weber, accompanied by Ito, arrived": the verb whose subject a participle tells of. */
export function clauseOfSubject(tree: Tree, participle: number): number | undefined {
  const { deprel, head } = tree.tokens[participle]!;
  if (deprel !== 'acl' || head < 0 || tree.tokens[participle]!.xpos !== 'VBN') return undefined;
  const noun = tree.tokens[head]!;
  return relation(noun) === 'nsubj' && isVerbal(tree.tokens[noun.head]!) ? noun.head : undefined;
}
