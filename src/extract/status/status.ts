/**
 * Whether an event happened, is planned, is open, or did not happen: cues in scope, from the event outwards.
 *
 * From the token of the event we climb to the root. At each step count the negations and modals of the clause
 * (`clauseStatus.ts`) and the words that govern it (`scopes.ts`); a clause that is taken for granted (relative,
 * "after …", "because …") ends the climb. After Saurí and Pustejovsky's factuality profiles (2009), with four values.
 */
import type { Status } from '../../model/index.js';
import { hasMark } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, relation } from '../tree/tree.js';
import { inClause, openingMark, type Unreal } from './clauseStatus.js';
import { outcomeOf } from './outcomes.js';
import { climb } from './scopes.js';

export function statusOf(event: number, grammar: Grammar, ahead: boolean): Status {
  const { tree, cues } = grammar;
  let status = 'asserted' as Status;
  const cue = (found: Unreal | undefined): void => {
    status = combine(status, found);
  };
  let here = event;
  let below: number | undefined;
  let isUndone: boolean | undefined;
  for (let steps = 0; steps < 64; steps++) {
    cue(inClause(here, grammar, below, isUndone));
    const token = tree.tokens[here]!;
    if (token.head < 0) break;
    const next = climb(here, grammar);
    // "denied accusations by Ito": they were made.
    if (steps === 0 && next.cue === 'negated' && isAnswered(here, grammar)) break;
    cue(next.cue);
    if (next.isFact && status === 'planned') status = 'asserted';
    if (next.shares && isAhead(token.head, grammar)) cue('planned');
    if (next.to === undefined || next.settled) break;
    below = next.to === token.head ? here : undefined;
    here = next.to;
    isUndone = next.undoes;
  }
  if (/^(planned|possible)$/.test(status)) status = outcomeOf(event, grammar) ?? status;
  if (status === 'asserted' && ahead && !isPast(event, grammar)) return 'planned';
  if (status === 'asserted' && isHeadlineInfinitive(event, grammar)) return 'planned';
  if (status === 'asserted' && cues.conditions.marks.has(openingMark(event, grammar))) return 'possible';
  return /^(asserted|planned)$/.test(status) && isAsked(here, grammar) ? 'possible' : status;
}

/** "will go home", "is expected" */
function isAhead(event: number, grammar: Grammar): boolean {
  const { tree, cues } = grammar;
  return cues.settingUp.has(tree.tokens[event]!.lemma) || statusOf(event, grammar, false) === 'planned';
}

/** What a cue further out makes of what is known: "may not meet", "denied planning to attack". */
function combine(status: Status, cue: Unreal | undefined): Status {
  if (cue === undefined) return status;
  if (cue === 'negated') return status === 'negated' ? 'possible' : 'negated';
  if (cue === 'possible') return 'possible';
  return status === 'asserted' ? 'planned' : status;
}

/** A word for something said, as the object of a verb that answers it: "rejected the call". */
function isAnswered(noun: number, { tree, cues, lemmaOf }: Grammar): boolean {
  const { lemma, head, upos } = tree.tokens[noun]!;
  return upos === 'NOUN' && cues.governors.get(lemma) === 'possible' && cues.answering.has(lemmaOf(head));
}

/** "Will Weber visit Oslo?", "Did she?"; what asks why or when takes it for granted. */
function isAsked(top: number, { tree }: Grammar): boolean {
  const { head, sentence } = tree.tokens[top]!;
  if (head >= 0) return false;
  const { first, end } = tree.annotation.sentences[sentence]!;
  const isQuestion = tree.tokens.slice(top, end).some(({ text }) => text === '?');
  const [subject] = dependents(tree, top, 'nsubj', 'nsubj:pass');
  const [auxiliary] = dependents(tree, top, 'aux', 'aux:pass', 'cop');
  if (!isQuestion || subject === undefined || auxiliary === undefined || auxiliary > subject) return false;
  return !tree.tokens.slice(first, auxiliary).some(({ xpos }) => /^W/.test(xpos));
}

function isPast(event: number, { tree }: Grammar): boolean {
  const { xpos } = tree.tokens[event]!;
  return xpos === 'VBD' || xpos === 'VBN';
}

/** "Weber to visit Oslo" as a headline, whatever the parser takes for its root. */
function isHeadlineInfinitive(event: number, { tree }: Grammar): boolean {
  const token = tree.tokens[event]!;
  if (!hasMark(tree, event, 'to')) return false;
  if (token.head < 0) return true;
  const root = tree.tokens[token.head]!;
  return relation(token) === 'acl' && root.head < 0 && tree.nameAt[root.index] !== undefined;
}
