/**
 * The name finder: tokens and sentences of an article → names of persons, places and organisations.
 * A sentence model reads each sentence in the light of the whole article; then the article decides as a whole:
 * boundaries by the rules of what belongs to a name, types of short forms by their full forms.
 */
import type { Document, Name, Sentence, Token } from '../../model/index.js';
import type { AnnotatorResources } from '../index.js';
import { readClusters } from './clusters.js';
import { gatherEvidence } from './evidence.js';
import { spansOf, TYPES } from './labels.js';
import { createLexicon } from './lexicon.js';
import { createReader, readModel } from './model.js';
import { viewSentence } from './sentence.js';
import { createWordTable } from './words.js';

export type NameFinder = (
  document: Document,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
) => readonly Name[];

export function createNameFinder(resources: AnnotatorResources): NameFinder {
  const bytes = resources.weights.get('names.bin');
  if (!bytes) return () => [];
  const lexicon = createLexicon(resources.gazetteers, resources.nameCues);
  const wordOf = createWordTable(lexicon, readClusters(resources.weights.get('names-clusters.bin')));
  const read = createReader(readModel(bytes));
  return (document, tokens, sentences) => {
    const views = sentences.map(({ first, end }) =>
      viewSentence(
        tokens.slice(first, end).map(token => token.text),
        wordOf,
        lexicon,
      ),
    );
    const evidence = gatherEvidence(views);
    return sentences.flatMap((sentence, s) => {
      const { labels, certainty } = read(views[s]!, evidence);
      return spansOf(labels, labels.length).map(({ first, end, type }): Name => {
        const span = {
          start: tokens[sentence.first + first]!.start,
          end: tokens[sentence.first + end - 1]!.end,
        };
        return {
          span,
          text: document.text.slice(span.start, span.end),
          type: TYPES[type]!,
          first: sentence.first + first,
          end: sentence.first + end,
          confidence: Math.round(100 * Math.min(...certainty.subarray(first, end))) / 100,
        };
      });
    });
  };
}
