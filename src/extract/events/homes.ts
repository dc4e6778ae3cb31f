/**
 * Whose people they are of whom a sentence only tells the role: the other's, where that is likely ("a Norwegian court
 * convicted an activist"), else those of the one other country that the sentence's events are about ("shelled the
 * Finnish coast, killing four civilians"). In and out: coded events in text order.
 */
import type { CodedEvent, EventActor } from '../../model/index.js';
import type { ActorCodes } from '../../schema/events.js';

/** `named`: names of entities, whose country no neighbour tells. */
export function withHomes(
  events: readonly CodedEvent[],
  named: ReadonlySet<string>,
  codes: ActorCodes,
): CodedEvent[] {
  const bySentence = new Map<number, Set<string>>();
  for (const { source, target, sentence } of events) {
    const countries = bySentence.get(sentence.start) ?? new Set<string>();
    bySentence.set(sentence.start, countries);
    for (const actor of [source, target]) {
      const country = countryOfActor(actor, codes);
      if (country && !SEVERAL.test(country)) countries.add(country);
    }
  }
  return events.map(event => {
    const countries = bySentence.get(event.sentence.start)!;
    const homed = (one: EventActor, other: EventActor): EventActor => {
      if (one.code === undefined || !codes.allRoles.has(one.code)) return one;
      if (named.has(one.name) && !(one.code === OFFICE && isOfPeople(other, codes))) return one;
      const country =
        homeBeside(one.code, other, event.code, codes, countries.size === 1) ??
        thirdCountry(other, countries, codes);
      return country === undefined ? one : { ...one, code: `${country}${one.code}` };
    };
    return { ...event, source: homed(event.source, event.target), target: homed(event.target, event.source) };
  });
}

/** Who governs, of whom people speak that have to do with their own. */
const OFFICE = 'GOV';

function isOfPeople(actor: EventActor, codes: ActorCodes): boolean {
  const role = countryOfActor(actor, codes) === undefined ? undefined : actor.code?.slice(3);
  return role !== undefined && role !== OFFICE && AT_HOME.has(role);
}

/** Bodies of several countries. */
const SEVERAL = /^(IGO|NGO|IMG)/;

/** Roots of force, which countries and their soldiers use abroad. */
const FORCE = /^(13|15|18|19|20)/;

const ORGANS: ReadonlySet<string> = new Set(['GOV', 'LEG', 'JUD', 'COP', 'MIL']);

const DEPORT = '174';

const IRREGULAR: ReadonlySet<string> = new Set(['REB', 'UAF', 'RAD', 'CRM']);

/** Those who have to do with people of their own country. */
const AT_HOME: ReadonlySet<string> = new Set(
  'GOV COP JUD LEG OPP REB LAB EDU CVL MED BUS REL AGR HLH PTY REF NGO'.split(' '),
);

function homeBeside(
  role: string,
  other: EventActor,
  code: string,
  codes: ActorCodes,
  alone: boolean,
): string | undefined {
  const country = countryOfActor(other, codes);
  if (country === undefined || SEVERAL.test(country)) return undefined;
  // Who is deported is of another land, and those who urge a land need not be of it.
  if (code.startsWith(DEPORT) || (role === 'NGO' && other.code === country)) return undefined;
  const otherRole = other.code!.slice(3, 6);
  if (role === 'GOV' && (otherRole === '' || otherRole === 'GOV')) return undefined;
  // "the army killed rebels", "gunmen shot at policemen": where no other land is spoken of, at home.
  if (IRREGULAR.has(role) && alone && (otherRole === 'MIL' || AT_HOME.has(otherRole))) return country;
  // "militiamen defied the government", "a general warned protesters"
  if (ORGANS.has(role) && IRREGULAR.has(otherRole)) return country;
  // "soldiers tortured a journalist": where no other land is spoken of, at home.
  if (alone && otherRole === 'MIL' && AT_HOME.has(role) && role !== 'NGO' && role !== 'GOV') return country;
  const bySoldiers = otherRole === '' || otherRole === 'MIL';
  return (bySoldiers ? !FORCE.test(code) : AT_HOME.has(otherRole)) ? country : undefined;
}

function thirdCountry(
  other: EventActor,
  countries: ReadonlySet<string>,
  codes: ActorCodes,
): string | undefined {
  const own = countryOfActor(other, codes);
  const others = [...countries].filter(country => country !== own);
  return others.length === 1 ? others[0] : undefined;
}

/** First three letters of the code; undefined for a role alone and for a name that nothing is known of. */
export function countryOfActor(actor: EventActor | undefined, codes: ActorCodes): string | undefined {
  const code = actor?.code;
  if (code === undefined || codes.allRoles.has(code) || code === spelledOut(actor!.name)) return undefined;
  return code.slice(0, 3);
}

/** The code of a name that nothing is known of: the name itself, in capitals. */
export function spelledOut(name: string): string {
  return name.toUpperCase().replace(/\s+/g, '_');
}
