/**
 * What was said without marks, after its cue: a clause, a to-clause, an -ing clause, a small clause ("called it a
 * gain") or a noun phrase of stance ("the need to go"). In: the view, a cue and all cues. Out: its tokens.
 */
import type { SpeechFrame } from '../../schema/speech.js';
import { clauseEnd, phraseEnd } from './contentEnds.js';
import { skipParty } from './cueAdjuncts.js';
import type { Cue } from './cues.js';
import { asPhrase, calledThing, markedPhrase, stancePhrase } from './labels.js';
import { isTime } from './phrases.js';
import { finiteClause } from './reported.js';
import { actsFinite } from './verbs.js';
import type { Stretch } from './view.js';
import { isPunctuation, nameOf, type Range, type SpeechView } from './view.js';
import { finiteVerbIn, infinitiveAfter, isNoun, opensPassage, restOf } from './wordScan.js';

/** `afterMarks`: a quotation in marks stands before the cue, so that only "that" opens another. */
export function clauseAfter(
  view: SpeechView,
  cue: Cue,
  cues: readonly Cue[],
  afterMarks: boolean,
): Stretch | undefined {
  const rest = restOf(view, cue);
  if (cue.kind !== 'verb') return thatClause(view, cue, cues, rest);
  for (const [frame, find] of FRAMES) {
    const content = cue.frames.has(frame) ? find(view, cue, cues, rest) : undefined;
    if (content) return afterMarks && content.rule !== 'clause-that' ? undefined : content;
  }
  return undefined;
}

type Find = (view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range) => Stretch | undefined;

/** The first frame that fits gives the content. */
const FRAMES: readonly (readonly [SpeechFrame, Find])[] = [
  ['of', ofClause],
  ['against', againstClause],
  ['name', calledThing],
  ['as', asPhrase],
  ['clause', finiteClause],
  ['whether', whetherClause],
  ['request', requestClause],
  ['intent', intentClause],
  ['gerund', gerundClause],
  ['stance', stancePhrase],
  ['marked', markedPhrase],
  ['quote', colonClause],
];

/** "said in Rome: The talks are over": words without marks behind a colon. */
function colonClause(view: SpeechView, _cue: Cue, _cues: readonly Cue[], rest: Range): Stretch | undefined {
  const between = view.tokens.slice(rest.first, Math.min(rest.end, rest.first + LONGEST_OCCASION));
  const colon = between.find(({ text }) => text === ':');
  if (!colon || opensPassage(view, colon.index + 1)) return undefined;
  if (between.some(({ index }) => index < colon.index && actsFinite(view, index))) return undefined;
  const first = colon.index + 1;
  if (finiteVerbIn(view, first, rest.end) === undefined) return undefined;
  return { first, end: rest.end, rule: 'clause' };
}

/** Words between a cue and its colon: "during a meeting with the minister in the capital". */
const LONGEST_OCCASION = 25;

function whetherClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const party = skipParty(view, cue, rest);
  for (let at = rest.first; at < Math.min(party + 2, rest.end); at++) {
    // "all that Rome asks is that"
    if (actsFinite(view, at)) return undefined;
    if (!/^(whether|if|what|who|why|how|when|where|that)$/i.test(view.tokens[at]!.text)) continue;
    const first = view.tokens[at]!.text === 'that' ? at + 1 : at;
    return { first, end: clauseEnd(view, cue, cues, first), rule: 'whether' };
  }
  return undefined;
}

/** "urged Rome not to go". */
function requestClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const to = infinitiveAfter(view, rest, 14);
  if (to === undefined || to === rest.first || isOfTopic(view, to, rest.first)) return undefined;
  return { first: to, end: phraseEnd(view, cue, cues, to, false), rule: 'request' };
}

/** "briefed Rome on its plans to go": an infinitive of what was spoken about. */
function isOfTopic(view: SpeechView, to: number, first: number): boolean {
  const noun = to - 1;
  const below = view.tokens.slice(first, to).filter(({ head }) => head === noun);
  return (
    below.some(({ deprel }) => deprel === 'nmod:poss') &&
    below.some(({ deprel, text }) => deprel === 'case' && /^(on|about)$/.test(text))
  );
}

/** "pledged (not) to go". */
function intentClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const to = infinitiveAfter(view, rest, 3);
  if (to === undefined) return undefined;
  return { first: to, end: phraseEnd(view, cue, cues, to, false), rule: 'intent' };
}

/** "proposed going", "called for X to go", "committed to going". */
function gerundClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  let first = rest.first;
  while (first < rest.end && view.tokens[first]!.upos === 'ADV') first++;
  const token = view.tokens[first];
  if (!token) return undefined;
  // "Reuters reported citing the ministry"
  if (token.lemma === 'cite' || token.lemma === 'quote') return undefined;
  const afterParticle = cue.end > cue.first + 1 && !isNoun(view.tokens[first + 1] ?? token);
  const isVerb = token.upos === 'VERB' || token.text === 'being';
  if (/\wing$/.test(token.text) && (isVerb || afterParticle) && token.deprel !== 'amod') {
    const end = phraseEnd(view, cue, cues, first, false);
    // "denied wrongdoing"
    const isNounAlone = token.deprel === 'obj' && (end <= first + 1 || isPunctuation(view.tokens[first + 1]));
    return isNounAlone ? undefined : { first, end, rule: 'gerund' };
  }
  if (cue.end === cue.first + 1) return undefined;
  const to = infinitiveAfter(view, { first: first + 1, end: rest.end }, 14);
  const ofSubject = subjectOfGerund(view, first, rest.end);
  if (to === undefined && !ofSubject) return undefined;
  return { first, end: phraseEnd(view, cue, cues, to ?? first, false), rule: 'gerund' };
}

/** "spoke of Rome taking over". */
function subjectOfGerund(view: SpeechView, first: number, end: number): boolean {
  for (let at = first; at < Math.min(end, first + 5); at++) {
    const token = view.tokens[at]!;
    if (token.xpos === 'VBG' && token.upos === 'VERB' && at > first) return true;
    if (!isNoun(token) && token.upos !== 'DET' && token.upos !== 'ADJ') return false;
  }
  return false;
}

/** "warned Rome against going". */
function againstClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  for (let at = rest.first; at < Math.min(rest.end, rest.first + 12); at++) {
    if (actsFinite(view, at)) return undefined;
    if (view.tokens[at]!.text === 'against' && isGerund(view, at + 1))
      return { first: at, end: phraseEnd(view, cue, cues, at, false), rule: 'against' };
  }
  return undefined;
}

/** "accused Rome of going". */
function ofClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  for (let at = rest.first; at < Math.min(rest.end, rest.first + 14); at++) {
    const token = view.tokens[at]!;
    if (actsFinite(view, token.index) && token.upos === 'AUX') return undefined;
    if (token.text === 'of' && (isGerund(view, at + 1) || opensPassage(view, at + 1)))
      return { first: at + 1, end: phraseEnd(view, cue, cues, at + 1, false), rule: 'accused-of' };
  }
  return undefined;
}

function isGerund(view: SpeechView, at: number): boolean {
  let index = at;
  while (view.tokens[index]?.upos === 'ADV' || isPunctuation(view.tokens[index])) index++;
  return /\wing$/.test(view.tokens[index]?.text ?? '');
}

/** "their claim that …", "was explicit (in its position) that …", "their argument was that …". */
function thatClause(view: SpeechView, cue: Cue, cues: readonly Cue[], rest: Range): Stretch | undefined {
  const reach = cue.kind === 'adjective' ? 6 : 2;
  const behind = cue.kind === 'noun' ? behindAuthor(view, cue, rest) : rest.first;
  for (let at = behind; at < Math.min(rest.end, behind + reach); at++) {
    const token = view.tokens[at]!;
    if (token.text === 'that' && (token.xpos !== 'DT' || view.tokens[at - 1]?.lemma === 'be'))
      return { first: at + 1, end: clauseEnd(view, cue, cues, at + 1), rule: `${cue.kind}-that` };
    // "is facing charges, details that …"
    if (cue.kind === 'noun' && isNoun(token) && !isTime(view, at)) return undefined;
    if (token.lemma !== 'be' && (actsFinite(view, token.index) || isPunctuation(token))) return undefined;
  }
  return undefined;
}

/** "remarks made by his predecessor, Anna Rossi, in early May that": the first token behind author and time. */
function behindAuthor(view: SpeechView, cue: Cue, rest: Range): number {
  const author = Math.max(...cue.sources);
  if (author < rest.first) return rest.first;
  let at = nameOf(view, author)?.end ?? author + 1;
  while (at < rest.end && (isTime(view, at) || /^(,|in|on|at|late|early|mid)$/.test(view.tokens[at]!.text)))
    at++;
  return at;
}
