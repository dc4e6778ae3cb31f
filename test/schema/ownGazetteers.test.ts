/** Gazetteers of the user's own: how they are read, and what they change in reading news. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ReadoutError } from '../../src/model/index.js';
import { createPipeline } from '../../src/pipeline.js';
import { resolve } from '../../src/resolve/index.js';
import { parseCsv } from '../../src/schema/csv.js';
import { readOwnEntries } from '../../src/schema/ownEntries.js';
import { root } from '../root.js';

const codeOf = (country: string) =>
  ({ no: 'NO', norway: 'NO', 'côte d’ivoire': 'CI' })[country.toLowerCase()];

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof ReadoutError);
    return error.message;
  }
  return 'no refusal';
};

test('CSV keeps what stands in quotation marks, counts lines and names the column of a fault', () => {
  const rows = parseCsv('\uFEFFid,name\r\n1,"Weber, ""Olga""\nof Bergen"\r\n\r\n2,Ito', 'x.csv');
  assert.deepEqual(
    rows.map(({ line, cells }) => [line, cells.get('id'), cells.get('name')]),
    [
      [2, '1', 'Weber, "Olga"\nof Bergen'],
      [5, '2', 'Ito'],
    ],
  );
  assert.match(
    refusal(() => parseCsv('a,b\n1,"2"3\n', 'x.csv')),
    /^x\.csv:2:6: expected a comma/,
  );
  assert.match(
    refusal(() => parseCsv('a,b\n1,"2\n', 'x.csv')),
    /^x\.csv:2:3: expected a quotation mark/,
  );
  assert.match(
    refusal(() => parseCsv('a,b\n1\n', 'x.csv')),
    /^x\.csv:2: expected 2 cells.*found 1/,
  );
});

test('a table says who is who, in columns of any order', () => {
  const [entry] = readOwnEntries(
    'name,country,type,aliases,wikidata,note\nFjord Watch,Norway,organisation,FW; Fjordvakt,Q7,x\n',
    'x.csv',
    codeOf,
  );
  assert.deepEqual(entry, {
    type: 'ORGANIZATION',
    id: '',
    name: 'Fjord Watch',
    aliases: ['FW', 'Fjordvakt'],
    weakAliases: [],
    iso2: 'NO',
    wikidata: 'Q7',
    geonames: undefined,
    coordinates: undefined,
  });
});

test('a cell that says nothing sensible is refused with its line and column', () => {
  const of = (text: string) => refusal(() => readOwnEntries(text, 'x.csv', codeOf));
  assert.match(of('name,kind\nOslo,PLACE\n'), /^x\.csv:1: expected a column type/);
  assert.match(of('name,type\nOslo,TOWN\n'), /^x\.csv:2, column type: expected PERSON.*"TOWN"/);
  assert.match(of('name,type,country\nOslo,PLACE,Nowhere\n'), /^x\.csv:2, column country: .*"Nowhere"/);
  assert.match(of('name,type,wikidata\nOslo,PLACE,585\n'), /^x\.csv:2, column wikidata: .*"585"/);
  assert.match(of('name,type,latitude,longitude\nOslo,PLACE,59.9,190\n'), /^x\.csv:2, column longitude: /);
  assert.match(
    refusal(() => readOwnEntries('', 'x.txt', codeOf)),
    /\.csv/,
  );
});

test('FollowTheMoney entities of what can be a node are read, others passed over', () => {
  const line = (entity: unknown) => JSON.stringify(entity);
  const entries = readOwnEntries(
    [
      line({
        id: 'p1',
        schema: 'Person',
        properties: {
          name: ['Olga Weber'],
          alias: ['Olya Weber'],
          weakAlias: ['Olga'],
          country: ['no'],
          wikidataId: ['Q5'],
        },
      }),
      line({ id: 's1', schema: 'Vessel', properties: { name: ['Sea Star'] } }),
      line({ id: 'a1', schema: 'Address', properties: { full: ['1 Quay Street'] } }),
      '',
    ].join('\n'),
    'x.jsonl',
    codeOf,
  );
  assert.deepEqual(
    entries.map(({ id, type, name, aliases, weakAliases, iso2, wikidata }) => [
      id,
      type,
      name,
      aliases,
      weakAliases,
      iso2,
      wikidata,
    ]),
    [
      ['p1', 'PERSON', 'Olga Weber', ['Olga Weber', 'Olya Weber'].slice(1), ['Olga'], 'NO', 'Q5'],
      ['a1', 'PLACE', '1 Quay Street', [], [], undefined, undefined],
    ],
  );
  assert.match(
    refusal(() => readOwnEntries('{"id": "p1"}\n', 'x.json', codeOf)),
    /^x\.json:1: expected an entity of FollowTheMoney.*schema/,
  );
  assert.match(
    refusal(() => readOwnEntries('\n{"id": \n', 'x.json', codeOf)),
    /^x\.json:2: /,
  );
});

const folder = mkdtempSync(join(tmpdir(), 'readout-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'mine.csv');
writeFileSync(
  file,
  [
    'id,type,name,aliases,country,wikidata',
    'm1,ORGANIZATION,Halden Marsh Quorum,HMQ;the Quorum of Halden Marsh,NO,',
    'm2,PERSON,Teodora Vasquez-Lund,Dora Lund,NO,Q424242',
    'm3,ORGANIZATION,Quiet Harbour,,,',
    'm4,PLACE,Ostermarn Flats,,NO,',
    'm5,PLACE,Kingdom of Norway,Norge,NO,Q20',
    'm6,PERSON,Jan Berg,,NO,',
    'm7,PERSON,Jan Berg,,SE,',
    '',
  ].join('\n'),
);
const options = { packageRoot: root, gazetteers: [file] };
const own = createPipeline(options);
const plain = createPipeline({ packageRoot: root });

const extractionOf = (pipeline: typeof own, article: string, text: string) => {
  const { document } = pipeline.read({ article, text, published: '2024-03-05' });
  return pipeline.extract(pipeline.annotate(document));
};
const namesOf = (text: string, pipeline = own) =>
  extractionOf(pipeline, 'a.txt', text).entities.map(({ name, type }) => `${name} ${type}`);

test('a name of the list is found whole and gets its type', () => {
  assert.deepEqual(namesOf('Officials said Quiet Harbour had sued the mayor of Bergen.').slice(0, 1), [
    'Quiet Harbour ORGANIZATION',
  ]);
  assert.ok(
    namesOf('The fishermen of Ostermarn Flats met Dora Lund on Monday.').includes('Ostermarn Flats PLACE'),
  );
});

test('a common noun in small letters is none of the names', () => {
  assert.deepEqual(namesOf('The boats lay in a quiet harbour all week.'), []);
});

test('the version of the schema changes with the list', () => {
  assert.notEqual(own.versions.schema, plain.versions.schema);
});

test('articles that use other names of one entry speak of one thing, which has the ids of the list', () => {
  const knowledge = resolve(
    [
      extractionOf(own, 'a.txt', 'Teodora Vasquez-Lund met ministers in Oslo on Tuesday.'),
      extractionOf(own, 'b.txt', 'Dora Lund told reporters in Oslo that Norway would vote again.'),
      extractionOf(own, 'c.txt', 'The government of Norway sued the HMQ in Oslo.'),
      extractionOf(own, 'd.txt', 'The Halden Marsh Quorum was founded in Oslo, Norway.'),
    ],
    own.schema,
  );
  const entity = (name: string) => knowledge.entities.filter(one => one.name === name);
  assert.equal(entity('Teodora Vasquez-Lund').length, 1);
  assert.equal(entity('Teodora Vasquez-Lund')[0]!.ids.own, 'm2');
  assert.equal(entity('Teodora Vasquez-Lund')[0]!.ids.wikidata, 'Q424242');
  assert.equal(entity('Teodora Vasquez-Lund')[0]!.mentions.length >= 2, true);
  assert.equal(entity('Halden Marsh Quorum')[0]!.ids.own, 'm1');
  assert.equal(entity('Halden Marsh Quorum')[0]!.mentions.length, 2);
  assert.deepEqual(
    entity('Norway').map(({ ids }) => [ids.own, ids.iso, ids.wikidata]),
    [['m5', 'NO', 'Q20']],
  );
});

test('two entries of one name are told apart by country, and neither is taken where nothing tells', () => {
  const owners = (text: string) =>
    resolve([extractionOf(own, 'a.txt', text)], own.schema)
      .entities.filter(({ name }) => name === 'Jan Berg')
      .map(({ ids }) => ids.own);
  assert.deepEqual(owners('Jan Berg spoke to reporters in Sweden on Monday.'), ['m7']);
  assert.deepEqual(owners('Jan Berg spoke to reporters in Norway on Monday.'), ['m6']);
  assert.deepEqual(owners('Jan Berg spoke to reporters on Monday.'), [undefined]);
});
