/**
 * Times that hang from a deed and are those of what it speaks of: "announced on Monday a visit next month". In: an event
 * and a time of its sentence. Out: whether that is the event's.
 */
import { isVerbal } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, isAncestor } from '../tree/tree.js';
import type { Placed } from './placed.js';

/**
 * "announced a visit next month", "on Monday announced a visit on Friday": what lies ahead of the deed, or stands
 * behind its object where the deed has a day of its own, is the time of what it speaks of.
 */
export function isDayOfObject(
  grammar: Grammar,
  carriers: readonly number[],
  { head, ahead }: Placed,
  times: readonly Placed[],
): boolean {
  const { tree, cues } = grammar;
  const { head: verb } = tree.tokens[head]!;
  const event = carriers[0]!;
  if (verb < 0 || head < event || tree.tokens[verb]!.xpos !== 'VBD' || isVerbal(tree.tokens[event]!))
    return false;
  const isObject = dependents(tree, verb, 'obj').some(noun => isAncestor(tree, noun, event));
  if (!isObject || !carriers.includes(verb)) return false;
  const governs = cues.governors.has(grammar.lemmaOf(verb));
  // but "held talks"
  if (ahead) return governs || grammar.rolesOf(event).lightToken !== verb;
  return governs && times.some(other => other.head < verb && tree.tokens[other.head]!.head === verb);
}
