/**
 * Posts that a clause gives: "X is the president of Y", "X served as mayor", "X held the post of mayor". In: a phrase
 * that names a post, in its tree. Out: its holder, with what the verb adds: over, not begun.
 */
import type { Schema } from '../../schema/index.js';
import { dependents, headOfRange, relation, type Tree, textAt } from '../tree/tree.js';
import type { TitlePhrase } from './titlePhrases.js';

/** "X is the president of Y", "X, who was a lawyer", "X served as mayor", "X was elected mayor". */
export function describeBySyntax(
  tree: Tree,
  phrase: TitlePhrase,
  schema: Schema,
  describe: (phrase: TitlePhrase, holder: number, construction: 'copula' | 'relative') => void,
): void {
  const predicate = predicateOf(tree, phrase, schema);
  if (!predicate) return;
  const subject = dependents(tree, predicate.verb, 'nsubj')[0];
  const told = {
    ...phrase,
    past: phrase.past || predicate.past,
    planned: phrase.planned || predicate.planned,
  };
  if (subject === undefined || /^(?:who|that|which)$/i.test(textAt(tree, subject))) {
    const holder =
      holderOfRelative(tree, predicate.verb, subject) ?? sharedHolder(tree, predicate.verb, schema);
    if (holder !== undefined) describe(told, holder, 'relative');
  } else if ((tree.nameAt[subject]?.type ?? 'PERSON') === 'PERSON') describe(told, subject, 'copula');
}

/**
 * "X is set to become president", "X resigned and became mayor": the subject of the verb above; "named X to serve as
 * mayor": its object.
 */
function sharedHolder(tree: Tree, predicate: number, { titles }: Schema): number | undefined {
  for (let verb = predicate; /^(?:xcomp|conj|advcl)$/.test(relation(tree.tokens[verb]!)); ) {
    const isConjunct = relation(tree.tokens[verb]!) === 'conj';
    const isClause = relation(tree.tokens[verb]!) === 'advcl';
    verb = tree.tokens[verb]!.head;
    const appoints = !isConjunct && titles.appointing.has(tree.tokens[verb]!.lemma);
    const [given] = appoints ? dependents(tree, verb, 'obj') : [];
    if (given !== undefined) return (tree.nameAt[given]?.type ?? 'PERSON') === 'PERSON' ? given : undefined;
    if (isClause) return undefined;
    const subject = dependents(tree, verb, 'nsubj')[0];
    if (subject !== undefined)
      return (tree.nameAt[subject]?.type ?? 'PERSON') === 'PERSON' ? subject : undefined;
  }
  return undefined;
}

/** What the relative clause hangs from, else the name just before "who". */
function holderOfRelative(tree: Tree, verb: number, who: number | undefined): number | undefined {
  if (who !== undefined) {
    const before = textAt(tree, who - 1) === ',' ? who - 2 : who - 1;
    const name = tree.nameAt[before];
    if (name?.type === 'PERSON') return headOfRange(tree.tokens, name.first, name.end);
  }
  const { deprel, head } = tree.tokens[verb]!;
  return deprel === 'acl:relcl' && (tree.nameAt[head]?.type ?? 'PERSON') === 'PERSON' ? head : undefined;
}

interface Predicate {
  readonly verb: number;
  readonly past: boolean;
  readonly planned: boolean;
}

function predicateOf(tree: Tree, phrase: TitlePhrase, schema: Schema): Predicate | undefined {
  const head = tree.tokens[phrase.head]!;
  // "was a lawyer and co-founder of the party"
  const verb = relation(head) === 'conj' ? head.head : phrase.head;
  const copula = dependents(tree, verb, 'cop')[0];
  if (copula !== undefined) {
    if (isOneOfThem(tree, verb, schema)) return { verb, past: false, planned: false };
    if (isOver(tree, verb, schema)) return { verb, past: true, planned: false };
    const mood = moodOf(tree, verb, schema);
    return mood && { verb, past: isPast(tree, verb, copula), planned: mood === 'planned' };
  }
  const post = postOf(tree, phrase, schema) ?? entryOf(tree, phrase, schema);
  if (post) return post;
  const takesAs = dependents(tree, phrase.head, 'case').some(child => textAt(tree, child) === 'as');
  const parent = tree.tokens[head.head];
  // "was sworn in at noon local time as mayor": the parser may hang the post from what stands between.
  const far = takesAs && parent?.upos !== 'VERB' ? verbBefore(tree, phrase.first) : undefined;
  const act =
    far !== undefined && schema.titles.appointing.has(tree.tokens[far]!.lemma) ? tree.tokens[far] : parent;
  const mood = act?.upos === 'VERB' ? moodOf(tree, act.index, schema) : undefined;
  if (!act || !mood) return undefined;
  const planned = mood === 'planned';
  const { linking, servingAs, appointing } = schema.titles;
  const isComplement = ['xcomp', 'obj'].includes(relation(head));
  if (linking.has(act.lemma) && isComplement) return { verb: act.index, past: false, planned };
  if (takesAs && servingAs.has(act.lemma)) return { verb: act.index, past: act.xpos === 'VBD', planned };
  if (appointing.has(act.lemma) && (takesAs || isComplement) && isPassive(tree, act.index, phrase))
    return { verb: act.index, past: false, planned };
  return undefined;
}

/** "held the post of mayor", "took the office of president", "was moved to the post of mayor" */
function postOf(tree: Tree, { head }: TitlePhrase, schema: Schema): Predicate | undefined {
  const post = tree.tokens[tree.tokens[head]!.head];
  const verb = post && tree.tokens[post.head];
  if (!verb || !schema.titles.posts.has(post.lemma)) return undefined;
  // "took on the role": a parser may take the particle for a preposition.
  const particle = textAt(tree, verb.index + 1);
  const holds =
    (relation(post) === 'obj' && schema.titles.holding.has(withParticle(tree, verb.index))) ||
    (relation(post) === 'obl' && schema.titles.holding.has(`${verb.lemma} ${particle}`));
  // "moved Weber to the post of mayor" is told of Weber by none of these.
  const moves =
    schema.titles.moving.has(verb.lemma) &&
    dependents(tree, verb.index, 'obj').length === 0 &&
    dependents(tree, post.index, 'case').some(child => textAt(tree, child) === 'to');
  if (!(holds || moves) || !dependents(tree, head, 'case').some(child => textAt(tree, child) === 'of'))
    return undefined;
  const mood = moodOf(tree, verb.index, schema);
  return (
    mood && {
      verb: verb.index,
      past: verb.lemma === 'hold' && verb.xpos === 'VBD',
      planned: mood === 'planned',
    }
  );
}

/** "replaced Ito as mayor", "took office as mayor": the parser may hang the post from what stands between. */
function entryOf(tree: Tree, { head }: TitlePhrase, schema: Schema): Predicate | undefined {
  if (!dependents(tree, head, 'case').some(child => textAt(tree, child) === 'as')) return undefined;
  const { entering, offices } = schema.titles;
  const above = tree.tokens[tree.tokens[head]!.head];
  const verb = above?.upos === 'VERB' ? above : above && tree.tokens[above.head];
  if (verb?.upos !== 'VERB' || !entering.has(withParticle(tree, verb.index))) return undefined;
  // "took Ito as president for granted"
  const objects = dependents(tree, verb.index, 'obj');
  if (verb.lemma === 'take' && !objects.some(object => offices.has(tree.tokens[object]!.lemma)))
    if (!/^take \w/.test(withParticle(tree, verb.index))) return undefined;
  const mood = moodOf(tree, verb.index, schema);
  return mood && { verb: verb.index, past: false, planned: mood === 'planned' };
}

function withParticle(tree: Tree, verb: number): string {
  const particle = dependents(tree, verb, 'compound:prt')[0];
  const { lemma } = tree.tokens[verb]!;
  return particle === undefined ? lemma : `${lemma} ${textAt(tree, particle)}`;
}

/** "was elected mayor"; in headlines "Weber elected mayor", where no article stands before the post. */
function isPassive(tree: Tree, verb: number, phrase: TitlePhrase): boolean {
  return dependents(tree, verb, 'aux:pass', 'nsubj:pass').length > 0 || !phrase.determined;
}

/** The nearest verb to the left in the sentence. */
export function verbBefore(tree: Tree, from: number): number | undefined {
  const { sentence } = tree.tokens[from]!;
  for (let token = from - 1; token >= 0 && tree.tokens[token]!.sentence === sentence; token--)
    if (tree.tokens[token]!.upos === 'VERB') return token;
  return undefined;
}

/** Undefined where it is denied, only possible, or not meant to last. */
export function moodOf(
  tree: Tree,
  predicate: number,
  { status }: Schema,
): 'asserted' | 'planned' | undefined {
  let mood: 'asserted' | 'planned' = 'asserted';
  for (const child of tree.children[predicate]!) {
    const { deprel, lemma, xpos } = tree.tokens[child]!;
    if (deprel.startsWith('advmod') && status.negations.has(lemma)) return undefined;
    if (deprel !== 'aux' || xpos !== 'MD') continue;
    const modal = status.modals.get(lemma);
    if (modal !== 'planned' && modal !== 'conditional') return undefined;
    mood = 'planned';
  }
  if (isToBe(tree, predicate)) mood = 'planned';
  const { head } = tree.tokens[predicate]!;
  if (relation(tree.tokens[predicate]!) !== 'xcomp' || head < 0) return mood;
  const governor = status.governors.get(tree.tokens[head]!.lemma);
  if (governor === 'possible' || governor === 'negated') return undefined;
  return governor === 'planned' ? 'planned' : mood;
}

/** "is to become president" */
function isToBe(tree: Tree, predicate: number): boolean {
  const { deprel, head } = tree.tokens[predicate]!;
  const isInfinitive = dependents(tree, predicate, 'mark').some(mark => textAt(tree, mark) === 'to');
  const isUnder = deprel === 'xcomp' && tree.tokens[head]!.lemma === 'be';
  return isInfinitive && (isUnder || dependents(tree, predicate, 'cop', 'aux').length > 0);
}

/** "is no longer president" */
function isOver(tree: Tree, predicate: number, { status }: Schema): boolean {
  return dependents(tree, predicate, 'advmod', 'amod').some(
    child => textAt(tree, child) === 'longer' && status.negations.has(textAt(tree, child - 1)),
  );
}

/** "will be the first president to visit Oslo": president already. */
function isOneOfThem(tree: Tree, post: number, { status }: Schema): boolean {
  return (
    dependents(tree, post, 'amod').some(child => status.ordinals.has(textAt(tree, child).toLowerCase())) &&
    dependents(tree, post, 'acl').some(child =>
      dependents(tree, child, 'mark').some(mark => textAt(tree, mark) === 'to'),
    )
  );
}

/** "was", but not "has been". */
function isPast(tree: Tree, predicate: number, copula: number): boolean {
  return tree.tokens[copula]!.xpos === 'VBD' && dependents(tree, predicate, 'aux').length === 0;
}
