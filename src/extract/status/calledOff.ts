/**
 * What a sentence tells of an event and takes back: "was set to visit Oslo, but the trip was cancelled". In: the word
 * of the event, its status and the nouns of its kind. Out: the word by which it is taken back, or undefined.
 */
import type { Status } from '../../model/index.js';
import type { Relation } from '../../schema/relations.js';
import { isVerbal } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents } from '../tree/tree.js';
import { governing } from './nounScopes.js';
import { statusOf } from './status.js';

export function calledOff(
  trigger: number,
  status: Status,
  { frames }: Relation,
  grammar: Grammar,
): number | undefined {
  const { tree, cues, lemmaOf } = grammar;
  // "the trip, which was postponed in February, …": beside what else is said of the event
  const clause = tree.children[trigger]!.find(
    child =>
      tree.tokens[child]!.deprel === 'acl:relcl' &&
      cues.governors.get(lemmaOf(child)) === 'negated' &&
      tree.children[child]!.some(subject => tree.tokens[subject]!.deprel === 'nsubj:pass'),
  );
  if (clause !== undefined || status !== 'planned') return clause;
  const nouns = frames.flatMap(({ trigger: kind, words }) => (kind === 'noun' ? words : []));
  const { end } = tree.annotation.sentences[tree.tokens[trigger]!.sentence]!;
  for (let word = trigger + 1; word < end; word++) {
    const { lemma, deprel, head } = tree.tokens[word]!;
    if (deprel === 'nsubj:pass' && /^(it|that)$/.test(lemma) && governing(head, grammar) === 'negated')
      return head;
    if (isVerbal(tree.tokens[word]!) || !nouns.includes(lemma) || !isBare(word, grammar)) continue;
    if (statusOf(word, grammar, false) === 'negated') return head;
  }
  return undefined;
}

/** "the trip", "the planned visit": that of which the sentence has spoken. */
function isBare(noun: number, { tree }: Grammar): boolean {
  const article = dependents(tree, noun, 'det').some(word => tree.tokens[word]!.lemma === 'the');
  return article && dependents(tree, noun, 'nmod', 'compound', 'acl').length === 0;
}
