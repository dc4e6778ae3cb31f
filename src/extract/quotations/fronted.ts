/**
 * Content before its cue and cues in the middle: `The talks went well, Rossi said`, `The talks, Rossi said, went
 * well`, `Two were hurt, according to Reuters`. In: the view and a cue that has nothing after it. Out: its tokens,
 * which for a cue in the middle run across it.
 */

import type { Cue } from './cues.js';
import { quotingVerb } from './participles.js';
import { beforeAcronym, isTime, jointPhrases, phraseEndingAt } from './phrases.js';
import { actsFinite, isCueVerb } from './verbs.js';
import type { Stretch } from './view.js';
import { childrenBy, isMark, isPunctuation, nameOf, type SpeechView, subtree } from './view.js';
import { finiteVerbIn, isHeadlineOf } from './wordScan.js';

export function frontedClause(view: SpeechView, cue: Cue): Stretch | undefined {
  if (cue.kind !== 'verb' || !cue.frames.has('quote')) return undefined;
  // "Rossi had spoken to me, Berg had spoken to him": such verbs take words in marks alone.
  if (cue.frames.size === 1 && cue.end === cue.first + 1) return undefined;
  const quoting = quotingVerb(view, cue.token, bounded(view, cue).first);
  if (quoting !== undefined) return beforeQuoting(view, cue, quoting);
  if (/^VB[GN]$/.test(view.tokens[cue.token]!.xpos) && childrenBy(view, cue.token, 'aux').length === 0)
    return undefined;
  if (startsWithAs(view, cue)) return afterAsClause(view, cue);
  // "Rossi, who spoke in Oslo, welcomed the talks"
  if (isRelativeVerb(view, cue.token)) return undefined;
  const marker = childrenBy(view, cue.token, 'mark').find(child => child < cue.token && !nameOf(view, child));
  if (marker !== undefined && view.tokens[marker]!.text !== 'that') return undefined;
  if (takesObject(view, cue) || view.tokens[cue.end]?.text === 'as') return undefined;
  const bounds = bounded(view, cue);
  const start = cueClauseStart(view, cue);
  if (start === undefined || start <= bounds.first) return undefined;
  if (retellsClaim(view, cue, start)) return undefined;
  const comma = view.tokens[start - 1]!;
  const glued = isMark(comma) && /[,]/.test(view.text[comma.start - 1] ?? '');
  if (!/^(,|—|–|-|--|\?|!)$/.test(comma.text) && !glued) return undefined;
  // "The spokesman said, Spain continues to send aid"
  if (isCueVerb(view, start - 2) && actsFinite(view, start - 2)) return undefined;
  const first = contentStart(view, bounds.first, start);
  const resumed = resumes(view, cue, bounds.end);
  // "The talks, Rossi said, were long": the verb comes after the cue.
  const subjectAlone =
    resumed !== undefined && phraseEndingAt(view, start - 2, bounds.first)?.first === first;
  if (!subjectAlone && !holdsClause(view, first, start) && !closesHeadline(view, cue)) return undefined;
  return { first, end: resumed ?? start, rule: 'fronted' };
}

/** `The deal, Rossi said, "is dead"`: a subject before the cue, its verb in the marks behind it. */
export function aroundCue(view: SpeechView, cue: Cue, after: Stretch): Stretch | undefined {
  if (cue.kind !== 'verb' || view.tokens[cue.end]?.text !== ',') return undefined;
  const { upos, xpos } = view.tokens[firstWord(view, after)]!;
  if ((upos !== 'VERB' && upos !== 'AUX') || xpos === 'VBG') return undefined;
  const { first: floor } = bounded(view, cue);
  const start = cueClauseStart(view, cue);
  if (start === undefined || view.tokens[start - 1]?.text !== ',') return undefined;
  const first = contentStart(view, floor, start);
  const subject = phraseEndingAt(view, start - 2, floor);
  return subject?.first === first ? { first, end: after.end, rule: 'fronted' } : undefined;
}

function firstWord(view: SpeechView, { first, end }: Stretch): number {
  let at = first;
  while (at < end && (isMark(view.tokens[at]) || view.tokens[at]!.upos === 'ADV')) at++;
  return at;
}

/** "Talks close to collapse, Rossi says": nothing behind the cue. */
function closesHeadline(view: SpeechView, cue: Cue): boolean {
  const { end } = view.sentences[view.tokens[cue.token]!.sentence]!;
  return cue.end === end && isHeadlineOf(view, cue);
}

/** "The talks went well, Rossi was quoted as saying", "…, the paper quoted Rossi as saying". */
function beforeQuoting(view: SpeechView, cue: Cue, quoting: number): Stretch | undefined {
  const bounds = bounded(view, cue);
  const comma = view.tokens.slice(bounds.first, quoting).findLast(({ text }) => text === ',');
  if (!comma || view.tokens.slice(comma.index, quoting).some(({ upos }) => upos === 'VERB')) return undefined;
  const first = contentStart(view, bounds.first, comma.index);
  return holdsClause(view, first, comma.index) ? { first, end: comma.index, rule: 'fronted' } : undefined;
}

function isRelativeVerb(view: SpeechView, verb: number): boolean {
  let at = verb - 1;
  while (at > 0 && /^(AUX|ADV|PART)$/.test(view.tokens[at]!.upos)) at--;
  return /^(who|whom)$/i.test(view.tokens[at]?.text ?? '');
}

/** "…, a claim Rossi denies": between comma and cue stands a noun of speech that is no author's document. */
function retellsClaim(view: SpeechView, cue: Cue, start: number): boolean {
  return view.tokens
    .slice(start, cue.first)
    .some(
      ({ upos, lemma, index }) =>
        upos === 'NOUN' &&
        view.cues.nouns.has(lemma) &&
        !view.cues.documents.has(lemma) &&
        index + 1 < cue.first,
    );
}

function startsWithAs(view: SpeechView, cue: Cue): boolean {
  return childrenBy(view, cue.token, 'mark').some(child => view.tokens[child]!.lower === 'as');
}

/** "As Rossi told the paper, the talks went well": the main clause. */
function afterAsClause(view: SpeechView, cue: Cue): Stretch | undefined {
  const clause = subtree(view, cue.token);
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  if (clause.first !== sentence.first || clause.end >= sentence.end) return undefined;
  if (view.tokens[clause.end]!.text !== ',') return undefined;
  return { first: clause.end + 1, end: sentence.end, rule: 'as-clause' };
}

/** The sentence, or the part of it inside the marks the cue stands in; a passage that runs into it belongs to it. */
export function bounded(view: SpeechView, cue: Cue): { first: number; end: number } {
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  let { first, end } = sentence;
  const level = view.level[cue.token]!;
  if (level >= 0) {
    const passage = view.passages[level]!;
    return { first: Math.max(first, passage.first), end: Math.min(end, passage.end) };
  }
  for (const passage of view.passages)
    if (passage.parent < 0 && passage.outerFirst < first && passage.outerEnd > first)
      first = passage.outerFirst;
  // A semicolon parts what is said from what is not.
  for (let at = first; at < cue.first; at++)
    if (view.tokens[at]!.text === ';' && view.level[at]! === level) first = at + 1;
  for (let at = cue.end; at < end; at++)
    if (view.tokens[at]!.text === ';' && view.level[at]! === level) {
      end = at;
      break;
    }
  return { first, end };
}

/** First token of source and cue, when nothing but the source stands before the cue. */
function cueClauseStart(view: SpeechView, cue: Cue): number | undefined {
  const before = cue.sources.filter(source => source < cue.token);
  let start = cue.first;
  for (const child of view.children[cue.token]!) {
    const token = view.tokens[child]!;
    if (child < start && /^(aux|advmod)/.test(token.deprel) && cue.first - child < 4) start = child;
  }
  if (before.length === 0) return start;
  const floor = bounded(view, cue).first;
  let last = start - 1;
  while (last > floor && (view.tokens[last]!.upos === 'ADV' || isTime(view, last))) last--;
  last = beforeAcronym(view, last, floor);
  // "Rossi, the minister, said": from the phrase of the source on.
  // "…, Spain and France said"
  const joint = jointPhrases(view, last, floor)[0];
  return (joint ?? phraseEndingAt(view, Math.min(...before), floor))?.first;
}

/** After openers: "However, the talks …, she said". */
export function contentStart(view: SpeechView, first: number, end: number): number {
  let at = first;
  while (at < end) {
    const token = view.tokens[at]!;
    const inPassage = view.passages.some(passage => passage.outerFirst <= at && at < passage.outerEnd);
    if (inPassage) break;
    if (view.cues.openers.has(token.lower) && /^(,|;)$/.test(view.tokens[at + 1]?.text ?? '')) at += 2;
    else if (/^(But|And|Still|Yet)$/.test(token.text)) at++;
    else if (isPunctuation(token)) at++;
    else break;
  }
  return at;
}

/** A verb with its subject stands there: no mere adverbial. */
export function holdsClause(view: SpeechView, first: number, end: number): boolean {
  if (first >= end) return false;
  const opening = view.tokens[first]!.text;
  if (view.cues.occasionOpenings.has(opening)) {
    const inner = view.tokens.slice(first, end).find(({ text }) => view.cues.innerOpenings.has(text));
    if (finiteVerbIn(view, first, inner?.index ?? end) !== undefined) return true;
  } else if (!view.cues.adverbialOpenings.has(opening))
    return finiteVerbIn(view, first, end) !== undefined || looksFinite(view, first, end);
  // An adverbial clause alone, "When asked, she said", is no content; with its main clause it is.
  for (let at = first; at < end - 2; at++)
    if (view.tokens[at]!.text === ',' && !view.cues.innerOpenings.has(view.tokens[at + 1]!.text))
      if (finiteVerbIn(view, at + 1, end) !== undefined) return true;
  return false;
}

/** A participle after a noun phrase where no other verb stands is a plain past: headlines in marks. */
function looksFinite(view: SpeechView, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++)
    if (
      view.tokens[at]!.upos === 'VERB' &&
      /^VB[ND]$/.test(view.tokens[at]!.xpos) &&
      (isMark(view.tokens[at - 1]) || takesPlainObject(view, at, end))
    )
      return true;
  return false;
}

/** "Strong winds presented difficulty": no participle of a noun has an object. */
function takesPlainObject(view: SpeechView, verb: number, end: number): boolean {
  const next = view.tokens[verb + 1]!;
  if (!view.tokens[verb]!.deprel.startsWith('acl')) return false;
  return verb + 1 < end && /^(DET|NOUN|PROPN|PRON)$/.test(next.upos) && !isTime(view, verb + 1);
}

/** A noun phrase after the cue that is neither its subject nor spoken to. */
function takesObject(view: SpeechView, cue: Cue): boolean {
  const next = view.tokens[cue.end];
  const named = cue.sources.some(source => source > cue.token) || cue.party >= cue.end;
  if (next && !named && /^(DET|ADJ|NOUN|PROPN)$/.test(next.upos) && !isTime(view, cue.end)) return true;
  const object = childrenBy(view, cue.token, 'obj').find(child => child > cue.token);
  if (object === undefined || object === cue.party || cue.sources.some(source => source > cue.token))
    return false;
  return view.tokens[cue.end]?.text !== ',' && !isTime(view, object);
}

function holdsVerb(view: SpeechView, first: number, end: number): boolean {
  return view.tokens.slice(first, end).some(({ xpos }) => /^(VB|VBD|VBZ|VBP|MD)$/.test(xpos));
}

/** End of the sentence where the content goes on after the cue clause: `, Rossi said in May, went …`. */
function resumes(view: SpeechView, cue: Cue, end: number): number | undefined {
  let at = cue.end;
  for (const source of cue.sources) if (source > cue.token) at = Math.max(at, subtree(view, source).end);
  const afterSource = at;
  while (at < end && !/^(,|—|–)$/.test(view.tokens[at]!.text)) {
    if (view.tokens[at]!.upos === 'VERB') return undefined;
    at++;
  }
  const next = view.tokens[at + 1];
  if (!next || at + 1 >= end) return undefined;
  // "The talks could fail, says Rossi, if nobody moves"
  if (/^(if|unless)$/.test(next.text) && at === afterSource) return end;
  if (next.xpos === 'VBG' || next.upos === 'SCONJ' || next.text === 'but') return undefined;
  // "…, warned Anna Rossi, who leads the bank"
  if (/^(who|which|whose)$/.test(next.text)) return undefined;
  // "said Anna Rossi, an editor of the paper"
  if (at === afterSource) return holdsVerb(view, at + 1, end) ? end : undefined;
  return /^(VB[DZP]|MD)$/.test(next.xpos) ? end : undefined;
}
