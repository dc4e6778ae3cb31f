/**
 * Captions: sentences that say what a picture shows, with the day on which it was taken. They tell nothing of the day of
 * the story; what the picture shows the traces of is of its day. In: trees and times. Out: sentences, times.
 */
import type { Sentence } from '../../model/index.js';
import type { TimeCues } from '../../schema/timeCues.js';
import { isVerbal } from '../tree/clauses.js';
import { isAncestor, prepositions, type Tree, tokenFrom } from '../tree/tree.js';
import type { Placed } from './placed.js';
import { lies } from './scenes.js';

/** The sentences that say what a picture shows: one with the day on which it was taken, and the others of its caption. */
export function picturesOf(tree: Tree, bySentence: readonly (readonly Placed[])[]): ReadonlySet<number> {
  const { sentences } = tree.annotation;
  const shown = new Set<number>();
  for (const sentence of sentences) {
    if (!isPicture(tree, sentence, bySentence[sentence.index]!)) continue;
    const caption = sentences.filter(({ block }) => block === sentence.block);
    for (const { index } of caption.length > LONGEST_CAPTION ? [sentence] : caption) shown.add(index);
  }
  return shown;
}

/** Sentences; what is longer is a paragraph into which a page ran its caption. */
const LONGEST_CAPTION = 3;

/**
 * "Weber speaks in Oslo, June 12, 2018": a sentence in the present, or without a verb, that names a day with its year
 * says what a picture shows, and tells nothing of the story's day.
 */
export function isPicture(tree: Tree, { first, end }: Sentence, times: readonly Placed[]): boolean {
  const isDated = times.some(
    ({ time }) => time.kind === 'calendar' && time.year !== undefined && time.day !== undefined,
  );
  for (let word = first; isDated && word < end; word++)
    if (tree.tokens[word]!.head < 0) return !isFinitePast(tree, word) && !lies(tree, word);
  return false;
}

function isFinitePast({ tokens, children }: Tree, verb: number): boolean {
  return [verb, ...children[verb]!].some(
    word => tokens[word]!.xpos === 'VBD' && (word === verb || /^(?:aux|cop)/.test(tokens[word]!.deprel)),
  );
}

/** "a house hit in a raid on Bergen, Norway, Saturday, June 17, 2023": what its phrase tells right before the day. */
export function dayShown(
  tree: Tree,
  event: number,
  times: readonly Placed[],
  cues: TimeCues,
): Placed | undefined {
  const { tokens, annotation } = tree;
  const { lemma, sentence } = tokens[event]!;
  if (isVerbal(tokens[event]!) || cues.longEvents.has(lemma)) return undefined;
  const by = prepositions(tree, event);
  if (!by.some(word => cues.settings.has(word) || cues.sequence.has(word))) return undefined;
  if (!isPicture(tree, annotation.sentences[sentence]!, times)) return undefined;
  return times.find(({ words }) => {
    const day = tokenFrom(tokens, words.start);
    const between = tokens.slice(event + 1, day);
    const isNear = ({ index, upos, lower }: (typeof between)[number]): boolean =>
      upos === 'PUNCT' ||
      tree.nameAt[index] !== undefined ||
      cues.vague.has(lower) ||
      isAncestor(tree, event, index);
    return day > event && between.every(isNear);
  });
}
