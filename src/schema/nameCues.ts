/** `schema/cues/names.yaml` → NameCues. Each list is one text: terms between spaces, `_` for a space inside a term. */
import { z } from 'zod';
import type { NameCues } from '../model/index.js';
import { readYaml } from './yaml.js';

const Terms = z.string().transform((text): ReadonlySet<string> => {
  const terms = text.split(/\s+/).filter(term => term !== '');
  return new Set(terms.map(term => term.replaceAll('_', ' ')));
});

const Shape = z.strictObject({
  titles: Terms,
  strippedTitles: Terms,
  shortTitles: Terms,
  organizationHeads: Terms,
  placeHeads: Terms,
  speechVerbs: Terms,
  institutions: Terms,
  loneInstitutions: Terms,
  outletsWithThe: Terms,
  calendar: Terms,
  smallHeads: Terms,
  partyAdjectives: Terms,
  bodies: Terms,
  shortBodies: Terms,
  openingHeads: Terms,
  closingTitles: Terms,
  bodyNouns: Terms,
  commonOpenings: Terms,
  smallPlaceHeads: Terms,
  eventHeads: Terms,
  currencies: Terms,
  districts: Terms,
  peoples: Terms,
  storms: Terms,
  seats: Terms,
  ailments: Terms,
  sceneWords: Terms,
  buildings: Terms,
  letterPlatforms: Terms,
  forumHeads: Terms,
  forumCounts: Terms,
  familyWords: Terms,
  ownersInNames: Terms,
  shipPrefixes: Terms,
  vessels: Terms,
  chambers: Terms,
  hyphenTails: Terms,
  countryOpenings: Terms,
  nationwide: Terms,
  companyHeads: Terms,
  foreignHeads: Terms,
  foreignLinks: Terms,
  outletNouns: Terms,
  unitHeads: Terms,
  courtesyTitles: Terms,
  divisions: Terms,
  papers: Terms,
  groupNouns: Terms,
  pluralPosts: Terms,
  meetingHeads: Terms,
  summits: Terms,
  chamberPosts: Terms,
  thingHeads: Terms,
  paperNames: Terms,
  bodyPosts: Terms,
  familyTitles: Terms,
  seatHolders: Terms,
  rulers: Terms,
  patronymics: Terms,
});

/** @throws ReadoutError with code `schema` where a list is missing or is no text. */
export const loadNameCues = (directory: string): NameCues =>
  Object.freeze(readYaml<NameCues>(directory, 'cues/names.yaml', Shape));
