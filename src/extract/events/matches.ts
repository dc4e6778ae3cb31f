/**
 * Frames of events against one article: for each trigger the frame that asks for most, with its two ends; one end may
 * stay unsaid where the frame allows it and no frame has both.
 */
import type { ArticleEntityId } from '../../model/index.js';
import type { EventCategory, EventFrame } from '../../schema/events.js';
import type { FrameInput } from '../statements/candidates.js';
import { framesAt, indexFrames } from '../statements/frameIndex.js';
import { find, matchFrames, missing } from '../statements/frames.js';
import { dependents } from '../tree.js';
import { specificity } from './codes.js';

export interface Match {
  readonly category: EventCategory;
  readonly frame: EventFrame;
  readonly trigger: number;
  readonly source: ArticleEntityId | undefined;
  readonly target: ArticleEntityId | undefined;
}

export function matchEvents(input: FrameInput<EventCategory>): readonly Match[] {
  const byTrigger = new Map<number, Match[]>();
  for (const { relation, frame, trigger, subject, object } of matchFrames(input)) {
    if (isModifier(input, trigger)) continue;
    const match = { category: relation, frame, trigger, source: subject, target: object };
    byTrigger.set(trigger, [...(byTrigger.get(trigger) ?? []), match]);
  }
  const index = indexFrames(input.relations);
  const lonely = new Map<number, Match[]>();
  for (const { index: trigger } of input.grammar.tree.tokens) {
    if (byTrigger.has(trigger) || isModifier(input, trigger)) continue;
    const alone = framesAt(index, input.grammar, trigger).flatMap(({ relation, frame }) =>
      matchAlone(input, relation, frame, trigger),
    );
    if (alone.length > 0) lonely.set(trigger, alone);
  }
  // "the bombing killed two soldiers": one event, that of the verb.
  const isTold = (trigger: number): boolean => {
    const { head, upos } = input.grammar.tree.tokens[trigger]!;
    return upos === 'NOUN' && (byTrigger.has(head) || lonely.has(head) || !isForeground(trigger));
  };
  /** "the man behind the attacks": only named in passing. */
  const isForeground = (trigger: number): boolean =>
    /^(nsubj|obj|root|conj|ccomp)/.test(input.grammar.tree.tokens[trigger]!.deprel);
  const others = [...lonely].filter(([trigger]) => !isTold(trigger)).map(([, matches]) => matches);
  return [...byTrigger.values(), ...others].flatMap(ofBestFrame);
}

/** "the injured man", "troops backed by tanks": no event that the sentence tells of. */
function isModifier({ grammar }: FrameInput, trigger: number): boolean {
  const { deprel, xpos, lemma } = grammar.tree.tokens[trigger]!;
  return deprel === 'amod' || (deprel === 'acl' && xpos === 'VBN' && lemma === 'back');
}

function ofBestFrame(matches: readonly Match[]): readonly Match[] {
  let best = matches[0]!;
  for (const match of matches) if (specificity(match.frame) > specificity(best.frame)) best = match;
  return matches.filter(({ frame }) => frame === best.frame);
}

function matchAlone(input: FrameInput, category: EventCategory, frame: EventFrame, trigger: number): Match[] {
  // "remained blocked": whoever it says so of blocks nothing.
  const token = input.grammar.tree.tokens[trigger]!;
  const isState = token.xpos === 'VBN' && dependents(input.grammar.tree, trigger, 'aux').length === 0;
  const isBackground = token.deprel === 'acl' || input.grammar.rolesOf(trigger).at('since').length > 0;
  if (
    frame.alone === undefined ||
    isBackground ||
    (frame.alone === 'to' && isState) ||
    missing(input, frame, trigger) !== undefined
  )
    return [];
  const ids =
    frame.alone === 'from'
      ? find(input, frame.to, trigger, category.to, frame.toKinds)
      : find(input, frame.from, trigger, category.from, frame.fromKinds);
  if (typeof ids === 'string') return [];
  return ids.map(id => ({
    category,
    frame,
    trigger,
    source: frame.alone === 'from' ? undefined : id,
    target: frame.alone === 'from' ? id : undefined,
  }));
}
