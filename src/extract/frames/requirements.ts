/**
 * What a frame asks of the sentence beside its two ends, and which words fill a role. In: a grammar, a trigger. Out: what
 * is missing, or token indices.
 */
import type { Frame, Requirement, Role } from '../../schema/frames.js';
import { isIndicative } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import type { FrameInput } from './candidates.js';

/** What the frame asks of the sentence beside its two ends. */
export function missing(
  { grammar }: Pick<FrameInput, 'grammar'>,
  frame: Frame,
  trigger: number,
): string | undefined {
  if (frame.light.size > 0) {
    const { light } = grammar.rolesOf(trigger);
    if (light === undefined || !frame.light.has(light))
      return `to be the object of ${[...frame.light].join(', ')}`;
  }
  for (const requirement of frame.requires)
    if (!isMet(grammar, requirement, trigger)) return requirement.brief;
  for (const requirement of frame.unless)
    if (isMet(grammar, requirement, trigger)) return `to have no ${requirement.text}`;
  return undefined;
}

function isMet(grammar: Grammar, { roles, lemmas }: Requirement, trigger: number): boolean {
  for (const role of roles)
    for (const filler of fillersOf(grammar, role, trigger))
      if (lemmas === undefined ? !isSpan(grammar, filler) : isOneOf(grammar, lemmas, filler)) return true;
  return false;
}

function isSpan({ tree, cues }: Grammar, filler: number): boolean {
  return cues.spans.has(tree.tokens[filler]!.lemma);
}

/** `@name` among the lemmas stands for any name, `@indicative` for any verb that tells what is so. */
function isOneOf({ tree }: Grammar, lemmas: ReadonlySet<string>, filler: number): boolean {
  if (lemmas.has(tree.tokens[filler]!.lemma.toLowerCase())) return true;
  if (lemmas.has('@indicative') && isIndicative(tree, filler)) return true;
  return lemmas.has('@name') && tree.nameAt[filler] !== undefined;
}

/** `object.possessor`: the possessor of what fills the object; of "dozens of rockets" the rockets fill it too. */
export function fillersOf(grammar: Grammar, { steps }: Role, trigger: number): readonly number[] {
  let fillers = measured(grammar, grammar.rolesOf(trigger).at(steps[0]!));
  for (let step = 1; step < steps.length; step++)
    fillers = measured(
      grammar,
      fillers.flatMap(filler => grammar.rolesOf(filler).at(steps[step]!)),
    );
  return fillers;
}

function measured(grammar: Grammar, fillers: readonly number[]): readonly number[] {
  if (fillers.length === 0) return fillers;
  const { tree, cues } = grammar;
  const isMeasure = (filler: number): boolean =>
    !tree.nameAt[filler] && cues.measures.has(tree.tokens[filler]!.lemma);
  return fillers.some(isMeasure)
    ? fillers.flatMap(filler =>
        isMeasure(filler) ? [filler, ...grammar.rolesOf(filler).at('of')] : [filler],
      )
    : fillers;
}
