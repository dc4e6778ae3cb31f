/**
 * Events that a clause only speaks of: "condemned the attack on Monday", "sanctions over the invasion", "a truce in the
 * war". They have a time of their own, in their own phrase, and not that of the clause. In: a tree and a noun.
 */
import type { TimeCues } from '../../schema/timeCues.js';
import { isVerbal } from '../tree/clauses.js';
import { dependents, prepositions, relation, type Tree } from '../tree/tree.js';
import { isSingleDay } from './calendar.js';
import type { Placed } from './placed.js';
import { isReported } from './scenes.js';

/** The noun below the verb, where the clause tells of the event without being its day. */
export function spokenOf(tree: Tree, event: number, cues: TimeCues): number | undefined {
  const { tokens } = tree;
  if (isVerbal(tokens[event]!)) return undefined;
  for (let noun = event; tokens[noun]!.head >= 0; noun = tokens[noun]!.head) {
    const verb = tokens[tokens[noun]!.head]!;
    const link = relation(tokens[noun]!);
    const by = prepositions(tree, noun);
    if (by.some(word => cues.causes.has(word)) || isCharge(tree, noun, verb.lemma, cues)) return noun;
    // "the toll of the raid rose on Monday"
    if (cues.outcomes.has(verb.lemma) && by.some(word => /^(?:of|from|in)$/.test(word))) return noun;
    if (/^(obl|nmod)$/.test(link) && cues.longEvents.has(tokens[event]!.lemma) && by.length > 0) return noun;
    // "met Ito on Monday during a truce with Norway"
    if (cues.truces.has(tokens[event]!.lemma) && by.some(word => DURING.test(word))) return noun;
    if (!isVerbal(verb)) continue;
    // "the war has killed thousands", but not "the war began on Monday"
    const isLong = noun === event && link === 'nsubj' && cues.longEvents.has(tokens[event]!.lemma);
    if (isLong && !cues.beginning.has(verb.lemma)) return noun;
    const isSetting = by.some(word => cues.settings.has(word) && word !== 'on');
    return cues.reacting.has(verb.lemma) && /^(obj|obl)$/.test(link) && !isSetting ? noun : undefined;
  }
  return undefined;
}

/** Before what holds already. */
const DURING = /^(?:during|amid|throughout|despite)$/;

/** "used gas during its war on Sweden in 2008": a year behind what goes on is also that of what is done in it. */
export function isOfSetting(tree: Tree, noun: number, { head, stretch }: Placed, cues: TimeCues): boolean {
  if (head < noun || !stretch || isSingleDay(stretch)) return false;
  return (
    tree.tokens[head]!.head === tree.tokens[noun]!.head &&
    prepositions(tree, noun).some(word => cues.settings.has(word))
  );
}

/** "jailed for an attack", "suspects in the attack", but not "detained in a raid". */
function isCharge(tree: Tree, noun: number, above: string, cues: TimeCues): boolean {
  if (!cues.charging.has(above)) return false;
  const by = prepositions(tree, noun);
  const isKnown = tree.children[noun]!.some(word => {
    const { deprel, lemma } = tree.tokens[word]!;
    return deprel === 'nmod:poss' || (deprel === 'det' && lemma === 'the');
  });
  return by.includes('for') || (by.includes('in') && isKnown);
}

/** "ended the war on Monday", "stop arming Ito": of another day, though it may be of that year. */
export function isStopped({ tokens }: Tree, event: number, cues: TimeCues): boolean {
  const { head, lemma, deprel, xpos } = tokens[event]!;
  const goesOn = deprel === 'obj' ? cues.longEvents.has(lemma) : deprel === 'xcomp' && xpos === 'VBG';
  return goesOn && cues.stopping.has(tokens[head]!.lemma);
}

/** "did not answer a request for comment": nobody knows when that was made. */
export function isRoutine(tree: Tree, event: number, cues: TimeCues): boolean {
  // "returned their requests for comment": the parser may hang it from the verb.
  const { head } = tree.tokens[event]!;
  return [...tree.children[event]!, ...(tree.children[head] ?? [])].some(
    child => cues.routine.has(tree.tokens[child]!.lemma) && prepositions(tree, child).includes('for'),
  );
}

/** "condemned a strike that killed Ito": the noun that a clause describes, else the event itself. */
export function describedBy(tree: Tree, event: number, cues: TimeCues): number {
  const { deprel, head } = tree.tokens[event]!;
  const isDescribed = deprel === 'acl:relcl' && !isVerbal(tree.tokens[head]!);
  return isDescribed && !isRemark(tree, event, cues) ? head : event;
}

/** "condemned a strike, which he blamed on Ito": a clause that speaks of what its sentence tells, on the same day. */
export function isRemark({ tokens }: Tree, event: number, { reacting }: TimeCues): boolean {
  const { deprel, lemma, xpos } = tokens[event]!;
  return deprel === 'acl:relcl' && xpos === 'VBD' && reacting.has(lemma);
}

/** "said Norway supported Ito and backed Costa": where somebody stands, which began before. */
export function isStance(tree: Tree, verb: number, { stances }: TimeCues): boolean {
  const { deprel, head, lemma, xpos } = tree.tokens[verb]!;
  if (xpos !== 'VBD' || !stances.has(lemma)) return false;
  // "Weber said that she backed Ito": by saying so
  if (dependents(tree, verb, 'nsubj').some(word => tree.tokens[word]!.xpos === 'PRP')) return false;
  return isReported(tree, deprel === 'conj' ? head : verb);
}
