/**
 * Parts of one name that were read apart are joined, and what was read as one is cut where two names meet.
 * In: a sentence with its names. Out: the same with `United States` + `House of Representatives` as one,
 * `Ministry of` + what follows as one, and `Warholm of Norway` as two.
 */
import { ORGANIZATION, PERSON, PLACE } from './labels.js';
import { ANY_PLACE, COUNTRY, Flag, type Lexicon } from './lexicon.js';
import { type FoundName, fill, type ReadSentence } from './mentions.js';
import type { SentenceView } from './sentence.js';
import { Kind } from './words.js';

const CERTAINTY = 0.7;

export function joinParts({ view, names }: ReadSentence, lexicon: Lexicon): ReadSentence {
  const apart = names.flatMap(name => cutOrigin(view, name, lexicon));
  const whole = fill(headedBy(view, lexicon, apart), apart);
  const longer = withState(view, withPlace(view, whole, lexicon), lexicon);
  return { view, names: withCountry(view, longer, lexicon) };
}

/** `Karsten Warholm of Norway` is a person and a place. */
function cutOrigin(view: SentenceView, name: FoundName, lexicon: Lexicon): FoundName[] {
  // "ambassador to Germany Olga Weber"
  const served = { ...name, end: name.first + 1, type: PLACE };
  const isServed = /^(to|of|in)$/.test(view.words[name.first - 1]?.form ?? '') && name.end - name.first > 2;
  const canBe = name.type !== ORGANIZATION && isServed && !isPlace(view, name, lexicon, ANY_PLACE);
  if (canBe && isPlace(view, served, lexicon, COUNTRY))
    return [served, { ...name, first: served.end, type: PERSON }];
  if (name.type === PLACE) return [name];
  for (let i = name.first + 2; i < name.end - 1; i++) {
    if (view.words[i]!.lower !== 'of') continue;
    const opensGiven =
      (view.words[name.first]!.flags & Flag.given) !== 0 ||
      (i - name.first === 2 && isPlain(view, name.first, i));
    const isHead = (view.words[i - 1]!.flags & Flag.organizationHead) !== 0;
    const place = { ...name, first: i + 1, type: PLACE };
    if ((opensGiven || name.type === PERSON) && !isHead && isPlace(view, place, lexicon, ANY_PLACE))
      return [{ ...name, end: i, type: PERSON }, place];
  }
  return [name];
}

/** Capitalised words that the lexicon knows as nothing but, perhaps, names of people. */
function isPlain(view: SentenceView, first: number, end: number): boolean {
  const others = Flag.organizationHead | Flag.placeHead | Flag.demonym | Flag.inOrganization;
  return view.words.slice(first, end).every(word => word.kind === Kind.capitalised && !(word.flags & others));
}

/** `Institute of International Relations`, `Office of the … Commission`: a head, a small word, capitals, but no day. */
function headedBy(view: SentenceView, { cues }: Lexicon, names: readonly FoundName[]): FoundName[] {
  const found: FoundName[] = [];
  const { words } = view;
  for (let i = 0; i + 2 < words.length; i++) {
    if (!words[i]!.capital || !cues.openingHeads.has(words[i]!.lower)) continue;
    let next = i + 1;
    if (!/^(of|for|on)$/.test(words[next]!.form)) continue;
    next++;
    if (/^(the|a|an)$/.test(words[next]?.form ?? '')) next++;
    if (!words[next]?.capital || words[next]!.flags & Flag.calendar) continue;
    const inside = names.find(name => name.first <= next && next < name.end);
    // "the House of Representatives Olga Weber": a person's name ends it.
    const person = names.find(({ first, type }) => type === PERSON && first > next);
    const runEnd = Math.min(view.runLast[next]! + 1, person?.first ?? words.length);
    const end = inside && inside.type !== PERSON ? inside.end : runEnd;
    if (inside?.type === PERSON || (inside && inside.first <= i)) continue;
    const before = names.find(name => name.first < i && i < name.end);
    const first = before ? before.first : withModifiers(view, i);
    found.push({ first, end, type: ORGANIZATION, certainty: inside?.certainty ?? CERTAINTY });
    i = end;
  }
  return found;
}

/** Capitals right before the head that are no title and no nationality: `High Court of …`. */
function withModifiers({ words }: SentenceView, head: number): number {
  let first = head;
  while (
    first > 1 &&
    words[first - 1]!.capital &&
    words[first - 1]!.form.length > 1 &&
    !(words[first - 1]!.flags & (Flag.title | Flag.demonym | Flag.speech))
  )
    first--;
  return first;
}

/** `Workers' Party` of `Korea`. */
function withPlace(view: SentenceView, names: readonly FoundName[], lexicon: Lexicon): FoundName[] {
  const out: FoundName[] = [];
  for (const name of names) {
    const last = out.at(-1);
    const joins =
      last?.type === ORGANIZATION &&
      name.type === PLACE &&
      (name.first === last.end + 1 ||
        (name.first === last.end + 2 && view.words[last.end + 1]!.form === 'the')) &&
      view.words[last.end]!.form === 'of' &&
      !lexicon.cues.companyHeads.has(view.words[last.end - 1]!.lower) &&
      ((view.words[last.end - 1]!.flags & Flag.organizationHead) !== 0 ||
        lexicon.cues.openingHeads.has(view.words[last.first]!.lower)) &&
      isPlace(view, name, lexicon, ANY_PLACE);
    // "Front for Unity in Chad (FACT)"
    const isExplained =
      last?.type === ORGANIZATION &&
      name.type === PLACE &&
      name.first === last.end + 1 &&
      view.words[last.end]!.form === 'in' &&
      view.words[name.end]?.form === '(' &&
      view.words[name.end + 1]?.kind === Kind.capitals &&
      view.words[name.end + 2]?.form === ')';
    if (joins || isExplained) out[out.length - 1] = { ...last, end: name.end };
    else out.push(name);
  }
  return out;
}

/** `Washington, D.C.`: the gazetteers know the name with what follows the comma. */
function withState(view: SentenceView, names: readonly FoundName[], lexicon: Lexicon): FoundName[] {
  const out: FoundName[] = [];
  for (const name of names) {
    const last = out.at(-1);
    if (last && name.first < last.end) continue;
    const ends = name.type === PERSON ? [] : [name.end + 2, name.end + 1];
    const end = ends.find(
      stop =>
        isAcronym(view, stop - 1) &&
        (stop === name.end + 1 || view.words[name.end]!.form === ',') &&
        isCityOf(view, name.first, stop, lexicon),
    );
    out.push({
      ...name,
      ...(end === undefined ? {} : { end, type: PLACE }),
      first: cityBefore(view, name, lexicon),
    });
  }
  return out;
}

/** `D.C.` was found and `Washington,` before it was not. */
function cityBefore(view: SentenceView, name: FoundName, lexicon: Lexicon): number {
  if (name.type === PERSON || !isAcronym(view, name.first) || name.end - name.first > 1) return name.first;
  const firsts = view.words[name.first - 1]?.form === ',' ? [name.first - 2] : [name.first - 1];
  const isCity = (first: number) =>
    first >= 0 && view.words[first]!.capital && isCityOf(view, first, name.end, lexicon);
  return firsts.find(isCity) ?? name.first;
}

/** A place known with the letters behind its comma, in which the stops may be missing: `Washington, DC`. */
function isCityOf(view: SentenceView, first: number, end: number, lexicon: Lexicon): boolean {
  if (isPlace(view, { first, end }, lexicon, ANY_PLACE)) return true;
  const last = view.words[end - 1]!.lower;
  if (view.words[end - 2]?.form !== ',' || !/^\p{L}{2}$/u.test(last)) return false;
  const words = view.words.slice(first, end - 1).map(({ lower }) => lower);
  return (lexicon.kindsOf([...words, `${last[0]}.${last[1]}.`]) & ANY_PLACE) !== 0;
}

const isAcronym = (view: SentenceView, at: number): boolean => {
  const kind = view.words[at]?.kind;
  return kind === Kind.capitals || kind === Kind.acronymWithStops;
};

/** `United States` before `House of Representatives` is part of it, read as a name or not. */
function withCountry(view: SentenceView, names: readonly FoundName[], lexicon: Lexicon): FoundName[] {
  const out: FoundName[] = [];
  for (const name of names) {
    const first =
      name.type === ORGANIZATION && isState(view, name, lexicon)
        ? countryBefore(view, name, lexicon)
        : name.first;
    while (first < name.first && out.length > 0 && out.at(-1)!.end > first) out.pop();
    out.push({ ...name, first });
  }
  return out;
}

function countryBefore(view: SentenceView, name: FoundName, lexicon: Lexicon): number {
  for (let first = Math.max(0, name.first - 3); first < name.first; first++) {
    const before = { first, end: name.first };
    if (view.words[first]!.capital && isPlace(view, before, lexicon, COUNTRY)) return first;
  }
  return name.first;
}

/** Whether the organisation's name is a common word for a body, and no name of its own: `Senate`, `State Department`. */
function isState(view: SentenceView, { first, end }: FoundName, { cues }: Lexicon): boolean {
  for (let i = first; i < end; i++) {
    const { lower } = view.words[i]!;
    if (cues.bodies.has(lower) || cues.shortBodies.has(lower) || cues.openingHeads.has(lower)) return true;
  }
  return false;
}

function isPlace(
  view: SentenceView,
  { first, end }: { readonly first: number; readonly end: number },
  lexicon: Lexicon,
  kinds: number,
): boolean {
  return (lexicon.kindsOf(view.words.slice(first, end).map(word => word.lower)) & kinds) !== 0;
}
