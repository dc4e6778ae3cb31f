/**
 * Who speaks. In: the token of a cue. Out: head tokens of the noun phrases that are its source, several for a joint
 * statement, none where the text has none. The words next to a verb are read first, the parser is asked where they
 * do not tell. A document speaks for its author, an office for whoever holds it.
 */

import type { Token } from '../../model/index.js';
import { antecedentSources, beforeParenthesis, describedBefore } from './appositions.js';
import { authorsOf, ownerOf } from './documents.js';
import { invertedSources } from './inverted.js';
import { floorOfParticiple, participleSources, quotedObject, relativeHead } from './participles.js';
import { isNominal, isNominalAt, isTime, jointPhrases, phraseEndingAt } from './phrases.js';
import { actsFinite, cueEntries, hasAuxiliary, headsClause, isCueVerb } from './verbs.js';
import { childrenBy, isMark, nameOf, type SpeechView } from './view.js';
export const RELATIVE = /^(who|which|that|whom)$/i;

/** Sources of a verb: its subject, or what stands for it in participles, infinitives and coordination. */
export function sourcesOfVerb(view: SpeechView, verb: number, depth = 0): number[] {
  if (depth > 4) return [];
  const floor = floorOf(view, verb);
  const found =
    invertedSources(view, verb) ??
    (view.tokens[verb]!.xpos === 'VBG'
      ? participleSources(view, verb, floorOfParticiple(view, verb, floor), depth)
      : undefined) ??
    quotedSources(view, verb, floor) ??
    infinitiveSources(view, verb, floor, depth) ??
    sourcesBefore(view, verb, floor, depth) ??
    parsedSources(view, verb);
  return found ? [...new Set(found)] : [];
}

/** First token of the sentence or, inside marks, of the passage. */
function floorOf(view: SpeechView, verb: number): number {
  const level = view.level[verb]!;
  const { first } = view.sentences[view.tokens[verb]!.sentence]!;
  return level < 0 ? afterPassage(view, verb, first) : Math.max(first, view.passages[level]!.first);
}

/** Words in marks before a verb are not its subject. */
function afterPassage(view: SpeechView, verb: number, first: number): number {
  const before = view.passages.findLast(
    passage => passage.isClause && passage.parent < 0 && passage.outerEnd <= verb && passage.outerEnd > first,
  );
  return before ? before.outerEnd : first;
}

/** `Rossi said it was "slow and did not work" but insisted`: the clause began before the words in marks. */
function beforePassage(view: SpeechView, at: number): number {
  return view.level[at]! < 0 && view.behind.has(at) ? view.sentences[view.tokens[at]!.sentence]!.first : at;
}

/** "was quoted (by the paper) as having said". */
function quotedSources(view: SpeechView, verb: number, floor: number): number[] | undefined {
  if (view.tokens[verb]!.xpos !== 'VBN' || view.tokens[verb - 1]?.text !== 'having') return undefined;
  const quoted = quotedObject(view, verb, floor);
  return quoted === undefined ? undefined : sourcesAt(view, quoted);
}

/** "went on to say", "continued to insist": the subject of the verb before. */
function infinitiveSources(
  view: SpeechView,
  verb: number,
  floor: number,
  depth: number,
): number[] | undefined {
  if (!/^VB[N]?$/.test(view.tokens[verb]!.xpos)) return undefined;
  let at = beforeAdverbs(view, verb - 1, floor);
  if (at === verb - 1 || at < floor || !view.tokens.slice(at, verb).some(({ text }) => text === 'to'))
    return undefined;
  if (view.tokens[at]!.upos === 'ADP') at--;
  // "is reported to have said"
  const isReported = view.tokens[verb]!.xpos === 'VBN' && isCueVerb(view, at) && hasAuxiliary(view, at);
  return isReported || view.cues.happened.has(view.tokens[at]?.lemma ?? '')
    ? sourcesOfVerb(view, at, depth + 1)
    : undefined;
}

/** The subject that ends before the verb, adverbs, auxiliaries and parentheses left out. */
function sourcesBefore(view: SpeechView, verb: number, floor: number, depth: number): number[] | undefined {
  const last = beforeAdverbs(view, verb - 1, floor);
  // `Rossi, the "mayor," said`
  const at = isMark(view.tokens[last]) && view.tokens[last - 1]?.text === ',' ? last - 1 : last;
  const token = view.tokens[at];
  if (!token || at < floor) return undefined;
  if (RELATIVE.test(token.text) && token.xpos !== 'DT') return antecedentSources(view, at, floor);
  if (isNominalAt(view, at)) {
    const phrase = phraseEndingAt(view, at, floor)!;
    const described = describedBefore(view, verb, phrase, floor);
    if (described !== undefined) return subjectAt(view, described, floor);
    const link = view.tokens[phrase.first - 1];
    // "a source contacted by Reuters confirmed": who speaks stands before the participle.
    const reduced = view.tokens[phrase.first - 2];
    if (
      link?.text === 'by' &&
      reduced?.xpos === 'VBN' &&
      reduced.deprel === 'acl' &&
      phrase.first - 3 >= floor
    )
      return subjectAt(view, phrase.first - 3, floor);
    // "and on Monday told", "and in Rome said": a phrase of time or place, the subject stands before it.
    if (link?.upos === 'ADP' && phrase.first - 1 > floor && nameOf(view, at)?.type !== 'PERSON')
      return sourcesBeforePhrase(view, verb, phrase.first - 1, floor, depth) ?? subjectAt(view, at, floor);
    return subjectAt(view, at, floor);
  }
  if (token.text === 'and' || token.text === 'but' || token.text === 'or')
    return coordinated(view, verb, at, at === floor ? beforePassage(view, at) : floor, depth);
  // "Rossi Meets Berg, Says Talks Went Well": headlines join two verbs by a comma.
  if (token.text === ',' && view.sentences[token.sentence]!.kind === 'headline') {
    const subject = earlierSubject(view, verb, at, floor, depth);
    if (subject) return subject;
  }
  if (token.text === ',' || isDash(token) || token.text === ')')
    return beforeParenthesis(view, verb, at, floor, depth);
  return undefined;
}

function sourcesBeforePhrase(
  view: SpeechView,
  verb: number,
  preposition: number,
  floor: number,
  depth: number,
): number[] | undefined {
  const token = view.tokens[preposition - 1]!;
  if (token.text === 'and' || token.text === 'but')
    return earlierSubject(view, verb, preposition - 1, floor, depth);
  // "Rossi, the mayor, on Monday in Rome called"
  if (token.text === ',') return beforeParenthesis(view, verb, preposition - 1, floor, depth);
  return undefined;
}

export function subjectAt(view: SpeechView, last: number, floor: number): number[] {
  return jointPhrases(view, last, floor).flatMap(({ head }) => sourcesAt(view, head));
}

/** Left over adverbs, auxiliaries, "not", and times between subject and verb. */
export function beforeAdverbs(view: SpeechView, from: number, floor: number): number {
  let at = from;
  while (at >= floor) {
    const token = view.tokens[at]!;
    const isName = nameOf(view, at) !== undefined;
    if (/^(ADV|AUX|PART)$/.test(token.upos) && !isName) at--;
    else if (isTime(view, at) && !isName) at--;
    else if (token.upos === 'ADP' && isTime(view, at + 1) && at < from) at--;
    else if (token.upos === 'DET' && isTime(view, at + 1) && at < from) at--;
    else break;
  }
  return at;
}

/** "met Berg and said", "would go and said": the subject of the verb before, of a cue before all others. */
function coordinated(
  view: SpeechView,
  verb: number,
  and: number,
  floor: number,
  depth: number,
): number[] | undefined {
  return earlierSubject(view, verb, and, floor, depth);
}

export function earlierSubject(
  view: SpeechView,
  verb: number,
  before: number,
  floor: number,
  depth: number,
): number[] | undefined {
  const level = view.level[verb]!;
  const finite: number[] = [];
  for (let at = floor; at < before; at++)
    if (view.level[at]! === level && headsClause(view, at) && !RELATIVE.test(view.tokens[at - 1]?.text ?? ''))
      finite.push(at);
  // "said it would continue, vowing": not the verb of what was said.
  const reports = (at: number) =>
    view.tokens[verb]!.xpos === 'VBG' && cueEntries(view, at).some(({ frames }) => frames.has('bare'));
  const told = finite.filter(at => !isReported(view, at) && !isOccasion(view, at));
  const cue = finite.findLast(reports) ?? [...finite, ...told].findLast(at => isCueVerb(view, at));
  // "by Rossi, who shared it, adding": a participle may hang from a relative clause.
  const relative = relativeHead(view, verb, before);
  if (relative !== undefined) return sourcesOfVerb(view, relative, depth + 1);
  const parsed = parsedHead(view, verb, finite);
  for (const at of [cue, parsed, finite.at(-1)]) {
    const found = at === undefined ? undefined : sourcesOfVerb(view, at, depth + 1);
    if (found && found.length > 0) return found;
  }
  return finite.length === 0 ? beforeMarks(view, floor, before) : undefined;
}

/** The verb of a that-clause: "dismissed fears that the row would threaten trade, insisting". */
function isReported(view: SpeechView, verb: number): boolean {
  return childrenBy(view, verb, 'mark').some(child => view.tokens[child]!.text === 'that');
}

/** "attacked Berg after she criticised Rossi, saying": the verb of a clause that tells when or why. */
function isOccasion(view: SpeechView, verb: number): boolean {
  return childrenBy(view, verb, 'mark').some(child => view.cues.occasions.has(view.tokens[child]!.lower));
}

/** `Rossi “condemns” the attack and hopes`: the subject of a verb in marks. */
function beforeMarks(view: SpeechView, floor: number, before: number): number[] | undefined {
  const passage = view.passages.find(
    found =>
      found.parent < 0 && found.outerFirst > floor && found.end < before && actsFinite(view, found.first),
  );
  const last = passage && passage.outerFirst - 1;
  return last !== undefined && isNominal(view.tokens[last]!) ? subjectAt(view, last, floor) : undefined;
}

/** The finite verb that the parser hangs this one on. */
function parsedHead(view: SpeechView, verb: number, finite: readonly number[]): number | undefined {
  let at = view.tokens[verb]!.head;
  for (let steps = 0; steps < 3 && at >= 0; steps++) {
    if (finite.includes(at)) return at;
    at = view.tokens[at]!.head;
  }
  return undefined;
}

export function parsedSources(view: SpeechView, verb: number): number[] | undefined {
  const subject = childrenBy(view, verb, 'nsubj')[0];
  if (subject === undefined || view.level[subject]! !== view.level[verb]!) return undefined;
  return RELATIVE.test(view.tokens[subject]!.text)
    ? antecedentSources(view, subject, 0)
    : sourcesAt(view, subject);
}

/** What a noun phrase speaks for: its own name, a name apposed to it, the author of a document, the owner of an office. */
export function sourcesAt(view: SpeechView, head: number, depth = 0): number[] {
  const name = nameOf(view, head);
  if (name?.type === 'PERSON' || depth > 4) return [head];
  // "Nordport Inc.": the name ends before the word that tells its form.
  const before = nameOf(view, head - 1);
  const lemma = view.tokens[head]!.lemma.toLowerCase();
  const isForm =
    before?.type === 'ORGANIZATION' && view.tokens[head]!.upos === 'PROPN' && !view.isTitle(lemma);
  if (!name && isForm) return [head - 1];
  // "Yonhap news agency": the name stands before the words for its kind.
  const isOutlet = !name && view.cues.listeners.has(lemma) && view.cues.others.has(lemma);
  const outlet = isOutlet ? outletBefore(view, head) : undefined;
  if (outlet !== undefined) return [outlet];
  if (!name && view.cues.documents.has(lemma)) return authorsOf(view, head, depth);
  if (!name && view.cues.standIns.has(lemma)) {
    const owner = ownerOf(view, head);
    // "the Biden administration" is no person.
    if (owner !== undefined && view.cues.governments.has(lemma) && nameOf(view, owner)?.type === 'PERSON')
      return [head];
    if (owner !== undefined) return sourcesAt(view, owner, depth + 1);
  }
  const person = childrenBy(view, head, 'appos', 'flat').find(
    child => child > head && nameOf(view, child)?.type === 'PERSON' && nameOf(view, child) !== name,
  );
  return [person !== undefined && !name ? person : head];
}

function outletBefore(view: SpeechView, head: number): number | undefined {
  const noun = view.tokens[head - 1]?.upos === 'NOUN' ? head - 2 : head - 1;
  return nameOf(view, noun)?.type === 'ORGANIZATION' ? noun : undefined;
}

/** A dash between words, no hyphen inside one. */
export function isDash({ text, xpos }: Token): boolean {
  return /^(—|–|-|--)$/.test(text) && xpos !== 'HYPH';
}
