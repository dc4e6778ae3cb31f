/**
 * Names that the model overlooked, where their form leaves no doubt: whole phrases in capitals that the gazetteers know
 * and that are nothing else, and Korean and Chinese names whose last syllable is a word of English (`Lee Sang-in`).
 * In: a sentence with its names. Out: the same with such names added.
 */
import { isPost } from './boundaries.js';
import { ORGANIZATION, PERSON, PLACE } from './labels.js';
import { Flag, KNOWN_BODY, type Lexicon, PHRASE_KINDS } from './lexicon.js';
import { type FoundName, fill, type ReadSentence } from './mentions.js';
import { type SentenceView, Setting } from './sentence.js';
import { Kind } from './words.js';

const CERTAINTY = 0.6;
const COUNTRY_CERTAINTY = 0.8;
/** Letters from which an acronym of the gazetteers is taken at its word. */
const LONG_ACRONYM = 3;

export function addKnown(
  { view, names }: ReadSentence,
  certainty: ArrayLike<number>,
  lexicon: Lexicon,
): ReadSentence {
  const found: FoundName[] = [];
  for (let i = 0; i < view.words.length; i++) {
    const word = view.words[i]!;
    if (!word.capital) continue;
    for (const { tokens, kind } of lexicon.phrasesFrom(word.lower)) {
      const end = i + tokens.length;
      if (!tokens.every((token, k) => view.words[i + k]?.lower === token)) continue;
      const type = typeIfSure(view, i, end, PHRASE_KINDS[kind]!, lexicon);
      const isLong = type !== PLACE && end - i > 1;
      if (type === undefined || !isWhole(view, i, end, isLong, lexicon)) continue;
      // "World Bank President" is no body, whatever the gazetteers say.
      if (type === ORGANIZATION && isLong && isTitle(view, end - 1)) continue;
      const isSure = PHRASE_KINDS[kind] === 'country' || (isLong && isTitle(view, end));
      if (!isSure && !isDoubtful(certainty, i, end)) continue;
      found.push({
        first: i,
        end,
        type,
        certainty: PHRASE_KINDS[kind] === 'country' ? COUNTRY_CERTAINTY : CERTAINTY,
      });
      break;
    }
  }
  const more = [
    ...inSyllables(view),
    ...platformsIn(view, lexicon),
    ...forumsIn(view, lexicon),
    ...familyWords(view, lexicon),
    ...bodiesBeforePosts(view, lexicon),
  ];
  return { view, names: fill(fill(names, found), more) };
}

const FORM_CERTAINTY = 0.8;

/** `wrote on X`: the platform of one letter. */
function platformsIn({ words }: SentenceView, { cues }: Lexicon): FoundName[] {
  return words.flatMap(({ lower, capital }, i): FoundName[] => {
    const after = words[i + 1];
    const isMeant =
      capital &&
      cues.letterPlatforms.has(lower) &&
      words[i - 1]?.form === 'on' &&
      after?.form !== '-' &&
      !after?.capital;
    return isMeant ? [{ first: i, end: i + 1, type: ORGANIZATION, certainty: FORM_CERTAINTY }] : [];
  });
}

/** `G7`, `G20`, `Group of 20`. */
function forumsIn({ words }: SentenceView, { cues }: Lexicon): FoundName[] {
  return words.flatMap(({ form, lower, kind }, i): FoundName[] => {
    const isCode = /^G-?\d{1,2}$/u.test(form);
    const count = words[i + 2];
    const isGroup =
      kind === Kind.capitalised &&
      cues.forumHeads.has(lower) &&
      words[i + 1]?.form === 'of' &&
      count !== undefined &&
      cues.forumCounts.has(count.lower) &&
      !/^\p{Ll}/u.test(count.form);
    if (!isCode && !isGroup) return [];
    return [{ first: i, end: isCode ? i + 1 : i + 3, type: ORGANIZATION, certainty: FORM_CERTAINTY }];
  });
}

/** `Vice Premier He Lifeng`: a family name that is a word of English, behind a title. */
function familyWords({ words, setting }: SentenceView, { cues }: Lexicon): FoundName[] {
  if (setting === Setting.capitals) return [];
  return words.flatMap((word, i): FoundName[] => {
    const given = words[i + 1];
    const isTitled = ((words[i - 1]?.flags ?? 0) & Flag.title) !== 0;
    if (
      word.kind !== Kind.capitalised ||
      !cues.familyWords.has(word.lower) ||
      !isTitled ||
      given?.kind !== Kind.capitalised
    )
      return [];
    return [{ first: i, end: i + 2, type: PERSON, certainty: FORM_CERTAINTY }];
  });
}

/** A syllable of Korean or Mandarin in Latin letters. */
const SYLLABLE =
  /^(?:[bcdfghjklmnprstwxyz]|[cgkpst]h|zh|[bghjkmnpr]y|[ghk]w)?(?:ae|ai|ao|eo|eu|ei|ie|oe|oo|ou|ui|[aeiou])(?:ng|[klmnpt])?$/;
const SYLLABLES_CERTAINTY = 0.7;

/** A family name, and a given name of two syllables of which the second is small. */
function inSyllables({ words, setting }: SentenceView): FoundName[] {
  if (setting === Setting.capitals || setting === Setting.small) return [];
  return words.flatMap((word, i): FoundName[] => {
    const [first, hyphen, second] = words.slice(i + 1, i + 4);
    if (!word.capital || !(word.flags & Flag.family) || !SYLLABLE.test(word.lower)) return [];
    if (hyphen?.form !== '-') return [];
    if (first?.kind !== Kind.capitalised || !SYLLABLE.test(first.lower)) return [];
    if (second === undefined || second.capital || !SYLLABLE.test(second.form)) return [];
    return [{ first: i, end: i + 4, type: PERSON, certainty: SYLLABLES_CERTAINTY }];
  });
}

const isTitle = ({ words }: SentenceView, at: number): boolean =>
  words[at]?.kind === Kind.capitalised && (words[at]!.flags & Flag.title) !== 0;

/** `Constitutional Court President Olga Weber`: capitals up to the head of a body, before a post. */
function bodiesBeforePosts(view: SentenceView, { cues }: Lexicon): FoundName[] {
  const { words, runFirst, setting } = view;
  if (setting !== Setting.plain && !isClosed(view)) return [];
  const isHead = (lower: string): boolean => cues.shortBodies.has(lower) || cues.openingHeads.has(lower);
  return words.flatMap((word, last): FoundName[] => {
    if (!word.capital || !isHead(word.lower) || !isTitle(view, last + 1) || !words[last + 2]?.capital)
      return [];
    let first = last;
    const stops = Flag.title | Flag.calendar;
    while (first > runFirst[last]! && words[first - 1]!.capital && !(words[first - 1]!.flags & stops))
      first--;
    if (first === last || (first === 0 && words[0]!.kind === Kind.link)) return [];
    return [{ first, end: last + 1, type: ORGANIZATION, certainty: FORM_CERTAINTY }];
  });
}

/** A sentence, even of little but capitals, and no heading. */
const isClosed = ({ words, setting }: SentenceView): boolean =>
  setting === Setting.titleCase && words.at(-1)?.form === '.';

/** How sure the model may be that no name stands there, before the gazetteers are no more asked. */
const PLAIN_EVIDENCE = 0.985;

function isDoubtful(certainty: ArrayLike<number>, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (certainty[i]! < PLAIN_EVIDENCE) return true;
  return false;
}

function typeIfSure(
  view: SentenceView,
  first: number,
  end: number,
  kind: (typeof PHRASE_KINDS)[number],
  lexicon: Lexicon,
): number | undefined {
  const words = view.words.slice(first, end);
  const allCapital = words.every(
    word => word.capital || word.kind === Kind.link || word.kind === Kind.punctuation,
  );
  if (!allCapital) return undefined;
  if (kind === 'country')
    return words[0]!.kind === Kind.capitals && words.length === 1 && words[0]!.form.length > 4
      ? undefined
      : PLACE;
  if (words.length === 1) {
    const { kind: form, form: text } = words[0]!;
    const isAcronym =
      form === Kind.capitals && text.length >= LONG_ACRONYM && view.setting !== Setting.capitals;
    const kinds = lexicon.kindsOf([words[0]!.lower]);
    if (kind !== 'organization' || kinds !== KNOWN_BODY) return undefined;
    const after = view.words[first + 1];
    const speaks = first === 0 && (((after?.flags ?? 0) & Flag.speech) !== 0 || after?.form === ',');
    // "Photo: Meridian"
    const isCredit = after === undefined && /^[:/]$/u.test(view.words[first - 1]?.form ?? '');
    const isInside =
      view.setting === Setting.plain &&
      (speaks || isCredit || (first > 0 && view.words[first - 1]!.kind !== Kind.punctuation));
    const isPersonal = (words[0]!.flags & (Flag.given | Flag.family | Flag.title | Flag.demonym)) !== 0;
    const isName = form === Kind.capitalised && text.length > LONG_ACRONYM && isInside && !isPersonal;
    return isAcronym || isName ? ORGANIZATION : undefined;
  }
  const titled = isClosed(view) && kind === 'organization' && isTitle(view, end);
  if (view.setting !== Setting.plain && !titled) return undefined;
  if (kind === 'organization')
    return words.some(word => word.flags & Flag.organizationHead) ? ORGANIZATION : undefined;
  if (kind === 'region' || kind === 'largeCity') return PLACE;
  return kind === 'person' ? PERSON : undefined;
}

const isAcronym = ({ words }: SentenceView, first: number, end: number): boolean =>
  end - first === 1 && (words[first]!.kind === Kind.capitals || words[first]!.kind === Kind.acronymWithStops);

/** No other capital touches it, but a title after a country or a nationality before. */
function isWhole(view: SentenceView, first: number, end: number, isLong: boolean, lexicon: Lexicon): boolean {
  const before = view.words[first - 1];
  const after = view.words[end];
  // "Costa Makes US Visit": in a heading all words are set in capitals, and tell nothing.
  if (view.setting === Setting.titleCase && isAcronym(view, first, end)) return after?.form !== '-';
  // "the foreign minister of Norway Olga Weber"
  const served = before?.lower === 'of' && isPost(view.words[first - 2]?.lower ?? '', lexicon);
  if (after?.capital && !isLong && !served && !(after.flags & Flag.title)) return false;
  if (after?.form === '-' || before?.form === '-') return false;
  return !before?.capital || first === 1 || (before.flags & (Flag.title | Flag.demonym)) !== 0;
}
