/**
 * Statements of different documents that cannot both be right. Compared are statements of one relation and one
 * pair that may speak of one event: their times allow it, and either one of the pair is a person or the sentences
 * share words beside the names (two countries agree on much in a week, two people meet once). Of states compared
 * are those of one title in articles of the same days: offices change hands.
 *
 *   status  asserted here, negated there
 *   date    days that differ by little, though neither document gives both
 *   place   one day, two places neither of which lies in the other
 *   number  one day, sentences that count the same noun differently
 *
 * What is said or done again from day to day (`repeats` in the relation's file) does not differ in date.
 */
import type { Contradiction, Entity, EntityId, Fact, ResolvedStatement } from '../model/index.js';
import { type Days, daysOf, gapInDays } from './dates.js';
import { hashOf } from './ids.js';

/** Two days more than this apart are two events: of repeated meetings in `corpus/` none follow closer. */
const SAME_EVENT_DAYS = 3;
/** Statements of one pair that are compared with one another. */
const MOST_STATEMENTS = 60;

/** What is asked of the articles. */
export interface Sentences {
  readonly textOf: (statement: ResolvedStatement) => string;
  readonly publishedOf: (statement: ResolvedStatement) => string | undefined;
  readonly isCopy: (a: ResolvedStatement, b: ResolvedStatement) => boolean;
  readonly isEvent: (relation: string) => boolean;
  /** Events of which one follows another from day to day: criticism, support. */
  readonly repeats: (relation: string) => boolean;
}

export function findContradictions(
  facts: readonly Fact[],
  statements: readonly ResolvedStatement[],
  entities: readonly Entity[],
  sentences: Sentences,
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
  const alike = createAlike(entities, sentences);
  const found = new Map<string, Contradiction>();
  for (const group of pairs.values()) {
    const some = group.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST_STATEMENTS);
    const datesIn = new Map<string, Set<string>>();
    for (const { document, date } of some)
      if (date) datesIn.set(document, (datesIn.get(document) ?? new Set()).add(date));
    for (const a of some)
      for (const b of some) {
        if (a.id >= b.id || a.document === b.document || sentences.isCopy(a, b)) continue;
        const about = disagreement(a, b, sentences, datesIn, apart);
        if (!about || !alike(a, b)) continue;
        const id = hashOf('contradiction', about, a.id, b.id);
        found.set(id, { id, about, statements: [a.id, b.id] });
      }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function disagreement(
  a: ResolvedStatement,
  b: ResolvedStatement,
  sentences: Sentences,
  datesIn: ReadonlyMap<string, ReadonlySet<string>>,
  apart: (a: EntityId, b: EntityId) => boolean,
): Contradiction['about'] | undefined {
  const [daysA, daysB] = [daysOf(a.date), daysOf(b.date)];
  const gap = daysA && daysB ? gapInDays(daysA, daysB) : undefined;
  const statuses = new Set([a.status, b.status]);
  if (statuses.has('asserted') && statuses.has('negated') && a.past === b.past)
    return gap === 0 || (!daysA && !daysB) ? 'status' : undefined;
  if (a.status !== b.status || !sentences.isEvent(a.relation)) return undefined;
  if (gap !== undefined && gap > 0)
    return !sentences.repeats(a.relation) &&
      gap <= SAME_EVENT_DAYS &&
      isDay(daysA!) &&
      isDay(daysB!) &&
      !datesIn.get(a.document)?.has(b.date!) &&
      !datesIn.get(b.document)?.has(a.date!)
      ? 'date'
      : undefined;
  if (gap !== 0) return undefined;
  if (a.place && b.place && isDay(daysA!) && isDay(daysB!) && apart(a.place, b.place)) return 'place';
  return countDifferently(sentences.textOf(a), sentences.textOf(b)) ? 'number' : undefined;
}

/** Words beside the names that two sentences on one event share, of five letters or more. */
const SHARED_WORDS = 2;

/** Whether two statements may speak of one event, or of one state at one time. */
function createAlike(entities: readonly Entity[], sentences: Sentences) {
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  const wordsOf = (statement: ResolvedStatement): Set<string> => {
    const names = [statement.subject, statement.object].flatMap(id => {
      const entity = byId.get(id)!;
      return [entity.name, ...entity.aliases].join(' ').toLowerCase();
    });
    const words =
      sentences
        .textOf(statement)
        .toLowerCase()
        .match(/\p{L}{5,}/gu) ?? [];
    return new Set(words.filter(word => !names.some(name => name.includes(word))));
  };
  return (a: ResolvedStatement, b: ResolvedStatement): boolean => {
    if (!sentences.isEvent(a.relation)) {
      const [dayA, dayB] = [daysOf(sentences.publishedOf(a)), daysOf(sentences.publishedOf(b))];
      return a.title === b.title && dayA !== undefined && dayB !== undefined && gapInDays(dayA, dayB) <= 1;
    }
    const personal = [a.subject, a.object].some(id => byId.get(id)!.type === 'PERSON');
    if (personal && a.date !== undefined && b.date !== undefined) return true;
    const words = wordsOf(b);
    return [...wordsOf(a)].filter(word => words.has(word)).length >= SHARED_WORDS;
  };
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
