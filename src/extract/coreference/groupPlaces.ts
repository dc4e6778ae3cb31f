/** Names of places → places: countries by all their names, "Euphrates River" with "Euphrates", "the North" with "North Korea". */

import { askedOnce } from '../../model/askedOnce.js';
import type { Annotation, Name } from '../../model/index.js';
import type { NameForms } from '../../schema/nameForms.js';
import { fold } from '../spelling.js';
import type { World } from '../world.js';
import { acronymsInBrackets } from './acronyms.js';
import type { NameGroup } from './nameGroup.js';

export function groupPlaces(
  names: readonly Name[],
  annotation: Annotation,
  forms: NameForms,
  world: World,
): NameGroup[] {
  const byKey = new Map<string, Name[]>();
  const expansions = acronymsInBrackets(names, annotation);
  const keyOfText = askedOnce((text: string) => keyOf(text, names, forms, world));
  for (const name of names) {
    const key = keyOfText(expansions.get(name.text) ?? name.text);
    const group = byKey.get(key);
    if (group) group.push(name);
    else byKey.set(key, [name]);
  }
  return [...byKey].map(([key, group]) => ({
    type: 'PLACE',
    name: world.countryNamed(key)?.name ?? world.placeNamed(key) ?? longest(group),
    names: group,
  }));
}

function keyOf(text: string, names: readonly Name[], forms: NameForms, world: World): string {
  const country = world.countryNamed(text);
  if (country) return fold(country.name);
  const half = halfOfCountry(text, names, world);
  if (half) return fold(half);
  const known = world.placeNamed(text);
  if (known) return fold(known);
  // "No 10", "Number 10": a building that stands for who works in it.
  const building = world.organizationNamed(text);
  if (building) return fold(building);
  const key = fold(text);
  const bare = withoutKind(key, forms);
  // "Niger Republic"
  const republic = key === `${bare} republic` ? world.countryNamed(bare) : undefined;
  if (republic) return fold(republic.name);
  const isKnownElse = world.countryNamed(bare) ?? world.placeNamed(bare);
  const isNamedBare = bare !== key && names.some(name => fold(name.text) === bare);
  return isNamedBare && !isKnownElse ? bare : key;
}

/** "the North" where one "North …" country is named. */
function halfOfCountry(text: string, names: readonly Name[], world: World): string | undefined {
  if (!/^(?:North|South|East|West)$/.test(text)) return undefined;
  const countries = new Set(
    names
      .filter(name => name.text.startsWith(`${text} `))
      .map(name => world.countryNamed(name.text)?.name)
      .filter(name => name !== undefined),
  );
  return countries.size === 1 ? [...countries][0] : undefined;
}

/** `lake toba` → `toba`. */
function withoutKind(key: string, forms: NameForms): string {
  const words = key.split(' ');
  const kept = words.filter(word => !forms.placeKinds.has(word));
  return kept.length > 0 && kept.length < words.length ? kept.join(' ') : key;
}

function longest(names: readonly Name[]): string {
  return names.reduce((best, name) => (name.text.length > best.text.length ? name : best)).text;
}
