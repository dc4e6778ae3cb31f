/**
 * Subjects behind their verb: `"…," said Anna Rossi, a doctor`. In: the view and a verb. Out: the tokens that speak;
 * undefined where the verb is not inverted.
 */
import { isNominal, isTime, jointPhrases, phraseEndingAt } from './phrases.js';
import { sourcesAt } from './sources.js';
import { actsFinite, cueEntries } from './verbs.js';
import { childrenBy, isMark, isPunctuation, nameOf, type SpeechView } from './view.js';

/** "…," said Anna Rossi, a doctor: the subject after a verb that follows a comma or marks. */
export function invertedSources(view: SpeechView, verb: number): number[] | undefined {
  const token = view.tokens[verb]!;
  if (!/^(VBD|VBZ|VBP)$/.test(token.xpos)) return undefined;
  const before = view.tokens[verb - 1];
  const sentence = view.sentences[token.sentence]!;
  if (before && before.index >= sentence.first && !isPunctuation(before) && !isMark(before)) return undefined;
  // `Rossi, whom some call "the fox," said the talks`: a term in marks is nothing that was said.
  const passage = view.passages.find(({ outerEnd }) => outerEnd === verb);
  const closesSpeech =
    isMark(before) && !(passage && !passage.isClause && passage.outerFirst > sentence.first + 1);
  if (before && before.index >= sentence.first && !closesSpeech && !isInversion(view, verb)) return undefined;
  const { end } = sentence;
  let last = -1;
  let comma = -1;
  for (let at = verb + 1; at < end; at++) {
    const next = view.tokens[at]!;
    if (isPunctuation(next) && next.xpos !== 'HYPH' && !/^[-.]$/.test(next.text)) {
      if (next.text === ',') comma = at;
      break;
    }
    if (next.upos === 'AUX' || actsFinite(view, at)) return undefined; // "said the talks were over"
    // "said study author Rossi": an infinitive without "to" is a noun that the tagger mistook.
    const isInfinitive = next.xpos === 'VB' && view.tokens[at - 1]!.text !== 'to';
    if (isModifier(view, at) || (next.upos === 'ADV' && isModifier(view, at + 1))) continue;
    if ((next.upos === 'VERB' && !isInfinitive) || next.upos === 'SCONJ' || next.text === 'that') break;
    if (last < 0 && isTime(view, at)) continue; // "said today the lawyer"
    if (isTime(view, at) || (next.upos === 'ADP' && isTime(view, at + 1))) break;
    if (nameOf(view, at)?.type === 'PERSON') last = nameOf(view, at)!.end - 1;
    else if (last < 0 && isNominal(next)) last = at;
    else if (last >= 0 && next.upos === 'ADP' && nameOf(view, last)?.type === 'PERSON') break;
    else if (
      last >= 0 &&
      nameOf(view, last)?.type !== 'PERSON' &&
      isNominal(next) &&
      view.tokens[at - 1]!.upos !== 'ADP' &&
      sameRun(view, last, at)
    )
      last = at;
  }
  if (last < 0) return undefined;
  // "said the lawyer of the minister, Anna Rossi"
  const apposed = comma < 0 ? undefined : nameOf(view, comma + 1);
  if (apposed?.type === 'PERSON' && apposed.first === comma + 1 && nameOf(view, last)?.type !== 'PERSON')
    return [apposed.end - 1];
  const phrase = phraseEndingAt(view, last, verb + 1);
  return phrase && jointPhrases(view, last, verb + 1).flatMap(({ head }) => sourcesAt(view, head));
}

/** "said the bank's recently named head Rossi": a participle that tells of a noun. */
function isModifier(view: SpeechView, at: number): boolean {
  const token = view.tokens[at];
  return token?.deprel === 'amod' && /^VB[NG]$/.test(token.xpos);
}

/** No preposition between: still the first noun phrase. */
function sameRun(view: SpeechView, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (!/^(NOUN|PROPN|ADJ|PART|NUM)$/.test(view.tokens[at]!.upos)) return false;
  return true;
}

/** After a comma a verb without subject is inverted where a noun phrase and no object clause follows. */
function isInversion(view: SpeechView, verb: number): boolean {
  const next = view.tokens[verb + 1];
  if (!next || !(isNominal(next) || next.upos === 'DET' || next.upos === 'ADJ')) return false;
  if (interrupts(view, verb)) return true;
  const own = childrenBy(view, verb, 'nsubj')[0];
  if (own !== undefined) return own > verb;
  const [entry] = cueEntries(view, verb);
  const glued = view.passages.some(passage => passage.outerEnd === verb || passage.outerEnd === verb - 1);
  if (!glued && view.tokens[verb - 1]?.text !== ',') return false;
  if (!glued && entry?.frames.has('party')) return isParenthetic(view, verb);
  return (
    glued ||
    closesSentence(view, verb) ||
    view.tokens[verb]!.lemma === 'say' ||
    view.tokens[verb]!.deprel === 'root' ||
    /^(parataxis|acl:relcl|conj)$/.test(view.tokens[verb]!.deprel)
  );
}

/** "Talks could fail, warned the bank's governor Anna Rossi, who …": a person and nothing that she could be told. */
function isParenthetic(view: SpeechView, verb: number): boolean {
  const { end, kind } = view.sentences[view.tokens[verb]!.sentence]!;
  if (kind !== 'paragraph') return false;
  for (let at = verb + 1; at < end; at++) {
    const name = nameOf(view, at);
    if (name?.type === 'PERSON' && view.tokens[name.end]?.xpos !== 'POS')
      return name.end >= end || isPunctuation(view.tokens[name.end]);
    if (!/^(NOUN|PROPN|ADJ|DET|PART|ADP)$/.test(view.tokens[at]!.upos)) return false;
  }
  return false;
}

/** "The surplus, said Mr Rossi, has grown": a name between commas, the subject before it, its verb behind it. */
function interrupts(view: SpeechView, verb: number): boolean {
  const { first, end } = view.sentences[view.tokens[verb]!.sentence]!;
  if (view.tokens[verb - 1]?.text !== ',' || phraseEndingAt(view, verb - 2, first)?.first !== first)
    return false;
  let at = verb + 1;
  while (at < end && !nameOf(view, at) && isNominal(view.tokens[at]!)) at++;
  const name = nameOf(view, at);
  if (name?.type !== 'PERSON' || view.tokens[name.end]?.text !== ',') return false;
  return actsFinite(view, name.end + 1) || view.tokens[name.end + 1]?.upos === 'AUX';
}

/** "…, reported Reuters.": nothing but a name stands between the verb and the end. */
function closesSentence(view: SpeechView, verb: number): boolean {
  const at = view.tokens[verb + 1]?.upos === 'DET' ? verb + 2 : verb + 1;
  const name = nameOf(view, at);
  const next = name && view.tokens[name.end];
  return (
    name !== undefined &&
    name.type !== 'PLACE' &&
    (!next || next.sentence !== view.tokens[verb]!.sentence || /^[.;]$/.test(next.text))
  );
}
