/** The actors that an article's events speak of, by id: entities under their own, countries and roles under ids made here. */
import type { ArticleEntityId, EventActor } from '../../model/index.js';
import type { ActorCodes } from '../../schema/events.js';
import type { Tree } from '../tree/tree.js';

export interface Cast {
  readonly actor: (id: ArticleEntityId) => EventActor | undefined;
  readonly kindsOf: (id: ArticleEntityId) => ReadonlySet<string>;
  readonly add: (id: ArticleEntityId, actor: EventActor, kinds: Iterable<string>) => void;
  /** A country that a word names which is no entity. */
  readonly country: (token: number, code: string) => ArticleEntityId;
  /** Whoever has a role, of a country where one is known. */
  readonly role: (token: number, country: string | undefined, role: string) => ArticleEntityId;
}

interface Member {
  readonly actor: EventActor;
  readonly kinds: ReadonlySet<string>;
}

export function newCast(tree: Tree, { kindsOf: kindsOfRole }: ActorCodes): Cast {
  const members = new Map<ArticleEntityId, Member>();
  const add = (id: ArticleEntityId, actor: EventActor, kinds: Iterable<string>): void => {
    members.set(id, { actor, kinds: new Set(kinds) });
  };
  return {
    actor: id => members.get(id)?.actor,
    kindsOf: id => members.get(id)?.kinds ?? NO_KINDS,
    add,
    country: (token, code) => {
      const id = `n${token}${code}` as ArticleEntityId;
      add(id, { code, name: tree.tokens[token]!.text }, ['ACTOR', 'AGENT', 'PLACE', 'COUNTRY']);
      return id;
    },
    role: (token, country, role) => {
      const id = `n${token}${country ?? ''}${role}` as ArticleEntityId;
      const actor = { code: `${country ?? ''}${role}`, name: phraseOf(token, tree) };
      if (!members.has(id)) add(id, actor, ['ACTOR', 'AGENT', ...(kindsOfRole.get(role) ?? [])]);
      return id;
    },
  };
}

const NO_KINDS: ReadonlySet<string> = new Set();

/** The noun with what stands before it, without article. */
function phraseOf(token: number, { tokens, children, annotation }: Tree): string {
  let first = token;
  for (const child of children[token]!)
    if (child < first && /^(amod|compound|nmod:poss)/.test(tokens[child]!.deprel)) first = child;
  return annotation.document.text.slice(tokens[first]!.start, tokens[token]!.end);
}
