/**
 * Words in marks beside a cue: `"…," she said`, `she said: "…"`, `hailed "progress"`. In: the view and a cue. Out:
 * the passage before it and the passage after it, where there is one and it is all that was said.
 */

import type { SpeechFrame } from '../../schema/speech.js';
import type { Cue } from './cues.js';
import { headsClause, isCueVerb } from './verbs.js';
import type { Stretch } from './view.js';
import { isMark, isPunctuation, type MarkedPassage, type SpeechView, subtree } from './view.js';

/** Longest run of words between a passage and its cue: a speaker with an apposition. */
const LONGEST_GAP = 45;

export function directBefore(view: SpeechView, cue: Cue): Stretch | undefined {
  if (cue.kind === 'noun' || cue.kind === 'adjective') return undefined;
  if (cue.kind === 'verb' && !cue.frames.has('quote')) return undefined;
  // "…," Rossi, who had advised the court, said
  if (/^(who|which|whom)$/.test(wordBefore(view, cue))) return undefined;
  const passage = passageBefore(view, cue);
  if (!passage || !endsOpen(view, passage) || !gapHoldsOnlySource(view, passage, cue)) return undefined;
  const before = lastWordBefore(view, passage);
  if (before !== undefined && !startsAfresh(view, passage)) return undefined; // the clause before it goes on: fronted
  return { first: passage.outerFirst, end: passage.outerEnd, rule: 'quote-before' };
}

/** Frames whose content may be words in marks right after the cue. */
const TAKES_MARKS: readonly SpeechFrame[] = ['quote', 'marked', 'name', 'as', 'stance', 'request', 'intent'];

export function directAfter(view: SpeechView, cue: Cue): Stretch | undefined {
  if (cue.kind === 'verb' && !TAKES_MARKS.some(frame => cue.frames.has(frame))) return undefined;
  const passage = passageAfter(view, cue);
  if (!passage) return undefined;
  if (!passage.isClause && isNamedAfterSource(view, passage, cue)) return undefined;
  const gap = wordsBetween(view, cue.end, passage.outerFirst);
  const lead = view.tokens[passage.outerFirst - 1]!;
  const range = { first: passage.outerFirst, end: passage.outerEnd };
  const that = gap.find(word => view.tokens[word]!.text === 'that');
  if (that !== undefined && that !== gap.at(-1)) return undefined;
  if (gap.every(word => isGlue(view, word, cue)) && !gap.some(word => isOtherCue(view, word, cue))) {
    if (cue.kind === 'preposition') return undefined;
    // `voiced a "deep desire" for talks`: a phrase of stance.
    if (
      !passage.isClause &&
      cue.frames.has('stance') &&
      view.cues.stances.has(view.tokens[passage.end - 1]!.lemma)
    )
      return undefined;
    // `promising that "every door stays open" to the other side`
    if (that !== undefined && runsOn(view, passage)) return undefined;
    if (goesOn(view, passage)) return undefined;
    return { ...range, rule: passage.isClause ? 'quote-after' : 'term-after' };
  }
  if (!/^[,:—–-]$/.test(lead.text) || goesOn(view, passage)) return undefined;
  if (!passage.isClause && !/^[:]$/.test(lead.text)) return undefined;
  if (gap.some(word => isOtherCue(view, word, cue) || startsClause(view, word, cue))) return undefined;
  if (cue.kind === 'noun' && lead.text !== ':') return undefined;
  return { ...range, rule: 'quote-after-phrase' };
}

/** `said Anna Rossi, an editor of the "Daily Bee"`: marks that tell who speaks. */
function isNamedAfterSource(view: SpeechView, { first, outerFirst }: MarkedPassage, cue: Cue): boolean {
  const introduces = /^(ADP|DET)$/.test(view.tokens[outerFirst - 1]!.upos);
  return introduces && cue.sources.some(source => source >= cue.end && source < first);
}

/** The word before a cue, auxiliaries and adverbs left out. */
function wordBefore(view: SpeechView, cue: Cue): string {
  let at = cue.first - 1;
  while (at > 0 && /^(AUX|ADV|PART)$/.test(view.tokens[at]!.upos)) at--;
  return view.tokens[at]?.text ?? '';
}

function passageBefore(view: SpeechView, cue: Cue): MarkedPassage | undefined {
  const parent = view.level[cue.token]!;
  const found = view.passages.findLast(
    passage =>
      passage.parent === parent && passage.outerEnd <= cue.first && passage.block === blockOf(view, cue),
  );
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  if (!found || found.outerEnd < sentence.first || cue.first - found.outerEnd > LONGEST_GAP) return undefined;
  return found;
}

function passageAfter(view: SpeechView, cue: Cue): MarkedPassage | undefined {
  const parent = view.level[cue.token]!;
  const found = view.passages.find(
    passage =>
      passage.parent === parent && passage.outerFirst >= cue.end && passage.block === blockOf(view, cue),
  );
  if (!found || found.outerFirst - cue.end > LONGEST_GAP) return undefined;
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  const starts = view.sentences[view.tokens[found.first]!.sentence]!;
  if (found.outerFirst < sentence.end) return found;
  // A colon may end a sentence.
  const last = view.tokens[sentence.end - 1]!;
  return starts.index === sentence.index + 1 && last.text === ':' ? found : undefined;
}

function blockOf(view: SpeechView, cue: Cue): number {
  return view.sentences[view.tokens[cue.token]!.sentence]!.block;
}

/** The sentence is not over: `…,"`, `…?"`, `…",`. A full stop inside ends it, unless the text goes on in lower case. */
function endsOpen(view: SpeechView, passage: MarkedPassage): boolean {
  const last = view.text[passage.inner.end - 1]!;
  const next = view.text.slice(passage.outer.end).match(/^\s*(.)/u)?.[1] ?? '';
  if (/[,;—–]/.test(next)) return true;
  if (next === '-') return true;
  if (/[.]/.test(last) && !/\.\.\.?$/.test(view.text.slice(passage.inner.start, passage.inner.end)))
    return /\p{Ll}/u.test(next);
  return !/[.:;]/.test(next);
}

/** Between passage and cue stand only its source, adverbs and punctuation. */
function gapHoldsOnlySource(view: SpeechView, passage: MarkedPassage, cue: Cue): boolean {
  const words = wordsBetween(view, passage.outerEnd, cue.first);
  if (cue.kind === 'preposition') return words.length === 0;
  const sources = cue.sources.filter(source => source >= passage.outerEnd);
  // "the statement read": its author stands further back.
  if (sources.length === 0 && cue.sources.length > 0 && words.length > 0 && words.length <= 6)
    return (
      !words.some(word => /^(VERB|AUX|SCONJ|CCONJ)$/.test(view.tokens[word]!.upos)) &&
      view.tokens[cue.token]!.xpos !== 'VBG'
    );
  if (sources.length === 0 || /^VB[GN]?$/.test(view.tokens[cue.token]!.xpos))
    if (!sources.some(source => source < cue.token)) return false;
  const own = sources.map(source => subtree(view, source));
  const inSource = (word: number): boolean => own.some(range => range.first <= word && word < range.end);
  if (
    words.length > 0 &&
    sources.every(source => source > cue.token) &&
    !words.every(word => isAdverb(view, word))
  )
    return false;
  return words.every(word => inSource(word) || !headsClause(view, word) || isQuotingVerb(view, word));
}

/** "…," the paper quoted him as saying. */
function isQuotingVerb(view: SpeechView, word: number): boolean {
  return /^(quote|cite)$/.test(view.tokens[word]!.lemma);
}

function isAdverb(view: SpeechView, word: number): boolean {
  return /^(ADV|AUX|PART)$/.test(view.tokens[word]!.upos);
}

function lastWordBefore(view: SpeechView, passage: MarkedPassage): number | undefined {
  const sentence = view.sentences[view.tokens[passage.outerFirst]!.sentence]!;
  for (let at = passage.outerFirst - 1; at >= sentence.first; at--)
    if (!isPunctuation(view.tokens[at]!)) return at;
  return undefined;
}

/** After a dash, colon or another quotation's cue clause a passage begins something of its own. */
function startsAfresh(view: SpeechView, passage: MarkedPassage): boolean {
  const before = view.tokens[passage.outerFirst - 1]!;
  const opensHigh = /^[\p{Lu}[\d]/u.test(view.text[passage.inner.start]!);
  return passage.isClause && opensHigh && isPunctuation(before);
}

/** A clause in small letters behind "that", and a preposition behind its marks. */
function runsOn(view: SpeechView, passage: MarkedPassage): boolean {
  const next = view.tokens[passage.outerEnd];
  return (
    /^\p{Ll}/u.test(view.text.slice(passage.inner.start)) &&
    next?.upos === 'ADP' &&
    next.sentence === view.tokens[passage.end - 1]!.sentence &&
    !/[.!?,]/.test(view.text[passage.inner.end - 1]!)
  );
}

/** The sentence goes on with words that belong to what is in marks: `"evidence" about the men has been found`. */
function goesOn(view: SpeechView, passage: MarkedPassage): boolean {
  const last = view.text[passage.inner.end - 1]!;
  if (/[.!?]/.test(last)) return false;
  const next = view.tokens[passage.outerEnd];
  if (!next || isPunctuation(next)) return false;
  if (next.sentence !== view.tokens[passage.end - 1]!.sentence) return false;
  if (passage.isClause) return false;
  if (takesVerb(view, passage)) return true;
  return !/^(ADP|SCONJ|CCONJ)$/.test(next.upos) || isGoverned(view, next.index, passage);
}

/** The words in marks are part of the subject of a verb that follows. */
function takesVerb(view: SpeechView, passage: MarkedPassage): boolean {
  const { end } = view.sentences[view.tokens[passage.outerEnd]!.sentence]!;
  for (let at = passage.outerEnd; at < end; at++) {
    const token = view.tokens[at]!;
    if (isPunctuation(token) || token.upos === 'SCONJ' || /^(who|which|that|after|as|when)$/.test(token.text))
      return false;
    if (token.upos === 'CCONJ' && headsClause(view, at + 1)) return false;
    if (headsClause(view, at)) return true;
  }
  return false;
}

/** Some word outside hangs on the words in marks, or is the verb they are the subject of. */
function isGoverned(view: SpeechView, next: number, passage: MarkedPassage): boolean {
  for (let at = passage.first; at < passage.end; at++) {
    const head = view.tokens[at]!.head;
    if (head >= passage.outerEnd && /^(nsubj|csubj)/.test(view.tokens[at]!.deprel)) return true;
  }
  return view.tokens[next]!.head >= passage.first && view.tokens[next]!.head < passage.end;
}

function wordsBetween(view: SpeechView, first: number, end: number): number[] {
  const words: number[] = [];
  for (let at = first; at < end; at++)
    if (!isPunctuation(view.tokens[at]!) && !isMark(view.tokens[at])) words.push(at);
  return words;
}

/** Words that may stand between a cue and its passage and are no content: source, addressee, "that", "as", adverbs. */
function isGlue(view: SpeechView, word: number, cue: Cue): boolean {
  const token = view.tokens[word]!;
  if (/^(that|as|how)$/.test(token.text)) return cue.frames.has('as') ? true : token.text !== 'as';
  if (token.upos === 'ADV' && token.text !== 'not') return true;
  if (cue.party >= 0 && !cue.frames.has('of')) {
    const party = subtree(view, cue.party);
    if (party.first <= word && word < party.end && !/^(to|not)$/.test(token.text)) return true;
  }
  return cue.sources.some(source => {
    const range = subtree(view, source);
    return source >= cue.end && range.first <= word && word < range.end;
  });
}

/** A subject with a verb of its own: the passage belongs to that clause. A relative clause does no harm. */
function startsClause(view: SpeechView, word: number, cue: Cue): boolean {
  const token = view.tokens[word]!;
  return token.deprel.startsWith('nsubj') && token.head !== cue.token && !/^W/.test(token.xpos);
}

function isOtherCue(view: SpeechView, word: number, cue: Cue): boolean {
  const token = view.tokens[word]!;
  return (
    word !== cue.token &&
    token.upos === 'VERB' &&
    view.tokens[word - 1]?.text !== 'as' &&
    isCueVerb(view, word)
  );
}
