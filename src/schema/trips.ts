/** `schema/gazetteers/own/trips.tsv` → who travelled where when. Few pages need it: it is read where the first one does. */
import { once } from '../model/once.js';
import type { Traveller, Trip } from '../model/trips.js';
import { firstWord, parseList } from './gazetteerTables.js';
import { dayNumber, rowsOfOwn } from './knownDays.js';

/** A missing table is an empty one. The function returned throws ReadoutError where the table is not well formed. */
export function tripsOf(directory: string): () => readonly Traveller[] {
  return once(() => loadTrips(directory));
}

function loadTrips(directory: string): readonly Traveller[] {
  const travellers = new Map<string, Traveller & { trips: Trip[] }>();
  for (const [who, places, first, last, met] of rowsOfOwn(directory, 'trips')) {
    const names = parseList(who!);
    const known = travellers.get(names[0]!) ?? {
      names,
      keys: names.filter(name => name.includes(' ')).map(firstWord),
      trips: [],
    };
    known.trips.push({
      places: parseList(places!),
      first: dayNumber(first!),
      last: dayNumber(last!),
      met: parseList(met!),
    });
    travellers.set(names[0]!, known);
  }
  return [...travellers.values()];
}
