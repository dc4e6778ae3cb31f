/** An expression of time where it stands in its sentence: what keeps it, what it bounds, which days it means there. */
import type { Span } from '../../model/index.js';
import type { Stretch } from './calendar.js';
import type { Time } from './expression.js';
import type { Narrative } from './timeResolution.js';

export interface Placed {
  readonly time: Time;
  readonly head: number;
  readonly words: Span;
  /** The words put it ahead: "next week". */
  readonly ahead: boolean;
  /** Its clause plans, or leaves open: "will meet on Friday". */
  readonly planned: boolean;
  /** The sentence tells in the past: "agreed to meet on Friday". */
  readonly past: boolean;
  readonly narrative: Narrative;
  /** Noun of the phrase that keeps the time to itself: "ahead of a summit on Monday". */
  readonly within: number | undefined;
  /** Noun of a phrase that the time is part of and that lay before its clause: "after a trip in June". */
  readonly after: number | undefined;
  /** Noun that dates nothing else with it: "condemned Sunday's attack". */
  readonly kept: number | undefined;
  /** "since 2018": dates what began then and goes on. */
  readonly since: boolean;
  /** "through Sunday": the last day of what goes on. */
  readonly until: boolean;
  /** Nothing counts from it: "since the war broke out in May". */
  readonly background: boolean;
  /** Its clause tells that something of several days began then: "arrived on Monday". */
  readonly begins: boolean;
  /** Days it means in its clause. */
  readonly stretch: Stretch | undefined;
  /** Within quotation marks, where it counts from the day of what is said: "“I leave today,” she said". */
  readonly quoted: boolean;
}

/** "ahead of a summit on Monday", "after a string of talks this year": tells nothing of the clause itself. */
export function isAside({ within, kept, after, stretch }: Placed): boolean {
  return (
    within !== undefined ||
    kept !== undefined ||
    (after !== undefined && (!stretch || stretch.first < stretch.last))
  );
}
