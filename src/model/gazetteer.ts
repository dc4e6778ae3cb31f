/**
 * What is known of the world before reading: places, organisations, people and the names people bear.
 * Loaded from `schema/gazetteers/` by `schema/`; handed to `annotate/`, `extract/` and `resolve/` as values.
 * Coordinates are WGS 84 degrees, [latitude, longitude].
 */
export type Coordinates = readonly [latitude: number, longitude: number];

/** What an entry of a gazetteer of the user's own has more than those that ship. */
export interface OwnMark {
  /** Its id there, empty where it has none; undefined for an entry that ships. */
  readonly own?: string | undefined;
  /** Names that others bear too: enough to be found, too little to be told by. */
  readonly weakAliases?: readonly string[] | undefined;
}

export interface Country extends OwnMark {
  /** Usual English name: `United States`. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 and alpha-3; undefined for what is no state of ISO (European Union is an organisation). */
  readonly iso2: string;
  readonly iso3: string;
  readonly wikidata: string | undefined;
  readonly geonames: string | undefined;
  /** `US`, `U.S.`, `USA`, `America`, `Britain` … never the name itself. */
  readonly aliases: readonly string[];
  /** Adjectives and nouns of nationality: `American`, `Americans`, `Chinese`, `Briton`. */
  readonly demonyms: readonly string[];
  readonly capital: string | undefined;
  readonly coordinates: Coordinates | undefined;
}

export interface City extends OwnMark {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly iso2: string;
  readonly population: number;
  readonly capital: boolean;
  readonly geonames: string | undefined;
  readonly wikidata: string | undefined;
  readonly coordinates: Coordinates | undefined;
}

/** States, provinces, seas, rivers, mountains, continents: any place that is neither a country nor a city. */
export interface Region extends OwnMark {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
  /** Country it lies in, where it lies in one. */
  readonly iso2: string | undefined;
  readonly geonames: string | undefined;
  readonly wikidata: string | undefined;
  readonly coordinates: Coordinates | undefined;
}

export interface KnownOrganization extends OwnMark {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly iso2: string | undefined;
  readonly wikidata: string | undefined;
}

export interface KnownPerson extends OwnMark {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly iso2: string | undefined;
  readonly wikidata: string | undefined;
}

export type Gender = 'female' | 'male';

export interface Gazetteers {
  readonly countries: readonly Country[];
  readonly cities: readonly City[];
  readonly regions: readonly Region[];
  readonly organizations: readonly KnownOrganization[];
  readonly persons: readonly KnownPerson[];
  readonly givenNames: ReadonlySet<string>;
  /** Given names that the sources give to one gender alone. */
  readonly givenNameGenders: ReadonlyMap<string, Gender>;
  readonly familyNames: ReadonlySet<string>;
}
