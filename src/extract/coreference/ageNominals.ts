/**
 * "the 40-year-old", "the 40-year-old founder": whoever the article gives that age, else the last person who was the
 * subject of a sentence. In: the tree and the mentions known so far. Out: the phrases with the person each stands for.
 */
import { relation, type Tree } from '../tree/tree.js';
import type { Candidate } from './candidates.js';

export interface AgeNominal {
  readonly head: number;
  readonly first: number;
  readonly draft: number;
}

/** Sentences back in which a subject is sought. */
const REACH = 2;

export function ageNominals(
  tree: Tree,
  known: readonly Candidate[],
  isPerson: (draft: number) => boolean,
): AgeNominal[] {
  const persons = known.filter(({ drafts }) => drafts.length === 1 && isPerson(drafts[0]!));
  return tree.tokens
    .filter(({ text, index }) => text === 'old' && isAge(tree, index))
    .flatMap(({ index }) => {
      const first = index - 5;
      const head = headOf(tree, index);
      if (relation(tree.tokens[head]!) !== 'nsubj') return [];
      const person =
        ofThatAge(tree, persons, tree.tokens[index - 4]!.text, first) ?? lastSubject(tree, persons, first);
      return person === undefined ? [] : [{ head, first, draft: person }];
    });
}

/** "the", a number, "year" and "old", with hyphens between them. */
function isAge(tree: Tree, old: number): boolean {
  const words = tree.tokens.slice(Math.max(0, old - 5), old).map(({ lower }) => lower);
  const [the, age, dash, year, hyphen] = words;
  return the === 'the' && /^\d{2}$/.test(age ?? '') && dash === '-' && year === 'year' && hyphen === '-';
}

/** The noun behind it, where one follows and no name beside it says who is meant. */
function headOf(tree: Tree, old: number): number {
  let head = old;
  for (let at = old + 1; /^(?:NOUN|ADJ)$/.test(tree.tokens[at]?.upos ?? ''); at++)
    if (tree.tokens[at]!.upos === 'NOUN') head = at;
  return head;
}

/** "Ortega, 40, said". */
function ofThatAge(
  tree: Tree,
  persons: readonly Candidate[],
  age: string,
  before: number,
): number | undefined {
  return persons.find(({ kind, head }) => {
    const end = tree.nameAt[head]?.end ?? head + 1;
    return (
      kind === 'name' && head < before && tree.tokens[end]?.text === ',' && tree.tokens[end + 1]?.text === age
    );
  })?.drafts[0];
}

function lastSubject(tree: Tree, persons: readonly Candidate[], before: number): number | undefined {
  const { sentence } = tree.tokens[before]!;
  return persons.findLast(
    one =>
      one.sentence < sentence && sentence - one.sentence <= REACH && one.role === 'subject' && !one.speech,
  )?.drafts[0];
}
