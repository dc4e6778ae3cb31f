/**
 * The name finder: tokens and sentences of an article → names of persons, places and organisations.
 * A sentence model reads each sentence in the light of the whole article; then the article decides as a whole:
 * boundaries by the rules of what belongs to a name, types of short forms by their full forms.
 */
import type { Document, Name, Sentence, Token } from '../../model/index.js';
import type { AnnotatorResources } from '../resources.js';
import { addHiddenInstitutions, createArticleReader } from './article.js';
import { readClusters } from './clusters.js';
import { TYPES } from './labels.js';
import { createLexicon } from './lexicon.js';
import { readModel } from './modelFile.js';
import { readGroups } from './wordGroups.js';
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
  const clusters = readClusters(resources.weights.get('names-clusters.bin'));
  const groups = readGroups(resources.weights.get('names-groups.bin'));
  const wordOf = createWordTable(lexicon, clusters, groups);
  const readArticle = createArticleReader(readModel(bytes), wordOf, lexicon);
  return (document, tokens, sentences) => {
    const forms = sentences.map(({ first, end }) => tokens.slice(first, end).map(token => token.text));
    const isModifier = (s: number, token: number) =>
      /^(compound|amod)/.test(tokens[sentences[s]!.first + token]!.deprel);
    return addHiddenInstitutions(readArticle(forms).sentences, lexicon, isModifier).flatMap(({ names }, s) =>
      names.map(({ first, end, type, certainty }): Name => {
        const offset = sentences[s]!.first;
        const start = tokens[offset + first]!.start;
        const stop = tokens[offset + end - 1]!.end;
        return {
          span: { start, end: stop },
          text: document.text.slice(start, stop),
          type: TYPES[type]!,
          first: offset + first,
          end: offset + end,
          confidence: Math.round(100 * certainty) / 100,
        };
      }),
    );
  };
}
