/**
 * Frames of the schema against one article: every trigger word is tried with every frame it may open.
 *
 * In: roles and entities. Out: candidates, one a pair of entities, and for `explain` an attempt for each frame
 * whose trigger was there, with what it lacked.
 */
import type { ArticleEntityId } from '../../model/index.js';
import type { Frame, Role } from '../../schema/frames.js';
import type { Relation } from '../../schema/relations.js';
import type { Roles } from '../tree/grammar.js';
import { fireQuotation } from './addressees.js';
import { type Candidate, type FrameInput, fits, type Note } from './candidates.js';
import { type FrameEntry, framesAt, indexFrames } from './frameIndex.js';
import { fillersOf, missing } from './requirements.js';
import { fireDescription } from './titleFrames.js';

export function matchFrames<R extends Relation>(asked: FrameInput<R>, noted?: Note): Candidate<R>[] {
  const input = { ...asked, explain: noted !== undefined };
  const note = noted ?? (() => {});
  const index = indexFrames(input.relations);
  const candidates: Candidate<R>[] = [];
  const { length } = input.grammar.tree.tokens;
  for (let token = 0; token < length; token++) {
    const entries = framesAt(index, input.grammar, token);
    for (let at = 0; at < entries.length; at++) fire(input, entries[at]!, token, candidates, note);
  }
  for (const description of input.descriptions) fireDescription(input, index, description, candidates, note);
  for (const quotation of input.quotations) fireQuotation(input, index, quotation, candidates, note);
  return candidates;
}

function fire<R extends Relation>(
  input: FrameInput<R>,
  { relation, frame }: FrameEntry<R>,
  trigger: number,
  candidates: Candidate<R>[],
  note: Note,
): void {
  if (!input.explain && !input.asksEveryEnd && !hasEnds(input.grammar.rolesOf(trigger), frame)) return;
  const pairs = missing(input, frame, trigger) ?? pairsOf(input, relation, frame, trigger);
  if (typeof pairs === 'string') {
    if (input.explain) note({ relation, frame, trigger, lacks: pairs });
    return;
  }
  note({ relation, frame, trigger, lacks: undefined });
  const { start, end, lower } = input.grammar.tree.tokens[trigger]!;
  const title = relation.kind === 'state' && frame.trigger === 'noun' ? lower : undefined;
  for (const [subject, object] of pairs)
    candidates.push({
      relation,
      frame,
      trigger,
      triggerSpan: { start, end },
      subject,
      object,
      title,
      past: frame.past,
      planned: false,
      through: undefined,
    });
}

/** Whether anything at all stands where the ends must be: for most triggers of a frame nothing does. */
function hasEnds(roles: Roles, { each, from, to, otherwise }: Frame): boolean {
  if (each.length > 0) return isFilled(roles, each);
  return isFilled(roles, from) && (otherwise !== undefined || isFilled(roles, to));
}

function isFilled(roles: Roles, wanted: readonly Role[]): boolean {
  for (let index = 0; index < wanted.length; index++)
    if (roles.at(wanted[index]!.steps[0]!).length > 0) return true;
  return false;
}

type Pairs = readonly (readonly [ArticleEntityId, ArticleEntityId | undefined])[];

function pairsOf(input: FrameInput, relation: Relation, frame: Frame, trigger: number): Pairs | string {
  return frame.each.length > 0
    ? eachPair(input, relation, frame, trigger)
    : fromTo(input, relation, frame, trigger);
}

function fromTo(input: FrameInput, relation: Relation, frame: Frame, trigger: number): Pairs | string {
  const from = find(input, frame.from, trigger, relation.from, frame.fromKinds);
  if (typeof from === 'string') return `from: ${from}`;
  const to = find(input, frame.to, trigger, relation.to, frame.toKinds, from);
  if (typeof to === 'string') {
    if (frame.otherwise === undefined) return `to: ${to}`;
    return from.map(subject => [subject, undefined]);
  }
  const pairs = from.flatMap(subject =>
    to.filter(object => object !== subject).map(object => [subject, object] as const),
  );
  return pairs.length > 0 ? pairs : 'two different ends';
}

function eachPair(input: FrameInput, relation: Relation, frame: Frame, trigger: number): Pairs | string {
  const found = new Set<ArticleEntityId>();
  for (const role of frame.each)
    for (const filler of fillersOf(input.grammar, role, trigger))
      for (const id of input.args.entitiesOf(filler))
        if (fits(input, id, relation.from, frame.fromKinds)) found.add(id);
  const all = [...found];
  if (all.length < 2) return `${namesOf(frame.each).join(' or ')}: two of ${relation.from.join(', ')}`;
  return all.flatMap((subject, index) => all.slice(index + 1).map(object => [subject, object] as const));
}

/** Entities of the first role that has any of the right kind beside `others`; else what was missing. */
export function find(
  input: FrameInput,
  roles: readonly Role[],
  trigger: number,
  kinds: readonly string[],
  narrower: readonly string[],
  others: readonly ArticleEntityId[] = [],
): readonly ArticleEntityId[] | string {
  let unfit: string | undefined;
  for (const role of roles) {
    const fillers = fillersOf(input.grammar, role, trigger);
    if (fillers.length === 0 || (isPlaceAlone(kinds) && isOrigin(input, role, trigger))) continue;
    if (role.name === 'possessor' && isPeer(input, trigger)) {
      unfit ??= 'of its peer';
      continue;
    }
    const ids: ArticleEntityId[] = [];
    for (const filler of fillers) {
      // "killed in a Norwegian airstrike": what stands for its country is no place.
      if (isPlaceAlone(kinds) && input.args.isStandIn(filler)) continue;
      for (const id of input.args.entitiesOf(filler)) {
        const actor = actorFor(input, id, kinds, narrower);
        // "Norway and Finland praised their treaty with Japan" praised not one another; "… accused each other" did.
        if (actor !== undefined && role.steps.length > 1 && others.includes(actor))
          unfit ??= 'two different ends';
        else if (actor !== undefined) {
          if (!ids.includes(actor)) ids.push(actor);
        } else if (input.explain) unfit ??= `${role.name} is ${[...input.args.kindsOf(id)].join(' and ')}`;
      }
    }
    if (ids.length > 0) return ids;
    // "prepared the president's visit": whoever owns the event, it is nobody further out.
    if (role.name === 'possessor' && fillers.some(filler => isSomebody(input, filler))) break;
    if (input.explain) unfit ??= `${role.name} is no entity`;
  }
  if (!input.explain) return '';
  return `${unfit ?? `no ${namesOf(roles).join(', ')}`}; wanted ${(narrower.length > 0 ? narrower : kinds).join(', ')}`;
}

/** "the first Norwegian trip to the island": whose trip it is, where the words tell where it goes. */
function isOrigin({ grammar }: FrameInput, { name }: Role, trigger: number): boolean {
  return /^(?:adjective|compound)$/.test(name) && grammar.rolesOf(trigger).at('to').length > 0;
}

function isPlaceAlone(kinds: readonly string[]): boolean {
  return kinds.length === 1 && kinds[0] === 'PLACE';
}

/** "its rival Nokia": whoever has a rival does not own it. */
function isPeer({ grammar, titles }: FrameInput, name: number): boolean {
  const { tokens, children, nameAt } = grammar.tree;
  return (
    nameAt[name] !== undefined &&
    children[name]!.some(child => titles.kindOf(tokens[child]!.lemma) === 'peer')
  );
}

/** A post or a person, though the article does not tell whose; "Monday's talks" are nobody's. */
function isSomebody({ grammar, titles }: FrameInput, token: number): boolean {
  const { lower } = grammar.tree.tokens[token]!;
  return !grammar.tree.nameAt[token] && titles.kindOf(lower) !== undefined;
}

/** The entity itself, or the country that it stands for as its capital. */
function actorFor(
  input: FrameInput,
  id: ArticleEntityId,
  kinds: readonly string[],
  narrower: readonly string[],
): ArticleEntityId | undefined {
  if (fits(input, id, kinds, narrower)) return id;
  const country = input.args.actorOf(id);
  return country !== undefined && fits(input, country, kinds, narrower) ? country : undefined;
}

function namesOf(roles: readonly Role[]): string[] {
  return roles.map(({ name }) => name);
}
