/** Names of one article that are one person, place or organization. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { resolveCoreference } from '../../src/extract/coreference/index.js';
import type { Gazetteers } from '../../src/model/index.js';
import { loadSchema, type Schema } from '../../src/schema/index.js';
import { annotationOf } from '../markedText.js';
import { root } from '../root.js';

const place = { wikidata: undefined, geonames: undefined, coordinates: undefined };
const country = (
  name: string,
  iso2: string,
  capital: string,
  aliases: readonly string[],
  demonyms: readonly string[],
) => ({ name, iso2, iso3: `${iso2}X`, capital, aliases, demonyms, ...place });

const gazetteers: Gazetteers = {
  countries: [
    country('United States', 'US', 'Washington, D.C.', ['US', 'U.S.', 'USA', 'America'], ['American']),
    country('United Kingdom', 'GB', 'London', ['UK', 'Britain', 'Great Britain'], ['British']),
    country('China', 'CN', 'Beijing', [], ['Chinese']),
    country('Japan', 'JP', 'Tokyo', [], ['Japanese']),
    country('North Korea', 'KP', 'Pyongyang', ['DPRK'], ['North Korean']),
  ],
  cities: [],
  regions: [],
  organizations: [
    { name: 'Xinhua News Agency', aliases: ['Xinhua'], iso2: 'CN', wikidata: undefined },
    { name: 'Joint Grain Board', aliases: ['JGB'], iso2: undefined, wikidata: 'Q1' },
    { name: 'Justice and Growth Bloc', aliases: ['JGB'], iso2: 'JP', wikidata: undefined },
  ],
  persons: [],
  givenNames: new Set(),
  givenNameGenders: new Map(),
  familyNames: new Set(),
};
const schema: Schema = { ...loadSchema(join(root, 'schema')), gazetteers };

/** Each entity as its name and the forms it was called by. */
function check(marked: string, expected: Readonly<Record<string, readonly string[]>>): void {
  const chains = resolveCoreference(annotationOf(marked), [], [], schema);
  const found = Object.fromEntries(
    chains.entities
      .filter(entity => entity.mentions.length > 0)
      .map(entity => [entity.name, entity.mentions.filter(m => m.kind === 'name').map(m => m.text)]),
  );
  assert.deepEqual(found, expected, marked);
}

test('a surname is the person named in full, before or after', () => {
  check('[PERSON Okafor] wins. [PERSON Chidi Okafor] was elected. [PERSON Okafor] smiled.', {
    'Chidi Okafor': ['Okafor', 'Chidi Okafor', 'Okafor'],
  });
});

test('Asian order: the family name comes first', () => {
  check('[PERSON Lin Meiyu] met [PERSON Taro Sakamoto]. [PERSON Lin] told [PERSON Sakamoto Taro] so.', {
    'Lin Meiyu': ['Lin Meiyu', 'Lin'],
    'Taro Sakamoto': ['Taro Sakamoto', 'Sakamoto Taro'],
  });
});

test('particles may be left out', () => {
  check(
    '[PERSON Karim al-Haddad] and [PERSON Pieter van der Meer] spoke. [PERSON Haddad] and [PERSON Van der Meer] left.',
    {
      'Karim al-Haddad': ['Karim al-Haddad', 'Haddad'],
      'Pieter van der Meer': ['Pieter van der Meer', 'Van der Meer'],
    },
  );
});

test('double surnames, middle names and initials', () => {
  check(
    '[PERSON Lucía Ramos Ibarra] won. [PERSON Lucía Ramos] and [PERSON Ramos] are one. [PERSON John P. Marsh], [PERSON J. Marsh], [PERSON John Marsh].',
    {
      'Lucía Ramos Ibarra': ['Lucía Ramos Ibarra', 'Lucía Ramos', 'Ramos'],
      'John P. Marsh': ['John P. Marsh', 'J. Marsh', 'John Marsh'],
    },
  );
});

test('given names alone, nicknames, marks left out and slips of the pen', () => {
  check(
    '[PERSON Joseph Hartwell], or [PERSON Joe Hartwell], met [PERSON Çağlar Şahin]. [PERSON Caglar Sahin] wrote. [PERSON Hartwel] and [PERSON Çağlar] laughed.',
    {
      'Joseph Hartwell': ['Joseph Hartwell', 'Joe Hartwell', 'Hartwel'],
      'Çağlar Şahin': ['Çağlar Şahin', 'Caglar Sahin', 'Çağlar'],
    },
  );
});

test('namesakes stay apart, a courtesy title decides between them', () => {
  check(
    'Mr [PERSON Peter Vance] and Mrs [PERSON Olga Vance] came. Mrs [PERSON Vance] spoke. Mr [PERSON Vance] left.',
    {
      'Peter Vance': ['Peter Vance', 'Vance'],
      'Olga Vance': ['Olga Vance', 'Vance'],
    },
  );
});

test('a country by all its names is one', () => {
  check(
    'The [PLACE U.S.] and the [PLACE United States], [PLACE America] and the [PLACE US]. [PLACE Britain] and the [PLACE UK]. [PLACE North Korea] or the [PLACE North].',
    {
      'United States': ['U.S.', 'United States', 'America', 'US'],
      'United Kingdom': ['Britain', 'UK'],
      'North Korea': ['North Korea', 'North'],
    },
  );
});

test('rivers and shrines with and without the word that says so', () => {
  check('The [PLACE Zambezi River] rose. The [PLACE Zambezi] fell.', {
    'Zambezi River': ['Zambezi River', 'Zambezi'],
  });
});

test('bodies: country before, behind or left out', () => {
  check(
    "The [ORGANIZATION US State Department] spoke. The [ORGANIZATION State Department] and the [ORGANIZATION Department of State] agree. [PLACE China]'s [ORGANIZATION Ministry of Foreign Affairs] and the Chinese [ORGANIZATION foreign ministry], not the Japanese [ORGANIZATION foreign ministry].",
    {
      'US State Department': ['US State Department', 'State Department', 'Department of State'],
      China: ['China'],
      'Ministry of Foreign Affairs': ['Ministry of Foreign Affairs', 'foreign ministry'],
      'foreign ministry': ['foreign ministry'],
    },
  );
});

test('acronyms, in brackets or by their letters', () => {
  check(
    'The [ORGANIZATION Northern River Authority] (the [ORGANIZATION NRA]) sued. The [ORGANIZATION NRA] won. The [ORGANIZATION Frente Popular de Lagos] ([ORGANIZATION FPL]) lost. The [ORGANIZATION SDF], the [ORGANIZATION Steppe Democratic Forces].',
    {
      'Northern River Authority': ['Northern River Authority', 'NRA', 'NRA'],
      'Frente Popular de Lagos': ['Frente Popular de Lagos', 'FPL'],
      'Steppe Democratic Forces': ['SDF', 'Steppe Democratic Forces'],
    },
  );
});

test('companies without the word that says so; the council spoken of last', () => {
  check(
    '[ORGANIZATION Brandt Motor Company] and [ORGANIZATION Brandt]. The [ORGANIZATION Legislative Council] and the [ORGANIZATION Council]. The [ORGANIZATION House] and the [ORGANIZATION House Ethics Committee].',
    {
      'Brandt Motor Company': ['Brandt Motor Company', 'Brandt'],
      'Legislative Council': ['Legislative Council', 'Council'],
      House: ['House'],
      'House Ethics Committee': ['House Ethics Committee'],
    },
  );
});

test('nobody is both Mr and Mrs', () => {
  check('Mr [PERSON Okafor] left. Mrs [PERSON Okafor] stayed. Mr [PERSON Okafor] came back.', {
    Okafor: ['Okafor'],
  });
});

test('fathers and sons with bin are two, initials are whose they are', () => {
  check(
    '[PERSON Hamad bin Rashid Al Noor] met [PERSON Rashid bin Said Al Noor]. [PERSON Saif bin Hamad bin Rashid Al Noor] left.',
    {
      'Hamad bin Rashid Al Noor': ['Hamad bin Rashid Al Noor'],
      'Rashid bin Said Al Noor': ['Rashid bin Said Al Noor'],
      'Saif bin Hamad bin Rashid Al Noor': ['Saif bin Hamad bin Rashid Al Noor'],
    },
  );
  check('[PERSON Ana Maria Luz Ortega] ([PERSON AMLO]) won. [PERSON AMLO] smiled.', {
    'Ana Maria Luz Ortega': ['Ana Maria Luz Ortega', 'AMLO', 'AMLO'],
  });
});

test('letters of several bodies are those of the well-known one, with and without their article', () => {
  check('[ORGANIZATION The J.G.B.] met.', { 'Joint Grain Board': ['The J.G.B.'] });
  check('[ORGANIZATION JGB] met.', { 'Joint Grain Board': ['JGB'] });
});

test('an acronym with the word party, one in small letters, an outlet by its first word, a court without its middle', () => {
  check(
    '[ORGANIZATION MAP] [[ORGANIZATION Movement Towards Progress]] won. The [ORGANIZATION MAP party] cheered.',
    { 'Movement Towards Progress': ['MAP', 'Movement Towards Progress', 'MAP party'] },
  );
  check(
    'The [ORGANIZATION United Harbour National Order] ([ORGANIZATION Uhno]) met. [ORGANIZATION Uhno] agreed.',
    {
      'United Harbour National Order': ['United Harbour National Order', 'Uhno', 'Uhno'],
    },
  );
  check('The [ORGANIZATION Gazeta de Porto] wrote. [ORGANIZATION Gazeta] added.', {
    'Gazeta de Porto': ['Gazeta de Porto', 'Gazeta'],
  });
  check('The [ORGANIZATION Supreme Federal Court] sat. The [ORGANIZATION Supreme Court] ruled.', {
    'Supreme Federal Court': ['Supreme Federal Court', 'Supreme Court'],
  });
});
