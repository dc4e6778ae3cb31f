/**
 * The dates that the statements of an article give each other: those of the same event, of the visit or meeting that
 * an event was set in, and the days of a visit, told by what the visitor did. In and out: statements.
 */
import type { ArticleEntityId } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { Relation } from '../../schema/relations.js';
import type { Chains } from '../chains.js';
import { formatStretch, parseStretch, type Stretch } from './calendar.js';
import type { Complete } from './draft.js';
import { countryOf } from './nations.js';

type Relations = ReadonlyMap<string, Relation>;

/** A visit longer than this is two. */
const LONGEST_VISIT = 7;

export function shareDates(
  statements: readonly Complete[],
  relations: Relations,
  chains: Chains,
  schema: Schema,
): Complete[] {
  const told = sameEvents(statements, relations);
  const spanned = spanVisits(told, relations, chains, schema);
  return spanned.map(statement => inScene(inSetting(statement, spanned, relations)));
}

/** An undated event takes the one date that the article gives the same event, and so does one that lay before a dated one. */
function sameEvents(statements: readonly Complete[], relations: Relations): Complete[] {
  const dates = new Map<string, Set<string>>();
  const keyOf = (statement: Complete): string => {
    const ends = [statement.subject, statement.object];
    if (relations.get(statement.relation)!.symmetric) ends.sort((a, b) => (a < b ? -1 : 1));
    return [statement.relation, ...ends, statement.status].join(' ');
  };
  for (const statement of statements)
    if (statement.date !== undefined && !statement.borrowed) {
      const key = keyOf(statement);
      const known = dates.get(key);
      if (known) known.add(statement.date);
      else dates.set(key, new Set([statement.date]));
    }
  return statements.map(statement => {
    if ((statement.date !== undefined || statement.timed) && !statement.borrowed) return statement;
    if (relations.get(statement.relation)!.kind === 'state') return statement;
    const known = dates.get(keyOf(statement));
    return known?.size === 1 ? told(statement, [...known][0]!, 'same-event') : statement;
  });
}

/** "Weber's visit", who met people of the country on Sunday and on Monday, was on both days. */
function spanVisits(
  statements: readonly Complete[],
  relations: Relations,
  chains: Chains,
  schema: Schema,
): Complete[] {
  const isVisit = ({ relation }: Complete): boolean => relations.get(relation)!.to.includes('PLACE');
  const landOf = (place: ArticleEntityId): ArticleEntityId =>
    countryOf(chains.entity(place), chains, schema) ?? place;
  const serves = (person: ArticleEntityId, land: ArticleEntityId): boolean =>
    statements.some(({ subject, object }) => subject === person && object === land);
  const isThere = (statement: Complete, visitor: ArticleEntityId, land: ArticleEntityId): boolean => {
    const { subject, object, place, status } = statement;
    if (status !== 'asserted' || (subject !== visitor && object !== visitor)) return false;
    if (isVisit(statement)) return subject === visitor && landOf(object) === land;
    if (!relations.get(statement.relation)!.symmetric) return false;
    return place === undefined
      ? serves(subject === visitor ? object : subject, land)
      : landOf(place) === land;
  };
  return statements.map(visit => {
    const open = visit.date === undefined ? !visit.timed : visit.dateRule === 'same-event';
    if (!open || !visit.lasting || visit.status !== 'asserted' || !isVisit(visit)) return visit;
    const land = landOf(visit.object);
    const days = statements
      .filter(other => isThere(other, visit.subject, land))
      .flatMap(({ date, scene }) => dayOf(date ?? scene?.date) ?? []);
    const last = Math.max(...days);
    const first = Math.min(...days.filter(day => day > last - LONGEST_VISIT));
    return first < last ? told(visit, formatStretch({ first, last }), 'visit') : visit;
  });
}

function dayOf(date: string | undefined): number | undefined {
  const stretch: Stretch | undefined = date === undefined ? undefined : parseStretch(date);
  return stretch && stretch.first === stretch.last ? stretch.first : undefined;
}

/** "agreed to talk during her visit": when she visited. */
function inSetting(statement: Complete, statements: readonly Complete[], relations: Relations): Complete {
  const { date, timed, settings, sentence, status } = statement;
  if (date !== undefined || timed || settings.length === 0) return statement;
  if (relations.get(statement.relation)!.kind === 'state') return statement;
  const setting = statements.find(
    other =>
      other.sentence.start === sentence.start &&
      other.date !== undefined &&
      other.status === status &&
      settings.includes(other.trigger.start),
  );
  return setting ? told(statement, setting.date!, 'setting') : statement;
}

function inScene(statement: Complete): Complete {
  return statement.date === undefined && statement.scene ? { ...statement, ...statement.scene } : statement;
}

function told(statement: Complete, date: string, dateRule: 'same-event' | 'setting' | 'visit'): Complete {
  return { ...statement, date, dateRule, dateWords: undefined };
}
