/** `schema/gazetteers/own/happenings.tsv` → what all the world wrote about, and when it was. Read where a page first needs it. */
import type { Happening } from '../model/happenings.js';
import { once } from '../model/once.js';
import { firstWord, parseList } from './gazetteerTables.js';
import { byKey, countryNamesOf, dayNumber, rowsOfOwn } from './knownDays.js';

/** A missing table is an empty one. The function returned throws ReadoutError where the table is not well formed. */
export function happeningsOf(directory: string): () => ReadonlyMap<string, readonly Happening[]> {
  return once(() => byKey(loadHappenings(directory)));
}

function loadHappenings(directory: string): readonly Happening[] {
  const { demonyms, all } = countryNamesOf(directory);
  return rowsOfOwn(directory, 'happenings').map(([names, acts, where, first, last]) => {
    const who = parseList(names!);
    const full = who.filter(name => name.includes(' '));
    const fullest = full.length > 0 ? full : who;
    // Few are ever asked for.
    const pattern = once(() => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${acts!.replaceAll('-', '[- ]')})`, 'giu'));
    return {
      who,
      fullest,
      isBroad: fullest.every(name => all.has(name)),
      keys: fullest.map(firstWord),
      get acts() {
        return pattern();
      },
      where: parseList(where!).flatMap(place => [place, ...(demonyms.get(place) ?? [])]),
      first: dayNumber(first!),
      last: dayNumber(last!),
    };
  });
}
