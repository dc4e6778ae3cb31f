/**
 * Subjects and objects of a verb that no dependency names: those it shares with another clause, and the noun right
 * before or behind it. In: the grammar or tree, and a verb. Out: tokens.
 */

import { hasMark, isNonFinite, isPassive, isRelativePronoun, isVerbal, referent } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, firstConjunct, headOfName, prepositions, relation, type Tree } from '../tree/tree.js';

/** Whoever the clause leaves unsaid: the subject of the first conjunct, of the verb it depends on, or its object. */
export function sharedSubject(grammar: Grammar, verb: number): readonly number[] {
  const { tree, cues } = grammar;
  const token = tree.tokens[verb]!;
  if (token.head < 0) return [];
  const governor = tree.tokens[token.head]!;
  switch (relation(token)) {
    case 'conj': {
      const speech = speechBefore(tree, verb);
      if (speech !== undefined) return grammar.rolesOf(speech).at('subject');
      if (!isVerbal(governor)) return dependents(tree, governor.index, 'nsubj');
      const roles = grammar.rolesOf(governor.index);
      return roles.at(isPassive(tree, governor.index) ? 'object' : 'subject');
    }
    case 'csubj':
    case 'xcomp':
    case 'advcl':
    case 'ccomp': {
      // "is about to visit": a parser may take the infinitive for the subject.
      if (relation(token) === 'csubj' && (isVerbal(governor) || !hasMark(tree, verb, 'to'))) return [];
      if (relation(token) === 'ccomp' && !isNonFinite(tree, verb)) return [];
      if (!isVerbal(governor)) {
        // "says it is willing to meet": "it" is no dummy there.
        const kinds = cues.governors.has(governor.lemma) ? ['nsubj', 'expl'] : ['nsubj'];
        const subjects = dependents(tree, governor.index, ...kinds);
        // "stands ready to help": whoever stands is ready.
        if (subjects.length === 0 && governor.deprel === 'xcomp' && governor.head >= 0)
          return grammar.rolesOf(governor.head).at('subject');
        // "met Ito and is due to meet him again"
        if (subjects.length === 0 && governor.deprel === 'conj')
          return grammar.rolesOf(firstConjunct(tree, governor.index)).at('subject');
        return subjects.map(subject => referent(tree, subject));
      }
      const absolute = absoluteSubject(tree, verb);
      if (absolute !== undefined) return [absolute];
      // "there are no plans for Weber to meet Ito"
      if (governor.lemma === 'be' && toSubject(tree, verb)) {
        const plans = dependents(tree, governor.index, 'nsubj').flatMap(plan =>
          dependents(tree, plan, 'nmod'),
        );
        const named = plans.filter(child => prepositions(tree, child)[0] === 'for');
        if (named.length > 0) return named;
      }
      const roles = grammar.rolesOf(governor.index);
      // "became the first leader to visit Oslo": no object
      if (cues.becoming.has(governor.lemma)) return roles.at('subject');
      const object = [...roles.at('object'), ...roles.at('indirect')];
      const passive = isPassive(tree, governor.index);
      if (passive) return roles.at('object');
      // "thanked Ito for hosting Weber", "accused him of spying": the object acts.
      if (object.length > 0 && isChargedWith(tree, verb))
        return cues.earning.has(governor.lemma) ? roles.at('subject') : object;
      const toInfinitive = hasMark(tree, verb, 'to');
      if (toInfinitive && object.length > 0 && cues.sending.has(grammar.lemmaOf(governor.index)))
        return object;
      const controlled =
        relation(token) === 'xcomp' ||
        (toInfinitive &&
          cues.governors.get(grammar.lemmaOf(governor.index)) === 'possible' &&
          (object.length > 0 || calledUpon(grammar, governor.index).length > 0));
      if (controlled && object.length > 0 && !cues.subjectControl.has(grammar.lemmaOf(governor.index)))
        return object;
      // "called on Ito to resign": the infinitive belongs to whom the preposition names.
      if (controlled) {
        const named = calledUpon(grammar, governor.index);
        if (named.length > 0) return named;
      }
      return roles.at('subject');
    }
    case 'acl': {
      // "his decision to visit Oslo": the infinitive belongs to whose decision it is.
      if (!isNonFinite(tree, verb)) return [];
      const roles = grammar.rolesOf(governor.index);
      const named = namedBefore(tree, roles.at('for'), verb);
      if (named.length > 0 && cues.schemes.has(governor.lemma)) return named;
      const possessor = roles.at('possessor');
      if (possessor.length > 0) return possessor;
      // "plans by Ito to visit Oslo"
      const author = roles.at('by');
      if (author.length > 0) return author;
      const holder = roles.at('holder');
      if (holder.length > 0) return holder;
      // "Weber plans to go" with plans taken for a noun
      const subjects = dependents(tree, governor.index, 'nsubj');
      return subjects.length > 0 ? subjects : roles.at('compound').filter(part => tree.nameAt[part]);
    }
    default:
      return [];
  }
}

/** "no plans for Weber to meet Ito"; money in "an appeal for money to rebuild Oslo" does nothing. */
function namedBefore(tree: Tree, whoever: readonly number[], verb: number): readonly number[] {
  if (!hasMark(tree, verb, 'to')) return [];
  return whoever.filter(
    noun =>
      noun < verb &&
      (tree.nameAt[noun] !== undefined ||
        tree.tokens[noun]!.upos === 'PRON' ||
        dependents(tree, noun, 'det', 'nmod:poss').length > 0),
  );
}

function calledUpon(grammar: Grammar, verb: number): readonly number[] {
  if (grammar.tree.tokens[verb]!.lemma !== 'call') return [];
  return ['on', 'upon', 'for'].flatMap(role => grammar.rolesOf(verb).at(role));
}

/** "hit back, saying it was a farce and accusing Ito": the participle goes on with the first, not with what was said. */
function speechBefore(tree: Tree, verb: number): number | undefined {
  const { tokens } = tree;
  const first = tokens[verb]!.head;
  const isParticiple = (token: number): boolean =>
    tokens[token]!.xpos === 'VBG' && dependents(tree, token, 'aux', 'nsubj').length === 0;
  if (!isParticiple(verb) || isParticiple(first) || relation(tokens[first]!) !== 'ccomp') return undefined;
  const speech = tokens[first]!.head;
  return isParticiple(speech) ? speech : undefined;
}

/** "coincided with Norway closing its ports", "fell, with Weber selling shares": who stands between "with" and the participle. */
function absoluteSubject(tree: Tree, verb: number): number | undefined {
  const name = tree.nameAt[verb - 1];
  if (!name || tree.tokens[verb]!.xpos !== 'VBG' || name.end !== verb) return undefined;
  const head = headOfName(tree, name);
  if (prepositions(tree, head)[0] !== 'with') return undefined;
  const opening = dependents(tree, head, 'case')[0]!;
  return name.type !== 'PERSON' || tree.tokens[opening - 1]?.text === ',' ? head : undefined;
}

/** An infinitive of purpose. */
function toSubject(tree: Tree, verb: number): boolean {
  return relation(tree.tokens[verb]!) === 'advcl' && hasMark(tree, verb, 'to');
}

/** A participle behind "for" or "of", or "warned him against going". */
function isChargedWith(tree: Tree, verb: number): boolean {
  return (
    tree.tokens[verb]!.xpos === 'VBG' &&
    dependents(tree, verb, 'mark', 'case').some(mark =>
      /^(?:for|from|of|against|into)$/i.test(tree.tokens[mark]!.text),
    )
  );
}

/** Prepositions that also open clauses: "after Weber left". */
const SUBORDINATORS = new Set([
  'after',
  'before',
  'since',
  'until',
  'till',
  'as',
  'while',
  'because',
  'when',
  'though',
]);

/**
 * A finite verb must have a subject: where the parser found none, it is the noun phrase that ends just before the
 * verb and its auxiliaries, unless that phrase has a preposition or is the subject of another verb.
 */
export function nounBefore(tree: Tree, verb: number): number | undefined {
  const { tokens } = tree;
  const { first } = tree.annotation.sentences[tokens[verb]!.sentence]!;
  const finite = /^VB[DPZ]$/.test(tokens[verb]!.xpos) || dependents(tree, verb, 'aux', 'cop').length > 0;
  if (!finite || relation(tokens[verb]!) === 'conj') return undefined;
  let end = verb;
  while (end > first && /^(AUX|ADV|PART)$/.test(tokens[end - 1]!.upos)) end--;
  if (end === first || !/^(NOUN|PROPN|PRON)$/.test(tokens[end - 1]!.upos)) return undefined;
  // The head of the phrase that ends there: climb while the head lies before the verb and is a noun too.
  let head = end - 1;
  for (;;) {
    const above = tokens[head]!.head;
    const link = relation(tokens[head]!);
    if (above < first || above >= end || !/^(flat|compound|nmod|appos|conj)$/.test(link)) break;
    if (link === 'nmod' && prepositions(tree, head).length === 0 && tokens[head]!.deprel !== 'nmod:desc')
      break;
    head = above;
  }
  const [word] = prepositions(tree, head);
  if ((word !== undefined && !SUBORDINATORS.has(word)) || /^nsubj/.test(tokens[head]!.deprel))
    return undefined;
  return isRelativePronoun(tokens[head]!) ? undefined : head;
}

/**
 * "accused Ito of spying", "claims the island as its own": the subject of what is no finite clause is an object.
 */
export function nounAfter(tree: Tree, verb: number): number | undefined {
  for (const child of dependents(tree, verb, 'advcl', 'ccomp', 'xcomp')) {
    if (child < verb || /^(VB[DPZ]|MD)$/.test(tree.tokens[child]!.xpos)) continue;
    if (dependents(tree, child, 'aux', 'cop').length > 0) continue;
    const subject = dependents(tree, child, 'nsubj')[0];
    if (subject !== undefined && subject > verb) return subject;
  }
  // "visit Oslo": a name right after the verb, with no preposition, that is nothing else.
  const name =
    tree.nameAt[verb + 1] ?? (tree.tokens[verb + 1]?.lemma === 'the' ? tree.nameAt[verb + 2] : undefined);
  if (!name) return undefined;
  for (let index = name.first; index < name.end; index++) {
    const { head, deprel } = tree.tokens[index]!;
    if (head >= name.first && head < name.end) continue;
    return /^(nsubj|nmod:poss|compound)/.test(deprel) ? undefined : index;
  }
  return undefined;
}
