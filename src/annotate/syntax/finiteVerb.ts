/**
 * A sentence has a finite verb. Where the tagger found none, a plural noun that follows a name, noun or pronoun and
 * precedes `to` with an infinitive is one: "Weber plans to visit Oslo". In and out: tags by word, changed in place.
 */
export type FiniteVerb = (tags: Uint8Array, length: number) => void;

/** `tags` are those of the tagger's model: universal and Penn part of speech, `NOUN NNS`. */
export function createFiniteVerb(tags: readonly string[]): FiniteVerb {
  const finite = tags.map(tag => /^(?:VERB|AUX) (?:VBZ|VBD|VBP|MD)$/.test(tag));
  const before = tags.map(tag => /^(?:PROPN|NOUN|PRON) (?:NNPS?|NNS?|PRP)$/.test(tag));
  const [plural, verb] = [tags.indexOf('NOUN NNS'), tags.indexOf('VERB VBZ')];
  const [to, infinitive] = [tags.indexOf('PART TO'), tags.indexOf('VERB VB')];
  return (given, length) => {
    for (let index = 0; index < length; index++) if (finite[given[index]!]) return;
    for (let index = 1; index + 2 < length; index++)
      if (given[index] === plural && given[index + 1] === to && given[index + 2] === infinitive)
        if (before[given[index - 1]!]) {
          given[index] = verb;
          return;
        }
  };
}
