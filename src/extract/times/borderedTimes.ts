/**
 * Phrases that keep their time to themselves, as what they tell lies on another side of it than their clause: "since his
 * election last year", "ahead of a summit on Monday", "on the eve of Monday's vote". In: a tree and where a time stands.
 * Out: the noun of the phrase.
 */
import type { Sentence } from '../../model/index.js';
import type { TimeCues } from '../../schema/timeCues.js';
import { isVerbal } from '../tree/clauses.js';
import { dependents, prepositions, type Tree } from '../tree/tree.js';
import { isMarkedBy } from './sequels.js';

export function borderedPhraseOf(
  tree: Tree,
  head: number,
  first: number,
  sentence: Sentence,
  cues: TimeCues,
): number | undefined {
  return borderedPhrase(tree, head, head, cues) ?? borderedPhraseBefore(tree, first, sentence, cues);
}

/** "since his election last year", "ahead of a summit on Monday": the noun to which the time says something. */
function borderedPhrase(tree: Tree, word: number, time: number, cues: TimeCues): number | undefined {
  for (let here = word; ; ) {
    const token = tree.tokens[here]!;
    if (token.head < 0 || isVerbal(token)) return undefined;
    // "before dawn on Sunday"
    if (cues.hoursOfDay.has(token.lemma)) return undefined;
    if (here !== time && prepositions(tree, here).some(word => cues.borders.has(word))) return here;
    if (here !== time && isMarkedBy(tree, here, cues.borders)) return here;
    // "ahead of": the parser hangs "ahead" from the verb.
    const [first] = dependents(tree, here, 'case');
    const before = first === undefined ? undefined : tree.tokens[first - 1];
    if (here !== time && before && cues.borders.has(before.lower)) return here;
    here = token.head;
  }
}

/** "since his election as premier last year", wherever the parser hangs the year. */
function borderedPhraseBefore(
  tree: Tree,
  first: number,
  sentence: Sentence,
  cues: TimeCues,
): number | undefined {
  let before = first - 1;
  // "since the vote earlier this year"
  while (before > sentence.first && isVague(tree.tokens[before]!.lower, cues)) before--;
  if (before < sentence.first || tree.tokens[before]!.upos === 'PUNCT') return undefined;
  const phrase = borderedPhrase(tree, before, first, cues);
  if (phrase !== undefined || tree.tokens[before]!.deprel !== 'case' || before === sentence.first)
    return phrase;
  if (!/^N/.test(tree.tokens[before - 1]!.xpos)) return undefined;
  // "praised Ito ahead of talks in Oslo on Sunday": of the talks, as it stands beside them
  return borderedPhrase(tree, before - 1, first, cues);
}

/** "on the eve of Monday's vote", "on the eve of talks in Oslo on Monday", wherever the parser hangs the day. */
export function eveAbove({ tokens }: Tree, first: number, { eves }: TimeCues): number | undefined {
  for (const start of [first, first - 1, first - 2])
    for (let here = start; here >= 0 && !isVerbal(tokens[here]!); here = tokens[here]!.head)
      if (eves.has(tokens[here]!.lemma) && here < first) return here;
  return undefined;
}

function isVague(word: string, { vague, before, after }: TimeCues): boolean {
  return vague.has(word) || before.has(word) || after.has(word);
}
