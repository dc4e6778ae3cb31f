/**
 * What stands between a cue and the clause it reports: who was told, days, places, documents. In: the view, a cue and
 * what follows it in its sentence. Out: the first token behind these.
 */
import type { Cue } from './cues.js';
import { isTime } from './phrases.js';
import { childrenBy, nameOf, type Range, type SpeechView, subtree } from './view.js';
import { finiteVerbIn } from './wordScan.js';

/** First token after the addressee of "told Rossi (that) …". */
export function skipParty(view: SpeechView, cue: Cue, rest: Range): number {
  if (!cue.frames.has('party') || cue.party < rest.first) return rest.first;
  const name = nameOf(view, cue.party);
  const end = name && name.end > cue.party ? name.end : cue.party + 1;
  return Math.min(end, rest.end);
}

/** Adverbs, days and short phrases of time and place after the cue: "said on Monday …", "alleged, by way of example, …". */
export function skipAdjuncts(view: SpeechView, cue: Cue, from: number, rest: Range): number | undefined {
  let at = from;
  while (at < rest.end) {
    const token = view.tokens[at]!;
    const qualifies = /^(NUM|SYM)$/.test(view.tokens[at + 1]?.upos ?? '');
    if (token.upos === 'ADV' && !qualifies && !/^(not|no|only|never)$/.test(token.text)) at++;
    else if (isTime(view, at) && isTimePhrase(view, at)) at++;
    else if (token.deprel === 'mark' && view.tokens[at - 1]!.text === ',') return undefined;
    else if (/^(in|on|at|during|via|through|from|by|after|before|to)$/.test(token.text)) {
      const phrase = childrenBy(view, cue.token, 'obl', 'nmod', 'advmod').find(
        child => child > at && subtree(view, child).first === at,
      );
      const whole = phrase === undefined || isTime(view, at + 1) ? rest.end : subtree(view, phrase).end;
      const holdsClause = whole >= rest.end || finiteVerbIn(view, at, whole) !== undefined;
      const end = holdsClause ? shortPhrase(view, at, rest) : whole;
      if (end === at) return at;
      at = end;
    } else if (token.text === ',' && at > from) at++;
    else if (token.text === ',') {
      const close = view.tokens.slice(at + 1, Math.min(at + 8, rest.end)).find(next => next.text === ',');
      if (!close || finiteVerbIn(view, at, close.index) !== undefined) return undefined;
      at = close.index + 1;
    } else break;
  }
  return at;
}

/** "this week", but not "this kind"; "2019", but not "40 people". */
function isTimePhrase(view: SpeechView, at: number): boolean {
  const next = view.tokens[at + 1];
  if (next?.text === '%') return false;
  if (/^\d/.test(view.tokens[at]!.text))
    return !next || !/^(NOUN|ADJ|PROPN|NUM)$/.test(next.upos) || isTime(view, at + 1);
  return !/^(this|last|next)$/i.test(view.tokens[at]!.text) || isTime(view, at + 1);
}

/** "in May", "on September 11" where the parser hung more on the phrase. */
function shortPhrase(view: SpeechView, at: number, rest: Range): number {
  const document = documentAt(view, at, rest);
  if (document !== undefined) return document + 1;
  const next = view.tokens[at + 1];
  if (!next || !(/^(NOUN|PROPN|NUM)$/.test(next.upos) || isTime(view, at + 1))) return at;
  let end = at + 2;
  while (end < rest.end && (view.tokens[end]!.upos === 'NUM' || isTime(view, end))) end++;
  return end;
}

/** "in a written statement she would go": what it was said in or to whom, before a subject. */
function documentAt(view: SpeechView, preposition: number, rest: Range): number | undefined {
  if (!/^(in|on|to|at|via|during)$/.test(view.tokens[preposition]!.text)) return undefined;
  let at = preposition + 1;
  while (at < rest.end && /^(DET|ADJ|NOUN)$/.test(view.tokens[at]!.upos) && !isSaidIn(view, at)) at++;
  const next = view.tokens[at + 1];
  return isSaidIn(view, at) && next && /^(PRP|PRP\$|DT|NNP|EX)$/.test(next.xpos) ? at : undefined;
}

function isSaidIn(view: SpeechView, at: number): boolean {
  const { upos, lemma } = view.tokens[at]!;
  return upos === 'NOUN' && (view.cues.documents.has(lemma) || view.cues.listeners.has(lemma));
}
