/**
 * The knowledge in `schema/`: entity types, relations, cues and gazetteers, loaded, checked and frozen.
 * One module a kind of file; this one puts them together.
 */
import type { Gazetteers } from '../model/index.js';
import { type GovernmentCues, loadGovernmentCues } from './governments.js';
import { loadNameForms, type NameForms } from './nameForms.js';

export interface Schema {
  /** Hash of all files loaded. */
  readonly version: string;
  readonly gazetteers: Gazetteers;
  readonly nameForms: NameForms;
  readonly governments: GovernmentCues;
}

/** @throws ReadoutError with code `schema` where a file says what cannot be. */
export function loadSchema(directory: string): Schema {
  return {
    version: '0',
    nameForms: loadNameForms(directory),
    governments: loadGovernmentCues(directory),
    gazetteers: {
      countries: [],
      cities: [],
      regions: [],
      organizations: [],
      persons: [],
      givenNames: new Set(),
      familyNames: new Set(),
    },
  };
}
