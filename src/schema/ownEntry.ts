/** One entry of a gazetteer of the user's own, and what its readers share. */
import { type Coordinates, type EntityType, ReadoutError } from '../model/index.js';

export interface OwnEntry {
  readonly type: EntityType;
  /** Empty where it has none. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names that others bear too. */
  readonly weakAliases: readonly string[];
  readonly iso2: string | undefined;
  readonly wikidata: string | undefined;
  readonly geonames: string | undefined;
  readonly coordinates: Coordinates | undefined;
}

/** ISO 3166-1 alpha-2 of a code or an English name. */
export type CountryCodes = (country: string) => string | undefined;

/** FollowTheMoney's schemata of what can be a node. */
export const SCHEMATA: Readonly<Record<string, EntityType>> = {
  Person: 'PERSON',
  Organization: 'ORGANIZATION',
  Organisation: 'ORGANIZATION',
  Company: 'ORGANIZATION',
  PublicBody: 'ORGANIZATION',
  LegalEntity: 'ORGANIZATION',
  Place: 'PLACE',
  Address: 'PLACE',
};

export function degrees(cell: string, most: number): number | undefined {
  const value = cell === '' ? Number.NaN : Number(cell);
  return Math.abs(value) <= most ? value : undefined;
}

export function gazetteerError(problem: {
  readonly place: string;
  readonly expected: string;
  readonly actual: string;
  readonly remedy: string;
}): ReadoutError {
  return new ReadoutError({ code: 'gazetteer', ...problem });
}
