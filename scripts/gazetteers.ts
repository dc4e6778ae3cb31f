/**
 * Builds `schema/gazetteers/*.tsv` from the sources named in `schema/gazetteers/NOTICE.md`.
 *
 *   node dist/scripts/gazetteers.js --data DIR
 *
 * DIR holds `gazetteers/` with one folder a source. What is written by hand (`schema/gazetteers/own/`) is not touched.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { packageRoot } from '../src/cli/packageRoot.js';
import { formatTable, type Row, type TableName } from '../src/schema/gazetteerTables.js';
import { buildKnownOrganizations, buildKnownPersons, properCase, readActors } from './gazetteers/actors.js';
import { buildEventActors } from './gazetteers/eventActors.js';
import { readFactbook } from './gazetteers/factbook.js';
import { buildNames, type ListedPerson, listedPerson } from './gazetteers/names.js';
import { buildCities, buildCountries, isoOf, list, readCountryCodes } from './gazetteers/places.js';
import { readCsv, readGzip } from './gazetteers/sources.js';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (!values.data) throw new Error('usage: gazetteers --data DIR, where DIR/gazetteers holds the sources');
const source = (...path: string[]) => join(values.data!, 'gazetteers', ...path);

const codes = readCountryCodes(source('country-codes', 'country-codes.csv.gz'));
const factbook = readFactbook(source('factbook-json', 'factbook-json.tar.gz'));
const isoOfAlpha3 = new Map(codes.map(code => [code['ISO3166-1-Alpha-3']!, isoOf(code)]));
const isoOfFips = new Map(codes.map(code => [code.FIPS!.toLowerCase(), isoOf(code)]));
const actors = ['Countries', 'International', 'MilNonState'].flatMap(name =>
  readActors(source('petrarch2-dictionaries', `Phoenix.${name}.actors.txt.gz`)),
);
const legislators = ['legislators-current', 'executive'].flatMap(
  name =>
    parse(
      readGzip(source('congress-legislators', `${name}.yaml.gz`)).toString('utf8'),
    ) as readonly Legislator[],
);

const leaders = factbook.flatMap(country =>
  country.leaders.map(name => ({ name, iso2: isoOfFips.get(country.fips) ?? '' })),
);
const persons = [
  ...legislators.map(legislatorRow),
  ...leaders.map(
    ({ name, iso2 }): Row<'persons'> => ({ name: properLeader(name), iso2, wikidata: '', aliases: '' }),
  ),
  ...buildKnownPersons(actors, isoOfAlpha3),
];
const { givenNames, familyNames } = buildNames(
  [
    ...legislators.map(
      ({ name, bio }): ListedPerson => ({
        given: name.first,
        family: name.last,
        gender: bio.gender === 'F' ? 'f' : bio.gender === 'M' ? 'm' : '',
      }),
    ),
    ...leaders.flatMap(({ name }) => listedLeader(name)),
    ...buildKnownPersons(actors, isoOfAlpha3).flatMap(row => listedPerson(row.name, row.iso2) ?? []),
  ],
  fiveThirtyEight('new-top-firstNames.csv'),
  fiveThirtyEight('new-top-surnames.csv'),
);

write('countries', buildCountries(codes, factbook));
write('cities', buildCities());
write('organizations', [
  ...factbook.flatMap(country =>
    country.parties.map(
      ([name, ...aliases]): Row<'organizations'> => ({
        name: name!,
        iso2: isoOfFips.get(country.fips) ?? '',
        wikidata: '',
        aliases: list(aliases),
      }),
    ),
  ),
  ...buildKnownOrganizations(actors, isoOfAlpha3),
]);
write('persons', withoutRepetition(persons));
write('event-actors', buildEventActors(actors));
write('given-names', givenNames);
write('family-names', familyNames);

interface Legislator {
  readonly id: { readonly wikidata?: string; readonly wikipedia?: string };
  readonly name: {
    readonly first: string;
    readonly last: string;
    readonly nickname?: string;
    readonly official_full?: string;
  };
  readonly bio: { readonly gender?: string };
}

function legislatorRow({ id, name }: Legislator): Row<'persons'> {
  const usual = id.wikipedia?.replace(/ \(.*\)$/, '') ?? `${name.first} ${name.last}`;
  const forms = [
    name.official_full ?? usual,
    `${name.first} ${name.last}`,
    ...(name.nickname ? [`${name.nickname} ${name.last}`] : []),
  ];
  return {
    name: usual,
    iso2: 'US',
    wikidata: id.wikidata ?? '',
    aliases: list(forms.filter(form => form !== usual)),
  };
}

/** `XI Jinping` → `Xi Jinping`. */
function properLeader(name: string): string {
  return name
    .split(' ')
    .map(part => (/^[\p{Lu}'’-]{2,}$/u.test(part) && !/^[IVX]+$/.test(part) ? properCase(part) : part))
    .join(' ');
}

/** The part in capitals is the family name. */
function listedLeader(name: string): ListedPerson[] {
  const parts = name.split(' ');
  const family = parts.filter(part => /^\p{Lu}[\p{Lu}'’-]+$/u.test(part)).map(properCase);
  const given = parts.filter(part => /^\p{Lu}\p{Ll}/u.test(part));
  if (family.length !== 1 || given.length === 0) return [];
  return [{ given: given[0]!, family: family[0]!, gender: '' }];
}

/** The first of equal names in a country stays: the sources are in order of trust. */
function withoutRepetition(rows: readonly Row<'persons'>[]): Row<'persons'>[] {
  const known = new Map<string, Row<'persons'>>();
  for (const row of rows) {
    const key = `${row.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}\t${row.iso2}`;
    if (!known.has(key)) known.set(key, row);
  }
  return [...known.values()];
}

function fiveThirtyEight(file: string): string[] {
  const path = source('fivethirtyeight-names', file);
  return readCsv(readFileSync(path, 'utf8'), path).map(row => properCase(row.name!));
}

function write<T extends TableName>(table: T, rows: readonly Row<T>[]): void {
  const file = join(packageRoot(), 'schema', 'gazetteers', `${table}.tsv`);
  const text = formatTable(table, rows);
  writeFileSync(file, text);
  process.stderr.write(`${table}: ${rows.length} rows, ${Math.round(text.length / 1024)} KiB\n`);
}
