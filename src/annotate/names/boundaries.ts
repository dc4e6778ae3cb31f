/**
 * What belongs to a name: no title, no article but an outlet's own, no possessive ending, no possessor, no nationality.
 * In: the forms of a sentence and a span found in them. Out: the names that are really there, none, one or two.
 */
import { type LabelledSpan, ORGANIZATION, PERSON, PLACE } from './labels.js';
import { COUNTRY, Flag, KNOWN_BODY, KNOWN_PERSON, type Lexicon } from './lexicon.js';
import {
  behindField,
  isOfficials,
  isPostAlone,
  withoutMeeting,
  withoutPost,
  withoutSummit,
  withoutTitleBehind,
} from './posts.js';
import { isPlace, kindsOf } from './spanKinds.js';

export function settleBoundaries(
  forms: readonly string[],
  span: LabelledSpan,
  lexicon: Lexicon,
): LabelledSpan[] {
  const served = splitServed(forms, span, lexicon);
  if (served) return served;
  const whole = withOwner(forms, trim(forms, span), lexicon);
  const party = withoutPartisan(forms, withoutParty(forms, whole, lexicon), lexicon);
  const forum = withoutSummit(forms, withoutPost(forms, party, lexicon), lexicon);
  const own = withoutMeeting(forms, forum, lexicon);
  if (!own) return [];
  if (isPostAlone(forms, own, lexicon) || isOfficials(forms, own, lexicon)) return [];
  const places = splitPlaces(forms, own, lexicon);
  if (places) return places;
  const seat = own.type === PLACE ? withoutTitleBehind(forms, own, lexicon) : undefined;
  if (seat) return [seat];
  const minister = behindField(forms, own);
  if (minister) return [minister];
  return splitPossessor(forms, own, lexicon).flatMap(part =>
    part.type === PERSON ? withoutTitles(forms, part, lexicon) : withoutNationality(forms, part, lexicon),
  );
}

const isPossessive = (form: string): boolean => form === "'s" || form === '’s';

function trim(forms: readonly string[], { first, end, type }: LabelledSpan): LabelledSpan {
  let start = first;
  let stop = end;
  while (start < stop - 1 && /^(the|a|an|and|of|,|-|–|"|“|\()$/i.test(forms[start]!)) start++;
  while (stop > start + 1 && /^('s|’s|'|’|,|-|–|"|”|and|of|the|who|whose|which|\))$/.test(forms[stop - 1]!))
    stop--;
  return { first: start, end: stop, type };
}

/** `People's Republic of China` where only what follows the possessor was found: another country. */
function withOwner(forms: readonly string[], span: LabelledSpan, lexicon: Lexicon): LabelledSpan {
  const first = span.first - 2;
  if (
    first < 0 ||
    !isPossessive(forms[first + 1]!) ||
    !lexicon.cues.ownersInNames.has(forms[first]!.toLowerCase())
  )
    return span;
  const wider = { ...span, first };
  return isPlace(forms, wider, lexicon) ? wider : span;
}

/** `Republican Senate` is the Senate, `Republican Ohio` is Ohio. */
function withoutParty(forms: readonly string[], span: LabelledSpan, lexicon: Lexicon): LabelledSpan {
  const { cues } = lexicon;
  const follows = forms[span.first + 1]?.toLowerCase() ?? '';
  const isParty = span.end - span.first > 1 && cues.partyAdjectives.has(forms[span.first]!.toLowerCase());
  // `Democratic Republic of Congo`
  if (!isParty || isPlace(forms, span, lexicon)) return span;
  const rest = { ...span, first: span.first + 1 };
  if (cues.bodies.has(follows) || follows === 'house') return rest;
  const isBodyWord = (lexicon.flags(forms[span.end - 1]!.toLowerCase()) & Flag.organizationHead) !== 0;
  return isPlace(forms, rest, lexicon) && !isBodyWord ? { ...rest, type: PLACE } : span;
}

/** `Ohio Republican`, `Ohio Democrats`: Ohio, and somebody of a party. */
function withoutPartisan(forms: readonly string[], span: LabelledSpan, lexicon: Lexicon): LabelledSpan {
  const place = { ...span, end: span.end - 1, type: PLACE };
  const isPartisan =
    place.end > place.first && lexicon.cues.partyAdjectives.has(forms[place.end]!.toLowerCase());
  return isPartisan && isPlace(forms, place, lexicon) ? place : span;
}

/** `Ohio U.S.` before `Senator Weber`: two places side by side. */
function splitPlaces(
  forms: readonly string[],
  span: LabelledSpan,
  lexicon: Lexicon,
): LabelledSpan[] | undefined {
  const last = { ...span, first: span.end - 1, type: PLACE };
  const before = { ...span, end: span.end - 1, type: PLACE };
  const isPair =
    span.type !== PERSON &&
    before.end > before.first &&
    /^(?:\p{Lu}\.?){2,}$/u.test(forms[last.first]!) &&
    kindsOf(forms, last, lexicon) & COUNTRY &&
    isPlace(forms, before, lexicon) &&
    !isPlace(forms, span, lexicon);
  if (isPair) return [before, last];
  // "ANC Western Cape" before "spokesman Weber"
  const party = { ...span, end: span.first + 1, type: ORGANIZATION };
  const seat = { ...span, first: party.end, type: PLACE };
  const isSeat =
    span.type === ORGANIZATION &&
    /^\p{Lu}{2,6}$/u.test(forms[span.first]!) &&
    seat.end > seat.first &&
    !isPlace(forms, party, lexicon) &&
    isPlace(forms, seat, lexicon) &&
    (kindsOf(forms, span, lexicon) & KNOWN_BODY) === 0;
  return isSeat ? [party, seat] : undefined;
}

/** `Yale Law School's China Center` is two names. */
function splitPossessor(forms: readonly string[], span: LabelledSpan, lexicon: Lexicon): LabelledSpan[] {
  for (let i = span.first + 1; i < span.end - 1; i++) {
    if (!isPossessive(forms[i]!) || lexicon.cues.ownersInNames.has(forms[i - 1]!.toLowerCase())) continue;
    const owner = { ...span, end: i };
    const ownerIsPlace = isPlace(forms, owner, lexicon);
    const isCompass = /^(north|south)$/i.test(forms[i - 1]!);
    if (!ownerIsPlace && !isCompass && i - span.first < 2) continue;
    return [
      ownerIsPlace || isCompass ? { ...owner, type: PLACE } : owner,
      ...splitPossessor(forms, trim(forms, { ...span, first: i + 1 }), lexicon),
    ];
  }
  return [span];
}

/** `US President Joe Biden` is `US` and `Joe Biden`. */
function withoutTitles(forms: readonly string[], span: LabelledSpan, lexicon: Lexicon): LabelledSpan[] {
  const { strippedTitles } = lexicon.cues;
  // "Sultan bin Karim" is a man's name.
  const isTitle = (i: number) =>
    strippedTitles.has(forms[i]!.toLowerCase()) && !lexicon.cues.patronymics.has(forms[i + 1] ?? '');
  const served = servedCountry(forms, span, lexicon);
  if (served) return [served, ...withoutTitles(forms, { ...span, first: served.end }, lexicon)];
  let first = span.first;
  const known = withFamilyTitle(forms, span, lexicon);
  if (known) return [known];
  while (first < span.end && isTitle(first) && (first < span.end - 1 || first > span.first)) first++;
  if (first === span.end) return [];
  if (lexicon.cues.closingTitles.has(forms[span.end - 1]!.toLowerCase())) {
    const before = { first, end: span.end - 1, type: PLACE };
    return isPlace(forms, before, lexicon) ? [before] : [];
  }
  for (let i = span.end - 2; i > first; i--) {
    if (!isTitle(i) || /^(jr|sr|ii|iii|iv|v)\.?$/i.test(forms[i + 1]!)) continue;
    let owner = i;
    while (owner > first && isTitle(owner - 1)) owner--;
    const before = { first, end: owner, type: PLACE };
    const flags = lexicon.flags(forms[owner - 1]!.toLowerCase());
    // "Hassan Sheikh Weber": a given name that is a town's too.
    const isCountry = (kindsOf(forms, before, lexicon) & COUNTRY) !== 0;
    if (!isCountry && flags & Flag.given) break;
    const person = { ...span, first: i + 1 };
    if (isPlace(forms, before, lexicon)) return [before, person];
    return isBody(forms, before, lexicon) ? [{ ...before, type: ORGANIZATION }, person] : [person];
  }
  const lone = span.end - first === 1;
  if (
    lone &&
    lexicon.flags(forms[first]!.toLowerCase()) & Flag.demonym &&
    !isPlace(forms, { ...span, first }, lexicon)
  )
    return [];
  return [{ ...span, first }];
}

/** `Sheikh Hasina`: a title that is a name here, because the gazetteers have the person so. */
function withFamilyTitle(
  forms: readonly string[],
  span: LabelledSpan,
  lexicon: Lexicon,
): LabelledSpan | undefined {
  const isFamily = (at: number) => lexicon.cues.familyTitles.has(forms[at]?.toLowerCase() ?? '');
  const first = [span.first, span.first - 1].find(isFamily);
  const whole = first === undefined ? undefined : { ...span, first };
  return whole && kindsOf(forms, whole, lexicon) & KNOWN_PERSON ? whole : undefined;
}

/** `World Bank` before `President Olga Weber`: more than one word, the last the head of an organisation's name. */
function isBody(forms: readonly string[], { first, end }: LabelledSpan, lexicon: Lexicon): boolean {
  return end - first > 1 && (lexicon.flags(forms[end - 1]!.toLowerCase()) & Flag.organizationHead) !== 0;
}

/** `the foreign minister of Norway Olga Weber`: behind a title and "of" a country is none of the person's names. */
function servedCountry(
  forms: readonly string[],
  { first, end }: LabelledSpan,
  lexicon: Lexicon,
): LabelledSpan | undefined {
  if (forms[first - 1] !== 'of' || !isPost((forms[first - 2] ?? '').toLowerCase(), lexicon)) return undefined;
  for (let stop = Math.min(first + 3, end - 1); stop > first; stop--) {
    const words = forms.slice(first, stop).map(form => form.toLowerCase());
    if (lexicon.kindsOf(words) & COUNTRY) return { first, end: stop, type: PLACE };
  }
  return undefined;
}

/** Longest name of a body or place before the name of who serves it: `House of Representatives`. */
const LONGEST_SERVED = 4;

/** `members of the Senate Olga Weber`, `governor of Ohio Olga Weber`: what is served, and who serves it. */
function splitServed(
  forms: readonly string[],
  { first, end, type }: LabelledSpan,
  lexicon: Lexicon,
): LabelledSpan[] | undefined {
  const of = forms[first - 1]?.toLowerCase() === 'the' ? first - 2 : first - 1;
  const post = (forms[of - 1] ?? '').toLowerCase();
  if (forms[of] !== 'of' || !(isPost(post, lexicon) || lexicon.cues.seatHolders.has(post))) return undefined;
  for (let stop = Math.min(first + LONGEST_SERVED, end - 2); stop > first; stop--) {
    const body = { first, end: stop, type: ORGANIZATION };
    const opens = lexicon.flags(forms[stop]!.toLowerCase());
    const isHead = lexicon.flags(forms[end - 1]!.toLowerCase()) & Flag.organizationHead;
    if (!(opens & Flag.given) || isHead || /^\p{Ll}/u.test(forms[stop - 1]!)) continue;
    const person = { first: stop, end, type: PERSON };
    const isChamber = stop === first + 1 && lexicon.cues.bodies.has(forms[first]!.toLowerCase());
    if (isChamber || kindsOf(forms, body, lexicon) & KNOWN_BODY) return [body, person];
    const place = { ...body, type: PLACE };
    if (type !== PERSON && isPlace(forms, place, lexicon)) return [place, person];
  }
  return undefined;
}

/** `South Korean` is no place; `French Ministry of Defense` is an organisation as it stands. */
function withoutNationality(forms: readonly string[], span: LabelledSpan, lexicon: Lexicon): LabelledSpan[] {
  const last = forms[span.end - 1]!.toLowerCase();
  if (!(lexicon.flags(last) & Flag.demonym) || isPlace(forms, span, lexicon)) return [span];
  if (span.type === PLACE) return [];
  return span.type === ORGANIZATION && span.end - span.first === 1 ? [] : [span];
}

/** `minister`, `presidents`. */
export function isPost(lower: string, lexicon: Lexicon): boolean {
  return (lexicon.flags(lower) & Flag.title) !== 0 || lexicon.cues.strippedTitles.has(lower);
}
