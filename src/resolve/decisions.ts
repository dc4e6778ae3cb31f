/**
 * The user's own word on who is who, replayed on every run. Names are compared folded; `name @ article` means the
 * entity of that name in that article alone.
 */
import type { EntityType } from '../model/index.js';
import { fold } from './spelling.js';

export interface Decisions {
  /** The two are one. */
  readonly same: readonly (readonly [string, string])[];
  /** The two are not one, whatever speaks for it. */
  readonly different: readonly (readonly [string, string])[];
  /** Name as found → name to show. */
  readonly rename: Readonly<Record<string, string>>;
  readonly type: Readonly<Record<string, EntityType>>;
}

export const NO_DECISIONS: Decisions = { same: [], different: [], rename: {}, type: {} };

/** Decisions made ready to be asked. */
export interface Decided {
  readonly typeOf: (forms: readonly string[]) => EntityType | undefined;
  /** References that mean a record with these folded names in this article. */
  readonly marksOf: (forms: readonly string[], article: string) => readonly string[];
}

export function createDecided(decisions: Decisions): Decided {
  const types = new Map(Object.entries(decisions.type).map(([name, type]) => [fold(name), type]));
  const references = [...decisions.same, ...decisions.different].flat().map(parseReference);
  return {
    typeOf: forms => forms.map(form => types.get(form)).find(type => type !== undefined),
    marksOf: (forms, article) =>
      references
        .filter(({ name, only }) => forms.includes(name) && (only === undefined || only === article))
        .map(({ text }) => text),
  };
}

/** Whether a reference means one article alone. */
export function isOfOneArticle(reference: string): boolean {
  return reference.includes(SEPARATOR);
}

const SEPARATOR = ' @ ';

function parseReference(text: string): { text: string; name: string; only: string | undefined } {
  const at = text.lastIndexOf(SEPARATOR);
  if (at < 0) return { text, name: fold(text), only: undefined };
  return { text, name: fold(text.slice(0, at)), only: text.slice(at + SEPARATOR.length).trim() };
}
