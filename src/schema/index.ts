/**
 * The knowledge in `schema/`: entity types, relations, cues and gazetteers, loaded, checked and frozen.
 * One module a kind of file; this one puts them together.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Country,
  type FurnitureCues,
  type Gazetteers,
  type NameCues,
  ReadoutError,
} from '../model/index.js';
import { loadRuleConfidence, type RuleConfidence } from './confidence.js';
import { extendGazetteers } from './extendGazetteers.js';
import { loadFurnitureCues } from './furniture.js';
import { loadGazetteers } from './gazetteers.js';
import { type GovernmentCues, loadGovernmentCues } from './governments.js';
import { loadNameCues } from './nameCues.js';
import { loadNameForms, type NameForms } from './nameForms.js';
import { loadNominals, type Nominals } from './nominals.js';
import { readOwnEntries } from './ownEntries.js';
import type { CountryCodes } from './ownEntry.js';
import { loadParties, type Parties } from './parties.js';
import { loadPronouns, type Pronouns } from './pronouns.js';
import { type EntityKind, loadEntityKinds, loadRelations, type Relation } from './relations.js';
import { loadResolutionWeights, type ResolutionWeights } from './resolution.js';
import { loadSpeechCues, type SpeechCues } from './speech.js';
import { loadStatusCues, type StatusCues } from './statusCues.js';
import { loadTimeCues, type TimeCues } from './timeCues.js';
import { loadTitles, type Titles } from './titles.js';

export interface Schema {
  /** Hash of all files loaded. */
  readonly version: string;
  readonly gazetteers: Gazetteers;
  readonly nameCues: NameCues;
  readonly furniture: FurnitureCues;
  readonly resolution: ResolutionWeights;
  readonly nameForms: NameForms;
  readonly governments: GovernmentCues;
  readonly entityKinds: readonly EntityKind[];
  readonly relations: readonly Relation[];
  readonly confidence: RuleConfidence;
  readonly status: StatusCues;
  readonly time: TimeCues;
  readonly speech: SpeechCues;
  readonly titles: Titles;
  readonly nominals: Nominals;
  readonly parties: Parties;
  readonly pronouns: Pronouns;
}

/**
 * The schema of a folder, and gazetteers of the user's own.
 * @throws ReadoutError with code `schema`, `gazetteer` or `csv` where a file says what cannot be.
 */
export function loadSchema(directory: string, ownGazetteers: readonly string[] = []): Schema {
  const entityKinds = loadEntityKinds(directory);
  const own = ownGazetteers.map(file => ({ file, text: readOwnGazetteer(file) }));
  const gazetteers = loadGazetteers(join(directory, 'gazetteers'));
  const codeOf = countryCodes(gazetteers.countries);
  return {
    version: versionOf(
      directory,
      own.map(({ text }) => text),
    ),
    nameCues: loadNameCues(directory),
    furniture: loadFurnitureCues(directory),
    nameForms: loadNameForms(directory),
    governments: loadGovernmentCues(directory),
    entityKinds,
    relations: loadRelations(directory, entityKinds),
    confidence: loadRuleConfidence(directory),
    status: loadStatusCues(directory),
    time: loadTimeCues(directory),
    titles: loadTitles(directory),
    nominals: loadNominals(directory),
    parties: loadParties(directory),
    pronouns: loadPronouns(directory),
    speech: loadSpeechCues(directory),
    resolution: loadResolutionWeights(directory),
    gazetteers: extendGazetteers(
      gazetteers,
      own.flatMap(({ text, file }) => readOwnEntries(text, file, codeOf)),
    ),
  };
}

function readOwnGazetteer(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ReadoutError(
      {
        code: 'gazetteer',
        place: file,
        expected: 'a gazetteer that can be read',
        actual: (cause as Error).message,
        remedy: 'check its path and rights',
      },
      { cause },
    );
  }
}

/** By ISO code in any case, by name or alias. */
function countryCodes(countries: readonly Country[]): CountryCodes {
  const codes = new Map<string, string>();
  for (const { name, aliases, iso2 } of countries)
    for (const form of [iso2, name, ...aliases]) codes.set(form.toLowerCase(), iso2);
  return country => codes.get(country.toLowerCase());
}

/** Changes whenever a file of the schema or of the user's own gazetteers does: twelve hexadecimal digits. */
function versionOf(directory: string, own: readonly string[]): string {
  const hash = createHash('sha256');
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).map(name =>
    name.replaceAll('\\', '/'),
  );
  for (const name of files.sort())
    if (/\.(yaml|tsv)$/.test(name)) hash.update(name).update(readFileSync(join(directory, name)));
  for (const text of own) hash.update(text);
  return hash.digest('hex').slice(0, 12);
}
