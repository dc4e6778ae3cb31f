/**
 * Frames of events against one article: for each trigger the frame that asks for most, with its two ends; one end may
 * stay unsaid where the frame allows it and no frame has both.
 */
import type { ArticleEntityId } from '../../model/index.js';
import type { EventCategory, EventFrame } from '../../schema/events.js';
import type { FrameInput } from '../frames/candidates.js';
import { framesAt, indexFrames } from '../frames/frameIndex.js';
import { find, matchFrames } from '../frames/frames.js';
import { missing } from '../frames/requirements.js';
import { dependents } from '../tree/tree.js';
import type { Actors } from './actors.js';
import { specificity } from './codes.js';
import { withinReach } from './reach.js';

export interface Match {
  readonly category: EventCategory;
  readonly frame: EventFrame;
  readonly trigger: number;
  readonly source: ArticleEntityId | undefined;
  readonly target: ArticleEntityId | undefined;
}

export function matchEvents(input: FrameInput<EventCategory>, actors: Actors): readonly Match[] {
  const byTrigger = new Map<number, Match[]>();
  for (const { relation, frame, trigger, subject, object } of matchFrames(input)) {
    if (isModifier(input, trigger)) continue;
    const isBeside = isPlaceBefore(input, actors, trigger, subject);
    if (isBeside && frame.alone !== 'from') continue;
    const source = isBeside ? undefined : subject;
    const match = { category: relation, frame, trigger, source, target: object };
    byTrigger.set(trigger, [...(byTrigger.get(trigger) ?? []), match]);
  }
  const index = indexFrames(input.relations);
  const lonely = new Map<number, Match[]>();
  for (const { index: trigger } of input.grammar.tree.tokens) {
    if (byTrigger.has(trigger) || isModifier(input, trigger)) continue;
    const frames = framesAt(index, input.grammar, trigger);
    const reached = frames.flatMap(({ relation, frame }) =>
      matchNear(input, actors, relation, frame, trigger),
    );
    if (reached.length > 0) {
      byTrigger.set(trigger, reached);
      continue;
    }
    const alone = frames.flatMap(({ relation, frame }) =>
      matchAlone(input, actors, relation, frame, trigger),
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

/** "hit a mosque in Norway, killing …": who does it is not the place that stands before. */
function isPlaceBefore(
  { grammar: { tree } }: FrameInput,
  actors: Actors,
  trigger: number,
  subject: ArticleEntityId,
): boolean {
  const { deprel, xpos, head } = tree.tokens[trigger]!;
  if (!deprel.startsWith('acl') || xpos !== 'VBG' || tree.nameAt[head]?.type !== 'PLACE') return false;
  return actors.entitiesOf(head).includes(subject);
}

/** "the injured man", "troops backed by tanks": no event that the sentence tells of. */
function isModifier({ grammar }: FrameInput, trigger: number): boolean {
  const { deprel, xpos, lemma } = grammar.tree.tokens[trigger]!;
  return deprel === 'amod' || (deprel === 'acl' && xpos === 'VBN' && /^(back|oppose)$/.test(lemma));
}

function ofBestFrame(matches: readonly Match[]): readonly Match[] {
  let best = matches[0]!;
  for (const match of matches) if (specificity(match.frame) > specificity(best.frame)) best = match;
  return matches.filter(({ frame }) => frame === best.frame);
}

/** Who acts is told by a role, whom it is against by nearness alone. */
function matchNear(
  input: FrameInput<EventCategory>,
  actors: Actors,
  category: EventCategory,
  frame: EventFrame,
  trigger: number,
): Match[] {
  const isPlain = frame.trigger === 'verb' || frame.light.size > 0;
  if (!isPlain || frame.weak || frame.each.length > 0 || missing(input, frame, trigger) !== undefined)
    return [];
  const sources = find(input, frame.from, trigger, category.from, frame.fromKinds);
  if (typeof sources === 'string') return [];
  const targets = withinReach(input, actors, category, frame, trigger, sources);
  return sources.flatMap(source => targets.map(target => ({ category, frame, trigger, source, target })));
}

function matchAlone(
  input: FrameInput,
  actors: Actors,
  category: EventCategory,
  frame: EventFrame,
  trigger: number,
): Match[] {
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
  const land =
    frame.alone === 'from' && BY_LAW.test(category.root) ? landOf(input, actors, trigger) : undefined;
  return ids.map(id => ({
    category,
    frame,
    trigger,
    source: frame.alone === 'to' ? id : isAbroad(id, land, actors) ? land : undefined,
    target: frame.alone === 'from' ? id : undefined,
  }));
}

/** Roots of what a state does to people: investigate, convict, arrest. */
const BY_LAW = /^(09|11|17)/;

/** "a Finn was arrested in Norway": the country it happened in. */
function landOf({ grammar }: FrameInput, actors: Actors, trigger: number): ArticleEntityId | undefined {
  const roles = grammar.rolesOf(trigger);
  const under = roles.at('under').flatMap(noun => grammar.rolesOf(noun).at('in'));
  return [...roles.at('in'), ...under]
    .flatMap(actors.entitiesOf)
    .find(id => actors.kindsOf(id).has('PLACE') && actors.countryOf(id) !== undefined);
}

function isAbroad(id: ArticleEntityId, land: ArticleEntityId | undefined, actors: Actors): boolean {
  if (land === undefined) return false;
  const home = actors.countryOf(id);
  return home !== undefined && home !== actors.countryOf(land);
}
