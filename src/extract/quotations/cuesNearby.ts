/**
 * Cues that stand near a border of what was said: the one that a conjunction brings, the one with which the sentence
 * closes, the next of the same speaker. In: the view, the cues in text order and a token. Out: whether such a cue is there.
 */
import type { Token } from '../../model/index.js';
import type { Cue } from './cues.js';
import { phraseEndingAt } from './phrases.js';
import { actsFinite } from './verbs.js';
import { childrenBy, isPunctuation, type SpeechView } from './view.js';
import { isSubordinator } from './wordScan.js';

export function verbCueAt(cues: readonly Cue[], token: number): Cue | undefined {
  const cue = cueAt(cues, token);
  return cue?.kind === 'verb' ? cue : undefined;
}

/** Cues stand in text order. */
export function cueAt(cues: readonly Cue[], token: number): Cue | undefined {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.token < token) low = middle + 1;
    else high = middle;
  }
  return cues[low]?.token === token ? cues[low] : undefined;
}

/** A cue with a subject of its own stands near the start: ", while Sudan has said that …". */
export function bringsCue(view: SpeechView, cues: readonly Cue[], first: number, end: number): boolean {
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
export function closesWithCue(view: SpeechView, cues: readonly Cue[], at: number, end: number): boolean {
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
    if (token.text === ',' && isSubordinator(view, view.tokens[after + 1])) return true;
    if (/^(that|as)$/.test(token.text) || actsFinite(view, token.index)) return false;
  }
  return true;
}

/** "defended the plan" tells of no speech but with "as". */
function onlyDescribes({ frames }: Cue): boolean {
  return frames.size === 1 && frames.has('as');
}

/** "… and said he would": a second cue of the same speaker. */
export function nextIsCue(view: SpeechView, cues: readonly Cue[], from: number, cue: Cue): boolean {
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
