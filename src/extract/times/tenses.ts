/** What the tense of an event and the words beside its verb tell of when it was: once, often, before a bound, ahead. */

import type { TimeCues } from '../../schema/timeCues.js';
import { auxiliaries, clauseOf, hasMark, isCopular, isVerbal, isWhere } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, prepositions, relation, type Tree } from '../tree/tree.js';
import { carriersOf, holdsIn } from './attachment.js';
import type { Placed } from './placed.js';
import { isMarkedBy } from './sequels.js';

/** "had struck", "had been struck". */
export function isPluperfect(tree: Tree, verb: number): boolean {
  return dependents(tree, verb, 'aux').some(aux => tree.tokens[aux]!.lower === 'had');
}

/** "might have met in July" lies behind. */
export function isPerfect(tree: Tree, event: number): boolean {
  // "has been the subject of sanctions": a noun with a copula is what the clause says.
  const predicate = carriersOf(tree, event).find(
    carrier => isVerbal(tree.tokens[carrier]!) || isCopular(tree, carrier),
  );
  return predicate !== undefined && auxiliaries(tree, predicate).some(({ lemma }) => lemma === 'have');
}

/** "allegedly met", "accused of meeting": whoever doubts it does not doubt that it lies behind. */
export function isAlleged({ tree, cues }: Grammar, event: number): boolean {
  const { xpos, deprel } = tree.tokens[event]!;
  const marks = dependents(tree, event, 'mark').map(mark => tree.tokens[mark]!.lemma);
  if (xpos === 'VBG')
    return /^(advcl|acl)/.test(deprel) && marks.some(mark => mark === 'of' || mark === 'with');
  // "the raid claimed by Norway in May"
  if (xpos === 'VBN' && deprel === 'acl') return true;
  const helpers = auxiliaries(tree, event);
  const isPast =
    xpos === 'VBD' ? helpers.length === 0 : xpos === 'VBN' && helpers.some(({ xpos: tag }) => tag === 'VBD');
  return isPast && !marks.some(mark => cues.conditions.marks.has(mark));
}

/** "accused Norway of putting pressure on Ito": of no day but one that it names. */
export function isImputed(tree: Tree, event: number): boolean {
  return carriersOf(tree, event).some(
    carrier => tree.tokens[carrier]!.xpos === 'VBG' && hasMark(tree, carrier, 'of'),
  );
}

/** "has met six times since May" */
export function isBounded(tree: Tree, event: number, cues: TimeCues): boolean {
  return [event, clauseOf(tree, event)].some(carrier =>
    dependents(tree, carrier, 'obl', 'nmod', 'advcl').some(child =>
      dependents(tree, child, 'case', 'mark').some(word => cues.borders.has(tree.tokens[word]!.lemma)),
    ),
  );
}

/** "Before she flew to Oslo, Weber visited Rome": what a clause in front says to have come later. */
export function isForerun(tree: Tree, event: number, cues: TimeCues): boolean {
  return carriersOf(tree, event).some(carrier =>
    dependents(tree, carrier, 'advcl').some(
      clause => clause < carrier && isMarkedBy(tree, clause, cues.borders),
    ),
  );
}

/** "has often met", "has twice before sued", "met five times": another than the one that the story dates, or several. */
export function isRepeated(tree: Tree, event: number, cues: TimeCues): boolean {
  if (isCounted(tree, event) || isFrequent(tree, event, cues)) return true;
  return isPerfect(tree, event) && hasAdverb(tree, event, cues.repeated);
}

/** "despite repeated requests", "its ongoing attack", but not "ignored repeated warnings", which may be of one day. */
function isFrequent(tree: Tree, event: number, { frequent }: TimeCues): boolean {
  const isObject = relation(tree.tokens[event]!) === 'obj';
  return dependents(tree, event, 'amod')
    .map(word => tree.tokens[word]!.lower)
    .some(word => frequent.has(word) && !(isObject && word === 'repeated'));
}

function isCounted({ tokens, children }: Tree, event: number): boolean {
  return children[event]!.some(
    child =>
      tokens[child]!.lower === 'times' &&
      tokens[child]!.deprel.startsWith('obl') &&
      children[child]!.some(word => /^(nummod|amod)$/.test(tokens[word]!.deprel)),
  );
}

/** "has already arrived", "is still holding Ito": not news of the day. */
export function isDone(tree: Tree, event: number, cues: TimeCues): boolean {
  return (
    (isPerfect(tree, event) || isPresent(tree, clauseOf(tree, event))) && hasAdverb(tree, event, cues.done)
  );
}

/** "meets", "is met", "do not meet". */
export function isPresent(tree: Tree, verb: number): boolean {
  const present = (token: number) => /^VB[ZP]$/.test(tree.tokens[token]!.xpos);
  return (
    present(verb) ||
    tree.children[verb]!.some(child => /^(?:aux|cop)/.test(tree.tokens[child]!.deprel) && present(child))
  );
}

/** "meets Ito", "heads to Rome", but not "often meets Ito": the simple present of a main verb, not below a picture. */
export function isScheduled(tree: Tree, event: number, cues: TimeCues): boolean {
  const { xpos, head, deprel, sentence } = tree.tokens[event]!;
  if (tree.annotation.sentences[sentence]!.kind === 'caption') return false;
  return xpos === 'VBZ' && (head < 0 || deprel === 'conj') && !hasAdverb(tree, event, cues.repeated);
}

function hasAdverb(tree: Tree, event: number, words: ReadonlySet<string>): boolean {
  return [event, clauseOf(tree, event)].some(carrier =>
    dependents(tree, carrier, 'advmod').some(child => words.has(tree.tokens[child]!.lower)),
  );
}

/** "will then fly to Rome": not on the day that the plan has reached. */
export function comesLater(tree: Tree, event: number, cues: TimeCues): boolean {
  return carriersOf(tree, event).some(carrier =>
    dependents(tree, carrier, 'advmod').some(child => cues.sequels.has(tree.tokens[child]!.lemma)),
  );
}

/** "was to meet Ito", "was set to", "had planned to": what was ahead once. */
export function isPastPlan({ tree, cues }: Grammar, event: number): boolean {
  const carriers = carriersOf(tree, event);
  const words = carriers
    .flatMap(carrier => [carrier, ...tree.children[carrier]!])
    .map(word => tree.tokens[word]!);
  if (words.some(({ xpos, deprel }) => xpos === 'MD' && deprel.startsWith('aux'))) return false;
  return carriers.some(carrier => {
    const { lemma, xpos } = tree.tokens[carrier]!;
    const past = dependents(tree, carrier, 'aux', 'cop').filter(word => tree.tokens[word]!.xpos === 'VBD');
    if (cues.settingUp.has(lemma)) return xpos === 'VBD' || past.length > 0;
    return xpos === 'VB' && past.some(word => tree.tokens[word]!.lemma === 'be');
  });
}

/** "met Ito on Monday before she was to meet Costa": the clause of a plan, whose day is another or not told. */
export function planBehind(grammar: Grammar, event: number, cues: TimeCues): number | undefined {
  const { tree } = grammar;
  const clause = carriersOf(tree, event).find(carrier => relation(tree.tokens[carrier]!) === 'advcl');
  if (clause === undefined || !isPastPlan(grammar, event)) return undefined;
  return isMarkedBy(tree, clause, cues.borders) ? clause : undefined;
}

/** "cancelled a visit", "refused to meet Ito": what did not come about may lie on either side. */
export function isForgone({ tree, cues, lemmaOf }: Grammar, event: number): boolean {
  return carriersOf(tree, event)
    .slice(1)
    .some(carrier => cues.governors.get(lemmaOf(carrier)) === 'negated');
}

/** "flew to Oslo to meet Ito", "headed to the palace for talks": ahead of a deed that the story tells, and of its day. */
export function isPurpose(grammar: Grammar, event: number): boolean {
  const { tree, cues, lemmaOf } = grammar;
  // "flew home before she was to meet Ito"
  if (isPastPlan(grammar, event)) return false;
  const above = carriersOf(tree, event).slice(1);
  const verb = above.find(carrier => tellsPast(tree, carrier));
  if (verb === undefined || cues.governors.has(lemmaOf(verb)) || cues.settingUp.has(tree.tokens[verb]!.lemma))
    return false;
  return !above.some(carrier => cues.governors.has(lemmaOf(carrier)));
}

/** "flew", "was waiting", "was in Oslo". */
function tellsPast(tree: Tree, word: number): boolean {
  const { xpos } = tree.tokens[word]!;
  if (xpos === 'VBD') return true;
  const isThere = xpos === 'VBG' || isWhere(tree, word);
  const helpers = dependents(tree, word, 'aux', 'cop').map(helper => tree.tokens[helper]!);
  return (
    isThere && helpers.length > 0 && helpers.every(helper => helper.xpos === 'VBD' && helper.lemma === 'be')
  );
}

/** "is in Oslo for talks", "is visiting Oslo to meet Ito": ahead of a visit on which somebody is. */
export function isOnVisit({ tree }: Grammar, event: number, { stays }: TimeCues): boolean {
  const carriers = carriersOf(tree, event);
  // "is in Oslo to meet Ito"
  const { deprel, head: top } = tree.tokens[carriers.at(-1)!]!;
  const above = deprel === 'acl' ? [...carriers, top] : carriers;
  return above.slice(1).some(carrier => isVisiting(tree, carrier, stays));
}

/** "is in Oslo", "is on a visit", "is visiting Oslo". */
export function isVisiting(tree: Tree, word: number, stays: ReadonlySet<string>): boolean {
  const { xpos, lemma } = tree.tokens[word]!;
  const helpers = dependents(tree, word, 'aux', 'cop').map(helper => tree.tokens[helper]!);
  if (helpers.length !== 1 || helpers[0]!.lemma !== 'be' || !/^VB[ZP]$/.test(helpers[0]!.xpos)) return false;
  if (xpos === 'VBG') return stays.has(lemma);
  const isThere = tree.nameAt[word] !== undefined || stays.has(lemma);
  return isThere && /^(?:in|on)$/.test(prepositions(tree, word).join(' '));
}

/** "arrives on Thursday", "is meeting Ito in July": the present names days to come, but not below a picture. */
export function isAheadByTense(
  tree: Tree,
  event: number,
  { time, head }: Pick<Placed, 'time' | 'head'>,
): boolean {
  const named = time.kind === 'weekday' || (time.kind === 'calendar' && time.year === undefined);
  if (!named || time.shift !== undefined) return false;
  if (tree.annotation.sentences[tree.tokens[event]!.sentence]!.kind === 'caption') return false;
  const verb = carriersOf(tree, event).find(carrier => isVerbal(tree.tokens[carrier]!));
  if (verb === undefined || !holdsIn(tree, head, event)) return false;
  const aux = auxiliaries(tree, verb);
  if (aux.length === 0) return /^VB[ZP]$/.test(tree.tokens[verb]!.xpos) || isHeading(tree, verb);
  return tree.tokens[verb]!.xpos === 'VBG' && aux.every(({ xpos }) => /^VB[ZP]$/.test(xpos));
}

/** "Weber to meet Ito", "Weber arriving in Oslo on Thursday": no finite verb in what stands above a story. */
export function isHeading({ tokens, children, annotation }: Tree, verb: number): boolean {
  const { xpos, head, sentence } = tokens[verb]!;
  if (head >= 0 && (isVerbal(tokens[head]!) || tokens[head]!.head >= 0)) return false;
  if (xpos === 'VBG') return annotation.sentences[sentence]!.kind === 'headline';
  return xpos === 'VB' && head >= 0 && children[verb]!.some(child => tokens[child]!.lemma === 'to');
}
