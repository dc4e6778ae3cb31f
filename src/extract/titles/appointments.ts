/**
 * Posts that somebody is given: "Siemens named Olga Weber chief executive", "the board chose Weber as chairwoman",
 * "Weber was sworn in as mayor, Ito as judge". In: a phrase that names a post. Out: the name it is given to, and
 * the body that fills a post of its own. Words lead: the name stands directly before the post or its "as", and the
 * verb before the name is one of appointing.
 */
import type { Schema } from '../../schema/index.js';
import { dependents, headOfRange, type Tree } from '../tree/tree.js';
import { moodOf, verbBefore } from './predicateTitles.js';
import type { TitlePhrase } from './titlePhrases.js';

export interface Appointment {
  readonly phrase: TitlePhrase;
  /** Head token of the name. */
  readonly holder: number;
}

export function appointmentIn(tree: Tree, phrase: TitlePhrase, schema: Schema): Appointment | undefined {
  const as = /^(?:as|to)$/.test(text(tree, phrase.first - 1));
  // "named Weber chief executive": the name is taken for the owner of what follows.
  const taken = phrase.owner === undefined ? undefined : tree.nameAt[phrase.owner];
  const isOwner =
    taken?.type === 'PERSON' && taken.first === phrase.first && !/^['’]s?$/.test(text(tree, taken.end));
  const name = isOwner ? taken : tree.nameAt[phrase.first - (as ? 2 : 1)];
  if (name?.type !== 'PERSON' || (!isOwner && name.end !== phrase.first - (as ? 1 : 0))) return undefined;
  const verb = verbBefore(tree, name.first);
  if (verb === undefined || !schema.titles.appointing.has(tree.tokens[verb]!.lemma)) return undefined;
  // "named Weber chief executive": without "as" nothing of a clause stands between verb and name.
  if (!as && tree.tokens.slice(verb + 1, name.first).some(({ text: word }) => word === ',')) return undefined;
  const passive = dependents(tree, verb, 'aux:pass', 'nsubj:pass').length > 0;
  if (!as && passive) return undefined;
  const mood = moodOf(tree, verb, schema);
  if (!mood) return undefined;
  const owner = (isOwner ? undefined : phrase.owner) ?? (passive ? undefined : engager(tree, verb, schema));
  const planned = phrase.planned || mood === 'planned';
  return { phrase: { ...phrase, owner, planned }, holder: headOfRange(tree.tokens, name.first, name.end) };
}

/** "Siemens named …", "the board of Siemens named …": the body whose post it is; or the person whose office gives it. */
function engager(tree: Tree, verb: number, { titles }: Schema): number | undefined {
  if (!titles.engaging.has(tree.tokens[verb]!.lemma)) return undefined;
  const subject = dependents(tree, verb, 'nsubj')[0];
  if (subject === undefined) return undefined;
  const parts = [subject, ...dependents(tree, subject, 'nmod', 'compound')];
  return parts.find(
    token => tree.nameAt[token]?.type === 'ORGANIZATION' || tree.nameAt[subject]?.type === 'PERSON',
  );
}

function text(tree: Tree, token: number): string {
  return (tree.tokens[token]?.text ?? '').toLowerCase();
}
