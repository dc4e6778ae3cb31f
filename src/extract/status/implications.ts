/**
 * What words imply of the infinitive or clause behind them, whatever else they mean: who took the opportunity to thank
 * Ito thanked him, who was too ill to meet him did not, who did not hesitate to condemn him did, and what somebody
 * cannot believe is so. After Karttunen's implicative verbs (1971). In: a word. Out: a step of the climb, or undefined.
 */
import { hasMark } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, relation } from '../tree/tree.js';
import { inClause, isPastTense } from './clauseStatus.js';
import { governing, STOP, type Step } from './nounScopes.js';

/** "had the honor to meet Ito", "will take the time to thank Ito": as far as the verb is, which counts a "no". */
export function ofChance(noun: number, grammar: Grammar): Step | undefined {
  const { tree, cues, lemmaOf } = grammar;
  const token = tree.tokens[noun]!;
  if (!cues.chances.has(token.lemma) || relation(token) !== 'obj') return undefined;
  const verb = lemmaOf(token.head);
  const isHad =
    cues.having.has(verb) && (isPastTense(token.head, grammar) || !cues.governors.has(token.lemma));
  if (!isHad && !cues.seizing.has(verb)) return undefined;
  return { to: token.head, cue: undefined };
}

/** "too ill to meet Ito", "came too late to", "lucky enough to meet Ito", but "strong enough to attack Ito". */
export function ofDegree(word: number, grammar: Grammar): Step | undefined {
  const { tree, cues } = grammar;
  const { lemma } = tree.tokens[word]!;
  // "only too happy to meet Ito"
  if (governing(word, grammar) !== undefined || cues.wishing.has(lemma)) return undefined;
  for (const child of dependents(tree, word, 'advmod')) {
    const { lower } = tree.tokens[child]!;
    if (lower === 'enough')
      return cues.daring.has(lemma) ? { to: word, cue: undefined } : { to: word, cue: 'possible' };
    const [degree] = dependents(tree, child, 'advmod');
    const isTooMuch =
      lower === 'too' ? child === word - 1 && degree === undefined : isTooFar(degree, grammar);
    if (isTooMuch) return { to: word, cue: 'negated' };
  }
  return undefined;
}

/** Of an adverb: "too late" */
function isTooFar(degree: number | undefined, { tree }: Grammar): boolean {
  return degree !== undefined && tree.tokens[degree]!.lower === 'too' && tree.children[degree]!.length === 0;
}

/** "did not hesitate to condemn Ito", "never failed to": done. */
export function ofReversal(verb: number, grammar: Grammar): Step | undefined {
  if (!grammar.cues.reversing.has(grammar.tree.tokens[verb]!.lemma)) return undefined;
  const isDenied = inClause(verb, grammar) !== inClause(verb, grammar, undefined, true);
  return isDenied ? { to: verb, cue: undefined, undoes: true } : undefined;
}

/** "can't believe Ito is here", "who would have thought that Ito would come": so it is. */
export function ofAmazement(verb: number, grammar: Grammar): Step | undefined {
  const { tree, cues } = grammar;
  const { lemma: thought } = tree.tokens[verb]!;
  const helpers = dependents(tree, verb, 'aux').map(aux => tree.tokens[aux]!);
  if (cues.marvelling.has(thought) && helpers.some(({ lower }) => cues.abilities.has(lower)))
    return inClause(verb, grammar) === 'negated' ? STOP : undefined;
  const isUnreal =
    cues.foreseeing.has(thought) &&
    helpers.some(({ lower }) => cues.modals.get(lower) === 'conditional') &&
    helpers.some(({ lemma }) => lemma === 'have');
  const [subject] = dependents(tree, verb, 'nsubj');
  if (!isUnreal || subject === undefined) return undefined;
  const { lower } = tree.tokens[subject]!;
  return lower === 'who' || cues.negations.has(lower) ? { ...STOP, isFact: true } : undefined;
}

/** "no reason to believe that Ito came", "little cause to think so". */
export function isGroundless(verb: number, grammar: Grammar): boolean {
  const { tree, cues } = grammar;
  const { deprel, head } = tree.tokens[verb]!;
  if (!/^(acl|advcl|xcomp)$/.test(deprel)) return false;
  const nouns = [head, ...dependents(tree, head, 'obj', 'nsubj')];
  return nouns.some(noun => {
    const { lemma, head: above } = tree.tokens[noun]!;
    if (!cues.grounds.has(lemma)) return false;
    return inClause(noun, grammar) === 'negated' || (above >= 0 && inClause(above, grammar) === 'negated');
  });
}

/** "tried to persuade Norway to leave": asked it to; "came to meet Ito": what a journey is for lies ahead. */
export function ofAim(verb: number, infinitive: number, grammar: Grammar): Step | undefined {
  const { tree, cues, lemmaOf } = grammar;
  const { lemma } = tree.tokens[verb]!;
  const aim = lemmaOf(infinitive);
  if (cues.attempting.has(lemma) && cues.persuading.has(aim)) return { to: verb, cue: undefined };
  if (!cues.faring.has(lemma) || !hasMark(tree, infinitive, 'to')) return undefined;
  // "left to thank Ito", "came to support Ito"
  const isDone =
    cues.performing.has(aim) || (lemma === 'come' && !cues.receiving.has(aim) && !cues.motion.has(aim));
  return isDone ? undefined : { to: verb, cue: 'planned' };
}

/** "I would like to thank Ito", "let me take the time to congratulate Ito": whoever says so does it. */
export function isPerformed(here: number, governor: number, grammar: Grammar): boolean {
  const { tree, cues, lemmaOf } = grammar;
  const takes = cues.seizing.has(lemmaOf(here)) ? dependents(tree, here, 'advcl', 'obj', 'xcomp') : [];
  const deeds = [here, ...takes, ...takes.flatMap(noun => dependents(tree, noun, 'acl'))];
  if (!deeds.some(deed => cues.performing.has(lemmaOf(deed)) || isUttering(deed, grammar))) return false;
  if (!cues.prefacing.has(tree.tokens[governor]!.lemma)) return false;
  if (inClause(governor, grammar) === 'negated') return false;
  return (
    dependents(tree, governor, 'nsubj', 'obj', 'iobj').some(word =>
      cues.firstPersons.has(tree.tokens[word]!.lower),
    ) || dependents(tree, here, 'nsubj').some(word => cues.firstPersons.has(tree.tokens[word]!.lower))
  );
}

/** "express our support" */
function isUttering(verb: number, { tree, cues }: Grammar): boolean {
  return (
    cues.uttering.has(tree.tokens[verb]!.lemma) &&
    dependents(tree, verb, 'obj').some(noun => cues.utterances.has(tree.tokens[noun]!.lemma))
  );
}
