/**
 * Named entities → CAMEO's codes of actors: countries by ISO 3166-1 alpha-3, bodies by their own code or by country and
 * role, people by the country and the role that the article tells of them. In: entities and descriptions.
 */
import type { ArticleEntity, ArticleEntityId, Gazetteers, Span } from '../../model/index.js';
import { bearersIn } from '../../schema/bearers.js';
import type { KnownActors } from '../../schema/eventActors.js';
import type { ActorCodes } from '../../schema/events.js';
import type { Chains } from '../chains.js';
import { fold } from '../spelling.js';
import type { Description } from '../titles/descriptions.js';
import { prepositions, type Tree, tokenEndingAt } from '../tree/tree.js';
import { worldOf } from '../world.js';

export interface EntityCoder {
  /** `ISR`, `ISRGOV`, `IGOUNO`; a role alone, or undefined, where no country is known. */
  readonly codeOf: (id: ArticleEntityId) => string | undefined;
  /** ISO 3166-1 alpha-3 of the country that a place is or lies in. */
  readonly countryOf: (place: string) => string | undefined;
  /** Role that words of a title or a noun phrase tell: last word first. */
  readonly roleOf: (words: readonly string[]) => string | undefined;
}

export function entityCoder(
  tree: Tree,
  chains: Chains,
  descriptions: readonly Description[],
  gazetteers: Gazetteers,
  actors: ActorCodes,
  knownActors: KnownActors,
): EntityCoder {
  const day = tree.annotation.document.published?.slice(0, 10);
  const world = worldOf(gazetteers);
  const iso3 = new Map(gazetteers.countries.map(country => [country.iso2, country.iso3]));
  const bodies = new Map([...actors.bodies].map(([name, code]) => [fold(name), code]));
  const byHolder = new Map<ArticleEntityId, Description[]>();
  for (const description of descriptions)
    for (const id of chains.entitiesAt(description.holder))
      byHolder.set(id, [...(byHolder.get(id) ?? []), description]);
  const known = new Map<ArticleEntityId, string | undefined>();
  const codeOf = (id: ArticleEntityId): string | undefined => {
    if (known.has(id)) return known.get(id);
    known.set(id, undefined);
    const code = findCode(chains.entity(id));
    known.set(id, code);
    return code;
  };
  return { codeOf, countryOf, roleOf };

  function countryOf(place: string): string | undefined {
    const region = actors.regions.get(place);
    if (region) return region;
    const country = world.countryNamed(place);
    if (country) return country.iso3;
    const iso2 = world.isoOfPlace(place);
    return iso2 === undefined ? undefined : iso3.get(iso2);
  }

  function findCode(entity: ArticleEntity): string | undefined {
    if (entity.type === 'PLACE') return countryOf(entity.name) ?? codeOfBuilding(entity.name);
    return entity.type === 'ORGANIZATION' ? codeOfBody(entity) : codeOfPerson(entity);
  }

  /** "the Russian embassy": a place that bears a country's name. */
  function codeOfBuilding(name: string): string | undefined {
    const words = name.split(/\s+/);
    const country = countryBorneBy(name) ?? (words.length > 1 ? countryOf(words[0]!) : undefined);
    return country && `${country}${roleOf(words) ?? ''}`;
  }

  function codeOfBody(entity: ArticleEntity): string | undefined {
    const forms = [
      entity.name,
      ...entity.mentions.filter(({ kind }) => kind === 'name').map(({ text }) => text),
    ];
    for (const form of forms) {
      const code = bodies.get(fold(form.replace(/^the /i, '')));
      if (code) return code;
    }
    const whole = wholeOf(entity.name);
    if (whole !== undefined) return whole;
    for (const form of forms) {
      const code = knownActors.codeOf(form.replace(/^the /i, ''), day);
      if (code !== undefined) return code;
    }
    const homes = new Set(
      forms
        .filter(form => form.includes(' '))
        .flatMap(form => bearersIn(gazetteers).organizations(form))
        .flatMap(({ iso2 }) => iso2 ?? []),
    );
    const [home] = homes.size === 1 ? homes : [];
    const country = countryBorneBy(entity.name) ?? (home && iso3.get(home)) ?? '';
    const role = entity.name
      .split(/[\s-]+/)
      .map(word => actors.names.get(word))
      .filter(found => found !== undefined)
      .at(-1);
    const told = role ?? roleOf(entity.name.split(/\s+/));
    return `${country}${told ?? ''}` || undefined;
  }

  /** "United Nations Commission on …": a part of a body that is of several countries. */
  function wholeOf(name: string): string | undefined {
    const parts = name.split(/\s+/);
    for (const length of [2, 1]) {
      const code = bodies.get(fold(parts.slice(0, length).join(' ')));
      if (code?.startsWith('IGO')) return code;
    }
    return undefined;
  }

  /** "Israel Defense Forces", "Iraqi Army": the country whose name or adjective the body bears. */
  function countryBorneBy(name: string): string | undefined {
    const words = name.split(/\s+/);
    for (let first = 0; first < words.length; first++)
      for (const length of [3, 2, 1]) {
        const part = words.slice(first, first + length).join(' ');
        const code =
          actors.regions.get(part) ?? (world.countryNamed(part) ?? world.countryOfDemonym(part))?.iso3;
        if (code) return code;
      }
    return undefined;
  }

  function codeOfPerson(entity: ArticleEntity): string | undefined {
    // "the president, a former general": what somebody is comes before what they were.
    const told = [...(byHolder.get(entity.id) ?? [])].sort((a, b) => Number(a.past) - Number(b.past));
    let [country, role] = ['', ''];
    let served: string | undefined;
    let holdsOffice = false;
    for (const { title, owner, past, holder } of told) {
      const found = title && roleOf(tree.annotation.document.text.slice(title.start, title.end).split(/\s+/));
      if (found && role === '') {
        role = past ? actors.former : found;
        holdsOffice = !past && found === OFFICE && !isBearer(title!);
      }
      if (country === '' && title) country = actors.seats.get(lastWord(title)) ?? '';
      if (country !== '' || owner === undefined) continue;
      // "ambassador to the United Nations" is no one of theirs.
      if (prepositions(tree, owner)[0] === 'to' || isGuessed(owner, holder)) continue;
      for (const id of chains.entitiesAt(owner)) {
        const code = id === entity.id ? undefined : codeOf(id);
        if (code && chains.entity(id).type === 'PLACE') country = code;
        else if (code) served ??= code;
      }
    }
    // "Norway's ambassador at the United Nations" is Norway's.
    if (country === '' && served !== undefined) return served;
    const own = codeByName(entity, country);
    // "President Weber" of an article whose day is wrong or unknown
    if (own?.endsWith(actors.former) && role !== '' && role !== actors.former)
      return `${own.slice(0, 3)}${role}`;
    // "Norwegian Prime Minister Weber", who leads a party too
    if (own?.startsWith(country) && country !== '' && holdsOffice && isNational(own))
      return `${country}${role}`;
    if (own !== undefined && (OFFICES.has(role) || !isNational(own))) return own;
    if (own !== undefined && country === '') country = own.slice(0, 3);
    // "Chechen President Weber": of a region that no description takes for an owner
    if (country === '' && own === undefined && role !== '') country = regionBefore(told) ?? '';
    // "Washington warned …": a capital that was taken for somebody's name.
    if (country === '' && role === '' && !entity.name.includes(' '))
      country = world.countryOfCapital(entity.name)?.iso3 ?? '';
    if (country === '') {
      const bearer = bearersIn(gazetteers)
        .persons(entity.name)
        .find(({ iso2 }) => iso2);
      const iso2 = bearer?.iso2 ?? countryOfFamily(gazetteers, entity.name);
      country = (iso2 && iso3.get(iso2)) ?? '';
    }
    return `${country}${role}` || undefined;
  }

  /** The word before a title, where it is a region's. */
  function regionBefore(told: readonly Description[]): string | undefined {
    for (const { title } of told) {
      const before = title && tokenEndingAt(tree, title.start - 1);
      const region = before !== undefined && actors.regions.get(tree.tokens[before]!.text);
      if (region) return region;
    }
    return undefined;
  }

  /** "leader", "spokesman": of whoever it may be. */
  function isBearer({ start, end }: Span): boolean {
    return actors.bearers.has(lastWord({ start, end }));
  }

  function lastWord({ start, end }: Span): string {
    return tree.annotation.document.text.slice(start, end).toLowerCase().split(/\s+/).at(-1)!;
  }

  /** "Norway arrested rebel leader …": with a verb between them, no one of theirs. */
  function isGuessed(owner: number, holder: number): boolean {
    const between = tree.tokens.slice(Math.min(owner, holder), Math.max(owner, holder));
    return between.some(({ upos }) => upos === 'VERB');
  }

  /** Where the article tells a country, only of that country. */
  function codeByName({ name, mentions }: ArticleEntity, country: string): string | undefined {
    const forms = [name, ...mentions.filter(({ kind }) => kind === 'name').map(({ text }) => text)];
    const codes = forms.map(form => knownActors.codeOf(form, day));
    if (!name.includes(' ')) codes.push(knownActors.codeOfFamily(name, day));
    return codes.find(code => code !== undefined && (country === '' || code.startsWith(country)));
  }

  function isNational(code: string): boolean {
    return !/^(IGO|NGO|IMG)/.test(code);
  }

  function roleOf(words: readonly string[]): string | undefined {
    const lower = words.map(word => word.toLowerCase());
    const stop = lower.findIndex(word => /^(of|for|to|at|in|on|,)$/.test(word));
    const before = stop > 0 ? lower.slice(0, stop) : lower;
    const last = before.at(-1) ?? '';
    const own = actors.roles.get(last) ?? actors.roles.get(last.replace(/s$/, ''));
    if (own !== undefined && !actors.bearers.has(last)) return own;
    for (const word of before.slice(0, -1)) {
      const role = actors.modifiers.get(word) ?? actors.roles.get(word);
      if (role) return role;
    }
    return own;
  }
}

/** Role of those who govern. */
const OFFICE = 'GOV';

/** Roles that whoever is known by name may be told to have, and has as is known. */
const OFFICES: ReadonlySet<string> = new Set(['', 'GOV', 'MIL', 'REB', 'OPP', 'LEG', 'PTY', 'CVL']);

const FAMILIES = new WeakMap<Gazetteers, ReadonlyMap<string, ReadonlyMap<string, number>>>();

/**
 * ISO 3166-1 alpha-2 of the country that a family name alone speaks for ("Mr. Berg"): of its people of note twice as
 * many are of that country as of any other.
 */
function countryOfFamily(gazetteers: Gazetteers, name: string): string | undefined {
  if (name.includes(' ')) return undefined;
  let families = FAMILIES.get(gazetteers);
  if (!families) {
    families = countFamilies(gazetteers);
    FAMILIES.set(gazetteers, families);
  }
  const counts = [...(families.get(fold(name)) ?? [])].sort(([, a], [, b]) => b - a);
  const [first, second] = counts;
  const least = gazetteers.givenNames.has(name) ? 2 : 1;
  return first && first[1] >= Math.max(least, 2 * (second?.[1] ?? 0)) ? first[0] : undefined;
}

function countFamilies({ persons }: Gazetteers): Map<string, Map<string, number>> {
  const made = new Map<string, Map<string, number>>();
  for (const { name, iso2 } of persons) {
    if (!iso2) continue;
    const family = fold(name.split(' ').at(-1)!);
    const counts = made.get(family) ?? new Map<string, number>();
    made.set(family, counts.set(iso2, (counts.get(iso2) ?? 0) + 1));
  }
  return made;
}
