/**
 * What one sentence leaves to the rest of the article: the country of an office, the destination of "the visit",
 * and the date of an event that another sentence dates. In and out: statements; those that nothing completes go.
 */
import type { ArticleEntityId, Statement } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { Relation } from '../../schema/relations.js';
import type { Chains } from '../chains.js';
import { COMPLETED, type Complete, type Draft } from './draft.js';
import type { HalfTold } from './halfTold.js';
import { countryOf, serves } from './nations.js';
import { bodyOfOffice } from './officeBodies.js';
import { isJourney, shareDates } from './sharedDates.js';
import { shareStatus } from './sharing.js';

export function completeStatements(
  drafts: readonly Draft[],
  halfTold: readonly HalfTold[],
  text: string,
  chains: Chains,
  schema: Schema,
): readonly Statement[] {
  const relations = new Map(schema.relations.map(relation => [relation.id, relation]));
  const complete: Complete[] = [];
  // What was completed tells of what follows it.
  const soFar = [...drafts];
  for (const [index, draft] of drafts.entries()) {
    if (draft.object !== undefined) {
      complete.push({ ...draft, object: draft.object });
      continue;
    }
    const relation = relations.get(draft.relation)!;
    const object =
      relation.kind === 'event'
        ? destination(draft, index, drafts, chains, schema)
        : chains.entity(draft.subject).type === 'PLACE'
          ? countryBeside(draft, chains, schema)
          : bodyOfOffice(draft, { drafts, soFar, relations, text, chains, schema });
    soFar[index] = { ...draft, object };
    if (object !== undefined && object !== draft.subject)
      complete.push({ ...draft, object, rule: `${draft.rule}${COMPLETED}` });
  }
  const abroad = complete.filter(statement => !isAtHome(statement, complete, relations, schema));
  return shareDates(shareStatus(abroad, chains, schema), halfTold, relations, chains, schema).map(
    asStatement,
  );
}

/**
 * "received Ito as he arrived in Norway": a president of Norway does not travel there, so "he" is somebody else. Envoys
 * do.
 */
function isAtHome(
  { relation, subject, object }: Complete,
  statements: readonly Complete[],
  relations: ReadonlyMap<string, Relation>,
  { titles }: Schema,
): boolean {
  if (!isJourney(relations.get(relation)!)) return false;
  return statements.some(
    office =>
      office.subject === subject &&
      office.object === object &&
      !office.past &&
      office.status === 'asserted' &&
      relations.get(office.relation)!.national.length > 0 &&
      !(office.title ?? '').split(/[\s-]/).some(word => titles.postedAbroad.has(word)),
  );
}

/** "Norway closed the schools of the capital, Oslo": the place's country, named elsewhere in the sentence. */
function countryBeside(
  { subject, sentence }: Draft,
  chains: Chains,
  schema: Schema,
): ArticleEntityId | undefined {
  const country = countryOf(chains.entity(subject), chains, schema);
  if (country === undefined) return undefined;
  const isHere = chains
    .entity(country)
    .mentions.some(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
  return isHere ? country : undefined;
}

/** What only the way to a statement needs is left behind. */
function asStatement(complete: Complete): Statement {
  const {
    scene: _,
    plan: _n,
    timed: _t,
    borrowed: _b,
    settings: _s,
    lasting: _l,
    common: _c,
    repeated: _a,
    stay: _y,
    begin: _e,
    until: _u,
    days: _d,
    reported: _r,
    supposed: _p,
    through: _g,
    ...statement
  } = complete;
  return statement;
}

/**
 * Where the nearest other statement leads: the person's own before that of others, what was said before rather than
 * what follows. A statement leads where its relation ends, and a meeting where it took place; a town gives its country.
 */
function destination(
  draft: Draft,
  index: number,
  drafts: readonly Draft[],
  chains: Chains,
  schema: Schema,
): ArticleEntityId | undefined {
  const isOwn = ({ subject, object }: Draft): boolean =>
    subject === draft.subject || object === draft.subject;
  let best: ArticleEntityId | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [other, leading] of drafts.entries()) {
    const same = leading.relation === draft.relation;
    const place = same ? leading.object : isOwn(leading) ? leading.place : undefined;
    // "Ito will also go on the trip": the one that is planned
    const isPlan = same && (isOwn(leading) || (draft.common && leading.status === draft.status));
    if (place === undefined || (leading.status !== 'asserted' && !isPlan)) continue;
    // "visited Oslo on her first tour": the sentence itself says where.
    // But "was to visit Oslo and put off the trip" tells of it twice.
    if (same && isOwn(leading) && leading.sentence.start === draft.sentence.start)
      return draft.status === 'negated' && leading.status === 'planned' ? leading.object : undefined;
    const country = countryOf(chains.entity(place), chains, schema);
    // Nobody visits the country they serve.
    if (!same && country === undefined) continue;
    if (!isOwn(leading) && serves(draft.subject, country ?? place, drafts)) continue;
    const steps = other < index ? index - other : (other - index) * 4;
    const distance = steps + (isOwn(leading) ? (same ? 0 : FAR) : 2 * FAR);
    if (distance < nearest) [best, nearest] = [country ?? place, distance];
  }
  return best;
}

/** More than any two statements of an article are apart. */
const FAR = 1e6;
