/**
 * Statements of different documents that cannot both be right. Compared are statements of one relation and one
 * pair, whose times allow that they speak of one event:
 *
 *   status  asserted here, negated there
 *   date    days that differ by little, though neither document gives both
 *   place   one day, two places neither of which lies in the other
 *   number  one day, sentences that count the same noun differently
 */
import type { Contradiction, Entity, EntityId, Fact, ResolvedStatement } from '../model/index.js';
import { type Days, daysOf, gapInDays } from './dates.js';
import { hashOf } from './ids.js';

/** Two days more than this apart are two events: of repeated meetings in `corpus/` none follow closer. */
const SAME_EVENT_DAYS = 3;
/** Statements of one pair that are compared with one another. */
const MOST_STATEMENTS = 60;

export function findContradictions(
  facts: readonly Fact[],
  statements: readonly ResolvedStatement[],
  entities: readonly Entity[],
  textOf: (statement: ResolvedStatement) => string,
  isCopy: (a: ResolvedStatement, b: ResolvedStatement) => boolean,
  isEvent: (relation: string) => boolean,
): Contradiction[] {
  const byFact = new Map(statements.map(statement => [statement.id, statement]));
  const pairs = new Map<string, ResolvedStatement[]>();
  for (const fact of facts) {
    const key = [fact.relation, fact.subject, fact.object].join(' ');
    const group = pairs.get(key) ?? [];
    pairs.set(key, group);
    for (const id of fact.statements) group.push(byFact.get(id)!);
  }
  const apart = createApart(entities);
  const found = new Map<string, Contradiction>();
  for (const group of pairs.values()) {
    const some = group.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST_STATEMENTS);
    const datesIn = new Map<string, Set<string>>();
    for (const { document, date } of some)
      if (date) datesIn.set(document, (datesIn.get(document) ?? new Set()).add(date));
    for (const a of some)
      for (const b of some) {
        if (a.id >= b.id || a.document === b.document || isCopy(a, b)) continue;
        const about = disagreement(a, b, isEvent(a.relation), datesIn, apart, textOf);
        if (!about) continue;
        const id = hashOf('contradiction', about, a.id, b.id);
        found.set(id, { id, about, statements: [a.id, b.id] });
      }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function disagreement(
  a: ResolvedStatement,
  b: ResolvedStatement,
  event: boolean,
  datesIn: ReadonlyMap<string, ReadonlySet<string>>,
  apart: (a: EntityId, b: EntityId) => boolean,
  textOf: (statement: ResolvedStatement) => string,
): Contradiction['about'] | undefined {
  const [daysA, daysB] = [daysOf(a.date), daysOf(b.date)];
  const gap = daysA && daysB ? gapInDays(daysA, daysB) : undefined;
  const statuses = new Set([a.status, b.status]);
  if (statuses.has('asserted') && statuses.has('negated') && a.past === b.past)
    return (gap === undefined ? !event || (!daysA && !daysB) : gap === 0) ? 'status' : undefined;
  if (a.status !== b.status || !event) return undefined;
  if (gap !== undefined && gap > 0)
    return gap <= SAME_EVENT_DAYS &&
      isDay(daysA!) &&
      isDay(daysB!) &&
      !datesIn.get(a.document)?.has(b.date!) &&
      !datesIn.get(b.document)?.has(a.date!)
      ? 'date'
      : undefined;
  if (gap !== 0) return undefined;
  if (a.place && b.place && isDay(daysA!) && isDay(daysB!) && apart(a.place, b.place)) return 'place';
  return countDifferently(textOf(a), textOf(b)) ? 'number' : undefined;
}

function isDay({ start, end }: Days): boolean {
  return start === end;
}

/** Two cities, or places of two countries; a city and its country are not apart. */
function createApart(entities: readonly Entity[]): (a: EntityId, b: EntityId) => boolean {
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  return (a, b) => {
    if (a === b) return false;
    const [one, other] = [byId.get(a)?.ids, byId.get(b)?.ids];
    if (!one || !other) return false;
    if (one.iso && other.iso) return true;
    return one.geonames !== undefined && other.geonames !== undefined && !one.iso && !other.iso;
  };
}

const NUMBER_WORDS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const COUNTED = new RegExp(
  `\\b(\\d[\\d,]*|${NUMBER_WORDS.join('|')})\\s+(?:\\p{Ll}+\\s+)?(\\p{Ll}{4,}s|people)\\b`,
  'giu',
);

/** A number before the same noun in both, without a common one: `12 soldiers`, `14 soldiers`. */
function countDifferently(a: string, b: string): boolean {
  const countsA = countsIn(a);
  const countsB = countsIn(b);
  for (const [noun, numbers] of countsA) {
    const others = countsB.get(noun);
    if (others && ![...numbers].some(number => others.has(number))) return true;
  }
  return false;
}

/** Nouns that stand after numbers of no count. */
const MEASURES = new Set(['percent', 'times', 'years', 'hours', 'minutes']);

function countsIn(text: string): Map<string, Set<number>> {
  const counts = new Map<string, Set<number>>();
  for (const [, digits, noun] of text.matchAll(COUNTED)) {
    const word = NUMBER_WORDS.indexOf(digits!.toLowerCase());
    const number = word < 0 ? Number(digits!.replaceAll(',', '')) : word + 2;
    if (MEASURES.has(noun!) || (number > 1900 && number < 2100)) continue;
    counts.set(noun!, (counts.get(noun!) ?? new Set()).add(number));
  }
  return counts;
}
