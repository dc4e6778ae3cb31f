/**
 * The day of a deed that a sentence tells with no day but that of who says so, where the story tells it again: "Norway
 * arrested Ito, police said on Tuesday. … Ito was arrested on Sunday". In: a tree, times, an event. Out: a day.
 */
import { clauseOf, isVerbal } from '../tree/clauses.js';
import { dependents, relation, type Tree } from '../tree/tree.js';
import type { Stretch } from './calendar.js';
import { isAside, type Placed } from './placed.js';
import { isRecent, openingOf } from './scenes.js';

export function dayToldAgain(
  tree: Tree,
  event: number,
  bySentence: readonly (readonly Placed[])[],
  published: number | undefined,
): Stretch | undefined {
  const { sentence, lemma } = tree.tokens[event]!;
  if (published === undefined || sentence >= openingOf(tree) || !isVerbal(tree.tokens[event]!))
    return undefined;
  if (!bySentence[sentence]!.every(time => isOfReport(tree, time))) return undefined;
  const own = objectsOf(tree, event);
  let day: Stretch | undefined;
  for (const time of bySentence.flat()) {
    const verb = clauseOf(tree, time.head);
    const { lemma: other, sentence: there } = tree.tokens[verb]!;
    const { stretch, planned, quoted } = time;
    if (other !== lemma || there === sentence || planned || quoted || isAside(time)) continue;
    if (!stretch || !isRecent(stretch, published) || !objectsOf(tree, verb).some(word => own.includes(word)))
      continue;
    // "arrested Ito on Sunday … arrested Ito again on Monday"
    if (day && day.first !== stretch.first) return undefined;
    day = stretch;
  }
  return day;
}

/** "…, police said on Tuesday": a day of no deed but that of saying so. */
function isOfReport(tree: Tree, { head }: Placed): boolean {
  return relation(tree.tokens[clauseOf(tree, head)]!) === 'parataxis';
}

/** Nouns and names of what it was done to, titles among them. */
function objectsOf(tree: Tree, verb: number): readonly string[] {
  return dependents(tree, verb, 'obj', 'nsubj:pass').flatMap(noun =>
    [noun, ...dependents(tree, noun, 'nmod:desc', 'flat')].map(word => tree.tokens[word]!.lower),
  );
}
