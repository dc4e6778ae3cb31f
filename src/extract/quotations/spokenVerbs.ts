/**
 * Whether a verb of speech tells of speech that took place. In: the view and the verb. Out: whether it is denied, only
 * possible, a purpose, passive, part of a title, a participle that tells of a noun, or names another verb as the cue.
 */
import type { Token } from '../../model/index.js';
import type { CueVerb } from '../../schema/speech.js';
import { headsClause, isPlainPast } from './verbs.js';
import { childrenBy, type SpeechView } from './view.js';

/** "the statement quotes Rossi as saying": the verb behind it is the cue. */
export function quotesAnother(view: SpeechView, { index, lemma }: Token): boolean {
  if (lemma !== 'quote' && lemma !== 'cite') return false;
  return view.tokens
    .slice(index + 1, index + 9)
    .some(({ text, index: at }) => text === 'as' && view.cues.quotedAs.has(view.tokens[at + 1]?.text ?? ''));
}

/** "sold to Acme Holding": a word in capitals amid a sentence belongs to a name. */
export function isInTitle(view: SpeechView, { index, text, sentence, xpos }: Token): boolean {
  const { first, kind } = view.sentences[sentence]!;
  if (xpos !== 'VBG' || kind !== 'paragraph' || index === first || !/^\p{Lu}\p{Ll}/u.test(text)) return false;
  return /^\p{Lu}/u.test(view.tokens[index - 1]!.text);
}

/** A participle that tells of a noun, "the paper cited in court"; in a sentence with no other verb it is the main one. */
export function isReduced(view: SpeechView, token: Token): boolean {
  // "Asked whether she would go, Rossi said", "When pressed, …"
  const before = view.tokens[token.index - 1];
  const opens =
    token.index === view.sentences[token.sentence]!.first || /^(when|once|if|as)$/i.test(before?.text ?? '');
  if (opens && /^(VBN|VBD|VB)$/.test(token.xpos) && token.lower !== token.lemma && token.xpos !== 'VB')
    return true;
  if (token.xpos !== 'VBN' && token.upos !== 'ADJ') return false;
  if (isPlainPast(view, token.index)) return false;
  if (token.upos === 'VERB' && !/^(acl|amod)$/.test(token.deprel)) return false;
  return hasOtherVerb(view, token);
}

function hasOtherVerb(view: SpeechView, token: Token): boolean {
  const sentence = view.sentences[token.sentence]!;
  for (let at = sentence.first; at < sentence.end; at++)
    if (at !== token.index && view.level[at]! === view.level[token.index]! && headsClause(view, at))
      return true;
  return false;
}

export function isPassive(view: SpeechView, verb: number): boolean {
  if (childrenBy(view, verb, 'aux:pass').length > 0) return true;
  // "had long called for": a parser may take the subject for that of a passive.
  const perfect = childrenBy(view, verb, 'aux').some(child => view.tokens[child]!.lemma === 'have');
  // "Rossi at the talks also called on Rome to go": a plain past is no passive.
  const isPast = view.tokens[verb]!.xpos === 'VBD';
  return childrenBy(view, verb, 'nsubj:pass').length > 0 && !perfect && !isPast && !isPlainPast(view, verb);
}

/** "met to find a way", "went to hold talks": what nobody has called or found yet. */
export function isPurpose(view: SpeechView, token: Token, { frames }: CueVerb): boolean {
  return (
    token.xpos === 'VB' &&
    view.tokens[token.index - 1]?.text === 'to' &&
    frames.has('name') &&
    !frames.has('request')
  );
}

/** Speech that did not or may not have taken place. */
export function isUnreal(view: SpeechView, verb: number): boolean {
  const token = view.tokens[verb]!;
  let at = verb - 1;
  for (; at >= 0 && view.tokens[at]!.sentence === token.sentence; at--) {
    const word = view.tokens[at]!;
    if (!/^(ADV|AUX|PART)$/.test(word.upos)) break;
    if (view.cues.negations.has(word.lower)) return true;
    if (word.upos === 'AUX' && view.cues.unreal.has(word.lemma.toLowerCase())) return true;
    if (word.upos === 'AUX' && word.lemma === 'be' && token.xpos !== 'VBG') return true; // passive
  }
  const marker = childrenBy(view, verb, 'mark').find(child => child < verb);
  if (marker !== undefined && /^(if|unless|whether)$/i.test(view.tokens[marker]!.text)) return true;
  if (token.xpos === 'VBG') return view.cues.charged.has(view.tokens[verb - 2]?.text ?? '');
  if (token.xpos !== 'VB' || view.tokens[verb - 1]?.lower !== 'to') return false;
  // "to urge" of a purpose is told as done; "wants to say", "declined to say" are not.
  const governor = view.tokens[token.head];
  // "allowed the court to confirm the deal"
  if (governor && view.cues.enabling.has(governor.lemma)) return true;
  if (token.deprel === 'advcl' || token.deprel === 'conj') return false;
  // "went on to say", but not "is going to say"
  return !(governor && governor.xpos !== 'VBG' && view.cues.happened.has(governor.lemma));
}
