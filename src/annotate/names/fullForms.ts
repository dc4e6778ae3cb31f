/**
 * Short forms take their type from the full form anywhere in the article: `Xi` from `Xi Jinping`,
 * `AU` from `African Union (AU)`. In: all sentences with the names read in them. Out: the type of each short form.
 */
import { TYPES } from './labels.js';
import { Flag, kindBitOf, type Lexicon } from './lexicon.js';
import { keyOf, type ReadSentence } from './mentions.js';
import { Kind } from './words.js';

const PERSON = TYPES.indexOf('PERSON');

export interface FullForms {
  /** Words of persons' full names, small letters: given names and surnames. */
  readonly personWords: ReadonlySet<string>;
  /** Acronyms explained in brackets, small letters, with their type. */
  readonly acronyms: ReadonlyMap<string, number>;
}

/** Places so well known that a lone word is the place, though a person in the article bears it as a name. */
const FAMOUS_PLACES = kindBitOf('country') | kindBitOf('largeCity') | kindBitOf('region');

/** How sure the model must be of a full name before its words stand for it. */
const SURE = 0.5;

export function gatherFullForms(sentences: readonly ReadSentence[], lexicon: Lexicon): FullForms {
  const personWords = new Set<string>();
  const acronyms = new Map<string, number>();
  for (const { view, names } of sentences) {
    const { words } = view;
    for (const name of names) {
      if (name.certainty < SURE) continue;
      if (name.type === PERSON && name.end - name.first > 1 && name.end - name.first < 7)
        for (let i = name.first; i < name.end; i++)
          if (bearsName(words[i]!.kind) && !isFamousPlace(words[i]!.lower, i === name.first, lexicon))
            personWords.add(words[i]!.lower);
      const bracket = words[name.end];
      const acronym = words[name.end + 1];
      const close = words[name.end + 2];
      if (bracket?.form !== '(' || !acronym?.capital || close?.form !== ')') continue;
      if (name.end - name.first > 1 && isShortFor(acronym.form, keyOf(view, name)))
        acronyms.set(acronym.lower, name.type);
    }
  }
  return { personWords, acronyms };
}

const bearsName = (kind: number): boolean =>
  kind === Kind.capitalised || kind === Kind.mixed || kind === Kind.capitals;

/** A surname that is also a famous place (`Washington`) leaves the place alone; a given name (`Paris`) too. */
function isFamousPlace(lower: string, _opens: boolean, lexicon: Lexicon): boolean {
  return (
    (lexicon.kindsOf([lower]) & FAMOUS_PLACES) !== 0 ||
    (lexicon.flags(lower) & (Flag.demonym | Flag.title)) !== 0
  );
}

/** Whether most letters of the acronym are found in order in the full form's words. */
function isShortFor(acronym: string, full: string): boolean {
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters.length > 10) return false;
  let at = 0;
  for (const character of full) if (character === letters[at]) at++;
  return at === letters.length && full.startsWith(letters[0]!);
}
