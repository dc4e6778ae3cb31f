/**
 * Cues: words that tell of speech or writing that took place. In: the view and the lexicon. Out: each cue with its
 * frames, sources and addressees, in text order. What was denied, refused, possible or still to come is no cue.
 */
import type { Token } from '../../model/index.js';
import type { CueVerb, SpeechFrame } from '../../schema/speech.js';
import { hasCase, nounPhraseFrom, ownerOf } from './documents.js';
import { isNominal } from './phrases.js';
import { sourcesAt, sourcesOfVerb } from './sources.js';
import { actsFinite, cueEntries, headsClause, isPlainPast } from './verbs.js';
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
  for (const token of view.tokens) {
    const cue =
      verbCue(view, token) ??
      prepositionCue(view, token) ??
      nounCue(view, token) ??
      adjectiveCue(view, token);
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

/** "the statement quotes Rossi as saying": the verb behind it is the cue. */
function quotesAnother(view: SpeechView, { index, lemma }: Token): boolean {
  if (lemma !== 'quote' && lemma !== 'cite') return false;
  return view.tokens
    .slice(index + 1, index + 9)
    .some(
      ({ text, index: at }) =>
        text === 'as' && /^(saying|telling|having|writing)$/.test(view.tokens[at + 1]?.text ?? ''),
    );
}

/** "sold to Acme Holding": a word in capitals amid a sentence belongs to a name. */
function isInTitle(view: SpeechView, { index, text, sentence, xpos }: Token): boolean {
  const { first, kind } = view.sentences[sentence]!;
  if (xpos !== 'VBG' || kind !== 'paragraph' || index === first || !/^\p{Lu}\p{Ll}/u.test(text)) return false;
  return /^\p{Lu}/u.test(view.tokens[index - 1]!.text);
}

/** A participle that tells of a noun, "the paper cited in court"; in a sentence with no other verb it is the main one. */
function isReduced(view: SpeechView, token: Token): boolean {
  // "Asked whether she would go, Rossi said", "When pressed, …"
  const before = view.tokens[token.index - 1];
  const opens =
    token.index === view.sentences[token.sentence]!.first || /^(when|once|if|as)$/i.test(before?.text ?? '');
  if (
    opens &&
    /^(VBN|VBD|VB)$/.test(token.xpos) &&
    token.text.toLowerCase() !== token.lemma &&
    token.xpos !== 'VB'
  )
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

/** End of the verb with its particles, which may stand after the object ("put it bluntly"); 0 where one is missing. */
function particleEnd(view: SpeechView, verb: number, entry: CueVerb): number {
  let at = verb + 1;
  for (const particle of entry.particles) {
    if (view.tokens[at]?.text.toLowerCase() !== particle) return 0;
    at++;
  }
  // "committed to going" has a particle, "committed to go" a to-clause.
  if (entry.particles.at(-1) === 'to' && view.tokens[at]?.xpos === 'VB') return 0;
  return at;
}

function isPassive(view: SpeechView, verb: number): boolean {
  if (childrenBy(view, verb, 'aux:pass').length > 0) return true;
  // "had long called for": a parser may take the subject for that of a passive.
  const perfect = childrenBy(view, verb, 'aux').some(child => view.tokens[child]!.lemma === 'have');
  return childrenBy(view, verb, 'nsubj:pass').length > 0 && !perfect && !isPlainPast(view, verb);
}

/** "met to find a way", "went to hold talks": what nobody has called or found yet. */
function isPurpose(view: SpeechView, token: Token, { frames }: CueVerb): boolean {
  return (
    token.xpos === 'VB' &&
    view.tokens[token.index - 1]?.text === 'to' &&
    frames.has('name') &&
    !frames.has('request')
  );
}

/** Speech that did not or may not have taken place. */
function isUnreal(view: SpeechView, verb: number): boolean {
  const token = view.tokens[verb]!;
  let at = verb - 1;
  for (; at >= 0 && view.tokens[at]!.sentence === token.sentence; at--) {
    const word = view.tokens[at]!;
    if (!/^(ADV|AUX|PART)$/.test(word.upos)) break;
    if (view.cues.negations.has(word.text.toLowerCase())) return true;
    if (word.upos === 'AUX' && view.cues.unreal.has(word.lemma.toLowerCase())) return true;
    if (word.upos === 'AUX' && word.lemma === 'be' && token.xpos !== 'VBG') return true; // passive
  }
  const marker = childrenBy(view, verb, 'mark').find(child => child < verb);
  if (marker !== undefined && /^(if|unless|whether)$/i.test(view.tokens[marker]!.text)) return true;
  if (token.xpos === 'VBG') return /^(suspected|accused)$/.test(view.tokens[verb - 2]?.text ?? '');
  if (token.xpos !== 'VB' || view.tokens[verb - 1]?.text.toLowerCase() !== 'to') return false;
  // "to urge" of a purpose is told as done; "wants to say", "declined to say" are not.
  const governor = view.tokens[token.head];
  if (token.deprel === 'advcl' || token.deprel === 'conj') return false;
  // "went on to say", but not "is going to say"
  return !(governor && governor.xpos !== 'VBG' && view.cues.happened.has(governor.lemma));
}

/** Whom an accusing, telling or requesting verb takes as its object. */
function partyOf(view: SpeechView, verb: number, entry: CueVerb): number {
  if (!['party', 'request', 'of', 'against'].some(frame => entry.frames.has(frame as SpeechFrame))) return -1;
  const object = childrenBy(view, verb, 'iobj', 'obj').find(child => child > verb);
  if (object !== undefined && isNominal(view.tokens[object]!)) return object;
  const next = partyNextTo(view, verb);
  if (next !== undefined && entry.frames.has('party')) return next;
  const particle = entry.particles.at(-1);
  if (particle === undefined) return -1;
  return childrenBy(view, verb, 'obl').find(child => child > verb && hasCase(view, child, [particle])) ?? -1;
}

/** A name, pronoun or plural right after the verb: "told Reuters the talks were over". */
function partyNextTo(view: SpeechView, verb: number): number | undefined {
  const at = view.tokens[verb + 1]?.upos === 'DET' ? verb + 2 : verb + 1;
  const token = view.tokens[at];
  const listener = listenerFrom(view, at);
  if (listener !== undefined) return listener;
  const name = nameOf(view, at);
  const last = name && name.first === at ? name.end - 1 : at;
  // "warned the remarks were out of order": a subject, nobody spoken to.
  if (view.tokens[last + 1] !== undefined && actsFinite(view, last + 1)) return undefined;
  if (last !== at || name?.first === at) return last;
  return token && (/^(me|us|him|her|them|you)$/.test(token.text) || token.xpos === 'NNS') ? at : undefined;
}

/** "told the London-based paper she was ill": the noun that ends the phrase. */
function listenerFrom(view: SpeechView, from: number): number | undefined {
  let last = from;
  while (last < from + 8 && /^(NOUN|PROPN|ADJ|VERB|PUNCT|PART)$/.test(view.tokens[last]?.upos ?? '')) {
    const token = view.tokens[last]!;
    const next = view.tokens[last + 1];
    if (token.upos === 'PUNCT' && token.xpos !== 'HYPH' && token.text !== '-') return undefined;
    if (
      view.cues.listeners.has(token.lemma.toLowerCase()) &&
      !(next && isNominal(next) && next.upos !== 'PRON')
    )
      return last;
    last++;
  }
  return undefined;
}

function addresseesOf(view: SpeechView, verb: number, entry: CueVerb, party: number): number[] {
  if (party >= 0 && (entry.frames.has('party') || entry.frames.has('request'))) return sourcesAt(view, party);
  const spokenTo = childrenBy(view, verb, 'obl').find(
    child => hasCase(view, child, ['to']) && nameOf(view, child),
  );
  if (spokenTo !== undefined) return sourcesAt(view, spokenTo);
  // "Speaking to X, Y said", "in an interview with X".
  for (const child of view.children[verb]!) {
    const token = view.tokens[child]!;
    if (token.deprel === 'advcl' && token.lemma === 'speak') {
      const partner = childrenBy(view, child, 'obl').find(other => hasCase(view, other, ['to', 'with']));
      if (partner !== undefined) return sourcesAt(view, partner);
    }
    if (token.deprel === 'obl' && token.lemma === 'interview') {
      const partner = [...childrenBy(view, child, 'nmod'), ...childrenBy(view, verb, 'obl')].find(other =>
        hasCase(view, other, ['with', 'to']),
      );
      if (partner !== undefined) return sourcesAt(view, partner);
    }
  }
  return [];
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
  const phrases = view.cues.prepositions.get(token.text.toLowerCase());
  if (phrases === undefined) return undefined;
  for (const phrase of phrases) {
    if (!phrase.every((word, offset) => view.tokens[token.index + offset]?.text.toLowerCase() === word))
      continue;
    const end = token.index + phrase.length;
    // "the report, according to which nobody was hurt"
    if (/^W/.test(view.tokens[end]?.xpos ?? '')) return undefined;
    const object = nounPhraseFrom(view, end, view.sentences[token.sentence]!.end);
    if (object === undefined) return undefined;
    return {
      token: token.index,
      first: token.index,
      end,
      kind: 'preposition',
      frames: NO_FRAMES,
      sources: [...sourcesAt(view, object), ...joinedNames(view, object)],
      addressees: [],
      party: object,
    };
  }
  return undefined;
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
  if (token.upos !== 'NOUN' || !view.cues.nouns.has(token.lemma.toLowerCase())) return undefined;
  const owner =
    ownerOf(view, token.index) ??
    childrenBy(view, token.index, 'nmod').find(child => hasCase(view, child, ['by', 'from', 'of'])) ??
    (/^(by|from)$/.test(view.tokens[token.index + 1]?.text ?? '')
      ? nounPhraseFrom(view, token.index + 2, view.sentences[token.sentence]!.end)
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

function tellsOfSpeech(view: SpeechView, { lemma }: Token): boolean {
  return (
    view.cues.verbs.has(lemma) || view.cues.issuing.has(lemma) || /^(quote|cite|hear|recall)$/.test(lemma)
  );
}

function adjectiveCue(view: SpeechView, token: Token): Cue | undefined {
  if (token.upos !== 'ADJ' || !view.cues.adjectives.has(token.lemma.toLowerCase())) return undefined;
  let linking = token.index - 1;
  while (view.tokens[linking]?.upos === 'ADV') linking--;
  if (view.tokens[linking]?.lemma !== 'be') return undefined;
  const sources = sourcesOfVerb(view, linking);
  if (sources.length === 0) return undefined;
  if (
    view.children[token.index]!.some(child => view.cues.negations.has(view.tokens[child]!.text.toLowerCase()))
  )
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
