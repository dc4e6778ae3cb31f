/**
 * "According to X, …", "…, according to X", "…, as reported by X". In: the view and the cue. Out: the tokens of what
 * X says, the sentence without the phrase, or all of it where the phrase stands in its middle.
 */

import type { Cue } from './cues.js';
import { isDateComma } from './documents.js';
import { bounded, contentStart, holdsClause } from './fronted.js';
import { actsFinite } from './verbs.js';
import type { Stretch } from './view.js';
import { isPunctuation, nameOf, type SpeechView, subtree } from './view.js';
import { finiteVerbIn } from './wordScan.js';

/** What sets the phrase off from the sentence it stands in. */
const SIGNS = /^(,|—|–|-)$/;

export function accordingTo(view: SpeechView, cue: Cue): Stretch | undefined {
  return afterAccordingTo(view, cue) ?? beforeAccordingTo(view, cue);
}

/** "According to X, …": the rest of the sentence. What stands before the phrase is fronted content. */
function afterAccordingTo(view: SpeechView, cue: Cue): Stretch | undefined {
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  const phrase = cue.party >= 0 ? subtree(view, cue.party) : { first: cue.end, end: cue.end };
  // "was ill and according to the ministry died"
  const joined = /^(and|but)$/.test(view.tokens[cue.first - 1]?.text ?? '');
  for (let at = joined ? cue.first : sentence.first; at < cue.first; at++)
    if (!isPunctuation(view.tokens[at]!) && !view.cues.openers.has(view.tokens[at]!.lower)) return undefined;
  // A semicolon ends it; the phrase ends at its comma, whatever the parser hung on it.
  const { end } = bounded(view, cue);
  for (let at = cue.end; at < Math.min(end, cue.end + 20); at++) {
    if (isDateComma(view, at) || at < cue.party) continue;
    // "according to Rossi, who led the talks, …"
    const close = relativeEnd(view, at, end);
    if (close !== undefined) {
      at = close - 1;
      continue;
    }
    if (view.tokens[at]!.text === ',' && !isApposition(view, at, cue) && !opensPost(view, at, end))
      return { first: at + 1, end, rule: 'according-to' };
    if (actsFinite(view, at)) break;
  }
  const first = Math.max(cue.end, phrase.end);
  return first < end ? { first, end, rule: 'according-to' } : undefined;
}

function isApposition(view: SpeechView, comma: number, cue: Cue): boolean {
  const next = view.tokens[comma + 1];
  return (
    next !== undefined && /^(appos|conj)$/.test(next.deprel) && next.head >= cue.end && next.head < comma
  );
}

/** Of a comma before a relative clause: the comma behind it. */
function relativeEnd(view: SpeechView, comma: number, end: number): number | undefined {
  if (view.tokens[comma]!.text !== ',' || !view.cues.relatives.has(view.tokens[comma + 1]?.text ?? ''))
    return undefined;
  const close = view.tokens.slice(comma + 1, end).find(({ text }) => text === ',')?.index;
  return close !== undefined && finiteVerbIn(view, close + 1, end) !== undefined ? close : undefined;
}

/** "According to Rossi, formerly the head of the bank, …": no verb up to the next comma, and a post behind a name. */
function opensPost(view: SpeechView, comma: number, end: number): boolean {
  if (nameOf(view, comma - 1)?.type !== 'PERSON' || /^\p{Lu}/u.test(view.tokens[comma + 1]?.text ?? ''))
    return false;
  for (let at = comma + 1; at < end; at++) {
    // "according to Rossi, the head of the bank, Berg, will go"
    if (view.tokens[at]!.text === ',')
      return nameOf(view, at + 1)?.type !== 'PERSON' && hasPost(view, comma, at);
    if (actsFinite(view, at)) return false;
  }
  return false;
}

function hasPost(view: SpeechView, first: number, end: number): boolean {
  return view.tokens.slice(first, end).some(({ lemma }) => view.isTitle(lemma.toLowerCase()));
}

/** "…, according to X". */
function beforeAccordingTo(view: SpeechView, cue: Cue): Stretch | undefined {
  const bounds = bounded(view, cue);
  const first = contentStart(view, bounds.first, cue.first);
  if (!holdsClause(view, first, cue.first)) return undefined;
  // "That is according to Rossi"
  if (/^(That|This|It)$/.test(view.tokens[first]!.text) && cue.first - first < 3) return undefined;
  const phrase = {
    end: nameOf(view, cue.party)?.end ?? (cue.party >= 0 ? subtree(view, cue.party).end : cue.end),
  };
  const before = view.tokens[cue.first - 1]!;
  const next = view.tokens[phrase.end];
  const inMiddle = SIGNS.test(before.text) && SIGNS.test(next?.text ?? '') && phrase.end < bounds.end - 3;
  return { first, end: inMiddle ? bounds.end : cue.first, rule: 'according-to-after' };
}
