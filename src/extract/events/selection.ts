/** Of the events that frames find in an article those that a coder writes down: the surest of each pair, none twice, none of no note. */
import type { ArticleEntityId } from '../../model/index.js';
import { isAncestor, type Tree } from '../tree/tree.js';
import type { Actors } from './actors.js';
import { specificity } from './codes.js';
import type { Match } from './matches.js';
import type { Told } from './reading.js';

export interface Found {
  readonly match: Match;
  readonly told: Told;
}

/**
 * Of what a sentence says of a pair under one root the surest; of weak ones only those whose source does nothing else and
 * that report no other event. */
export function best(found: readonly Found[], tree: Tree, actors: Actors): Found[] {
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
      .filter(one => !isWithin(one, found, tree))
      .filter(
        ({ match, told }) =>
          !match.frame.weak ||
          (!acting.has(`${tree.tokens[match.trigger]!.sentence} ${told.source}`) &&
            !strong.some(trigger => isAncestor(tree, match.trigger, trigger))),
      )
      .sort((a, b) => a.match.trigger - b.match.trigger)
  );
}

/** "were killed in a clash with rebels": the clash is the killing. */
function isWithin({ match, told }: Found, found: readonly Found[], tree: Tree): boolean {
  const { deprel, head } = tree.tokens[match.trigger]!;
  // "the talks collapsed"
  if (deprel === 'nsubj' && told.code.startsWith('04'))
    return found.some(other => other.match.trigger === head && other.told.code === BROKEN_OFF);
  if (deprel !== 'obl' || !FORCE.test(told.code)) return false;
  return found.some(other => other.match.trigger === head && FORCE.test(other.told.code));
}

const BROKEN_OFF = '164';

const FORCE = /^(18|19|20)/;

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
  if (source === undefined || target === undefined) return false;
  const [from = '', to = ''] = [source, target].map(id => actors.actor(id).code);
  // "The Norwegian president said Norway must …"
  if (/^(02|10)/.test(code)) return to.length === 3 && from.startsWith(to) && ORGAN.test(from.slice(3));
  if (!/^0[3-7]/.test(code) || TO_PEOPLE.test(code)) return false;
  return from.slice(0, 3) === to.slice(0, 3) && (from.length === 3 || to.length === 3);
}

const ORGAN = /^(GOV|MIL|COP|SPY)?$/;

/** Promises to yield to somebody, who may be one's own people. */
const TO_PEOPLE = /^035/;

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
