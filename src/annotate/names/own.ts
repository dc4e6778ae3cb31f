/**
 * Names of the user's own gazetteer, where their form leaves no doubt: what bears the whole name gets its type, and a
 * name that the model overlooked or cut is put in. A single word that could be another thing's is left to the model.
 * In: a sentence with its names. Out: the same, settled. Only the gazetteers of a user change anything here.
 */
import type { Lexicon } from './lexicon.js';
import type { FoundName, ReadSentence } from './mentions.js';
import type { OwnPhrase } from './ownPhrases.js';
import { type SentenceView, Setting } from './sentence.js';

/** How sure of a single word the model must be that its type stands against the user's. */
const PLAIN_EVIDENCE = 0.9;
const CERTAINTY = 0.9;

export function settleOwn({ view, names }: ReadSentence, lexicon: Lexicon): ReadSentence {
  let settled = names;
  for (let first = 0; first < view.words.length; first++)
    for (const phrase of lexicon.ownFrom(view.words[first]!.lower)) {
      const end = first + phrase.tokens.length;
      if (phrase.type === undefined || !stands(view, first, phrase)) continue;
      const changed = settle(view, settled, { first, end, type: phrase.type, certainty: CERTAINTY });
      if (changed === settled) continue;
      settled = changed;
      break;
    }
  return { view, names: settled };
}

/** Word for word, with a capital somewhere. */
function stands(view: SentenceView, first: number, { tokens }: OwnPhrase): boolean {
  const words = view.words.slice(first, first + tokens.length);
  return (
    words.length === tokens.length &&
    tokens.every((token, k) => words[k]!.lower === token) &&
    words.some(word => word.capital)
  );
}

function settle(view: SentenceView, names: readonly FoundName[], own: FoundName): readonly FoundName[] {
  const over = names.filter(name => name.first < own.end && own.first < name.end);
  const isWord = own.end - own.first === 1;
  const same = over.find(name => name.first === own.first && name.end === own.end);
  if (same) {
    if (same.type === own.type || (isWord && same.certainty >= PLAIN_EVIDENCE)) return names;
    return names.map(name => (name === same ? own : name));
  }
  const reachesOut = over.some(name => name.first < own.first || name.end > own.end);
  if (reachesOut || (isWord && !isPlain(view, own.first))) return names;
  if (touchesCapital(view, own) && isWord) return names;
  return [...names.filter(name => !over.includes(name)), own].sort((a, b) => a.first - b.first);
}

/** Not the first word of a sentence, nor one of a heading, where every word has a capital. */
function isPlain(view: SentenceView, token: number): boolean {
  return token > 0 && view.setting === Setting.plain;
}

function touchesCapital(view: SentenceView, { first, end }: FoundName): boolean {
  return view.words[first - 1]?.capital === true || view.words[end]?.capital === true;
}
