/**
 * Whose office it is, where the sentence does not say: the country or body that the article gives (the guideline's
 * ruling 17a). In: statements of an article, those of an office without an object among them. Out: an entity of the
 * article, or none.
 */
import type { ArticleEntity, ArticleEntityId } from '../../model/index.js';
import { bearersIn } from '../../schema/bearers.js';
import type { Schema } from '../../schema/index.js';
import type { Relation } from '../../schema/relations.js';
import type { Chains } from '../chains.js';
import { worldOf } from '../world.js';
import type { Draft } from './draft.js';
import { isCountry, isosOf, nationOf } from './nations.js';

export interface Told {
  readonly drafts: readonly Draft[];
  /** The same, with what was found for those before. */
  readonly soFar: readonly Draft[];
  readonly relations: ReadonlyMap<string, Relation>;
  readonly text: string;
  readonly chains: Chains;
  readonly schema: Schema;
}

/**
 * The same holder's body elsewhere; what the words of the title tell; the owner of the title before it in a list
 * ("the Turkish president A and prime minister B"); the holder's own country; the body of the same title; else
 * the country the article speaks of most.
 */
export function bodyOfOffice(draft: Draft, article: Told): ArticleEntityId | undefined {
  const { drafts, soFar, relations, text, chains, schema } = article;
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
  const owner = toldByTitle(title, relation, chains);
  const country = own.find(other => isCountry(chains.entity(other.object!), schema))?.object;
  // A body is told more surely than a country.
  const said = owner && chains.entity(owner).type === 'PLACE' ? (country ?? owner) : (owner ?? country);
  if (said) return said;
  const before = soFar.filter(
    other =>
      other.relation === draft.relation &&
      other.object !== undefined &&
      other.sentence.start === draft.sentence.start &&
      other.trigger.start < draft.trigger.start,
  );
  const last = before.at(-1);
  const head = headOf(title, schema);
  const lacking = countriesWithout([head, title], relation, chains);
  const isNational = relation.national.includes(head);
  const isos = isosOf(draft.subject, chains, schema);
  const nation = nationOf(isos, chains, schema);
  // Of two known by that name, one may serve another country that the article names.
  const others = new Set([...isos].map(iso => nationOf(new Set([iso]), chains, schema)));
  // Of namesakes one at least is known to serve a country, and all of them the same.
  const states = [...isos].filter(iso => iso !== undefined);
  const servesAnother = !nation && states.length === 1;
  // "President Weber": those who bear that surname serve countries that the article never names.
  const isSurname = !chains.entity(draft.subject).name.includes(' ');
  const isForeigner = isSurname && states.length > 0 && [...others].every(other => other === undefined);
  if (isForeigner && relation.sole.includes(title)) return undefined;
  const nationInList = isNational && !servesAnother ? nationOfList(draft, article) : undefined;
  if (nationInList) return nationInList;
  // The premier of a state of Australia has no post in Australia.
  if (nation && lacking.has(nation)) return undefined;
  // A surname alone is anybody's.
  if (isNational && nation && !isSurname) return nation;
  const here = isNational && !servesAnother ? nationOfScene(draft, article) : undefined;
  if (here) return here;
  const fitsList =
    last && !lacking.has(last.object!) && (!isNational || isCountry(chains.entity(last.object!), schema));
  if (fitsList && isListedNext(last, draft, article, known)) return last.object;
  const isSame = (other = ''): boolean => schema.titles.singularOf(other) === schema.titles.singularOf(title);
  const shared = new Set(known.filter(other => isSame(other.title)).map(({ object }) => object));
  if (!isNational && !relation.owners.some(owner => owner.title.includes(title))) {
    if (shared.size === 1 && relation.local.includes(head)) return [...shared][0];
    return shared.size === 0 && relation.ofCity.includes(head) && !draft.past
      ? cityOf(chains, schema)
      : undefined;
  }
  // Somebody known to serve a country that the article never names serves no other.
  if (servesAnother) return undefined;
  // The title tells whose it is, and the article never names that: another country would be a guess.
  if (nation || relation.owners.some(owner => owner.title.includes(title))) return nation;
  const foreign = new Set([...lacking, ...foreignTo(draft, drafts, known, relations, chains)]);
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
  if (draft.past) return undefined;
  const served = new Set(
    soFar.filter(other => other.relation === draft.relation && !other.past).map(({ object }) => object),
  );
  const isLikely = (id: ArticleEntityId): boolean =>
    others.has(id) || [...others].every(other => other === undefined);
  const countries = chains.entities.filter(entity => !foreign.has(entity.id) && isCountry(entity, schema));
  const isSpokenOf = spokenOfIn(text, chains, schema);
  return [
    countries.filter(({ id }) => served.has(id)),
    countries.filter(entity => others.has(entity.id) || isSpokenOf(entity)),
  ]
    .flatMap(some => mostSpokenOf(some) ?? [])
    .find(isLikely);
}

/** "In Moscow, Defense Minister Ivanov said …": the country of the capital that opens the sentence. */
function nationOfScene(
  { sentence, trigger }: Draft,
  { text, chains, schema }: Told,
): ArticleEntityId | undefined {
  const capital = IN_PLACE.exec(text.slice(sentence.start, trigger.start))?.[1];
  const country = capital && worldOf(schema.gazetteers).countryOfCapital(capital);
  return country ? nationOf(new Set([country.iso2]), chains, schema) : undefined;
}

const IN_PLACE = /^In (\p{Lu}[\p{L}.' -]{2,30}), $/u;

/**
 * The one country of those whom the gazetteers know among the holder and who stands beside him in a list without a
 * country of their own: "Vice President A, Prime Minister B and Foreign Minister C welcomed him".
 */
function nationOfList(draft: Draft, article: Told): ArticleEntityId | undefined {
  const { drafts, chains, schema } = article;
  const posts = drafts.filter(
    other => other.relation === draft.relation && other.sentence.start === draft.sentence.start,
  );
  const unsaid = posts.filter(({ object }) => object === undefined);
  const known = posts.filter(({ object }) => object !== undefined);
  const here = unsaid.indexOf(draft);
  let [first, last] = [here, here];
  while (first > 0 && isListedNext(unsaid[first - 1]!, unsaid[first]!, article, known)) first -= 1;
  while (last + 1 < unsaid.length && isListedNext(unsaid[last]!, unsaid[last + 1]!, article, known))
    last += 1;
  const nations = new Set<ArticleEntityId>();
  for (const { subject } of unsaid.slice(first, last + 1)) {
    // A surname alone is anybody's.
    if (!chains.entity(subject).name.includes(' ')) continue;
    const nation = nationOf(isosOf(subject, chains, schema), chains, schema);
    if (nation) nations.add(nation);
  }
  return nations.size === 1 ? [...nations][0] : undefined;
}

/** "…, and Kenji Ito, the": a name and its article before the second of two posts. */
const NAME_BETWEEN = /(?:,|\band)\s+(?:\p{Lu}[\p{L}.'’-]*\s*){1,4},\s+(?:the|his|her|its|their)\s+$/u;

/** "…, and new" before the second of two posts. */
const WORD_BETWEEN = /(?:,|\band)\s+(\p{Ll}[\p{L}-]*)\s+$/u;

/** Between the words of two titles stand a name and a comma or "and", no third post. */
function isListedNext(
  one: Draft,
  next: Draft,
  { text, schema }: Pick<Told, 'text' | 'schema'>,
  known: readonly Draft[],
): boolean {
  const [from, to] = [one.trigger.end, next.trigger.start];
  const between = text.slice(from, to);
  const isNew = schema.titles.dropped.has(WORD_BETWEEN.exec(between)?.[1] ?? '');
  return (
    (isNew || /(?:,|\band)\s+$/.test(between) || NAME_BETWEEN.test(between)) &&
    !known.some(({ trigger }) => trigger.start >= from && trigger.end <= to)
  );
}

/**
 * Countries served by those whom the holder meets or signs with, and by who has the same title in the same sentence:
 * "President Ito will meet German President Weber" puts Ito anywhere but in Germany. Countries that the holder visits. Not
 * those of whoever comes before or after in the post.
 */
function foreignTo(
  { relation, subject, title, sentence, past, status }: Draft,
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
      // Whoever is elect meets whoever still has the post.
      ((partners.has(other.subject) && status !== 'planned') ||
        isApart(other.title) ||
        (other.title === title &&
          status !== 'planned' &&
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

/** `minister` of "foreign ministers of state", `secretary-general` of "deputy secretary general". */
function headOf(title: string, { titles }: Schema): string {
  const [last = '', before] = title.split(' of ')[0]!.split(/[\s-]/).reverse();
  return last === 'general' && before ? `${before}-general` : titles.singularOf(last);
}

function toldByTitle(title: string, { owners }: Relation, chains: Chains): ArticleEntityId | undefined {
  const countries: ArticleEntity[] = [];
  for (const owner of owners) {
    if (!owner.title.includes(title)) continue;
    const bodies = owner.body.flatMap(
      words =>
        chains.entities.find(
          ({ type, name, mentions }) =>
            type === 'ORGANIZATION' && mentions.length > 0 && isBody(name.toLowerCase(), words),
        ) ?? [],
    );
    if (bodies.length > 0) return mostSpokenOf(bodies);
    countries.push(...chains.entities.filter(({ type, name }) => type === 'PLACE' && name === owner.country));
  }
  return mostSpokenOf(countries);
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

/** Inhabitants from which a city is meant that bears the name of a region too: `New York`. */
const LARGE = 100_000;

/** The city that the article speaks of more than of any other. */
function cityOf({ entities }: Chains, schema: Schema): ArticleEntityId | undefined {
  const bearers = bearersIn(schema.gazetteers);
  const isCity = (entity: ArticleEntity): boolean => {
    if (entity.type !== 'PLACE' || isCountry(entity, schema)) return false;
    const cities = bearers.cities(entity.name);
    const isRegion = bearers.regions(entity.name).length > 0;
    return cities.some(({ population }) => !isRegion || population >= LARGE);
  };
  const cities = entities
    .filter(isCity)
    .map(({ id, mentions }) => ({
      id,
      times: mentions.filter(({ standsFor }) => standsFor === undefined).length,
    }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times);
  const [first, second] = cities;
  return first && first.times > (second?.times ?? 0) ? first.id : undefined;
}

/** Countries of the article that have no such post: the United States have no prime minister. */
function countriesWithout(
  titles: readonly string[],
  { never }: Relation,
  chains: Chains,
): ReadonlySet<ArticleEntityId> {
  const names = new Set(
    never
      .filter(({ title }) => titles.some(one => title.includes(one)))
      .flatMap(({ countries }) => countries),
  );
  return new Set(
    chains.entities.flatMap(({ id, type, name }) => (type === 'PLACE' && names.has(name) ? [id] : [])),
  );
}

/** Characters of an article that would name the country it is of more than once. */
const LONG = 800;

/** Whether a long article names a country, or it and its capital, more than once. */
function spokenOfIn(text: string, { entities }: Chains, schema: Schema): (country: ArticleEntity) => boolean {
  const world = worldOf(schema.gazetteers);
  const capitals = new Set(
    entities.map(({ type, name }) => type === 'PLACE' && world.countryOfCapital(name)?.name),
  );
  return ({ name, mentions }) => text.length <= LONG || mentions.length !== 1 || capitals.has(name);
}

function mostSpokenOf(entities: readonly ArticleEntity[]): ArticleEntityId | undefined {
  let best: ArticleEntity | undefined;
  for (const entity of entities) if (!best || entity.mentions.length > best.mentions.length) best = entity;
  return best?.id;
}
