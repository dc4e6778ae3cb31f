/**
 * Whose country it is: that of a person whom the gazetteers know by name, that of a place. In: entities of an article. Out:
 * ISO codes, or entities of the same article.
 */
import type { ArticleEntity, ArticleEntityId, City, Gazetteers } from '../../model/index.js';
import { bearersIn } from '../../schema/bearers.js';
import type { Schema } from '../../schema/index.js';
import type { Chains } from '../chains.js';
import { worldOf } from '../coreference/world.js';

/** Countries, ISO, of which the person may be by name; empty where nobody of that name is known. */
export function isosOf(
  id: ArticleEntityId,
  chains: Chains,
  { gazetteers }: Schema,
): ReadonlySet<string | undefined> {
  const { name } = chains.entity(id);
  const known = countriesOfPersons(gazetteers);
  // A heading in capitals may be all that names somebody.
  const inSmall = name.replace(/(?<=\p{Lu})\p{Lu}+/gu, rest => rest.toLowerCase());
  return known.get(name) ?? known.get(inSmall) ?? new Set();
}

export function nationOf(
  isos: ReadonlySet<string | undefined>,
  chains: Chains,
  { gazetteers }: Schema,
): ArticleEntityId | undefined {
  const [iso] = isos;
  const country =
    isos.size === 1 && iso ? gazetteers.countries.find(({ iso2 }) => iso2 === iso)?.name : undefined;
  return chains.entities.find(entity => entity.type === 'PLACE' && entity.name === country)?.id;
}

const personIndices = new WeakMap<Gazetteers, ReadonlyMap<string, ReadonlySet<string | undefined>>>();

/** Name or alias of a known person → country, of the first of namesakes; surname → countries of all who bear it. */
function countriesOfPersons(gazetteers: Gazetteers): ReadonlyMap<string, ReadonlySet<string | undefined>> {
  const known = personIndices.get(gazetteers);
  if (known) return known;
  const index = new Map<string, ReadonlySet<string | undefined>>();
  const bySurname = new Map<string, Set<string | undefined>>();
  for (const { name, aliases, iso2 } of gazetteers.persons) {
    for (const form of [name, ...aliases]) if (!index.has(form)) index.set(form, new Set([iso2]));
    const surname = name.split(' ').at(-1)!;
    bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(iso2));
  }
  for (const [surname, countries] of bySurname) if (!index.has(surname)) index.set(surname, countries);
  personIndices.set(gazetteers, index);
  return index;
}

export function isCountry(entity: ArticleEntity, schema: Schema): boolean {
  return entity.type === 'PLACE' && worldOf(schema.gazetteers).countryNamed(entity.name) !== undefined;
}

export function countryOf(place: ArticleEntity, chains: Chains, schema: Schema): ArticleEntityId | undefined {
  const world = worldOf(schema.gazetteers);
  const country =
    world.countryNamed(place.name) ?? world.countryOfCapital(place.name) ?? ofCity(place.name, schema);
  return country && chains.entities.find(({ type, name }) => type === 'PLACE' && name === country.name)?.id;
}

/** Of the most populous city of that name. */
function ofCity(name: string, { gazetteers }: Schema): { readonly name: string } | undefined {
  let largest: City | undefined;
  for (const city of bearersIn(gazetteers).cities(name))
    if (city.name === name && city.population > (largest?.population ?? -1)) largest = city;
  return largest && gazetteers.countries.find(({ iso2 }) => iso2 === largest.iso2);
}
