/**
 * The day of what a sentence reports of words that are quoted behind it, where their tag names one. In: a tree, a
 * sentence, the times of all. Out: a stretch of days.
 */

import type { Sentence, Span } from '../../model/index.js';
import type { TimeCues } from '../../schema/timeCues.js';
import { auxiliaries } from '../tree/clauses.js';
import { dependents, isAncestor, type Tree } from '../tree/tree.js';
import type { Stretch } from './calendar.js';
import type { Placed } from './placed.js';
import { inMainClause, isRecent } from './scenes.js';

/**
 * "She accused Ito of lying. “He lied,” she said on Monday", "Norway has condemned it. “It is wrong,” Norway’s envoy said
 * on Monday": what a sentence reports is of the day of the words behind it.
 */
export function dayOfWords(
  tree: Tree,
  { index, first, end }: Sentence,
  bySentence: readonly (readonly Placed[])[],
  cues: TimeCues,
  published: number,
  isQuoted: (words: Span) => boolean,
): Stretch | undefined {
  const { sentences } = tree.annotation;
  const isWords = isQuoted(wordsOf(tree, first, end));
  const verb = isWords ? undefined : reportingVerb(tree, first, end, cues);
  if (verb === undefined && !isWords) return undefined;
  if (bySentence[index]!.some(({ head }) => inMainClause(tree, head, cues))) return undefined;
  const speakers = verb === undefined ? undefined : speakersOf(tree, verb);
  for (let next = index + 1; next < Math.min(sentences.length, index + LONGEST_WORDS + 1); next++) {
    const sentence = sentences[next]!;
    if (!isQuoted(tree.tokens[Math.min(sentence.first + 1, sentence.end - 1)]!)) return undefined;
    // “We condemn it. It is wrong,” she said on Monday: of one paragraph.
    if (isWords && sentence.block !== sentences[index]!.block) return undefined;
    if (!isTagged(tree, sentence, speakers, isQuoted)) continue;
    const tag = bySentence[next]!.find(
      ({ head, planned, quoted, stretch }) =>
        !planned && !quoted && stretch && isRecent(stretch, published) && inMainClause(tree, head, cues),
    );
    return tag?.stretch;
  }
  return undefined;
}

/** Sentences of one quotation behind what is reported of it. */
const LONGEST_WORDS = 3;

/** "accused Ito of lying", "has told Ito to go": a main verb of saying in the past or the perfect. */
function reportingVerb(tree: Tree, first: number, end: number, cues: TimeCues): number | undefined {
  for (let verb = first; verb < end; verb++) {
    const { head, xpos, lemma } = tree.tokens[verb]!;
    if (head >= 0) continue;
    const reports = xpos === 'VBD' || auxiliaries(tree, verb).some(aux => /^ha(?:s|ve)$/.test(aux.lower));
    return reports && cues.voicing.has(lemma) ? verb : undefined;
  }
  return undefined;
}

/** The words of the name that is subject of a verb. */
function speakersOf(tree: Tree, verb: number): ReadonlySet<string> {
  const names = dependents(tree, verb, 'nsubj').flatMap(subject => tree.nameAt[subject] ?? []);
  const words = names.flatMap(({ first, end }) => tree.tokens.slice(first, end));
  return new Set(words.filter(({ xpos }) => xpos.startsWith('NNP')).map(({ lower }) => lower));
}

/** Of a sentence, from its second word to the last but one: the marks of quotation may stand around them. */
function wordsOf({ tokens }: Tree, first: number, end: number): Span {
  const [from, last] = [Math.min(first + 1, end - 1), Math.max(first, end - 2)];
  return { start: Math.min(tokens[from]!.start, tokens[last]!.start), end: tokens[last]!.end };
}

/** "…,” she said", "…,” Weber said", "…,” Norway’s envoy said": whoever spoke before speaks on; of unknown speakers, any. */
function isTagged(
  tree: Tree,
  { first, end }: Sentence,
  speakers: ReadonlySet<string> | undefined,
  isQuoted: (words: Span) => boolean,
): boolean {
  for (let word = first; word < end; word++) {
    const { xpos, deprel } = tree.tokens[word]!;
    if (!deprel.startsWith('nsubj') || isQuoted(tree.tokens[word]!)) continue;
    if (!speakers || xpos === 'PRP') return true;
    for (let other = first; other < end; other++)
      if (speakers.has(tree.tokens[other]!.lower) && isAncestor(tree, word, other)) return true;
  }
  return false;
}
