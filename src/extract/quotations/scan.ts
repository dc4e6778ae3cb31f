/**
 * Where speech without marks begins and ends, read from left to right. News says its verbs plainly, so that words in
 * a row are a better witness of these borders than attachments, which a parser loses in long sentences.
 */
import type { Token } from '../../model/index.js';
import type { Cue } from './cues.js';
import { phraseEndingAt } from './phrases.js';
import { actsFinite } from './verbs.js';
import { childrenBy, isPunctuation, type Range, type SpeechView } from './view.js';

const RELATIVE = /^(who|which|whom|whose|whereby|where)$/i;
const SUBORDINATE =
  /^(while|although|though|whereas|after|as|when|since|because|before|if|until|amid|despite)$/i;
/** Phrases of occasion that belong to the cue rather than to a noun phrase of stance. */
const OCCASION = /^(during|after|despite|when|while|before|amid|ahead|following|at|as|although|though)$/i;

/** Tokens of the sentence after a cue, inside the marks that the cue stands in. */
export function restOf(view: SpeechView, cue: Cue): Range {
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  const level = view.level[cue.token]!;
  const end = level < 0 ? sentence.end : Math.min(sentence.end, view.passages[level]!.end);
  return { first: cue.end, end };
}

export function isSameLevel(view: SpeechView, cue: Cue, at: number): boolean {
  return view.level[at]! === view.level[cue.token]!;
}

/** A finite verb that is not the verb of a relative clause, with its subject before it. */
export function finiteVerbIn(view: SpeechView, first: number, end: number): number | undefined {
  let nominal = false;
  let relative = false;
  let comma = false;
  for (let at = first; at < end; at++) {
    const token = view.tokens[at]!;
    if (token.text === ',') comma = true;
    // Behind a comma a bare participle tells of a noun.
    const finite = actsFinite(view, at) && !(comma && token.xpos === 'VBN');
    if (at > first && finite && nominal) {
      if (!relative) return at;
      relative = false;
      continue;
    }
    if (RELATIVE.test(token.text) || (token.text === 'that' && at > first && isNoun(view.tokens[at - 1]!)))
      relative = true;
    else if (at > first && !nominal && SUBORDINATE.test(token.text)) return undefined;
    if (
      isNoun(token) ||
      token.deprel.startsWith('nsubj') ||
      token.upos === 'PRON' ||
      token.upos === 'DET' ||
      token.upos === 'NUM'
    )
      nominal = true;
  }
  return undefined;
}

export function isNoun(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN';
}

/** Headlines leave out verbs: "Rossi says talks close to collapse". */
export function isHeadlineOf(view: SpeechView, cue: Cue): boolean {
  const { kind } = view.sentences[view.tokens[cue.token]!.sentence]!;
  return cue.frames.has('headline') && (kind === 'headline' || kind === 'subhead');
}

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
    // "told Reuters that she would go when asked about it"
    if (
      /^(when|if|after)$/.test(token.text) &&
      /^(asked|pressed|questioned)$/.test(view.tokens[at + 1]?.text ?? '')
    )
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
      // "in what many saw as a sign", "reports that it is open, and refers to others"
      if (token.text === 'in' && view.tokens[at + 1]?.text === 'what') return at - 1;
      if (
        token.text === 'and' &&
        view.tokens[at + 1]?.xpos === 'VBZ' &&
        view.tokens[cue.token]!.xpos === 'VBZ'
      )
        return at - 1;
      if (other && token.xpos === 'VBG') return at - 1;
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
      if (/^(while|although|though|but|and|whereas)$/.test(token.text) && bringsCue(view, cues, at + 1, end))
        return at - 1;
      if (closesWithCue(view, cues, at, end)) return at - 1;
      if (/^an?$/.test(token.text) && /["”’']/.test(view.tokens[at - 2]?.text ?? '')) return at - 1;
    }
    if (isClosingMark(view, before.index) && /^an?$/.test(token.text)) return at;
    if (isDash(before) && opening && startsMain(view, at, end)) return at - 1;
    if (isDash(before) && /^(so|but|yet)$/.test(token.text)) return at - 1;
    const setsOff = !inner || isDash(before);
    if (/^(and|but)$/.test(token.text) && setsOff && nextIsCue(view, cues, at + 1, cue)) return at;
    // "but declined to say more"
    if (/^(and|but)$/.test(token.text) && view.cues.silences.has(view.tokens[at + 1]?.lemma ?? '')) return at;
    if (other && actsFinite(view, token.index)) inner = true;
  }
  return end;
}

function verbCueAt(cues: readonly Cue[], token: number): Cue | undefined {
  const cue = cueAt(cues, token);
  return cue?.kind === 'verb' ? cue : undefined;
}

/** Cues stand in text order. */
function cueAt(cues: readonly Cue[], token: number): Cue | undefined {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.token < token) low = middle + 1;
    else high = middle;
  }
  return cues[low]?.token === token ? cues[low] : undefined;
}

function isClosingMark(view: SpeechView, at: number): boolean {
  return view.passages.some(
    passage => passage.outerEnd === at + 1 && /,/.test(view.text[passage.inner.end - 1]!),
  );
}

/** `claimed "a victory" in a letter to the paper`: after marks, where it was written. */
function opensDocument(view: SpeechView, at: number): boolean {
  if (view.tokens[at]!.text !== 'in' || !view.passages.some(({ outerEnd }) => outerEnd === at)) return false;
  const noun = view.tokens.slice(at + 1, at + 5).find(token => isNoun(token));
  return noun !== undefined && view.cues.documents.has(noun.lemma.toLowerCase());
}

function isDash(token: Token): boolean {
  return /^(—|–|-|--)$/.test(token.text);
}

/** The word that makes the cue's clause an adverbial one, when it stands before the main clause. */
function subordinator(view: SpeechView, cue: Cue): boolean {
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  const first = view.tokens[sentence.first]!;
  const second = view.tokens[sentence.first + 1];
  // "In finding …, the court"
  if (view.tokens[cue.token]!.xpos === 'VBG' && cue.token - sentence.first < 3) return true;
  const opens =
    SUBORDINATE.test(first.text) ||
    (/^(And|But)$/.test(first.text) && second && SUBORDINATE.test(second.text));
  if (!opens) return isRelative(view, cue);
  for (let at = sentence.first; at < cue.token; at++)
    if (view.tokens[at]!.text === ',' && at > sentence.first + 6) return false;
  return true;
}

function isRelative(view: SpeechView, cue: Cue): boolean {
  for (let at = cue.token - 1; at > cue.token - 4 && at >= 0; at--)
    if (RELATIVE.test(view.tokens[at]!.text)) return true;
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
    finiteVerbIn(view, at, Math.min(end, at + 12)) !== undefined
  );
}

/** A cue with a subject of its own stands near the start: ", while Sudan has said that …". */
function bringsCue(view: SpeechView, cues: readonly Cue[], first: number, end: number): boolean {
  return cues.some(
    cue =>
      cue.kind === 'verb' &&
      cue.token >= first &&
      cue.token < Math.min(end, first + 10) &&
      !onlyDescribes(cue) &&
      cue.sources.some(source => source >= first && source < cue.token) &&
      !view.tokens
        .slice(first, cue.token)
        .some(token => token.text === ',' || (actsFinite(view, token.index) && token.upos === 'VERB')),
  );
}

/** The sentence closes with somebody else's cue: ", the ministry said." */
function closesWithCue(view: SpeechView, cues: readonly Cue[], at: number, end: number): boolean {
  const closing = cues.find(
    cue =>
      cue.kind === 'verb' &&
      cue.frames.has('quote') &&
      cue.token >= at &&
      cue.token < Math.min(end, at + 12) &&
      actsFinite(view, cue.token),
  );
  if (!closing) return false;
  const sources = closing.sources.filter(source => source >= at);
  if (sources.length === 0) return false;
  if (
    !sources.some(source =>
      source < closing.token ? phraseEndingAt(view, source, at)?.first === at : closing.token === at,
    )
  )
    return false;
  const first = Math.min(...sources, closing.token);
  for (let before = at; before < first; before++)
    if (view.tokens[before]!.upos === 'VERB' || view.tokens[before]!.text === ',') return false;
  for (let after = Math.max(closing.end, ...sources.map(source => source + 1)); after < end; after++) {
    const token = view.tokens[after]!;
    // ", Rossi said on Friday, after the king spoke"
    if (token.text === ',' && SUBORDINATE.test(view.tokens[after + 1]?.text ?? '')) return true;
    if (/^(that|as)$/.test(token.text) || actsFinite(view, token.index)) return false;
  }
  return true;
}

/** "defended the plan" tells of no speech but with "as". */
function onlyDescribes({ frames }: Cue): boolean {
  return frames.size === 1 && frames.has('as');
}

/** "… and said he would": a second cue of the same speaker. */
function nextIsCue(view: SpeechView, cues: readonly Cue[], from: number, cue: Cue): boolean {
  let at = from;
  while (view.tokens[at]?.upos === 'ADV' || view.tokens[at]?.upos === 'AUX') at++;
  const token = view.tokens[at];
  const next = verbCueAt(cues, at);
  if (!token || !next || onlyDescribes(next)) return false;
  const own = view.tokens[cue.token]!;
  return (
    token.xpos === own.xpos ||
    (actsFinite(view, token.index) && actsFinite(view, own.index)) ||
    (token.xpos === 'VBN' && actsFinite(view, own.index) && !isPredicate(view, token))
  );
}

/** "was closed and condemned", "are illegal and denounced by many": the auxiliary of the words before holds for it too. */
function isPredicate(view: SpeechView, participle: Token): boolean {
  if (/^by$/i.test(view.tokens[participle.index + 1]?.text ?? '')) return true;
  const next = view.tokens[participle.index + 1];
  if (next && !isPunctuation(next) && next.upos !== 'CCONJ') return false;
  return participle.deprel === 'conj' && childrenBy(view, participle.head, 'cop', 'aux:pass').length > 0;
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
    if (
      /^(and|but)$/.test(token.text) &&
      (nextIsCue(view, cues, at + 1, cue) || (next && actsFinite(view, next.index)))
    )
      return at;
    if (occasions && OCCASION.test(token.text) && token.upos !== 'ADV' && !isAsWellAs(view, at)) return at;
    if (isDash(token) && view.tokens[at - 1]!.end < token.start) return at;
  }
  return end;
}

function endsPhrase(view: SpeechView, next: Token): boolean {
  if (isAsWellAs(view, next.index)) return false;
  if (
    /^(which|who|whom|whose|a|an|something|according|but|while|though|although|after|when|as|saying|adding|and|where|because|despite|with|during)$/i.test(
      next.text,
    )
  )
    return true;
  // "to protect him, his family and friends": a list
  const isPronoun = next.upos === 'PRON' && next.xpos !== 'PRP$';
  return next.xpos === 'VBG' || isPronoun || actsFinite(view, next.index) || isPunctuation(next);
}

function isAsWellAs(view: SpeechView, at: number): boolean {
  if (view.tokens[at]!.text !== 'as') return false;
  return view.tokens[at + 1]?.text === 'well' || view.tokens[at - 1]?.text === 'well';
}

/** "to" (with "not" before it) and a bare verb, words in marks and adverbs between; no other verb before it. */
export function infinitiveAfter(view: SpeechView, rest: Range, reach: number): number | undefined {
  for (let at = rest.first; at < Math.min(rest.end, rest.first + reach); at++) {
    const token = view.tokens[at]!;
    if (actsFinite(view, token.index) || token.text === ',' || token.text === 'that') return undefined;
    if (token.text !== 'to') continue;
    let verb = at + 1;
    while (verb < rest.end && (view.tokens[verb]!.upos === 'ADV' || isPunctuation(view.tokens[verb]!)))
      verb++;
    const next = view.tokens[verb];
    if (
      !next ||
      !(
        next.xpos === 'VB' ||
        (next.upos === 'VERB' && next.xpos !== 'VBG') ||
        (next.upos === 'AUX' && next.lemma === next.text)
      )
    )
      continue;
    return /^(not|never)$/.test(view.tokens[at - 1]!.text) ? at - 1 : at;
  }
  return undefined;
}

export function opensPassage(view: SpeechView, at: number): boolean {
  return view.passages.some(passage => passage.outerFirst === at);
}
