/**
 * Whom a verb of speech is spoken to. In: the view, the verb and its entry in the lexicon. Out: the head of the noun
 * phrase that is told, urged or accused, and the tokens that name those who hear.
 */
import type { CueVerb, SpeechFrame } from '../../schema/speech.js';
import { hasCase } from './documents.js';
import { isNominal } from './phrases.js';
import { sourcesAt } from './sources.js';
import { actsFinite } from './verbs.js';
import { childrenBy, nameOf, type SpeechView } from './view.js';

/** Whom an accusing, telling or requesting verb takes as its object. */
export function partyOf(view: SpeechView, verb: number, entry: CueVerb): number {
  if (!['party', 'request', 'of', 'against'].some(frame => entry.frames.has(frame as SpeechFrame))) return -1;
  const object = childrenBy(view, verb, 'iobj', 'obj').find(child => child > verb) ?? guestOf(view, verb);
  if (object !== undefined && isNominal(view.tokens[object]!)) return object;
  const next = partyNextTo(view, verb);
  if (next !== undefined && entry.frames.has('party')) return next;
  const particle = entry.particles.at(-1);
  if (particle === undefined) return -1;
  return childrenBy(view, verb, 'obl').find(child => child > verb && hasCase(view, child, [particle])) ?? -1;
}

/** "told visiting minister Ito the talks were over", with the guest taken for whom is being visited. */
function guestOf(view: SpeechView, verb: number): number | undefined {
  const visiting = view.tokens[verb + 1];
  if (visiting?.lower !== 'visiting' || visiting.head !== verb) return undefined;
  return childrenBy(view, visiting.index, 'obj').find(child => child > visiting.index);
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
  const plural = pluralFrom(view, at);
  if (plural !== undefined) return plural;
  return token && (/^(me|us|him|her|them|you)$/.test(token.text) || token.xpos === 'NNS') ? at : undefined;
}

/** "told South Korean officials they were ready": a plural with adjectives before it and a subject behind it. */
function pluralFrom(view: SpeechView, from: number): number | undefined {
  let last = from;
  while (/^(ADJ|PROPN|NOUN)$/.test(view.tokens[last + 1]?.upos ?? '') && view.tokens[last]!.xpos !== 'NNS')
    last++;
  const next = view.tokens[last + 1];
  const opens =
    next !== undefined && (/^(DET|PRON)$/.test(next.upos) || nameOf(view, next.index)?.first === next.index);
  return last > from && view.tokens[last]!.xpos === 'NNS' && opens ? last : undefined;
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

export function addresseesOf(view: SpeechView, verb: number, entry: CueVerb, party: number): number[] {
  if (party >= 0 && (entry.frames.has('party') || entry.frames.has('request')))
    return isPeople(view, party) ? [] : sourcesAt(view, party);
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

/** "told Norwegians": some of a people, who are no country; "told the Norwegians" may be. */
function isPeople(view: SpeechView, token: number): boolean {
  const before = view.tokens[token - 1]?.lower;
  return view.tokens[token]!.xpos === 'NNPS' && !nameOf(view, token) && before !== 'the';
}
