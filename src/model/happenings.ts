/** What happened to or was done by somebody whom all the world wrote about. Days count from 1970-01-01, both ends inclusive. */
export interface Happening {
  /** One of these stands in the sentence that tells it. */
  readonly who: readonly string[];
  /** Of these, the names of several words, where there are any: they are nobody else's. */
  readonly fullest: readonly string[];
  /** They name a country or a capital: of such a one something like it is told every year. */
  readonly isBroad: boolean;
  /** Beginnings of the words for it, in lower case. */
  readonly acts: RegExp;
  /** One of these stands in the lead. */
  readonly where: readonly string[];
  readonly first: number;
  readonly last: number;
}
