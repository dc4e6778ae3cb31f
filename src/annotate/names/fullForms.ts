/**
 * Short forms take their type from the full form anywhere in the article: `Xi` from `Xi Jinping`,
 * `AU` from `African Union (AU)`. In: all sentences with the names read in them. Out: the type of each short form.
 */
import { ORGANIZATION, PERSON, PLACE } from './labels.js';
import { ANY_PLACE, FAMOUS_PLACE, Flag, KNOWN_BODY, type Lexicon } from './lexicon.js';
import { type FoundName, keyOf, type ReadSentence } from './mentions.js';
import { type SentenceView, Setting } from './sentence.js';
import { Kind, type Word } from './words.js';

export interface FullForms {
  /** Words of persons' full names, small letters: given names and surnames. */
  readonly personWords: ReadonlySet<string>;
  /** Words that open an organisation's full name and stand for it: `Ford` of `Ford Motor Company`. */
  readonly organizationWords: ReadonlySet<string>;
  /** Acronyms explained in brackets and what they stand for, small letters, with their type. */
  readonly acronyms: ReadonlyMap<string, number>;
}

/** How sure the model must be of a full name before its words stand for it. */
const SURE = 0.5;

export function gatherFullForms(sentences: readonly ReadSentence[], lexicon: Lexicon): FullForms {
  const personWords = new Set<string>();
  const organizationWords = new Set<string>();
  const acronyms = new Map<string, number>();
  for (const { view, names } of sentences) {
    const { words } = view;
    for (const name of names) {
      if (name.certainty < SURE) continue;
      if (name.type === PERSON && name.end - name.first > 1 && name.end - name.first < 7)
        for (let i = name.first; i < name.end; i++)
          if (
            bearsName(words[i]!.kind) &&
            !isFamousPlace(words[i]!.lower, lexicon) &&
            !opensNickname(words, i, lexicon)
          )
            personWords.add(words[i]!.lower);
      if (
        name.type === ORGANIZATION &&
        name.end - name.first > 1 &&
        view.setting === Setting.plain &&
        isSurelyOrganization(view, name, lexicon) &&
        opensForAll(words[name.first]!, lexicon)
      )
        organizationWords.add(words[name.first]!.lower);
      // "MK Party": its acronym alone is the party too.
      const opening = words[name.first]!;
      if (name.type === ORGANIZATION && opening.kind === Kind.capitals && name.end - name.first === 2)
        if (lexicon.cues.smallHeads.has(words[name.end - 1]!.lower))
          acronyms.set(opening.lower, ORGANIZATION);
      const bracket = words[name.end];
      const acronym = words[name.end + 1];
      const close = words[name.end + 2];
      if (bracket?.form !== '(' || !acronym?.capital || close?.form !== ')') continue;
      const key = keyOf(view, name);
      if (
        name.end - name.first < 2 ||
        !(isShortFor(acronym.form, key) || isTranslated(name, acronym, lexicon))
      )
        continue;
      const type = isSurelyBody(name, key, lexicon) ? ORGANIZATION : name.type;
      acronyms.set(acronym.lower, type).set(key, type);
    }
  }
  for (const word of personWords) organizationWords.delete(word);
  return { personWords, organizationWords, acronyms };
}

/** News explains acronyms of bodies and of countries: `Coastal Free Trade Area (CFTA)` is no country, so it is a body. */
function isSurelyBody({ type }: FoundName, key: string, lexicon: Lexicon): boolean {
  const kinds = lexicon.kindsOf(key.split(' '));
  return (type === PLACE && (kinds & ANY_PLACE) === 0) || kinds === KNOWN_BODY;
}

function isSurelyOrganization(view: SentenceView, name: FoundName, lexicon: Lexicon): boolean {
  if (view.words[name.end - 1]!.flags & Flag.organizationHead) return true;
  return (lexicon.kindsOf(keyOf(view, name).split(' ')) & KNOWN_BODY) !== 0;
}

/** Whether the first word of an organisation is its own, and neither a place nor a common word. */
function opensForAll(word: Word, lexicon: Lexicon): boolean {
  const common = Flag.demonym | Flag.organizationHead | Flag.placeHead | Flag.title | Flag.calendar;
  return (
    bearsName(word.kind) &&
    (word.lower.length > 2 || word.kind === Kind.capitals) &&
    !(word.flags & common) &&
    !lexicon.cues.partyAdjectives.has(word.lower) &&
    !lexicon.cues.commonOpenings.has(word.lower) &&
    !isFamousPlace(word.lower, lexicon)
  );
}

/** `Sam “The Baker” Weber`: `the` is no short form of it. */
function opensNickname(words: readonly Word[], at: number, { cues }: Lexicon): boolean {
  return cues.commonOpenings.has(words[at]!.lower) && /^["“‘]$/u.test(words[at - 1]?.form ?? '');
}

const bearsName = (kind: number): boolean =>
  kind === Kind.capitalised || kind === Kind.mixed || kind === Kind.capitals;

/** A surname that is also a famous place (`Washington`) leaves the place alone; a given name (`Paris`) too. */
function isFamousPlace(lower: string, lexicon: Lexicon): boolean {
  return (
    (lexicon.kindsOf([lower]) & FAMOUS_PLACE) !== 0 ||
    (lexicon.flags(lower) & (Flag.demonym | Flag.title)) !== 0
  );
}

/** `Front for Unity (FACT)`: a body's acronym from its own language. */
function isTranslated({ type }: FoundName, acronym: Word, lexicon: Lexicon): boolean {
  const isAcronym = acronym.kind === Kind.capitals && acronym.form.length > 2;
  return type === ORGANIZATION && isAcronym && (lexicon.kindsOf([acronym.lower]) & ANY_PLACE) === 0;
}

/** Whether most letters of the acronym are found in order in the full form's words. */
function isShortFor(acronym: string, full: string): boolean {
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters.length > 10) return false;
  let at = 0;
  for (const character of full) if (character === letters[at]) at++;
  return at === letters.length && full.startsWith(letters[0]!);
}
