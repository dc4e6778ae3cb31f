/** `schema/gazetteers/own/happenings.tsv` → what all the world wrote about, and when it was. Read where a page first needs it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Happening } from '../model/happenings.js';
import { firstWord, parseList, parseTable } from './gazetteerTables.js';

/** A missing table is an empty one. The function returned throws ReadoutError where the table is not well formed. */
export function happeningsOf(directory: string): () => readonly Happening[] {
  let known: readonly Happening[] | undefined;
  return () => {
    known ??= loadHappenings(join(directory, 'gazetteers', 'own', 'happenings.tsv'));
    return known;
  };
}

function loadHappenings(file: string): readonly Happening[] {
  if (!existsSync(file)) return [];
  return parseTable('happenings', readFileSync(file, 'utf8'), file).map(
    ([names, acts, where, first, last]) => {
      const who = parseList(names!);
      const full = who.filter(name => name.includes(' '));
      const fullest = full.length > 0 ? full : who;
      return {
        who,
        fullest,
        keys: fullest.map(firstWord),
        // Few are ever asked for.
        get acts() {
          return new RegExp(`(?<![\\p{L}\\p{N}])(?:${acts})`, 'giu');
        },
        where: parseList(where!),
        first: Date.parse(first!) / 86_400_000,
        last: Date.parse(last!) / 86_400_000,
      };
    },
  );
}
