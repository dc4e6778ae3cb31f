/**
 * Whose kin a person is where nothing stands before the word: "Weber's brother Karl and son Jonas", "Weber and husband
 * Karl Lund", "Weber arrived with wife Anna". In: a phrase of kin before a name. Out: head token of whose it is.
 */

import { dependents, headOfRange, type Tree } from '../tree/tree.js';
import { verbBefore } from './predicateTitles.js';
import type { TitlePhrase } from './titlePhrases.js';

export function ownerOfKin(
  tree: Tree,
  phrase: TitlePhrase,
  phrases: readonly TitlePhrase[],
): number | undefined {
  const { tokens } = tree;
  const { sentence, text } = tokens[phrase.titleFirst]!;
  // "Sister Agnes" is a nun.
  if (phrase.determined || /^\p{Lu}/u.test(text)) return undefined;
  const before = phrases.findLast(
    other =>
      other.kind === 'kin' &&
      other.owner !== undefined &&
      other.head < phrase.first &&
      tokens[other.head]!.sentence === sentence,
  );
  if (before) return before.owner;
  const link = tokens[phrase.first - 1];
  if (link?.sentence !== sentence) return undefined;
  if (/^(?:and|&)$/.test(link.text)) return personAt(tree, phrase.first - 2);
  if (link.text !== 'with') return undefined;
  const verb = verbBefore(tree, phrase.first);
  const subject = verb === undefined ? undefined : dependents(tree, verb, 'nsubj')[0];
  return subject === undefined ? undefined : personAt(tree, subject);
}

/** Head of a person's name, or a personal pronoun. */
function personAt(tree: Tree, token: number): number | undefined {
  const name = tree.nameAt[token];
  if (name) return name.type === 'PERSON' ? headOfRange(tree.tokens, name.first, name.end) : undefined;
  return tree.tokens[token]?.xpos === 'PRP' ? token : undefined;
}
