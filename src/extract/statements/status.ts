/**
 * Whether an event happened, is planned, is open, or did not happen: cues in scope, from the event outwards.
 *
 * From the token of the event we climb to the root. At each step count the negations and modals of the clause and
 * the words that govern it; a clause that is taken for granted (relative, "after …", "because …") ends the climb.
 * After Saurí and Pustejovsky's factuality profiles (2009), with four values.
 */
import type { Status } from '../../model/index.js';
import { dependents, prepositions, relation } from '../tree.js';
import { clauseOfSubject, hasMark, isVerbal, rankedBy } from './clauses.js';
import type { Grammar } from './grammar.js';

export type Unreal = Exclude<Status, 'asserted'>;

export function statusOf(event: number, grammar: Grammar, ahead: boolean): Status {
  const { tree, cues } = grammar;
  let status: Status = 'asserted';
  const cue = (found: Unreal | undefined): void => {
    status = combine(status, found);
  };
  let here = event;
  for (let steps = 0; steps < 64; steps++) {
    cue(inClause(here, grammar));
    const token = tree.tokens[here]!;
    if (token.head < 0) break;
    const next = climb(here, grammar);
    cue(next.cue);
    if (next.to === undefined) break;
    here = next.to;
  }
  if (status === 'asserted' && ahead && !isPast(event, grammar)) return 'planned';
  if (status === 'asserted' && isHeadlineInfinitive(event, grammar)) return 'planned';
  if (status === 'asserted' && cues.conditions.marks.has(openingMark(event, grammar))) return 'possible';
  return status;
}

/** What a cue further out makes of what is known: "may not meet", "denied planning to attack". */
function combine(status: Status, cue: Unreal | undefined): Status {
  if (cue === undefined) return status;
  if (cue === 'negated') return status === 'negated' ? 'possible' : 'negated';
  if (cue === 'possible') return 'possible';
  return status === 'asserted' ? 'planned' : status;
}

/** Negations, modals and adjectives that stand with the word itself. */
export function inClause(token: number, grammar: Grammar): Unreal | undefined {
  const { tree, cues } = grammar;
  const wordOf = (index: number): string => tree.tokens[index]!.text.toLowerCase();
  let found: Unreal | undefined;
  let negated = false;
  for (const child of tree.children[token]!) {
    const { deprel, lemma, text } = tree.tokens[child]!;
    const word = text.toLowerCase();
    if (/^(advmod|det|cc:preconj|neg|case|mark)/.test(deprel) && cues.negations.has(word)) negated = true;
    // "endorsed neither Weber nor Ito"
    if (deprel === 'obj')
      negated ||= dependents(tree, child, 'cc', 'det').some(first => cues.negations.has(wordOf(first)));
    if (deprel === 'aux' || deprel === 'aux:pass' || deprel === 'cop') {
      const modal = cues.modals.get(word) ?? cues.modals.get(lemma);
      // "should have met" did not; "may have met" is open.
      const counterfactual = (modal === 'conditional' || lemma === 'should') && hasPerfect(token, grammar);
      if (counterfactual) found ??= 'negated';
      else if (modal === 'conditional') found ??= hasCondition(token, grammar) ? 'possible' : 'planned';
      else if (modal) found ??= modal;
      else if (lemma === 'be' && deprel !== 'aux:pass' && hasMark(tree, token, 'to'))
        // "was to have met" did not.
        found ??= dependents(tree, token, 'aux').some(aux => tree.tokens[aux]!.lemma === 'have')
          ? 'negated'
          : 'planned';
    }
    // "is travelling next to Oslo", "visits Oslo soon"
    if (deprel === 'advmod' && cues.soon.has(word) && /^VB[GZP]$/.test(tree.tokens[token]!.xpos))
      found ??= 'planned';
    if (deprel === 'mark' && cues.conditions.marks.has(word)) found = 'possible';
    if (deprel === 'amod' || deprel === 'compound' || deprel === 'advmod') {
      const modifier = cues.modifiers.get(word) ?? cues.modifiers.get(lemma);
      if (modifier && !isVerbal(tree.tokens[token]!))
        found = modifier === 'negated' || !found ? modifier : found;
    }
  }
  return negated ? (found === 'possible' ? 'possible' : 'negated') : found;
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

function openingMark(verb: number, { tree }: Grammar): string {
  const mark = dependents(tree, verb, 'mark')[0];
  return mark === undefined ? '' : tree.tokens[mark]!.text.toLowerCase();
}

interface Step {
  /** Where the climb goes on; undefined where what stands outside says nothing of the event. */
  readonly to: number | undefined;
  readonly cue: Unreal | undefined;
}

const STOP: Step = { to: undefined, cue: undefined };

export function climb(here: number, grammar: Grammar): Step {
  const { tree, cues } = grammar;
  const token = tree.tokens[here]!;
  const governor = tree.tokens[token.head]!;
  const governs = cues.governors.get(grammar.lemmaOf(governor.index));
  const ranking = rankedBy(tree, here, cues);
  if (ranking !== undefined) return { to: ranking, cue: undefined };
  switch (relation(token)) {
    case 'xcomp':
      // "has yet to meet", "is yet to meet"
      if (/^(be|have)$/.test(governor.lemma) && isYet(governor.index, here, grammar))
        return { to: governor.index, cue: 'negated' };
      // "is to meet"
      if (governor.lemma === 'be' && hasMark(tree, here, 'to')) return { to: governor.index, cue: 'planned' };
      return { to: governor.index, cue: governs };
    case 'ccomp':
    case 'csubj': {
      if (cues.attribution.doubted.has(governor.lemma)) return { to: undefined, cue: 'possible' };
      if (cues.attribution.neutral.has(governor.lemma)) return attributed(governor.index, grammar);
      return { to: governor.index, cue: governs };
    }
    case 'advcl': {
      const mark = openingMark(here, grammar);
      if (cues.conditions.marks.has(mark)) return { to: undefined, cue: 'possible' };
      // "there are no plans for Weber to meet Ito"
      if (mark === 'to' && governor.lemma === 'be')
        for (const plan of dependents(tree, governor.index, 'nsubj')) {
          const cue = cues.governors.get(tree.tokens[plan]!.lemma);
          if (cue) return { to: plan, cue };
        }
      // "cancelled the talks to protest": what was called off served its end.
      if (mark === 'to' && governs === 'negated' && dependents(tree, governor.index, 'obj').length > 0)
        return STOP;
      // "telephoned to congratulate him": done with the call
      if (mark === 'to' && cues.contacting.has(grammar.lemmaOf(governor.index)))
        return { to: governor.index, cue: undefined };
      if (mark === 'to') return { to: governor.index, cue: governs ?? 'planned' };
      if (governs && token.xpos === 'VBG') {
        const prepositional =
          prepositions(tree, here).length > 0 || ['from', 'of', 'for', 'against', 'into'].includes(mark);
        if (prepositional) return { to: governor.index, cue: governs };
      }
      // "will stop in Oslo before flying home": what is ahead takes with it what comes around it.
      if (token.xpos === 'VBG' && cues.accompanying.has(mark))
        return {
          to: undefined,
          cue: statusOf(governor.index, grammar, false) === 'planned' ? 'planned' : undefined,
        };
      // "by announcing", "meeting Ito": shares the fate of its clause.
      return /^(with)?$/.test(mark) && token.xpos === 'VBG' ? { to: governor.index, cue: undefined } : STOP;
    }
    case 'acl': {
      if (token.deprel === 'acl:relcl') return STOP;
      // "Weber, accompanied by Ito, will arrive"
      if (cues.together.has(token.lemma)) return { to: clauseOfSubject(tree, here), cue: undefined };
      // "on a visit to meet Ito"
      if (hasMark(tree, here, 'to') && cues.motion.has(governor.lemma))
        return { to: undefined, cue: 'planned' };
      // "accepted an invitation to visit"
      if (governor.head >= 0 && relation(governor) === 'obj' && governs === 'possible')
        if (cues.accepting.has(grammar.lemmaOf(governor.head))) return { to: governor.head, cue: 'planned' };
      if (hasMark(tree, here, 'to') || token.xpos === 'VBG' || openingMark(here, grammar) === 'that')
        return governs ? { to: governor.index, cue: governs } : STOP;
      return STOP;
    }
    case 'conj':
      return conjunct(here, grammar);
    case 'obj':
      return object(here, grammar, governs);
    case 'nsubj':
      return subject(here, grammar, governs);
    case 'obl':
    case 'nmod':
      return prepositional(here, grammar, governs);
    case 'appos':
    case 'compound':
    case 'parataxis':
    case 'dep':
      return STOP;
    default:
      return STOP;
  }
}

/** "yet" between the verb and its infinitive. */
function isYet(verb: number, infinitive: number, { tree }: Grammar): boolean {
  return tree.tokens.slice(verb, infinitive).some(({ text }) => text.toLowerCase() === 'yet');
}

/** "did not say that he met Ito": a speech that was not made says nothing of the event. */
function attributed(verb: number, grammar: Grammar): Step {
  return inClause(verb, grammar) === 'negated' ? { to: undefined, cue: 'possible' } : STOP;
}

/** "Cancelled the visit"; "did not announce her visit": one that is somebody's was made, another may have been. */
function object(here: number, grammar: Grammar, governs: Unreal | undefined): Step {
  const { tree, cues } = grammar;
  const governor = tree.tokens[tree.tokens[here]!.head]!;
  const { neutral, unsettled } = cues.attribution;
  if (neutral.has(governor.lemma) && inClause(governor.index, grammar) === 'negated') {
    const isSomebodys = dependents(tree, here, 'nmod:poss').length > 0;
    return { to: undefined, cue: isSomebodys && !unsettled.has(governor.lemma) ? undefined : 'possible' };
  }
  const takesNouns = isVerbal(governor) && !cues.clauseOnly.has(grammar.lemmaOf(governor.index));
  return { to: governor.index, cue: takesNouns ? governs : undefined };
}

/** A later verb shares auxiliaries with the first unless it has its own subject or tense. */
function conjunct(here: number, grammar: Grammar): Step {
  const { tree } = grammar;
  const head = tree.tokens[here]!.head;
  if (!isVerbal(tree.tokens[here]!)) return { to: head, cue: undefined };
  const own = tree.children[here]!.some(child => /^(nsubj|aux|cop)/.test(tree.tokens[child]!.deprel));
  const finite = /^VB[DPZ]$/.test(tree.tokens[here]!.xpos);
  if (!own && !finite) return { to: head, cue: undefined };
  // With a verb form of its own it still stands in the clause that the first one stands in.
  const outer = tree.tokens[head]!;
  if (outer.head < 0 || !/^(ccomp|xcomp|advcl)$/.test(relation(outer))) return STOP;
  return climb(head, grammar);
}

/** "The visit was postponed", "the talks will take place"; a visit that does anything else is taken for granted. */
function subject(here: number, grammar: Grammar, governs: Unreal | undefined): Step {
  const { tree, cues } = grammar;
  const governor = tree.tokens[tree.tokens[here]!.head]!;
  if (isVerbal(tree.tokens[here]!)) return STOP;
  // "The visit was not announced": nothing is said of whether it was.
  if (cues.attribution.neutral.has(governor.lemma) && inClause(governor.index, grammar) === 'negated')
    return STOP;
  // "The talks went well": what a verb plans is what is done to its subject, not what that does.
  const plans = governs === 'planned' && tree.tokens[here]!.deprel !== 'nsubj:pass';
  if (cues.happening.has(governor.lemma)) return { to: governor.index, cue: plans ? undefined : governs };
  // "The attacks were called an outrage": they took place.
  const takesNouns = !cues.clauseOnly.has(grammar.lemmaOf(governor.index));
  if (tree.tokens[here]!.deprel === 'nsubj:pass' && governs && takesNouns)
    return { to: governor.index, cue: governs };
  if (!isVerbal(governor) && governs) return { to: governor.index, cue: governs };
  return STOP;
}

function prepositional(here: number, grammar: Grammar, governs: Unreal | undefined): Step {
  const { tree, cues } = grammar;
  const governor = tree.tokens[tree.tokens[here]!.head]!;
  const [word = ''] = prepositions(tree, here);
  if (cues.ahead.has(word)) return { to: undefined, cue: 'planned' };
  if (cues.conditions.nouns.has(governor.lemma)) return { to: undefined, cue: 'possible' };
  if (!isVerbal(governor)) {
    if (word === 'for' && cues.motion.has(governor.lemma)) return { to: undefined, cue: 'planned' };
    if (cues.transparent.has(governor.lemma) || governs) return { to: governor.index, cue: governs };
    return STOP;
  }
  if (cues.presupposing.has(word)) return STOP;
  const trip = dependents(tree, governor.index, 'obj').some(object =>
    cues.motion.has(tree.tokens[object]!.lemma),
  );
  if (word === 'for' && (trip || cues.motion.has(governor.lemma)))
    return { to: governor.index, cue: 'planned' };
  return { to: governor.index, cue: governs };
}

function isPast(event: number, { tree }: Grammar): boolean {
  const { xpos } = tree.tokens[event]!;
  return xpos === 'VBD' || xpos === 'VBN';
}

/** "Weber to visit Oslo" as a headline, whatever the parser takes for its root. */
function isHeadlineInfinitive(event: number, { tree }: Grammar): boolean {
  const token = tree.tokens[event]!;
  if (!hasMark(tree, event, 'to')) return false;
  if (token.head < 0) return true;
  const root = tree.tokens[token.head]!;
  return relation(token) === 'acl' && root.head < 0 && tree.nameAt[root.index] !== undefined;
}
