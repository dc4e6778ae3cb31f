/** `schema/cues/parties.yaml`: words that express a party without naming it, in lower case. */
import { z } from 'zod';
import { readYaml } from './yaml.js';

export interface Party {
  readonly name: string;
  readonly country: string;
}

export interface Parties {
  /** Parties that a word or a pair of words may express, likeliest first. */
  readonly expressedBy: (words: string) => readonly Party[];
  /** By the letter before a state: `R` in "(R-Ohio)". */
  readonly byLetter: (letter: string) => readonly Party[];
}

const SHAPE = z.array(
  z.strictObject({
    party: z.string(),
    country: z.string(),
    letter: z.string().optional(),
    words: z.array(z.string()),
  }),
);

export function loadParties(directory: string): Parties {
  const byWords = new Map<string, Party[]>();
  const byLetter = new Map<string, Party[]>();
  const add = (index: Map<string, Party[]>, key: string, party: Party): void => {
    index.set(key, [...(index.get(key) ?? []), party]);
  };
  for (const { party: name, country, letter, words } of readYaml(directory, 'cues/parties.yaml', SHAPE)) {
    for (const word of words) add(byWords, word, { name, country });
    if (letter !== undefined) add(byLetter, letter, { name, country });
  }
  return {
    expressedBy: words => byWords.get(words) ?? [],
    byLetter: letter => byLetter.get(letter) ?? [],
  };
}
