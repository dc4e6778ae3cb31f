/** Who held which office when: what tells the time of a text that names nobody else's day. Days count from 1970-01-01. */

export interface Offices {
  /** The last day on which a term is known to have begun. */
  readonly knownUntil: number;
  /** Finds the title of an office, in any case: groups `title` and, where it is held no longer or not yet, `undone`. */
  readonly titles: RegExp;
  /** "his Norwegian counterpart": who bears such a title holds the office last named. Lower case. */
  readonly sameOffice: ReadonlySet<string>;
  /** `premier` → `prime minister`. */
  readonly officeOf: ReadonlyMap<string, string>;
  /** `prime minister ann moss`, in plain letters → her terms; by the family name alone, those of all who bore it. */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
  /** `ann moss` → all her terms, where one holder only bears the name. */
  readonly holders: ReadonlyMap<string, readonly Term[]>;
}

export interface Term {
  readonly first: number;
  /** Infinity while it lasts. */
  readonly last: number;
}
