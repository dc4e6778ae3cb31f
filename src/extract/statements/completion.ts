/**
 * What one sentence leaves to the rest of the article: the country of an office, the destination of "the visit",
 * and the date of an event that another sentence dates. In and out: statements; those that nothing completes go.
 */
import type { ArticleEntity, ArticleEntityId, Statement } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { Relation } from '../../schema/relations.js';
import type { Chains } from '../chains.js';
import { COMPLETED, type Complete, type Draft } from './draft.js';
import { countryOf, isCountry, isosOf, nationOf } from './nations.js';
import { shareDates } from './sharedDates.js';
import { shareStatus } from './sharing.js';

export function completeStatements(
  drafts: readonly Draft[],
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
        : office(draft, drafts, soFar, relations, text, chains, schema);
    soFar[index] = { ...draft, object };
    if (object !== undefined && object !== draft.subject)
      complete.push({ ...draft, object, rule: `${draft.rule}${COMPLETED}` });
  }
  return shareDates(shareStatus(complete, chains, schema), relations, chains, schema).map(asStatement);
}

/** What only the way to a statement needs is left behind. */
function asStatement(complete: Complete): Statement {
  const {
    scene: _,
    timed: _t,
    borrowed: _b,
    settings: _s,
    lasting: _l,
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
    if (place === undefined || (leading.status !== 'asserted' && !(same && isOwn(leading)))) continue;
    // "visited Oslo on her first tour": the sentence itself says where.
    if (same && isOwn(leading) && leading.sentence.start === draft.sentence.start) return undefined;
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

function serves(person: ArticleEntityId, country: ArticleEntityId, drafts: readonly Draft[]): boolean {
  return drafts.some(({ subject, object }) => subject === person && object === country);
}

/**
 * The same holder's body elsewhere; what the words of the title tell; the owner of the title before it in a list
 * ("the Turkish president A and prime minister B"); the holder's own country; the body of the same title; else
 * the country the article speaks of most.
 */
function office(
  draft: Draft,
  drafts: readonly Draft[],
  soFar: readonly Draft[],
  relations: ReadonlyMap<string, Relation>,
  text: string,
  chains: Chains,
  schema: Schema,
): ArticleEntityId | undefined {
  const relation = relations.get(draft.relation)!;
  const known = drafts.filter(other => other.relation === draft.relation && other.object !== undefined);
  const { through } = draft;
  if (through !== undefined) {
    const serves = known.filter(({ subject }) => subject === through).map(({ object }) => object!);
    return (
      serves.find(id => isCountry(chains.entity(id), schema)) ??
      serves[0] ??
      nationOf(isosOf(through, chains, schema), chains, schema)
    );
  }
  const own = known.filter(other => other.subject === draft.subject);
  const sameTitle = own.find(other => other.title === draft.title);
  if (sameTitle) return sameTitle.object;
  const title = draft.title ?? '';
  const told = toldByTitle(title, relation, chains);
  const country = own.find(other => isCountry(chains.entity(other.object!), schema))?.object;
  // A body is told more surely than a country.
  const said = told && chains.entity(told).type === 'PLACE' ? (country ?? told) : (told ?? country);
  if (said) return said;
  const before = soFar.filter(
    other =>
      other.relation === draft.relation &&
      other.object !== undefined &&
      other.sentence.start === draft.sentence.start &&
      other.trigger.start < draft.trigger.start,
  );
  const last = before.at(-1);
  const isNational = relation.national.includes(headOf(title, schema));
  const fitsList = last && (!isNational || isCountry(chains.entity(last.object!), schema));
  if (fitsList && /(?:,|\band)\s+$/.test(text.slice(last.trigger.end, draft.trigger.start)))
    return last.object;
  const shared = new Set(known.filter(other => other.title === title).map(({ object }) => object));
  const head = headOf(title, schema);
  if (!isNational && !relation.owners.some(owner => owner.title.includes(title)))
    return shared.size === 1 && relation.local.includes(head) ? [...shared][0] : undefined;
  const isos = isosOf(draft.subject, chains, schema);
  const nation = nationOf(isos, chains, schema);
  // Somebody known to serve a country that the article never names serves no other.
  if (!nation && isos.size === 1 && !isos.has(undefined)) return undefined;
  // The title tells whose it is, and the article never names that: another country would be a guess.
  if (nation || relation.owners.some(owner => owner.title.includes(title))) return nation;
  const foreign = foreignTo(draft, drafts, known, relations, chains);
  const same = new Set(
    known
      .filter(
        other =>
          other.title === draft.title &&
          !foreign.has(other.object!) &&
          isCountry(chains.entity(other.object!), schema),
      )
      .map(({ object }) => object!),
  );
  if (same.size === 1) return [...same][0];
  // Of somebody who held it once, the country that the article speaks of would be a guess.
  const guess = draft.past ? undefined : mainCountry(foreign, chains, schema);
  // Of two known by that name, one may serve another country that the article names.
  const others = [...isos].map(iso => nationOf(new Set([iso]), chains, schema));
  return others.some(other => other !== undefined) && !others.includes(guess) ? undefined : guess;
}

/**
 * Countries served by those whom the holder meets or signs with, and by who has the same title in the same sentence:
 * "President Ito will meet German President Weber" puts Ito anywhere but in Germany. Countries that the holder visits. Not
 * those of whoever comes before or after in the post.
 */
function foreignTo(
  { relation, subject, title, sentence, past }: Draft,
  drafts: readonly Draft[],
  known: readonly Draft[],
  relations: ReadonlyMap<string, Relation>,
  chains: Chains,
): ReadonlySet<ArticleEntityId> {
  const partners = new Set<ArticleEntityId | undefined>();
  const visited: ArticleEntityId[] = [];
  const sharers = new Set<ArticleEntityId | undefined>();
  for (const other of drafts) {
    const { symmetric, kind, to, samePost } = relations.get(other.relation)!;
    if (kind !== 'event') continue;
    if (samePost && other.subject === subject) sharers.add(other.object);
    if (samePost && other.object === subject) sharers.add(other.subject);
    if (to.includes('PLACE') && other.subject === subject && other.object) visited.push(other.object);
    if (!symmetric) continue;
    if (other.subject === subject) partners.add(other.object);
    if (other.object === subject) partners.add(other.subject);
  }
  const { sole, apart } = relations.get(relation)!;
  const isSole = sole.includes(title ?? '');
  const isApart = (other = '', own = title ?? ''): boolean =>
    apart.some(
      ([some, others]) => (some.has(own) && others.has(other)) || (others.has(own) && some.has(other)),
    );
  const surname = surnameOf(subject, chains);
  const foreign = known.filter(
    other =>
      other.subject !== subject &&
      !sharers.has(other.subject) &&
      (partners.has(other.subject) ||
        isApart(other.title) ||
        (other.title === title &&
          !past &&
          !other.past &&
          // Perhaps the same person, whom a heading in capitals names.
          surnameOf(other.subject, chains) !== surname &&
          (isSole || other.sentence.start === sentence.start))),
  );
  return new Set([...visited, ...foreign.map(({ object }) => object!)]);
}

function surnameOf(person: ArticleEntityId, chains: Chains): string {
  return chains.entity(person).name.split(' ').at(-1)!.toLowerCase();
}

/** `minister` of "foreign ministers of state". */
function headOf(title: string, { titles }: Schema): string {
  return titles.singularOf(title.split(' of ')[0]!.split(/[\s-]/).at(-1)!);
}

function toldByTitle(title: string, { owners }: Relation, chains: Chains): ArticleEntityId | undefined {
  for (const owner of owners) {
    if (!owner.title.includes(title)) continue;
    for (const words of owner.body) {
      const body = chains.entities.find(
        ({ type, name, mentions }) =>
          type === 'ORGANIZATION' && mentions.length > 0 && isBody(name.toLowerCase(), words),
      );
      if (body) return body.id;
    }
    const country = chains.entities.find(({ type, name }) => type === 'PLACE' && name === owner.country);
    if (country) return country.id;
  }
  return undefined;
}

/** "Senate", "Senate of Chile", "United States Senate", but no committee of it. */
function isBody(name: string, words: string): boolean {
  return (
    name === words ||
    name.endsWith(` ${words}`) ||
    name.startsWith(`${words} of `) ||
    name.includes(` ${words} of `)
  );
}

function mainCountry(
  foreign: ReadonlySet<ArticleEntityId>,
  chains: Chains,
  schema: Schema,
): ArticleEntityId | undefined {
  let best: ArticleEntity | undefined;
  for (const entity of chains.entities)
    if (
      !foreign.has(entity.id) &&
      isCountry(entity, schema) &&
      (!best || entity.mentions.length > best.mentions.length)
    )
      best = entity;
  return best?.id;
}
