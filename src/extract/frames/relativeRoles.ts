/** The roles of a verb in a clause that hangs from a noun: "Weber, who met Ito", "the first leader to visit Oslo". */

import { hasMark, isRelativePronoun, rankedBy, referent } from '../tree/clauses.js';
import { add, type Draft, type Grammar } from '../tree/grammar.js';
import { dependents, relation, type Tree } from '../tree/tree.js';

/** The gap of a relative or participle clause is filled by the noun it modifies. */
export function shareRelative({ tree, cues }: Grammar, verb: number, draft: Draft, passive: boolean): void {
  const token = tree.tokens[verb]!;
  if (relation(token) !== 'acl') {
    const said = saidOf(tree, verb);
    const role = passive ? 'object' : 'subject';
    if (said !== undefined && !draft.has(role)) add(draft, role, said);
    return;
  }
  const noun = token.head;
  // "was the first leader to visit Oslo": whoever was it visited.
  const ranking = rankedBy(tree, verb, cues);
  const [first] = ranking === undefined || draft.has('subject') ? [] : dependents(tree, ranking, 'nsubj');
  if (first !== undefined) {
    add(draft, 'subject', referent(tree, first));
    return;
  }
  if (token.deprel === 'acl') {
    // "is in Oslo to meet Ito": not Oslo meets.
    const [there] =
      hasMark(tree, verb, 'to') &&
      dependents(tree, noun, 'cop').length > 0 &&
      dependents(tree, noun, 'case').length > 0
        ? dependents(tree, noun, 'nsubj')
        : [];
    if (there !== undefined) {
      if (!draft.has('subject')) add(draft, 'subject', referent(tree, there));
      return;
    }
    // "has a history of funding Ito": nor does the history fund.
    if (hasMark(tree, verb, 'of') && cues.habits.has(tree.tokens[noun]!.lemma)) return;
    // "his decision to visit Oslo": not the decision visits.
    const { lemma } = tree.tokens[noun]!;
    const isOwned = dependents(tree, noun, 'nmod:poss').length > 0;
    if (hasMark(tree, verb, 'to') && (isOwned || cues.governors.has(lemma) || cues.motion.has(lemma))) return;
    const role = passive ? 'object' : 'subject';
    if (draft.has(role)) return;
    const whose = cues.governors.has(lemma) ? nameBefore(tree, noun, verb) : undefined;
    add(draft, role, whose ?? noun);
    return;
  }
  if (tree.children[verb]!.some(child => isRelativePronoun(tree.tokens[child]!))) return;
  if (!draft.has('subject') && !passive) add(draft, 'subject', noun);
  else if (!draft.has('object') && (passive || !draft.has('clause'))) add(draft, 'object', noun);
}

/** "the possibility of Weber visiting Oslo" */
function nameBefore(tree: Tree, noun: number, gerund: number): number | undefined {
  const name = tree.nameAt[gerund - 1];
  if (!name || tree.tokens[gerund]!.xpos !== 'VBG') return undefined;
  return dependents(tree, noun, 'nmod').find(owner => owner >= name.first && owner < name.end);
}

/** "Weber, who officials say met Ito": of what is said in a relative clause, the noun that "who" stands for. */
function saidOf(tree: Tree, verb: number): number | undefined {
  const { deprel, head } = tree.tokens[verb]!;
  if (deprel !== 'ccomp' || tree.tokens[head]!.deprel !== 'acl:relcl') return undefined;
  if (dependents(tree, verb, 'nsubj', 'mark').length > 0) return undefined;
  const [who, ...others] = dependents(tree, head, 'nsubj', 'obj');
  if (who === undefined || others.length === 0 || !isRelativePronoun(tree.tokens[who]!)) return undefined;
  return referent(tree, who);
}

/** "condemned what it called a brutal attack": the attack. */
export function saidBy(tree: Tree, pronoun: number): number | undefined {
  if (tree.tokens[pronoun]!.lemma.toLowerCase() !== 'what') return undefined;
  for (const verb of dependents(tree, pronoun, 'acl'))
    for (const child of dependents(tree, verb, 'obj', 'xcomp'))
      if (child > verb && tree.tokens[child]!.upos === 'NOUN') return child;
  return undefined;
}
