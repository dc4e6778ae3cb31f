/**
 * The dates that the statements of an article give each other: those of the same event, of the visit or meeting that
 * an event was set in, and the days of a visit, told by what the visitor did. In and out: statements.
 */

import { askedOnce } from '../../model/askedOnce.js';
import type { ArticleEntityId } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { Relation } from '../../schema/relations.js';
import type { Chains } from '../chains.js';
import { formatStretch, isSingleDay, parseStretch, type Stretch } from '../times/calendar.js';
import { DAYS_OF_A_STORY } from '../times/scenes.js';
import type { Complete } from './draft.js';
import { befallenEnd, type HalfTold } from './halfTold.js';
import { countryOf, serves } from './nations.js';

type Relations = ReadonlyMap<string, Relation>;

/** A visit longer than this is two. */
const LONGEST_VISIT = 7;

export function shareDates(
  statements: readonly Complete[],
  halfTold: readonly HalfTold[],
  relations: Relations,
  chains: Chains,
  schema: Schema,
): Complete[] {
  const landOf = askedOnce(
    (place: ArticleEntityId): ArticleEntityId => countryOf(chains.entity(place), chains, schema) ?? place,
  );
  const known = { relations, landOf };
  const spanned = spanVisits(ofOneDeed(sameEvents(statements, halfTold, known), known), known);
  return spanned.map(statement => inScene(inSetting(statement, spanned, known)));
}

/** What leads to a place and nowhere else. */
export function isJourney({ kind, to }: Relation): boolean {
  return kind === 'event' && to.every(type => type === 'PLACE');
}

interface Known {
  readonly relations: Relations;
  /** Country of a place, where the article names it. */
  readonly landOf: (place: ArticleEntityId) => ArticleEntityId;
}

/**
 * An undated event takes the one date that the article gives the same event, and so does one that lay before a dated
 * one. "The visit", whatever its clause makes of it, is the one that is dated as planned, or to a town of the country.
 */
function sameEvents(
  statements: readonly Complete[],
  halfTold: readonly HalfTold[],
  known: Known,
): Complete[] {
  const latest = Math.max(
    ...statements.flatMap(({ status, date, scene }) =>
      status === 'asserted' ? (dayOf(date ?? scene?.date) ?? []) : [],
    ),
  );
  // What the article tells of long ago is another meeting than that of its story, and than one to come.
  const isPast = (date: string): boolean => parseStretch(date)!.last < latest - DAYS_OF_A_STORY;
  const dates = new Map<string, Set<string>>();
  const note = (key: string, date: string) => dates.set(key, (dates.get(key) ?? new Set()).add(date));
  for (const { relation, end, date } of halfTold) note(befallenKey(relation, end), date);
  for (const statement of statements)
    if (statement.date !== undefined && !statement.borrowed)
      for (const key of [keysOf, tripsOf, befallenOf].flatMap(keys => keys(statement, known)))
        note(key, statement.date);
  const scenes = new Map<string, Set<string>>();
  for (const statement of statements)
    if (statement.date === undefined && statement.scene !== undefined && !statement.lasting) {
      const [key] = keysOf(statement, known);
      scenes.set(key!, (scenes.get(key!) ?? new Set()).add(statement.scene.date));
    }
  return statements.map(statement => {
    if ((statement.date !== undefined || statement.timed) && !statement.borrowed) return statement;
    if (statement.repeated || known.relations.get(statement.relation)!.kind === 'state') return statement;
    const all = keysOf(statement, known);
    // "After Weber's visit, …" where the story tells of it, whatever else the article plans
    const scene = statement.lasting && !dates.has(all[0]!) ? scenes.get(all[0]!) : undefined;
    if (scene?.size === 1) return told(statement, [...scene][0]!, 'same-event');
    const keys = (statement.lasting ? all : all.slice(0, 1)).filter(key => dates.has(key));
    if (keys.length === 0) {
      const [looser] = (statement.common ? tripsOf : befallenOf)(statement, known);
      const days = looser === undefined ? undefined : onlyRecent(dates.get(looser));
      // Whoever was held long ago is not, for that, whom the story tells to be arrested.
      const isOther = days === undefined || (statement.scene !== undefined && isPast(days));
      return isOther ? statement : told(statement, days, 'same-event');
    }
    const date = onlyRecent(dates.get(keys[0]!));
    // A visit to the country may be told more closely than that to the town.
    const closer = onlyRecent(dates.get(keys.at(-1)!));
    const isCloser =
      date !== undefined &&
      closer !== undefined &&
      (isWithin(closer, date) || (isPast(date) && !isPast(closer)));
    const best = isCloser ? closer : date;
    // What lies long ago is not what the story plans, denies or leaves open.
    if (best === undefined || (isPast(best) && statement.status !== 'asserted')) return statement;
    // "met on Monday" of the story is closer than a meeting of theirs "earlier this year".
    const isTold = statement.scene !== undefined && !statement.lasting;
    if (isTold && (isPast(best) || (!isWithin(best, statement.scene!.date) && dayOf(best) === undefined)))
      return statement;
    return told(statement, best, 'same-event');
  });
}

/** "hit Norway's second city Bergen": what is done to the town and to its country by one verb is of one day. */
function ofOneDeed(statements: readonly Complete[], { landOf }: Known): Complete[] {
  return statements.map(statement => {
    const { relation, subject, object, status, trigger, date } = statement;
    if (date !== undefined) return statement;
    const other = statements.find(
      deed =>
        deed.dateRule === 'same-event' &&
        deed.trigger.start === trigger.start &&
        deed.relation === relation &&
        deed.subject === subject &&
        deed.status === status &&
        landOf(deed.object) === landOf(object),
    );
    return other?.date === undefined ? statement : told(statement, other.date, 'same-event');
  });
}

/** What makes two statements tell of the same event, the surest first. */
function keysOf({ relation, subject, object, status }: Complete, known: Known): string[] {
  const kind = known.relations.get(relation)!;
  const ends = kind.symmetric && object < subject ? [object, subject] : [subject, object];
  const event = [relation, ...ends].join(' ');
  if (!isJourney(kind)) return [`${event} ${status}`, event];
  const land = `${relation} ${subject} in ${known.landOf(object)}`;
  return [`${event} ${status}`, `${land} ${status}`, event, land];
}

/** "Ito will also go on the trip": whoever travels there. */
function tripsOf({ relation, object, status }: Complete, { relations, landOf }: Known): string[] {
  return isJourney(relations.get(relation)!) ? [`${relation} to ${landOf(object)} ${status}`] : [];
}

/** "police arrested Ito", "Norway’s arrest of Ito": what befell him, whoever is told to have done it. */
function befallenOf({ relation, subject, object, status }: Complete, { relations }: Known): string[] {
  const end = befallenEnd(relations.get(relation)!);
  if (end === undefined || status === 'planned') return [];
  return [befallenKey(relation, end === 'from' ? subject : object)];
}

function befallenKey(relation: Relation['id'], end: ArticleEntityId): string {
  return `${relation} of ${end}`;
}

function isWithin(inner: string, outer: string): boolean {
  const [narrow, wide] = [parseStretch(inner)!, parseStretch(outer)!];
  return wide.first <= narrow.first && narrow.last <= wide.last;
}

/** The one date, or the one of the last days where the others lie further back, or the one within all others. */
function onlyRecent(dates: ReadonlySet<string> | undefined): string | undefined {
  if (!dates) return undefined;
  const ends = [...dates].map(date => ({ date, last: parseStretch(date)!.last }));
  const latest = Math.max(...ends.map(({ last }) => last));
  const recent = ends.filter(({ last }) => latest - last <= DAYS_OF_A_STORY).map(({ date }) => date);
  return recent.find(inner => recent.every(outer => isWithin(inner, outer)));
}

/**
 * "Weber's visit" was on the days of the visit that the article tells of: "arrived on Monday on a two-day visit"; else
 * from the first to the last day on which she met people of the country, or will where it is to take so many days.
 */
function spanVisits(statements: readonly Complete[], { relations, landOf }: Known): Complete[] {
  const about = byEnd(statements);
  const isVisit = ({ relation }: Complete): boolean => isJourney(relations.get(relation)!);
  const isThere = (statement: Complete, visitor: ArticleEntityId, land: ArticleEntityId): boolean => {
    const { subject, object, place } = statement;
    if (isVisit(statement)) return subject === visitor && landOf(object) === land;
    if (!relations.get(statement.relation)!.symmetric) return false;
    const other = subject === visitor ? object : subject;
    return place === undefined ? serves(other, land, about.get(other)!) : landOf(place) === land;
  };
  const daysThere = (visit: Complete): Stretch | undefined => {
    const land = landOf(visit.object);
    const there = about.get(visit.subject)!.filter(other => isThere(other, visit.subject, land));
    const own = there.filter(isVisit);
    const stays = own.flatMap(({ stay }) => stay ?? []);
    const lasts = own.find(({ days }) => days !== undefined)?.days;
    const begin = own.find(start => start.begin !== undefined)?.begin;
    // "left on Monday for a three-day visit, which begins on Tuesday"
    if (begin !== undefined && lasts !== undefined) return { first: begin, last: begin + lasts - 1 };
    if (stays.length > 0) return stays[0];
    const arrivals = own.filter(({ lasting, status }) => !lasting && status === 'asserted');
    const arrived = new Set(arrivals.flatMap(({ date, scene }) => dayOf(date ?? scene?.date) ?? []));
    const [first] = arrived.size === 1 ? arrived : [];
    const until = own.find(end => end.until !== undefined)?.until;
    if (first !== undefined && until !== undefined && first < until) return { first, last: until };
    if (visit.status === 'planned') return undefined;
    if (first !== undefined && lasts !== undefined) return { first, last: first + lasts - 1 };
    const whole = spanOf(there.filter(({ status }) => status === 'asserted' || status === 'planned'));
    if (whole && whole.last - whole.first + 1 === lasts) return whole;
    const told = spanOf(there.filter(({ status }) => status === 'asserted'));
    // "a three-day trip" of which the story tells the first two
    const isCut = told && lasts !== undefined && told.last - told.first + 1 < lasts;
    if (isCut) return { first: told.first, last: told.first + lasts - 1 };
    return told ?? daysOfMeeting(there.filter(other => !isVisit(other)));
  };
  return statements.map(visit => {
    if (!isVisit(visit)) return visit;
    if (visit.stay && visit.days !== undefined && visit.begin === undefined)
      return told(visit, formatStretch(visit.stay), 'visit');
    // "her visit, which begins on Monday": its first day alone
    const isBegun = visit.begin !== undefined && dayOf(visit.date) === visit.begin;
    const open = visit.date === undefined ? !visit.timed : isBegun || visit.dateRule === 'same-event';
    if (!open || !visit.lasting || (visit.status !== 'asserted' && visit.status !== 'planned')) return visit;
    const days = daysThere(visit);
    return days ? told(visit, formatStretch(days), 'visit') : visit;
  });
}

/** The statements of which an entity is an end. */
function byEnd(statements: readonly Complete[]): ReadonlyMap<ArticleEntityId, readonly Complete[]> {
  const about = new Map<ArticleEntityId, Complete[]>();
  for (const statement of statements)
    for (const end of new Set([statement.subject, statement.object])) {
      const ofEnd = about.get(end);
      if (ofEnd) ofEnd.push(statement);
      else about.set(end, [statement]);
    }
  return about;
}

/** From the first to the last day of what was within one visit, where those are two. */
function spanOf(events: readonly Complete[]): Stretch | undefined {
  const days = events.flatMap(({ date, scene }) => dayOf(date ?? scene?.date) ?? []);
  const last = Math.max(...days);
  const first = Math.min(...days.filter(day => day > last - LONGEST_VISIT));
  return first < last ? { first, last } : undefined;
}

/** "met Ito over Easter weekend": the days of the one meeting that is told so closely. */
function daysOfMeeting(events: readonly Complete[]): Stretch | undefined {
  const stretches = events.flatMap(({ date, status }) =>
    date !== undefined && status === 'asserted' ? parseStretch(date)! : [],
  );
  const days = stretches.filter(({ first, last }) => last - first < LONGEST_VISIT);
  const dates = new Set(days.map(formatStretch));
  return dates.size === 1 && days[0]!.first < days[0]!.last ? days[0] : undefined;
}

function dayOf(date: string | undefined): number | undefined {
  const stretch: Stretch | undefined = date === undefined ? undefined : parseStretch(date);
  return isSingleDay(stretch) ? stretch.first : undefined;
}

/** "agreed to talk during her visit": when she visited. "Met Ito in Oslo": when the article says that she was there. */
function inSetting(statement: Complete, statements: readonly Complete[], known: Known): Complete {
  const { date, timed, settings, sentence, place, scene } = statement;
  if (date !== undefined || timed || known.relations.get(statement.relation)!.kind === 'state')
    return statement;
  const setting = statements.find(
    other =>
      other.sentence.start === sentence.start &&
      other.date !== undefined &&
      settings.includes(other.trigger.start),
  );
  if (setting) return told(statement, setting.date!, 'setting');
  const talks = statement.reported ? meetingOf(statement, statements, known) : undefined;
  if (talks !== undefined) return told(statement, talks, 'setting');
  if (place === undefined || scene) return statement;
  const land = known.landOf(place);
  const stays = statements.filter(other => {
    if (other.date === undefined || other.status !== statement.status) return false;
    const there = isJourney(known.relations.get(other.relation)!) ? other.object : other.place;
    if (there === undefined || known.landOf(there) !== land) return false;
    const ends = [other.subject, other.object].filter(end => !isOfLand(end, land, statements, known));
    return ends.some(end => end === statement.subject || end === statement.object);
  });
  const dates = new Set(stays.map(stay => stay.date!));
  return dates.size === 1 ? told(statement, [...dates][0]!, 'setting') : statement;
}

/** A place of the country, and who holds office in it: they are there at other times too. */
function isOfLand(
  end: ArticleEntityId,
  land: ArticleEntityId,
  statements: readonly Complete[],
  { relations, landOf }: Known,
): boolean {
  if (landOf(end) === land) return true;
  return statements.some(
    ({ relation, subject, object }) =>
      subject === end && relations.get(relation)!.kind === 'state' && landOf(object) === land,
  );
}

/** "Weber met Ito on Monday. The ministry said she had assured Ito": in those talks. */
function meetingOf(
  { subject, object }: Complete,
  statements: readonly Complete[],
  { relations }: Known,
): string | undefined {
  const days = statements.flatMap(({ relation, subject: one, object: other, status, date, scene }) => {
    const isTheirs = (one === subject && other === object) || (one === object && other === subject);
    const meets = status === 'asserted' && isTheirs && relations.get(relation)!.symmetric;
    return meets ? (date ?? scene?.date ?? []) : [];
  });
  return days.length > 0 && new Set(days).size === 1 ? days[0] : undefined;
}

function inScene(statement: Complete): Complete {
  return statement.date === undefined && statement.scene ? { ...statement, ...statement.scene } : statement;
}

function told(statement: Complete, date: string, dateRule: 'same-event' | 'setting' | 'visit'): Complete {
  return { ...statement, date, dateRule, dateWords: undefined };
}
