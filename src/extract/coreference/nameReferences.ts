/** Names and adjectives of nationality as references: which entity each of them gives, and for whom a capital acts. */
import type { Country, Name } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { Tree } from '../tree/tree.js';
import type { World } from '../world.js';
import type { Draft, Reference } from './chainBuilder.js';
import { actsAsGovernment } from './governments.js';
import { groupNames } from './namedEntities.js';
import type { NameGroup } from './nameGroup.js';
import { partyReferences } from './partyReferences.js';

export interface NamedReferences {
  readonly drafts: Draft[];
  /** The first drafts, as they were made of names. */
  readonly groups: readonly NameGroup[];
  readonly references: readonly Reference[];
}

export function referencesOfNames(tree: Tree, schema: Schema, world: World): NamedReferences {
  const groups = groupNames(tree.annotation, schema.nameForms, world);
  const drafts: Draft[] = [];
  for (const { type, name } of groups) drafts.push({ type, name });
  const references: Reference[] = [];
  for (const [draft, group] of groups.entries())
    for (const name of group.names)
      references.push({
        kind: 'name',
        span: name.span,
        tokens: range(name.first, name.end),
        drafts: [draft],
        standsFor: governmentOf(tree, name, drafts, schema, world),
      });
  for (const token of tree.tokens) {
    if (tree.nameAt[token.index]) continue;
    const demonym = world.demonymAt(tree.tokens, token.index);
    if (!demonym) continue;
    references.push({
      kind: undefined,
      span: { start: tree.tokens[demonym.first]!.start, end: token.end },
      tokens: range(demonym.first, token.index + 1),
      drafts: [countryDraft(drafts, demonym.country)],
      standsFor: undefined,
    });
  }
  references.push(...partyReferences(tree, drafts, schema.parties));
  return { drafts, groups, references };
}

/** Where a capital acts, the country it acts for, which the article need not name. */
function governmentOf(
  tree: Tree,
  name: Name,
  drafts: Draft[],
  schema: Schema,
  world: World,
): number | undefined {
  if (name.type !== 'PLACE' || world.countryNamed(name.text)) return undefined;
  const country = world.countryOfCapital(name.text);
  if (!country || !actsAsGovernment(tree, name, schema.governments)) return undefined;
  return countryDraft(drafts, country);
}

function countryDraft(drafts: Draft[], country: Country): number {
  const known = drafts.findIndex(draft => draft.type === 'PLACE' && draft.name === country.name);
  return known >= 0 ? known : drafts.push({ type: 'PLACE', name: country.name }) - 1;
}

function range(first: number, end: number): number[] {
  const tokens: number[] = [];
  for (let token = first; token < end; token++) tokens.push(token);
  return tokens;
}
