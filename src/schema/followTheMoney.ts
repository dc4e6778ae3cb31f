/**
 * FollowTheMoney's JSON lines, as OpenSanctions and Aleph export them → entries of a gazetteer of the user's own.
 * Entities of a schema that cannot be a node, or without a name, are passed over.
 */
import { z } from 'zod';
import { type CountryCodes, degrees, gazetteerError, type OwnEntry, SCHEMATA } from './ownEntry.js';

const VALUES = z.array(z.string()).default([]);
const ENTITY = z.object({
  id: z.string(),
  schema: z.string(),
  caption: z.string().optional(),
  properties: z
    .object({
      name: VALUES,
      alias: VALUES,
      weakAlias: VALUES,
      previousName: VALUES,
      abbreviation: VALUES,
      full: VALUES,
      country: VALUES,
      nationality: VALUES,
      jurisdiction: VALUES,
      wikidataId: VALUES,
      latitude: VALUES,
      longitude: VALUES,
    })
    .prefault({}),
});

/** @throws ReadoutError with code `gazetteer`, with the line. */
export function readFollowTheMoney(text: string, file: string, codeOf: CountryCodes): OwnEntry[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const { id, schema, caption, properties } = entityOf(line, `${file}:${index + 1}`);
    const type = SCHEMATA[schema];
    const [first, ...others] = [...properties.name, ...properties.full];
    const name = caption ?? first;
    if (type === undefined || name === undefined) return [];
    const [country] = [...properties.country, ...properties.nationality, ...properties.jurisdiction];
    const { alias, previousName, abbreviation, weakAlias } = properties;
    const [latitude, longitude] = [properties.latitude[0] ?? '', properties.longitude[0] ?? ''];
    const [north, east] = [degrees(latitude, 90), degrees(longitude, 180)];
    const aliases = [...(first === undefined ? [] : [first]), ...others, ...alias, ...previousName];
    return [
      {
        type,
        id,
        name,
        aliases: [...aliases, ...abbreviation].filter(other => other !== name),
        weakAliases: weakAlias,
        iso2: country === undefined ? undefined : codeOf(country.slice(0, 2)),
        wikidata: properties.wikidataId.find(value => /^Q\d+$/.test(value)),
        geonames: undefined,
        coordinates: north !== undefined && east !== undefined ? [north, east] : undefined,
      } satisfies OwnEntry,
    ];
  });
}

function entityOf(line: string, place: string): z.infer<typeof ENTITY> {
  const expected = 'an entity of FollowTheMoney on one line';
  const remedy = 'write {"id": …, "schema": "Person", "properties": {"name": […]}}';
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw gazetteerError({ place, expected, actual: (cause as Error).message, remedy });
  }
  const result = ENTITY.safeParse(value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  throw gazetteerError({ place, expected, actual: `${path.join('.') || 'it'}: ${message}`, remedy });
}
