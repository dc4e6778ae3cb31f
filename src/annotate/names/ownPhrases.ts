/** Gazetteers → the names of those entries that are the user's own, found by the token with which they begin. */
import type { EntityType, Gazetteers, OwnMark } from '../../model/index.js';
import { TYPES } from './labels.js';
import { phraseTokens } from './phraseTokens.js';

export interface OwnPhrase {
  /** Lower-case tokens. */
  readonly tokens: readonly string[];
  /** Index into `TYPES`, undefined for a name that the user gives to two types. */
  readonly type: number | undefined;
}

/** By their first token in small letters, longest first. A name of two types has none of its own. */
export function indexOwn(gazetteers: Gazetteers): ReadonlyMap<string, readonly OwnPhrase[]> {
  const phrases = new Map<string, OwnPhrase>();
  const add = (
    type: EntityType,
    listed: OwnMark & { readonly name: string; readonly aliases: readonly string[] },
  ) => {
    if (listed.own === undefined) return;
    for (const name of [listed.name, ...listed.aliases, ...(listed.weakAliases ?? [])]) {
      const tokens = phraseTokens(name);
      const key = tokens.join(' ');
      const known = phrases.get(key);
      const both = known !== undefined && known.type !== TYPES.indexOf(type);
      if (tokens.length > 0) phrases.set(key, { tokens, type: both ? undefined : TYPES.indexOf(type) });
    }
  };
  for (const place of [...gazetteers.countries, ...gazetteers.cities, ...gazetteers.regions])
    add('PLACE', place);
  for (const organization of gazetteers.organizations) add('ORGANIZATION', organization);
  for (const person of gazetteers.persons) add('PERSON', person);
  const byFirst = new Map<string, OwnPhrase[]>();
  for (const phrase of phrases.values())
    byFirst.set(phrase.tokens[0]!, [...(byFirst.get(phrase.tokens[0]!) ?? []), phrase]);
  for (const list of byFirst.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  return byFirst;
}
