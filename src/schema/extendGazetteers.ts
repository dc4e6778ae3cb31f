/**
 * Gazetteers and entries of the user's own → gazetteers that hold both. An entry that is one of those that ship (by
 * its Wikidata id, else by its name and country) is shown under the user's name and adds its spellings to it;
 * another is added. A place that is neither a known country nor a known city becomes a region.
 */
import type { Gazetteers, KnownOrganization, OwnMark, Region } from '../model/index.js';
import type { OwnEntry } from './ownEntry.js';

export function extendGazetteers(gazetteers: Gazetteers, entries: readonly OwnEntry[]): Gazetteers {
  if (entries.length === 0) return gazetteers;
  const ofType = (type: OwnEntry['type']) => entries.filter(entry => entry.type === type);
  const countries = extend(gazetteers.countries, ofType('PLACE'));
  const cities = extend(gazetteers.cities, countries.left);
  const regions = extend(gazetteers.regions, cities.left);
  const organizations = extend(gazetteers.organizations, ofType('ORGANIZATION'));
  const persons = extend(gazetteers.persons, ofType('PERSON'));
  return Object.freeze({
    ...gazetteers,
    countries: countries.listed,
    cities: cities.listed,
    regions: [...regions.listed, ...regions.left.map(regionOf)],
    organizations: [...organizations.listed, ...organizations.left.map(knownOf)],
    persons: [...persons.listed, ...persons.left.map(knownOf)],
  });
}

interface Listed extends OwnMark {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly iso2: string | undefined;
  readonly wikidata: string | undefined;
}

/** The list with what the user says of its entries, and the user's entries that are none of them. */
function extend<T extends Listed>(
  listed: readonly T[],
  entries: readonly OwnEntry[],
): { readonly listed: readonly T[]; readonly left: readonly OwnEntry[] } {
  const own = new Map<string, OwnEntry[]>();
  for (const entry of entries)
    for (const key of keysOf(entry)) own.set(key, [...(own.get(key) ?? []), entry]);
  const taken = new Set<OwnEntry>();
  const extended = listed.map(known => {
    const entry = keysOf(known)
      .flatMap(key => own.get(key) ?? [])
      .find(candidate => !taken.has(candidate) && mayBeOne(known, candidate));
    if (!entry) return known;
    taken.add(entry);
    return overlay(known, entry);
  });
  return { listed: extended, left: entries.filter(entry => !taken.has(entry)) };
}

function keysOf({ name, iso2, wikidata }: Listed | OwnEntry): string[] {
  return [...(wikidata ? [wikidata] : []), `${name.toLowerCase()}\t${iso2 ?? ''}`];
}

function mayBeOne(known: Listed, entry: OwnEntry): boolean {
  return !known.wikidata || !entry.wikidata || known.wikidata === entry.wikidata;
}

/** A country or city keeps the name under which texts are read. */
function overlay<T extends Listed>(known: T, entry: OwnEntry): T {
  const name = entry.type === 'PLACE' ? known.name : entry.name;
  const names = new Set([known.name, ...known.aliases, entry.name, ...entry.aliases]);
  names.delete(name);
  const { id: own, weakAliases, wikidata } = entry;
  return { ...known, name, aliases: [...names], wikidata: known.wikidata ?? wikidata, own, weakAliases };
}

function knownOf({ name, aliases, weakAliases, iso2, wikidata, id }: OwnEntry): KnownOrganization {
  return { name, aliases, weakAliases, iso2, wikidata, own: id };
}

function regionOf(entry: OwnEntry): Region {
  const { geonames, coordinates } = entry;
  return { ...knownOf(entry), demonyms: [], geonames, coordinates };
}
