/**
 * The type of a name in the light of its article and of what the gazetteers know.
 * In: a name, the full forms and the lone surnames of the article. Out: its type, or the name without a verb of a heading.
 */
import type { FullForms } from './fullForms.js';
import { ORGANIZATION, PERSON, PLACE } from './labels.js';
import { ANY_PLACE, COUNTRY, FAMOUS_PLACE, Flag, KNOWN_BODY, KNOWN_PERSON, type Lexicon } from './lexicon.js';
import { type FoundName, keyOf } from './mentions.js';
import { type SentenceView, Setting } from './sentence.js';
import { Kind } from './words.js';

/** A country's name is its team's only where the model is as sure as this. */
const SURELY_TEAM = 0.95;

/** `Vows To Confirm Weber` in a heading: the surname of somebody the article names in full, and a word before it. */
export function withoutVerb(view: SentenceView, name: FoundName, { personWords }: FullForms): FoundName {
  if (view.setting !== Setting.titleCase || name.type !== PERSON || name.end - name.first !== 2) return name;
  const [before, surname] = [view.words[name.first]!, view.words[name.end - 1]!];
  const isName =
    before.kind !== Kind.capitalised ||
    before.flags & (Flag.given | Flag.family | Flag.inPerson) ||
    personWords.has(before.lower);
  return !isName && personWords.has(surname.lower) ? { ...name, first: name.end - 1 } : name;
}

export function typeInArticle(
  view: SentenceView,
  name: FoundName,
  full: FullForms,
  surnames: ReadonlySet<string>,
  lexicon: Lexicon,
): number {
  const key = keyOf(view, name);
  const acronym = full.acronyms.get(key);
  if (acronym !== undefined) return acronym;
  if (full.organizationWords.has(key)) return ORGANIZATION;
  if (full.personWords.has(key) || bearsSurname(view, name, surnames)) return PERSON;
  // "Washington said": nobody of that name was spoken of.
  const isTitled = ((view.words[name.first - 1]?.flags ?? 0) & Flag.title) !== 0;
  if (name.type === PERSON && lexicon.cues.seats.has(key) && !isTitled) return PLACE;
  const kinds = lexicon.kindsOf(key.split(' '));
  // "Teheran said": a city that nobody is called.
  const isPersonal = (view.words[name.first]!.flags & (Flag.given | Flag.family)) !== 0;
  const isLone = name.end - name.first === 1;
  if (name.type === PERSON && isLone && !isTitled && !isPersonal && kinds & ANY_PLACE) return PLACE;
  // "Bloomberg reported": a body bears the name, and no one in the article does.
  const isBody = kinds === KNOWN_BODY;
  if (name.type === PERSON && isBody && !isTitled) return ORGANIZATION;
  // "Ruler of Abu Dhabi": a place of more than one word, and nobody who is known.
  if (name.type === PERSON && !isLone && kinds & FAMOUS_PLACE && !(kinds & KNOWN_PERSON)) return PLACE;
  // "Dr. Tahir-ul-Qadri"
  const courtesy = view.words[name.first - 1]?.lower.replace(/\.$/, '') ?? '';
  const address = courtesy === '' ? (view.words[name.first - 2]?.lower ?? '') : courtesy;
  if (name.type !== PERSON && kinds === 0 && lexicon.cues.courtesyTitles.has(address)) return PERSON;
  if (kinds & COUNTRY) {
    const isTeam = name.type === ORGANIZATION && name.end - name.first === 1 && name.certainty >= SURELY_TEAM;
    return isTeam ? ORGANIZATION : PLACE;
  }
  // "state TV Al Ekhbariya": what stands before says what it is.
  const kindWord = view.words[name.first - 1];
  const isCalledBody = kindWord?.kind === Kind.lower || kindWord?.lower === 'tv';
  if (isCalledBody && lexicon.cues.bodyNouns.has(kindWord!.lower) && (kinds & ANY_PLACE) === 0)
    return ORGANIZATION;
  if (name.type === ORGANIZATION && kinds === 0 && isDivision(view, name, lexicon)) return PLACE;
  const isKnownBody = (kinds & KNOWN_BODY) !== 0 && (kinds & ANY_PLACE) === 0;
  return name.type === PLACE && (isKnownBody || isNationalBody(view, name, lexicon))
    ? ORGANIZATION
    : name.type;
}

/** `Chin State`, `Aydin Province`: one word and what kind of a land it is. */
function isDivision(view: SentenceView, { first, end }: FoundName, { cues }: Lexicon): boolean {
  return (
    end - first === 2 && cues.divisions.has(view.words[end - 1]!.lower) && view.setting === Setting.plain
  );
}

/** `National Hurricane Center`: no place, for all its centre. */
function isNationalBody(view: SentenceView, { first, end }: FoundName, { cues }: Lexicon): boolean {
  const opens = view.words[first]!.lower;
  return (
    end - first > 2 && cues.nationwide.has(opens) && cues.organizationHeads.has(view.words[end - 1]!.lower)
  );
}

/** `Volodymyr Zhuk` where `Zhuk` alone is a person. */
function bearsSurname(view: SentenceView, { first, end }: FoundName, surnames: ReadonlySet<string>): boolean {
  const isName = end - first === 2 && view.words[first]!.kind === Kind.capitalised;
  return isName && !(view.words[first]!.flags & NO_GIVEN_NAME) && surnames.has(view.words[end - 1]!.lower);
}

const NO_GIVEN_NAME = Flag.organizationHead | Flag.placeHead | Flag.demonym | Flag.inOrganization;
