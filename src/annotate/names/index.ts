/**
 * The name finder: tokens and sentences of an article → names of persons, places and organisations.
 * A sentence model reads each sentence in the light of the whole article; then the article decides as a whole:
 * boundaries by the rules of what belongs to a name, types of short forms by their full forms.
 */
import type { Document, Name, Sentence, Token } from '../../model/index.js';
import type { AnnotatorResources } from '../index.js';
import { settleBodies } from './bodies.js';
import { settleBoundaries } from './boundaries.js';
import { readClusters } from './clusters.js';
import { type DocumentEvidence, gatherEvidence } from './evidence.js';
import { addInstitutions } from './institutions.js';
import { joinParts } from './joining.js';
import { addKnown } from './known.js';
import { spansOf, TYPES } from './labels.js';
import { createLexicon } from './lexicon.js';
import type { FoundName } from './mentions.js';
import { createReader, readModel } from './model.js';
import { decideTogether } from './sense.js';
import { type SentenceView, viewSentence } from './sentence.js';
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
  const readSentence = (view: SentenceView, evidence: DocumentEvidence): readonly FoundName[] => {
    const { labels, certainty } = read(view, evidence);
    const forms = view.words.map(word => word.form);
    return spansOf(labels, labels.length).flatMap(span =>
      settleBoundaries(forms, span, lexicon).map(settled => ({
        ...settled,
        certainty: Math.min(...certainty.subarray(span.first, span.end)),
      })),
    );
  };
  return (document, tokens, sentences) => {
    const views = sentences.map(({ first, end }) =>
      viewSentence(
        tokens.slice(first, end).map(token => token.text),
        wordOf,
        lexicon,
      ),
    );
    const evidence = gatherEvidence(views);
    const sentencesRead = views.map(view =>
      addKnown(joinParts({ view, names: readSentence(view, evidence) }, lexicon), lexicon),
    );
    const decided = decideTogether(sentencesRead, evidence, lexicon).map(sentence =>
      addInstitutions(sentence, lexicon),
    );
    return settleBodies(decided, lexicon).flatMap(({ names }, s) =>
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
