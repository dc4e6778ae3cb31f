/**
 * What the words that an event hangs from make of it: "plans to visit", "cancelled the visit", "the possibility of a
 * visit". In: a token. Out: the cue of its governor, and where the climb goes on.
 */

import { clauseOfSubject, hasMark, isVerbal, rankedBy } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, prepositions, relation, type Tree } from '../tree/tree.js';
import { inClause, isAccusation, openingMark } from './clauseStatus.js';
import {
  isGroundless,
  isPerformed,
  ofAim,
  ofAmazement,
  ofChance,
  ofDegree,
  ofReversal,
} from './implications.js';
import {
  governing,
  governingThrough,
  isTopic,
  object,
  prepositional,
  STOP,
  type Step,
  subject,
} from './nounScopes.js';

export function climb(here: number, grammar: Grammar): Step {
  const { tree, cues } = grammar;
  const token = tree.tokens[here]!;
  const governs = governing(token.head, grammar);
  const ranking = rankedBy(tree, here, cues);
  if (ranking !== undefined) return { to: ranking, cue: undefined };
  switch (relation(token)) {
    case 'xcomp':
    case 'ccomp':
    case 'csubj':
      // "to stress to Ito, whom she will meet, that": a relative clause taken for what is said
      if (isAside(here, tree)) return STOP;
      // "has not decided whether to visit"
      if (cues.conditions.marks.has(openingMark(here, grammar))) return { to: undefined, cue: 'possible' };
      return token.deprel === 'xcomp' ? complement(here, grammar) : content(here, grammar);
    case 'advcl':
      return adverbial(here, grammar);
    case 'acl':
      return modifying(here, grammar);
    case 'conj':
      return conjunct(here, grammar);
    case 'obj':
      return object(here, grammar, governs);
    case 'nsubj':
      return subject(here, grammar, governs);
    case 'obl':
    case 'nmod':
      return prepositional(here, grammar, governs);
    default:
      return STOP;
  }
}

/** Opens with a relative pronoun behind a comma. */
function isAside(clause: number, tree: Tree): boolean {
  return tree.children[clause]!.some(
    word => /^WP/.test(tree.tokens[word]!.xpos) && word < clause && tree.tokens[word - 1]?.text === ',',
  );
}

function complement(here: number, grammar: Grammar): Step {
  const { tree, cues } = grammar;
  const governor = tree.tokens[tree.tokens[here]!.head]!;
  // "does not regret coming"
  if (cues.granting.has(governor.lemma)) return STOP;
  // "called on Norway to stop attacking Finland": it does.
  if (cues.upholding.has(governor.lemma) && tree.tokens[here]!.xpos === 'VBG')
    return { to: undefined, cue: undefined, settled: true };
  // "I want to thank Ito": thanked.
  if (isPerformed(here, governor.index, grammar)) return { to: undefined, cue: undefined, settled: true };
  // "has yet to meet", "is yet to meet"
  if (/^(be|have)$/.test(governor.lemma) && isYet(governor.index, here, grammar))
    return { to: governor.index, cue: 'negated' };
  // "is to meet"
  if (governor.lemma === 'be' && hasMark(tree, here, 'to')) return { to: governor.index, cue: 'planned' };
  return (
    ofReversal(governor.index, grammar) ??
    ofDegree(governor.index, grammar) ??
    ofAim(governor.index, here, grammar) ?? { to: governor.index, cue: governing(governor.index, grammar) }
  );
}

/** "yet" between the verb and its infinitive. */
function isYet(verb: number, infinitive: number, { tree }: Grammar): boolean {
  return tree.tokens.slice(verb, infinitive).some(({ lower }) => lower === 'yet');
}

function content(here: number, grammar: Grammar): Step {
  const { tree, cues } = grammar;
  const governor = tree.tokens[tree.tokens[here]!.head]!;
  // "did not know that Ito had come"
  if (cues.knowing.has(governor.lemma)) return STOP;
  const amazing = ofAmazement(governor.index, grammar);
  if (amazing !== undefined) return amazing;
  // "it is unthinkable that Ito came"
  if (cues.incredible.has(governor.lemma)) return { to: governor.index, cue: 'negated' };
  if (isGroundless(governor.index, grammar)) return { to: undefined, cue: 'negated' };
  if (cues.attribution.doubted.has(governor.lemma)) return { to: undefined, cue: 'possible' };
  if (!cues.attribution.neutral.has(governor.lemma))
    return { to: governor.index, cue: governing(governor.index, grammar) };
  if (isAccusation(governor.index, here, grammar)) return { to: undefined, cue: 'possible' };
  // "did not say that he met Ito": a speech that was not made says nothing of the event.
  return inClause(governor.index, grammar) === 'negated' ? { to: undefined, cue: 'possible' } : STOP;
}

function adverbial(here: number, grammar: Grammar): Step {
  const { tree, cues, lemmaOf } = grammar;
  const token = tree.tokens[here]!;
  const governor = tree.tokens[token.head]!;
  const mark = openingMark(here, grammar);
  // "had Ito come, the talks would have gone on"
  if (mark === 'had' || isBehindHad(here, grammar)) return { to: undefined, cue: 'negated' };
  if (cues.conditions.marks.has(mark)) return { to: undefined, cue: 'possible' };
  // "left before she could meet Ito"
  const isUnable = dependents(tree, here, 'aux').some(aux => cues.abilities.has(tree.tokens[aux]!.lower));
  if (isUnable && cues.outset.has(mark))
    return { to: undefined, cue: mark === 'before' ? 'negated' : undefined };
  if (mark === 'to' && token.xpos !== 'VBG') return purpose(here, grammar);
  if (token.xpos === 'VBG') {
    const governs = governing(governor.index, grammar);
    // "led Norway in attacking Ito"
    if (mark === 'in' && cues.spearheading.has(governor.lemma)) return { to: governor.index, cue: undefined };
    if (isBeforeCourt(governor.index, grammar)) return { to: undefined, cue: 'possible' };
    const words = [...prepositions(tree, here), mark].filter(word => word !== '');
    const through = governingThrough(governor.index, words, grammar);
    // "charged with attacking", "ruled out visiting"
    const isObject =
      words.length === 0
        ? here > governor.index && tree.tokens[here - 1]!.text !== ','
        : words.some(word => cues.charging.has(word)) && !cues.motion.has(governor.lemma);
    if (through ?? (isObject && governs)) return { to: governor.index, cue: through ?? governs };
    // "vowed to stay, accusing Ito of treason": said with the vow
    if (words.length === 0 && cues.declaring.has(lemmaOf(here)) && tree.tokens[here - 1]?.text === ',')
      return { to: speechAbove(tree, governor.index), cue: undefined };
  }
  // "will stop in Oslo before flying home", "will end when he meets Ito"
  // "promised to go after meeting Ito": what was promised lies ahead, the meeting may not.
  const told = hasMark(tree, governor.index, 'to') ? tree.tokens[governor.head] : undefined;
  if (mark === 'after' && token.xpos === 'VBG' && told?.xpos === 'VBD' && cues.promising.has(told.lemma))
    return STOP;
  // "days before Ito visits Oslo"
  const isPresent = /^VB[PZ]$/.test(token.xpos);
  if (isPresent && cues.outset.has(mark)) return { to: undefined, cue: 'planned' };
  const isAround = token.xpos === 'VBG' || isPresent;
  if (isAround && cues.accompanying.has(mark || opener(here, tree)))
    return { to: undefined, cue: undefined, shares: true };
  // "by announcing", "meeting Ito": shares the fate of its clause.
  return /^(with|by)?$/.test(mark) && token.xpos === 'VBG' ? { to: governor.index, cue: undefined } : STOP;
}

/** "had Ito come, they would have met", with "had" given to the other clause. */
function isBehindHad(clause: number, { tree, cues }: Grammar): boolean {
  const { head } = tree.tokens[clause]!;
  const helpers = dependents(tree, head, 'aux').map(aux => tree.tokens[aux]!);
  return (
    clause < head &&
    helpers.some(({ index, lower }) => lower === 'had' && index < clause) &&
    helpers.some(({ lower }) => cues.modals.get(lower) === 'conditional')
  );
}

/** "pleaded not guilty to killing", "went on trial for killing" */
function isBeforeCourt(governor: number, grammar: Grammar): boolean {
  const { tree, cues } = grammar;
  const isCourt = (word: number): boolean => cues.trials.has(tree.tokens[word]!.lemma);
  if (isCourt(governor)) return inClause(governor, grammar) === 'negated';
  return isVerbal(tree.tokens[governor]!) && dependents(tree, governor, 'obl').some(isCourt);
}

/** "when", which the parser takes for an adverb. */
function opener(clause: number, tree: Tree): string {
  const adverb = dependents(tree, clause, 'advmod').find(child => tree.tokens[child]!.xpos === 'WRB');
  return adverb === undefined ? '' : tree.tokens[adverb]!.lower;
}

/** The verb whose infinitive this is, as far up as there is one: "urged them to go", "the need to win and end it". */
function speechAbove(tree: Tree, verb: number): number {
  let above = verb;
  for (;;) {
    const link = relation(tree.tokens[above]!);
    const leads =
      link === 'conj' ||
      (/^(xcomp|advcl|acl)$/.test(link) && hasMark(tree, above, 'to')) ||
      (link === 'obj' && above !== verb);
    if (!leads) return above;
    above = tree.tokens[above]!.head;
  }
}

/** "flew to Oslo to meet Ito". */
function purpose(here: number, grammar: Grammar): Step {
  const { tree, cues, lemmaOf } = grammar;
  const governor = tree.tokens[tree.tokens[here]!.head]!;
  const governs = governing(governor.index, grammar);
  // "there are no plans for Weber to meet Ito"
  if (governor.lemma === 'be')
    for (const plan of dependents(tree, governor.index, 'nsubj')) {
      const cue = cues.governors.get(tree.tokens[plan]!.lemma);
      if (cue) return { to: plan, cue };
    }
  const plan = planBefore(here, grammar);
  if (plan !== undefined) return ofPlan(plan, grammar);
  // "cancelled the talks to protest": what was called off served its end.
  if (governs === 'negated' && dependents(tree, governor.index, 'obj').length > 0) return STOP;
  // "telephoned to congratulate him": done with the call; "won, only to lose to Ito"
  const isResult = dependents(tree, here, 'advmod').some(child => tree.tokens[child]!.lemma === 'only');
  if (isResult || cues.contacting.has(lemmaOf(governor.index))) return { to: governor.index, cue: undefined };
  // "left the hall to protest the raid"
  if (governs === undefined && cues.enacted.has(lemmaOf(here))) return { to: governor.index, cue: undefined };
  // "has allowed Ito to visit"
  if (governs === undefined && cues.achieving.has(lemmaOf(governor.index)))
    return { to: governor.index, cue: undefined };
  return (
    ofDegree(governor.index, grammar) ??
    ofAim(governor.index, here, grammar) ?? { to: governor.index, cue: governs ?? 'planned' }
  );
}

/** "dropped plans to visit Oslo": the parser may hang from the verb what belongs to its object. */
function planBefore(infinitive: number, grammar: Grammar): number | undefined {
  const { tree, cues } = grammar;
  return dependents(tree, tree.tokens[infinitive]!.head, 'obj', 'obl').find(noun => {
    const between = tree.tokens.slice(noun + 1, infinitive);
    return (
      noun < infinitive &&
      (cues.schemes.has(tree.tokens[noun]!.lemma) || ofChance(noun, grammar) !== undefined) &&
      between.every(({ text }) => text !== ',')
    );
  });
}

function ofPlan(plan: number, grammar: Grammar): Step {
  const { tree, cues, lemmaOf } = grammar;
  const token = tree.tokens[plan]!;
  const isOpen = cues.grounds.has(token.lemma) || cues.signs.has(token.lemma);
  const governs = cues.governors.get(token.lemma) ?? (isOpen ? 'possible' : undefined);
  // "accepted an invitation to visit"
  if (token.head >= 0 && relation(token) === 'obj' && governs === 'possible')
    if (cues.accepting.has(lemmaOf(token.head))) return { to: token.head, cue: 'planned' };
  return ofChance(plan, grammar) ?? (governs ? { to: plan, cue: governs } : STOP);
}

function modifying(here: number, grammar: Grammar): Step {
  const { tree, cues } = grammar;
  const token = tree.tokens[here]!;
  // "reports that Weber met Ito" is no relative clause.
  const isTold =
    openingMark(here, grammar) === 'that' || hasOwnObject(here, tree) || isUnmarked(here, grammar);
  if (token.deprel === 'acl:relcl' && !isTold) return STOP;
  const infinitive = hasMark(tree, here, 'to');
  // "Weber, accompanied by Ito, will arrive"
  // "a dinner followed by talks with Ito"
  if (token.xpos === 'VBN' && cues.followed.has(token.lemma)) return { to: token.head, cue: undefined };
  if (cues.together.has(token.lemma)) return { to: clauseOfSubject(tree, here), cue: undefined };
  // "on a visit to meet Ito"
  if (infinitive && cues.motion.has(tree.tokens[token.head]!.lemma)) return { to: undefined, cue: 'planned' };
  if (infinitive && isStillToCome(here, grammar)) return { to: undefined, cue: 'planned' };
  if (infinitive || token.xpos === 'VBG' || isTold) return ofPlan(token.head, grammar);
  return STOP;
}

/** "a pact to be signed", but not "the first pact to be signed". */
function isStillToCome(here: number, { tree, cues }: Grammar): boolean {
  const { head } = tree.tokens[here]!;
  if (cues.governors.has(tree.tokens[head]!.lemma) || dependents(tree, here, 'aux:pass').length === 0)
    return false;
  return dependents(tree, head, 'amod', 'nummod').every(word => !cues.ordinals.has(tree.tokens[word]!.lemma));
}

/** "allegations Norway tried to bomb Ito", but not "allegations Norway made". */
function isUnmarked(clause: number, { tree, cues }: Grammar): boolean {
  const { head } = tree.tokens[clause]!;
  if (!cues.told.has(tree.tokens[head]!.lemma)) return false;
  const [subject] = dependents(tree, clause, 'nsubj');
  const isWhole = dependents(tree, clause, 'obj', 'xcomp', 'ccomp').length > 0;
  return subject !== undefined && isWhole && !/^W/.test(tree.tokens[subject]!.xpos);
}

/** "allegations that it bombed Ito": a clause with all its ends, whose "that" the parser took for its object. */
function hasOwnObject(clause: number, tree: Tree): boolean {
  const that = tree.tokens[tree.tokens[clause]!.head + 1]!;
  return (
    that.text === 'that' &&
    that.head === clause &&
    that.deprel === 'obj' &&
    dependents(tree, clause, 'obj').length > 1 &&
    dependents(tree, clause, 'nsubj').length > 0
  );
}

/** "pushing for jets to fight with, and then flying home": the participle goes on with the one further up. */
function participleAbove(here: number, { tokens }: Tree): number | undefined {
  const first = tokens[here]!.head;
  if (tokens[here]!.xpos !== 'VBG' || !/^VB[DPZ]?$/.test(tokens[first]!.xpos)) return undefined;
  for (let above = tokens[first]!.head; above >= 0; above = tokens[above]!.head)
    if (tokens[above]!.xpos === 'VBG') return above;
  return undefined;
}

/** A later verb shares auxiliaries with the first unless it has its own subject or tense. */
function conjunct(here: number, grammar: Grammar): Step {
  const { tree } = grammar;
  const { head } = tree.tokens[here]!;
  if (!isVerbal(tree.tokens[here]!)) return isTopic(here, grammar) ? STOP : { to: head, cue: undefined };
  const twin = participleAbove(here, tree);
  if (twin !== undefined) return { to: twin, cue: undefined };
  const own = tree.children[here]!.some(child => /^(nsubj|aux|cop)/.test(tree.tokens[child]!.deprel));
  const finite = /^VB[DPZ]$/.test(tree.tokens[here]!.xpos);
  if (!own && !finite) return { to: head, cue: undefined };
  // With a verb form of its own it still stands in the clause that the first one stands in.
  const outer = tree.tokens[head]!;
  if (outer.head < 0 || !/^(ccomp|xcomp|advcl)$/.test(relation(outer))) return STOP;
  return climb(head, grammar);
}
