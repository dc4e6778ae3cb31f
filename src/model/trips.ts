/** Who of those that govern travelled where when. Days count from 1970-01-01, both ends inclusive. */
export interface Traveller {
  /** The first is the fullest; those of several words name nobody else. */
  readonly names: readonly string[];
  /** The first words of those of several words: a text without any of them names nobody so. */
  readonly keys: readonly string[];
  readonly trips: readonly Trip[];
}

export interface Trip {
  /** One name for all the names of a country and of its places. */
  readonly country: string;
  /** Country, city, house: a story may name any of them. */
  readonly places: readonly string[];
  readonly first: number;
  readonly last: number;
  /** Whom the traveller met on these days; none where the row tells of the whole trip. */
  readonly met: readonly string[];
}
