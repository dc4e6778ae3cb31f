/**
 * CSV → entries of a gazetteer of the user's own. The first row names the columns, in any order: `name` and `type`
 * are needed; `id`, `aliases` and `weak_aliases` (separated by `;`), `country` (ISO 3166-1 alpha-2 or the usual
 * name), `wikidata`, `geonames`, `latitude`, `longitude` may be there; others are passed over. `schema` and
 * `countries` stand for `type` and `country`, as in the lists of OpenSanctions; rows of a schema that cannot be a
 * node are passed over.
 */
import { type CsvRow, parseCsv } from './csv.js';
import { type CountryCodes, degrees, gazetteerError, type OwnEntry, SCHEMATA } from './ownEntry.js';

const BY_LOWER_CASE = new Map(Object.entries(SCHEMATA).map(([name, type]) => [name.toLowerCase(), type]));

/** @throws ReadoutError with code `gazetteer` or `csv`, with line and column. */
export function readOwnTable(text: string, file: string, codeOf: CountryCodes): OwnEntry[] {
  const rows = parseCsv(text, file);
  const columns = [...(rows[0]?.cells.keys() ?? [])];
  for (const needed of [['name'], ['type', 'schema']])
    if (rows.length > 0 && !needed.some(column => columns.includes(column)))
      throw gazetteerError({
        place: `${file}:1`,
        expected: `a column ${needed[0]}`,
        actual: columns.join(', '),
        remedy: 'name it in the first row: id,type,name,aliases,country,wikidata',
      });
  return rows.flatMap(row => entryOfRow(row, file, codeOf));
}

function entryOfRow({ line, cells }: CsvRow, file: string, codeOf: CountryCodes): OwnEntry[] {
  const cell = (...columns: string[]): string =>
    columns.map(column => cells.get(column)?.trim() ?? '').find(value => value !== '') ?? '';
  const check = <T>(column: string, value: T | undefined, expected: string, remedy: string): T => {
    if (value !== undefined) return value;
    const actual = JSON.stringify(cell(column));
    throw gazetteerError({ place: `${file}:${line}, column ${column}`, expected, actual, remedy });
  };
  const typeColumn = cells.has('type') ? 'type' : 'schema';
  const type = BY_LOWER_CASE.get(cell(typeColumn).toLowerCase());
  if (type === undefined && typeColumn === 'schema') return [];
  const country = cell('country', 'countries').split(';')[0]!;
  const [latitude, longitude] = [cell('latitude'), cell('longitude')];
  return [
    {
      type: check(typeColumn, type, 'PERSON, ORGANIZATION or PLACE', 'write one of them'),
      id: cell('id'),
      name: check('name', cell('name') || undefined, 'a name', 'write one, or delete the row'),
      aliases: listOf(cell('aliases')),
      weakAliases: listOf(cell('weak_aliases')),
      iso2:
        country === '' || !cells.has('country')
          ? codeOf(country)
          : check('country', codeOf(country), 'a country', 'write its ISO code, such as FR, or nothing'),
      wikidata:
        cell('wikidata') === ''
          ? undefined
          : check(
              'wikidata',
              /^Q\d+$/.exec(cell('wikidata'))?.[0],
              'a Wikidata id, such as Q142',
              'mend it, or leave it empty',
            ),
      geonames: cell('geonames') || undefined,
      coordinates:
        latitude === '' && longitude === ''
          ? undefined
          : [
              check('latitude', degrees(latitude, 90), 'degrees from -90 to 90', 'write them as 48.85'),
              check('longitude', degrees(longitude, 180), 'degrees from -180 to 180', 'write them as 2.35'),
            ],
    },
  ];
}

function listOf(cell: string): readonly string[] {
  return cell
    .split(';')
    .map(name => name.trim())
    .filter(name => name !== '');
}
