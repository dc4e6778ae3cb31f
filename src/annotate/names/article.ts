/**
 * Reads the names of one article, in two steps that training uses apart: what the sentence model and the sense of the
 * whole article find in capitals, then institutions that small letters hide.
 * In: the forms of each sentence. Out: the names of each sentence, and how sure the model was of each token.
 */
import { settleBodies } from './bodies.js';
import { settleBoundaries } from './boundaries.js';
import { addConstituencies } from './constituencies.js';
import { type DocumentEvidence, gatherEvidence } from './evidence.js';
import { addInstitutions } from './institutions.js';
import { joinParts } from './joining.js';
import { addKnown } from './known.js';
import { spansOf } from './labels.js';
import type { Lexicon } from './lexicon.js';
import { agreeInLists } from './lists.js';
import type { ReadSentence } from './mentions.js';
import { createReader } from './model.js';
import type { NameModel } from './modelFile.js';
import { settleOwn } from './own.js';
import { refine } from './refine.js';
import { settleRulers } from './rulers.js';
import { decideTogether } from './sense.js';
import { type SentenceView, viewSentence } from './sentence.js';
import { settleShapes } from './shapes.js';
import type { WordTable } from './words.js';

export interface ReadArticle {
  readonly sentences: readonly ReadSentence[];
  /** For each sentence, the probability of each token's label before the article decided. */
  readonly certainty: readonly Float32Array[];
}

export type ArticleReader = (sentences: readonly (readonly string[])[]) => ReadArticle;

export function createArticleReader(model: NameModel, wordOf: WordTable, lexicon: Lexicon): ArticleReader {
  const read = createReader(model);
  const readSentence = (view: SentenceView, evidence: DocumentEvidence) => {
    const { labels, certainty } = read(view, evidence);
    const forms = view.words.map(word => word.form);
    const names = spansOf(labels, labels.length).flatMap(span =>
      settleBoundaries(forms, span, lexicon).map(settled => ({
        ...settled,
        certainty: Math.min(...certainty.subarray(span.first, span.end)),
      })),
    );
    return {
      sentence: settleOwn(
        settleRulers(
          refine(
            settleShapes(addKnown(joinParts({ view, names }, lexicon), certainty, lexicon), lexicon),
            lexicon,
          ),
          lexicon,
        ),
        lexicon,
      ),
      certainty,
    };
  };
  return sentences => {
    const views = sentences.map(forms => viewSentence(forms, wordOf, lexicon));
    const evidence = gatherEvidence(views);
    const readings = views.map(view => readSentence(view, evidence));
    return {
      sentences: decideTogether(
        readings.map(({ sentence }) => agreeInLists(sentence)),
        evidence,
        lexicon,
      ).map(sentence => settleOwn(addConstituencies(sentence, lexicon), lexicon)),
      certainty: readings.map(({ certainty }) => certainty),
    };
  };
}

/** `isModifier` tells of a token whether it only modifies the noun after it: `military` in `military exercise`. */
export function addHiddenInstitutions(
  sentences: readonly ReadSentence[],
  lexicon: Lexicon,
  isModifier: (sentence: number, token: number) => boolean,
): ReadSentence[] {
  return settleBodies(
    sentences.map((sentence, s) => addInstitutions(sentence, lexicon, token => isModifier(s, token))),
    lexicon,
  );
}
