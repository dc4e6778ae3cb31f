/**
 * The day of a story on an anniversary: "marked on Saturday the 80th anniversary of the landing on May 6, 1939". In: what the
 * article tells. Out: an ISO day, where the day of the week that the story tells of is that of the anniversary.
 */
import type { FurnitureCues } from '../../model/index.js';
import { dayNumber, findDates, isoOf, weekdayOf } from '../dates.js';
import type { Story } from './story.js';
import { isWithin } from './tenure.js';

export function anniversaryDay({ lead, told, tenure }: Story, cues: FurnitureCues): string | undefined {
  if (told === undefined) return undefined;
  for (const paragraph of lead) {
    const found = cues.anniversary.exec(paragraph);
    if (!found) continue;
    const years = Number.parseInt(found[0], 10);
    for (const { iso } of findDates(paragraph)) {
      if (iso === undefined) continue;
      const day = dayNumber(`${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`);
      if (weekdayOf(day) === told && isWithin(tenure, day)) return isoOf(day);
    }
  }
  return undefined;
}
