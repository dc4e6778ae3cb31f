/**
 * Statements, letters, rulings and offices that speak for somebody. In: the head of such a noun phrase. Out: head
 * tokens of its author or owner; where the phrase does not say it, an earlier mention of the document may.
 */
import type { Token } from '../../model/index.js';
import { startsWithCapital } from '../../model/letters.js';
import { isTime, phraseEndingAt } from './phrases.js';
import { sourcesAt, sourcesOfVerb } from './sources.js';
import { headsClause, isCueVerb } from './verbs.js';
import { childrenBy, nameOf, type SpeechView } from './view.js';

/** Sentences back in which an earlier mention of a document is sought. */
const REACH = 8;

/** Owner of an office or side: possessor, name or adjective of nationality before it, "of X" after it. */
export function ownerOf(view: SpeechView, head: number): number | undefined {
  const children = view.children[head]!;
  const find = (test: (child: number, token: Token) => boolean): number | undefined =>
    children.find(child => test(child, view.tokens[child]!));
  return (
    find((_, token) => token.deprel === 'nmod:poss') ??
    nameBefore(view, head) ??
    find((child, token) => token.deprel === 'amod' && child < head && startsWithCapital(token.text)) ??
    find((child, token) => token.deprel === 'nmod' && hasCase(view, child, ['of', 'for']))
  );
}

/** "the Rossi campaign", "the US side", "Rossi's office". */
function nameBefore(view: SpeechView, head: number): number | undefined {
  for (let at = head - 1; at > head - 5 && at >= 0; at--) {
    if (nameOf(view, at)) return at;
    const token = view.tokens[at]!;
    // "US media reports" are of no country.
    if (view.cues.others.has(token.lemma)) return undefined;
    if (token.upos !== 'ADJ' && token.upos !== 'NOUN' && token.xpos !== 'POS') return undefined;
  }
  return undefined;
}

/** Whoever wrote a document or brought it out. */
export function authorsOf(view: SpeechView, head: number, depth: number): number[] {
  // "A statement that said …" leads from the verb to the document and back.
  if (view.asked.has(head)) return [head];
  view.asked.add(head);
  const authors = findAuthors(view, head, depth);
  view.asked.delete(head);
  return authors;
}

function findAuthors(view: SpeechView, head: number, depth: number): number[] {
  const here = authorHere(view, head);
  if (here !== undefined) return sourcesAt(view, here, depth + 1);
  const document = view.tokens[head]!;
  if (isBroughtOut(view, head)) {
    const around = sourcesOfVerb(view, document.head, depth + 1).filter(source => source !== head);
    if (around.length > 0) return around;
  }
  if (isNew(view, head)) return [head];
  for (
    let index = head - 1;
    index >= 0 && document.sentence - view.tokens[index]!.sentence <= REACH;
    index--
  ) {
    const token = view.tokens[index]!;
    if (token.lemma !== document.lemma) continue;
    // "Reuters reported that … According to the report, …"
    if (token.upos === 'VERB') {
      const reporters = sourcesOfVerb(view, index, depth + 1);
      if (reporters.length > 0) return reporters;
    }
    if (token.upos !== 'NOUN') continue;
    const author = authorHere(view, index);
    if (author !== undefined) return sourcesAt(view, author, depth + 1);
    const around = speakersAround(view, index, depth);
    if (around.length > 0) return around;
  }
  const other = earlierDocument(view, head);
  return other === undefined ? [head] : sourcesAt(view, other, depth + 1);
}

/** "according to a media report": one that nobody has spoken of. */
function isNew(view: SpeechView, head: number): boolean {
  const determiner = childrenBy(view, head, 'det')[0];
  return (
    determiner !== undefined &&
    /^(an?|another|some)$/i.test(view.tokens[determiner]!.text) &&
    view.tokens[head]!.lemma === 'report'
  );
}

/** "The announcement from the ministry … the statement said": another word for what somebody has just brought out. */
function earlierDocument(view: SpeechView, head: number): number | undefined {
  if (view.tokens[head - 1]?.lower !== 'the') return undefined;
  const { sentence } = view.tokens[head]!;
  for (let at = head - 1; at >= 0 && sentence - view.tokens[at]!.sentence <= 2; at--) {
    const { upos, lemma, deprel, head: governor } = view.tokens[at]!;
    // "compared data from the ministry": what somebody used
    const isUsed = deprel === 'obj' && !view.cues.issuing.has(view.tokens[governor]?.lemma ?? '');
    const isDocument = upos === 'NOUN' && view.cues.documents.has(lemma) && !isUsed;
    const author = isDocument ? authorHere(view, at) : undefined;
    if (author !== undefined && nameOf(view, author)?.type !== 'PLACE') return author;
  }
  return undefined;
}

/** "They released a statement which said". */
function isBroughtOut(view: SpeechView, head: number): boolean {
  const verb = view.tokens[view.tokens[head]!.head];
  return verb !== undefined && view.cues.issuing.has(verb.lemma);
}

function authorHere(view: SpeechView, head: number): number | undefined {
  const children = view.children[head]!;
  const possessor = children.find(child => view.tokens[child]!.deprel === 'nmod:poss');
  if (possessor !== undefined) return possessor;
  return byPhrase(view, head) ?? nameBefore(view, head);
}

/** "a readout (released on Monday) by the ministry": the first by-phrase after it, before a comma or a verb. */
export function byPhrase(view: SpeechView, head: number): number | undefined {
  const { end } = view.sentences[view.tokens[head]!.sentence]!;
  for (let at = head + 1; at < Math.min(end, head + 9); at++) {
    const token = view.tokens[at]!;
    if (token.upos === 'VERB' && !view.cues.issuing.has(token.lemma)) break;
    if ((token.text === ',' && !isDateComma(view, at)) || token.upos === 'SCONJ') break;
    if (!/^(by|from)$/.test(token.text)) continue;
    return nounPhraseFrom(view, at + 1, end);
  }
  const of = view.tokens[head + 1]?.text === 'of' ? nounPhraseFrom(view, head + 2, end) : undefined;
  if (of === undefined) return undefined;
  return nameOf(view, of) || view.cues.documents.has(view.tokens[of]!.lemma) ? of : undefined;
}

/** Head of the noun phrase that begins here: its last person, else its last name or noun in the first run. */
export function nounPhraseFrom(view: SpeechView, first: number, end: number): number | undefined {
  let last = -1;
  for (let at = first; at < end; at++) {
    const token = view.tokens[at]!;
    const name = nameOf(view, at);
    if (name?.type === 'PERSON' && name.first >= first) {
      const next = view.tokens[name.end];
      if (last >= 0 && isOwner(view, name.first)) return phraseEndingAt(view, last, first)?.head ?? last;
      if (next?.xpos !== 'POS') return name.end - 1;
    }
    const inRun =
      /^(NOUN|PROPN|ADJ|DET|NUM|PRON)$/.test(token.upos) ||
      /^(POS|HYPH)$/.test(token.xpos) ||
      name !== undefined;
    const joins =
      token.upos === 'ADP' &&
      last >= 0 &&
      nameOf(view, last)?.type !== 'PERSON' &&
      isTitleLink(view, at, end);
    if (isDateComma(view, at)) continue;
    if (isTime(view, at) && !name && last >= 0) break;
    // "according to the ministry he died"
    if (token.xpos === 'PRP' && last >= 0) break;
    if (!inRun && !joins) break;
    if (joins) continue;
    if (token.upos === 'NOUN' || token.upos === 'PROPN' || token.upos === 'PRON' || name) last = at;
  }
  if (last < 0) return undefined;
  return phraseEndingAt(view, last, first)?.head ?? last;
}

/** "the lawyer for Mr Rossi", "allies of the president, Rossi": a preposition right before the name and its titles. */
function isOwner(view: SpeechView, first: number): boolean {
  let at = first - 1;
  while (view.isTitle(view.tokens[at]!.lower) || view.tokens[at]!.upos === 'DET') at--;
  return /^(for|of)$/.test(view.tokens[at]!.text);
}

/** "Secretary of State Anna Rossi": a preposition inside a title, with a person still to come. */
function isTitleLink(view: SpeechView, at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + 7); next++) {
    const token = view.tokens[next]!;
    if (nameOf(view, next)?.type === 'PERSON') return true;
    if (token.upos === 'PUNCT' || token.upos === 'VERB') return false;
  }
  return false;
}

/** Whoever speaks in the clause in which a document is mentioned: "In a statement, the ministry said". */
function speakersAround(view: SpeechView, head: number, depth: number): number[] {
  if (depth > 2) return [];
  const sentence = view.sentences[view.tokens[head]!.sentence]!;
  const verbs: number[] = [];
  for (let at = sentence.first; at < sentence.end; at++)
    if (at !== head && headsClause(view, at) && view.level[at]! === view.level[head]!) verbs.push(at);
  const { head: governor } = view.tokens[head]!;
  const verb =
    verbs.find(at => isCueVerb(view, at)) ??
    verbs.find(at => at === governor || sentence.kind === 'paragraph');
  return verb === undefined ? [] : sourcesOfVerb(view, verb, depth + 1).filter(source => source !== head);
}

/** The comma of "March 14, 2019". */
export function isDateComma(view: SpeechView, at: number): boolean {
  return (
    view.tokens[at]?.text === ',' &&
    /^\d{1,2}$/.test(view.tokens[at - 1]?.text ?? '') &&
    /^\d{4}$/.test(view.tokens[at + 1]?.text ?? '')
  );
}

export function hasCase(view: SpeechView, head: number, words: readonly string[]): boolean {
  return childrenBy(view, head, 'case').some(child => words.includes(view.tokens[child]!.lower));
}
