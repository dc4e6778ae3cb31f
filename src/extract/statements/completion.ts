/**
 * What one sentence leaves to the rest of the article: the country of an office, the destination of "the visit",
 * and the date of an event that another sentence dates. In and out: statements; those that nothing completes go.
 */
import type { ArticleEntity, ArticleEntityId, Statement } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { Relation } from '../../schema/relations.js';
import type { Chains } from '../chains.js';
import { worldOf } from '../coreference/world.js';

/** A statement whose object the sentence may leave unsaid. */
export type Draft = Omit<Statement, 'object'> & { readonly object: ArticleEntityId | undefined };

export function completeStatements(
  drafts: readonly Draft[],
  chains: Chains,
  schema: Schema,
): readonly Statement[] {
  const relations = new Map(schema.relations.map(relation => [relation.id, relation]));
  const complete: Statement[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (draft.object !== undefined) {
      complete.push({ ...draft, object: draft.object });
      continue;
    }
    const relation = relations.get(draft.relation)!;
    const object =
      relation.kind === 'event'
        ? destination(draft, index, drafts, chains, schema)
        : office(draft, drafts, chains, schema);
    if (object !== undefined && object !== draft.subject) complete.push({ ...draft, object });
  }
  return shareDates(complete, relations);
}

/** Where the same person's other statements of the relation lead, nearest first; a town gives its country. */
function destination(
  draft: Draft,
  index: number,
  drafts: readonly Draft[],
  chains: Chains,
  schema: Schema,
): ArticleEntityId | undefined {
  let best: ArticleEntityId | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [other, { relation, subject, object }] of drafts.entries()) {
    if (relation !== draft.relation || subject !== draft.subject || object === undefined) continue;
    // What was said before is what "the visit" means; what follows comes second.
    const distance = other < index ? index - other : (other - index) * 4;
    if (distance < nearest) [best, nearest] = [object, distance];
  }
  return best === undefined ? undefined : (countryOf(chains.entity(best), chains, schema) ?? best);
}

/** The same holder's body elsewhere; else the body of the same title; else the country the article speaks of most. */
function office(
  draft: Draft,
  drafts: readonly Draft[],
  chains: Chains,
  schema: Schema,
): ArticleEntityId | undefined {
  const known = drafts.filter(other => other.relation === draft.relation && other.object !== undefined);
  const own = known.filter(other => other.subject === draft.subject);
  const sameTitle = own.find(other => other.title === draft.title);
  if (sameTitle) return sameTitle.object;
  const country = own.find(other => isCountry(chains.entity(other.object!), schema));
  if (country) return country.object;
  const title = known.find(other => other.title === draft.title);
  if (title) return title.object;
  return mainCountry(chains, schema);
}

function mainCountry(chains: Chains, schema: Schema): ArticleEntityId | undefined {
  let best: ArticleEntity | undefined;
  for (const entity of chains.entities)
    if (isCountry(entity, schema) && (!best || entity.mentions.length > best.mentions.length)) best = entity;
  return best?.id;
}

function isCountry(entity: ArticleEntity, schema: Schema): boolean {
  return entity.type === 'PLACE' && worldOf(schema.gazetteers).countryNamed(entity.name) !== undefined;
}

function countryOf(place: ArticleEntity, chains: Chains, schema: Schema): ArticleEntityId | undefined {
  const world = worldOf(schema.gazetteers);
  const country =
    world.countryNamed(place.name) ?? world.countryOfCapital(place.name) ?? ofCity(place.name, schema);
  return country && chains.entities.find(({ type, name }) => type === 'PLACE' && name === country.name)?.id;
}

function ofCity(name: string, { gazetteers }: Schema): { readonly name: string } | undefined {
  let iso: string | undefined;
  let population = -1;
  for (const city of gazetteers.cities)
    if (city.name === name && city.population > population) [iso, population] = [city.iso2, city.population];
  return gazetteers.countries.find(country => country.iso2 === iso);
}

/** An undated event takes the one date that the article gives the same event. */
function shareDates(statements: readonly Statement[], relations: ReadonlyMap<string, Relation>): Statement[] {
  const dates = new Map<string, Set<string>>();
  const keyOf = (statement: Statement): string => {
    const ends = [statement.subject, statement.object];
    if (relations.get(statement.relation)!.symmetric) ends.sort((a, b) => (a < b ? -1 : 1));
    return [statement.relation, ...ends, statement.status].join(' ');
  };
  for (const statement of statements)
    if (statement.date !== undefined) {
      const key = keyOf(statement);
      const known = dates.get(key);
      if (known) known.add(statement.date);
      else dates.set(key, new Set([statement.date]));
    }
  return statements.map(statement => {
    if (statement.date !== undefined || relations.get(statement.relation)!.kind === 'state') return statement;
    const known = dates.get(keyOf(statement));
    return known?.size === 1 ? { ...statement, date: [...known][0] } : statement;
  });
}
