/** The country that somebody whose sentence tells only a role is likely of: of the place they are in, or the dateline's. */
import type { Chains } from '../chains.js';
import { dependents, prepositions, type Tree } from '../tree/tree.js';
import type { World } from '../world.js';
import type { EntityCoder } from './entities.js';

/** ISO 3166-1 alpha-3, by token and role; undefined where nothing tells. */
export type Whereabouts = (token: number, role: string) => string | undefined;

export function whereaboutsIn(
  tree: Tree,
  chains: Chains,
  coder: EntityCoder,
  world: World,
  placeKinds: ReadonlySet<string>,
  parts: ReadonlySet<string>,
): Whereabouts {
  const home = placeOfDateline(tree.annotation.document.dateline, coder);
  return (token, role) => placeNear(token, role) ?? home;

  /** Country of the nearest place that something is in, in the same sentence. */
  function placeNear(token: number, role: string): string | undefined {
    const { first, end } = tree.annotation.sentences[tree.tokens[token]!.sentence]!;
    const invaded = IRREGULAR.test(role) ? countriesEntered(first, end) : NONE;
    let best: string | undefined;
    let nearest = Number.POSITIVE_INFINITY;
    for (let index = first; index < end; index++) {
      if (Math.abs(index - token) >= nearest) continue;
      const kind = tree.tokens[index]!.lemma;
      if ((placeKinds.has(kind) || parts.has(kind)) && isLocative(index)) {
        const land = landOf(index);
        if (land !== undefined) [best, nearest] = [land, Math.abs(index - token)];
      }
      if (tree.nameAt[index]?.type !== 'PLACE' || !isLocative(index)) continue;
      const [id] = chains.entitiesAt(index);
      const code = id === undefined ? undefined : coder.codeOf(id);
      // "talks with the government in Geneva": no government sits there.
      if (role === 'GOV' && id !== undefined && !isSeat(chains.entity(id).name)) continue;
      if (code && !invaded.has(code.slice(0, 3)))
        [best, nearest] = [code.slice(0, 3), Math.abs(index - token)];
    }
    return best;
  }

  /** "in the Norwegian capital" */
  function landOf(noun: number): string | undefined {
    return dependents(tree, noun, 'amod', 'compound')
      .map(child => world.countryOfDemonym(tree.tokens[child]!.text)?.iso3)
      .find(land => land !== undefined);
  }

  /** "fired rockets into Norway near the town of Moss": who does is of another land. */
  function countriesEntered(first: number, end: number): ReadonlySet<string> {
    const codes = new Set<string>();
    for (let index = first; index < end; index++) {
      if (tree.nameAt[index]?.type !== 'PLACE' || prepositions(tree, index)[0] !== 'into') continue;
      for (const id of chains.entitiesAt(index)) codes.add(coder.codeOf(id)?.slice(0, 3) ?? '');
    }
    return codes;
  }

  /** "in Oslo", "on the streets of Oslo". */
  function isLocative(token: number): boolean {
    const [word = ''] = prepositions(tree, token);
    if (LOCATIVE.has(word)) return true;
    const { head, deprel } = tree.tokens[token]!;
    if (head < 0) return false;
    // "in Norway's north", "in northern parts of Norway"
    if (/^(nmod:poss|compound)$/.test(deprel) && !tree.nameAt[head]) return isLocative(head);
    if (word !== 'of') return false;
    const kind = tree.tokens[head]!.lemma.toLowerCase();
    return placeKinds.has(kind) || (parts.has(kind) && isLocative(head));
  }

  function isSeat(place: string): boolean {
    return (world.countryNamed(place) ?? world.countryOfCapital(place)) !== undefined;
  }
}

const NONE: ReadonlySet<string> = new Set();

/** Roles of those who fight with no state behind them. */
const IRREGULAR = /^(REB|UAF|RAD|CRM)/;

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'across',
  'throughout',
  'around',
  'inside',
  'on',
  'within',
  'through',
]);

/** `CAIRO, Egypt`: the last part that is a place. */
function placeOfDateline(dateline: string | undefined, coder: EntityCoder): string | undefined {
  for (const part of (dateline ?? '').split(/[,(–—-]/).reverse()) {
    const name = part
      .trim()
      .toLowerCase()
      .replace(/\b\p{L}/gu, letter => letter.toUpperCase());
    const code = name === '' ? undefined : coder.countryOf(name);
    if (code) return code;
  }
  return undefined;
}
