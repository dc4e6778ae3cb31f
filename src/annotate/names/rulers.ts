/**
 * Titles of rulers, which are names of persons too: `the Sultan` and `the late Shah` are nobody's name, `Emir of Kuwait`
 * holds that of a country, `Sultan Karim bin Said` that of a ruler, `Sultan bin Karim` and `Prince Sultan` are men's.
 * In: a sentence with its names. Out: the same, settled.
 */
import { PERSON, PLACE } from './labels.js';
import { ANY_PLACE, Flag, type Lexicon } from './lexicon.js';
import { type FoundName, fill, type ReadSentence } from './mentions.js';
import { type SentenceView, Setting } from './sentence.js';
import { Kind } from './words.js';

const CERTAINTY = 0.8;

export function settleRulers({ view, names }: ReadSentence, lexicon: Lexicon): ReadSentence {
  const kept = names.flatMap(name =>
    isTitleAlone(view, name, lexicon) ? [] : [withoutTitleOf(view, name, lexicon)],
  );
  return { view, names: fill(kept, rulersIn(view, lexicon)) };
}

/** `the Sultan`, `Oman's new Sultan`, `a Republican Assemblywoman`: behind an article or an owner and adjectives. */
function isTitleAlone({ words }: SentenceView, { first, end, type }: FoundName, { cues }: Lexicon): boolean {
  const { lower: title } = words[first]!;
  if (type !== PERSON || end - first > 1) return false;
  if (!cues.rulers.has(title) && !cues.strippedTitles.has(title)) return false;
  if (words[end]?.capital || cues.patronymics.has(words[end]?.form ?? '')) return false;
  let at = first - 1;
  const isAdjective = ({ kind, lower, flags }: SentenceView['words'][number]): boolean =>
    kind === Kind.lower || cues.partyAdjectives.has(lower) || (flags & Flag.demonym) !== 0;
  while (at > first - 3 && words[at] && isAdjective(words[at]!) && !DETERMINER.test(words[at]!.lower)) at--;
  return DETERMINER.test(words[at]?.lower ?? '');
}

const DETERMINER = /^(?:the|an?|his|her|their|its|our|this|that|['’]s)$/;

/** `Emir of Kuwait` is Kuwait. */
function withoutTitleOf(view: SentenceView, name: FoundName, lexicon: Lexicon): FoundName {
  const { words } = view;
  const isTitled = lexicon.cues.rulers.has(words[name.first]!.lower) && words[name.first + 1]?.form === 'of';
  const realm = { ...name, first: name.first + 2, type: PLACE };
  if (!isTitled || realm.first >= name.end) return name;
  const kinds = lexicon.kindsOf(words.slice(realm.first, realm.end).map(({ lower }) => lower));
  return kinds & ANY_PLACE ? realm : name;
}

/** Words of a ruler's own name, at most: `Karim`, `Karim Ahmed`. */
const LONGEST = 2;

/** `Sultan Karim bin Said`, `Crown Prince Karim`: one or two names and fathers' names behind the title. */
function rulersIn({ words, setting }: SentenceView, { cues, isRegion }: Lexicon): FoundName[] {
  // A heading tells nothing by its capitals; a sentence of little else is none.
  if (setting !== Setting.plain && words.at(-1)?.form !== '.') return [];
  const isName = (at: number): boolean => {
    const word = words[at];
    return word?.kind === Kind.capitalised && !(word.flags & NO_NAME) && !isRegion(word.form);
  };
  return words.flatMap((word, title): FoundName[] => {
    if (word.kind !== Kind.capitalised || !cues.rulers.has(word.lower)) return [];
    const first = title + 1;
    let end = first;
    while (end - first < LONGEST && isName(end)) end++;
    const father = cues.patronymics.has(words[end]?.form ?? '');
    if (end === first) return [];
    while (cues.patronymics.has(words[end]?.form ?? '') && isName(end + 1)) end += 2;
    const isHeir = words[title - 1]?.lower === 'crown' && words[title - 1]!.capital;
    // "Prince Edward Island", "King Street": sure behind "Crown Prince" and before a father alone.
    if ((!isHeir && !father) || words[end]?.capital) return [];
    return [{ first, end, type: PERSON, certainty: CERTAINTY }];
  });
}

const NO_NAME = Flag.organizationHead | Flag.placeHead | Flag.demonym | Flag.title | Flag.calendar;
