/**
 * Whose country it is: that of a person whom the gazetteers know by name, that of a place. In: entities of an article. Out:
 * ISO codes, or entities of the same article.
 */

import { askedOnce } from '../../model/askedOnce.js';
import { createChains, hashOfText, type Chains as Index } from '../../model/chains.js';
import type { ArticleEntity, ArticleEntityId, City, Gazetteers, KnownPerson } from '../../model/index.js';
import { bearersIn } from '../../schema/bearers.js';
import type { Schema } from '../../schema/index.js';
import type { Chains } from '../chains.js';
import { worldOf } from '../world.js';
import type { Draft } from './draft.js';

/** Countries, ISO, of which the person may be by name; empty where nobody of that name is known. */
export function isosOf(
  id: ArticleEntityId,
  chains: Chains,
  { gazetteers }: Schema,
): ReadonlySet<string | undefined> {
  const { name } = chains.entity(id);
  const known = isosNamed(gazetteers, name);
  if (known.size > 0) return known;
  // "Rosa M. Ortega"
  const plain = name.replace(/(?<= )\p{Lu}\.? /gu, '');
  if (plain !== name && plain.includes(' ')) return isosNamed(gazetteers, plain);
  // A heading in capitals may be all that names somebody.
  const inSmall = name.replace(/(?<=\p{Lu})\p{Lu}+/gu, rest => rest.toLowerCase());
  return inSmall === name ? known : isosNamed(gazetteers, inSmall);
}

const asked = new WeakMap<Gazetteers, (name: string) => ReadonlySet<string | undefined>>();

/** Answers kept: names come back within an article and from one to the next. */
const KEPT = 4_000;

function isosNamed(gazetteers: Gazetteers, name: string): ReadonlySet<string | undefined> {
  const ask = asked.get(gazetteers) ?? askedOnce(text => isosKnown(gazetteers, text), KEPT);
  asked.set(gazetteers, ask);
  return ask(name);
}

/** Of the first of namesakes; of a surname, or of a name without its first word, those of all who bear it. */
function isosKnown(gazetteers: Gazetteers, name: string): ReadonlySet<string | undefined> {
  // "Anna K. Weber" is known as Anna Weber.
  const short = name.replace(/(?<=\p{L}) \p{Lu}\.(?= \p{L})/gu, '');
  const namesake = [...new Set([name, short])]
    .flatMap(form => bearersIn(gazetteers).persons(form).filter(isNamed(form)))
    .at(0);
  const persons = namesake ? [namesake] : bearersOfEnding(gazetteers, name);
  return new Set(persons.map(({ iso2 }) => iso2));
}

function isNamed(name: string): (person: KnownPerson) => boolean {
  return person => person.name === name || person.aliases.includes(name);
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

const endingIndices = new WeakMap<Gazetteers, Index['find']>();

/**
 * Known persons by the end of their name: the last word, or all but the first, which newspapers drop of "Abdul Karim
 * Haddad". The index is made once for one set of gazetteers.
 */
function bearersOfEnding(gazetteers: Gazetteers, ending: string): KnownPerson[] {
  const { persons } = gazetteers;
  let find = endingIndices.get(gazetteers);
  if (!find) {
    const index = createChains(2 * persons.length);
    for (let position = 0; position < persons.length; position++) {
      const { name } = persons[position]!;
      const [second, last] = [name.indexOf(' ') + 1, name.lastIndexOf(' ') + 1];
      index.add(hashOfText(name, last), position);
      if (second < last) index.add(hashOfText(name, second), position);
    }
    find = index.find;
    endingIndices.set(gazetteers, find);
  }
  return find(hashOfText(ending))
    .map(position => persons[position]!)
    .filter(({ name }) => name === ending || name.endsWith(` ${ending}`));
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

/** Some statement joins the person to the country: an office there. */
export function serves(
  person: ArticleEntityId,
  country: ArticleEntityId,
  statements: readonly Pick<Draft, 'subject' | 'object'>[],
): boolean {
  return statements.some(({ subject, object }) => subject === person && object === country);
}
