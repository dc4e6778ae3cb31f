/**
 * What stands behind "after", "ahead of" and their like: "flew home on Sunday after talks". It lay before or after what
 * its clause tells, and need not have its day. In: a tree, an event.
 */
import type { Token } from '../../model/index.js';
import type { TimeCues } from '../../schema/timeCues.js';
import { clauseOf, isVerbal } from '../tree/clauses.js';
import { dependents, isAncestor, type Tree } from '../tree/tree.js';
import type { Placed } from './placed.js';

/** "flew home on Sunday after talks with Ito", "agreed after talks on Sunday": the time is said of what came after or before. */
export function isBorrowed(tree: Tree, event: number, { head, after }: Placed, cues: TimeCues): boolean {
  if (after !== undefined && !isAncestor(tree, after, event)) return true;
  return sequenceBefore(tree, event, head, cues) !== undefined;
}

/**
 * "arrived on Sunday following the killing of Ito", "met Ito on Sunday, weeks after he took office": what was before
 * need not have been on the same day, unless it is what the traveller came from.
 */
export function isApart(
  tree: Tree,
  event: number,
  time: number,
  isGathering: boolean,
  cues: TimeCues,
): boolean {
  if (sequenceBefore(tree, event, time, cues) === undefined) return false;
  const isNoun = !isVerbal(tree.tokens[event]!);
  return (isNoun && !isGathering) || isLongBefore(tree, event, cues);
}

/** The "after" between an event and a time of what came later. */
function sequenceBefore(tree: Tree, event: number, time: number, cues: TimeCues): number | undefined {
  const marked = markedAbove(tree, event, cues.sequence);
  return marked && !isAncestor(tree, marked.word, time) ? marked.mark : undefined;
}

/** "left days after Weber met Ito", "six months after", "soon after": of no day of the story. */
export function isLongBefore(tree: Tree, event: number, cues: TimeCues): boolean {
  const marked = markedAbove(tree, event, cues.sequence);
  const before = marked && tree.tokens[marked.mark - 1]?.lower;
  if (before === undefined) return false;
  return cues.units.has(before) || cues.vagueUnits.has(before) || cues.uncounted.has(before);
}

/** The event, or the nearest word above it, that has such a word before it. */
function markedAbove(
  tree: Tree,
  event: number,
  by: ReadonlySet<string>,
): { readonly word: number; readonly mark: number } | undefined {
  for (let word = event; word >= 0; word = tree.tokens[word]!.head) {
    const mark = tree.children[word]!.find(child => introduces(tree.tokens[child]!, by));
    if (mark !== undefined) return { word, mark };
  }
  return undefined;
}

/** "arrived in Oslo after visiting Rome": whoever is in one town was in the other on some day before. */
export function isEarlierStop(tree: Tree, event: number, cues: TimeCues): boolean {
  const marked = markedAbove(tree, event, cues.sequence);
  const above = marked && tree.tokens[marked.word]!.head;
  if (above === undefined || above < 0) return false;
  const verb = clauseOf(tree, above);
  const isHomeward = dependents(tree, verb, 'advmod').some(word =>
    /^(?:home|back)$/.test(tree.tokens[word]!.lower),
  );
  const { lemma } = tree.tokens[verb]!;
  return (cues.beginning.has(lemma) || cues.stays.has(lemma)) && !isHomeward;
}

/** "after she met Ito", "before meeting Ito": a clause with one of the words for its mark. */
export function isMarkedBy(tree: Tree, clause: number, by: ReadonlySet<string>): boolean {
  return dependents(tree, clause, 'mark').some(mark => by.has(tree.tokens[mark]!.lemma));
}

/** "on the eve of a visit", "ahead of talks": another day than that of its clause. */
export function isBordered(tree: Tree, event: number, cues: TimeCues): boolean {
  return introduced(tree, event, cues.borders) !== undefined;
}

/** The noun above the word, or the word, that has one of the words before it: "after talks with Ito". */
export function introduced(
  { tokens, children }: Tree,
  word: number,
  by: ReadonlySet<string>,
): number | undefined {
  for (let here = word; here >= 0 && !isVerbal(tokens[here]!); here = tokens[here]!.head) {
    if (by.has(tokens[here]!.lemma)) return here;
    if (children[here]!.some(child => introduces(tokens[child]!, by))) return here;
    // "ahead of": the parser hangs "ahead" from the verb.
    const [of] = children[here]!.filter(child => tokens[child]!.deprel === 'case');
    if (of !== undefined && tokens[of]!.lower === 'of' && by.has(tokens[of - 1]?.lower ?? '')) return here;
  }
  return undefined;
}

export function introduces({ deprel, lower }: Token, by: ReadonlySet<string>): boolean {
  return /^(case|mark|amod)$/.test(deprel) && by.has(lower);
}
