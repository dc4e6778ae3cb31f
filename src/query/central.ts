/** Who was most central in each week: PageRank over the facts of that week. Weeks begin on Monday (ISO 8601). */
import { importanceOfPairs } from '../graph/index.js';
import type { Row } from './openedGraph.js';

/** The first of a week, and how many share a week's rows at most. */
const BEST = 3;

/** In: rows `one`, `who`, `other`, `whom`, `day`. Out: rows `week`, `who`, `importance`, `edges`. */
export function rankByWeek(rows: readonly Row[]): readonly Row[] {
  const weeks = new Map<string, Row[]>();
  const names = new Map<string, string>();
  for (const row of rows) {
    const week = mondayOf(row.day as string);
    const group = weeks.get(week);
    if (group) group.push(row);
    else weeks.set(week, [row]);
    names.set(row.one as string, row.who as string);
    names.set(row.other as string, row.whom as string);
  }
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([week, group]) => {
      const pairs = group.map(row => [row.one as string, row.other as string] as const);
      return [...importanceOfPairs(pairs)]
        .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
        .slice(0, BEST)
        .map(([id, importance]) => ({
          week,
          who: names.get(id)!,
          importance: Number(importance.toPrecision(3)),
          edges: pairs.filter(pair => pair.includes(id)).length,
        }));
    });
}

const DAY = 24 * 60 * 60 * 1000;

function mondayOf(day: string): string {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  return new Date(time - weekday * DAY).toISOString().slice(0, 10);
}
