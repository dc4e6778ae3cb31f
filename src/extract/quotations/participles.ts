/**
 * Who speaks in a participle: "…, saying", "by saying", "a statement saying", "with Rossi calling it …", "Describing it
 * as …, Rossi said", "quoted the minister as saying". In: the view and a verb. Out: the tokens that speak; undefined where
 * the verb is no participle.
 */
import { nounPhraseFrom } from './documents.js';
import { isNominal, phraseEndingAt } from './phrases.js';
import { beforeAdverbs, earlierSubject, parsedSources, sourcesAt, subjectAt } from './sources.js';
import { hasAuxiliary, headsClause } from './verbs.js';
import { childrenBy, nameOf, type SpeechView } from './view.js';

/** `floor`: first token that may be the subject. */
export function participleSources(
  view: SpeechView,
  verb: number,
  floor: number,
  depth: number,
): number[] | undefined {
  if (hasAuxiliary(view, verb)) return undefined;
  let at = verb - 1;
  while (
    at >= floor &&
    (view.tokens[at]!.upos === 'ADV' ||
      view.tokens[at]!.text === 'further' ||
      /^(by|in|while|after|before|without|as|upon)$/i.test(view.tokens[at]!.text))
  )
    at--;
  const token = view.tokens[at];
  if (at < floor || !token) return frontedParticiple(view, verb, depth);
  if (isNominal(token) && at === verb - 1) {
    const phrase = phraseEndingAt(view, at, floor)!;
    const governor = view.tokens[phrase.first - 1];
    // "a clip showing Rossi saying"
    if (governor?.upos === 'VERB' && view.cues.witnessing.has(governor.lemma))
      return subjectAt(view, at, floor);
    const isObject = governor?.upos === 'VERB';
    const isDocument = view.cues.documents.has(view.tokens[phrase.head]!.lemma);
    // "spoke in a low voice saying": neither a name nor a document speaks.
    const link = view.tokens[phrase.first - 1];
    // "wrote to Rossi urging him": nor does who is written to.
    const isManner =
      link?.upos === 'ADP' &&
      link.text !== 'with' &&
      (!nameOf(view, at) || link.text === 'to') &&
      !isDocument;
    // "sent one word to Rossi's office writing: …"
    const opensMarks =
      view.tokens[verb + 1]?.text === ':' && !isDocument && (link?.upos === 'ADP' || link?.upos === 'VERB');
    if (isManner || opensMarks) return earlierSubject(view, verb, phrase.first, floor, depth);
    if (!isObject || isDocument) return subjectAt(view, at, floor);
    const quoting = view.tokens[phrase.first - 1]!;
    if (/^(quote|cite)$/.test(quoting.lemma)) return sourcesAt(view, phrase.head);
  }
  const quoted = quotedObject(view, verb, floor) ?? judgedObject(view, verb, floor);
  if (quoted !== undefined) return sourcesAt(view, quoted);
  return earlierSubject(view, verb, at + 1, floor, depth);
}

/** `said that "A", adding that B`: what governs a participle stands before the marks, unless they open the sentence. */
export function floorOfParticiple(view: SpeechView, verb: number, floor: number): number {
  const { first } = view.sentences[view.tokens[verb]!.sentence]!;
  if (view.level[verb]! >= 0) return floor;
  const opening = view.passages.find(
    passage => passage.isClause && passage.parent < 0 && passage.outerEnd > first,
  );
  return opening && opening.outerFirst <= first ? Math.min(opening.outerEnd, floor) : first;
}

/** "quoted the minister as saying", "the minister was quoted (by the paper) as saying", "as having said". */
export function quotedObject(view: SpeechView, verb: number, floor: number): number | undefined {
  const at = quotingVerb(view, verb, floor);
  if (at === undefined) return undefined;
  const as = view.tokens[verb - 1]?.text === 'as' ? verb - 1 : verb - 2;
  // A subject in marks is one of what was said.
  const isBeside = (subject: number) => view.level[subject]! === view.level[at]!;
  if (at === as - 1 || hasAuxiliary(view, at)) return childrenBy(view, at, 'nsubj').filter(isBeside).at(-1);
  return phraseEndingAt(view, as - 1, at + 1)?.head;
}

/** The verb before "as saying" that tells of a quotation. */
export function quotingVerb(view: SpeechView, verb: number, floor: number): number | undefined {
  if (view.tokens[verb - 1]?.text !== 'as' && view.tokens[verb - 2]?.text !== 'as') return undefined;
  return view.tokens.slice(floor, verb - 1).findLast(({ lemma }) => /^(quote|cite|report)$/.test(lemma))
    ?.index;
}

/** "criticised Rossi for insisting": the object, a name or a pronoun right behind its verb. */
function judgedObject(view: SpeechView, verb: number, floor: number): number | undefined {
  const last = verb - 2;
  if (view.tokens[verb - 1]?.text !== 'for' || last <= floor || !isNominal(view.tokens[last]!))
    return undefined;
  const isWho = nameOf(view, last) !== undefined || /^(him|her|them)$/.test(view.tokens[last]!.text);
  const phrase = isWho ? phraseEndingAt(view, last, floor) : undefined;
  return phrase && headsClause(view, phrase.first - 1) && !hasAuxiliary(view, phrase.first - 1)
    ? phrase.head
    : undefined;
}

/** "Describing it as a gain, Rossi said": the subject of the main clause. */
function frontedParticiple(view: SpeechView, verb: number, depth: number): number[] | undefined {
  const { end } = view.sentences[view.tokens[verb]!.sentence]!;
  for (let at = verb + 1; at < end; at++) {
    if (view.tokens[at]!.text !== ',' || view.level[at]! !== view.level[verb]!) continue;
    for (let next = at + 1; next < end; next++)
      if (headsClause(view, next)) {
        const subject = beforeAdverbs(view, next - 1, at + 1);
        if (subject > at && isNominal(view.tokens[subject]!)) return subjectAt(view, subject, at + 1);
        // "…, Rossi, in a letter to the press, asked"
        const opening = nounPhraseFrom(view, at + 1, next);
        if (opening !== undefined && nameOf(view, opening)?.type === 'PERSON') return [opening];
        break;
      }
  }
  return depth > 0 ? undefined : parsedSources(view, verb);
}

/** The verb of the relative clause that ends before the comma of a participle. */
export function relativeHead(view: SpeechView, verb: number, before: number): number | undefined {
  if (view.tokens[verb]!.xpos !== 'VBG' || view.tokens[before - 1]?.text !== ',') return undefined;
  for (let at = before - 2; at >= 0 && view.tokens[at]!.sentence === view.tokens[verb]!.sentence; at--) {
    if (view.tokens[at]!.text === ',') return undefined;
    if (headsClause(view, at)) return /^who$/i.test(view.tokens[at - 1]!.text) ? at : undefined;
  }
  return undefined;
}
