/**
 * The knowledge in `schema/`: entity types, relations, cues and gazetteers, loaded, checked and frozen.
 * One module a kind of file; this one puts them together.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FurnitureCues, Gazetteers, NameCues } from '../model/index.js';
import { loadRuleConfidence, type RuleConfidence } from './confidence.js';
import { loadFurnitureCues } from './furniture.js';
import { loadGazetteers } from './gazetteers.js';
import { type GovernmentCues, loadGovernmentCues } from './governments.js';
import { loadNameCues } from './nameCues.js';
import { loadNameForms, type NameForms } from './nameForms.js';
import { loadNominals, type Nominals } from './nominals.js';
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
  readonly pronouns: Pronouns;
}

/** @throws ReadoutError with code `schema` where a file says what cannot be. */
export function loadSchema(directory: string): Schema {
  const entityKinds = loadEntityKinds(directory);
  return {
    version: versionOf(directory),
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
    pronouns: loadPronouns(directory),
    speech: loadSpeechCues(directory),
    resolution: loadResolutionWeights(directory),
    gazetteers: loadGazetteers(join(directory, 'gazetteers')),
  };
}

/** Changes whenever a file of the schema does: twelve hexadecimal digits. */
function versionOf(directory: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).map(name =>
    name.replaceAll('\\', '/'),
  );
  for (const name of files.sort())
    if (/\.(yaml|tsv)$/.test(name)) hash.update(name).update(readFileSync(join(directory, name)));
  return hash.digest('hex').slice(0, 12);
}
