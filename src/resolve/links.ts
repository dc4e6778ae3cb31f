/**
 * Names of one article → entries of the gazetteers. A name with several bearers goes to the one that fits the
 * countries the article speaks of; where none fits well enough, to none.
 */
import type { ArticleEntity, ArticleEntityId, EntityType } from '../model/index.js';
import { fold, wordsOf } from './spelling.js';
import type { Known, World } from './world.js';

export interface PlaceLinks {
  readonly links: ReadonlyMap<ArticleEntityId, Known>;
  /** Share of each country among all mentions of countries and of places in them. */
  readonly countries: ReadonlyMap<string, number>;
}

/** Countries first: they are told by name alone; then the rest in their light. */
export function linkPlaces(entities: readonly ArticleEntity[], world: World): PlaceLinks {
  const links = new Map<ArticleEntityId, Known>();
  const counts = new Map<string, number>();
  const places = entities.filter(entity => entity.type === 'PLACE');
  const open: { entity: ArticleEntity; bearers: readonly Known[] }[] = [];
  for (const entity of places) {
    const bearers = bearersOf(entity, world);
    const settled =
      bearers.length === 1 || (bearers[0]?.kind === 'country' && bearers.length > 0 && !bearers.some(rivals));
    if (bearers.length > 0 && settled && bearers[0]!.kind === 'country') {
      links.set(entity.id, bearers[0]!);
      count(counts, bearers[0]!, weightOf(entity));
    } else if (bearers.length > 0) open.push({ entity, bearers });
  }
  const shares = sharesOf(counts);
  for (const { entity, bearers } of open) {
    const best = bestPlace(bearers, shares);
    if (!best) continue;
    links.set(entity.id, best);
    count(counts, best, weightOf(entity));
  }
  return { links, countries: sharesOf(counts) };
}

/** A region of the same name: Georgia the country has a rival, Luxembourg has only a city of its own. */
function rivals(known: Known): boolean {
  return known.kind === 'region';
}

/** By the entity's name, else by its longest mention that anything bears. */
function bearersOf(entity: ArticleEntity, world: World): readonly Known[] {
  const names = entity.mentions.filter(mention => mention.kind === 'name').map(mention => mention.text);
  for (const name of [entity.name, ...names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))]) {
    const bearers = world.named(name, 'PLACE');
    if (bearers.length > 0) return bearers;
  }
  return [];
}

function weightOf(entity: ArticleEntity): number {
  return Math.max(1, entity.mentions.length);
}

function count(counts: Map<string, number>, known: Known, weight: number): void {
  if (known.iso2) counts.set(known.iso2, (counts.get(known.iso2) ?? 0) + weight);
}

function sharesOf(counts: ReadonlyMap<string, number>): Map<string, number> {
  let total = 0;
  for (const weight of counts.values()) total += weight;
  return new Map([...counts].map(([iso2, weight]) => [iso2, weight / total]));
}

/** Inhabitants from which a city is known outside its country: fewer, and the article must speak of the country. */
const KNOWN_ABROAD = 200_000;

/** In the light of an article that speaks of one country alone, a place there counts for a thousand times its size. */
const CONTEXT = 3;

function bestPlace(bearers: readonly Known[], shares: ReadonlyMap<string, number>): Known | undefined {
  let best: { known: Known; score: number } | undefined;
  for (const known of bearers) {
    const share = known.iso2 ? (shares.get(known.iso2) ?? 0) : 0;
    if (known.kind === 'city' && share === 0 && !known.capital && known.prominence < KNOWN_ABROAD) continue;
    const score = standing(known) + CONTEXT * share;
    if (!best || score > best.score || (score === best.score && known.key < best.known.key))
      best = { known, score };
  }
  return best?.known;
}

/** How likely a name means it where nothing else is known, in powers of ten. */
function standing(known: Known): number {
  if (known.kind === 'country') return 4;
  if (known.kind === 'region') return 2.5;
  return Math.log10(Math.max(known.prominence, 10_000)) - 4 + (known.capital ? 1.5 : 0);
}

export interface ActorContext {
  readonly owner: string | undefined;
  readonly countries: ReadonlyMap<string, number>;
  readonly generic: (folded: string) => boolean;
}

/** A country is what an article is about where a third of its places lie there. */
const MAIN_SHARE = 1 / 3;

/** A name that is one bearer's own and another's short form is the first's, all else equal. */
const OWN_NAME = 0.25;

/** A person or organisation of the gazetteers; of two namesakes whom nothing tells apart neither. */
export function linkActor(
  forms: readonly string[],
  type: EntityType,
  context: ActorContext,
  world: World,
): Known | undefined {
  for (const form of forms) {
    if (type === 'ORGANIZATION' && !standsForFullName(form, forms[0]!, context, world)) continue;
    const bearers = world.named(form, type).filter(known => fits(form, known, context, world));
    if (bearers.length === 0) continue;
    const rank = (known: Known) =>
      (known.iso2 === context.owner ? 4 : 0) +
      (known.iso2 ? (context.countries.get(known.iso2) ?? 0) : 0.5) +
      (fold(known.name) === form ? OWN_NAME : 0) +
      known.prominence;
    const [best, second] = [...bearers].sort((a, b) => rank(b) - rank(a) || (a.key < b.key ? -1 : 1));
    const isTie = type === 'PERSON' && second !== undefined && rank(second) === rank(best!);
    return isTie ? undefined : best;
  }
  return undefined;
}

/** "National Guard" is no name of its own beside "Ohio National Guard"; an acronym is. */
function standsForFullName(form: string, full: string, context: ActorContext, world: World): boolean {
  if (form === full || !form.includes(' ')) return form === full || !context.generic(form);
  const words = wordsOf(form);
  return wordsOf(full).every(
    word => words.includes(word) || context.generic(word) || world.countryOfWord(word) !== undefined,
  );
}

function fits(form: string, known: Known, context: ActorContext, world: World): boolean {
  const share = known.iso2 ? (context.countries.get(known.iso2) ?? 0) : 0;
  if (known.kind === 'person') {
    if (wordsOf(form).length === 1 && fold(known.name) !== form && known.prominence === 0) return false;
    if (share > 0 || known.iso2 === undefined) return true;
    return known.prominence > 0 && (context.countries.size === 0 || !isCommonName(form, world));
  }
  if (known.iso2 === undefined) return !context.generic(form) || context.owner === undefined;
  if (context.generic(form))
    return context.owner === undefined ? share >= MAIN_SHARE : context.owner === known.iso2;
  if (wordsOf(form).length > 1 || form.length > 4) return true;
  return share > 0 || known.prominence > 0;
}

/** People of the gazetteers with one family name from which on it is common. */
const COMMON = 8;

export function isCommonName(form: string, world: World): boolean {
  const words = wordsOf(form);
  return world.commonness(words.at(-1)!) >= COMMON && world.isGivenName(words[0]!);
}
