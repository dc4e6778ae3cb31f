/** A meeting in a land that is neither's has a code of its own in CAMEO. */
import type { Grammar } from '../tree/grammar.js';
import type { Actors } from './actors.js';
import type { Told } from './reading.js';

export function codeByPlace(
  { code, source, target }: Told,
  trigger: number,
  grammar: Grammar,
  actors: Actors,
): string {
  if (code !== MEETING || source === undefined || target === undefined) return code;
  const ends = [source, target].map(actors.countryOf);
  if (ends.some(country => country === undefined || SEVERAL.test(country))) return code;
  const places = ['in', 'at']
    .flatMap(role => grammar.rolesOf(trigger).at(role))
    .filter(token => grammar.tree.nameAt[token]?.type === 'PLACE')
    .flatMap(actors.entitiesOf)
    .flatMap(id => actors.countryOf(id) ?? []);
  const isAbroad = places.length > 0 && places.every(place => !ends.includes(place));
  return isAbroad ? ELSEWHERE : code;
}

const MEETING = '040';

const ELSEWHERE = '044';

/** Bodies of several countries, whose seat is nobody's home. */
const SEVERAL = /^(IGO|NGO|IMG)/;
