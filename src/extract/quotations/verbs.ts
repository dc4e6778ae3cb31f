/** Verbs as the search for speech needs them: which act as finite, and which tell of speech. */
import type { CueVerb } from '../../schema/speech.js';
import { childrenBy, nameOf, type SpeechView } from './view.js';

/**
 * A verb with tense. A tagger takes many plain pasts for participles and plain presents for infinitives: a
 * participle or infinitive with no auxiliary, right after its subject, is one of them.
 */
export function actsFinite(view: SpeechView, at: number): boolean {
  const token = view.tokens[at]!;
  if (reportsLast(view, at)) return true;
  if (token.upos !== 'VERB' && token.upos !== 'AUX') return false;
  if (/^(VBZ|VBD|VBP|MD)$/.test(token.xpos)) return true;
  if (token.xpos !== 'VBN' && token.xpos !== 'VB') return false;
  if ((/^(acl|amod)$/.test(token.deprel) && !isPlainPast(view, at)) || hasAuxiliary(view, at)) return false;
  let before = at - 1;
  while (before >= 0 && view.tokens[before]!.upos === 'ADV') before--;
  while (before >= 0 && /^["“”‘’']$/.test(view.tokens[before]!.text)) before--;
  const subject = view.tokens[before];
  return (
    subject !== undefined &&
    subject.sentence === token.sentence &&
    /^(NOUN|PROPN|PRON|NUM)$/.test(subject.upos)
  );
}

/** "The minister called on Chad": a plain past that a parser took for a passive, with a subject but no auxiliary. */
export function isPlainPast(view: SpeechView, at: number): boolean {
  const token = view.tokens[at]!;
  return (
    token.xpos === 'VBN' &&
    view.sentences[token.sentence]!.kind === 'paragraph' &&
    childrenBy(view, at, 'nsubj').some(child => child < at && !/^W/.test(view.tokens[child]!.xpos)) &&
    !hasAuxiliary(view, at)
  );
}

/** The main verb of a clause with tense: finite itself or with an auxiliary. */
export function headsClause(view: SpeechView, at: number): boolean {
  const token = view.tokens[at]!;
  if (token.upos === 'VERB')
    return (
      actsFinite(view, at) ||
      (token.xpos !== 'VBG' && hasAuxiliary(view, at)) ||
      (token.xpos === 'VBG' && hasAuxiliary(view, at))
    );
  // "has been a critic": a copula with its auxiliary
  const isCopula = token.deprel === 'cop' && token.xpos === 'VBN' && hasAuxiliary(view, at);
  return token.upos === 'AUX' && (actsFinite(view, at) || isCopula) && !token.deprel.startsWith('aux');
}

export function hasAuxiliary(view: SpeechView, at: number): boolean {
  for (let left = at - 1; left > at - 4 && left >= 0; left--) {
    const { upos, text } = view.tokens[left]!;
    if (upos === 'AUX') return true;
    // "has since refuted"
    if (upos !== 'ADV' && upos !== 'PART' && text !== 'since') return false;
  }
  return false;
}

/** Entries of the lexicon that a token may be a form of, with those of most particles first. */
export function cueEntries(view: SpeechView, at: number): readonly CueVerb[] {
  const token = view.tokens[at]!;
  const text = token.lower;
  // "Karim bin Said"
  const name = nameOf(view, at);
  if (name?.type === 'PERSON' && name.first < at) return NONE;
  // A plain past may be tagged as an adjective.
  const isVerb =
    token.upos === 'VERB' || token.upos === 'AUX' || (token.upos === 'ADJ' && text.endsWith('ed'));
  if (!isVerb && !readsAloud(view, at) && !reportsLast(view, at)) return NONE;
  return view.cues.verbs.get(view.cues.forms.get(text) ?? token.lemma.toLowerCase()) ?? NONE;
}

const NONE: readonly CueVerb[] = [];

/** "the statement read", with the verb taken for a noun. */
function readsAloud(view: SpeechView, at: number): boolean {
  const before = view.tokens[at - 1];
  return (
    before !== undefined &&
    before.upos === 'NOUN' &&
    view.cues.readAloud.has(view.tokens[at]!.text) &&
    view.cues.documents.has(before.lemma.toLowerCase())
  );
}

/** "…, Reuters reports.": the verb that closes a sentence, taken for a noun. */
function reportsLast(view: SpeechView, at: number): boolean {
  const token = view.tokens[at]!;
  if (token.upos !== 'NOUN') return false;
  const name = nameOf(view, at - 1);
  if (name?.type !== 'ORGANIZATION' || name.end !== at) return false;
  if (!/[^s]s$/.test(token.text) || !view.cues.verbs.has(token.lemma)) return false;
  const next = view.tokens[at + 1];
  return view.tokens[name.first - 1]?.text === ',' && (!next || /^[.;]$/.test(next.text));
}

export function isCueVerb(view: SpeechView, at: number): boolean {
  return cueEntries(view, at).length > 0;
}
