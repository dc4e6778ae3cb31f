/**
 * What a word makes of the event that a noun names below it: "cancelled the visit", "the talks will take place",
 * "the possibility of a visit". In: the noun. Out: the cue of its governor, and where the climb goes on.
 */
import type { Status } from '../../model/index.js';
import { hasMark, isVerbal } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, firstConjunct, prepositions, type Tree } from '../tree/tree.js';
import { inClause, isPastTense, type Unreal } from './clauseStatus.js';

export interface Step {
  /** Where the climb goes on; undefined where what stands outside says nothing of the event. */
  readonly to: number | undefined;
  readonly cue: Unreal | undefined;
  /** Planned where its governor is. */
  readonly shares?: boolean;
  /** There is such an event, whatever is said of it further out. */
  readonly settled?: boolean;
  /** What denies the word that the climb goes on to says that it was done: "did not hesitate to". */
  readonly undoes?: boolean;
  /** It is so, though it was told as a plan: "who would have thought that she would come?" */
  readonly isFact?: boolean;
}

export const STOP: Step = { to: undefined, cue: undefined };
const OPEN: Step = { to: undefined, cue: 'possible' };

/** The cue of a verb, adjective or noun; none where what it opened the way to has come ("was able to visit"). */
export function governing(word: number, grammar: Grammar): Unreal | undefined {
  const { tree, cues } = grammar;
  const lemma = grammar.lemmaOf(word);
  const cue = ofPhrase(word, grammar) ?? cues.governors.get(lemma);
  if (cue === 'possible' && cues.achieving.has(lemma) && isPastTense(word, grammar)) return undefined;
  if (cue !== undefined) return cue;
  // "would be happy to visit"
  if (cues.wishing.has(lemma) && isConditional(word, grammar)) return 'possible';
  // "is said to have visited"
  if (!cues.attribution.doubted.has(lemma) && !cues.rumouring.has(lemma)) return undefined;
  const isPassive = dependents(tree, word, 'aux').some(aux => tree.tokens[aux]!.deprel === 'aux:pass');
  return isPassive ? 'possible' : undefined;
}

/** "stand ready to", "put on hold", "is on hold": words that are a cue only together. */
function ofPhrase(word: number, { tree, cues }: Grammar): Unreal | undefined {
  const { head, deprel, lemma } = tree.tokens[word]!;
  if (deprel === 'xcomp') return cues.governors.get(`${tree.tokens[head]!.lemma} ${lemma}`);
  const phrase = isVerbal(tree.tokens[word]!) ? dependents(tree, word, 'obl') : [word];
  for (const noun of phrase) {
    const [preposition] = prepositions(tree, noun);
    const cue =
      preposition && dependents(tree, noun, 'det', 'amod').length === 0
        ? cues.governors.get(`${preposition} ${tree.tokens[noun]!.lemma}`)
        : undefined;
    if (cue !== undefined) return cue;
  }
  return undefined;
}

/** "would", "'d" */
function isConditional(word: number, { tree, cues }: Grammar): boolean {
  return dependents(tree, word, 'aux').some(
    aux => cues.modals.get(tree.tokens[aux]!.lower) === 'conditional',
  );
}

/** A verb with the preposition that makes it a cue: "backed out of the talks", "decided against going". */
export function governingThrough(
  word: number,
  words: readonly string[],
  { tree, cues }: Grammar,
): Unreal | undefined {
  return words.length === 0
    ? undefined
    : cues.governors.get(`${tree.tokens[word]!.lemma.toLowerCase()} ${words[0]}`);
}

/** "Cancelled the visit"; "did not announce her visit": one that is somebody's was made, another may have been. */
export function object(here: number, grammar: Grammar, governs: Unreal | undefined): Step {
  const { tree, cues, lemmaOf } = grammar;
  const governor = tree.tokens[here]!.head;
  const { lemma } = tree.tokens[governor]!;
  const { neutral, unsettled } = cues.attribution;
  if (isTopic(here, grammar)) return STOP;
  if (neutral.has(lemma) && inClause(governor, grammar) === 'negated') {
    return isSomebodys(here, tree) && !unsettled.has(lemma) ? STOP : OPEN;
  }
  if (!isVerbal(tree.tokens[governor]!)) return { to: governor, cue: undefined };
  const verb = lemmaOf(governor);
  // "the scheduled trips include a visit to Oslo": as far as they are.
  const [whole] = cues.comprising.has(verb) ? dependents(tree, governor, 'nsubj') : [];
  if (whole !== undefined && !isVerbal(tree.tokens[whole]!)) {
    const cue = inClause(whole, grammar);
    if (cue !== undefined) return { to: undefined, cue };
  }
  // "wants to end the talks", "will enforce the truce": there are some.
  if (cues.upholding.has(verb)) return { to: governor, cue: undefined, settled: true };
  const isClausal = cues.clauseOnly.has(verb);
  // "threatened an attack", but "threatened the talks"
  if (governs && (!isClausal || (cues.openingNew.has(verb) && !isDefinite(here, grammar))))
    return { to: governor, cue: governs };
  if (cues.light.has(verb) || cues.happening.has(lemma) || cues.committing.has(lemma))
    return { to: governor, cue: undefined };
  // "did not mention the talks"
  if (isDefinite(here, grammar)) return { to: governor, cue: undefined, settled: true };
  return inClause(governor, grammar) === 'negated' ? OPEN : { to: governor, cue: undefined };
}

/** "The visit was postponed", "the talks will take place"; a visit that does anything else is taken for granted. */
export function subject(here: number, grammar: Grammar, governs: Unreal | undefined): Step {
  const { tree, cues, lemmaOf } = grammar;
  const { deprel, head: governor } = tree.tokens[here]!;
  const { lemma } = tree.tokens[governor]!;
  if (isVerbal(tree.tokens[here]!) || isTopic(here, grammar)) return STOP;
  // "The visit was not announced": nothing is said of whether it was.
  if (cues.attribution.neutral.has(lemma) && inClause(governor, grammar) === 'negated') return STOP;
  // "The talks went well": what a verb plans is what is done to its subject, not what that does.
  const plans = governs === 'planned' && deprel !== 'nsubj:pass';
  if (cues.happening.has(lemma)) return { to: governor, cue: plans ? undefined : governs };
  // "The attacks were called an outrage": they took place.
  const takesNouns = !cues.clauseOnly.has(lemmaOf(governor));
  if (deprel === 'nsubj:pass' && governs && takesNouns) return { to: governor, cue: governs };
  // "the visit remains uncertain", "stands cancelled"
  for (const predicate of dependents(tree, governor, 'xcomp')) {
    const cue = hasMark(tree, predicate, 'to') ? undefined : governing(predicate, grammar);
    if (cue !== undefined) return { to: governor, cue };
  }
  // "a meeting would be useful", "sanctions would hurt"
  if (!governs && !isDefinite(here, grammar) && isConditional(governor, grammar)) return OPEN;
  return isVerbal(tree.tokens[governor]!) || !governs ? STOP : { to: governor, cue: governs };
}

export function prepositional(here: number, grammar: Grammar, governs: Unreal | undefined): Step {
  const { tree, cues } = grammar;
  const governor = tree.tokens[tree.tokens[here]!.head]!;
  const words = sharedPrepositions(here, tree);
  const [word = ''] = words;
  // "fears threats such as Ito's visit", which there was
  if (cues.exemplifying.has(word) && isDefinite(here, grammar)) return STOP;
  const through = governingThrough(governor.index, words, grammar);
  if (through) return { to: governor.index, cue: through };
  if (cues.ahead.has(word) || cues.ahead.has(governor.lemma) || isAheadOf(here, grammar))
    return { to: undefined, cue: 'planned' };
  if (cues.conditions.nouns.has(governor.lemma)) return OPEN;
  if (cues.listing.has(word)) return { to: governor.index, cue: undefined };
  // "arrangements are being made for talks"
  const [plan] = dependents(tree, governor.index, 'nsubj').filter(
    noun => cues.governors.get(tree.tokens[noun]!.lemma) === 'planned',
  );
  if (word === 'for' && plan !== undefined) return { to: undefined, cue: 'planned' };
  if (!isVerbal(governor)) {
    if (word === 'for' && cues.motion.has(governor.lemma)) return { to: undefined, cue: 'planned' };
    // "their talks during her visit", "threats following the attack"
    if (cues.within.has(word) || cues.elapsed.has(word)) return STOP;
    // "is in Oslo for talks"
    const isThere =
      tree.nameAt[governor.index]?.type === 'PLACE' && dependents(tree, governor.index, 'cop').length > 0;
    if (word === 'for' && isThere) return { to: undefined, cue: 'planned' };
    if (cues.dates.has(governor.lemma))
      return isUnset(governor.index, grammar) ? OPEN : { to: undefined, cue: 'planned' };
    if (cues.transparent.has(governor.lemma) || governs) return { to: governor.index, cue: governs };
    return STOP;
  }
  const date = dependents(tree, governor.index, 'nsubj', 'obj').find(noun =>
    cues.dates.has(tree.tokens[noun]!.lemma),
  );
  if (word === 'for' && date !== undefined)
    return isUnset(date, grammar) ? OPEN : { to: undefined, cue: 'planned' };
  // "will meet Ito during her visit to Oslo"
  // but "Weber, on a visit to Oslo, will meet Ito": she is there.
  const aboard = here > governor.index && cues.aboard.has(word) && cues.motion.has(tree.tokens[here]!.lemma);
  // "will sit in talks with Ito"
  if (word === 'in' && cues.engaging.has(governor.lemma)) return { to: governor.index, cue: governs };
  if (cues.within.has(word) || aboard)
    return { to: undefined, cue: cues.settingUp.has(governor.lemma) ? 'planned' : undefined, shares: true };
  if (cues.presupposing.has(word)) return STOP;
  // "arrived for a two-day visit": it began with that; who leaves for one is not there yet.
  const isJourney = cues.motion.has(tree.tokens[here]!.lemma) && cues.motion.has(governor.lemma);
  if (word === 'for' && isJourney && !cues.leaving.has(governor.lemma))
    return { to: governor.index, cue: undefined };
  const trip = dependents(tree, governor.index, 'obj').some(object =>
    cues.motion.has(tree.tokens[object]!.lemma),
  );
  if (word === 'for' && (trip || cues.motion.has(governor.lemma)))
    return { to: governor.index, cue: 'planned' };
  if (cues.responding.has(governor.lemma) && !governs)
    return isDefinite(here, grammar)
      ? STOP
      : { to: undefined, cue: inClause(governor.index, grammar) && 'possible' };
  // "may stand up to Ito's attack"
  const isKnown = !governs && isSomebodys(here, tree) && !cues.light.has(governor.lemma);
  return { to: governor.index, cue: governs, settled: isKnown && !cues.motion.has(governor.lemma) };
}

/** "leaves for Oslo and talks with Ito": the second phrase has the preposition of the first, wherever it hangs. */
function sharedPrepositions(noun: number, tree: Tree): readonly string[] {
  const words = prepositions(tree, noun);
  const joint = [noun, ...dependents(tree, noun, 'compound', 'amod')].flatMap(word =>
    dependents(tree, word, 'cc'),
  )[0];
  if (words.length > 0 || joint === undefined) return words;
  for (let before = joint - 1; before > tree.tokens[noun]!.head; before--)
    if (tree.tokens[before]!.deprel === 'case') return [tree.tokens[before]!.lower];
  return words;
}

/** "spoke in Oslo ahead of talks", with "ahead" an adverb of the verb */
function isAheadOf(noun: number, { tree, cues }: Grammar): boolean {
  const first = dependents(tree, noun, 'case')[0];
  return first !== undefined && first > 0 && cues.ahead.has(tree.tokens[first - 1]!.lemma);
}

/** "a date has not been set", "no date". */
function isUnset(date: number, grammar: Grammar): boolean {
  const { tree } = grammar;
  const { head } = tree.tokens[date]!;
  return inClause(date, grammar) === 'negated' || (head >= 0 && inClause(head, grammar) === 'negated');
}

/** "discussed his visit": what is somebody's or is planned is no less for being spoken of. */
export function isTopic(noun: number, { tree, cues }: Grammar): boolean {
  const { head } = tree.tokens[firstConjunct(tree, noun)]!;
  if (head < 0 || !cues.topics.has(tree.tokens[head]!.lemma)) return false;
  return tree.children[noun]!.some(child => {
    const { deprel, lower } = tree.tokens[child]!;
    return deprel === 'nmod:poss' || cues.modifiers.get(lower) === 'planned';
  });
}

/** "her visit", "Weber's visit" */
function isSomebodys(noun: number, tree: Tree): boolean {
  return dependents(tree, noun, 'nmod:poss').length > 0;
}

/** "the talks", "this visit", "her visit". */
function isDefinite(noun: number, { tree }: Grammar): boolean {
  return tree.children[noun]!.some(child => {
    const { deprel, text } = tree.tokens[child]!;
    return deprel === 'nmod:poss' || (deprel === 'det' && /^(the|this|that|these|those|both)$/i.test(text));
  });
}

/**
 * "during her visit", "the visit comes at a bad time": a noun of which nothing is said but with what else it goes. Or
 * the present of a journey, "she travels to Oslo from Rome", which may lie ahead.
 */
export function isSupposed(event: number, status: Status, { tree, cues, lemmaOf }: Grammar): boolean {
  const { deprel, head } = tree.tokens[event]!;
  if (isVerbal(tree.tokens[event]!)) {
    const { xpos, lemma, sentence } = tree.tokens[event]!;
    const isBare = /^VB[ZP]$/.test(xpos) && dependents(tree, event, 'aux').length === 0;
    const isRunning = tree.annotation.sentences[sentence]!.kind === 'paragraph';
    return status === 'asserted' && isBare && isRunning && cues.motion.has(lemma);
  }
  const [word = ''] = prepositions(tree, event);
  if (status === 'planned') return cues.within.has(word);
  if (status !== 'asserted' || head < 0) return false;
  const { lemma } = tree.tokens[head]!;
  if (deprel.startsWith('nsubj')) return !cues.happening.has(lemma) && !cues.light.has(lemma);
  if (deprel === 'obj') return !cues.light.has(lemmaOf(head));
  return deprel === 'obl' && cues.presupposing.has(word);
}
