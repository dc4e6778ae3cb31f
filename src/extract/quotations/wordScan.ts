/**
 * Words in a row as the search for speech reads them: the tokens after a cue, finite verbs, infinitives, marks. In: the
 * view and a cue or a range of tokens. Out: tokens, or whether a token is of that kind.
 */
import type { Token } from '../../model/index.js';
import type { Cue } from './cues.js';
import { actsFinite } from './verbs.js';
import { isPunctuation, type Range, type SpeechView } from './view.js';

export function isRelativeWord(view: SpeechView, { lower }: Token): boolean {
  return view.cues.relatives.has(lower);
}

export function isSubordinator(view: SpeechView, token: Token | undefined): boolean {
  return token !== undefined && view.cues.subordinators.has(token.lower);
}

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
      // "a deal, which they hope would last": the verb of the gap belongs to the relative clause too.
      if (opensGap(view, at, end)) at++;
      continue;
    }
    if (isRelativeWord(view, token) || (token.text === 'that' && at > first && isNoun(view.tokens[at - 1]!)))
      relative = true;
    else if (at > first && !nominal && isSubordinator(view, token)) return undefined;
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

/** A verb with tense right behind another. */
function opensGap(view: SpeechView, verb: number, end: number): boolean {
  const next = view.tokens[verb + 1];
  return verb + 1 < end && next?.xpos === 'MD' && view.tokens[verb]!.upos === 'VERB';
}

export function isNoun(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN';
}

/** Headlines leave out verbs: "Rossi says talks close to collapse". */
export function isHeadlineOf(view: SpeechView, cue: Cue): boolean {
  const { kind } = view.sentences[view.tokens[cue.token]!.sentence]!;
  return cue.frames.has('headline') && (kind === 'headline' || kind === 'subhead');
}

export function isDash(token: Token): boolean {
  return /^(—|–|-|--)$/.test(token.text);
}

/** "to" (with "not" before it) and a bare verb, words in marks and adverbs between; no other verb before it. */
export function infinitiveAfter(view: SpeechView, rest: Range, reach: number): number | undefined {
  let last = Math.min(rest.end, rest.first + reach);
  for (let at = rest.first; at < last; at++) {
    const token = view.tokens[at]!;
    const close = token.text === '(' ? closeOf(view, at, rest.end) : undefined;
    if (close !== undefined) {
      last = Math.min(rest.end, last + close - at);
      at = close;
      continue;
    }
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

/** Of "Rossi (PD, Lazio) to go": the closing bracket. */
function closeOf(view: SpeechView, open: number, end: number): number | undefined {
  return view.tokens.slice(open, Math.min(end, open + LONGEST_PARENTHESIS)).find(({ text }) => text === ')')
    ?.index;
}

/** Tokens in brackets behind a name: party and place. */
const LONGEST_PARENTHESIS = 10;

export function opensPassage(view: SpeechView, at: number): boolean {
  return view.passages.some(passage => passage.outerFirst === at);
}
