/**
 * Cues: words that tell of speech or writing that took place. In: the view and the lexicon. Out: each cue with its
 * frames, sources and addressees, in text order. What was denied, refused, possible or still to come is no cue.
 */
import type { Name, Token } from '../../model/index.js';
import type { CueVerb, SpeechFrame } from '../../schema/speech.js';
import { byPhrase, hasCase, nounPhraseFrom, ownerOf } from './documents.js';
import { sourcesAt, sourcesOfVerb } from './sources.js';
import { addresseesOf, partyOf } from './spokenTo.js';
import { isInTitle, isPassive, isPurpose, isReduced, isUnreal, quotesAnother } from './spokenVerbs.js';
import { cueEntries } from './verbs.js';
import { childrenBy, nameOf, type Range, type SpeechView } from './view.js';

export interface Cue extends Range {
  /** Head token: the verb, noun, adjective or the preposition's first word. */
  readonly token: number;
  readonly kind: 'verb' | 'noun' | 'adjective' | 'preposition';
  readonly frames: ReadonlySet<SpeechFrame>;
  readonly sources: readonly number[];
  readonly addressees: readonly number[];
  /** The noun phrase spoken to, urged or accused; -1 for none. */
  readonly party: number;
}

const NO_FRAMES: ReadonlySet<SpeechFrame> = new Set();

export function findCues(view: SpeechView): Cue[] {
  const cues: Cue[] = [];
  const { prepositions, readAloud } = view.cues;
  for (const token of view.tokens) {
    const { upos, lower } = token;
    const isNoun = upos === 'NOUN';
    const isAdjective = upos === 'ADJ';
    const mayBeVerb = upos === 'VERB' || upos === 'AUX' || isNoun || isAdjective || readAloud.has(token.text);
    const cue =
      (mayBeVerb ? verbCue(view, token) : undefined) ??
      (prepositions.has(lower) ? prepositionCue(view, token) : undefined) ??
      (isNoun ? nounCue(view, token) : isAdjective ? adjectiveCue(view, token) : undefined);
    if (cue) cues.push(cue);
  }
  return inheritAddressees(view, cues);
}

function verbCue(view: SpeechView, token: Token): Cue | undefined {
  const entries = cueEntries(view, token.index);
  if (entries.length === 0) return undefined;
  const entry = entries.find(verb => particleEnd(view, token.index, verb) > 0);
  if (!entry) return undefined;
  // "Rossi's demand"
  if (view.tokens[token.index - 1]?.xpos === 'POS' && token.xpos !== 'VBN') return undefined;
  if (isInTitle(view, token) || quotesAnother(view, token)) return undefined;
  if (entry.particles.length === 0 && hasParticle(view, token.index)) return undefined;
  const passive = isPassive(view, token.index);
  if (isUnreal(view, token.index) || isPurpose(view, token, entry) || passive || isReduced(view, token))
    return undefined;
  // "self-described"
  const before = view.tokens[token.index - 1];
  if (before && /^[-–]$/.test(before.text) && before.end === token.start) return undefined;
  const party = partyOf(view, token.index, entry);
  return {
    token: token.index,
    first: token.index,
    end: particleEnd(view, token.index, entry),
    kind: 'verb',
    frames: entry.frames,
    sources: sourcesOfVerb(view, token.index),
    addressees: addresseesOf(view, token.index, entry, party),
    party,
  };
}

/** "found out", "called off": another verb. */
function hasParticle(view: SpeechView, verb: number): boolean {
  return view.tokens[verb + 1]?.deprel === 'compound:prt';
}

/** End of the verb with its particles, which may stand after the object ("put it bluntly"); 0 where one is missing. */
function particleEnd(view: SpeechView, verb: number, entry: CueVerb): number {
  let at = verb + 1;
  // "made very clear", "made it clear"
  const isSplit = entry.particles.length > 0 && view.tokens[verb]!.lemma === 'make';
  while (isSplit && (view.tokens[at]?.upos === 'ADV' || view.tokens[at]?.text === 'it')) at++;
  for (const particle of entry.particles) {
    if (view.tokens[at]?.lower !== particle) return 0;
    at++;
  }
  // "committed to going" has a particle, "committed to go" a to-clause.
  if (entry.particles.at(-1) === 'to' && view.tokens[at]?.xpos === 'VB') return 0;
  return at;
}

/** "told Rossi that …, adding that …": Rossi hears both. */
function inheritAddressees(view: SpeechView, cues: readonly Cue[]): Cue[] {
  return cues.map(cue => {
    const token = view.tokens[cue.token]!;
    if (cue.addressees.length > 0 || token.xpos !== 'VBG') return cue;
    const governor = cues.findLast(
      other =>
        other.token < cue.token &&
        view.tokens[other.token]!.sentence === token.sentence &&
        other.sources.join() === cue.sources.join(),
    );
    return governor?.frames.has('party') ? { ...cue, addressees: governor.addressees } : cue;
  });
}

function prepositionCue(view: SpeechView, token: Token): Cue | undefined {
  for (const phrase of view.cues.prepositions.get(token.lower)!) {
    if (!phrase.every((word, offset) => view.tokens[token.index + offset]?.lower === word)) continue;
    const end = token.index + phrase.length;
    // "the report, according to which nobody was hurt"
    if (/^W/.test(view.tokens[end]?.xpos ?? '')) return undefined;
    const object = nounPhraseFrom(view, end, view.sentences[token.sentence]!.end);
    if (object === undefined) return undefined;
    const apposed = apposedName(view, object);
    return {
      token: token.index,
      first: token.index,
      end,
      kind: 'preposition',
      frames: NO_FRAMES,
      sources: apposed ? [apposed.end - 1] : [...sourcesAt(view, object), ...joinedNames(view, object)],
      addressees: [],
      party: apposed ? apposed.end - 1 : object,
    };
  }
  return undefined;
}

/** "According to the envoy for Chile and Peru, Anna Rossi, …": a person between commas behind a title. */
function apposedName(view: SpeechView, head: number): Name | undefined {
  if (nameOf(view, head) || !view.isTitle(view.tokens[head]!.lemma.toLowerCase())) return undefined;
  const { end } = view.sentences[view.tokens[head]!.sentence]!;
  const comma = view.tokens.slice(head, end).find(({ text }) => text === ',');
  const name = comma && nameOf(view, comma.index + 1);
  const isBroken =
    comma && view.tokens.slice(head, comma.index).some(({ upos }) => upos === 'VERB' || upos === 'AUX');
  // "according to the lawyer, Rossi, who is ill, stays": the name begins what he says.
  const isToldMore = comma !== undefined && comma.index > head + 1;
  return name?.type === 'PERSON' && isToldMore && !isBroken && view.tokens[name.end]?.text === ','
    ? name
    : undefined;
}

/** "According to Reuters and Xinhua". */
function joinedNames(view: SpeechView, head: number): number[] {
  const end = nameOf(view, head)?.end;
  if (end === undefined || view.tokens[end]?.text !== 'and') return [];
  const next =
    nameOf(view, end + 1) ?? (view.tokens[end + 1]?.upos === 'DET' ? nameOf(view, end + 2) : undefined);
  return next ? [next.end - 1] : [];
}

function nounCue(view: SpeechView, token: Token): Cue | undefined {
  if (!view.cues.nouns.has(token.lemma.toLowerCase())) return undefined;
  const owner =
    ownerOf(view, token.index) ??
    childrenBy(view, token.index, 'nmod').find(child => hasCase(view, child, ['by', 'from', 'of'])) ??
    (/^(by|from)$/.test(view.tokens[token.index + 1]?.text ?? '')
      ? nounPhraseFrom(view, token.index + 2, view.sentences[token.sentence]!.end)
      : isIssued(view, token.index + 1)
        ? byPhrase(view, token.index)
        : undefined);
  const verb = view.tokens[token.head];
  const subject =
    owner === undefined && verb?.upos === 'VERB' && token.deprel === 'obj' && !view.cues.verbs.has(verb.lemma)
      ? sourcesOfVerb(view, verb.index)
      : [];
  if (owner === undefined && subject.length === 0) return undefined;
  // `opposed Rossi's statement: "…"`: who opposes it speaks.
  if (owner !== undefined && token.deprel === 'obj' && verb && !tellsOfSpeech(view, verb)) return undefined;
  return {
    token: token.index,
    first: token.index,
    end: token.index + 1,
    kind: 'noun',
    frames: NO_FRAMES,
    sources: owner === undefined ? subject : sourcesAt(view, owner),
    addressees: [],
    party: -1,
  };
}

/** "remarks made by Rossi". */
function isIssued(view: SpeechView, at: number): boolean {
  const token = view.tokens[at];
  return token?.xpos === 'VBN' && view.cues.issuing.has(token.lemma);
}

function tellsOfSpeech(view: SpeechView, { lemma }: Token): boolean {
  return view.cues.verbs.has(lemma) || view.cues.issuing.has(lemma) || view.cues.passingOn.has(lemma);
}

function adjectiveCue(view: SpeechView, token: Token): Cue | undefined {
  if (!view.cues.adjectives.has(token.lemma.toLowerCase())) return undefined;
  let linking = token.index - 1;
  while (view.tokens[linking]?.upos === 'ADV') linking--;
  if (view.tokens[linking]?.lemma !== 'be') return undefined;
  const sources = sourcesOfVerb(view, linking);
  if (sources.length === 0) return undefined;
  if (view.children[token.index]!.some(child => view.cues.negations.has(view.tokens[child]!.lower)))
    return undefined;
  return {
    token: token.index,
    first: token.index,
    end: token.index + 1,
    kind: 'adjective',
    frames: NO_FRAMES,
    sources,
    addressees: [],
    party: -1,
  };
}
