/** `schema/gazetteers/own/trips.tsv` → who travelled where when. Few pages need it: it is read where the first one does. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Traveller, Trip } from '../model/trips.js';
import { firstWord, parseList, parseTable } from './gazetteerTables.js';

/** A missing table is an empty one. The function returned throws ReadoutError where the table is not well formed. */
export function tripsOf(directory: string): () => readonly Traveller[] {
  let known: readonly Traveller[] | undefined;
  return () => {
    known ??= loadTrips(join(directory, 'gazetteers', 'own', 'trips.tsv'));
    return known;
  };
}

function loadTrips(file: string): readonly Traveller[] {
  if (!existsSync(file)) return [];
  const travellers = new Map<string, Traveller & { trips: Trip[] }>();
  for (const [who, places, first, last, met] of parseTable('trips', readFileSync(file, 'utf8'), file)) {
    const names = parseList(who!);
    const known = travellers.get(names[0]!) ?? {
      names,
      keys: names.filter(name => name.includes(' ')).map(firstWord),
      trips: [],
    };
    known.trips.push({
      places: parseList(places!),
      first: Date.parse(first!) / 86_400_000,
      last: Date.parse(last!) / 86_400_000,
      met: parseList(met!),
    });
    travellers.set(names[0]!, known);
  }
  return [...travellers.values()];
}
