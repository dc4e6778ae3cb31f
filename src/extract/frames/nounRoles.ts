/** The roles of a noun, adjective or name, with what a verb that means little lends it. */

import {
  hasMark,
  isCopular,
  isFollowedByOff,
  isNonFinite,
  isPassive,
  isVerbal,
  referent,
} from '../tree/clauses.js';
import { add, type Draft, type Grammar } from '../tree/grammar.js';
import { dependents, firstConjunct, prepositions, relation, type Tree } from '../tree/tree.js';
import { hyphenated, isPrefixed } from './hyphens.js';
import { addComma, addInside } from './placesBehind.js';

/** Fills the roles of a noun, adjective or name; gives the verb that lends it a subject. */
export function nounRoles(grammar: Grammar, noun: number, draft: Draft): number | undefined {
  const { tree } = grammar;
  for (const child of tree.children[noun]!)
    if (!isPassedBy(tree, noun, child) && !isPrefixed(grammar, child)) addNounDependent(tree, draft, child);
  const token = tree.tokens[noun]!;
  if (token.deprel === 'appos') add(draft, 'same', token.head);
  // "Weber, a judge and a critic of Ito"
  const first = token.deprel === 'conj' ? firstConjunct(tree, noun) : noun;
  const isAppos = tree.tokens[first]!.deprel === 'appos' || isSecondAppos(tree, noun, first);
  if (first !== noun && isAppos) add(draft, 'same', tree.nameAt[first] ? first : tree.tokens[first]!.head);
  if (token.deprel === 'compound' && token.head > noun) add(draft, 'same', token.head);
  for (const child of dependents(tree, noun, 'flat'))
    if (tree.nameAt[child] && tree.nameAt[child] !== tree.nameAt[noun]) add(draft, 'same', child);
  // "members of the union, namely Norway and Spain"
  for (const child of dependents(tree, noun, 'nmod', 'appos'))
    if (dependents(tree, child, 'advmod').some(word => tree.tokens[word]!.lemma === 'namely'))
      add(draft, 'same', child);
  addComma(tree, draft, noun);
  addInside(tree, draft, noun);
  if (!tree.nameAt[noun]) borrowPhrases(tree, draft, noun);
  if (/^(xcomp|ccomp|advcl)$/.test(token.deprel)) add(draft, 'governor', token.head);
  const copular = isCopular(tree, noun);
  // "said it was willing to come"
  if (token.upos === 'ADJ' && grammar.cues.governors.has(token.lemma))
    for (const subject of dependents(tree, noun, 'expl')) add(draft, 'subject', subject);
  const subjects = subjectsOf(tree, noun, copular);
  for (const subject of subjects) {
    add(draft, 'subject', subject);
    if (prepositions(tree, noun).length > 0) add(draft, 'holder', subject);
    else if (copular) add(draft, 'same', subject);
  }
  // A name is no event: what its verb has with it says nothing of where the name lies.
  return tree.nameAt[noun] ? undefined : lend(grammar, noun, draft);
}

/** "Weber, another Republican and a critic of Ito": of a noun that the parser joins to the name itself. */
function isSecondAppos({ tokens, children, nameAt }: Tree, noun: number, name: number): boolean {
  if (nameAt[name]?.type !== 'PERSON' || !children[noun]!.some(child => tokens[child]!.lemma === 'a'))
    return false;
  return children[name]!.some(child => child < noun && tokens[child]!.deprel === 'appos');
}

/** Of a copular noun; "Weber is in Oslo", which a parser may read as "Weber … in Oslo". */
function subjectsOf(tree: Tree, noun: number, copular: boolean): number[] {
  const subjects: number[] = [];
  for (const subject of dependents(tree, noun, 'nsubj')) subjects.push(referent(tree, subject));
  if (subjects.length > 0 || !copular) return subjects;
  const { head } = tree.tokens[noun]!;
  const copula = dependents(tree, noun, 'cop')[0]!;
  return head >= 0 && head < copula && /^(NOUN|PROPN|PRON)$/.test(tree.tokens[head]!.upos) ? [head] : [];
}

function addNounDependent(tree: Tree, draft: Draft, child: number): void {
  const token = tree.tokens[child]!;
  switch (relation(token)) {
    case 'conj':
      // A list repeats a preposition only where it goes on with the first.
      if (dependents(tree, child, 'cc').length > 0) return;
      addPhrase(tree, draft, child);
      return;
    case 'nmod':
    case 'obl': {
      if (token.deprel === 'nmod:poss') {
        add(draft, 'possessor', referent(tree, child));
        return;
      }
      addPhrase(tree, draft, child);
      // "a letter to Ito asking for talks": the letter asks, though the parser takes the nearer noun.
      if (prepositions(tree, child)[0] === 'to')
        for (const verb of dependents(tree, child, 'acl'))
          if (tree.tokens[verb]!.xpos === 'VBG') add(draft, 'clause', verb);
      return;
    }
    case 'compound':
      for (const part of compoundParts(tree, child)) add(draft, 'compound', part);
      return;
    case 'amod':
      for (const part of hyphenated(tree, child)) add(draft, 'adjective', part);
      return;
    case 'aux':
      if (token.xpos === 'MD') add(draft, 'modal', child);
      return;
    case 'appos':
      add(draft, 'same', child);
      return;
    case 'advcl':
      if (hasMark(tree, child, 'to')) add(draft, 'clause', child);
      return;
    // "willing to settle the dispute"
    case 'xcomp':
    case 'ccomp':
      if (tree.tokens[token.head]!.upos === 'ADJ') add(draft, 'clause', child);
      return;
    case 'acl':
      if (isNonFinite(tree, child)) add(draft, 'clause', child);
      else if (hasMark(tree, child, 'that')) add(draft, 'that', child);
      return;
    default:
  }
}

/** "Senator Weber, chairwoman of the bank", "two in Oslo and one in Lyon": a name is "of" or "in" what follows at once. */
function isPassedBy(tree: Tree, noun: number, child: number): boolean {
  const name = tree.nameAt[noun];
  const [word] = prepositions(tree, child);
  if (!name || !((word === 'of' && name.type === 'PERSON') || (word === 'in' && name.type !== 'PERSON')))
    return false;
  // "Weber, of the Labour Party"
  const after = tree.tokens[name.end]?.text === ',' && word === 'of' ? name.end + 1 : name.end;
  return tree.tokens[after]?.text !== word;
}

function addPhrase(tree: Tree, draft: Draft, child: number): void {
  const words = prepositions(tree, child);
  if (words.length === 0) return;
  add(draft, words.join(' '), referent(tree, child));
  if (words.length > 1) add(draft, words[0]!, referent(tree, child));
}

/** "attacks by the group Hamas on Israel", "criticism from Norway of Japan": a name has no such phrase of its own. */
function borrowPhrases(tree: Tree, draft: Draft, noun: number): void {
  for (const agent of dependents(tree, noun, 'nmod')) {
    if (!/^(by|from)$/.test(prepositions(tree, agent)[0] ?? '')) continue;
    const names = [agent, ...dependents(tree, agent, 'appos', 'flat', 'conj')].filter(
      part => tree.nameAt[part],
    );
    for (const child of names.flatMap(name => dependents(tree, name, 'nmod'))) {
      const [word] = prepositions(tree, child);
      if (word !== undefined && BORROWED.has(word) && !draft.has(word)) add(draft, word, child);
    }
  }
}

const BORROWED = new Set(['on', 'against', 'of', 'to', 'for', 'over', 'with']);

/** "the Weber - Ito talks": one name may hang from the other. */
function compoundParts(tree: Tree, head: number): number[] {
  const name = tree.nameAt[head];
  const inner = dependents(tree, head, 'compound', 'flat', 'nmod')
    .filter(child => name && tree.nameAt[child] && tree.nameAt[child] !== name)
    .flatMap(child => compoundParts(tree, child));
  return [...inner, head];
}

/** Lends an event noun the subject and the prepositional phrases of the verb it depends on. */
function lend(grammar: Grammar, noun: number, draft: Draft): number | undefined {
  const { tree, cues } = grammar;
  for (const child of dependents(tree, noun, 'acl')) {
    if (!isVerbal(tree.tokens[child]!)) continue;
    const lemma = grammar.lemmaOf(child);
    if (!isPassive(tree, child)) {
      const isMade = cues.authoring.has(lemma) || tree.tokens[noun]!.lemma === 'what';
      if (isMade && grammar.rolesOf(child).at('object').includes(noun) && !draft.has('by'))
        for (const author of grammar.rolesOf(child).at('subject')) add(draft, 'by', author);
      continue;
    }
    if (cues.light.has(lemma)) lendFrom(grammar, child, draft, tree.tokens[child]!.deprel === 'acl');
    if (cues.authoring.has(lemma) && !draft.has('by'))
      for (const agent of grammar.rolesOf(child).at('subject')) add(draft, 'by', agent);
  }
  addGuests(grammar, noun, draft);
  const first = firstConjunct(tree, noun);
  if (first !== noun) {
    const roles = grammar.rolesOf(first);
    for (const role of ['possessor', 'holder'])
      if (!draft.has(role)) for (const filler of roles.at(role)) add(draft, role, filler);
    return roles.lightToken;
  }
  const token = tree.tokens[noun]!;
  if (token.head < 0) return undefined;
  const governor = tree.tokens[token.head]!;
  if (!isVerbal(governor)) {
    lendCircumstance(grammar, noun, draft);
    if (/^(including|like)$/.test(prepositions(tree, noun)[0] ?? ''))
      for (const role of ['holder', 'possessor', 'by'])
        if (!draft.has(role))
          for (const filler of grammar.rolesOf(governor.index).at(role)) add(draft, role, filler);
    // "a round of talks", "the first day of the visit"
    if (relation(token) !== 'nmod' || !cues.transparent.has(governor.lemma)) return undefined;
    const roles = grammar.rolesOf(governor.index);
    for (const role of ['holder', 'possessor', 'with', 'to', 'between', 'by'])
      if (!draft.has(role))
        for (const filler of roles.at(role)) if (filler !== noun) add(draft, role, filler);
    return roles.lightToken;
  }
  switch (isFollowedByOff(tree, governor.index) ? 'obj' : relation(token)) {
    case 'obj':
      lendFrom(grammar, governor.index, draft, true);
      return governor.index;
    case 'nsubj':
      lendFrom(grammar, governor.index, draft, token.deprel === 'nsubj:pass');
      return governor.index;
    // A parser may take "after meeting with Ito" for a clause and "meeting" for a noun.
    case 'advcl':
    case 'obl':
      // "met Ito, followed by talks with Orlov": whoever did the first does what follows.
      if (governor.lemma === 'follow' && isPassive(tree, governor.index) && governor.head >= 0) {
        const { index } = tree.tokens[governor.head]!;
        const before = grammar.rolesOf(index);
        for (const filler of before.at(isVerbal(tree.tokens[index]!) ? 'subject' : 'holder'))
          add(draft, 'holder', filler);
        return undefined;
      }
      // "slammed the visit as a mission of peace": it is the visitor's.
      if (prepositions(tree, noun)[0] === 'as' && !cues.transparent.has(token.lemma)) return undefined;
      if (!draft.has('holder'))
        for (const filler of grammar
          .rolesOf(governor.index)
          .at(isPassive(tree, governor.index) || isHosted(grammar, noun) ? 'object' : 'subject'))
          add(draft, 'holder', filler);
      return undefined;
    default:
      return undefined;
  }
}

/** "received Ito for a visit": his. */
function isHosted({ tree, cues }: Grammar, noun: number): boolean {
  return (
    cues.hosting.has(tree.tokens[tree.tokens[noun]!.head]!.lemma) && prepositions(tree, noun)[0] === 'for'
  );
}

/** "signed the deal at a summit hosted by Ito": whoever acts at what another holds is there with them. */
function addGuests(grammar: Grammar, noun: number, draft: Draft): void {
  const { tree } = grammar;
  const [word = ''] = prepositions(tree, noun);
  if (!draft.has('holder') || !/^(at|during|in)$/.test(word)) return;
  let verb = tree.tokens[noun]!.head;
  if (verb >= 0 && !isVerbal(tree.tokens[verb]!) && relation(tree.tokens[verb]!) === 'obj')
    verb = tree.tokens[verb]!.head;
  if (verb < 0 || !isVerbal(tree.tokens[verb]!) || isPassive(tree, verb)) return;
  for (const subject of grammar.rolesOf(verb).at('subject')) add(draft, 'with', subject);
}

/** "hailed progress in talks with Ito", "was in Oslo for talks with Ito": the talks are the subject's. */
function lendCircumstance(grammar: Grammar, noun: number, draft: Draft): void {
  const { tree } = grammar;
  const token = tree.tokens[noun]!;
  const [word = ''] = prepositions(tree, noun);
  if (draft.has('holder') || !/^(nmod|obl|conj)/.test(token.deprel)) return;
  const governor = tree.tokens[token.head]!;
  if (dependents(tree, governor.index, 'cop').length > 0) {
    const subjects = word === 'for' || word === 'on' ? grammar.rolesOf(governor.index).at('subject') : [];
    for (const subject of subjects) add(draft, 'holder', subject);
    return;
  }
  const verb = governor.head >= 0 ? tree.tokens[governor.head]! : undefined;
  if (!verb || !isVerbal(verb) || !/^(obj|obl)$/.test(relation(governor))) return;
  if (!/^(in|during|after|before|at|following)$/.test(word)) return;
  for (const subject of grammar.rolesOf(verb.index).at(isPassive(tree, verb.index) ? 'object' : 'subject'))
    add(draft, 'holder', subject);
}

const LENT = [
  'with',
  'to',
  'between',
  'in',
  'into',
  'at',
  'by',
  'from',
  'against',
  'on',
  'for',
  'over',
  'about',
  'among',
];

function lendFrom(grammar: Grammar, verb: number, draft: Draft, withSubject: boolean): void {
  const { tree, cues } = grammar;
  const roles = grammar.rolesOf(verb);
  if (withSubject && !draft.has('holder'))
    for (const filler of roles.at('subject')) {
      add(draft, 'holder', filler);
      // "Weber's trip included stops in Oslo and Lyon"
      const isTrip = !tree.nameAt[filler] && cues.motion.has(tree.tokens[filler]!.lemma);
      if (isTrip) for (const holder of grammar.rolesOf(filler).at('possessor')) add(draft, 'holder', holder);
    }
  for (const role of LENT)
    if (!draft.has(role)) for (const filler of roles.at(role)) add(draft, role, filler);
}
