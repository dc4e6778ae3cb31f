/**
 * Events in the field's codes: who did what to whom, by CAMEO (Schrodt 2012), sentence by sentence.
 *
 *   roles → actors → frames of `schema/events/` → what the governing words make of the code → dates
 *
 * A reading of its own beside statements: it codes nouns with no name ("police", "protesters"), and what relations
 * leave out. Pure. Events come in text order; one a pair, code and sentence.
 */
import type { Annotation, ArticleEntityId, CodedEvent, EventActor } from '../../model/index.js';
import type { EventSchema } from '../../schema/events.js';
import type { Schema } from '../../schema/index.js';
import type { Chains } from '../chains.js';
import type { Description } from '../descriptions.js';
import { type Calendar, calendarOf } from '../statements/dating.js';
import { mendedTree } from '../statements/mendedTree.js';
import { grammarOf } from '../statements/predicates.js';
import { isAncestor, type Tree } from '../tree.js';
import { type Actors, actorsOf } from './actors.js';
import { type CodeReader, codeReader, specificity } from './codes.js';
import { withHomes } from './homes.js';
import { type Match, matchEvents } from './matches.js';
import { codeByPlace } from './meetingPlaces.js';
import { readAs, type Told } from './reading.js';

export function findEvents(
  annotation: Annotation,
  chains: Chains,
  descriptions: readonly Description[],
  schema: Schema,
  events: EventSchema,
): readonly CodedEvent[] {
  const grammar = grammarOf(mendedTree(annotation, descriptions, schema.time), schema.status);
  const actors = actorsOf(grammar, chains, descriptions, schema, events);
  const relations = events.categories;
  const input = { grammar, args: actors, descriptions: [], quotations: [], relations, titles: schema.titles };
  const codes = codeReader(input, events);
  const calendar = calendarOf(grammar, schema.time);
  const matches = matchEvents(input);
  const matched = new Set(matches.map(({ trigger }) => trigger));
  const found = matches.flatMap(match => {
    const dating = calendar.stated(match.trigger);
    const codeThere = (told: Told) => codeByPlace(told, match.trigger, grammar, actors);
    return toldBy(match, codes, codeThere).flatMap(told => {
      const read = readAs(told, match.trigger, dating?.ahead ?? false, grammar, actors, codes, token =>
        matched.has(token),
      );
      return read ? [{ match, told: read }] : [];
    });
  });
  const coded = best(found, grammar.tree, actors).map(one =>
    codedEvent(one, annotation, actors, calendar, events),
  );
  return withHomes(coded, new Set(chains.entities.map(({ name }) => name)), events.actors);
}

interface Found {
  readonly match: Match;
  readonly told: Told;
}

/** One way, and back where the code has a mirror. */
function toldBy(
  { category, frame, trigger, source, target }: Match,
  codes: CodeReader,
  codeThere: (told: Told) => string,
): Told[] {
  const code = codes.ofFrame(category, frame, trigger);
  if (code === undefined) return [];
  const one: Told = { code, status: 'asserted', source, target, back: false };
  const forth = { ...one, code: codeThere(one) };
  if (frame.mirror === undefined) return [forth];
  const back = code === (frame.cameo ?? category.codes.cameo) ? frame.mirror : code;
  const mirrored: Told = { ...one, code: back, source: target, target: source, back: true };
  return [forth, { ...mirrored, code: codeThere(mirrored) }];
}

/**
 * Of what a sentence says of a pair under one root the surest; of weak ones only those whose source does nothing else and
 * that report no other event. */
function best(found: readonly Found[], tree: Tree, actors: Actors): Found[] {
  const chosen = new Map<string, Found>();
  const acting = new Set<string>();
  for (const one of found) {
    const { source, target, code } = one.told;
    const { sentence } = tree.tokens[one.match.trigger]!;
    const key = `${sentence} ${source} ${target} ${code.slice(0, 2)}`;
    const known = chosen.get(key);
    if (!known || specificity(one.match.frame) > specificity(known.match.frame)) chosen.set(key, one);
    if (!one.match.frame.weak) acting.add(`${sentence} ${source}`);
  }
  // Who is said to have done it in one clause has done it in the others.
  const attacked = new Set(
    found
      .filter(({ told }) => told.source !== undefined)
      .map(({ match, told }) => `${tree.tokens[match.trigger]!.sentence} ${told.target}`),
  );
  const strong = found.filter(({ match }) => !match.frame.weak).map(({ match }) => match.trigger);
  const consulted = new Set(
    found
      .filter(({ told }) => told.status === 'asserted' && told.code.startsWith('04'))
      .map(({ match, told }) => `${tree.tokens[match.trigger]!.sentence} ${told.source} ${told.target}`),
  );
  return (
    [...chosen.values()]
      .filter(({ told }) => isOfNote(told, actors))
      // "flew to Oslo for a visit"
      .filter(
        ({ match, told }) =>
          told.code !== '036' ||
          !consulted.has(`${tree.tokens[match.trigger]!.sentence} ${told.source} ${told.target}`),
      )
      .filter(
        ({ match, told }) =>
          told.source !== undefined ||
          !attacked.has(`${tree.tokens[match.trigger]!.sentence} ${told.target}`),
      )
      .filter(
        ({ match, told }) =>
          !match.frame.weak ||
          (!acting.has(`${tree.tokens[match.trigger]!.sentence} ${told.source}`) &&
            !strong.some(trigger => isAncestor(tree, match.trigger, trigger))),
      )
      .sort((a, b) => a.match.trigger - b.match.trigger)
  );
}

/** Visits, and being visited: at home they are no events. */
const VISIT = /^04[23]/;

/** Some country or body has part in it, or two who have roles; nobody visits or speaks of their own country. */
function isOfNote(told: Told, actors: Actors): boolean {
  const { source, target, code } = told;
  const ids = [source, target].filter(id => id !== undefined);
  const countries = ids.map(actors.countryOf).filter(country => country !== undefined);
  if (countries.length === 0 && (ids.length < 2 || ids.some(actors.isUnknown))) return false;
  if (code.startsWith(STATEMENT)) return areForeign(told, actors);
  if (isOwnOrgan(source, target, actors) || isAtHome(told, actors)) return false;
  // An interview is no consultation.
  if (code.startsWith('04') && ids.some(id => isOfPress(id, actors))) return false;
  return !VISIT.test(code) || countries.length < 2 || countries[0] !== countries[1];
}

/** A country and its own soldiers: "refused to withdraw its troops". */
function isOwnOrgan(source: Told['source'], target: Told['target'], actors: Actors): boolean {
  if (source === undefined || target === undefined) return false;
  const [whole = '', part = ''] = [source, target].map(id => actors.actor(id).code);
  return whole.length === 3 && part.startsWith(whole) && ORGAN.test(part.slice(3));
}

/** Who has a role of a country agrees, meets and helps with others, not with the whole of it. */
function isAtHome({ source, target, code }: Told, actors: Actors): boolean {
  if (source === undefined || target === undefined || !/^0[3-7]/.test(code)) return false;
  const [from = '', to = ''] = [source, target].map(id => actors.actor(id).code);
  return from.slice(0, 3) === to.slice(0, 3) && (from.length === 3 || to.length === 3);
}

const ORGAN = /^(GOV|MIL|COP|SPY)?$/;

function isOfPress(id: ArticleEntityId, actors: Actors): boolean {
  return actors.actor(id).code?.slice(3).startsWith('MED') ?? false;
}

/** Root of statements. */
const STATEMENT = '01';

/** What people of one country say of one another is no event, nor what nobody known says. */
function areForeign({ source, target }: Told, actors: Actors): boolean {
  if (source === undefined || target === undefined || isOfPress(target, actors)) return false;
  const [from, to] = [actors.countryOf(source), actors.countryOf(target)];
  return from !== undefined && to !== undefined && from !== to;
}

function codedEvent(
  { match, told }: Found,
  annotation: Annotation,
  actors: Actors,
  calendar: Calendar,
  { plover }: EventSchema,
): CodedEvent {
  const { start, end, sentence } = annotation.tokens[match.trigger]!;
  const dating = calendar.stated(match.trigger);
  const [source, target] = [told.source, told.target].map(
    (id): EventActor => (id === undefined ? { code: undefined, name: '' } : actors.actor(id)),
  ) as [EventActor, EventActor];
  return {
    source,
    target,
    code: told.code,
    plover: plover.get(told.code.slice(0, 2)),
    status: told.status,
    date:
      dating?.date(told.status !== 'asserted') ?? calendar.scene(match.trigger, told.status === 'planned'),
    sentence: annotation.sentences[sentence]!.span,
    trigger: { start, end },
    rule: `${match.category.id}/${match.frame.name}`,
  };
}
