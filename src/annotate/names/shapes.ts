/**
 * Names told by the shape of the words around them: `Juan "Chepe" Ruiz` is one person, `EU-Mercosur talks` are two
 * names, `the Harbour Star newspaper` and the `82nd Airborne Division` are organisations.
 * In: a sentence with its names. Out: the same, such names joined, made longer or added.
 */
import { explainedIn } from './explained.js';
import { ORGANIZATION, PERSON, PLACE } from './labels.js';
import { FAMOUS_PLACE, Flag, KNOWN_BODY, type Lexicon, PHRASE_KINDS } from './lexicon.js';
import { type FoundName, fill, keyOf, type ReadSentence } from './mentions.js';
import { type SentenceView, Setting } from './sentence.js';
import { Kind } from './words.js';

const CERTAINTY = 0.8;

export function settleShapes({ view, names }: ReadSentence, lexicon: Lexicon): ReadSentence {
  const whole = withKnownBodies(view, withNicknames(view, names), lexicon);
  const surely = [
    ...foreignBodiesIn(view, lexicon),
    ...outletsIn(view, lexicon),
    ...unitsIn(view, lexicon),
    ...explainedIn(view, whole, lexicon),
    ...groupsIn(view, whole, lexicon),
    ...listedIn(view, lexicon),
  ];
  return {
    view,
    names: fill(fill(surely, whole), [...halvesIn(view, lexicon), ...placesIn(view, whole, lexicon)]),
  };
}

/** `Juan "Chepe" Ruiz`: a given name, one or two words in quotation marks, a surname. */
function withNicknames(view: SentenceView, names: readonly FoundName[]): readonly FoundName[] {
  const { words } = view;
  let joined = names;
  for (let open = 1; open < words.length; open++) {
    if (!/^["“‘]$/u.test(words[open]!.form) || !isNameWord(view, open - 1)) continue;
    const close = [open + 2, open + 3].find(at => /^["”’]$/u.test(words[at]?.form ?? ''));
    if (close === undefined || !words[open + 1]!.capital) continue;
    const given = joined.find(name => name.end === open || (name.first < open && open < name.end));
    const surname = surnameAt(joined, close + 1);
    if (surname === undefined || (given !== undefined && given.type !== PERSON)) continue;
    const name = { ...surname, first: given?.first ?? open - 1, end: surname.end, type: PERSON };
    joined = [...joined.filter(({ first, end }) => end <= name.first || name.end <= first), name];
  }
  return joined === names ? names : [...joined].sort((a, b) => a.first - b.first);
}

/** A capitalised word that may be a given name. */
function isNameWord({ words }: SentenceView, at: number): boolean {
  const { kind, flags } = words[at]!;
  return kind === Kind.capitalised && (flags & (Flag.title | Flag.demonym | Flag.speech)) === 0;
}

/** The person whose name begins there, or behind particles: `da Silva`. */
function surnameAt(names: readonly FoundName[], at: number): FoundName | undefined {
  return names.find(({ first, end, type }) => type === PERSON && first <= at && at < end);
}

/** `Islamic State of Iraq and Syria`: a body that the gazetteers know, of which only parts were found. */
function withKnownBodies(
  view: SentenceView,
  names: readonly FoundName[],
  lexicon: Lexicon,
): readonly FoundName[] {
  let settled = names;
  for (let first = 0; first < view.words.length; first++) {
    if (!view.words[first]!.capital && view.words[first]!.kind !== Kind.mixed) continue;
    for (const { tokens, kind } of lexicon.phrasesFrom(view.words[first]!.lower)) {
      const isMixed = tokens.length > 1 && view.words[first]!.kind === Kind.mixed;
      const isLong = tokens.length >= SHORTEST_BODY || isMixed || /^\d+$/u.test(tokens.at(-1)!);
      if (PHRASE_KINDS[kind] !== 'organization' || !isLong) continue;
      const end = first + tokens.length;
      const words = view.words.slice(first, end);
      if (!tokens.every((token, k) => words[k]?.lower === token) || words.some(isSmall)) continue;
      const over = settled.filter(name => name.first < end && first < name.end);
      if (over.some(name => name.first < first || name.end > end || name.end - name.first === end - first))
        continue;
      const body = { first, end, type: ORGANIZATION, certainty: CERTAINTY };
      settled = fill([body], settled);
      break;
    }
  }
  return settled;
}

/** Tokens from which the name of a body is nothing else; fewer with a number: `Channel 24`. */
const SHORTEST_BODY = 3;

const isSmall = ({ capital, kind }: SentenceView['words'][number]): boolean =>
  !capital && kind !== Kind.mixed && kind !== Kind.link && kind !== Kind.punctuation && kind !== Kind.digits;

/** `Partido Nacional`, `Movimiento al Progreso`: a head of another language opens the name of a party. */
function foreignBodiesIn({ words, setting }: SentenceView, { cues }: Lexicon): FoundName[] {
  if (setting !== Setting.plain) return [];
  return words.flatMap((word, first): FoundName[] => {
    if (word.kind !== Kind.capitalised || !cues.foreignHeads.has(word.lower)) return [];
    let end = first + 1;
    for (;;) {
      let next = end;
      while (!words[next]?.capital && cues.foreignLinks.has(words[next]?.lower ?? '')) next++;
      if (!words[next]?.capital) break;
      end = next + 1;
    }
    return end - first < 2 ? [] : [{ first, end, type: ORGANIZATION, certainty: CERTAINTY }];
  });
}

/** `the Harbour Star newspaper`: the run of capitals before what says that it is an outlet. */
function outletsIn(view: SentenceView, lexicon: Lexicon): FoundName[] {
  const { words, runFirst, setting } = view;
  const { outletNouns } = lexicon.cues;
  if (setting !== Setting.plain) return [];
  return words.flatMap((word, end): FoundName[] => {
    const after = words[end + 1];
    const isOutlet = outletNouns.has(word.lower) || outletNouns.has(`${word.lower} ${after?.lower}`);
    // "the Oslo newspaper Aftenbladet": where it appears, and its name behind.
    if (word.capital || !isOutlet || !words[end - 1]?.capital || after?.capital) return [];
    let first = runFirst[end - 1]!;
    if (/^(the|a|an)$/i.test(words[first]!.form)) first++;
    // "the Kuwaiti Al Noor daily", but "the Gambian Star newspaper"
    const last = words[end - 1]!;
    const isHead = last.flags & Flag.organizationHead || lexicon.cues.outletsWithThe.has(last.lower);
    if (words[first]!.flags & Flag.demonym && !isHead) first++;
    const isOther = words.slice(first, end).some(({ flags }) => flags & NO_OUTLET);
    const isKnownPlace = (lexicon.kindsOf(keyOf(view, { first, end }).split(' ')) & FAMOUS_PLACE) !== 0;
    return first >= end || isOther || isKnownPlace
      ? []
      : [{ first, end, type: ORGANIZATION, certainty: CERTAINTY }];
  });
}

const NO_OUTLET = Flag.title | Flag.calendar | Flag.speech;

/** `the Barisan coalition`, `the ruling PLD party`: capitals that are nothing else before what says that it is a group. */
function groupsIn(view: SentenceView, names: readonly FoundName[], lexicon: Lexicon): FoundName[] {
  const { words, runFirst, setting } = view;
  const { groupNouns, partyAdjectives } = lexicon.cues;
  if (setting !== Setting.plain) return [];
  return words.flatMap((word, end): FoundName[] => {
    if (word.capital || !groupNouns.has(word.lower) || !words[end - 1]?.capital) return [];
    let first = runFirst[end - 1]!;
    while (first < end && (words[first]!.lower === 'the' || lexicon.cues.peoples.has(words[first]!.lower)))
      first++;
    if (first === end || first === 0 || words[first - 1]!.kind === Kind.punctuation) return [];
    const run = words.slice(first, end);
    const isOther = run.some(
      ({ lower, flags }) => flags & (NO_OUTLET | PERSONAL | Flag.demonym) || partyAdjectives.has(lower),
    );
    const isKnownPlace = run.some(({ lower }) => lexicon.kindsOf([lower]) & FAMOUS_PLACE);
    const isSure = names.some(
      name => name.first < end && first < name.end && name.type !== ORGANIZATION && name.certainty >= SURE,
    );
    return isOther || isKnownPlace || isSure
      ? []
      : [{ first, end, type: ORGANIZATION, certainty: CERTAINTY }];
  });
}

const PERSONAL = Flag.given | Flag.family;
/** A name that the model is as sure of stays what it is. */
const SURE = 0.9;

/**
 * `Ana Ruiz (Sonora)`, `Ohio Republicans`: a known place in brackets, or before those of a party there. Where two names
 * in brackets are known places, the others of the sentence are some too.
 */
function placesIn(view: SentenceView, names: readonly FoundName[], lexicon: Lexicon): FoundName[] {
  const { words } = view;
  const placeAt = (first: number): number | undefined =>
    [first + 3, first + 2, first + 1].find(
      end => end <= words.length && lexicon.kindsOf(keyOf(view, { first, end }).split(' ')) & FAMOUS_PLACE,
    );
  const place = (first: number, end: number) => ({ first, end, type: PLACE, certainty: CERTAINTY });
  const bracketed = words.flatMap((word, open) =>
    word.form === '(' && words[open - 1]?.capital && words[open + 1]?.kind === Kind.capitalised
      ? open + 1
      : [],
  );
  const known = bracketed.flatMap(first => {
    const end = placeAt(first);
    return end !== undefined && words[end]?.form === ')' ? [place(first, end)] : [];
  });
  const others =
    known.length < 2
      ? []
      : bracketed.filter(first => words[first + 1]?.form === ')').map(first => place(first, first + 1));
  const ofParties = words.flatMap((word, first) => {
    const end = word.kind === Kind.capitalised ? placeAt(first) : undefined;
    const isOfParty =
      end !== undefined && words[end]?.capital && lexicon.cues.partyAdjectives.has(words[end]!.lower);
    return isOfParty ? [place(first, end)] : [];
  });
  // "ANC Western Cape spokesman"
  const seats = names.flatMap(({ end: first, type }) => {
    const end = type === ORGANIZATION && words[first]?.capital ? placeAt(first) : undefined;
    const follows = words[end ?? words.length];
    return end !== undefined && end - first > 1 && (!follows?.capital || follows.flags & Flag.title)
      ? [place(first, end)]
      : [];
  });
  return [...known, ...others, ...ofParties, ...seats];
}

/** `EU, AU, ECOWAS`: acronyms of bodies beside each other, the shortest too. */
function listedIn({ words, setting }: SentenceView, lexicon: Lexicon): FoundName[] {
  if (setting === Setting.capitals) return [];
  const isBody = (at: number) =>
    words[at]?.kind === Kind.capitals && lexicon.kindsOf([words[at]!.lower]) === KNOWN_BODY;
  return words.flatMap((_, at): FoundName[] => {
    const isListed =
      (words[at + 1]?.form === ',' && isBody(at + 2)) || (words[at - 1]?.form === ',' && isBody(at - 2));
    return isListed && isBody(at)
      ? [{ first: at, end: at + 1, type: ORGANIZATION, certainty: CERTAINTY }]
      : [];
  });
}

/** `82nd Airborne Division`, `Seventh Fleet`: an ordinal, capitals, and the head of a unit. */
function unitsIn({ words, runLast }: SentenceView, { cues }: Lexicon): FoundName[] {
  return words.flatMap((word, first): FoundName[] => {
    if (!/^\d{1,3}(?:st|nd|rd|th)$/u.test(word.form) || !words[first + 1]?.capital) return [];
    for (let end = runLast[first + 1]! + 1; end > first + 1; end--)
      if (cues.unitHeads.has(words[end - 1]!.lower))
        return [{ first, end, type: ORGANIZATION, certainty: CERTAINTY }];
    return [];
  });
}

/** `EU-Mercosur talks`, `India-EU trade`: two known names that a hyphen joins, and no known name as a whole. */
function halvesIn(view: SentenceView, lexicon: Lexicon): FoundName[] {
  const { words, setting } = view;
  if (setting === Setting.capitals) return [];
  const typeOf = (at: number): number | undefined => {
    const word = words[at];
    if (!word?.capital) return undefined;
    const kinds = lexicon.kindsOf([word.lower]);
    if (kinds & FAMOUS_PLACE) return PLACE;
    return kinds === KNOWN_BODY ? ORGANIZATION : undefined;
  };
  return words.flatMap((word, at): FoundName[] => {
    if (!/^[-–]$/u.test(word.form)) return [];
    const [left, right] = [typeOf(at - 1), typeOf(at + 1)];
    if (left === undefined || right === undefined) return [];
    const whole = keyOf(view, { first: at - 1, end: at + 2 }).split(' ');
    if (lexicon.kindsOf(whole) & FAMOUS_PLACE) return [];
    return [
      { first: at - 1, end: at, type: left, certainty: CERTAINTY },
      { first: at + 1, end: at + 2, type: right, certainty: CERTAINTY },
    ];
  });
}
