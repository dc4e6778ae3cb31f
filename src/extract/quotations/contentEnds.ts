/**
 * Where speech without marks ends, read from left to right. News says its verbs plainly, so that words in a row are a
 * better witness of its borders than attachments, which a parser loses in long sentences. In: the view, a cue, all cues
 * and the first token of what was said. Out: the token behind its last.
 */
import type { Token } from '../../model/index.js';
import type { Cue } from './cues.js';
import { bringsCue, closesWithCue, cueAt, nextIsCue, verbCueAt } from './cuesNearby.js';
import { phraseEndingAt } from './phrases.js';
import { actsFinite } from './verbs.js';
import { isPunctuation, nameOf, type SpeechView } from './view.js';
import {
  finiteVerbIn,
  isDash,
  isNoun,
  isRelativeWord,
  isSameLevel,
  isSubordinator,
  restOf,
} from './wordScan.js';

/** End of a reported clause: of the sentence, but for what follows that is no part of what was said. */
export function clauseEnd(view: SpeechView, cue: Cue, cues: readonly Cue[], first: number): number {
  const { end } = restOf(view, cue);
  const opening = subordinator(view, cue);
  const relative = isRelative(view, cue);
  let inner = false;
  for (let at = first + 1; at < end; at++) {
    if (!isSameLevel(view, cue, at) && view.level[at - 1]! === view.level[at]!) continue;
    const token = view.tokens[at]!;
    const before = view.tokens[at - 1]!;
    const other = verbCueAt(cues, at);
    if (token.text === ';' || opensDocument(view, at)) return at;
    // "said that taxes were high adding that": the same speaker says more, a comma or not.
    if (other && token.xpos === 'VBG' && view.tokens[at + 1]?.text === 'that' && isSameSource(other, cue))
      return at;
    // "told the council it was over before complaining that"
    if (/^(before|after|while)$/.test(token.text)) {
      const next = verbCueAt(cues, at + 1);
      const goesOn = view.tokens[at + 1]?.xpos === 'VBG' && next?.frames.has('bare');
      if (next && goesOn && isSameSource(next, cue)) return at;
    }
    // "told Reuters that she would go when asked about it"
    if (/^(when|if|after)$/.test(token.text) && view.cues.questioned.has(view.tokens[at + 1]?.text ?? ''))
      return at;
    if (before.text === ':' && view.passages.some(passage => passage.outerFirst === at)) {
      // "Rossi said the man had told her: "No""
      if (
        cues.some(({ kind, token }) => kind === 'verb' && token > cue.token && token < at && at - token < 6)
      )
        return end;
      return at - 1;
    }
    if (before.text === ',' || isClosingMark(view, before.index)) {
      if (/^according$/i.test(token.text)) return at - 1;
      // "asked if he was the leader, to much amusement"
      if (token.text === 'to' && /^(JJ|DT|PRP\$|NN)/.test(view.tokens[at + 1]?.xpos ?? '')) return at - 1;
      // "insisting that it was calm, as tanks rolled into the town": what went on meanwhile
      if (token.text === 'as' && isMeanwhile(view, at, end)) return at - 1;
      // "in what many saw as a sign", "reports that it is open, and refers to others"
      if (token.text === 'in' && view.tokens[at + 1]?.text === 'what') return at - 1;
      if (
        token.text === 'and' &&
        view.tokens[at + 1]?.xpos === 'VBZ' &&
        view.tokens[cue.token]!.xpos === 'VBZ'
      )
        return at - 1;
      if (token.xpos === 'VBG' && (other || view.cues.consequences.has(token.lemma))) return at - 1;
      if (isHearsay(view, at, end) || isComment(view, at)) return at - 1;
      if (
        (token.upos === 'ADV' || token.text === 'further') &&
        view.tokens[at + 1]?.xpos === 'VBG' &&
        cueAt(cues, at + 1)
      )
        return at - 1;
      if (opening && startsMain(view, at, end)) return at - 1;
      // "who said she was tired, left", "which says it is open, trade is slow"
      if (relative && /^VB[DN]$/.test(token.xpos)) return at - 1;
      if (relative && isNoun(token) && actsFinite(view, at + 1)) return at - 1;
      if (view.cues.contrasts.has(token.text) && bringsCue(view, cues, at + 1, end)) return at - 1;
      if (closesWithCue(view, cues, at, end)) return at - 1;
      if (/^an?$/.test(token.text) && /["”’']/.test(view.tokens[at - 2]?.text ?? '')) return at - 1;
    }
    if (isClosingMark(view, before.index) && /^an?$/.test(token.text)) return at;
    if (isDash(before) && opening && startsMain(view, at, end)) return at - 1;
    if (isDash(before) && /^(so|but|yet)$/.test(token.text)) return at - 1;
    const setsOff = !inner || isDash(before);
    if (/^(and|but)$/.test(token.text) && setsOff && nextIsCue(view, cues, at + 1, cue)) return at;
    if (
      /^(and|but)$/.test(token.text) &&
      (keepsSilent(view, at + 1) || (setsOff && passesOn(view, cues, at + 1, end)))
    )
      return at;
    if (other && actsFinite(view, token.index)) inner = true;
  }
  return end;
}

/** "but declined to say more", "and would not discuss it". */
function keepsSilent(view: SpeechView, first: number): boolean {
  let at = first;
  while (/^(AUX|ADV|PART)$/.test(view.tokens[at]?.upos ?? '')) at++;
  const lemma = view.tokens[at]?.lemma ?? '';
  if (view.cues.silences.has(lemma)) return true;
  return (
    view.cues.withheld.has(lemma) &&
    view.tokens.slice(first, at).some(({ lower }) => view.cues.negations.has(lower))
  );
}

/** "… and the army said it was open": somebody else speaks, whose name or noun opens the clause. */
function passesOn(view: SpeechView, cues: readonly Cue[], first: number, end: number): boolean {
  return (
    bringsCue(view, cues, first, end) &&
    cues.some(
      ({ token, frames, sources }) =>
        token > first &&
        token < Math.min(end, first + 10) &&
        frames.has('bare') &&
        actsFinite(view, token) &&
        sources.some(source => source < token && phraseEndingAt(view, source, first)?.first === first) &&
        !/^(PRON|CCONJ)$/.test(view.tokens[first]!.upos),
    )
  );
}

/** "…, as tanks rolled into the town": a noun that does something in the past. */
function isMeanwhile(view: SpeechView, as: number, end: number): boolean {
  for (let at = as + 1; at < Math.min(end, as + 8); at++) {
    const { upos, xpos } = view.tokens[at]!;
    if (xpos === 'VBD') return at > as + 1 && isNoun(view.tokens[at - 1]!);
    if (!/^(NOUN|PROPN|ADJ|DET|CCONJ|NUM)$/.test(upos)) return false;
  }
  return false;
}

/** "…, it has been claimed." */
function isHearsay(view: SpeechView, first: number, end: number): boolean {
  if (!/^it$/i.test(view.tokens[first]!.text)) return false;
  let at = first + 1;
  while (/^(AUX|ADV)$/.test(view.tokens[at]?.upos ?? '')) at++;
  const verb = view.tokens[at];
  return verb?.xpos === 'VBN' && at + 2 >= end && view.cues.verbs.has(verb.lemma);
}

/** "…, rare remarks that told of a rift": a word for what was said, behind the comma. */
function isComment(view: SpeechView, first: number): boolean {
  let at = first;
  while (/^(ADJ|DET)$/.test(view.tokens[at]?.upos ?? '')) at++;
  const noun = view.tokens[at];
  const isNamed =
    noun?.upos === 'NOUN' && (view.cues.nouns.has(noun.lemma) || view.cues.documents.has(noun.lemma));
  return isNamed && at > first && /^(that|which)$/.test(view.tokens[at + 1]?.text ?? '');
}

function isSameSource(other: Cue, { sources }: Cue): boolean {
  return other.sources.join() === sources.join();
}

function isClosingMark(view: SpeechView, at: number): boolean {
  return view.behindComma.has(at + 1);
}

/** `claimed "a victory" in a letter to the paper`: after marks, where it was written. */
function opensDocument(view: SpeechView, at: number): boolean {
  if (view.tokens[at]!.text !== 'in' || !view.behind.has(at)) return false;
  const noun = view.tokens.slice(at + 1, at + 5).find(token => isNoun(token));
  return noun !== undefined && view.cues.documents.has(noun.lemma.toLowerCase());
}

/** The word that makes the cue's clause an adverbial one, when it stands before the main clause. */
function subordinator(view: SpeechView, cue: Cue): boolean {
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  const first = view.tokens[sentence.first]!;
  const second = view.tokens[sentence.first + 1];
  // "In finding …, the court"
  if (view.tokens[cue.token]!.xpos === 'VBG' && cue.token - sentence.first < 3) return true;
  const opens =
    isSubordinator(view, first) || (/^(And|But)$/.test(first.text) && isSubordinator(view, second));
  if (!opens) return isRelative(view, cue);
  for (let at = sentence.first; at < cue.token; at++)
    if (view.tokens[at]!.text === ',' && at > sentence.first + 6) return false;
  return true;
}

function isRelative(view: SpeechView, cue: Cue): boolean {
  for (let at = cue.token - 1; at > cue.token - 4 && at >= 0; at--)
    if (isRelativeWord(view, view.tokens[at]!)) return true;
  return false;
}

/** After the comma a clause with its own subject and verb begins, or the verb that a relative clause kept waiting. */
function startsMain(view: SpeechView, at: number, end: number): boolean {
  const token = view.tokens[at]!;
  if (actsFinite(view, token.index)) return true;
  const next = view.tokens[at + 1];
  return (
    /^(PRON|PROPN|DET|NOUN|ADJ|NUM)$/.test(token.upos) &&
    next !== undefined &&
    finiteVerbIn(view, at, Math.min(end, at + (leadsToPerson(view, at) ? 30 : 12))) !== undefined
  );
}

/** "…, party leader Anna Rossi, in a long letter to the press, wrote": a person with titles, whose verb may be far. */
function leadsToPerson(view: SpeechView, first: number): boolean {
  for (let at = first; at < first + 6; at++) {
    if (nameOf(view, at)?.type === 'PERSON') return true;
    if (!/^(PROPN|NOUN|ADJ|DET)$/.test(view.tokens[at]?.upos ?? '')) return false;
  }
  return false;
}

/** End of a phrase (to-clause, -ing clause, noun phrase of stance) that starts at `first`. */
export function phraseEnd(
  view: SpeechView,
  cue: Cue,
  cues: readonly Cue[],
  first: number,
  occasions: boolean,
): number {
  const { end } = restOf(view, cue);
  for (let at = first + 1; at < end; at++) {
    if (!isSameLevel(view, cue, at)) continue;
    if (view.passages.some(passage => passage.outerFirst < at && at < passage.outerEnd)) continue;
    const token = view.tokens[at]!;
    const next = view.tokens[at + 1];
    if (token.text === ';' || opensDocument(view, at)) return at;
    if (token.text === 'according' && isClosingMark(view, at - 1)) return at;
    if (token.text === ',' && next && (endsPhrase(view, next) || startsMain(view, at + 1, end))) return at;
    if (token.text === ',' && closesWithCue(view, cues, at + 1, end)) return at;
    // "urged Rome to go after Paris said it would stay"
    if (/^(after|as|while)$/.test(token.text) && bringsCue(view, cues, at + 1, end)) return at;
    if (
      /^(and|but)$/.test(token.text) &&
      (nextIsCue(view, cues, at + 1, cue) || (next && actsFinite(view, next.index)))
    )
      return at;
    if (occasions && view.cues.occasions.has(token.lower) && token.upos !== 'ADV' && !isAsWellAs(view, at))
      return at;
    if (isDash(token) && view.tokens[at - 1]!.end < token.start) return at;
  }
  return end;
}

function endsPhrase(view: SpeechView, next: Token): boolean {
  if (isAsWellAs(view, next.index)) return false;
  if (view.cues.phraseEnds.has(next.lower)) return true;
  // "to protect him, his family and friends": a list
  const isPronoun = next.upos === 'PRON' && next.xpos !== 'PRP$';
  return next.xpos === 'VBG' || isPronoun || actsFinite(view, next.index) || isPunctuation(next);
}

function isAsWellAs(view: SpeechView, at: number): boolean {
  if (view.tokens[at]!.text !== 'as') return false;
  return view.tokens[at + 1]?.text === 'well' || view.tokens[at - 1]?.text === 'well';
}
