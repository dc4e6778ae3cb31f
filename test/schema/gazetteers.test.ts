import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { packageRoot } from '../../src/cli/packageRoot.js';
import { loadGazetteers } from '../../src/schema/gazetteers.js';
import { formatTable, parseTable } from '../../src/schema/gazetteerTables.js';

const gazetteers = loadGazetteers(join(packageRoot(), 'schema', 'gazetteers'));

const country = (iso2: string) => gazetteers.countries.find(known => known.iso2 === iso2)!;

test('a country has its usual name, its short forms, its people, its capital and its ids', () => {
  const { name, aliases, demonyms, capital, wikidata, coordinates } = country('US');
  assert.equal(name, 'United States');
  for (const alias of ['US', 'U.S.', 'USA', 'America']) assert.ok(aliases.includes(alias), alias);
  assert.ok(!aliases.includes(name));
  assert.deepEqual(demonyms.slice(0, 2), ['American', 'Americans']);
  assert.equal(capital, 'Washington, D.C.');
  assert.equal(wikidata, 'Q30');
  assert.deepEqual(coordinates, [38, -97]);
});

test('what a country is called in the press is its name, what it was called an alias', () => {
  assert.equal(country('CI').name, 'Ivory Coast');
  assert.ok(country('MM').aliases.includes('Burma'));
  assert.ok(country('GB').aliases.includes('Britain'));
  assert.ok(country('KP').demonyms.includes('North Koreans'));
  assert.equal(country('XK').capital, 'Pristina');
});

test('the capital of a country stands among the cities under the same name', () => {
  const capitals = new Set(
    gazetteers.cities.filter(city => city.capital).map(city => `${city.name} ${city.iso2}`),
  );
  for (const iso2 of ['US', 'CN', 'RU', 'FR', 'DE', 'UA', 'BR', 'KE', 'IN', 'JP', 'AU', 'MX', 'EG'])
    assert.ok(capitals.has(`${country(iso2).capital} ${iso2}`), `${iso2} ${country(iso2).capital}`);
});

test('a city has its spellings and its position', () => {
  const kyiv = gazetteers.cities.find(city => city.name === 'Kyiv')!;
  assert.ok(kyiv.aliases.includes('Kiev'));
  assert.ok(kyiv.capital && kyiv.population > 1e6);
  assert.deepEqual(kyiv.coordinates?.map(Math.round), [50, 31]);
});

test('given names tell the gender where the sources agree on one', () => {
  assert.equal(gazetteers.givenNameGenders.get('Angela'), 'female');
  assert.equal(gazetteers.givenNameGenders.get('Dmitry'), 'male');
  assert.ok(gazetteers.familyNames.has('Kowalski'));
});

test('a table that is not well formed is refused with its place', () => {
  assert.throws(
    () => parseTable('persons', 'name\tiso2\n', 'own/persons.tsv'),
    /own\/persons\.tsv:1.*columns/,
  );
  const text = formatTable('family-names', [{ name: 'Zhu' }, { name: 'Abe' }]);
  assert.equal(text, 'name\nAbe\nZhu\n');
  assert.throws(() => parseTable('family-names', `${text}a\tb\n`, 'f.tsv'), /f\.tsv:4.*1 cells.*2/);
});

test('what is known under two spellings is one entry', () => {
  const named = (name: string) =>
    [...gazetteers.organizations, ...gazetteers.persons].filter(
      known => known.name === name || known.aliases.includes(name),
    ).length;
  for (const name of ["United Nations Children's Fund", 'Hugo Chavez', 'Bashar al Assad', 'Viktor Orban'])
    assert.equal(named(name), 1, name);
});
