/**
 * Who speaks. In: the token of a cue. Out: head tokens of the noun phrases that are its source, several for a joint
 * statement, none where the text has none. A document speaks for its author, an office for whoever holds it.
 */
import type { Token } from '../../model/index.js';
import { childrenBy, isPunctuation, nameOf, type SpeechView, subtree } from './view.js';

/** Sources of a verb: its subject, or what stands for it in participles, infinitives and coordination. */
export function sourcesOfVerb(view: SpeechView, verb: number): number[] {
  const subject = subjectOf(view, verb, 0);
  return subject === undefined ? [] : sourcesAt(view, subject, 0);
}

/** Sources that a noun phrase stands for: its names, the author of a document, the owner of an office. */
export function sourcesAt(view: SpeechView, head: number, depth = 0): number[] {
  if (depth > 4) return [head];
  const own = sourceAt(view, head, depth);
  const joined = childrenBy(view, head, 'conj')
    .filter(child => isNominal(view.tokens[child]!))
    .flatMap(child => sourcesAt(view, child, depth + 1));
  return [...new Set([...own, ...joined])];
}

function sourceAt(view: SpeechView, head: number, depth: number): number[] {
  const token = view.tokens[head]!;
  const named = namedHead(view, head);
  if (named !== undefined) return [named];
  const lemma = token.lemma.toLowerCase();
  if (view.cues.documents.has(lemma)) return authorsOf(view, head, depth);
  if (view.cues.standIns.has(lemma)) {
    const owner = ownerOf(view, head);
    if (owner !== undefined) return sourcesAt(view, owner, depth + 1);
  }
  return [head];
}

/** The name that a noun phrase is or holds in apposition: "spokesman Carlo Rossi", "the minister, Anna Rossi,". */
export function namedHead(view: SpeechView, head: number): number | undefined {
  const own = nameOf(view, head);
  if (own?.type === 'PERSON') return head;
  const person = [...childrenBy(view, head, 'appos', 'flat'), ...childrenBy(view, head, 'compound')].find(
    child => {
      const name = nameOf(view, child);
      if (name?.type !== 'PERSON') return false;
      return view.tokens[child]!.deprel !== 'compound' || child > head;
    },
  );
  return person ?? (own ? head : undefined);
}

/** The subject token of a verb, sought also through the verbs it hangs on. */
function subjectOf(view: SpeechView, verb: number, depth: number): number | undefined {
  if (depth > 5) return undefined;
  const token = view.tokens[verb]!;
  const own = childrenBy(view, verb, 'nsubj')[0];
  if (own !== undefined) return antecedent(view, verb, own);
  if (token.deprel === 'acl' || token.deprel === 'acl:relcl') return token.head;
  const inverted = invertedSubject(view, verb);
  if (inverted !== undefined) return inverted;
  if (token.head < 0) return undefined;
  const head = view.tokens[token.head]!;
  if (token.deprel === 'conj') return subjectOf(view, token.head, depth + 1);
  if (token.deprel === 'xcomp' || token.deprel === 'advcl' || token.deprel === 'ccomp') {
    if (token.deprel === 'xcomp' || isQuoting(head)) {
      const object = childrenBy(view, token.head, 'obj', 'iobj')[0];
      if (object !== undefined && object < verb) return object;
    }
    if (head.upos === 'VERB' || head.upos === 'AUX' || childrenBy(view, token.head, 'nsubj').length > 0)
      return subjectOf(view, token.head, depth + 1);
    return token.deprel === 'advcl' ? undefined : token.head;
  }
  if (token.deprel === 'parataxis' && token.xpos === 'VBG') return subjectOf(view, token.head, depth + 1);
  return undefined;
}

/** "quoted the minister as saying": the object speaks. */
function isQuoting(head: Token): boolean {
  return head.lemma === 'quote' || head.lemma === 'cite';
}

/** A relative pronoun stands for the noun before it. */
function antecedent(view: SpeechView, verb: number, subject: number): number {
  const pronoun = view.tokens[subject]!;
  if (!/^(who|which|that|whom)$/i.test(pronoun.text)) return subject;
  let clause = verb;
  for (let steps = 0; steps < 4 && clause >= 0; steps++) {
    const token = view.tokens[clause]!;
    if (token.deprel.startsWith('acl') && token.head >= 0) return token.head;
    clause = token.head;
  }
  const before = view.tokens[subject - 1];
  const noun = isPunctuation(before) ? subject - 2 : subject - 1;
  return noun >= 0 && isNominal(view.tokens[noun]!) ? noun : subject;
}

/** "…," said Anna Rossi: a subject after its verb that the parser took for something else. */
function invertedSubject(view: SpeechView, verb: number): number | undefined {
  const token = view.tokens[verb]!;
  if (token.xpos !== 'VBD' && token.xpos !== 'VBZ' && token.xpos !== 'VBP') return undefined;
  const before = view.tokens[verb - 1];
  if (before && !isPunctuation(before)) return undefined;
  return childrenBy(view, verb, 'obj', 'dep', 'xcomp', 'flat', 'compound').find(
    child => child > verb && isNominal(view.tokens[child]!),
  );
}

/** Owner of an office or side: possessor, adjective of nationality or name before it, "of X" after it. */
export function ownerOf(view: SpeechView, head: number): number | undefined {
  const children = view.children[head]!;
  const find = (test: (child: number, token: Token) => boolean): number | undefined =>
    children.find(child => test(child, view.tokens[child]!));
  return (
    find((_, token) => token.deprel === 'nmod:poss') ??
    find((child, token) => token.deprel === 'compound' && nameOf(view, child) !== undefined) ??
    find((_, token) => token.deprel === 'amod' && /^\p{Lu}/u.test(token.text)) ??
    find((child, token) => token.deprel === 'nmod' && hasCase(view, child, ['of', 'for']))
  );
}

/** Whoever wrote or brought out a document; where this noun phrase does not say it, an earlier one may. */
export function authorsOf(view: SpeechView, head: number, depth = 0): number[] {
  const named = authorHere(view, head);
  if (named !== undefined) return sourcesAt(view, named, depth + 1);
  const lemma = view.tokens[head]!.lemma;
  const subject = view.tokens[head]!;
  // The statement of a cue clause: "said in a statement" two sentences earlier gives the author of "the statement".
  for (let index = head - 1; index >= 0 && subject.sentence - view.tokens[index]!.sentence <= 8; index--) {
    const token = view.tokens[index]!;
    if (token.upos !== 'NOUN' || token.lemma !== lemma) continue;
    const author = authorHere(view, index) ?? speakerAround(view, index);
    if (author !== undefined) return sourcesAt(view, author, depth + 1);
  }
  return [head];
}

function authorHere(view: SpeechView, head: number): number | undefined {
  const children = view.children[head]!;
  const possessor = children.find(child => view.tokens[child]!.deprel === 'nmod:poss');
  if (possessor !== undefined) return possessor;
  for (const child of children)
    if (view.tokens[child]!.deprel.startsWith('nmod') && hasCase(view, child, ['by', 'from', 'of']))
      if (!isTime(view, child)) return child;
  for (const child of children) {
    const token = view.tokens[child]!;
    if (!token.deprel.startsWith('acl') || !view.cues.issuing.has(token.lemma)) continue;
    const agent = childrenBy(view, child, 'obl').find(phrase => hasCase(view, phrase, ['by']));
    if (agent !== undefined) return agent;
    const subject = childrenBy(view, child, 'nsubj')[0];
    if (subject !== undefined && token.deprel === 'acl:relcl') return subject;
  }
  return children.find(child => {
    const token = view.tokens[child]!;
    return token.deprel === 'compound' && child < head && nameOf(view, child) !== undefined;
  });
}

/** The subject of the clause in which a document is mentioned: "In a statement, the ministry said". */
function speakerAround(view: SpeechView, head: number): number | undefined {
  let clause = view.tokens[head]!.head;
  for (let steps = 0; steps < 3 && clause >= 0; steps++) {
    const subject = childrenBy(view, clause, 'nsubj')[0];
    if (subject !== undefined && subject !== head) return subject;
    clause = view.tokens[clause]!.head;
  }
  return undefined;
}

function isTime(view: SpeechView, head: number): boolean {
  return /^(\d|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)/.test(view.tokens[head]!.text);
}

export function hasCase(view: SpeechView, head: number, words: readonly string[]): boolean {
  return childrenBy(view, head, 'case').some(child => words.includes(view.tokens[child]!.text.toLowerCase()));
}

export function isNominal(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON' || token.upos === 'NUM';
}

/** First and last token of the whole phrase of a source, for telling what of a clause is not content. */
export function sourcePhrase(view: SpeechView, verb: number): { first: number; end: number } | undefined {
  const subject = childrenBy(view, verb, 'nsubj')[0] ?? invertedSubject(view, verb);
  return subject === undefined ? undefined : subtree(view, subject);
}
