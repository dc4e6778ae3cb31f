/**
 * What a pronoun may stand for: mentions already known, each with the part it plays in its clause, and nouns for
 * people whom the article does not name ("a spokesman"), which may be meant too and then stand in the way.
 */
import type { MentionKind, Span, Token } from '../../model/index.js';
import type { QuotedSpeech } from '../quoted.js';
import { dependents, firstConjunct, isAncestor, relation, type Tree } from '../tree/tree.js';
import type { SpeechAt } from './speech.js';

export type Role = 'subject' | 'object' | 'possessor' | 'modifier' | 'other';

export interface Candidate {
  /** Entities it stands for; empty for somebody unnamed. */
  readonly drafts: readonly number[];
  readonly kind: MentionKind;
  readonly head: number;
  readonly span: Span;
  readonly sentence: number;
  readonly role: Role;
  /** Subject of the clause on which its sentence hangs. */
  readonly isMainSubject: boolean;
  /** Head of the clause it is an argument of. */
  readonly clause: number;
  readonly speech: QuotedSpeech | undefined;
}

export function candidateAt(
  tree: Tree,
  head: number,
  span: Span,
  drafts: readonly number[],
  kind: MentionKind,
  speechAt: SpeechAt,
): Candidate {
  const carrier = carrierOf(tree, head);
  const token = tree.tokens[carrier]!;
  const found = roleOf(tree, carrier);
  const opens = found !== 'subject' && found !== 'possessor' && opensSentence(tree, head);
  const role = opens ? 'subject' : found;
  const clause = opens ? rootOf(tree, carrier) : token.head;
  return {
    drafts,
    kind,
    head,
    span,
    sentence: token.sentence,
    role,
    isMainSubject: opens || (role === 'subject' && isMainClause(tree, clause)),
    clause,
    speech: speechAt(head),
  };
}

/** The noun that carries the part in the clause: the title of an appositive name, the first of a list. */
export function carrierOf(tree: Tree, head: number): number {
  let current = head;
  for (let steps = 0; steps < 4; steps++) {
    const token = tree.tokens[current]!;
    const above = tree.tokens[token.head];
    if (!above) break;
    const kind = relation(token);
    const isInName = kind === 'flat' || kind === 'appos' || token.deprel === 'nmod:desc';
    const isTitled = above.index < current && isAfterTitle(tree, current, above.index);
    if (kind === 'conj') current = firstConjunct(tree, current);
    else if (isInName || isTitled) current = token.head;
    else break;
  }
  return current;
}

/** "Deputy Secretary of State John Marsh" where the name hangs from its title. */
function isAfterTitle(tree: Tree, head: number, title: number): boolean {
  const name = tree.nameAt[head];
  if (name?.type !== 'PERSON' || tree.nameAt[title] || !['NOUN', 'PROPN'].includes(tree.tokens[title]!.upos))
    return false;
  const between = tree.tokens.slice(title + 1, name.first);
  return (
    between.length <= 3 &&
    between.every(({ upos, text }) => /^(?:NOUN|PROPN|ADJ)$/.test(upos) || text === 'of')
  );
}

function roleOf(tree: Tree, carrier: number): Role {
  const token = tree.tokens[carrier]!;
  switch (relation(token)) {
    case 'nsubj':
      return 'subject';
    case 'obj':
    case 'iobj':
      return 'object';
    case 'nmod':
      return token.deprel === 'nmod:poss' ? 'possessor' : 'other';
    case 'obl':
      return token.deprel === 'obl:agent' ? 'object' : 'other';
    case 'compound':
    case 'amod':
      return 'modifier';
    case 'root':
      return dependents(tree, carrier, 'cop').length > 0 ? 'other' : 'object';
    default:
      return 'other';
  }
}

/**
 * The first words of a sentence, titles before it left aside, and a verb behind it: a subject, whatever the
 * parser made of a long apposition in between.
 */
function opensSentence(tree: Tree, head: number): boolean {
  const name = tree.nameAt[head];
  const first = name?.first ?? head;
  const sentence = tree.annotation.sentences[tree.tokens[head]!.sentence]!;
  const before = tree.tokens.slice(sentence.first, first);
  const next = tree.tokens[name?.end ?? head + 1];
  if (sentence.kind !== 'paragraph' || !name || !next || /^['’]s?$/.test(next.text)) return false;
  // "President-elect": what a hyphen joins is of the title, a verb for the parser or not.
  const isTitle = ({ index, upos, text }: Token) =>
    TITLE_WORDS.has(upos) || /^(?:of|for|[-'’]|['’]s)$/.test(text) || tree.tokens[index - 1]?.text === '-';
  if (!before.every(isTitle)) return false;
  return tree.tokens.slice(name.end, sentence.end).some(({ upos }) => upos === 'VERB' || upos === 'AUX');
}

const TITLE_WORDS: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'DET', 'CCONJ']);

function rootOf(tree: Tree, token: number): number {
  let current = token;
  while (tree.tokens[current]!.head >= 0) current = tree.tokens[current]!.head;
  return current;
}

/** The root, or a clause beside it. */
function isMainClause(tree: Tree, clause: number): boolean {
  const token = tree.tokens[clause];
  return (
    token !== undefined && ['root', 'parataxis', 'conj'].includes(relation(token)) && isTop(tree, clause)
  );
}

function isTop(tree: Tree, clause: number): boolean {
  for (let current = clause; ; current = tree.tokens[current]!.head) {
    const token = tree.tokens[current]!;
    if (token.head < 0) return true;
    if (!['parataxis', 'conj'].includes(relation(token))) return false;
  }
}

/** "Otieno said the two had met": the subject of a clause in which the clause of the token stands. */
export function tellsOf(tree: Tree, { role, clause, head }: Candidate, token: number): boolean {
  return (
    role === 'subject' &&
    head < token &&
    clause !== tree.tokens[token]!.head &&
    isAncestor(tree, clause, token)
  );
}
