/** `schema/gazetteers/own/happenings.tsv` → what all the world wrote about, and when it was. Read where a page first needs it. */
import { askedOnce } from '../model/askedOnce.js';
import type { ByWord } from '../model/byWord.js';
import type { Happening } from '../model/happenings.js';
import { once } from '../model/once.js';
import { type Cells, firstWord, parseList } from './gazetteerTables.js';
import { byKeyOf, type CountryNames, countryNamesOf, dayNumber, rowsOfOwn } from './knownDays.js';

/** A missing table is an empty one. The function returned throws ReadoutError where the table is not well formed. */
export function happeningsOf(directory: string): () => ByWord<Happening> {
  return once(() => {
    const countries = countryNamesOf(directory);
    return byKeyOf(
      rowsOfOwn(directory, 'happenings'),
      ([names]) => fullestOf(parseList(names!)).map(firstWord),
      row => readHappening(row, countries),
    );
  });
}

function fullestOf(who: readonly string[]): readonly string[] {
  const full = who.filter(name => name.includes(' '));
  return full.length > 0 ? full : who;
}

/** Many events are told by the same words. */
const patternOf = askedOnce(
  (acts: string) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${acts.replaceAll('-', '[- ]')})`, 'giu'),
);

function readHappening([names, acts, where, first, last]: Cells, { demonyms, all }: CountryNames): Happening {
  const who = parseList(names!);
  const fullest = fullestOf(who);
  return {
    who,
    fullest,
    isBroad: fullest.every(name => all.has(name)),
    // Few are ever asked for.
    get acts() {
      return patternOf(acts!);
    },
    where: parseList(where!).flatMap(place => [place, ...(demonyms.get(place) ?? [])]),
    first: dayNumber(first!),
    last: dayNumber(last!),
  };
}
