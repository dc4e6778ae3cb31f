/** The tree of an article as frames read it: what the parser is known to get wrong is mended. */
import type { Annotation } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { Description } from '../titles/descriptions.js';
import { type Tree, treeOf } from '../tree/tree.js';
import { mendAnswers } from './answers.js';
import { mendAppositions } from './appositions.js';
import { mendClosingSpeech } from './closingSpeech.js';
import { mendConjuncts } from './conjuncts.js';
import { mendDeliveries } from './deliveries.js';
import { mendGerunds } from './gerunds.js';
import { mendJoinedTitles } from './joinedTitles.js';
import { mendMainVerbs } from './mainVerbs.js';
import { mendTimes } from './mendedTimes.js';
import { mendNeighbors } from './neighbors.js';
import { mendNounClauses } from './nounClauses.js';
import { mendNounPhrases } from './nounPhrases.js';
import { mendOuterSubjects } from './outerSubjects.js';
import { mendPredicateNouns } from './predicateNouns.js';
import { mendQuantities } from './quantities.js';
import { mendSmallWords } from './smallWords.js';
import { mendStrayPhrases } from './strayPhrases.js';

/** In: what the article was read as, its cues, and the weekday of its publication, Monday being 0. */
export function mendedTree(
  annotation: Annotation,
  descriptions: readonly Description[],
  { time, status }: Pick<Schema, 'time' | 'status'>,
  today: number | undefined,
): Tree {
  const nouns = mendNounClauses(mendSmallWords(mendNeighbors(treeOf(annotation), status)), status);
  const clauses = mendGerunds(mendOuterSubjects(mendMainVerbs(mendPredicateNouns(nouns, status, time))));
  const speech = mendClosingSpeech(clauses, status);
  const phrases = mendConjuncts(
    mendQuantities(mendNounPhrases(mendJoinedTitles(speech), descriptions, time)),
  );
  const words = mendDeliveries(mendStrayPhrases(mendAppositions(phrases), status), status, time);
  return mendAnswers(mendTimes(words, time, today), time);
}
