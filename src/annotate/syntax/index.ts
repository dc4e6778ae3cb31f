/**
 * Parts of speech, lemmas and dependencies of one sentence. In: its words. Out: arrays by word, valid until the
 * next call. No word list of its own: everything it knows is in the weights.
 */
import type { Upos } from '../../model/index.js';
import { createFiniteVerb } from './finiteVerb.js';
import { createLemmatizer } from './lemmatizer.js';
import type { SyntaxModel } from './model.js';
import { createParser } from './parser.js';
import { createTagger } from './tagger.js';
import { createSentenceView, fillSentenceView, guideView } from './view.js';
import { createWords, LONGEST_SENTENCE } from './words.js';

export { readSyntaxModel } from './model.js';

export interface SentenceSyntax {
  readonly upos: (index: number) => Upos;
  readonly xpos: (index: number) => string;
  readonly lemma: (index: number) => string;
  /** Position of the head in the sentence, -1 for the root. */
  readonly head: (index: number) => number;
  readonly deprel: (index: number) => string;
}

export type SyntaxAnalyser = (texts: readonly string[]) => SentenceSyntax;

export function createSyntaxAnalyser(model: SyntaxModel): SyntaxAnalyser {
  const words = createWords(model.words);
  const tagger = createTagger(model.tagger, words);
  const mendFiniteVerb = createFiniteVerb(model.tagger.tags);
  const guide = createParser(model.guide);
  const parser = createParser(model.parser);
  const lemmatize = createLemmatizer(model.lemmas);
  const view = createSentenceView();
  const slots = new Int32Array(LONGEST_SENTENCE);
  const tags = new Uint8Array(LONGEST_SENTENCE);
  const coarse = coarseTags(model.tagger.tags);
  const upos = model.tagger.tags.map(tag => tag.split(' ')[0] as Upos);
  const xpos = model.tagger.tags.map(tag => tag.split(' ')[1]!);
  return texts => {
    const length = texts.length;
    if (length > LONGEST_SENTENCE) throw new RangeError(`a sentence of ${length} words is too long`);
    words.reserve(length);
    for (let index = 0; index < length; index++) slots[index] = words.slotOf(texts[index]!);
    tagger(slots, length, tags);
    mendFiniteVerb(tags, length);
    fillSentenceView(view, words, coarse, slots, length, tags, true);
    const guess = guide.parse(view);
    fillSentenceView(view, words, coarse, slots, length, tags, false);
    guideView(view, guess, true, model.parser.labels.length);
    const state = parser.parse(view);
    return {
      upos: index => upos[tags[index]!]!,
      xpos: index => xpos[tags[index]!]!,
      lemma: index => lemmatize(texts[index]!, model.tagger.tags[tags[index]!]!),
      head: index => (state.heads[index] === length ? -1 : state.heads[index]!),
      deprel: index => (state.heads[index] === length ? 'root' : model.parser.labels[state.labels[index]!]!),
    };
  };
}

/** Index of the universal part of speech of each tag. */
export function coarseTags(tags: readonly string[]): Uint8Array {
  const coarse = tags.map(tag => tag.split(' ')[0]!);
  const known = [...new Set(coarse)].sort();
  return Uint8Array.from(coarse, tag => known.indexOf(tag));
}
