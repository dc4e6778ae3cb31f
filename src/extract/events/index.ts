/**
 * Events in the field's codes: who did what to whom, by CAMEO (Schrodt 2012), sentence by sentence.
 *
 *   roles → actors → frames of `schema/events/` → what the governing words make of the code → dates
 *
 * A reading of its own beside statements: it codes nouns with no name ("police", "protesters"), and what relations
 * leave out. Pure. Events come in text order; one a pair, code and sentence.
 */
import type { Annotation, CodedEvent, EventActor } from '../../model/index.js';
import type { EventSchema } from '../../schema/events.js';
import type { Schema } from '../../schema/index.js';
import type { Chains } from '../chains.js';
import { grammarOf } from '../frames/predicates.js';
import { mendedTree } from '../mends/mendedTree.js';
import { weekdayOfPublication } from '../times/calendar.js';
import type { Calendar } from '../times/dates.js';
import { calendarOf } from '../times/dating.js';
import type { Description } from '../titles/descriptions.js';
import type { Grammar } from '../tree/grammar.js';
import { type Actors, actorsOf } from './actors.js';
import { type CodeReader, codeReader } from './codes.js';
import { withHomes } from './homes.js';
import { type Match, matchEvents } from './matches.js';
import { codeByPlace } from './meetingPlaces.js';
import { readAs, type Told } from './reading.js';
import { best, type Found } from './selection.js';

export function findEvents(
  annotation: Annotation,
  chains: Chains,
  descriptions: readonly Description[],
  schema: Schema,
  events: EventSchema,
): readonly CodedEvent[] {
  const today = weekdayOfPublication(annotation.document);
  const grammar = grammarOf(mendedTree(annotation, descriptions, schema, today), schema.status);
  const actors = actorsOf(grammar, chains, descriptions, schema, events);
  const relations = events.categories;
  const { titles } = schema;
  const args = { grammar, args: actors, descriptions: [], quotations: [], relations, titles };
  const input = { ...args, asksEveryEnd: true };
  const codes = codeReader(input, events);
  const calendar = calendarOf(grammar, schema.time);
  const matches = matchEvents(input, actors);
  const matched = new Set(matches.map(({ trigger }) => trigger));
  const found = matches.flatMap(match => {
    const dating = calendar.stated(match.trigger);
    const codeThere = (told: Told) => codeByPlace(told, match.trigger, grammar, actors);
    return toldBy(match, codes, codeThere).flatMap(told => {
      const read = readAs(
        told,
        deedOf(match, grammar),
        dating?.ahead ?? false,
        grammar,
        actors,
        codes,
        token => matched.has(token),
      );
      return read ? [{ match, told: read }] : [];
    });
  });
  const coded = best(found, grammar.tree, actors).map(one =>
    codedEvent(one, annotation, actors, calendar, events),
  );
  return withHomes(
    coded,
    new Set(chains.entities.map(({ name }) => name).filter(name => /\p{Lu}/u.test(name))),
    events.actors,
  );
}

/** "announced sanctions": the deed is in the verb, where the frame says so. */
function deedOf({ frame, trigger }: Match, grammar: Grammar): number {
  return frame.status === 'light' ? (grammar.rolesOf(trigger).lightToken ?? trigger) : trigger;
}

/** One way, and back where the code has a mirror. */
function toldBy(
  { category, frame, trigger, source, target }: Match,
  codes: CodeReader,
  codeThere: (told: Told) => string,
): Told[] {
  const code = codes.ofFrame(category, frame, trigger);
  if (code === undefined) return [];
  const joint = frame.each.length > 0;
  const one: Told = { code, status: 'asserted', source, target, back: false, joint };
  const forth = { ...one, code: codeThere(one) };
  if (frame.mirror === undefined) return [forth];
  const back = code === (frame.cameo ?? category.codes.cameo) ? frame.mirror : code;
  const mirrored: Told = { ...one, code: back, source: target, target: source, back: true };
  return [forth, { ...mirrored, code: codeThere(mirrored) }];
}

function codedEvent(
  { match, told }: Found,
  annotation: Annotation,
  actors: Actors,
  calendar: Calendar,
  { ploverOf }: EventSchema,
): CodedEvent {
  const { start, end, sentence } = annotation.tokens[match.trigger]!;
  const plover = ploverOf(told.code);
  const dating = calendar.stated(match.trigger);
  const [source, target] = [told.source, told.target].map(
    (id): EventActor => (id === undefined ? { code: undefined, name: '' } : actors.actor(id)),
  ) as [EventActor, EventActor];
  return {
    source,
    target,
    code: told.code,
    plover: plover?.category,
    mode: plover?.mode ?? '',
    status: told.status,
    date: (
      dating?.date(told.status !== 'asserted') ?? calendar.scene(match.trigger, told.status === 'planned')
    )?.date,
    sentence: annotation.sentences[sentence]!.span,
    trigger: { start, end },
    rule: `${match.category.id}/${match.frame.name}`,
  };
}
