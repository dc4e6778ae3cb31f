/** Roles and their fillers, as values that verbs and nouns ask of one another. */
import type { StatusCues } from '../../schema/statusCues.js';
import type { Tree } from './tree.js';

export interface Roles {
  readonly at: (role: string) => readonly number[];
  /** Verb that lends the holder, with its particle: `hold`, `call off`; undefined where there is none. */
  readonly light: string | undefined;
  readonly lightToken: number | undefined;
}

export interface Grammar {
  readonly tree: Tree;
  readonly cues: StatusCues;
  readonly rolesOf: (token: number) => Roles;
  /** Lemma, with the particle of a verb: `call off`. */
  readonly lemmaOf: (token: number) => string;
}

/** Fillers of each role while they are being found. */
export type Draft = Map<string, number[]>;

export function add(draft: Draft, role: string, filler: number): void {
  const fillers = draft.get(role);
  if (fillers) fillers.push(filler);
  else draft.set(role, [filler]);
}
