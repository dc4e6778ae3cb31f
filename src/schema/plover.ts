/**
 * PLOVER's category and mode of a CAMEO code (Open Event Data Alliance 2021). In: what the files of `schema/events/`
 * say of them. Out: a table by the beginnings of codes.
 */

/** Category and mode of PLOVER (Open Event Data Alliance 2021); the mode is empty where it has none. */
export interface Plover {
  readonly category: string;
  readonly mode: string;
}

/** `0841` → `RETREAT`, `release`; undefined for what PLOVER leaves out. */
export type PloverTable = (code: string) => Plover | undefined;

interface Coded {
  readonly root: string;
  readonly plover?: string | undefined;
  /** `arrest`, or with a category of its own `RETREAT release`. */
  readonly modes: Readonly<Record<string, string>>;
}

/** By the longest beginning of a code that has a mode of its own. */
export function ploverTable(categories: readonly Coded[]): PloverTable {
  const table = new Map<string, Plover>();
  for (const { root, plover, modes } of categories) {
    if (plover === undefined) continue;
    table.set(root, { category: plover, mode: '' });
    for (const [code, told] of Object.entries(modes)) {
      const words = told.split(' ');
      const own = CATEGORY.test(words[0]!);
      table.set(code, { category: own ? words[0]! : plover, mode: (own ? words[1] : words[0]) ?? '' });
    }
  }
  return code => {
    for (let length = code.length; length >= 2; length--) {
      const found = table.get(code.slice(0, length));
      if (found) return found;
    }
    return undefined;
  };
}

const CATEGORY = /^[A-Z]+$/;
