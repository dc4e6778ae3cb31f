/**
 * What the words of its own clause or phrase make of an event: negations, modals, adverbs, adjectives, and what a
 * participle behind a noun says of it ("a visit planned for May"). In: a token. Out: a status, or undefined.
 */
import type { Status } from '../../model/index.js';
import { hasMark, isRelativePronoun, isVerbal } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, prepositions, relation, type Tree } from '../tree/tree.js';

export type Unreal = Exclude<Status, 'asserted'>;

/**
 * `below` is the dependent that the event stands in: what denies it has been counted there. What denies a word that
 * says the contrary of it ("did not hesitate to") `isUndone`.
 */
export function inClause(
  token: number,
  grammar: Grammar,
  below?: number,
  isUndone = false,
): Unreal | undefined {
  const { tree, cues } = grammar;
  let found: Unreal | undefined;
  let negated = false;
  let inability = false;
  for (const child of tree.children[token]!) {
    const { deprel, lemma, lower: word } = tree.tokens[child]!;
    if (isQuotedBefore(child, token, tree)) continue;
    negated ||= deprel === 'amod' && cues.scarce.has(word) && isScarce(token, grammar);
    if (/^(advmod|det|cc:preconj|neg|case|mark)/.test(deprel)) negated ||= isNegation(child, grammar);
    // "nobody expects", "neither Weber nor Ito visited", "endorsed neither Weber nor Ito"
    if (deprel.startsWith('nsubj') && child !== below) negated ||= isNegation(child, grammar);
    if (/^(obj|nsubj)/.test(deprel) && child !== below)
      negated ||= dependents(tree, child, 'cc', 'cc:preconj', 'det').some(first =>
        isNegation(first, grammar),
      );
    if (deprel === 'aux' || deprel === 'aux:pass' || deprel === 'cop') {
      found ??= ofAuxiliary(token, child, grammar);
      inability ||= cues.abilities.has(word);
    }
    // "is travelling next to Oslo", "visits Oslo soon"
    if (deprel === 'advmod' && cues.soon.has(word) && /^VB[GZP]$/.test(tree.tokens[token]!.xpos))
      found ??= 'planned';
    if (deprel === 'mark' && cues.conditions.marks.has(word)) found = 'possible';
    if (/^(mark|cc)$/.test(deprel) && cues.substitutes.has(word)) negated = true;
    // "and is due to meet Ito", with what governs the infinitive taken for a mark
    if (deprel === 'mark' && tree.tokens[child]!.upos === 'ADJ') found ??= cues.governors.get(lemma);
    if (deprel === 'advmod' && cues.hedges.has(word)) found = 'possible';
    // "nearly attacked Ito"
    if (deprel === 'advmod' && child === token - 1 && cues.approximating.has(word))
      negated ||= isVerbal(tree.tokens[token]!);
    if (deprel === 'parataxis' && cues.attribution.neutral.has(lemma) && isAccusation(child, token, grammar))
      found = 'possible';
    if (deprel === 'obl' && cues.accusers.has(lemma) && prepositions(tree, child)[0] === 'according')
      found = cues.proceedings.has(tree.tokens[token]!.lemma) ? found : 'possible';
    if (deprel === 'amod' || deprel === 'compound' || deprel === 'advmod') {
      const modifier = isCompared(child, grammar)
        ? undefined
        : (cues.modifiers.get(word) ?? cues.modifiers.get(lemma));
      if (modifier && !isVerbal(tree.tokens[token]!) && !(modifier === 'planned' && hasBegun(token, grammar)))
        found = modifier === 'negated' || !found ? modifier : found;
    }
  }
  found ??= ofParticiple(token, grammar);
  // "any attack by Norway would be answered"
  if (!negated || isUndone || isAnother(token, grammar))
    return found ?? (negated ? undefined : ofArticle(token, grammar));
  // "may not come" is open, "cannot come" is not.
  return found === 'possible' && !inability ? 'possible' : 'negated';
}

/** "any request", "no request": whatever else is told of it. */
export function ofArticle(noun: number, { tree, cues }: Grammar): Unreal | undefined {
  for (const child of dependents(tree, noun, 'det')) {
    const { lower } = tree.tokens[child]!;
    if (lower === 'any') return 'possible';
    if (cues.negations.has(lower)) return 'negated';
  }
  return undefined;
}

/** “Not if, but when,” Ito told the paper: a word inside quotation marks that are closed before the other. */
function isQuotedBefore(word: number, token: number, { tokens }: Tree): boolean {
  let isClosing: boolean | undefined;
  for (let here = word + 1; here < token; here++) {
    if (!/^["“”’]$/.test(tokens[here]!.text)) continue;
    const isEnd = /^[,.?!…—]$/.test(tokens[here - 1]!.text) || tokens[here + 1]!.text === ',';
    const closes = tokens[here]!.text !== '“' && isEnd;
    if (isClosing === undefined && !closes) return false;
    isClosing = closes;
  }
  return isClosing === true;
}

/** "little reason to believe it", but not "a little hope", nor "little doubt". */
function isScarce(noun: number, { tree, cues }: Grammar): boolean {
  const { lemma } = tree.tokens[noun]!;
  const isOpen = cues.governors.get(lemma) === 'possible' || cues.grounds.has(lemma) || cues.signs.has(lemma);
  return isOpen && !dependents(tree, noun, 'det').some(word => /^(an?|the)$/.test(tree.tokens[word]!.lower));
}

/** "a longer-than-expected meeting" */
function isCompared(modifier: number, { tree }: Grammar): boolean {
  const before = tree.tokens.slice(Math.max(0, modifier - 2), modifier);
  return before.some(({ lemma }) => lemma === 'than');
}

/** "the planned talks took place" */
function hasBegun(noun: number, grammar: Grammar): boolean {
  const { tree, cues } = grammar;
  const { deprel, head } = tree.tokens[noun]!;
  if (!deprel.startsWith('nsubj') || !cues.takingPlace.has(tree.tokens[head]!.lemma)) return false;
  return isPastTense(head, grammar) && inClause(head, grammar) === undefined;
}

/** "not", "no longer", but not "not only". */
function isNegation(word: number, { tree, cues }: Grammar): boolean {
  const next = tree.tokens[word + 1]?.lower ?? '';
  if (cues.negations.has(tree.tokens[word]!.lower)) return !cues.restrictions.has(next);
  // "no later than Friday"
  if (next === 'than') return false;
  return dependents(tree, word, 'advmod').some(inner => cues.negations.has(tree.tokens[inner]!.lower));
}

function ofAuxiliary(token: number, aux: number, grammar: Grammar): Unreal | undefined {
  const { tree, cues } = grammar;
  const { deprel, lemma, lower } = tree.tokens[aux]!;
  const modal = cues.modals.get(lower) ?? cues.modals.get(lemma);
  // "should have met" did not; "may have met" is open.
  if ((modal === 'conditional' || lemma === 'should') && hasPerfect(token, grammar)) return 'negated';
  if (modal === 'conditional' || modal === 'planned')
    return hasCondition(token, grammar) ? 'possible' : 'planned';
  if (modal) return modal;
  if (lemma !== 'be' || deprel === 'aux:pass' || !hasMark(tree, token, 'to')) return undefined;
  // "was to have met" did not.
  return dependents(tree, token, 'aux').some(other => tree.tokens[other]!.lemma === 'have')
    ? 'negated'
    : 'planned';
}

function hasPerfect(token: number, { tree }: Grammar): boolean {
  return (
    dependents(tree, token, 'aux').some(aux => tree.tokens[aux]!.lemma === 'have') &&
    tree.tokens[token]!.xpos === 'VBN'
  );
}

/** The clause, or one that holds it, has an "if" or "in the event of". */
function hasCondition(token: number, grammar: Grammar): boolean {
  const { tree, cues } = grammar;
  for (const child of tree.children[token]!) {
    const { deprel, lemma } = tree.tokens[child]!;
    if (deprel === 'advcl' && cues.conditions.marks.has(openingMark(child, grammar))) return true;
    if (relation(tree.tokens[child]!) === 'obl' && cues.conditions.nouns.has(lemma)) return true;
  }
  return false;
}

/** "if she wins", and "should she win", where the verb that helps stands before the subject. */
export function openingMark(verb: number, { tree }: Grammar): string {
  const [first] = dependents(tree, verb, 'mark').filter(word => !isQuotedBefore(word, verb, tree));
  const mark = first ?? invertedHelper(tree, verb);
  return mark === undefined ? '' : tree.tokens[mark]!.lower;
}

function invertedHelper(tree: Tree, verb: number): number | undefined {
  if (relation(tree.tokens[verb]!) !== 'advcl') return undefined;
  const [subject] = dependents(tree, verb, 'nsubj');
  const [helper] = dependents(tree, verb, 'aux');
  return subject !== undefined && helper !== undefined && helper < subject ? helper : undefined;
}

/** "prosecutors say Weber shot Ito"; that she was charged they know. */
export function isAccusation(speech: number, deed: number, { tree, cues }: Grammar): boolean {
  return (
    !cues.proceedings.has(tree.tokens[deed]!.lemma) &&
    dependents(tree, speech, 'nsubj').some(speaker => cues.accusers.has(tree.tokens[speaker]!.lemma))
  );
}

/** "a visit planned for May", "a visit, cancelled in May", "talks that will be held in May". */
function ofParticiple(noun: number, grammar: Grammar): Unreal | undefined {
  const { tree, cues, lemmaOf } = grammar;
  if (isVerbal(tree.tokens[noun]!)) return undefined;
  for (const child of clausesOf(noun, grammar)) {
    const { deprel, lemma, xpos } = tree.tokens[child]!;
    if (deprel === 'acl') {
      if (xpos !== 'VBN') continue;
      if (cues.settingUp.has(lemma)) return 'planned';
      if (cues.governors.get(lemmaOf(child)) === 'negated' && !cues.clauseOnly.has(lemma)) return 'negated';
    } else if (dependents(tree, child, 'nsubj').some(subject => isRelativePronoun(tree.tokens[subject]!))) {
      if (cues.settingUp.has(lemma) && !isPastTense(child, grammar)) return 'planned';
      const told = cues.takingPlace.has(lemma) ? inClause(child, grammar) : undefined;
      if (told === 'planned' || told === 'negated') return told;
    }
  }
  return undefined;
}

/** Its clauses, and those of its last name that tell of no person: "talks with Ito that never took place". */
function clausesOf(noun: number, { tree, cues }: Grammar): readonly number[] {
  const own = dependents(tree, noun, 'acl');
  const ends = dependents(tree, noun, 'nmod').flatMap(end => [end, ...dependents(tree, end, 'conj')]);
  const held = ends
    .filter(end => tree.nameAt[end])
    .flatMap(end => dependents(tree, end, 'acl'))
    .filter(clause => {
      const { lemma, deprel } = tree.tokens[clause]!;
      if (deprel === 'acl:relcl') return cues.takingPlace.has(lemma);
      return cues.settingUp.has(lemma) && dependents(tree, clause, 'xcomp', 'advcl').length === 0;
    });
  return [...own, ...held];
}

/** "was not her first visit": what is denied is not that she came. */
function isAnother(noun: number, { tree }: Grammar): boolean {
  return (
    !isVerbal(tree.tokens[noun]!) &&
    dependents(tree, noun, 'cop').length > 0 &&
    dependents(tree, noun, 'nmod').some(owner => tree.tokens[owner]!.deprel === 'nmod:poss')
  );
}

/** "allowed", "was able", "has helped"; not "would allow". */
export function isPastTense(word: number, { tree }: Grammar): boolean {
  const { xpos } = tree.tokens[word]!;
  const helpers = dependents(tree, word, 'aux', 'cop').map(index => tree.tokens[index]!);
  if (helpers.some(helper => helper.xpos === 'MD')) return false;
  return xpos === 'VBD' || helpers.some(helper => helper.xpos === 'VBD' || helper.lemma === 'have');
}
