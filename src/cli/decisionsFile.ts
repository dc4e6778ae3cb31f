/**
 * Writing into the user's decisions file. What the user wrote stays, comments and all: only pairs are added to the lists
 * `same` and `different`. The file is written beside its place, then put into it.
 */
import { existsSync } from 'node:fs';
import { parseDocument, type YAMLSeq } from 'yaml';
import { ReadoutError } from '../model/index.js';
import { writeFileWhole } from '../store/file.js';
import { readText } from './readText.js';

export interface Decided {
  readonly verdict: 'same' | 'different';
  readonly pair: readonly [string, string];
}

export interface DecisionsFile {
  /** Puts these, and no others of this session, into the file. @throws ReadoutError where it cannot be. */
  readonly save: (decided: readonly Decided[]) => void;
}

export function openDecisionsFile(path: string): DecisionsFile {
  const read = (): string => (existsSync(path) ? readText(path, 'malformed-decisions', 'decisions') : '');
  const before = read();
  let last = before;
  return {
    save: decided => {
      if (read() !== last)
        throw new ReadoutError({
          code: 'changed-decisions',
          place: path,
          expected: 'the file as it was left',
          actual: 'changes by somebody else',
          remedy: 'start the review again; what was decided before is in the file',
        });
      last = withDecided(before, decided);
      writeFileWhole(path, [last]);
    },
  };
}

function withDecided(text: string, decided: readonly Decided[]): string {
  if (decided.length === 0) return text;
  const document = parseDocument(text);
  if (document.contents === null) document.contents = document.createNode({}) as never;
  for (const { verdict, pair } of decided) {
    if (!document.has(verdict)) document.set(verdict, document.createNode([]));
    const node = document.createNode(pair, { flow: true });
    (document.get(verdict) as YAMLSeq).add(node);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
