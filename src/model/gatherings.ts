/** A meeting of many, whose place and days are known beforehand: a summit, an assembly. Days count from 1970-01-01. */
export interface Gathering {
  /** What it is called; the words of one of these stand in a sentence that speaks of it. */
  readonly names: readonly (readonly string[])[];
  readonly places: readonly string[];
  readonly first: number;
  readonly last: number;
}
