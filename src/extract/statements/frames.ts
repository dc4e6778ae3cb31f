/**
 * Frames of the schema against one article: every trigger word is tried with every frame it may open.
 *
 * In: roles and entities. Out: candidates, one a pair of entities, and for `explain` an attempt for each frame
 * whose trigger was there, with what it lacked.
 */
import type { ArticleEntityId, Quotation, Span } from '../../model/index.js';
import type { Frame, Relation } from '../../schema/relations.js';
import type { Titles } from '../../schema/titles.js';
import type { Description } from '../descriptions.js';
import type { Tree } from '../tree.js';
import type { Arguments } from './arguments.js';
import { type FrameEntry, type FrameIndex, framesAt, indexFrames } from './frameIndex.js';
import type { Grammar } from './grammar.js';

export interface Candidate {
  readonly relation: Relation;
  readonly frame: Frame;
  /** Token of the event or state. */
  readonly trigger: number;
  readonly triggerSpan: Span;
  readonly subject: ArticleEntityId;
  /** Undefined where the sentence leaves it to the article. */
  readonly object: ArticleEntityId | undefined;
  readonly title: string | undefined;
  readonly past: boolean;
  readonly planned: boolean;
  /** Person who stands between: "Weber's spokesman". */
  readonly through: ArticleEntityId | undefined;
}

/** A frame whose trigger was found, and what came of it. */
export interface Attempt {
  readonly relation: Relation;
  readonly frame: Frame;
  readonly trigger: number;
  /** Undefined where the frame fired. */
  readonly lacks: string | undefined;
}

export interface FrameInput {
  readonly grammar: Grammar;
  readonly args: Arguments;
  readonly descriptions: readonly Description[];
  readonly quotations: readonly Quotation[];
  readonly relations: readonly Relation[];
  readonly titles: Titles;
  /** Someone wants to read what each frame lacked. */
  readonly explain?: boolean;
}

type Note = (attempt: Attempt) => void;

export function matchFrames(asked: FrameInput, noted?: Note): Candidate[] {
  const input = { ...asked, explain: noted !== undefined };
  const note = noted ?? (() => {});
  const index = indexFrames(input.relations);
  const candidates: Candidate[] = [];
  for (const token of input.grammar.tree.tokens)
    for (const entry of framesAt(index, input.grammar, token.index))
      candidates.push(...fire(input, entry, token.index, note));
  for (const description of input.descriptions)
    candidates.push(...fireDescription(input, index, description, note));
  for (const quotation of input.quotations) candidates.push(...fireQuotation(input, index, quotation, note));
  return candidates;
}

function fire(input: FrameInput, { relation, frame }: FrameEntry, trigger: number, note: Note): Candidate[] {
  const { grammar } = input;
  const lacks = missing(input, frame, trigger);
  if (lacks !== undefined) {
    note({ relation, frame, trigger, lacks });
    return [];
  }
  const pairs =
    frame.each.length > 0
      ? eachPair(input, relation, frame, trigger)
      : fromTo(input, relation, frame, trigger);
  if (typeof pairs === 'string') {
    note({ relation, frame, trigger, lacks: pairs });
    return [];
  }
  note({ relation, frame, trigger, lacks: undefined });
  const token = grammar.tree.tokens[trigger]!;
  const title = relation.kind === 'state' && frame.trigger === 'noun' ? token.text.toLowerCase() : undefined;
  return pairs.map(([subject, object]) => ({
    relation,
    frame,
    trigger,
    triggerSpan: { start: token.start, end: token.end },
    subject,
    object,
    title,
    past: frame.past,
    planned: false,
    through: undefined,
  }));
}

/** What the frame asks of the sentence beside its two ends. */
export function missing(input: FrameInput, frame: Frame, trigger: number): string | undefined {
  const roles = input.grammar.rolesOf(trigger);
  if (frame.light.length > 0 && (roles.light === undefined || !isLightOf(frame, roles.light)))
    return `to be the object of ${frame.light.join(', ')}`;
  for (const requirement of frame.requires)
    if (!holds(input, requirement, trigger)) return `${requirement.split('|').slice(0, 4).join('|')}`;
  for (const role of frame.unless) if (holds(input, role, trigger)) return `to have no ${role}`;
  return undefined;
}

function isLightOf(frame: Frame, light: string): boolean {
  return frame.light.includes(light);
}

/** `role`, `role|role`, `role:lemma|lemma`. */
function holds({ grammar }: FrameInput, requirement: string, trigger: number): boolean {
  const colon = requirement.indexOf(':');
  const names = (colon < 0 ? requirement : requirement.slice(0, colon)).split('|');
  const fillers = names.flatMap(name => fillersOf(grammar, name, trigger));
  if (colon < 0) return fillers.length > 0;
  const words = requirement.slice(colon + 1).split('|');
  return fillers.some(filler => words.includes(grammar.tree.tokens[filler]!.lemma.toLowerCase()));
}

type Pairs = (readonly [ArticleEntityId, ArticleEntityId | undefined])[];

function fromTo(input: FrameInput, relation: Relation, frame: Frame, trigger: number): Pairs | string {
  const from = find(input, frame.from, trigger, relation.from, frame.fromKinds);
  if (typeof from === 'string') return `from: ${from}`;
  const to = find(input, frame.to, trigger, relation.to, frame.toKinds);
  if (typeof to === 'string') {
    if (frame.otherwise === undefined) return `to: ${to}`;
    return from.map(subject => [subject, undefined]);
  }
  const pairs: Pairs = from.flatMap(subject =>
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
  if (all.length < 2) return `${frame.each.join(' or ')}: two of ${relation.from.join(', ')}`;
  return all.flatMap((subject, index) => all.slice(index + 1).map(object => [subject, object] as const));
}

/** Entities of the first role that has any of the right kind; else what was missing. */
export function find(
  input: FrameInput,
  roles: readonly string[],
  trigger: number,
  kinds: readonly string[],
  narrower: readonly string[],
): readonly ArticleEntityId[] | string {
  let unfit: string | undefined;
  for (const role of roles) {
    const fillers = fillersOf(input.grammar, role, trigger);
    const ids = new Set<ArticleEntityId>();
    for (const filler of fillers)
      for (const id of input.args.entitiesOf(filler)) {
        const actor = fits(input, id, kinds, narrower) ? id : input.args.actorOf(id);
        if (actor !== undefined && fits(input, actor, kinds, narrower)) ids.add(actor);
        else if (input.explain) unfit ??= `${role} is ${[...input.args.kindsOf(id)].join(' and ')}`;
      }
    if (ids.size > 0) return [...ids];
    if (fillers.length > 0) unfit ??= `${role} is no entity`;
  }
  if (!input.explain) return '';
  return `${unfit ?? `no ${roles.join(', ')}`}; wanted ${(narrower.length > 0 ? narrower : kinds).join(', ')}`;
}

function fits(
  { args }: FrameInput,
  id: ArticleEntityId,
  kinds: readonly string[],
  narrower: readonly string[],
): boolean {
  const own = args.kindsOf(id);
  return kinds.some(kind => own.has(kind)) && (narrower.length === 0 || narrower.some(kind => own.has(kind)));
}

/** `object.possessor`: the possessor of what fills the object. */
export function fillersOf(grammar: Grammar, role: string, trigger: number): readonly number[] {
  if (!role.includes('.')) return grammar.rolesOf(trigger).at(role);
  let fillers: readonly number[] = [trigger];
  for (const step of role.split('.'))
    fillers = fillers.flatMap(filler => [...grammar.rolesOf(filler).at(step)]);
  return fillers;
}

// ---- titles

function fireDescription(
  input: FrameInput,
  index: FrameIndex,
  description: Description,
  note: Note,
): Candidate[] {
  const { tree } = input.grammar;
  const trigger = description.title ? headOfTitle(tree, description, description.title) : description.holder;
  const { start, end, lemma } = tree.tokens[trigger]!;
  const span = description.title ?? { start, end };
  const isParty = description.construction === 'party' || description.construction === 'partisan';
  const title = description.title && !isParty ? textOf(tree, description.title).toLowerCase() : undefined;
  const words = [lemma.toLowerCase(), `@${classOf(input, description, trigger)}`, '*'];
  const candidates: Candidate[] = [];
  for (const word of words)
    for (const { relation, frame } of index.get('description')?.get(word) ?? []) {
      if (words.some(other => frame.except.includes(other))) continue;
      const ends = (role: string): readonly ArticleEntityId[] => {
        const token = role === 'holder' ? description.holder : description.owner;
        return token === undefined ? [] : input.args.entitiesOf(token);
      };
      const subjects = ends(frame.from[0]!).filter(id => fits(input, id, relation.from, frame.fromKinds));
      const objects = ends(frame.to[0]!).filter(id => fits(input, id, relation.to, frame.toKinds));
      // "Weber's spokesman" serves what Weber serves, which the article must tell.
      const through = ends(frame.to[0]!).find(id => fits(input, id, ['PERSON'], []));
      const unsaid =
        frame.otherwise !== undefined &&
        (frame.otherwise === 'owner' ? through !== undefined : ends(frame.to[0]!).length === 0);
      const lacks =
        subjects.length === 0
          ? `from: ${frame.from[0]}`
          : objects.length === 0 && !unsaid
            ? `to: ${frame.to[0]}`
            : undefined;
      note({ relation, frame, trigger, lacks });
      if (lacks !== undefined) continue;
      for (const subject of subjects)
        for (const object of unsaid ? [undefined] : objects)
          if (subject !== object)
            candidates.push({
              relation,
              frame,
              trigger,
              triggerSpan: span,
              subject,
              object,
              title,
              through,
              past: description.past,
              planned: description.planned,
            });
    }
  return candidates;
}

/** `office`, `kin` …; `party` for a letter in brackets, `partisan` for "Republican", `untitled` for an owner alone. */
function classOf({ titles, grammar }: FrameInput, description: Description, head: number): string {
  if (description.construction === 'party' || description.construction === 'partisan')
    return description.construction;
  if (!description.title) return 'untitled';
  const { start } = description.title;
  const { text, end } = grammar.tree.tokens[head]!;
  // "son-in-law" is one word.
  const joined = textOf(grammar.tree, { start, end }).split(/\s/).at(-1)!;
  return titles.kindOf(joined.toLowerCase()) ?? titles.kindOf(text.toLowerCase()) ?? 'office';
}

function textOf({ annotation }: Tree, { start, end }: Span): string {
  return annotation.document.text.slice(start, end);
}

/** Last word of a title before any preposition: `minister` of "foreign minister", `secretary` of "secretary of state". */
function headOfTitle({ tokens, annotation }: Tree, { sentence, holder }: Description, title: Span): number {
  const { first, end } = annotation.sentences[sentence]!;
  const inside = tokens
    .slice(first, end)
    .filter(token => token.start >= title.start && token.end <= title.end);
  const stop = inside.findIndex(
    (token, index) => (token.upos === 'ADP' && inside[index - 1]?.end !== token.start) || token.text === ',',
  );
  const words = stop > 0 ? inside.slice(0, stop) : inside;
  return words.at(-1)?.index ?? holder;
}

// ---- quotations

function fireQuotation(input: FrameInput, index: FrameIndex, quotation: Quotation, note: Note): Candidate[] {
  if (quotation.addressees.length === 0) return [];
  const cue = cueToken(input, quotation);
  if (cue === undefined) return [];
  const token = input.grammar.tree.tokens[cue]!;
  const candidates: Candidate[] = [];
  for (const word of [token.lemma, '*'])
    for (const { relation, frame } of index.get('quotation')?.get(word) ?? []) {
      if (frame.except.includes(token.lemma)) continue;
      const ends = (role: string): readonly ArticleEntityId[] =>
        role === 'speaker' ? [quotation.speaker] : quotation.addressees;
      const subjects = ends(frame.from[0]!).filter(id => fits(input, id, relation.from, frame.fromKinds));
      const objects = ends(frame.to[0]!).filter(id => fits(input, id, relation.to, frame.toKinds));
      const fired = subjects.length > 0 && objects.length > 0;
      note({
        relation,
        frame,
        trigger: cue,
        lacks: fired ? undefined : 'speaker or addressee of the right kind',
      });
      for (const subject of subjects)
        for (const object of objects)
          if (subject !== object)
            candidates.push({
              relation,
              frame,
              trigger: cue,
              triggerSpan: { start: token.start, end: token.end },
              subject,
              object,
              title: undefined,
              past: false,
              planned: false,
              through: undefined,
            });
    }
  return candidates;
}

/** The nearest token outside the content that reads as the cue does. */
function cueToken({ grammar }: FrameInput, { cue, span }: Quotation): number | undefined {
  if (cue === undefined) return undefined;
  const { tokens, annotation } = grammar.tree;
  const sentences = annotation.sentences.filter(
    ({ span: { start, end } }) => start < span.end && span.start < end,
  );
  const first = cue.split(' ')[0]!;
  let best: number | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const sentence of sentences)
    for (let index = sentence.first; index < sentence.end; index++) {
      const token = tokens[index]!;
      if (token.text !== first) continue;
      const distance = token.end <= span.start ? span.start - token.end : Math.abs(token.start - span.end);
      if (distance < nearest) [best, nearest] = [index, distance];
    }
  return best;
}
